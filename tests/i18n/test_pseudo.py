"""The language that nobody speaks."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.i18n.catalogs import gettext, load_catalogs, ngettext, npgettext, pgettext, speaking
from plugins.i18n.pseudo import CLOSE, OPEN, strange
from plugins.model.languages import Languages
from tests.conftest import ROOT

RLE = "\u200f\u202e"
PDF = "\u202c\u200f"


@pytest.mark.parametrize(
    ("message", "ltr", "rtl"),
    [
        ("Home", "⟦Ĥöɱé~~⟧", f"⟦{RLE}Home{PDF}~~⟧"),
        ("%(number)s of %(all)s", "⟦%(number)s öƒ %(all)s~⟧", f"⟦%(number)s {RLE}of{PDF} %(all)s~⟧"),
        (
            '<a href="%(x)s">on</a> &amp;',
            '⟦<a href="%(x)s">öñ</a> &amp;~⟧',
            f'⟦<a href="%(x)s">{RLE}on{PDF}</a> &amp;~⟧',
        ),
        ("100%% off", "⟦100%% öƒƒ~⟧", f"⟦100%% {RLE}off{PDF}~⟧"),
        ("", "", ""),
    ],
)
def test_words_are_strange_and_the_rest_is_kept(message: str, ltr: str, rtl: str) -> None:
    assert (strange(message, "ltr"), strange(message, "rtl")) == (ltr, rtl)


@given(st.text(min_size=1), st.sampled_from(["ltr", "rtl"]))
def test_placeholders_stay_and_a_text_is_in_brackets(text: str, direction: str) -> None:
    said = strange(f"{text} %(name)s", direction)
    assert said.startswith(OPEN)
    assert said.endswith(CLOSE)
    assert "%(name)s" in said


def test_a_long_text_is_two_fifths_longer_and_can_be_broken() -> None:
    text = "Look at the address before you pay anybody anything at all"
    said = strange(text, "ltr")
    assert 1.35 < len(said) / len(text) < 1.5
    assert max(len(piece) for piece in re.split(r"\s", said)) < 10


def test_every_language_of_a_site_speaks_it_and_no_file_is_read() -> None:
    languages = Languages.from_settings([{"tag": "en"}, {"tag": "ar"}])
    catalogs = load_catalogs(ROOT / "translations", languages, pseudo=True)
    assert catalogs.read == {}
    assert catalogs.digests["en"] != catalogs.digests["ar"]
    with speaking(catalogs, "en"):
        assert gettext("Home") == pgettext("place", "Home") == "⟦Ĥöɱé~~⟧"
        assert ngettext("page", "pages", 1) == npgettext("x", "page", "pages", 1) == strange("page", "ltr")
        assert ngettext("page", "pages", 2) == strange("pages", "ltr")
    with speaking(catalogs, "ar"):
        assert gettext("Home") == strange("Home", "rtl")
