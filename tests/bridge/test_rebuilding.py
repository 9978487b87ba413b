"""The preview's building process: one answer to each line, whatever happens."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.bridge import rebuilding
from tests.bridge.test_preview import CONF, SITE
from tests.conftest import ROOT, SmallSite


@pytest.fixture
def conf(site: SmallSite) -> Path:
    file = site.root / "pelicanconf.py"
    file.write_text(f"{CONF}\nOUTPUT_PATH = 'output'\nCACHE_PATH = '.cache'\n")
    return file


def talk(conf: Path, lines: int) -> tuple[int, list[dict[str, object]], str]:
    """Ask for so many builds; gives the status, the answers, and what people read."""
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
    assert {*watched} <= {*first["watch"]}  # type: ignore[misc]
    assert answers == [{"changed": True, "problems": []}, {"changed": False, "problems": []}]
    assert said.count("Noticeboard: ") == 2
    assert (site.output / "en/help/now/index.html").exists()


def test_problems_are_answered_and_said(site: SmallSite, conf: Path) -> None:
    site.write("site/en.md", f"{SITE}\ncolour: red", "Hello.")
    status, (_, answer), said = talk(conf, 1)
    assert status == 0
    assert answer["changed"] is False
    assert [str(problem)[:33] for problem in answer["problems"]] == ["content/site/en.md:6:1: colour: i"]  # type: ignore[attr-defined]
    assert "content/site/en.md:6:1: colour: " in said


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("SITEURL = 'nowhere'", "a setting cannot be used; the terminal says which"),
        ("JINJA_ENVIRONMENT = {'extensions': ['no.such.extension']}", "ModuleNotFoundError: No module named 'no'"),
    ],
)
def test_a_build_that_cannot_begin_is_a_problem(conf: Path, more: str, problem: str) -> None:
    conf.write_text(f"{conf.read_text()}\n{more}\n")
    status, (_, answer), said = talk(conf, 1)
    assert status == 0
    assert answer["changed"] is False
    (told,) = answer["problems"]  # type: ignore[misc]
    assert told.endswith(problem)
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (
            "PLUGINS = ['no_such_plugin']",
            "PLUGINS: cannot load no_such_plugin — install it, or take it out of the list",
        ),
        ("1 / 0", "ZeroDivisionError: division by zero"),
    ],
)
def test_settings_that_cannot_be_loaded_end_it_with_a_line(conf: Path, more: str, message: str) -> None:
    conf.write_text(f"{conf.read_text()}\n{more}\n")
    status, answers, said = talk(conf, 1)
    assert (status, answers) == (1, [])
    assert said.rstrip("\n").endswith(message)
    assert "Traceback" not in said


def test_code_that_cannot_be_imported_is_a_line(
    conf: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "plugins.bridge.settings", None)
    assert rebuilding._load(conf, {}) is None
    said = capsys.readouterr().err
    assert said.startswith(f"{rebuilding.__file__}:")
    assert said.endswith(": ModuleNotFoundError: import of plugins.bridge.settings halted; None in sys.modules\n")
