"""Every code of the vocabulary has its word, and every step its sentence."""

from enum import StrEnum

import pytest

from plugins.i18n.catalogs import load_catalogs, speaking
from plugins.i18n.words import STEPS, WORDS, step_text, word
from plugins.model import vocabulary
from plugins.model.languages import Languages
from tests.conftest import ROOT

CODES = {
    kind
    for kind in vars(vocabulary).values()
    if isinstance(kind, type)
    and issubclass(kind, StrEnum)
    and kind
    not in {
        StrEnum,
        vocabulary.Publish,
        vocabulary.Drawing,
        vocabulary.Listing,
        vocabulary.NoticeLook,
        vocabulary.Seen,
        vocabulary.Specimen,
        vocabulary.Tool,
    }
}
TAGS = ("en", "fr", "es", "ru", "ar", "zh")


def test_every_code_has_a_word() -> None:
    """Only ``publish``, drawings, listings, tools and how a source was read have none: no reader sees them as words."""
    assert set(WORDS) == CODES
    assert {kind: set(words) for kind, words in WORDS.items()} == {kind: set(kind) for kind in CODES}


def test_every_step_has_a_sentence() -> None:
    assert set(STEPS) == set(vocabulary.Step)


@pytest.mark.parametrize("kind", sorted(CODES, key=lambda kind: kind.__name__))
def test_no_two_codes_of_a_kind_have_one_word(kind: type[StrEnum]) -> None:
    """A reader could not tell them apart."""
    assert len(set(WORDS[kind].values())) == len(kind)


@pytest.mark.parametrize("tag", TAGS)
def test_each_language_says_each_code_in_its_own_words(tag: str) -> None:
    """In Cyrillic, Arabic and Chinese no word is left in Latin letters."""
    catalogs = load_catalogs(ROOT / "translations", Languages.from_settings([{"tag": each} for each in TAGS]))
    with speaking(catalogs, tag):
        said = [word(code) for kind in sorted(CODES, key=lambda kind: kind.__name__) for code in kind]
        said += [step_text(step) for step in vocabulary.Step]
    assert all(said)
    if tag in {"ru", "ar", "zh"}:
        assert [text for text in said if text.isascii()] == []


def test_equal_codes_of_two_kinds_keep_their_own_words() -> None:
    """Brown eyes and brown hair are the same text in YAML."""
    catalogs = load_catalogs(ROOT / "translations", Languages.from_settings([{"tag": "fr"}]))
    with speaking(catalogs, "fr"):
        assert word(vocabulary.Eyes.BROWN) == "Marron"
        assert word(vocabulary.Hair.BROWN) == "Bruns"
