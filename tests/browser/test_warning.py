"""A fraud warning in a browser: what it says first, its indicators, and how they are copied."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from plugins.build.site import speak
from tests.browser.conftest import READ, Board, Look, looking, served
from tests.conftest import SmallSite

SCAM = 'title: "A trick"\nsummary: "How"\nhow_it_works: "They ask."\nsigns: [fee]\nchannels: [email]\nsteps: [stop]'
WARNING = (
    'title: "A warning"\nsummary: "About"\ndate: 2026-01-02\nscam: trick\nchannels: [email]\nimpersonated: "A body"\n'
    'claims: [{quote: "Pay.", rebuttal: "Do not."}]\nred_flags: [fee]\nseverity: serious\nsteps: [stop]\n'
)
ROW = (
    "  - type: {0}\n    value: {1}\n    first_seen: 2026-01-02\n    state: {2}\n    spoofed: {3}\n"
    '    source: "https://police.example/list"\n'
)
INDICATORS = "indicators:\n" + "".join(
    ROW.format(*row)
    for row in (
        ("url", '"https://bad.example/pay"', "confirmed", "false"),
        ("email", '"case@bad.example"', "unconfirmed", "false"),
        ("domain", '"old.example"', "revoked", "false"),
        ("phone", '"+1 202 555 0123"', "confirmed", "true"),
    )
)
UPDATES = 'updates: [{date: 2026-02-03, what: "The source took old.example back."}]'


@pytest.fixture(scope="module")
def warned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    site = SmallSite(tmp_path_factory.mktemp("warned"))
    speak(site.settings)
    site.write("scams/trick/en.md", SCAM)
    site.write("warnings/w/en.md", WARNING + INDICATORS + UPDATES)
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    with served(site.output) as board:
        yield board


@pytest.fixture
def near(browser: Browser, warned: Board) -> Iterator[Look]:
    with looking(browser, warned) as opener:
        yield opener


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("tag", READ)
def test_what_is_true_comes_first_then_what_to_do_then_the_signs(look: Look, tag: str, *, script: bool) -> None:
    page = look(f"/{tag}/warnings/cash-for-safe-keeping/", script=script, width=360, height=740)
    parts = [page.locator(selector).bounding_box() for selector in (".claims", ".steps", ".codes--listed")]
    tops = [part["y"] for part in parts if part]
    assert tops == sorted(tops)
    assert len(tops) == 3
    corrections = page.locator(f".onward a[href='/{tag}/help/corrections/']")
    expect(corrections).to_be_visible()
    kinds = page.locator(".related .card__title a").evaluate_all("found => found.map((each) => each.pathname)")
    assert kinds[0] == f"/{tag}/scams/telecom-fraud/"
    assert f"/{tag}/scams/vishing/" in kinds


def test_the_day_of_its_source_is_not_said_to_be_ours(look: Look) -> None:
    days = ".opening__days li"
    assert look("/en/warnings/cash-for-safe-keeping/").locator(days).inner_text() == "Source dated 22 January 2025"
    assert look("/en/warnings/interpol-arrest-letter/").locator(days).inner_text() == "Published 20 November 2026"


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_value_is_copied_as_it_stands_and_that_is_said(near: Look, tag: str) -> None:
    page = near(f"/{tag}/warnings/w/", permissions=["clipboard-read", "clipboard-write"])
    buttons = page.locator(".indicators__copy")
    assert buttons.count() == 2
    for n, value in enumerate(("hxxps://bad[.]example/pay", "case[@]bad[.]example")):
        assert value in str(buttons.nth(n).text_content())
        buttons.nth(n).click()
        expect(page.locator(".indicators [role=status]").nth(n)).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()") == value


def test_where_the_browser_does_not_let_us_the_value_is_marked_for_the_reader(near: Look) -> None:
    page = near("/en/warnings/w/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.locator(".indicators__copy").first.click()
    page.wait_for_function("getSelection().toString() === 'hxxps://bad[.]example/pay'")
    expect(page.locator(".indicators [role=status]").first).to_be_empty()


def test_without_script_nothing_can_be_pressed_and_all_is_there(near: Look) -> None:
    page = near("/en/warnings/w/", script=False)
    expect(page.locator(".indicators__copy").first).to_be_hidden()
    expect(page.locator("code").first).to_have_text("hxxps://bad[.]example/pay")


def test_what_was_taken_back_is_struck_through_and_says_so(near: Look) -> None:
    page = near("/en/warnings/w/")
    row = page.locator(".indicators__indicator", has=page.locator("s"))
    expect(row.locator("s")).to_have_text("old[.]example")
    expect(row).to_contain_text("The source has taken this back.")
    assert row.locator("button").count() == 0


@pytest.mark.parametrize("reader", [{}, {"dark": True}, {"forced": True}], ids=["light", "dark", "forced colours"])
def test_a_victim_stands_apart_in_words_and_in_a_frame(near: Look, reader: dict[str, Any]) -> None:
    page = near("/en/warnings/w/", **reader)
    victims = page.locator(".indicators .note")
    expect(victims.locator("h3")).to_have_text("Imitated: these belong to victims")
    expect(victims).to_contain_text("+1 202 555 0123")
    expect(victims.locator(".tag")).to_have_text("Imitated")
    assert victims.locator("button, code").count() == 0
    assert "+1 202 555 0123" not in "".join(page.locator(".indicators > ul").all_inner_texts())
    line = "element => parseFloat(getComputedStyle(element).borderInlineStartWidth)"
    assert float(victims.evaluate(line)) >= 4
