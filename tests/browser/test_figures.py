"""Charts, timelines and the organisation chart, as they are laid out."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Board, Look

BOX = """nodes => nodes.map(node => {
  const {left, right, top, bottom} = node.getBoundingClientRect();
  return {left, right, top, bottom, cut: node.scrollWidth > node.clientWidth + 1};
})"""


def boxes(page: Page, selector: str) -> list[dict[str, Any]]:
    """Where each element stands on the screen."""
    found: list[dict[str, Any]] = page.locator(selector).evaluate_all(BOX)
    assert found
    return found


def within(found: list[dict[str, Any]], width: int) -> bool:
    return all(box["left"] >= 0 and box["right"] <= width for box in found)


@pytest.fixture
def style(look: Look, below_base: Board) -> Any:
    """Opens the style page, which has every figure in every language."""
    return lambda tag, **reader: look(below_base.pages["style"][tag], on=below_base, **reader)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("tag", ["en", "ru", "ar", "zh"])
def test_words_of_a_chart_are_never_cut_and_never_overlap(style: Any, tag: str, width: int) -> None:
    page = style(tag, width=width)
    rows = boxes(page, ".chart tr")
    assert within(rows, width)
    assert all(above["bottom"] <= below["top"] + 1 for above, below in pairwise(rows[:4]))
    for label, bar, said in zip(*(boxes(page, f".chart__{part}") for part in ("label", "bar", "said")), strict=True):
        assert not label["cut"]
        assert not said["cut"]
        assert label["bottom"] <= bar["top"] + 1 or label["right"] <= bar["left"] or bar["right"] <= label["left"]
        assert said["right"] <= bar["left"] or bar["right"] <= said["left"]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("tag", "side", "other"), [("ru", "left", "right"), ("ar", "right", "left")])
def test_bars_begin_together_where_reading_begins(style: Any, tag: str, side: str, other: str, width: int) -> None:
    bars = boxes(style(tag, width=width), ".chart:first-child .chart__bar rect")
    assert len(bars) == 4
    assert max(bar[side] for bar in bars) - min(bar[side] for bar in bars) < 1
    lengths = [abs(bar[side] - bar[other]) for bar in bars]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[1] / lengths[0] == pytest.approx(6000 / 12345, abs=0.01)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_numbers_stand_units_under_units(style: Any, tag: str) -> None:
    ends = {round(box["right"]) for box in boxes(style(tag, width=320), ".chart:first-child .chart__said")}
    assert len(ends) == 1


def test_bars_show_where_the_system_forces_its_colours(style: Any) -> None:
    page = style("en", forced=True)
    colours = page.locator(".chart__bar rect").evaluate_all(
        "nodes => nodes.map(node => [getComputedStyle(node).fill, getComputedStyle(document.body).color])"
    )
    assert all(fill == ink for fill, ink in colours)


@pytest.mark.parametrize(("tag", "side"), [("ru", "left"), ("ar", "right")])
def test_the_organisation_chart_is_an_indented_tree_on_a_phone(style: Any, tag: str, side: str) -> None:
    page = style(tag, width=320)
    found = boxes(page, ".orgchart__box")
    assert within(found, 320)
    assert all(above["bottom"] <= below["top"] for above, below in pairwise(found))
    steps = [abs(below[side] - above[side]) for above, below in pairwise(found[:4])]
    assert min(steps) >= 16
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(("tag", "turn"), [("ru", 1), ("ar", -1)])
def test_the_organisation_chart_stands_level_beside_level_where_there_is_room(style: Any, tag: str, turn: int) -> None:
    found = boxes(style(tag, width=1280), ".orgchart__box")
    levels = found[:4]
    assert within(found, 1280)
    assert len({round(box["top"]) for box in levels}) == 1
    assert [box["left"] * turn for box in levels] == sorted(box["left"] * turn for box in levels)
    assert len({round(box["left"]) for box in [found[1], *found[4:]]}) == 1


@pytest.mark.parametrize(("tag", "begins"), [("en", True), ("ar", False)])
def test_days_of_a_timeline_stand_before_what_happened(style: Any, tag: str, *, begins: bool) -> None:
    page = style(tag, width=1280)
    for day, what in zip(boxes(page, ".timeline__when"), boxes(page, ".timeline__what"), strict=True):
        assert (day["right"] <= what["left"]) is begins
        assert (day["left"] >= what["right"]) is not begins


@pytest.mark.parametrize("tag", ["ru", "ar"])
def test_every_component_fits_a_small_phone(style: Any, tag: str) -> None:
    page = style(tag, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_paper_the_organisation_chart_is_an_indented_tree(style: Any) -> None:
    page = style("en", width=658)  # A4 between its margins
    page.emulate_media(media="print")
    found = boxes(page, ".orgchart__box")
    assert all(above["bottom"] <= below["top"] for above, below in pairwise(found))
