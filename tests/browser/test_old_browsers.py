"""The sheet that is shipped says what the layered files say; and pages can be read where half of it is unknown."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.browser.ageing import aged
from tests.browser.conftest import Board, Look, tongues_of
from tests.browser.observing import observe
from tests.conftest import ROOT

COMPARE = Path(__file__).with_name("compare.js").read_text(encoding="utf-8")
WAYS: dict[str, dict[str, Any]] = {
    "a desk": {"width": 1280},
    "a small phone": {"width": 320},
    "the dark": {"width": 700, "color_scheme": "dark"},
    "forced colours": {"width": 700, "forced_colors": "active"},
    "paper": {"width": 658, "media": "print"},
}
EVERYWHERE = {"a desk", "a small phone"}
"""The other ways are for the style page, which shows every component, and for pages with parts of their own."""


def dressed(look: Look, site: Board, tag: str, **sheets: str) -> Page:
    """A page of the site that has more style sheets, each off; ``swap`` turns one on and all others off."""
    page = look.context(on=site, width=320, language=tag, reduced=True).new_page()

    def give(route: Route) -> None:
        name = route.request.url.rpartition("/")[2].removesuffix(".css")
        route.fulfill(body=sheets[name], content_type="text/css; charset=utf-8")

    page.route("**/sheets/*.css", give)
    return page


def see(page: Page, what: str, *more: Any) -> Any:
    return page.evaluate(COMPARE, [what, *more])


@pytest.fixture(scope="module")
def layered() -> str:
    folder = ROOT / "theme/static/css"
    lines = (folder / "order.txt").read_text(encoding="utf-8").splitlines()
    names = [line.split()[0] for line in lines]
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in names)


@pytest.fixture(scope="module")
def old(board: Board) -> str:
    (first,) = (board.folder / "theme").glob("site.*.css")
    rest = sorted(sheet for sheet in first.parent.glob("*.css") if sheet != first)
    return "".join(aged(sheet.read_text(encoding="utf-8")) for sheet in (first, *rest))


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_without_its_layers_the_sheet_gives_every_element_the_same_style(
    look: Look, below_base: Board, layered: str, tag: str
) -> None:
    """Every property of every element, and of what stands before and after it, on every sort of page."""
    page = dressed(look, below_base, tag, layered=layered)
    found: list[str] = []
    for name, address in tongues_of(below_base.pages, tag).items():
        look.go(page, address, on=below_base)
        see(page, "add", f"{below_base.base}/sheets/layered.css")
        full = name in {"style", "home", "notices"}
        for way, traits in ((way, WAYS[way]) for way in WAYS if full or way in EVERYWHERE):
            page.set_viewport_size({"width": traits["width"], "height": 800})
            page.emulate_media(
                media=traits.get("media", "screen"),
                color_scheme=traits.get("color_scheme", "light"),
                forced_colors=traits.get("forced_colors", "none"),
            )
            found += (f"{name} ({way}): {each}" for each in see(page, "differences"))
    assert "\n".join(found) == ""


@pytest.mark.parametrize("tag", ["en", "ar", "zh"])
def test_an_old_browser_shows_every_word_in_one_column(look: Look, board: Board, old: str, tag: str) -> None:
    """Nothing that a new one shows is missing, cut off, out of its order or too faint."""
    page = dressed(look, board, tag, old=old)
    found: list[str] = []
    for name, address in tongues_of(board.pages, tag).items():
        look.go(page, address)
        shown = see(page, "words")
        see(page, "add", "/sheets/old.css")
        see(page, "swap", "old.css")
        seen = {
            "missing": see(page, "missing", shown),
            "cut off": observe(page, "overflow"),
            "out of order": see(page, "disorder"),
            "faint": see(page, "faint"),
        }
        found += (f"{name}: {what}: {fault}" for what, faults in seen.items() for fault in faults)
    assert "\n".join(found) == ""


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_without_a_style_sheet_the_text_is_there_and_no_drawing_fills_the_window(
    look: Look, board: Board, tag: str
) -> None:
    page = look.context(width=360, language=tag).new_page()
    found: list[str] = []
    for name, address in tongues_of(board.pages, tag).items():
        look.go(page, address)
        shown = see(page, "words")
        see(page, "swap", "none")
        seen = {"missing": see(page, "missing", shown), "huge": see(page, "huge", 64, 320, 640)}
        found += (f"{name}: {what}: {fault}" for what, faults in seen.items() for fault in faults)
        assert see(page, "first heading") == "H1", name
    assert "\n".join(found) == ""
