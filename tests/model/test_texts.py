"""Which texts a version counts."""

from collections.abc import Iterator

import pytest

from plugins.i18n import locales
from plugins.model.documents import Draft, read_document
from plugins.model.fields import CODES, Codes
from plugins.model.filing import Name
from plugins.model.kinds import KINDS
from tests.checks.bad_inputs.writing import text

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
