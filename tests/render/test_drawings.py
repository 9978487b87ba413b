"""Drawings inside pages have a size even where no style sheet comes."""

import pytest

from plugins.render.drawings import sized
from plugins.render.templates import Templates
from tests.conftest import SmallSite

WRITTEN = {
    "by its view box": (
        '<svg class="a" viewBox="0 0 48 24" fill="none"><path d="M0 0"/></svg>\n',
        '<svg width="48" height="24" class="a" viewBox="0 0 48 24" fill="none"><path d="M0 0"/></svg>\n',
    ),
    "its own size": ('<svg viewBox="0 0 48 48" width="9"/>', '<svg viewBox="0 0 48 48" width="9"/>'),
    "a stroke is no size": (
        '<svg viewBox="0 0 9 9" stroke-width="2"></svg>',
        '<svg width="9" height="9" viewBox="0 0 9 9" stroke-width="2"></svg>',
    ),
    "nothing inside": ('<svg viewBox="0 0 9 9"/>', '<svg width="9" height="9" viewBox="0 0 9 9"/>'),
    "nothing that tells": ("<svg><g/></svg>", "<svg><g/></svg>"),
    "a sign inside a value": (
        '<svg viewBox="0 0 9 9" aria-label="a > b"></svg>',
        '<svg width="9" height="9" viewBox="0 0 9 9" aria-label="a > b"></svg>',
    ),
}


@pytest.mark.parametrize(("drawn", "placed"), WRITTEN.values(), ids=WRITTEN)
def test_a_drawing_gets_a_size(drawn: str, placed: str) -> None:
    assert sized("drawings/a.svg", drawn) == placed
    assert sized("drawings/a.svg", placed) == placed
    assert sized("base.html", drawn) == drawn


def test_every_drawing_of_the_theme_has_one(site: SmallSite) -> None:
    drawings = {name: text for name, text in Templates(site.settings).texts.items() if name.endswith(".svg")}
    assert drawings
    assert [name for name, text in drawings.items() if ' width="' not in text.partition(">")[0]] == []
