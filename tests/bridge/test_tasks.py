"""The commands, as people type them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import tasks
from plugins.bridge import commands, environment
from plugins.bridge.machine import Machine, SetupError
from plugins.bridge.program import Commands
from tests.bridge.project import make_ready
from tests.bridge.test_preview import CONF, SITE
from tests.conftest import ROOT, SmallSite

HELP = """\
python3 tasks.py <command> [options]        (in the environment: invoke <command>)

Commands:

  adopt                  Make the site yours: what you answer takes the place
                         of the sample.
  audit                  Look at the whole built site with the field's own
                         checkers; one table at the end.
  bench                  Measure builds of a large made-up site; what follows
                         -- goes to the measurements.
  build                  Build the site; with anything to mend, say it all and
                         change nothing.
  check                  Say what there is to mend; everything is rendered and
                         thrown away.
  links                  List every address that leads out of the site: whose
                         it is, how it was read, where it stands.
  new                    Begin a document: asks for what its kind needs, and
                         writes its folder.
  preview                Show the site on this machine, drafts too; a page
                         reloads when its text changes, and says what to mend.
  publish                Build a release, look at all of it, and put it in
                         place whole; never with drafts.
  review                 Say what a change does to the site: problems, texts,
                         pages, pictures, and a copy that opens by double
                         click.
  shots                  Draw pictures of the main pages; what follows -- goes
                         to the drawing.
  test                   Run Ruff, mypy and the tests; what follows -- goes to
                         pytest.
  translations           Show how far each language is, and what changed since
                         its stale texts were made.
  translations.ease      Show which school grade each English help page asks
                         for.
  translations.extract   Write the interface's words into
                         translations/messages.pot.
  translations.in        Make translations of PO files that came back.
  translations.out       Write a PO file of each document, for the programs of
                         translators.
  translations.start     Begin the catalog of a new language, and say what else
                         it needs.
  translations.table     Show every document and the languages that it is there
                         in.
  translations.terms     Show where an original says a term and its translation
                         does not.
  translations.update    Bring messages.pot and every catalog up to the
                         interface's words.
  upgrade                Replace the engine by that of another copy; what is
                         yours stays.

python3 tasks.py <command> --help shows what a command takes.
"""

NAMES = [line.split()[0] for line in HELP.splitlines() if line.startswith("  ") and line[2] != " "]
"""The commands, as the help lists them."""


def typed(*arguments: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """What a command gives: its status, its output, its complaints."""
    program = Commands(namespace=tasks.namespace, binary="python3 tasks.py")
    try:
        program.run(["tasks.py", *arguments])
    except SystemExit as end:
        status = end.code
    else:
        status = 0
    said = capfd.readouterr()
    assert isinstance(status, int)
    return status, said.out, said.err


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project with an environment that is ready: one that sees what these tests see."""
    root = tmp_path.resolve() / "project"
    root.mkdir()
    for name in ("tasks.py", environment.LOCK):
        shutil.copy(ROOT / name, root)
    (root / "plugins").symlink_to(ROOT / "plugins")
    make_ready(root)
    return root


