"""Colours that are read or recognised stand out enough, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re

import pytest

from plugins.model.vocabulary import NoticeLook
from plugins.render.colours import PAIRS, SHAPE, TEXT, contrast, pairs_of
from tests.conftest import ROOT

TOKENS = (ROOT / "theme" / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
COLOURS = pairs_of(TOKENS)
"""Token → its colour in light and in dark."""


@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_what_is_read_stands_out(front: str, back: str, least: float) -> None:
    for scheme in (0, 1):
        assert contrast(COLOURS[front][scheme], COLOURS[back][scheme]) >= least


@pytest.mark.parametrize("kind", NoticeLook)
def test_a_notice_mark_stands_out_and_its_letter_from_it(kind: NoticeLook) -> None:
    """Black in the dark is the exception: its outline, drawn in ink, is what stands out."""
    letter = COLOURS.get(f"notice-letter-{kind}") or COLOURS["notice-letter"]
    if kind is NoticeLook.BLACK:
        letter = ("#ffffff", "#ffffff")
    for scheme in (0, 1):
        fill = COLOURS[f"notice-{kind}"][scheme]
        assert contrast(letter[scheme], fill) >= TEXT
        line = COLOURS["ink"][scheme] if kind is NoticeLook.BLACK else fill
        assert contrast(line, COLOURS["paper"][scheme]) >= SHAPE
        assert contrast(line, COLOURS["sheet"][scheme]) >= SHAPE


def test_browsers_without_light_dark_have_the_light_colours() -> None:
    plain = dict(re.findall(r"--([\w-]+): (#\w+);", TOKENS.split("@supports")[0]))
    assert {name: pair[0] for name, pair in COLOURS.items()} == {name: plain[name] for name in COLOURS}
