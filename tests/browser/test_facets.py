"""Parts and pages of a list: plain pages without script, and with it at once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect

from plugins.build.site import speak
from tests.browser.conftest import Board, Look, served
from tests.conftest import SmallSite

FRAUD = "/en/news/by/topic/fraud/"
_HERE = "window.stayed === true"


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    """Twelve news items below a base path, four on a page: six about fraud, six about sport, in two years."""
    site = SmallSite(tmp_path_factory.mktemp("lists"))
    speak(site.settings)
    for number in range(12):
        day = f"{2025 + number % 3 // 2}-02-{number + 1:02}"
        topic = "fraud" if number % 2 else "sport"
        summary = "What happened on that day, and what came of it afterwards. " * 3
        site.write(
            f"news/n-{number}/en.md", f'title: "N {number}"\nsummary: "{summary}"\ndate: {day}\ntopics: [{topic}]'
        )
    assert not site.build(page_size=4, site_url="https://noticeboard.example/board").failed
    with served(site.output, "/board") as board:
        yield board


@pytest.fixture
def page(look: Look, lists: Board) -> Page:
    """The list in a wide window; it knows whether it was left."""
    return marked(look("/en/news/", on=lists))


def marked(page: Page) -> Page:
    """The same page, which forgets this once it is loaded again."""
    page.evaluate("window.stayed = true")
    return page


def choice(page: Page, words: str) -> Locator:
    """A link of a facet."""
    return page.locator(".facets").get_by_role("link", name=words)


def fetched(page: Page) -> list[str]:
    """What a script of the page asks for from now on; the list grows."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if _is_fetch(request) else None)
    return asked


def is_at(page: Page, lists: Board, address: str, heading: str) -> None:
    """Wait until a page is shown."""
    expect(page.locator("h1")).to_have_text(heading)
    expect(page).to_have_url(lists.url + address)


def test_a_part_is_shown_without_leaving_the_page(page: Page, lists: Board) -> None:
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    assert page.evaluate(_HERE)
    assert page.title() == "News: Fraud – Board (independent)"
    assert page.locator(".card").count() == 4
    assert page.locator("#count").inner_text() == "6 entries"


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_shown_is_what_the_plain_page_shows(look: Look, lists: Board, tag: str, width: int) -> None:
    """Every word and every address, in the head too: the switcher, the crumbs, the address that is printed."""
    parts = ["#entries", "#count", "h1", ".facets", ".masthead", ".sections", ".crumbs", ".colophon"]
    said = f"{parts}.map((each) => document.querySelector(each).innerHTML)"
    head = "[document.title, document.querySelector('link[rel=canonical]').href]"
    page = marked(look(f"/{tag}/news/", on=lists, width=width))
    page.locator(".facets details").evaluate("each => each.open = true")
    page.locator(f".facets a[href$='/{tag}/news/by/topic/fraud/']").click()
    expect(page).to_have_url(f"{lists.url}/{tag}/news/by/topic/fraud/")
    page.locator(".pagination a[rel=next]").click()
    expect(page).to_have_url(f"{lists.url}/{tag}/news/by/topic/fraud/page/2/")
    expect(page.locator(".card")).to_have_count(2)
    assert page.evaluate(_HERE)
    plain = look(f"/{tag}/news/by/topic/fraud/page/2/", on=lists, width=width)
    assert page.evaluate(said) == plain.evaluate(said)
    assert page.evaluate(head) == plain.evaluate(head)


def test_back_and_forward_lead_through_what_was_seen(page: Page, lists: Board) -> None:
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    choice(page, "2026").click()
    is_at(page, lists, "/en/news/by/year/2026/", "News: 2026")
    page.go_back()
    is_at(page, lists, FRAUD, "News: Fraud")
    assert choice(page, "Fraud 6").get_attribute("aria-current") == "page"
    page.go_back()
    is_at(page, lists, "/en/news/", "News")
    assert page.locator("#count").inner_text() == "12 entries"
    page.go_forward()
    is_at(page, lists, FRAUD, "News: Fraud")
    assert page.evaluate(_HERE)


def test_back_from_a_document_leads_to_the_part(page: Page, lists: Board) -> None:
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    page.locator(".card a").first.click()
    expect(page.locator("h1")).to_have_text("N 11")
    page.go_back()
    is_at(page, lists, FRAUD, "News: Fraud")
    assert page.locator(".card").count() == 4


def test_with_the_keyboard_one_stays_where_one_was(page: Page, lists: Board) -> None:
    """So that the next choice is one key away; what changed is said by a region that was there before."""
    page.evaluate("window.live = document.querySelector('[role=status]')")
    choice(page, "Crime in sport 6").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    is_at(page, lists, FRAUD, "News: Fraud")
    expect(choice(page, "Fraud 6")).to_be_focused()
    assert page.evaluate("window.live.isConnected && window.live.textContent") == "6 entries"
    page.keyboard.press("Shift+Tab")
    expect(choice(page, "Crime in sport 6")).to_be_focused()


