"""The panel over a page in a preview, as an author sees it: in a real browser, over a site of three pages."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.bridge.preview import Preview
from plugins.i18n.catalogs import AUTHORS, catalog_path
from tests.bridge.test_preview import CONF, SITE
from tests.browser.conftest import Board, Look, looking
from tests.conftest import ROOT, SmallSite, speak

WORDS = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "is missing"
msgstr "ناقص"

msgid "say in one or two sentences what the reader will find; plain text on one line"
msgstr "اكتب سطرا"
"""
"""Two messages in Arabic."""
NEWS = 'title: "A bridge"\nsummary: "It opens"\ndate: 2026-03-14'


class Shown:
    """A preview that runs in a thread of its own."""

    def __init__(self, conf: Path, base: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(conf, base))
        self._thread.start()
        assert self._ready.wait(60)

    def _run(self, conf: Path, base: str) -> None:
        async def main() -> None:
            self.preview = Preview(conf, {"SEARCH": False}, port=0, base=base)
            running = asyncio.ensure_future(self.preview.run())
            self._task = running
            await self.preview.ready.wait()
            self._ready.set()
            with contextlib.suppress(asyncio.CancelledError):
                await running

        self._loop.run_until_complete(main())

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join()


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    monkeypatch.setenv("EDITOR_LINK", "vscode://file{path}:{line}:{column}")
    for name in ("SSH_CONNECTION", "SSH_CLIENT", "CODESPACES", "REMOTE_CONTAINERS"):
        monkeypatch.delenv(name, raising=False)
    made = SmallSite(tmp_path)
    speak(made.settings)
    words = catalog_path(made.settings.translations, "ar", AUTHORS)
    words.parent.mkdir(parents=True)
    words.write_text(WORDS, encoding="utf-8")
    conf = CONF.replace(str(ROOT / "nowhere"), str(made.settings.translations))
    (made.root / "pelicanconf.py").write_text(conf)
    made.write("news/bridge/en.md", NEWS, "\n\n".join(["A line."] * 60))
    made.write("help/report/en.md", 'title: "Report"\nsummary: "How"\ntool: report')
    return made


@pytest.fixture
def view(small: SmallSite, browser: Browser) -> Iterator[Look]:
    """A preview of the small site below a base path, and readers of it."""
    with closing(Shown(small.root / "pelicanconf.py", "/board")) as shown:
        board = Board(shown.preview.address, "/board", shown.preview.output, {})
        with looking(browser, board) as opener:
            yield opener


def panel(page: Page) -> Page:
    """The page, once its panel has heard from the preview."""
    expect(page.locator("noticeboard-preview .bar")).to_be_visible()
    return page


def test_a_mistake_comes_over_the_page_where_the_reader_is_and_goes_when_it_is_mended(
    small: SmallSite, view: Look
) -> None:
    page = panel(view("/en/news/bridge/", height=500))
    page.evaluate("scrollTo(0, 700); window.stayed = true")
    file = small.write("news/bridge/en.md", NEWS.replace("2026-03-14", "14 March"), "Broken.")
    section = page.get_by_role("region", name="To mend: 1")
    expect(section).to_be_visible()
    expect(section).to_contain_text("You see the page as it was before.")
    expect(section).to_contain_text("date: cannot be '14 March'")
    expect(section).to_contain_text("write the day as 2026-03-14, no quotes")
    place = section.get_by_role("link", name="content/news/bridge/en.md:4:7")
    expect(place).to_have_attribute("href", f"vscode://file{file}:4:7")
    expect(page.locator("noticeboard-preview [role=status]")).to_have_text("To mend: 1. content/news/bridge/en.md:4:7")
    assert page.evaluate("[scrollY, window.stayed]") == [700, True]

    section.get_by_role("button", name="Close").focus()
    page.keyboard.press("Escape")
    expect(section).to_have_count(0)
    again = page.get_by_role("button", name="To mend: 1")
    expect(again).to_be_focused()
    view.go(page, "/en/")
    expect(page.get_by_role("button", name="To mend: 1")).to_be_visible()
    page.get_by_role("button", name="To mend: 1").click()
    expect(page.get_by_role("region", name="To mend: 1")).to_be_visible()

    small.write("news/bridge/en.md", NEWS, "Mended.")
    expect(page.get_by_role("region", name="To mend: 1")).to_have_count(0)
    expect(page.locator("noticeboard-preview [role=status]")).to_have_text("Nothing is left to mend.")


