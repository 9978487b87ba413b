"""The commands, as people type them."""

import hashlib
import json
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from pathlib import Path

import pytest
from invoke.collection import Collection

import tasks
from plugins.bridge import commands, environment
from plugins.bridge.machine import Machine, SetupError, version
from plugins.bridge.program import Commands
from tests.bridge.test_preview import CONF, SITE
from tests.conftest import ROOT, SmallSite

HELP = """\
python3 tasks.py <command> [options]        (in the environment: invoke <command>)

Commands:

  audit          Look at the whole built site with the field's own checkers;
                 one table at the end.
  bench          Measure builds of a large made-up site; what follows -- goes
                 to the measurements.
  build          Build the site; with anything to mend, say it all and change
                 nothing.
  check          Say what there is to mend; everything is rendered and thrown
                 away.
  links          List every address that leads out of the site: whose it is,
                 how it was read, where it stands.
  preview        Show the site on this machine; a page reloads when its text
                 changes.
  shots          Draw pictures of the main pages; what follows -- goes to the
                 drawing.
  test           Run Ruff, mypy and the tests; what follows -- goes to pytest.
  translations   Show which texts there are in which language, how plain the
                 help is, and where terms are not kept.

python3 tasks.py <command> --help shows what a command takes.
"""


def typed(*arguments: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """What a command gives: its status, its output, its complaints."""
    program = Commands(namespace=Collection.from_module(tasks), binary="python3 tasks.py")
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
    made = root / ".venv"
    venv.create(made, with_pip=False, symlinks=True)
    seen = made / "lib" / f"python{version()}" / "site-packages" / "seen.pth"
    seen.write_text(sysconfig.get_path("purelib"))
    digests = {environment.LOCK: hashlib.sha256((root / environment.LOCK).read_bytes()).hexdigest()}
    stamp = {"place": str(made), "python": version(), **digests}
    (made / "noticeboard.json").write_text(json.dumps(stamp))
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


@pytest.mark.parametrize("wrong", [["biuld"], ["build", "--colour"], ["--help", "biuld"]])
def test_what_is_no_command_is_told_what_there_is(wrong: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    status, said, complaints = typed(*wrong, capfd=capfd)
    assert (status, said) == (1, "")
    assert complaints == (
        f"No idea what '{wrong[-1]}' is!\n"
        "The commands are audit, bench, build, check, links, preview, shots, test, translations; "
        "python3 tasks.py <command> --help shows what one takes.\n"
    )


def test_invoke_has_the_same_commands() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "--list"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ") and line[2] != " "]
    assert listed == ["audit", "bench", "build", "check", "links", "preview", "shots", "test", "translations"]


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


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        ([], ["pytest"]),
        (["-k", "name"], ["pytest", "-k", "name"]),
        (["--path", "tests/bridge"], ["pytest", "tests/bridge"]),
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