def test_a_further_page_begins_at_its_heading(page: Page, lists: Board) -> None:
    page.locator(".pagination").get_by_role("link", name="Next page").click()
    is_at(page, lists, "/en/news/page/2/", "News, page 2")
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator("h1")).to_be_in_viewport()
    assert page.evaluate(_HERE)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_on_a_telephone_the_choice_folds_up_and_the_entries_follow(look: Look, lists: Board, tag: str) -> None:
    page = marked(look(f"/{tag}/news/", on=lists, width=360, height=740, has_touch=True, is_mobile=True))
    assert not page.locator(".facets__choice").first.is_visible()
    page.locator(".facets summary").tap()
    page.locator(".facets a[href$='/by/topic/fraud/']").tap()
    is_at(page, lists, f"/{tag}/news/by/topic/fraud/", "News: Fraud")
    expect(page.locator(".facets summary")).to_be_focused()
    assert not page.locator(".facets__choice").first.is_visible()
    expect(page.locator(".card").first).to_be_in_viewport()
    assert page.evaluate(_HERE)


@pytest.mark.parametrize("width", [360, 1280])
def test_without_script_every_part_is_a_page(look: Look, lists: Board, width: int) -> None:
    page = look("/en/news/", on=lists, width=width, script=False)
    if width == 360:
        page.locator(".facets summary").click()
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    page.locator(".pagination a[rel=next]").click()
    is_at(page, lists, f"{FRAUD}page/2/", "News: Fraud, page 2")
    assert page.locator(".card").count() == 2


def test_where_there_is_room_nothing_is_folded(look: Look, lists: Board) -> None:
    page = look("/en/news/", on=lists, script=False)
    assert not page.locator(".facets summary").is_visible()
    assert choice(page, "Fraud 6").is_visible()
    choice(page, "All 12").first.focus()
    expect(choice(page, "All 12").first).to_be_focused()


def test_what_cannot_be_fetched_is_gone_to(page: Page, lists: Board, look: Look) -> None:
    page.route("**/by/**", lambda route: route.abort() if _is_fetch(route.request) else route.continue_())
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    assert not page.evaluate(_HERE)
    look.forgive("net::ERR_FAILED")


@pytest.mark.parametrize("headings", [1, 30])
def test_a_page_that_is_built_otherwise_is_gone_to(page: Page, lists: Board, headings: int) -> None:
    """A site that was published anew meanwhile may have other parts, fewer or more."""
    other = "<!doctype html><title>Other</title><p id=count>1 entry</p>" + "<h1>Other</h1>" * headings

    def answer(route: Route) -> None:
        if _is_fetch(route.request):
            route.fulfill(content_type="text/html", body=other)
        else:
            route.continue_()

    page.route("**/by/**", answer)
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    assert not page.evaluate(_HERE)


def test_what_comes_late_does_not_replace_what_was_asked_for_since(page: Page, lists: Board) -> None:
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/by/topic/fraud/", hold)
    choice(page, "Fraud 6").click()
    expect(page.locator("#entries[aria-busy=true]")).to_be_visible()
    choice(page, "2026").click()
    is_at(page, lists, "/en/news/by/year/2026/", "News: 2026")
    with page.expect_response("**/by/topic/fraud/") as answered:
        late[0].continue_()
    answered.value.finished()
    choice(page, "Crime in sport 6").click()
    is_at(page, lists, "/en/news/by/topic/sport/", "News: Crime in sport")
    page.go_back()
    is_at(page, lists, "/en/news/by/year/2026/", "News: 2026")


def test_a_part_is_fetched_as_soon_as_it_is_pointed_at(page: Page, lists: Board) -> None:
    with page.expect_request_finished(lambda request: request.url == lists.url + FRAUD):
        choice(page, "Fraud 6").hover()
    with page.expect_request_finished(lambda request: request.url.endswith("/by/topic/sport/")):
        choice(page, "Crime in sport 6").focus()
    later = fetched(page)
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    assert later == []


def test_a_reader_who_saves_data_is_sent_what_they_ask_for(page: Page, lists: Board) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page.reload()
    asked = fetched(page)
    choice(page, "Crime in sport 6").hover()
    choice(page, "2026").focus()
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    assert asked == [lists.url + FRAUD]


def test_a_part_can_be_opened_in_a_window_of_its_own(page: Page, lists: Board) -> None:
    with page.context.expect_page() as opened:
        choice(page, "Fraud 6").click(modifiers=["ControlOrMeta"])
    is_at(opened.value, lists, FRAUD, "News: Fraud")
    is_at(page, lists, "/en/news/", "News")


def test_an_anchor_of_the_page_changes_nothing(page: Page, lists: Board) -> None:
    choice(page, "Fraud 6").click()
    is_at(page, lists, FRAUD, "News: Fraud")
    asked = fetched(page)
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    is_at(page, lists, f"{FRAUD}#main", "News: Fraud")
    page.go_back()
    is_at(page, lists, FRAUD, "News: Fraud")
    expect(page.locator("#entries")).not_to_have_attribute("aria-busy", "true")
    assert asked == []


def test_the_shipped_news_are_seen_by_year(look: Look, board: Board) -> None:
    page = marked(look("/zh/news/", language="zh"))
    page.locator(".facets a[href*='/by/year/']").last.click()
    expect(page.locator("h1")).to_contain_text("2018")
    expect(page).to_have_url(f"{board.url}/zh/news/by/year/2018/")
    assert page.evaluate(_HERE)


def _is_fetch(request: Request) -> bool:
    return request.resource_type == "fetch"
