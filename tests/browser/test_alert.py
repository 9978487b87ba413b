"""The newest severe warning at the top of a page: two lines, closed for the session, and nothing moves."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LANGUAGES, READ, Board, Look

HELP = "/{}/help/is-it-real/"
SHIFTS = """() => new Promise((resolve) => new PerformanceObserver((list, observer) => {
  resolve(list.getEntries().map((each) => each.value)); observer.disconnect();
}).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => resolve([]), 500))"""


def top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("tag", READ)
def test_it_names_the_newest_severe_warning_with_its_day_and_its_source(look: Look, tag: str, *, script: bool) -> None:
    page = look(HELP.format(tag), script=script)
    link = page.locator(".alert a")
    expect(link).to_be_visible()
    assert page.locator(".alert time").get_attribute("datetime") == "2026-11-20"
    assert "INTERPOL" in page.locator(".alert__text .banner__label").inner_text()
    assert link.get_attribute("href") == f"/{tag}/warnings/interpol-arrest-letter/"
    title = link.locator("strong").inner_text()
    link.click()
    expect(page.locator("h1")).to_have_text(title)
    assert page.locator(".alert").count() == 0, "the warning is no news on its own page"
    expect(page.locator(".banner")).to_be_visible()


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", ["is-it-real", "first-hour", "paid-by-card", "threats"])
def test_on_a_small_telephone_it_takes_two_lines_and_the_answer_is_seen(look: Look, tag: str, name: str) -> None:
    page = look(f"/{tag}/help/{name}/", width=360, height=640, has_touch=True, is_mobile=True)
    lines = "element => element.clientHeight / parseFloat(getComputedStyle(element).lineHeight)"
    assert page.locator(".alert__text").evaluate(lines) < 2.1
    assert top(page, ".opening__summary") < 600


@pytest.mark.parametrize("tag", READ)
def test_closed_it_stays_away_for_the_session_and_nothing_moves(look: Look, tag: str) -> None:
    page = look(HELP.format(tag), width=360, height=640)
    page.locator(".alert__close").click()
    expect(page.locator(".alert")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "main"
    look.go(page, f"/{tag}/help/first-hour/")
    expect(page.locator(".alert")).to_be_hidden()
    assert page.evaluate(SHIFTS) == []
    look.go(page, f"/{tag}/")
    expect(page.locator(".alert")).to_be_hidden()
    expect(page.locator(".home .banner:not(.alert)")).to_be_visible()
    expect(look(HELP.format(tag)).locator(".alert")).to_be_visible()


def test_another_warning_is_shown_to_whoever_closed_the_last_one(look: Look) -> None:
    page = look(HELP.format("en"))
    page.evaluate("sessionStorage.setItem('alert', 'warnings/an-older-one')")
    page.reload()
    expect(page.locator(".alert")).to_be_visible()


def test_where_the_page_is_seen_before_the_script_comes_its_room_stays(look: Look) -> None:
    """A browser that does not wait: nothing may move under a finger."""
    page = look(HELP.format("en"))
    page.locator(".alert__close").click()
    painted = "performance.getEntriesByType = () => [{ name: 'first-paint' }]"
    page.add_init_script(painted)
    page.reload()
    expect(page.locator(".alert__text")).to_be_hidden()
    box = page.locator(".alert").bounding_box()
    assert box is not None
    assert box["height"] > 20


def test_a_browser_that_keeps_nothing_still_closes_it(look: Look) -> None:
    page = look.context().new_page()
    refuse = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no'); } })"
    page.add_init_script(refuse)
    look.go(page, HELP.format("en"))
    page.locator(".alert__close").click()
    expect(page.locator(".alert")).to_be_hidden()


def test_without_script_there_is_nothing_to_close_it_with(look: Look) -> None:
    page = look(HELP.format("en"), script=False)
    expect(page.locator(".alert__close")).to_be_hidden()


def test_it_is_closed_with_the_keyboard_and_with_a_thumb(look: Look) -> None:
    page = look(HELP.format("ar"), width=360, height=640)
    button = page.locator(".alert__close")
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    assert button.get_attribute("aria-label")
    button.press("Enter")
    expect(page.locator(".alert")).to_be_hidden()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_on_home_the_statement_stands_beside_it_and_both_after_the_ways_on(look: Look, tag: str) -> None:
    page = look(f"/{tag}/", width=360, height=740)
    expect(page.locator(".home__about .alert")).to_be_visible()
    expect(page.locator(".home__about .banner:not(.alert)")).to_be_visible()
    assert page.locator(".alert").count() == 1
    assert top(page, ".alert") > top(page, ".doors")


def test_it_is_not_printed(look: Look) -> None:
    page = look(HELP.format("en"))
    page.emulate_media(media="print")
    expect(page.locator(".alert")).to_be_hidden()


def test_a_list_that_changes_in_place_does_not_bring_it_back(look: Look, board: Board) -> None:
    page = look(board.pages["list/news"]["en"])
    page.locator(".alert__close").click()
    page.locator(".facets__choice:not([aria-current])").first.click()
    page.wait_for_url("**/by/**")
    expect(page.locator(".alert")).to_be_hidden()
    assert json.loads(page.evaluate("JSON.stringify(sessionStorage.alert)")) == "warnings/interpol-arrest-letter"
