"""The search in a real browser: every language, by keyboard and by ear, and the A–Z where it cannot run."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import LANGUAGES, Board, Look

WARRANT = "scams/fake-arrest-warrant"
ASKED = {
    "as it stands": {
        "en": "arrest warrant",
        "fr": "mandat d'arrêt",
        "es": "orden de detención",
        "ru": "ордер на арест",
        "ar": "مذكرة توقيف",
        "zh": "逮捕令",
    },
    "in another form": {
        "en": "faking warrants",
        "ru": "поддельными ордерами",
        "ar": "المذكرات المزيفة",
        "zh": "假的逮捕令",
    },
    "without accents": {"fr": "mandat d'arret", "es": "orden de detencion"},
}
"""How somebody may ask for the page on false arrest warrants."""
_WATCH = """() => {
  globalThis.shown = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) shown.push(node.querySelector("a").getAttribute("href"));
  }).observe(document.querySelector(".search__results"), { childList: true });
}"""
"""Notes the address of every result that is shown from now on."""


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox")


def status(page: Page) -> Locator:
    return page.locator(".search__status")


def links(page: Page) -> Locator:
    return page.locator(".result a")


def ask(page: Page, words: str) -> None:
    """Type, and wait until something is said."""
    field(page).fill(words)
    expect(links(page).first.or_(page.locator(".search__help:not([hidden])"))).to_be_visible()


@pytest.mark.parametrize(
    ("tag", "words"),
    [pytest.param(tag, words, id=f"{tag} {how}") for how, asked in ASKED.items() for tag, words in asked.items()],
)
def test_what_is_in_the_title_stands_first(look: Look, tag: str, words: str) -> None:
    page = look(f"/{tag}/search/")
    ask(page, words)
    expect(links(page).first).to_have_attribute("href", f"/{tag}/{WARRANT}/")


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_country_is_found_in_every_language(look: Look, below_base: Board, tag: str) -> None:
    page = look(f"/{tag}/help/countries/kr/", on=below_base)
    name = page.locator("h1").inner_text()
    look.go(page, f"/{tag}/search/", on=below_base)
    ask(page, name)
    expect(links(page).first).to_have_attribute("href", f"/board/{tag}/help/countries/kr/")
    links(page).first.click()
    expect(page.locator("h1")).to_have_text(name)


def test_a_result_says_what_it_is_and_marks_the_words(look: Look) -> None:
    page = look("/en/search/")
    ask(page, "warrant")
    first = page.locator(".result").first
    expect(first.locator(".result__kind")).to_have_text("Types of fraud")
    assert {text.strip(".,").lower() for text in page.locator(".result mark").all_inner_texts()} <= {
        "warrant",
        "warrants",
    }
    expect(first.locator("mark").first).to_be_visible()


def test_how_many_are_found_is_said_to_those_who_hear_the_page(look: Look) -> None:
    page = look("/en/search/")
    assert page.get_by_role("status").count() == 1
    ask(page, "warrant")
    more = page.locator(".search__more")
    while more.is_visible():
        shown = links(page).count()
        more.click()
        expect(links(page)).not_to_have_count(shown)
    expect(page.get_by_role("status")).to_have_text(f"Pages found: {links(page).count()}")


def test_all_of_it_works_by_keyboard(look: Look) -> None:
    page = look("/en/search/")
    field(page).focus()
    page.keyboard.type("arrest warrant", delay=5)
    page.keyboard.press("Enter")
    expect(links(page).first).to_be_visible()
    expect(field(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Search")).to_be_focused()
    page.keyboard.press("Tab")
    expect(links(page).first).to_be_focused()
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    expect(links(page)).to_have_count(0)
    expect(status(page)).to_be_empty()
    ask(page, "arrest warrant")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{look.board.url}/en/{WARRANT}/")


def test_what_was_asked_comes_back_but_never_stands_in_an_address(look: Look) -> None:
    """The host is asked for addresses; a reload would tell it what somebody looked for."""
    page = look("/ar/search/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    steps = page.evaluate("history.length")
    ask(page, "مذكرة")
    expect(links(page).first).to_be_visible()
    expect(page).to_have_url(f"{look.board.url}/ar/search/")
    assert page.evaluate("history.length") == steps
    page.reload()
    expect(field(page)).to_have_value("مذكرة")
    links(page).first.click()
    page.go_back()
    expect(field(page)).to_have_value("مذكرة")
    expect(links(page).first).to_be_visible()
    assert [address for address in asked if "/search/?" in address or quote("مذكرة") in address] == []


def test_where_nothing_is_found_help_and_the_list_are_offered(look: Look) -> None:
    page = look("/en/search/")
    ask(page, "zzzzqqq")
    expect(page.get_by_role("status")).to_have_text("Nothing was found.")
    offered = page.locator(".search__help a")
    expect(offered.first).to_have_attribute("href", "/en/help/is-it-real/")
    offered.last.click()
    expect(page.locator("#a-z")).to_be_in_viewport()
    ask(page, "warrant")
    expect(links(page).first).to_be_visible()
    expect(page.locator(".search__help")).to_be_hidden()


def test_more_pages_follow_and_the_first_of_them_has_the_focus(look: Look) -> None:
    page = look("/en/search/")
    ask(page, "INTERPOL")
    expect(links(page)).to_have_count(10)
    total = int(status(page).inner_text().rpartition(" ")[2])
    page.get_by_role("button", name="More pages").click()
    expect(links(page)).to_have_count(min(total, 20))
    expect(links(page).nth(10)).to_be_focused()


@pytest.mark.parametrize("words", ["Examplus Fictivo", "Specimena Inventata", "n-2026-0001"])
def test_no_notice_is_found(look: Look, words: str) -> None:
    page = look("/en/search/")
    ask(page, words)
    assert [href for link in links(page).all() if "/notices/n-" in (href := link.get_attribute("href") or "")] == []


@pytest.mark.parametrize("file", ["pagefind.js", "pagefind-entry.json", "wasm.en.pagefind"])
def test_where_the_index_does_not_come_the_list_is_named(look: Look, file: str) -> None:
    page = look("/en/")
    page.route(f"**/search/en/{file}*", lambda route: route.fulfill(status=404, body=""))
    look.go(page, "/en/search/")
    field(page).fill("warrant")
    expect(page.get_by_role("status")).to_have_text("The search cannot run here. The list from A to Z is below.")
    look.forgive(file)
    look.complaints.clear()  # what Pagefind says of it on the console is its own
    page.unroute_all()
    page.get_by_role("button", name="Search").click()
    expect(links(page).first).to_be_visible()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_without_script_the_list_leads_everywhere(look: Look, tag: str) -> None:
    page = look(f"/{tag}/search/", script=False)
    expect(page.locator("form")).to_be_hidden()
    listed = page.locator(".index a")
    assert listed.count() > 20
    expect(page.locator(f".index a[href='/{tag}/{WARRANT}/']")).to_be_visible()
    listed.first.click()
    expect(page.locator("h1")).to_be_visible()


def test_a_slow_answer_never_stands_over_a_later_question(look: Look) -> None:
    page = look("/en/search/")
    held: list[Route] = []
    asked: list[str] = []

    def answer(route: Route) -> None:
        if asked:
            route.continue_()
        else:
            held.append(route)

    page.route("**/fragment/*", answer)
    field(page).fill("warrant")
    while not held:
        page.wait_for_timeout(10)
    asked.append("Andorra")
    ask(page, "Andorra")
    expect(links(page)).to_have_count(1)
    page.evaluate(_WATCH)
    for route in held:
        with page.expect_response(route.request.url):
            route.continue_()
    ask(page, "Albania")
    expect(links(page)).to_have_attribute("href", "/en/help/countries/al/")
    assert page.evaluate("shown") == ["/en/help/countries/al/"]
