"""Markdown in pieces, and whole again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.prose.blocks import fit, join, split

SIGNS = st.sampled_from(
    ["#", "##", "-", "*", "1.", ">", "|", "---", "```", "    ", "\n", "\n\n", " ", "{#a}", "x", "[a]: /b"]
)
MARKDOWN = st.lists(SIGNS | st.text(st.characters(exclude_characters="\r", exclude_categories=("Cs",)), max_size=5))


@given(MARKDOWN.map("".join))
def test_whatever_is_split_is_whole_again(body: str) -> None:
    blocks = split(body)
    assert join(blocks, [block.text for block in blocks]) == body.strip()
    assert all(block.text.strip() for block in blocks)


@pytest.mark.parametrize(
    ("body", "pieces"),
    [
        ("One.\n\nTwo.", [("paragraph", "", "One.", ""), ("paragraph", "", "Two.", "")]),
        ("## Found here {#found}", [("heading", "## ", "Found here", " {#found}")]),
        ("- a\n- b\n  c", [("item", "- ", "a", ""), ("item", "- ", "b\n  c", "")]),
        ("1. a\n\n2. b", [("item", "1. ", "a", ""), ("item", "2. ", "b", "")]),
        ("Say:\n- a", [("paragraph", "", "Say:", ""), ("item", "- ", "a", "")]),
        ("> a\n> b", [("quote", "", "> a\n> b", "")]),
        ("| a |\n|---|\n| b |", [("table", "", "| a |\n|---|\n| b |", "")]),
        ("- a\n  - b", [("item", "- ", "a\n  - b", "")]),
        ("", []),
    ],
)
def test_signs_and_anchors_are_none_of_a_translators_business(body: str, pieces: list[tuple[str, ...]]) -> None:
    assert [(block.kind, block.before, block.text, block.after) for block in split(body)] == pieces


@pytest.mark.parametrize(
    "other", ["## Zwei {#b}\n\nEins.", "## Zwei {#a}", "### Zwei {#a}\n\nEins.", "## Zwei {#a}\nEins."]
)
def test_another_anchor_sign_gap_or_number_of_pieces_does_not_fit(other: str) -> None:
    blocks = split("## Two {#a}\n\nOne.")
    assert fit(blocks, split("## Zwei {#a}\n\nEins."))
    assert not fit(blocks, split(other))
