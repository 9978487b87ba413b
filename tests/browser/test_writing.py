"""What a page offers to those who write and translate, and the page that shows what waits, as they look."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from plugins.build.site import speak
from plugins.model.languages import Languages
from tests.browser.conftest import Board, Look, served
from tests.conftest import ROOT, SmallSite
from tests.views.test_states import NOTICE

REPOSITORY = "https://github.com/example/board"
OLD = 'translates: en@00000000\nreviewed: false\ntitle: "قديم"\nsummary: "ص"'
TAGS = ("en", "ar")


@pytest.fixture(scope="module")
def writing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    """A small site in a repository: a text that is missing, one that is behind, a notice."""
    site = SmallSite(tmp_path_factory.mktemp("writing"))
    languages = Languages.from_settings([{"tag": tag, "partial": True} for tag in TAGS])
    site.settings = replace(
        site.settings, repository=REPOSITORY, languages=languages, translations=ROOT / "translations", search=False
    )
    speak(site.settings)
    words = 'title: "Board"\nsummary: "A small site"\npublisher: "Nobody"\nindependence: "Independent."\n'
    site.write("site/en.md", f'{words}leave: "https://weather.example/"')
    site.write("help/new/en.md", 'title: "New advice"\nsummary: "S"', "One.\n\n## Two {#two}\n\nThree.")
    site.write("help/old/en.md", 'title: "Old advice"\nsummary: "S"\nleave: true')
    site.write("help/old/ar.md", OLD)
    site.write("notices/n-2026-0001/en.md", f"{NOTICE}expires: 2027-01-01\nstate: active")
    for number in range(30):
        site.write(
            f"news/a-{number}/en.md", f'title: "A long title of news item {number}"\nsummary: "S"\ndate: 2026-01-01'
        )
    assert not site.build().failed
    with served(site.output) as board:
        yield board


def overflows(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("tag", TAGS)
def test_on_a_telephone_the_coverage_fits(look: Look, writing: Board, tag: str, *, dark: bool) -> None:
    page = look(f"/{tag}/translations/", on=writing, width=320, dark=dark)
    assert not overflows(page)
    bars = page.locator("progress")
    assert bars.count() == 2
    assert [bars.nth(number).evaluate("bar => bar.position") for number in range(2)] == [1.0, 0.0]
    expect(page.locator(".coverage dt strong")).to_be_visible()
    for link in page.locator("main .coverage a:visible").all():
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 24, link.inner_text()


def test_the_mark_of_an_item_stands_beside_the_first_line_of_a_long_title(look: Look, writing: Board) -> None:
    """A title is as many lines as it needs: as one box, the mark would stand beside the last of them."""
    page = look("/ar/translations/", on=writing, width=200, script=False)
    page.locator("details:has-text('A long title') > summary").first.click()
    title = page.locator("li > a", has_text="A long title").first
    assert title.evaluate("link => link.getClientRects().length") > 1


def test_long_lists_are_folded_and_short_ones_are_not(look: Look, writing: Board) -> None:
    page = look("/ar/translations/", on=writing, script=False)
    expect(page.get_by_role("link", name="New advice")).to_be_visible()
    news = page.get_by_role("link", name="A long title of news item 7", exact=True)
    expect(news).to_be_hidden()
    page.locator("details:has-text('A long title') > summary").first.click()
    expect(news).to_be_visible()


def test_from_the_coverage_the_reader_reaches_the_editor_of_a_missing_text(look: Look, writing: Board) -> None:
    page = look("/ar/translations/", on=writing, width=360)
    page.get_by_role("link", name="New advice").click()
    line = page.locator("#editing")
    expect(line).to_be_in_viewport()
    way = line.locator("a[href*='/new/main?']").get_attribute("href")
    asked = parse_qs(urlsplit(str(way)).query)
    assert asked["filename"] == ["content/help/new/ar.md"]
    assert asked["value"][0].endswith("## Two {#two}\n")
    assert line.locator("a[target=_blank]").get_attribute("rel") == "external noopener"


@pytest.mark.parametrize("address", ["/ar/help/old/", "/ar/translations/"])
def test_the_line_to_paste_is_copied(look: Look, writing: Board, address: str) -> None:
    context = look.context(on=writing, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    look.go(page, address, on=writing)
    button = page.locator("[data-copy]").first
    button.click()
    line = page.evaluate("navigator.clipboard.readText()")
    assert line.startswith("translates: en@")
    expect(page.locator("main code").first).to_have_text(line)
    expect(page.locator("[role=status]").first).not_to_be_empty()


def test_without_script_the_line_stands_there_and_no_button_lies(look: Look, writing: Board) -> None:
    page = look("/ar/help/old/", on=writing, script=False)
    expect(page.locator("#editing code")).to_be_visible()
    expect(page.locator("#editing [data-copy]")).to_be_hidden()


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", ["help/old", "help/new", "notices/n-2026-0001"])
def test_it_is_small_and_below_everything_and_never_printed(look: Look, writing: Board, tag: str, name: str) -> None:
    page = look(f"/{tag}/{name}/", on=writing, width=320)
    assert not overflows(page)
    assert page.locator("#editing").evaluate(
        "line => line === document.querySelector('article').lastElementChild.lastElementChild"
    )
    size = "node => parseFloat(getComputedStyle(node).fontSize)"
    assert page.locator("#editing li").first.evaluate(size) < page.locator("#main").evaluate(size)
    for link in page.locator("#editing a").all():
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 24
    page.emulate_media(media="print")
    expect(page.locator("#editing")).to_be_hidden()