def test_the_same_command_outside_goes_on_inside(project: Path) -> None:
    """From any folder, with a Python that has nothing installed."""
    done = subprocess.run(
        [sys._base_executable, "-S", str(project / "tasks.py"), "--help"],
        cwd="/",
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, HELP, "")


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_lists_the_commands(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert typed(*arguments, capfd=capfd) == (0, HELP, "")


@pytest.mark.parametrize("arguments", [["build", "--help"], ["--help", "build"]])
def test_help_of_a_command_names_its_options(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    status, said, complaints = typed(*arguments, capfd=capfd)
    assert (status, complaints) == (0, "")
    for option in ("--output", "--content", "--date", "--url", "--drafts"):
        assert option in said


def test_help_behind_a_command_that_asks_for_something_is_help(capfd: pytest.CaptureFixture[str]) -> None:
    status, said, complaints = typed("translations.start", "--help", capfd=capfd)
    assert (status, complaints) == (0, "")
    assert said.startswith("python3 tasks.py translations.start [options]\n\nBegin the catalog of a new language")
    assert "--language" in said


@pytest.mark.parametrize("wrong", [["biuld"], ["build", "--colour"], ["--help", "biuld"]])
def test_what_is_no_command_is_told_what_there_is(wrong: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    status, said, complaints = typed(*wrong, capfd=capfd)
    assert (status, said) == (1, "")
    assert complaints == (
        f"No idea what '{wrong[-1]}' is!\n"
        f"The commands are {', '.join(NAMES)}; "
        "python3 tasks.py <command> --help shows what one takes.\n"
    )


def test_invoke_has_the_same_commands() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "--list"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ") and line[2] != " "]
    assert sorted(listed) == sorted({*NAMES, "translations.coverage"} - {"translations"})


@pytest.mark.parametrize("module", ["environment", "machine", "browser"])
def test_what_runs_before_the_environment_needs_the_standard_library_only(module: str) -> None:
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import plugins.bridge.{module}"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def conf(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a small site, which the commands take for the project's."""
    file = site.root / "pelicanconf.py"
    file.write_text(f"{CONF}\nOUTPUT_PATH = 'output'\nCACHE_PATH = '.cache'\n")
    monkeypatch.setattr(commands, "CONF", file)
    return file


@pytest.mark.usefixtures("conf")
def test_build_builds_with_what_it_was_given(
    site: SmallSite, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    site.write("help/now/en.md", 'title: "Draft"\nsummary: "Not yet"\npublish: draft')
    elsewhere = tmp_path / "elsewhere"
    options = ["--output", str(elsewhere), "--url", "https://example.org/base", "--date", "2026-01-02", "--drafts"]
    status, said, complaints = typed("build", *options, capfd=capfd)
    assert (status, complaints) == (0, "")
    assert said.startswith("Noticeboard: ")
    assert 'href="https://example.org/base/en/"' in (elsewhere / "en/index.html").read_text()
    assert (elsewhere / "en/help/now/index.html").exists()
    assert not site.output.exists()


@pytest.mark.usefixtures("conf")
def test_build_leaves_drafts_out(site: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    site.write("help/now/en.md", 'title: "Draft"\nsummary: "Not yet"\npublish: draft')
    assert typed("build", capfd=capfd)[0] == 0
    assert (site.output / "en/index.html").exists()
    assert not (site.output / "en/help/now/index.html").exists()


@pytest.mark.usefixtures("conf")
@pytest.mark.parametrize("command", ["build", "check"])
def test_with_something_to_mend_the_status_is_1(
    command: str, site: SmallSite, capfd: pytest.CaptureFixture[str]
) -> None:
    site.write("site/en.md", f"{SITE}\ncolour: red", "Hello.")
    status, said, complaints = typed(command, capfd=capfd)
    assert status == 1
    assert complaints.startswith("content/site/en.md:6:1: colour: ")
    assert said.startswith("Noticeboard: 1 to mend")
    assert not (site.output / "en").exists()


@pytest.mark.usefixtures("conf")
def test_check_renders_everything_and_writes_nothing(site: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    status, said, complaints = typed("check", capfd=capfd)
    assert (status, complaints) == (0, "")
    assert " files, nothing to mend (" in said
    assert not site.output.exists()


@pytest.mark.usefixtures("conf")
@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(
    ("option", "message"),
    [
        (["--date", "March"], "BUILD_DATE: cannot be 'March' — write the day as 2026-03-14\n"),
        (["--content", "/nowhere"], "pelicanconf.py:1: ValueError: You need to specify a path containing the content"),
    ],
)
def test_an_option_that_cannot_be_used_is_said(
    command: str, option: list[str], message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    status, said, complaints = typed(command, *option, capfd=capfd)
    assert (status, said) == (1, "")
    assert complaints.startswith(message)


def test_settings_that_cannot_be_run_are_named_with_their_line(conf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    conf.write_text("A = 1\nB = = 2\n")
    status, said, complaints = typed("build", capfd=capfd)
    assert (status, said) == (1, "")
    assert complaints.startswith("pelicanconf.py:2: SyntaxError: invalid syntax")


@pytest.mark.usefixtures("conf")
def test_a_preview_may_show_made_up_words(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    shown: list[dict[str, object]] = []
    monkeypatch.setattr("plugins.bridge.preview.preview", lambda _conf, changes, **_: shown.append(changes) or 0)
    assert typed("preview", "--pseudo", capfd=capfd)[0] == 0
    assert shown == [{"DRAFTS": True, "PSEUDO": True}]


class Tools:
    """Takes the place of the processes that a command starts."""

    def __init__(self, failing: str = "") -> None:
        self.failing = failing
        self.started: list[list[str]] = []

    def run(self, command: Sequence[str], *, cwd: Path, check: bool) -> subprocess.CompletedProcess[str]:
        assert cwd == ROOT
        self.started.append(list(command[2:]))
        failed = bool(self.failing) and command[2:4] == self.failing.split()
        return subprocess.CompletedProcess(command, int(failed))


ALL_CORES = ("-n", str(len(os.sched_getaffinity(0))))


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        ([], ["pytest", *ALL_CORES]),
        (["-k", "name"], ["pytest", *ALL_CORES, "-k", "name"]),
        (["--path", "tests/bridge"], ["pytest", *ALL_CORES, "tests/bridge"]),
        (["--", "-x", "-n", "2"], ["pytest", "-x", "-n", "2"]),
    ],
)
def test_test_runs_every_tool(
    arguments: list[str], given: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tools = Tools()
    monkeypatch.setattr(commands.browser, "ensure", lambda _: "/usr/bin/chromium")
    monkeypatch.setattr(commands.subprocess, "run", tools.run)
    status, said, _ = typed("test", *arguments, capfd=capfd)
    assert tools.started == [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], given]
    assert status == 0
    assert said.endswith("All passed\n")


def test_test_runs_on_after_a_failure_and_says_which(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tools = Tools(failing="ruff format")
    monkeypatch.setattr(commands.browser, "ensure", lambda _: "/usr/bin/chromium")
    monkeypatch.setattr(commands.subprocess, "run", tools.run)
    status, said, _ = typed("test", capfd=capfd)
    assert len(tools.started) == 4
    assert status == 1
    assert said.endswith("Failed: ruff format\n")


def test_test_without_its_tools_says_how_to_get_them(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "find_spec", lambda name: None if name == "mypy" else name)
    assert typed("test", capfd=capfd) == (1, "", "mypy: not installed here — run python3 tasks.py test once\n")


@pytest.mark.parametrize("command", ["test", "shots"])
def test_without_a_browser_nothing_is_begun(
    command: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Machine) -> str:
        raise SetupError("there is no Chromium")

    tools = Tools()
    monkeypatch.setattr(commands.browser, "ensure", refuse)
    monkeypatch.setattr(commands.subprocess, "run", tools.run)
    assert typed(command, capfd=capfd) == (1, "", "there is no Chromium\n")
    assert tools.started == []


def test_bench_passes_its_arguments_on(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    tools = Tools()
    monkeypatch.setattr(commands.subprocess, "run", tools.run)
    assert typed("bench", "--", "--documents", "10", capfd=capfd)[0] == 0
    assert tools.started == [["bench.noticeboard", "--documents", "10"]]


def test_a_preview_shows_drafts_unless_it_is_told_not_to(
    conf: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    shown: list[object] = []

    def show(_conf: Path, changes: dict[str, object], **_: object) -> int:
        shown.append(changes.get("DRAFTS"))
        return 0

    assert conf.exists()
    monkeypatch.setattr("plugins.bridge.preview.preview", show)
    for options in ([], ["--drafts"], ["--no-drafts"]):
        assert typed("preview", *options, capfd=capfd)[0] == 0
    assert shown == [True, True, None]
