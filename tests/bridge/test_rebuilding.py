"""The preview's building process: one answer to each line, whatever happens."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.bridge import rebuilding
from plugins.model import told
from plugins.model.problem import Problem
from tests.bridge.test_preview import CONF, SITE
from tests.conftest import ROOT, SmallSite


@pytest.fixture
def conf(site: SmallSite) -> Path:
    file = site.root / "pelicanconf.py"
    file.write_text(f"{CONF}\nOUTPUT_PATH = 'output'\nCACHE_PATH = '.cache'\n")
    return file


Told = tuple[int, list[dict[str, Any]], str]


def talk(conf: Path, lines: int) -> Told:
    """Ask for so many builds at once; gives the status, the answers, and what people read."""
    done = subprocess.run(
        [sys.executable, "-m", "plugins.bridge.rebuilding", str(conf), '{"DRAFTS": true}'],
        cwd=ROOT,
        input="build\n" * lines,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def test_each_line_is_one_build_and_one_answer(site: SmallSite, conf: Path) -> None:
    site.write("help/now/en.md", 'title: "Draft"\nsummary: "Not yet"\npublish: draft')
    status, (first, *answers), said = talk(conf, 2)
    assert status == 0
    watched = [str(site.content.resolve()), str(ROOT / "plugins"), str(ROOT / "theme")]
    assert {*watched} <= {*first["watch"]}
    assert first["folders"]["content"] == str(site.content.resolve())
    assert first["words"]["en"]["mend"] == "To mend"
    good = {"later": False, "problems": []}
    assert answers == [{"changed": True, **good}, {"changed": False, **good}]
    assert said.count("Noticeboard: ") == 2
    assert (site.output / "en/help/now/index.html").exists()


def test_problems_are_answered_and_said(site: SmallSite, conf: Path) -> None:
    site.write("site/en.md", f"{SITE}\ncolour: red", "Hello.")
    status, (_, answer), said = talk(conf, 1)
    assert status == 0
    assert answer["changed"] is False
    (problem,) = map(Problem.of, answer["problems"])
    assert str(problem).startswith("content/site/en.md:6:1: colour: is no key here — remove it; the keys are ")
    assert isinstance(problem.mend, told.Told)  # it can still be said in another language
    assert (problem.severity, answer["later"]) == ("error", None)
    assert "content/site/en.md:6:1: colour: " in said


@pytest.mark.parametrize(
    ("more", "field", "what"),
    [
        ("SITEURL = 'nowhere'", "SITEURL", "cannot be 'nowhere'"),
        (
            "JINJA_ENVIRONMENT = {'extensions': ['no.such.extension']}",
            "code",
            "ModuleNotFoundError: No module named 'no'",
        ),
    ],
)
def test_a_build_that_cannot_begin_is_a_problem(conf: Path, more: str, field: str, what: str) -> None:
    conf.write_text(f"{conf.read_text()}\n{more}\n")
    status, (_, answer), said = talk(conf, 1)
    assert status == 0
    assert answer["changed"] is False
    (told,) = answer["problems"]
    assert (told["field"], told["what"]) == (field, what)
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("more", "message", "field"),
    [
        (
            "PLUGINS = ['no_such_plugin']",
            "PLUGINS: cannot load no_such_plugin — install it, or take it out of the list",
            "PLUGINS",
        ),
        ("1 / 0", "ZeroDivisionError: division by zero", "settings"),
        (
            "del TRANSLATIONS_PATH",
            "TRANSLATIONS_PATH: is missing — set it as pelicanconf.py of Noticeboard does",
            "TRANSLATIONS_PATH",
        ),
    ],
)
def test_settings_that_cannot_be_loaded_end_it_with_a_line(conf: Path, more: str, message: str, field: str) -> None:
    conf.write_text(f"{conf.read_text()}\n{more}\n")
    status, answers, said = talk(conf, 1)
    assert (status, [[row["field"] for row in answer["problems"]] for answer in answers]) == (1, [[field]])
    assert said.rstrip("\n").endswith(message)
    assert "Traceback" not in said


def test_code_that_cannot_be_imported_is_a_line(
    conf: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "plugins.bridge.glancing", None)
    problem = rebuilding._load(conf, {})
    assert str(problem).startswith("plugins/bridge/rebuilding.py:")
    assert problem.what == "ModuleNotFoundError: import of plugins.bridge.glancing halted; None in sys.modules"
    said = capsys.readouterr().err
    assert said.startswith(f"{rebuilding.__file__}:")
    assert said.endswith(": ModuleNotFoundError: import of plugins.bridge.glancing halted; None in sys.modules\n")


def ask(conf: Path, *lines: str, **changes: object) -> list[dict[str, Any]]:
    """Ask for one thing after the other; gives the answers."""
    with subprocess.Popen(
        [sys.executable, "-m", "plugins.bridge.rebuilding", str(conf), json.dumps(changes)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        answers = [json.loads(process.stdout.readline())]
        for line in lines:
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
            answers.append(json.loads(process.stdout.readline()))
    return answers[1:]


def test_pages_come_first_and_the_index_when_asked_for(
    site: SmallSite, conf: Path, tree: Callable[[Path], dict[str, bytes]]
) -> None:
    """What lies there in the end is what one build makes."""
    site.write("help/now/en.md", 'title: "Now"\nsummary: "What to do"', "Close the door.")
    conf.write_text(f"{conf.read_text()}\nLOAD_CONTENT_CACHE = True\n")
    first, again, index, same = ask(conf, "pages", "pages", "index", "pages")
    good: dict[str, Any] = {"problems": []}
    assert first == {"changed": True, "later": True, **good}
    assert again == {"changed": False, "later": True, **good}
    assert index == {"changed": True, "later": False, **good}
    assert same == {"changed": False, "later": False, **good}
    made = tree(site.output)
    assert any(path.startswith("search/en/") for path in made)

    site.write("help/now/en.md", 'title: "Now"\nsummary: "What to do"', "Open the window.")
    ask(conf, "pages")
    changed = {path for path, content in tree(site.output).items() if made.get(path) != content}
    assert "en/help/now/index.html" in changed
    assert not any(path.startswith("search/") for path in changed)
    ask(conf, "index")
    ask(conf, "build", OUTPUT_PATH=str(site.root / "clean"), CACHE_PATH=str(site.root / "clean-cache"))
    assert tree(site.output) == tree(site.root / "clean")


WAITING = """
import json, os, sys, time
from plugins.bridge.aside import Lines, aside

def work():
    print("not to be seen")
    os.write(told, str(os.getpid()).encode())
    {work}
    return {{"done": True}}

heard, told = os.pipe()
asked, asking = os.pipe()
if {interrupted}:
    if not os.fork():
        os.read(heard, 100)
        os.write(asking, b"stop\\n")
        os._exit(0)
print(json.dumps(aside(work, Lines(asked))))
"""


@pytest.mark.parametrize(
    ("work", "interrupted", "answer"),
    [
        ("pass", False, '{"done": true}'),
        ("time.sleep(600)", True, "null"),
        ("os._exit(9)", False, "{}"),
        ("1 / 0", False, "{}"),
    ],
)
def test_what_is_done_aside_is_given_up_for_anything_more_urgent(work: str, *, interrupted: bool, answer: str) -> None:
    """Nothing is heard of it but its answer, and it is gone in the end."""
    done = subprocess.run(
        [sys.executable, "-c", WAITING.format(work=work, interrupted=interrupted)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{answer}\n", "")
