"""What a file's place says, and which texts a version counts."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.i18n import locales
from plugins.model.documents import Draft, Name, name_of, read_document
from plugins.model.fields import CODES, Codes
from plugins.model.kinds import KINDS, SITE
from plugins.model.kinds.parts import Common, is_translated
from plugins.model.kinds.translation import Translation, nested, translation_of
from plugins.model.languages import Language, Languages
from plugins.model.problem import Problem, Severity, in_order
from tests.checks.bad_inputs.writing import text

SITE_LANGUAGES = Languages.from_settings([{"tag": "en"}, {"tag": "zh-Hans"}, {"tag": "he", "partial": True}])
NEWS = Name(KINDS["news"], "x", "en")


@pytest.fixture(autouse=True, scope="module")
def _codes() -> Iterator[None]:
    token = CODES.set(Codes(locales.territory_codes(), locales.language_codes(), ("en", "ar")))
    yield
    CODES.reset(token)


def read(written: str) -> Draft:
    """A draft that must be right."""
    draft = read_document(NEWS, "content/news/x/en.md", written.encode())
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news/bridges/en.md", Name(KINDS["news"], "bridges", "en")),
        ("news/2026-03/zh-Hans.md", Name(KINDS["news"], "2026-03", "zh-Hans")),
        ("notices/n-2026-0001/he.md", Name(KINDS["notices"], "n-2026-0001", "he")),
        ("site/en.md", Name(SITE, "site", "en")),
    ],
)
def test_a_place_says_kind_id_and_language(path: str, name: Name) -> None:
    assert name_of(path, f"content/{path}", SITE_LANGUAGES) == name


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abcz-_AZ0. é\u200b", max_size=6), min_size=1, max_size=5).map("/".join))
def test_any_place_is_a_name_or_problems(path: str) -> None:
    answer = name_of(f"{path}.md", f"content/{path}.md", SITE_LANGUAGES)
    assert isinstance(answer, Name) or answer


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("", "topics: [fraud]", True),
        ("", "review_by: 2027-01-01", True),
        ("dateline: Lyon", "dateline: Paris", False),
        ("", 'title: "Other"', False),
        ("partners: [A, B]", "partners: [B, A]", False),
        ("figures: [{label: A, value: 1}]", "figures: [{label: A, value: 2}]", True),
        ("figures: [{label: A, value: 1}]", "figures: [{label: B, value: 1}]", False),
        ('title: "Caf\u00e9"', 'title: "Cafe\u0301"', True),
    ],
)
def test_a_version_counts_words_and_nothing_else(before: str, after: str, *, same: bool) -> None:
    """A translation grows stale when a text changes, not when a date or number does."""
    versions = {read(text("news", given_)).document.texts for given_ in (before, after)}
    assert (len(versions) == 1) == same


def test_a_version_counts_the_body_but_not_its_line_ends() -> None:
    one = read(text("news", body="One.\n\nTwo."))
    assert read(text("news", body="One.\n\nTwo.\n\n\n").replace("\n", "\r\n")).document.texts == one.document.texts
    assert read(text("news", body="One.\n\nThree.")).document.texts != one.document.texts


@pytest.mark.parametrize("kind", [*KINDS.values(), SITE], ids=lambda kind: kind.folder)
def test_a_translation_holds_the_texts_and_nothing_that_is_shared(kind: object) -> None:
    """Whatever the kind: no date, no code, no address can differ between languages."""
    schema = kind.schema  # type: ignore[attr-defined]
    own = set(translation_of(schema).model_fields) - set(Translation.model_fields)
    expected = {name for name, info in schema.model_fields.items() if is_translated(info)}
    for name, info in schema.model_fields.items():
        part, _many = nested(info.annotation)
        if part is not None and any(is_translated(each) for each in part.model_fields.values()):
            expected.add(name)
    assert own == expected
    assert not own & set(Common.model_fields)


@pytest.mark.parametrize("kind", [*KINDS.values(), SITE], ids=lambda kind: kind.folder)
def test_every_key_says_how_to_mend_it(kind: object) -> None:
    """As words that follow a dash: small letter, no full stop."""

    def told(schema: type) -> Iterator[str]:
        for info in schema.model_fields.values():  # type: ignore[attr-defined]
            yield info.description or ""
            part, _many = nested(info.annotation)
            if part is not None:
                yield from told(part)

    for words in told(kind.schema):  # type: ignore[attr-defined]
        assert words
        assert words[0].islower()
        assert not words.endswith(".")


def test_languages_are_one_list() -> None:
    assert SITE_LANGUAGES.tags == ("en", "zh-Hans", "he")
    assert list(SITE_LANGUAGES) == ["en", "zh-Hans", "he"]
    assert SITE_LANGUAGES.first == "en"
    assert SITE_LANGUAGES.rows[2] == Language("he", partial=True)
    assert "zh-hans" not in SITE_LANGUAGES
    assert SITE_LANGUAGES.is_partial("he")
    assert not SITE_LANGUAGES.is_partial("en")


@pytest.mark.parametrize("rows", [[], [{"tag": "en"}, {"tag": "EN"}]], ids=["none", "one twice"])
def test_a_list_of_languages_names_each_once(rows: list[dict[str, object]]) -> None:
    with pytest.raises(ValueError, match="LANGUAGES must name at least one language, and each only once"):
        Languages.from_settings(rows)


def test_problems_are_printed_in_order_and_once() -> None:
    """By path, line, column; a problem as JSON remembers it is the same problem."""
    first = Problem("a.md", 2, 10, "title", "is empty", "write one")
    second = Problem("a.md", 10, 1, "date", "was", "check", Severity.WARNING)
    third = Problem("b.md", 1, 1, "file", "is not there", "add it")
    remembered = replace(first, severity="error")  # type: ignore[arg-type]
    assert in_order([third, second, first, remembered]) == [first, second, third]
    assert remembered.is_error
    assert [str(problem) for problem in in_order([third, second, first])] == [
        "a.md:2:10: title: is empty — write one",
        "a.md:10:1: warning: date: was — check",
        "b.md:1:1: file: is not there — add it",
    ]
