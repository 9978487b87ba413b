"""Colours that are read or recognised stand out enough, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re

import pytest

from plugins.model.vocabulary import NoticeKind
from tests.conftest import ROOT

TOKENS = (ROOT / "theme" / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
COLOURS = {name: pair for name, *pair in re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\)", TOKENS)}
"""Token → its colour in light and in dark."""

TEXT, SHAPE = 4.5, 3.0
"""The least contrast of what is read, and of what is only recognised."""

PAIRS = [
    *(
        (ink, paper, TEXT)
        for ink in ("ink", "ink-soft", "signal", "link")
        for paper in ("paper", "sheet", "signal-paper")
    ),
    ("on-signal", "signal-fill", TEXT),
    ("rule-strong", "paper", SHAPE),
    ("rule-strong", "sheet", SHAPE),
]


@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_what_is_read_stands_out(front: str, back: str, least: float) -> None:
    for scheme in (0, 1):
        assert contrast(COLOURS[front][scheme], COLOURS[back][scheme]) >= least


@pytest.mark.parametrize("kind", NoticeKind)
def test_a_notice_mark_stands_out_and_its_letter_from_it(kind: NoticeKind) -> None:
    """Black in the dark is the exception: its outline, drawn in ink, is what stands out."""
    letter = COLOURS.get(f"notice-letter-{kind}") or COLOURS["notice-letter"]
    if kind is NoticeKind.BLACK:
        letter = ["#ffffff", "#ffffff"]
    for scheme in (0, 1):
        fill = COLOURS[f"notice-{kind}"][scheme]
        assert contrast(letter[scheme], fill) >= TEXT
        line = COLOURS["ink"][scheme] if kind is NoticeKind.BLACK else fill
        assert contrast(line, COLOURS["paper"][scheme]) >= SHAPE
        assert contrast(line, COLOURS["sheet"][scheme]) >= SHAPE


def test_browsers_without_light_dark_have_the_light_colours() -> None:
    plain = dict(re.findall(r"--([\w-]+): (#\w+);", TOKENS.split("@supports")[0]))
    assert {name: pair[0] for name, pair in COLOURS.items()} == {name: plain[name] for name in COLOURS}


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours written as ``#rgb`` or ``#rrggbb``."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[place : place + 2], 16) / 255) for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
