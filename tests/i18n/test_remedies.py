"""What authors are told, in their own language."""

import datetime as dt
import io
import re
from pathlib import Path

import orjson
import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from plugins.i18n.catalogs import AUTHORS, catalog_path
from plugins.i18n.locales import locale
from plugins.i18n.remedies import Remedies, remedies, wanted
from plugins.i18n.upkeep import template, unsaid, updated
from plugins.model.problem import Problem
from plugins.model.told import Several, Told, dump, restore, told
from tests.conftest import ROOT

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
WORDS = """\
msgid "use one of %(anchors)s, or %(give)s"
msgstr "استعمل أحد %(anchors)s، أو %(give)s"

msgid "give a heading that anchor: '## Title {#%(anchor)s}'"
msgstr "أعطِ عنوانًا هذا المرسى: ‎'## Title {#%(anchor)s}'‎"

msgid "is missing"
msgstr "غير موجود"
"""


@pytest.fixture
def arabic(tmp_path: Path) -> Remedies:
    """A catalog with three messages."""
    path = catalog_path(tmp_path, "ar", AUTHORS)
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + WORDS, encoding="utf-8")
    return remedies(tmp_path, "ar")


def test_a_message_is_said_with_all_that_it_names(arabic: Remedies) -> None:
    """What is named stands apart from the sentence's direction; a message within a message is said too."""
    give = told("give a heading that anchor: '## Title {#%(anchor)s}'", anchor="first")
    mend = told("use one of %(anchors)s, or %(give)s", anchors="#a, #b", give=give)
    assert mend == "use one of #a, #b, or give a heading that anchor: '## Title {#first}'"
    problem = Problem("content/x.md", 1, 1, "title", told("is missing"), mend)
    assert arabic.problem(problem) == (
        "غير موجود",
        "استعمل أحد \u2068#a, #b\u2069، أو أعطِ عنوانًا هذا المرسى: ‎'## Title {#\u2068first\u2069}'‎",
    )


def test_what_names_nothing_leaves_no_sign(arabic: Remedies) -> None:
    """A part of a message may be empty; nothing is kept apart then."""
    assert arabic.say(told("'%(value)s'%(why)s", value="x", why="")) == "'\u2068x\u2069'"


def test_only_a_key_keeps_its_name(arabic: Remedies) -> None:
    """Nobody finds the words ``front matter`` in a file."""
    assert arabic.place("date") is None
    assert arabic.place("front matter") == "the keys"


def test_what_has_no_translation_stands_in_english(arabic: Remedies, tmp_path: Path) -> None:
    assert arabic.say(told("there is no '%(key)s'", key="x")) == "there is no '\u2068x\u2069'"
    assert arabic.say("a rule's own words") == "a rule's own words"
    assert arabic.say("") == ""
    assert remedies(tmp_path, "fr").say(told("is missing")) == "is missing"


VALUES = st.one_of(st.text(st.characters(exclude_categories=("Cs",))), st.integers(-9, 99), st.dates())


@given(VALUES, VALUES)
def test_a_message_that_was_kept_is_still_one(one: object, two: object) -> None:
    """The shelf and the workers hand on what was meant, not only how it read."""
    inner = told("'%(one)s'", one=one)
    whole = told("%(inner)s and %(two)s", inner=inner, two=two)
    again = restore(orjson.loads(dump(whole)))
    assert again == whole
    assert isinstance(again, Told)
    assert isinstance(again.named["inner"], Told)


def test_other_things_are_kept_as_ever() -> None:
    assert orjson.loads(dump({"day": dt.date(2026, 3, 14), "text": "x", "list": ["y"]})) == {
        "day": "2026-03-14",
        "text": "x",
        "list": ["y"],
    }


def test_every_message_is_found_once() -> None:
    found = [word.text for word in wanted()]
    assert found == sorted(set(found))
    assert {"is missing", "there is no '%(key)s'", "write the day as 2026-03-14, no quotes"} <= set(found)


@pytest.mark.parametrize("tag", ["fr", "es", "ru", "ar", "zh"])
def test_every_language_of_the_shipped_site_tells_its_authors_everything(tag: str) -> None:
    """Whoever adds a message runs ``translations.update`` and writes what is missing."""
    raw = catalog_path(ROOT / "translations", tag, AUTHORS).read_bytes()
    assert updated(raw, tag, wanted(), AUTHORS) == raw
    assert unsaid(raw, tag) == 0
    catalog = read_po(io.BytesIO(raw), locale=locale(tag))
    for message in catalog:
        assert message.id == "" or named(str(message.string)) == named(str(message.id))
        assert not message.fuzzy


def named(text: str) -> list[str]:
    """What a message names."""
    return sorted(re.findall(r"%\((\w+)\)s", text))


def test_the_template_holds_every_message() -> None:
    assert (ROOT / "translations/authors.pot").read_bytes() == template(wanted(), AUTHORS)


def test_names_that_are_listed_are_joined_as_the_language_joins_them(tmp_path: Path) -> None:
    said = told("has %(keys)s", keys=Several(("file", "url")))
    assert said == "has file and url"
    assert remedies(tmp_path, "es").say(said) == "has file y url"
    assert remedies(tmp_path, "es").say(restore(orjson.loads(dump(said)))) == "has file y url"
