"""What the mission asks for is there, and ``docs/coverage.md`` tells the truth about it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.model.vocabulary import NoticeLook
from plugins.survey import coverage, ease
from plugins.survey.reading import Content, read
from tests.conftest import ROOT, shipped_settings

_TABLE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
_ADDRESS = re.compile(r"(?<![\w(.])/en/[a-z0-9/-]*/")
_FILE = re.compile(r"\[(/en/[a-z0-9/-]+/)\]\((\.\./content/[^)]+)\)")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Content]:
    with read(shipped_settings(tmp_path_factory.mktemp("survey"))) as found:
        assert isinstance(found, Content)
        yield found


@pytest.mark.parametrize("address", sorted(set(_ADDRESS.findall(_TABLE))))
def test_each_page_of_the_table_is_there(shipped: Path, address: str) -> None:
    assert (shipped / address.removeprefix("/") / "index.html").is_file()


def test_each_page_of_the_table_is_named_beside_its_file() -> None:
    named = _FILE.findall(_TABLE)
    assert len(named) >= 30
    for address, file in named:
        assert file == f"../content/{address.removeprefix('/en/')}en.md"
        assert (ROOT / "docs" / file).resolve().is_file()


def test_no_english_help_page_asks_for_more_than_grade_nine(content: Content) -> None:
    rows = ease.grades(content)
    assert len(rows) > 40
    assert [row for row in rows if row.grade > ease.HARDEST] == []


def test_every_text_is_there_in_every_language(content: Content) -> None:
    lines = coverage.coverage(content.library)
    assert [(line.key, line.holes) for line in lines if line.holes] == []


def test_nothing_of_what_is_counted_is_missing(content: Content) -> None:
    """How many of each the guide is to have; and every kind of notice once at least."""
    sections = content.library.sections
    counts = {"warnings": 8, "news": 12, "resources": 25, "scams": 15, "notices": 9, "events": 3}
    assert {name: len(sections[name]) for name in counts if len(sections[name]) < counts[name]} == {}
    assert {entry.fields.kind for entry in content.library.of_kind("notices")} == set(content.library.notice_kinds)
    assert len(content.library.countries) == 196


def test_every_kind_of_notice_is_told_apart_without_its_colour(content: Content) -> None:
    """A name, a letter of the reader's own script and an outline, each its own in every language."""
    kinds = content.library.notice_kinds
    assert {kind.look for kind in kinds.values()} == set(NoticeLook)
    for tag in content.library.languages:
        letters = [kind.letter[tag] for kind in kinds.values()]
        assert len(set(letters)) == len({kind.name[tag] for kind in kinds.values()}) == len(kinds)
        assert tag not in {"ru", "ar", "zh"} or not any(letter.isascii() for letter in letters)


def test_what_a_red_notice_is_stands_beside_each_in_every_language(content: Content) -> None:
    assert set(content.library.notice_kinds["red"].beside or ()) == set(content.library.languages)


def test_every_fraud_has_its_words_for_the_search(content: Content) -> None:
    """Readers type what people call it, in every language."""
    without = [
        (entry.key, tag)
        for entry in content.library.of_kind("scams")
        for tag in content.library.languages
        if not entry.text(tag).fields.also_called
    ]
    assert without == []
