"""Help without a connection: what a device keeps, what it never keeps, and how old a copy says it is."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugins.audit.serving import Server
from tests.browser.conftest import Board, Look
from tests.conftest import ROOT, SmallSite

NAME = "Examplus Fictivo"
NOTICE = f"""kind: yellow
state: active
fictional: true
issued: 2026-03-02
expires: 2027-06-30
requesting_country: XX
name: "{NAME}"
"""
AHEAD = ("offline/", "", "help/", "help/first-hour/", "help/is-it-real/", "scams/", "scams/phishing/")
HELD = """async () => {
  const held = [];
  for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) held.push(url);
  return held.sort();
}"""


@dataclass
class Place:
    """A small site that is being served and may be built again.

    Attributes:
        site: Its content.
        board: Where it is served.
        gate: While it is not set, nobody gets an answer.
        settings: What the next build takes instead of the site's own settings.
    """

    site: SmallSite
    board: Board
    gate: Event
    settings: dict[str, Any]

    def build(self) -> None:
        outcome = self.site.build(**self.settings)
        assert [str(problem) for problem in outcome.problems if problem.is_error] == []

    def held(self, page: Page) -> list[str]:
        """Paths of everything that the device keeps, below the base path."""
        return [str(url).removeprefix(self.board.url) for url in page.evaluate(HELD)]


Serve = Callable[..., AbstractContextManager[Place]]


@pytest.fixture
def serve(tmp_path: Path) -> Serve:
    @contextmanager
    def serving(base: str = "") -> Iterator[Place]:
        gate = Event()
        gate.set()
        server = Server()

        answer: Any = server.RequestHandlerClass

        class Gated(answer):  # type: ignore[misc]
            def parse_request(self) -> bool:
                gate.wait()
                return bool(super().parse_request())

        server.RequestHandlerClass = Gated
        site = written(SmallSite(tmp_path))
        with server.serving(site.output, base) as url:
            place = Place(site, Board(url, base, site.output, {}), gate, {"site_url": f"https://board.example{base}"})
            place.build()
            try:
                yield place
            finally:
                gate.set()

    return serving


def written(site: SmallSite) -> SmallSite:
    site.write("help/first-hour/en.md", 'title: "The first hour"\nsummary: "What to do."\norder: 1', "Breathe.")
    site.write("help/is-it-real/en.md", 'title: "Is it real?"\nsummary: "How to tell."\norder: 2', "Ask somebody.")
    site.write("notices/n-2026-0001/en.md", NOTICE, "Nobody of this sort was ever born.")
    site.write("news/old/en.md", 'title: "Old"\nsummary: "What happened."\ndate: 2026-03-14\ntopics: []')
    scam = 'title: "Phishing"\nsummary: "Mail."\nhow_it_works: "They write."\nsigns: [urgency]\nchannels: [email]'
    site.write("scams/phishing/en.md", scam)
    site.raw("data/countries.yml", b'AD:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "039"\n')
    return site


@pytest.fixture
def open_at(browser: Browser) -> Iterator[Callable[[Place], Look]]:
    looks: list[Look] = []

    def opener(place: Place) -> Look:
        looks.append(Look(browser, place.board))
        return looks[-1]

    yield opener
    for look in looks:
        look.close()
    assert [complaint for look in looks for complaint in look.complaints] == []


def until(page: Page, condition: str, given: object = None) -> None:
    """Wait until an asynchronous condition holds in the page; Playwright's own waiting takes none."""
    waiting = """async (given) => {
      const holds = CONDITION;
      for (const end = Date.now() + 20000; Date.now() < end; await new Promise((go) => setTimeout(go, 50))) {
        if (await holds(given)) return true;
      }
      return false;
    }"""
    assert page.evaluate(waiting.replace("CONDITION", condition), given), f"never: {condition} {given}"


def wait_for(page: Page, place: Place, address: str) -> None:
    until(page, "(path) => caches.match(path)", place.board.base + address)


def settled(look: Look, place: Place, address: str = "/en/help/", tag: str = "en") -> Page:
    """A page of a reader whose device keeps all it keeps ahead."""
    page = look(address, keeps=True)
    wait_for(page, place, f"/{tag}/{AHEAD[-1]}")
    return page


@contextmanager
def no_connection(context: BrowserContext, page: Page, look: Look) -> Iterator[None]:
    """What the browser itself still holds in its own cache is not what is being tested."""
    context.new_cdp_session(page).send("Network.clearBrowserCache")
    context.set_offline(True)
    yield
    context.set_offline(False)
    look.complaints[:] = [each for each in look.complaints if "ERR_INTERNET_DISCONNECTED" not in each]


