"""The checker of messages in a real browser: what it says, what it never does, and the list where no script runs."""

import re
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import READ, Look
from tests.browser.test_offline import no_connection, until

PAGE = "help/check-a-message"
FALSE = {
    "en": "INTERPOL case 88/26: a warrant was issued against you. Pay the fine of 900 USD in bitcoin within 24 "
    "hours and tell nobody. https://interpol-cases.example",
    "ar": "الإنتربول: صدرت مذكرة توقيف بحقك. ادفع الغرامة بعملة بيتكوين خلال 24 ساعة ولا تخبر أحدا. "
    "https://interpol-cases.example",
    "zh": "国际刑警组织:您涉嫌洗钱,已签发逮捕令。请在24小时内用比特币缴纳罚款,不要告诉任何人。https://interpol-cases.example",
}
PLAIN = {"en": "See you at six.", "ar": "نلتقي في السادسة.", "zh": "六点见。"}
STATEMENT = ".checker__result .banner__text"


def opened(look: Look, tag: str, **reader: Any) -> Page:
    page = look(f"/{tag}/{PAGE}/", language=tag, **reader)
    if reader.get("script", True):
        expect(page.locator(".checker__form")).to_be_visible()
    return page


def check(page: Page, message: str) -> None:
    page.locator("#message").fill(message)
    page.locator(".checker__form button[type=submit]").click()


@pytest.mark.parametrize("tag", READ)
def test_a_false_message_shows_its_signs_below_what_the_body_says_itself(look: Look, tag: str) -> None:
    page = opened(look, tag, width=390, height=844)
    check(page, FALSE[tag])
    codes = page.locator(".checker__signs > li").evaluate_all("rows => rows.map((row) => row.dataset.sign)")
    assert {"crypto", "lookalike_address"} <= set(codes)
    expect(page.locator(".checker__sum")).to_contain_text(str(len(codes)))
    statement = page.locator(STATEMENT).bounding_box()
    signs = page.locator(".checker__signs").bounding_box()
    assert statement is not None
    assert signs is not None
    assert statement["y"] < signs["y"]
    marked = page.locator(".checker__text mark").all_text_contents()
    assert "https://interpol-cases.example" in " ".join(marked)
    assert page.locator(".checker__text").text_content() == FALSE[tag]
    assert page.locator(".checker__finds bdi").all_text_contents() == ["interpol-cases[.]example"]
    assert page.locator(".checker__finds a, .checker__text a").count() == 0


@pytest.mark.parametrize("tag", READ)
def test_a_message_without_a_sign_is_never_called_safe(look: Look, tag: str) -> None:
    page = opened(look, tag)
    check(page, PLAIN[tag])
    assert page.locator(".checker__signs > li").count() == 0
    expect(page.locator(STATEMENT)).to_be_visible()
    expect(page.locator(".checker__result > p > strong")).to_be_visible()
    expect(page.locator(".checker__sum")).to_have_text(str(page.locator(".checker").get_attribute("data-none")))


@pytest.mark.parametrize("tag", READ)
def test_nothing_is_asked_of_anybody_while_a_message_is_read(look: Look, tag: str) -> None:
    page = opened(look, tag)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    check(page, FALSE[tag])
    expect(page.locator(".checker__signs > li").first).to_be_visible()
    page.locator(".checker__form button[type=reset]").click()
    expect(page.locator(".checker__result")).to_be_hidden()
    assert asked == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.search]") == [
        0,
        0,
        "",
        "",
    ]


def test_the_page_may_connect_to_nothing_and_send_nothing(look: Look) -> None:
    page = opened(look, "en")
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert "connect-src 'none'" in policy
    assert "form-action 'none'" in policy
    refused = page.evaluate("fetch('/en/').then(() => 'sent', () => 'refused')")
    assert refused == "refused"
    look.forgive("Content Security Policy")


@pytest.mark.parametrize(("tag", "script"), product(READ, (True, False)))
def test_the_signs_are_a_list_to_go_through_by_hand(look: Look, tag: str, script: bool) -> None:
    page = opened(look, tag, script=script)
    rows = page.locator("#signs ~ .signs > li")
    assert rows.count() > 20
    assert all(text.strip() for text in rows.all_text_contents())
    expect(rows.first).to_be_visible()
    if not script:
        expect(page.locator(".checker__form")).to_be_hidden()
        expect(page.locator(".checker__result")).to_be_hidden()


def test_a_page_that_was_kept_reads_messages_without_a_connection(look: Look) -> None:
    """Opened anew, with nothing in the browser's own cache."""
    context = look.context(keeps=True)
    page = context.new_page()
    look.go(page, f"/en/{PAGE}/")
    expect(page.locator(".checker__form")).to_be_visible()
    until(page, "(path) => caches.match(path)", f"/en/{PAGE}/")
    for module in (page.locator(".checker").get_attribute("data-needs") or "").split():
        until(page, "(path) => caches.match(path)", module)
    with no_connection(context, page, look):
        page.reload()
        expect(page.locator(".checker__form")).to_be_visible()
        check(page, FALSE["en"])
        expect(page.locator(".checker__signs > li").first).to_be_visible()


def test_a_message_after_another_shows_nothing_of_it(look: Look) -> None:
    page = opened(look, "en")
    check(page, FALSE["en"])
    check(page, "You must act within 30 days or we will take action, says INTERPOL.")
    expect(page.locator(".checker__text")).to_have_text(re.compile("30 days"))
    assert "bitcoin" not in (page.locator(".checker__result").text_content() or "")
    page.locator("#message").fill("")
    page.locator(".checker__form button[type=submit]").click()
    expect(page.locator(".checker__result")).to_be_hidden()
    expect(page.locator(".checker__status")).to_have_text("Paste a message first.")


@pytest.mark.parametrize("tag", READ)
def test_somebody_in_danger_finds_the_way_before_anything(look: Look, tag: str) -> None:
    page = look(f"/{tag}/{PAGE}/", language=tag, script=False, width=390, height=844)
    danger = page.locator(".checker .note--signal a")
    assert (danger.get_attribute("href") or "").endswith("/help/triage/danger-now/")
    box = danger.bounding_box()
    assert box is not None
    assert box["y"] < 844


def test_every_sign_says_where_it_stands_in_the_message(look: Look) -> None:
    page = opened(look, "en")
    check(page, FALSE["en"])
    for row in page.locator(".checker__signs > li").all():
        quotes = row.locator("q").all_text_contents()
        assert quotes
        assert all(quote in FALSE["en"] for quote in quotes)


def test_by_keyboard_and_by_ear(look: Look) -> None:
    """From the field to the button by Tab, and the result is announced."""
    page = opened(look, "en")
    page.locator("#message").focus()
    page.keyboard.type(FALSE["en"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Signs of a fraud")).to_have_count(1)
