"""The triage as somebody frightened walks it: by taps on a phone, without any script."""

from collections.abc import Mapping
from itertools import product

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from plugins.audit.triage import tree_of
from plugins.checks.triage import MOST_TAPS
from plugins.model.data.triage import Triage
from plugins.model.vocabulary import Verdict
from tests.browser.conftest import LANGUAGES, READ, Board, Look
from tests.browser.test_offline import no_connection, until
from tests.conftest import shipped_settings

PHONE = {"width": 360, "height": 740, "is_mobile": True, "has_touch": True}
WAY = ("reached", "who_message", "asked_police", "done_money", "demand_for_money")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Triage:
    return tree_of(shipped_settings(tmp_path_factory.mktemp("triage")))[0]


def page_of(board: Board, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((board.folder / address.strip("/") / "index.html").read_text(encoding="utf-8"))


def address(tag: str, tree: Triage, key: str) -> str:
    return f"/{tag}/help/triage/" if key == tree.start else f"/{tag}/help/triage/{key.replace('_', '-')}/"


def walked(board: Board, tag: str, tree: Triage) -> Mapping[str, int]:
    """Address of each page → the most taps to it from the first question, over answers alone."""
    far: dict[str, int] = {}
    open_ = [(address(tag, tree, tree.start), 0)]
    while open_:
        here, taps = open_.pop()
        if far.get(here, -1) >= taps:
            continue
        far[here] = taps
        answers = page_of(board, here).css(".doors a") if page_of(board, here).css_first(".page--question") else []
        open_ += [(str(link.attributes["href"]), taps + 1) for link in answers]
    return far


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_answer_is_five_taps_away_at_most_and_none_leads_nowhere(board: Board, tree: Triage, tag: str) -> None:
    far = walked(board, tag, tree)
    doors = {address(tag, tree, key) for key in (tree.in_danger, *(choice.to for choice in tree.first))}
    leaves = {address(tag, tree, key) for key in tree.leaves}
    assert leaves <= far.keys() | doors
    assert max(taps for here, taps in far.items() if here in leaves) <= MOST_TAPS
    for question in far.keys() - leaves:
        page = page_of(board, question)
        assert len(page.css(".doors a")) >= 3, question
        assert {str(link.attributes["href"]) for link in page.css("main a")} >= doors


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_answer_says_what_why_what_next_and_where(board: Board, tree: Triage, tag: str) -> None:
    for key, leaf in tree.leaves.items():
        page = page_of(board, address(tag, tree, key))
        main = page.css_first("main")
        assert main is not None
        heading = main.css_first("h1")
        assert heading is not None
        assert heading.text(strip=True) == leaf.answer[tag], key
        assert leaf.why[tag] in main.text(), key
        assert [step.attributes["class"] for step in main.css(".steps__step")] == [
            f"steps__step steps__step--{step}" for step in leaf.steps
        ]
        assert bool(main.css_first(".banner")) is (leaf.verdict is Verdict.FRAUD), key
        assert bool(main.css(f"a.door[href='/{tag}/help/countries/']")) is leaf.country, key
        assert bool(page.css_first(".exit")) is leaf.leave, key


def tap(look: Look, page: Page, tag: str, tree: Triage, key: str) -> None:
    page.locator(f".doors a[href='{address(tag, tree, key)}']").first.tap()
    expect(page).to_have_url(look.board.url + address(tag, tree, key))


@pytest.mark.parametrize(("tag", "script"), product(READ, (True, False)))
def test_taps_lead_to_an_answer_and_to_the_reader_s_country(look: Look, tree: Triage, tag: str, script: bool) -> None:
    page = look(address(tag, tree, WAY[0]), language=tag, script=script, **PHONE)
    for key in WAY[1:]:
        tap(look, page, tag, tree, key)
    expect(page.locator("h1")).to_have_text(tree.leaves[WAY[-1]].answer[tag])
    assert len(WAY) - 1 <= MOST_TAPS
    page.locator(f"a.door[href='/{tag}/help/countries/']").tap()
    page.locator(f".countries a[href='/{tag}/help/countries/fr/']").tap()
    expect(page.locator("main a[rel='external'], main .danger").first).to_be_visible()


@pytest.mark.parametrize("tag", READ)
def test_the_first_answer_needs_no_scrolling(look: Look, tree: Triage, tag: str) -> None:
    """What matters in danger, the question and an answer are seen at once on a common phone."""
    page = look(address(tag, tree, tree.start), language=tag, script=False, width=390, height=844, is_mobile=True)
    for seen in (page.locator("main .note--signal a"), page.locator("main h2").first, page.locator(".doors a").first):
        box = seen.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 844


@pytest.mark.parametrize("tag", READ)
def test_a_triage_that_was_kept_is_walked_without_a_connection(look: Look, tree: Triage, tag: str) -> None:
    context = look.context(language=tag, keeps=True, **PHONE)
    page = context.new_page()
    look.go(page, address(tag, tree, tree.start))
    until(page, "(path) => caches.match(path)", address(tag, tree, WAY[-1]))
    with no_connection(context, page, look):
        for key in WAY[1:]:
            tap(look, page, tag, tree, key)
        expect(page.locator("h1")).to_have_text(tree.leaves[WAY[-1]].answer[tag])