@pytest.mark.parametrize(
    ("base", "tag", "day"),
    [
        ("", "en", r"Saved copy of \d{1,2} \w+ 20\d\d"),
        ("/board", "en", r"Saved copy of \d{1,2} \w+ 20\d\d"),
        ("", "ar", r"\d{1,2} [\u0600-\u06ff]+ 20\d\d"),
    ],
)
def test_help_is_read_offline_with_the_day_of_the_copy(
    serve: Serve, open_at: Callable[[Place], Look], base: str, tag: str, day: str
) -> None:
    with serve(base) as place:
        look = open_at(place)
        page = settled(look, place, f"/{tag}/news/", tag)
        assert page.locator(".kept").count() == 0
        with no_connection(page.context, page, look):
            look.go(page, f"/{tag}/help/first-hour/")
            assert page.locator("h1").inner_text() == "The first hour"
            assert re.search(day, page.locator(".kept").inner_text())
            assert re.fullmatch(r"20\d\d-\d\d-\d\d", page.locator(".kept time").get_attribute("datetime") or "")
            paper = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
            assert paper != "rgba(0, 0, 0, 0)", "the copy has its style"
        look.go(page, f"/{tag}/help/first-hour/")
        assert page.locator(".kept").is_hidden()


def test_only_the_language_that_is_read_is_kept(serve: Serve, open_at: Callable[[Place], Look]) -> None:
    with serve() as place:
        page = settled(open_at(place), place)
        pages = [path for path in place.held(page) if not path.startswith("/theme/")]
        assert pages == sorted(f"/en/{rest}" for rest in AHEAD)


def test_what_is_not_kept_leads_to_the_page_that_says_so(serve: Serve, open_at: Callable[[Place], Look]) -> None:
    with serve() as place:
        look = open_at(place)
        page = settled(look, place)
        with no_connection(page.context, page, look):
            look.go(page, "/en/news/old/", status=503)
            assert page.locator("h1").inner_text() == "You are offline"
            rows = page.locator("[data-kept]:visible")
            assert [rows.nth(n).get_attribute("data-kept") for n in range(rows.count())] == [
                "/en/help/first-hour/",
                "/en/help/is-it-real/",
                "/en/scams/phishing/",
            ]
            assert page.locator(".kept").count() == 0
        page.get_by_role("link", name="Try again").click()
        assert page.locator("h1").inner_text() == "Old"


def test_of_a_notice_nothing_is_ever_kept(serve: Serve, open_at: Callable[[Place], Look]) -> None:
    with serve() as place:
        look = open_at(place)
        page = settled(look, place)
        for address in ("/en/notices/n-2026-0001/", "/en/notices/", "/en/search/"):
            look.go(page, address)
        look.go(page, "/en/notices/n-2026-0001/")
        assert NAME in page.locator("h1").inner_text()
        look.go(page, "/en/help/countries/ad/")
        wait_for(page, place, "/en/help/countries/ad/")
        assert [path for path in place.held(page) if "notice" in path or "search" in path] == []
        texts = page.evaluate(
            """async () => {
              const found = [];
              for (const name of await caches.keys()) {
                for (const copy of await (await caches.open(name)).matchAll()) found.push(await copy.text());
              }
              return found;
            }"""
        )
        assert len(texts) > len(AHEAD)
        assert [text for text in texts if NAME in text or "n-2026-0001" in text] == []
        with no_connection(page.context, page, look):
            look.go(page, "/en/notices/n-2026-0001/", status=503)
            assert page.locator("h1").inner_text() == "You are offline"
            assert NAME not in page.content()


def test_a_help_page_that_leads_to_a_notice_is_not_kept(serve: Serve, open_at: Callable[[Place], Look]) -> None:
    with serve() as place:
        look = open_at(place)
        link = f"See [{NAME}](../../notices/n-2026-0001/en.md)."
        place.site.write("help/first-hour/en.md", 'title: "The first hour"\nsummary: "What to do."\norder: 1', link)
        place.build()
        page = settled(look, place)
        look.go(page, "/en/help/first-hour/")
        wait_for(page, place, "/en/help/is-it-real/")
        assert "/en/help/first-hour/" not in place.held(page)


def test_a_country_is_kept_once_it_has_been_opened(serve: Serve, open_at: Callable[[Place], Look]) -> None:
    with serve() as place:
        look = open_at(place)
        page = settled(look, place)
        assert not [path for path in place.held(page) if "countries" in path]
        look.go(page, "/en/help/countries/ad/")
        wait_for(page, place, "/en/help/countries/ad/")
        with no_connection(page.context, page, look):
            look.go(page, "/en/help/countries/ad/")
            assert page.locator("h1").inner_text() == "Andorra"
            assert page.locator(".kept").is_visible()