def test_a_page_that_changed_loads_again_where_it_was(small: SmallSite, view: Look) -> None:
    page = panel(view("/en/news/bridge/", height=500))
    page.evaluate("scrollTo(0, 700); window.stayed = true")
    small.write("news/bridge/en.md", NEWS, "\n\n".join(["Another line."] * 60))
    expect(page.locator("main")).to_contain_text("Another line.")
    page.wait_for_function("scrollY === 700 && !window.stayed")


@pytest.mark.parametrize("dark", [False, True])
def test_it_mirrors_and_fits_a_telephone(small: SmallSite, view: Look, *, dark: bool) -> None:
    page = panel(view("/ar/news/bridge/", width=320, height=640, dark=dark))
    bar = page.locator("noticeboard-preview .bar")
    expect(bar.get_by_role("link", name="content/news/bridge/en.md")).to_be_visible()
    small.write("news/bridge/en.md", f"{NEWS}\ncolour: red", "Broken.")
    section = page.locator("noticeboard-preview .panel")
    expect(section).to_be_visible()
    title, close = (section.locator(name).bounding_box() for name in (".panel__title", "[data-name=close]"))
    assert title is not None
    assert close is not None
    assert close["x"] + close["width"] < title["x"] + title["width"]
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert section.evaluate("element => element.scrollWidth <= element.clientWidth")
    colours = {True: "rgb(36, 32, 27)", False: "rgb(255, 252, 245)"}
    assert section.evaluate("element => getComputedStyle(element).backgroundColor") == colours[dark]


def test_a_problem_is_said_in_the_language_of_its_file(small: SmallSite, view: Look) -> None:
    """That of the page stands first; what has no words yet is English, and says so."""
    page = panel(view("/ar/news/bridge/", width=390))
    small.write("news/bridge/ar.md", 'translates: en@00000000\nreviewed: false\ntitle: "جسر"\nsummary: "B"')
    expect(page.locator("h1")).to_have_text("جسر")
    small.write("news/a/en.md", NEWS.replace("2026-03-14", "14 March"))
    small.write("news/bridge/ar.md", 'translates: en@00000000\nreviewed: false\ntitle: "A"')
    problems = page.locator("noticeboard-preview .panel .problem")
    expect(problems).to_have_count(2)
    first, second = problems.all()
    expect(first.locator(".problem__what")).to_have_text("summary: ناقص")
    expect(first.locator(".problem__mend")).to_have_text("اكتب سطرا")
    expect(second.locator(".problem__what")).to_have_text("date: cannot be '14 March'")
    spoken = page.locator("noticeboard-preview .panel .problem__what")
    assert spoken.evaluate_all("all => all.map((one) => [one.lang, one.dir])") == [["ar", "rtl"], ["en", "ltr"]]
    edges = spoken.evaluate_all("""all => all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return range.getBoundingClientRect().right - one.getBoundingClientRect().right;
    })""")
    assert [abs(edge) < 1 for edge in edges] == [True, True]


def test_a_page_that_may_connect_to_nothing_hears_of_it_all_the_same(small: SmallSite, view: Look) -> None:
    page = panel(view("/en/help/report/"))
    small.write("site/en.md", f"{SITE}\ncolour: red", "Hello.")
    expect(page.get_by_role("region", name="To mend: 1")).to_be_visible()
    assert page.evaluate("fetch('/board/').then(() => 'came', () => 'refused')") == "refused"
    view.forgive("connect")
    built = (view.board.folder / "en/help/report/index.html").read_text(encoding="utf-8")
    assert "connect-src 'none'" in built.replace("&#39;", "'")
    assert ".preview/" not in built


def test_before_there_is_a_site_the_panel_is_the_page(tmp_path: Path, browser: Browser) -> None:
    site = SmallSite(tmp_path)
    site.write("site/en.md", f"{SITE}\ncolour: red", "Hello.")
    (site.root / "pelicanconf.py").write_text(CONF)
    shown = Shown(site.root / "pelicanconf.py", "")
    look = Look(browser, Board(shown.preview.address, "", shown.preview.output, {}))
    page = look("/en/", status=503)
    section = page.get_by_role("region", name="To mend: 1")
    expect(section).to_contain_text("There is no page to show yet.")
    box = section.bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"]) == (0, 0, 1280)
    site.write("site/en.md", SITE, "Good.")
    expect(page.locator("main")).to_contain_text("Good.")
    look.close()
    shown.close()
    assert look.complaints == []
