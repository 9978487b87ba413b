"""Catalogs as they are kept: what people wrote stays, what nobody says goes, and a second run changes nothing."""

import datetime as dt
import io
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from plugins.i18n.extraction import Wanted, extract
from plugins.i18n.upkeep import begun, plural_forms, template, unsaid, updated
from tests.conftest import ROOT

DAY = dt.date(2026, 3, 14)
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1).filter(str.strip)
WORDS = st.dictionaries(
    st.tuples(TEXTS, st.none() | st.sampled_from(["hair", "state"])), st.none() | TEXTS, max_size=6
).map(lambda found: [Wanted(context, text, plural) for (text, context), plural in found.items()])


def words(*said: str) -> list[Wanted]:
    return [Wanted(None, text, None) for text in said]


@pytest.mark.parametrize("tag", ["fr", "es", "ru", "ar", "zh"])
def test_a_run_without_changes_changes_no_byte(tag: str) -> None:
    """With the very words that a catalog of this project says."""
    raw = (ROOT / f"translations/{tag}/LC_MESSAGES/messages.po").read_bytes()
    said = [
        Wanted(message.context, *((message.id, None) if isinstance(message.id, str) else message.id))
        for message in read_po(io.BytesIO(raw), locale=tag)
        if message.id
    ]
    assert updated(raw, tag, list(reversed(said))) == raw


@given(WORDS, st.sampled_from(["fr", "ar", "zh", "he", "pt-PT"]))
def test_a_new_catalog_holds_every_word_and_settles_at_once(wanted: list[Wanted], tag: str) -> None:
    raw = begun(tag, wanted, DAY)
    assert updated(raw, tag, wanted) == raw
    assert unsaid(raw, tag) == len(wanted)
    catalog = read_po(io.BytesIO(raw))
    assert {(m.id if isinstance(m.id, str) else m.id[0], m.context) for m in catalog if m.id} == {
        (word.text, word.context) for word in wanted
    }


@given(WORDS, WORDS)
def test_a_catalog_holds_the_words_of_now_and_no_other(before: list[Wanted], now: list[Wanted]) -> None:
    assert updated(begun("ar", before, DAY), "ar", now) == begun("ar", now, DAY)


def test_what_people_wrote_stays_and_the_rest_goes() -> None:
    raw = begun("fr", words("Gone", "Kept", "Read"), DAY).decode()
    raw = raw.replace("(fr).\n", "(fr).\n# By hand.\n").replace(
        '"Language: fr', '"X-Generator: Weblate 5\\n"\n"Language: fr'
    )
    raw = raw.replace('msgid "Kept"\nmsgstr ""', '# As the police say.\n#, fuzzy\nmsgid "Kept"\nmsgstr "Gardé"')
    raw += '\n#~ msgid "Old"\n#~ msgstr "Vieux"\n'
    before = raw.replace("#, fuzzy\nmsgid", '#, fuzzy\n#| msgid "Keep it"\nmsgid')
    after = updated(before.encode(), "fr", words("Kept", "Keep", "Read")).decode()
    assert after == (
        raw.partition("\n\n")[0]
        + '\n\nmsgid "Keep"\nmsgstr ""\n\n# As the police say.\n#, fuzzy\nmsgid "Kept"\nmsgstr "Gardé"\n\n'
        + 'msgid "Read"\nmsgstr ""\n\n'
    )


def test_a_word_that_is_counted_now_has_its_forms_to_write() -> None:
    raw = begun("ru", words("page"), DAY).replace(
        b'msgid "page"\nmsgstr ""', 'msgid "page"\nmsgstr "страница"'.encode()
    )
    after = updated(raw, "ru", [Wanted(None, "page", "pages")])
    assert after.endswith(b'msgid "page"\nmsgid_plural "pages"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n\n')
    assert unsaid(after, "ru") == 1


def test_the_template_holds_no_date_and_no_place() -> None:
    said = template([Wanted("hair", "Red", None), Wanted(None, "%(n)s page", "%(n)s pages")]).decode()
    assert "Date" not in said
    assert "Generated" not in said
    assert said.partition("\n\n")[2] == (
        '#, python-format\nmsgid "%(n)s page"\nmsgid_plural "%(n)s pages"\nmsgstr[0] ""\nmsgstr[1] ""\n\n'
        'msgctxt "hair"\nmsgid "Red"\nmsgstr ""\n\n'
    )


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("fr", "nplurals=2; plural=(n > 1);"),
        ("pt-PT", "nplurals=2; plural=(n != 1);"),
        ("he", "nplurals=2; plural=(n != 1);"),
        ("am", "nplurals=2; plural=((((n == 0)) || ((n == 1))) ? 0 : 1);"),
        ("zh-Hans", "nplurals=1; plural=0;"),
    ],
)
def test_each_language_counts_as_it_does(tag: str, forms: str) -> None:
    """One that Babel's table does not know, such as Amharic, as CLDR has it."""
    assert plural_forms(tag) == forms


def test_words_are_found_in_templates_and_code(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ _('Only here') }} {{ ngettext('a here', 'some here', 2) }}")
    (tmp_path / ".#a.html").symlink_to(tmp_path / "nothing")
    found = extract((tmp_path,))
    assert {Wanted(None, "Only here", None), Wanted(None, "a here", "some here")} <= set(found)
    assert Wanted("hair", "Red", None) in found
    assert found == sorted(found, key=lambda word: word.place)
