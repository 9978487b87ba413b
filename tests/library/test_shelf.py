"""What earlier builds read may be damaged: one line says so, and the site is the same."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.library.shelf import DamagedShelfError, Shelf
from tests.checks.bad_inputs.writing import news, page
from tests.checks.test_bad_inputs import put
from tests.conftest import SmallSite, Tree


def change(path: Path, statement: str) -> None:
    """Change a shelf behind its back."""
    db = sqlite3.connect(path)
    db.execute(statement)
    db.commit()
    db.close()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "no database": lambda path: path.write_bytes(b"This is no database." * 100),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "another form": lambda path: change(path, "PRAGMA user_version=99"),
    "another value": lambda path: change(path, "UPDATE notes SET value = X'7b7d'"),
    "another checksum": lambda path: change(path, "UPDATE notes SET checksum = X'00'"),
    "a text for bytes": lambda path: change(path, "UPDATE notes SET value = 'x'"),
    "no table": lambda path: change(path, "DROP TABLE notes"),
    "another table": lambda path: change(path, "ALTER TABLE notes RENAME COLUMN checksum TO sum"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_shelf_is_one_warning_and_a_full_build(
    site: SmallSite, tree: Callable[[Path], Tree], capsys: pytest.CaptureFixture[str], damage: Callable[[Path], object]
) -> None:
    """Never a wrong page; and the build after that has nothing to say."""
    put(site, news("", "One.") | page("help"))
    assert site.problems() == []
    path = site.settings.cache / "shelf.sqlite"
    damage(path)
    put(site, news("", "Two."))
    assert site.problems() == []
    assert capsys.readouterr().err.splitlines() == [f"{path}: the cache is damaged; everything is read again"]
    said = tree(site.output)
    assert "Two." in site.page("en/news/x/index.html")
    assert site.problems() == []
    assert capsys.readouterr().err == ""
    assert tree(site.output) == said


def test_a_shelf_keeps_what_was_put(tmp_path: Path) -> None:
    """Also when it is opened anew; a later note replaces an earlier one."""
    for round_ in (b"1", b"2"):
        shelf = Shelf(tmp_path / "cache" / "shelf.sqlite")
        with shelf.held():
            shelf.open()
            shelf.put([("a", round_), ("b", b"\x00\xff")])
            assert shelf.get(["a", "b", "c"]) == {"a": round_, "b": b"\x00\xff"}


def test_a_note_is_put_whole_or_not_at_all(tmp_path: Path) -> None:
    """If what is to be put cannot be made, nothing is."""
    shelf = Shelf(tmp_path / "shelf.sqlite")
    with shelf.held():
        shelf.open()
        with pytest.raises(ZeroDivisionError):
            shelf.put((name, bytes(1 // left)) for name, left in (("a", 1), ("b", 0)))
        assert shelf.get(["a", "b"]) == {}


def test_what_is_forgotten_leaves_no_trace_in_the_file(tmp_path: Path) -> None:
    """A notice that has ended is in no byte of the cache."""
    path = tmp_path / "shelf.sqlite"
    shelf = Shelf(path)
    with shelf.held():
        shelf.open()
        shelf.put([("kept", b"Kept"), ("gone", b"Examplus Fictivo" * 1000)])
        shelf.keep_only({"kept"})
        assert shelf.get(["kept", "gone"]) == {"kept": b"Kept"}
    assert b"Fictivo" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_a_shelf_of_another_form_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "shelf.sqlite"
    change(path, "PRAGMA user_version=99")
    shelf = Shelf(path)
    with shelf.held(), pytest.raises(DamagedShelfError):
        shelf.open()
