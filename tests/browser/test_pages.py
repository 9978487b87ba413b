"""Every sort of page of the shipped site in a real browser, in Latin letters, from right to left, and in Chinese.

A page is opened once in each language and looked at in every way; the tests are tables of what was seen.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import READ, Board, Look, tongues_of
from tests.browser.observing import observe

A4 = 658
"""CSS pixels between the margins of a sheet."""
ALL_TONGUES = {"not_found", "languages"}
"""Pages that speak every language at once."""

Seen = dict[str, dict[str, Any]]
"""What a page is → how it was looked at, and what was seen → the value."""


def _look_at(page: Page) -> dict[str, Any]:
    """An open page, in every way."""
    out: dict[str, Any] = {name: observe(page, name) for name in ("tongue", "headings", "animations", "colours")}
    page.set_viewport_size({"width": 320, "height": 640})
    out |= {"narrow": observe(page, "overflow"), "small": observe(page, "small")}
    page.emulate_media(forced_colors="active")
    out["lost"] = observe(page, "lost")
    page.emulate_media(forced_colors="none", color_scheme="dark")
    out["dark"] = observe(page, "colours")
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    out["moving"] = observe(page, "moving")
    page.set_viewport_size({"width": A4, "height": 960})
    page.emulate_media(media="print")
    out |= {name: observe(page, name) for name in ("address", "useless")}
    return out | {"sheet": observe(page, "overflow"), "sheet colours": observe(page, "colours")}


@pytest.fixture(scope="module", params=READ)
def tongue(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def seen(tongue: str, browser: Browser, board: Board) -> Iterator[Seen]:
    look = Look(browser, board)
    page = look.context(language=tongue).new_page()
    out: Seen = {}
    for name, address in tongues_of(board.pages, tongue).items():
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="no-preference")
        page.set_viewport_size({"width": 1280, "height": 800})
        look.go(page, address)
        out[name] = _look_at(page) | {"complaints": list(look.complaints)}
        look.complaints.clear()
    look.close()
    return out


def faults(seen: Seen, what: str, is_fault: Callable[[Any], object] = bool) -> dict[str, Any]:
    """The pages of which one observation is a fault."""
    return {name: found[what] for name, found in seen.items() if is_fault(found[what])}


def test_every_sort_of_page_is_looked_at(seen: Seen) -> None:
    documents = {"news", "organisation", "help", "scams", "notices", "warnings", "events", "resources"}
    lists = {"list/news", "list/notices", "list/scams", "tree/help", "tree/organisation"}
    rest = {"home", "countries", "country", "country/bare", "tombstone", "search", "offline"}
    assert documents | lists | rest | ALL_TONGUES <= seen.keys()


def test_nothing_is_complained_about(seen: Seen) -> None:
    """No error, no breach of the security policy, no request that fails or goes to somebody else."""
    assert faults(seen, "complaints") == {}


def test_a_page_speaks_its_language_in_its_direction(seen: Seen, tongue: str) -> None:
    direction = "rtl" if tongue == "ar" else "ltr"
    want = {"lang": tongue, "dir": direction, "direction": direction}
    own = {name: found for name, found in seen.items() if name not in ALL_TONGUES}
    assert faults(own, "tongue", lambda found: found != want) == {}


def test_headings_begin_with_the_first_level_and_leave_none_out(seen: Seen) -> None:
    def jumps(levels: list[int]) -> bool:
        return levels[:1] != [1] or any(after - before > 1 for before, after in pairwise(levels))

    assert faults(seen, "headings", jumps) == {}


def test_nothing_moves_by_itself(seen: Seen) -> None:
    assert faults(seen, "animations") == {}


def test_a_narrow_telephone_need_not_scroll_sideways(seen: Seen) -> None:
    assert faults(seen, "narrow") == {}


def test_everything_can_be_hit_with_a_thumb(seen: Seen) -> None:
    assert faults(seen, "small") == {}


def test_the_systems_own_colours_leave_every_control_to_be_seen(seen: Seen) -> None:
    assert faults(seen, "lost") == {}


def test_in_the_dark_light_letters_stand_on_dark_paper(seen: Seen) -> None:
    def is_fault(found: dict[str, Any]) -> bool:
        light, dark = found["colours"], found["dark"]
        return not (_light(light["text"]) < _light(light["paper"]) and _light(dark["text"]) > _light(dark["paper"]))

    assert [name for name, found in seen.items() if is_fault(found)] == []


def test_a_reader_who_wants_nothing_to_move_sees_nothing_move(seen: Seen) -> None:
    assert faults(seen, "moving") == {}


def test_a_printed_page_says_where_it_stands(seen: Seen) -> None:
    own = {name: found for name, found in seen.items() if found["address"]["own"]}
    assert len(own) > len(seen) / 2
    assert faults(own, "address", lambda found: not found["shown"]) == {}


def test_a_printed_page_is_black_on_white_and_fits_the_sheet(seen: Seen) -> None:
    assert faults(seen, "sheet") == {}
    want = {"text": "rgb(0, 0, 0)", "paper": "rgb(255, 255, 255)"}
    assert faults(seen, "sheet colours", lambda found: found != want) == {}


def test_what_only_a_screen_can_do_is_not_printed(seen: Seen) -> None:
    assert faults(seen, "useless") == {}


def test_zoomed_to_four_hundred_percent_nothing_is_cut_off(look: Look, board: Board, tongue: str) -> None:
    page = look.context(width=1280, height=1024, zoom=4, language=tongue).new_page()
    cut: dict[str, Any] = {}
    for name, address in tongues_of(board.pages, tongue).items():
        look.go(page, address)
        assert page.evaluate("innerWidth") == 320
        cut |= {name: found} if (found := observe(page, "overflow")) else {}
    assert cut == {}


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_first_key_leads_past_the_navigation(look: Look, board: Board, tongue: str, *, script: bool) -> None:
    for name in ("home", "news", "list/news"):
        page = look(board.pages[name][tongue], script=script, language=tongue)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        assert skip.get_attribute("href") == "#main", name
        box = skip.bounding_box()
        assert box is not None
        assert box["width"] > 24, name
        assert box["height"] >= 24, name
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("#main$"))
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)"), name


def test_what_has_the_focus_shows_it(look: Look, board: Board, tongue: str) -> None:
    page = look.context(language=tongue).new_page()
    unmarked: dict[str, Any] = {}
    for name, address in tongues_of(board.pages, tongue).items():
        look.go(page, address)
        page.keyboard.press("Tab")
        unmarked |= {name: found} if (found := observe(page, "unmarked")) else {}
    assert unmarked == {}


def test_without_script_every_page_is_there_and_has_no_button_that_does_nothing(
    look: Look, board: Board, tongue: str
) -> None:
    page = look.context(language=tongue, script=False).new_page()
    empty: list[str] = []
    idle: dict[str, Any] = {}
    for name, address in tongues_of(board.pages, tongue).items():
        look.go(page, address)
        if len(page.locator("main").inner_text().strip()) < 10:
            empty.append(name)
        idle |= {name: found} if (found := observe(page, "fields")) else {}
    assert (empty, idle) == ([], {})


def test_below_a_base_path_pages_find_all_that_is_theirs(look: Look, below_base: Board) -> None:
    """Whatever a page asks for outside its path is answered by nobody, and so a complaint."""
    page = look.context(on=below_base, language="ar").new_page()
    for address in tongues_of(below_base.pages, "ar").values():
        look.go(page, address, on=below_base)
        outside = "a[href^='/']:not([href^='/board/']), [src^='/']:not([src^='/board/'])"
        assert page.locator(outside).count() == 0, address
        assert page.locator("h1").first.is_visible(), address


def test_an_address_of_nothing_is_answered_in_every_language(look: Look, board: Board) -> None:
    page = look("/zh/notices/n-2020-9999/", status=404)
    spoken = page.locator("main [lang]").evaluate_all("found => found.map((each) => each.lang)")
    assert {"en", "fr", "es", "ru", "ar", "zh"} <= set(spoken) | {page.evaluate("document.documentElement.lang")}


def _light(colour: str) -> float:
    """How light a computed colour is, from 0 to 1."""
    red, green, blue = (float(part) / 255 for part in re.findall(r"[\d.]+", colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