def test_a_page_that_is_gone_goes_and_one_that_changed_is_fetched_again(
    serve: Serve, open_at: Callable[[Place], Look]
) -> None:
    with serve() as place:
        look = open_at(place)
        page = settled(look, place)
        look.go(page, "/en/help/first-hour/")
        shutil.rmtree(place.site.content / "help/is-it-real")
        place.site.write(
            "help/first-hour/en.md", 'title: "The first hour"\nsummary: "What to do."\norder: 1', "Call your bank."
        )
        place.build()
        look.go(page, "/en/help/")
        until(page, "(path) => caches.match(path).then((copy) => !copy)", "/en/help/is-it-real/")
        changed = (
            "(path) => caches.match(path).then((copy) => copy?.text()).then((text) => text?.includes('your bank'))"
        )
        until(page, changed, "/en/help/first-hour/")
        with no_connection(page.context, page, look):
            look.go(page, "/en/help/is-it-real/", status=503)
            look.go(page, "/en/help/first-hour/")
            assert "Call your bank." in page.locator("main").inner_text()


def test_old_styles_stay_as_long_as_a_copy_needs_them(
    serve: Serve, open_at: Callable[[Place], Look], tmp_path: Path
) -> None:
    with serve() as place:
        look = open_at(place)
        page = settled(look, place)
        look.go(page, "/en/help/countries/ad/")
        wait_for(page, place, "/en/help/countries/ad/")
        [old] = [path for path in place.held(page) if path.endswith(".css")]
        place.settings["theme"] = shutil.copytree(ROOT / "theme", tmp_path / "theme")
        with (tmp_path / "theme/static/css/tokens.css").open("a", encoding="utf-8") as file:
            file.write("@layer tokens { :root { --paper: #fff; } }\n")
        place.build()
        look.go(page, "/en/help/")
        without = "([path, old]) => caches.match(path).then((copy) => copy.text()).then((text) => !text.includes(old))"
        until(page, without, ["/en/scams/phishing/", old])
        assert old in place.held(page), "the country's copy still names it"
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        look.go(page, "/en/help/countries/ad/")
        until(page, without, ["/en/help/countries/ad/", old])
        place.site.write("help/new/en.md", 'title: "New"\nsummary: "New."\norder: 3')
        place.build()
        look.go(page, "/en/help/")
        until(page, "(path) => caches.match(path).then((copy) => !copy)", old)


def test_on_a_slow_line_the_copy_is_given(serve: Serve, open_at: Callable[[Place], Look]) -> None:
    with serve() as place:
        look = open_at(place)
        page = settled(look, place)
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        place.gate.clear()
        look.go(page, "/en/help/first-hour/")
        assert page.locator(".kept").is_visible()
        assert "Breathe." in page.locator("main").inner_text()


def test_who_saves_data_keeps_what_was_opened(serve: Serve, open_at: Callable[[Place], Look]) -> None:
    with serve() as place:
        look = open_at(place)
        page = look.context(keeps=True).new_page()
        page.add_init_script("Object.defineProperty(navigator.connection, 'saveData', { value: true })")
        look.go(page, "/en/help/first-hour/")
        wait_for(page, place, "/en/offline/")
        look.go(page, "/en/help/is-it-real/")
        wait_for(page, place, "/en/help/is-it-real/")
        pages = [path for path in place.held(page) if not path.startswith("/theme/")]
        assert pages == ["/en/help/first-hour/", "/en/help/is-it-real/", "/en/offline/"]


def test_a_site_that_gives_up_its_worker_leaves_nothing_behind(
    serve: Serve, open_at: Callable[[Place], Look], tmp_path: Path
) -> None:
    with serve("/board") as place:
        look = open_at(place)
        page = settled(look, place)
        page.evaluate("caches.open('noticeboard pages /other/')")
        place.settings["theme"] = shutil.copytree(ROOT / "theme", tmp_path / "theme")
        (tmp_path / "theme/static/js/worker.js").unlink()
        place.build()
        look.go(page, "/en/help/")
        until(page, "() => navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)")
        until(page, "() => caches.keys().then((names) => names.join() === 'noticeboard pages /other/')")
        look.go(page, "/en/help/first-hour/")
        assert page.evaluate("navigator.serviceWorker.controller") is None


def test_without_script_the_page_is_whole_and_says_nothing_of_copies(
    serve: Serve, open_at: Callable[[Place], Look]
) -> None:
    with serve() as place:
        page = open_at(place)("/en/help/first-hour/", script=False)
        assert page.locator(".kept").is_hidden()
        assert "Breathe." in page.locator("main").inner_text()


@pytest.mark.parametrize(
    ("tag", "day"), [("en", r"Printed on \d{1,2} \w+ 20\d\d"), ("ar", r"\d{1,2} [\u0600-\u06ff]+ 20\d\d")]
)
def test_a_printed_page_says_when_it_was_printed(
    serve: Serve, open_at: Callable[[Place], Look], tag: str, day: str
) -> None:
    with serve() as place:
        page = open_at(place)(f"/{tag}/help/first-hour/")
        page.emulate_media(media="print")
        assert page.locator("[data-printed]").is_hidden()
        page.pdf()
        assert re.search(day, page.locator("[data-printed]").inner_text())
