"""The way out of a page that a reader may have to hide."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from plugins.build.site import speak
from tests.browser.conftest import Board, Look, looking, served
from tests.conftest import SmallSite

AWAY = "https://weather.example/"
SITE = """title: "Board"
summary: "A small site"
publisher: "Nobody"
independence: "Independent."
"""
HELP = 'title: "{0}"\nsummary: "What to do."\norder: {1}\n'
WORDS = "A long line of words that fills the page and more than the page, so that it has to be moved. " * 12
LONG = "\n\n".join(f"## Part {n} {{#part-{n}}}\n\n[Link {n}](https://example.org/{n}) {WORDS}" for n in range(12))


def written(site: SmallSite, *, leave: bool = True) -> SmallSite:
    site.write("site/en.md", SITE + (f"leave: {AWAY}\n" if leave else ""), "Hello.")
    site.write("help/threatened/en.md", HELP.format("Threatened", 1) + "leave: true\n", LONG)
    site.write("help/plain/en.md", HELP.format("Plain", 2), "Text.")
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    return site


@pytest.fixture(scope="module")
def exits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    site = SmallSite(tmp_path_factory.mktemp("exits"))
    speak(site.settings)
    written(site)
    with served(site.output) as board:
        yield board


@pytest.fixture
def look(browser: Browser, exits: Board) -> Iterator[Look]:
    with looking(browser, exits) as opener:
        yield opener


def opened(look: Look, tag: str = "en", **reader: object) -> Page:
    """The page, reached from another one, by a reader for whom the neutral page is there."""
    context = look.context(**reader)  # type: ignore[arg-type]
    context.route(f"{AWAY}**", weather)
    page = context.new_page()
    look.go(page, f"/{tag}/help/")
    look.go(page, f"/{tag}/help/threatened/")
    return page


def weather(route: Route) -> None:
    assert "referer" not in route.request.headers
    route.fulfill(body="<!doctype html><title>Weather</title><h1>Sunny</h1>", content_type="text/html")


def is_away(page: Page, look: Look) -> None:
    page.wait_for_url(AWAY)
    assert page.locator("h1").inner_text() == "Sunny"
    look.forgive(f"{AWAY}: asked of somebody else")


def by_click(page: Page) -> None:
    page.get_by_role("link", name="Leave this page").click()


def by_keys(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Escape")


def by_tab(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("way", [by_click, by_keys, by_tab])
def test_back_does_not_come_back_to_the_page(look: Look, way: Callable[[Page], None], exits: Board) -> None:
    page = opened(look)
    length = page.evaluate("history.length")
    way(page)
    is_away(page, look)
    assert page.evaluate("history.length") == length
    page.go_back()
    assert page.url == f"{exits.url}/en/help/"


def test_back_does_not_come_back_to_a_place_on_the_page_either(look: Look, exits: Board) -> None:
    """A place would be a step of its own in the browser's history."""
    page = opened(look, width=360, height=740)
    length = page.evaluate("history.length")
    page.locator("a[href='#sections']").first.click()
    expect(page).to_have_url(f"{exits.url}/en/help/threatened/#sections")
    expect(page.locator("#sections")).to_be_in_viewport()
    assert page.evaluate("history.length") == length
    by_click(page)
    is_away(page, look)
    page.go_back()
    assert page.url == f"{exits.url}/en/help/"


def test_the_page_is_hidden_even_if_the_other_one_never_comes(look: Look) -> None:
    page = opened(look)
    page.context.unroute(f"{AWAY}**")
    page.context.route(f"{AWAY}**", lambda route: route.abort("aborted"))
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.locator("h1").is_visible()
    with page.expect_event("requestfailed"):
        page.keyboard.press("Escape")
    assert page.locator("h1").is_hidden()
    assert page.evaluate("document.title") == ""
    look.forgive(f"{AWAY}: asked of somebody else")


def test_escape_counts_only_in_a_row(look: Look) -> None:
    page = opened(look)
    for key in ("Escape", "Escape", "a", "Escape", "Escape"):
        page.keyboard.press(key)
    assert page.locator("h1").is_visible()


def test_without_script_it_is_a_link(look: Look) -> None:
    page = opened(look, script=False)
    assert page.locator(".exit__keys").is_hidden()
    by_click(page)
    is_away(page, look)


def test_it_comes_right_after_the_skip_link_and_says_what_it_does_not_do(look: Look) -> None:
    page = opened(look)
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("class") == "skip"
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("class") == "exit__link"
    said = page.locator(".exit").inner_text()
    assert "It does not erase the history of your browser, nor copies kept for reading offline." in said
    assert "press Escape three times" in said


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_it_is_always_there_and_stands_over_no_text(look: Look, tag: str, width: int) -> None:
    page = opened(look, tag, width=width, height=640)
    link = page.locator(".exit__link")
    for part in ("main", "#part-6", "#part-11"):
        page.evaluate("hash => { location.hash = hash; }", part.removeprefix("#") if part != "main" else "main")
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["width"] >= 44
        assert -1 <= box["y"] < 60
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        on_top = "([x, y]) => document.elementFromPoint(x, y).closest('.exit__link') !== null"
        assert page.evaluate(on_top, middle)
        reached = page.locator(part).bounding_box()
        assert reached is not None
        assert reached["y"] >= box["y"] + box["height"] - 1, f"{part} stands below the bar"
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_bar_is_as_wide_as_the_window(look: Look) -> None:
    """So that no line of text is seen beside it, cut off by it."""
    for width in (320, 1280):
        page = opened(look, width=width)
        page.evaluate("location.hash = 'part-6'")
        opaque = """() => [1, innerWidth / 2, innerWidth - 2].map(
          (x) => document.elementFromPoint(x, 20).closest('.exit, .exit__link') !== null)"""
        assert page.evaluate(opaque) == [True, True, True]


def test_what_the_keyboard_reaches_is_not_under_it(look: Look) -> None:
    page = opened(look, width=320, height=640)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator("main a", has_text="Link 11").focus()
    for number in (10, 9, 8):
        page.keyboard.press("Shift+Tab")
        focused, bar = page.locator(":focus").bounding_box(), page.locator(".exit__link").bounding_box()
        assert focused is not None
        assert bar is not None
        assert page.locator(":focus").inner_text() == f"Link {number}"
        assert focused["y"] >= bar["y"] + bar["height"]


def test_it_is_not_printed(look: Look) -> None:
    for width in (320, 1280):
        page = opened(look, width=width)
        page.emulate_media(media="print")
        assert page.locator(".exit__link").is_hidden()
        assert page.locator(".exit__note").is_hidden()


def test_it_stays_visible_in_forced_colours(look: Look) -> None:
    page = opened(look, forced=True)
    style = "element => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]"
    colour, paper = page.locator(".exit__link").evaluate(style)
    assert colour != paper


def test_other_pages_have_none(look: Look) -> None:
    page = look("/en/help/plain/")
    assert page.locator(".exit").count() == 0
    by_keys(page)
    assert page.locator("h1").is_visible()


def test_a_site_that_names_no_neutral_page_shows_nothing(site: SmallSite) -> None:
    site.raw("data/countries.yml", b'AD:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "039"\n')
    site.build()
    page = site.page("en/help/countries/ad/index.html")
    assert "Leave this page" not in page
    assert "exit." not in page
