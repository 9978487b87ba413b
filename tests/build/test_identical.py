"""The same content makes the same bytes: in every process, zone and locale, on one core or two."""

import hashlib
import shutil
from pathlib import Path

import pytest

from tests.bridge.project import Project
from tests.build.whole_site import files_of

MORE = """
from operator import itemgetter
from functools import partial
def shout(text, kept={"b", "a", "c"}):
    return text if text in {"x", "y", "z"} else text.upper()
class Colour:
    names = {"red", "blue"}
    def __init__(self):
        self.name = "red"
JINJA_FILTERS = {"shout": shout, "first": itemgetter(0), "loud": partial(shout, kept={"q", "r"})}
JINJA_GLOBALS = {"colour": Colour(), "kinds": {"one", "two", "three"}, "nested": {"b": [shout], "a": lambda: {"p"}}}
PLUGINS = ["jinja_filters"]
"""
ENVIRONMENTS: dict[str, dict[str, str]] = {
    "hash seed 0": {"PYTHONHASHSEED": "0"},
    "hash seed 1": {"PYTHONHASHSEED": "1"},
    "far west, Turkish": {"PYTHONHASHSEED": "2", "TZ": "Pacific/Marquesas", "LC_ALL": "tr_TR.UTF-8"},
    "far east, plain C": {
        "PYTHONHASHSEED": "3",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    },
}


def tree(folder: Path) -> list[tuple[str, str]]:
    """Path and SHA-256 of every file, the manifest among them; not the lock."""
    return [(path, hashlib.sha256(content).hexdigest()) for path, content in files_of(folder).items()]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("identical"))
    project.settle(MORE)
    done = project.run(PYTHONHASHSEED="random")
    assert done.returncode == 0, done.stderr
    return project


def test_a_second_build_changes_nothing(first: Project) -> None:
    before = tree(first.output)
    done = first.run()
    assert done.returncode == 0
    assert f"{first.count()} files in {first.output}, 0 written, 0 removed" in done.stdout
    assert tree(first.output) == before


@pytest.mark.parametrize("environment", ENVIRONMENTS.values(), ids=ENVIRONMENTS.keys())
def test_every_environment_makes_the_same_tree(first: Project, environment: dict[str, str], tmp_path: Path) -> None:
    done = first.run("-o", str(tmp_path / "output"), "--cache-path", str(tmp_path / "cache"), **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert tree(tmp_path / "output") == tree(first.output)


def test_two_cores_and_another_place_make_the_same_tree(first: Project, tmp_path: Path) -> None:
    """The manifest knows no path of the machine."""
    content = tmp_path / "elsewhere" / "content"
    shutil.copytree(first.content, content)
    output, cache = tmp_path / "output", tmp_path / "cache"
    settings = ["-o", str(output), "--cache-path", str(cache), "-e", "WORKERS=2"]
    done = first.run(str(content), *settings, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert tree(output) == tree(first.output)
