"""A site's own colours, laid over those of the theme: each is told what it must stand out from.

Source of the measure: WCAG 2.2, 1.4.3 (text, 4.5) and 1.4.11 (shapes, 3).
"""

import re
from collections.abc import Iterator, Mapping

from tinycss2.color4 import parse_color

from plugins.model.problem import Problem

Pair = tuple[str, str]
"""A colour for light pages and one for dark pages, as ``#rrggbb``."""

TOKENS = {
    "accent": "link",
    "alarm": "signal",
    "plate": "signal-fill",
    "wash": "wash",
    "ink": "ink",
    "soft": "ink-soft",
    "paper": "paper",
    "sheet": "sheet",
}
"""Name in ``COLOURS`` → the custom property that it sets; ``docs/design-language.md`` says what each is for."""

TEXT, SHAPE = 4.5, 3.0
"""The least contrast of what is read, and of what is only recognised."""

PAIRS = (
    *(
        (ink, paper, TEXT)
        for ink in ("ink", "ink-soft", "signal", "link")
        for paper in ("paper", "sheet", "signal-paper")
    ),
    ("on-signal", "signal-fill", TEXT),
    ("rule-strong", "paper", SHAPE),
    ("rule-strong", "sheet", SHAPE),
)
"""What stands on what, and by how much it must stand out."""

FILE = "pelicanconf.py"
_BOTH = re.compile(r"--(?P<name>[\w-]+): light-dark\((?P<light>#\w+), (?P<dark>#\w+)\)")
_NAMES = {token: name for name, token in TOKENS.items()}
_SCHEMES = ("light", "dark")


def pairs_of(css: str) -> dict[str, Pair]:
    """Custom property → its colours, of those that are written ``light-dark(#…, #…)``."""
    return {found["name"]: (found["light"], found["dark"]) for found in _BOTH.finditer(css)}


def laid_over(css: str, colours: Mapping[str, Pair]) -> str:
    """The text of ``tokens.css`` with a site's colours in it: the plain value first, then both; print stays.

    Args:
        css: Where a colour stands as ``--link: #…;`` for all browsers and as ``light-dark`` for those that know it.
        colours: By their names in the settings.
    """
    for name, (light, dark) in colours.items():
        token = re.escape(TOKENS[name])
        css = re.sub(rf"(--{token}: )#\w+;", rf"\g<1>{light};", css, count=1)
        css = re.sub(rf"(--{token}: )light-dark\([^)]*\)", rf"\g<1>light-dark({light}, {dark})", css, count=1)
    return css


def faults(css: str, colours: Mapping[str, Pair]) -> Iterator[Problem]:
    """A site's colours that the theme has no place for, or that cannot be told from what they stand on."""
    known = pairs_of(css)
    for name in sorted(colours):
        if TOKENS[name] not in known:
            mend = "take it out, or give tokens.css such a colour"
            yield Problem(FILE, 1, 1, f"COLOURS.{name}", f"the theme has no '--{TOKENS[name]}'", mend)
    now = pairs_of(laid_over(css, colours))
    for front, back, least in PAIRS:
        named = _NAMES.get(front) if _NAMES.get(front) in colours else _NAMES.get(back)
        if named not in colours or not {front, back} <= now.keys():
            continue
        for scheme, one, other in zip(_SCHEMES, now[front], now[back], strict=True):
            if (found := contrast(one, other)) < least:
                what = f"on {scheme} pages '{front}' {one} on '{back}' {other} has a contrast of {found:.1f}"
                way = "darker" if scheme == "light" else "lighter"
                mend = f"choose colours further apart, at least {least:g}: '{front}' {way}, or '{back}' the other way"
                yield Problem(FILE, 1, 1, f"COLOURS.{named}", what, mend)


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, parse_color(colour).coordinates)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
