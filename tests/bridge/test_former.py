"""Settings files of another day, run as they were and forgotten again."""

import sys
from pathlib import Path

import pytest

from plugins.bridge.former import Former, problem_of
from plugins.bridge.settings import SettingsError
from tests.bridge.test_rollback import Repository
from tests.conftest import ROOT

PUBLISH = """
import sys
from pathlib import Path
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from own import *
PATH, THEME, TRANSLATIONS_PATH = str(HERE / "content"), "theme", "translations"
SITEURL = "https://board.example"
"""
OWN = 'LANGUAGES = [{{"tag": tag}} for tag in {0}]\n'


@pytest.fixture
def former(tmp_path: Path) -> Former:
    changes = {"OUTPUT_PATH": str(tmp_path / "output"), "CACHE_PATH": str(tmp_path / "cache")}
    return Former(tmp_path / "publishconf.py", changes)


def test_each_state_has_the_settings_of_then(former: Former) -> None:
    root = former.conf.parent
    repository = Repository(root)
    two = repository.commit(**{"publishconf.py": PUBLISH, "own.py": OWN.format(["en", "ar"]), "content__a.md": ""})
    one = repository.commit(**{"own.py": OWN.format(["en"])})
    path = list(sys.path)
    now, then = former.of(one), former.of(two)
    assert (list(now.languages), list(then.languages)) == (["en"], ["en", "ar"])
    assert (then.content, then.theme, then.translations) == (root / "content", root / "theme", root / "translations")
    assert "own" not in sys.modules
    assert sys.path == path


def test_the_newest_that_can_be_read_stand_in(former: Former) -> None:
    repository = Repository(former.conf.parent)
    repository.commit(**{"publishconf.py": PUBLISH, "own.py": OWN.format(["en", "ar"]), "content__a.md": ""})
    repository.commit(**{"own.py": OWN.format(["en"])})
    repository.commit(**{"own.py": "LANGUAGES = ["})
    repository.commit(**{"publishconf.py": "raise SystemExit"})
    found = former.newest()
    assert found is not None
    assert list(found.languages) == ["en"]


def test_without_any_that_can_be_read_there_are_none(former: Former) -> None:
    former.conf.write_text("LANGUAGES = [")
    assert former.newest() is None


def test_what_is_wrong_stands_at_its_line() -> None:
    conf = ROOT / "publishconf.py"
    wrong = problem_of(SettingsError("pelicanconf.py:8: SyntaxError: never closed"), conf)
    assert str(wrong) == "pelicanconf.py:8:1: settings: SyntaxError: never closed — mend it"
    wrong = problem_of(SettingsError("LANGUAGES: 'tag' — write a list"), conf)
    assert str(wrong) == "publishconf.py:1:1: settings: LANGUAGES: 'tag' — write a list"
