"""What is left of a drawing."""

import pytest

from plugins.render.cleaning import clean_drawing

_SPACE = 'xmlns="http://www.w3.org/2000/svg"'
_NOTES = """<?xml version="1.0"?><!-- by Jo --><?editor Jo?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:e="http://editor.example/" viewBox="0 0 20 10" e:file="/home/jo"
><metadata><e:author>Jo</e:author></metadata><e:view/><!-- Jo --><g e:label="Jo" data-name="Jo"><path d="M0 0"/></g
></svg>"""
_LINKED = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
DRAWINGS = {
    "comments, instructions and what an editor noted": (
        _NOTES,
        f'<svg viewBox="0 0 20 10" {_SPACE} width="20" height="10"><g><path d="M0 0" /></g></svg>',
    ),
    "a description of the whole, and of a part": (
        f'<svg {_SPACE} viewBox="0 0 1 1"><title>A</title><desc>Jo</desc><g><desc>Jo</desc><title>B</title></g></svg>',
        f'<svg viewBox="0 0 1 1" {_SPACE} width="1" height="1"><title>A</title><g><title>B</title></g></svg>',
    ),
    "a style that stays within it": (
        f'<svg {_SPACE} viewBox="0 0 1 1"><rect style="fill:url(#a)"/></svg>',
        f'<svg viewBox="0 0 1 1" {_SPACE} width="1" height="1"><rect style="fill:url(#a)" /></svg>',
    ),
    "a size of its own": (
        f'<svg {_SPACE} viewBox="0 0 2 1" width="300px" height="150"><title>A</title></svg>',
        f'<svg viewBox="0 0 2 1" width="300" height="150" {_SPACE}><title>A</title></svg>',
    ),
    "a size in parts of a page": (
        f'<svg {_SPACE} viewBox="0,0,24.4,12.2" width="100%"/>',
        f'<svg viewBox="0,0,24.4,12.2" width="24" {_SPACE} height="12" />',
    ),
    "no size": (f'<svg {_SPACE} viewBox="0 0 0 x"/>', f'<svg viewBox="0 0 0 x" {_SPACE} />'),
    "links within it": (
        f'<svg {_SPACE} {_LINKED} viewBox="0 0 1 1"><use xlink:href="#a"/></svg>',
        f'<svg {_LINKED} viewBox="0 0 1 1" {_SPACE} width="1" height="1"><use xlink:href="#a" /></svg>',
    ),
}


@pytest.mark.parametrize(("drawn", "clean"), DRAWINGS.values(), ids=DRAWINGS)
def test_a_drawing_keeps_what_is_drawn(drawn: str, clean: str) -> None:
    assert clean_drawing(drawn.encode()).decode() == f"{clean}\n"


def test_the_largest_and_deepest_drawing_is_one_still() -> None:
    raw = f'<svg {_SPACE} width="16000" height="1">{"<g>" * 99}{"</g>" * 99}</svg>'
    assert b'width="16000"' in clean_drawing(raw.encode())
