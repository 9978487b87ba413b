"""Prose cut to some of its sections: whole elements, in the order asked for."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.prose.convert import convert
from plugins.prose.segments import Segment
from plugins.render.prose import assemble
from plugins.views.shapes import Body

TEXT = """Opening.

## One {#one}

First.

### Below one {#below}

Deeper.

## Two {#two}

1. A list

    ## Inside {#inside}

> ## Quoted {#quoted}
>
> Words.

## Three {#three}
"""


def cut(segments: Sequence[Segment], *only: str) -> str:
    return assemble(segments, Body("", only=only))


@pytest.mark.parametrize(
    ("only", "found"),
    [
        (("one",), ["one", "below"]),
        (("below",), ["below"]),
        (("two", "one"), ["two", "inside", "quoted", "one", "below"]),
        (("three",), ["three"]),
        (("nothing",), []),
        (("quoted", "inside"), []),
    ],
)
def test_a_section_ends_where_the_next_of_its_level_begins(only: tuple[str, ...], found: list[str]) -> None:
    html = cut(convert(TEXT).segments, *only)
    assert re.findall(r'id="(\w+)"', html) == found
    assert "Opening" not in html


BLOCKS = st.sampled_from(
    [
        *("## A {#a}", "### B {#b}", "> ## C {#c}", "    ## D {#d}"),
        *("> quote", "1. item", "7. item", "- item", "words", "|a|\n|-|\n|b|"),
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(BLOCKS, max_size=12))
def test_nothing_is_torn_in_two(blocks: list[str]) -> None:
    html = cut(convert("\n\n".join(blocks)).segments, "a", "b", "c", "d")
    stack: list[str] = []
    for end, tag in re.findall(r"<(/?)([a-z]+\d?)", html):
        if tag in {"br", "hr", "img"}:
            continue
        if end:
            assert stack
            assert stack.pop() == tag
        else:
            stack.append(tag)
    assert stack == []
