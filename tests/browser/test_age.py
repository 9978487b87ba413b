"""A site that nobody has built for days says so, and hides what is past its day; without script nothing changes."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Board, Look, served
from tests.build.whole_site import NAME, WholeSite

BUILT = dt.date(2026, 11, 22)
NOTICE = "/en/notices/n-2026-0001/"
SCAM = "/en/scams/phishing/"


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    """A small site below a base path, built on ``BUILT``; its newest severe warning is valid until December."""
    site = WholeSite(tmp_path_factory.mktemp("old"))
    calls = site.content / "warnings/calls/en.md"
    calls.write_text(calls.read_text(encoding="utf-8").replace("title:", "valid_until: 2026-12-10\ntitle:"), "utf-8")
    site.settings = replace(site.settings, site_url="https://board.example/board", page_size=1)
    assert not site.build().failed
    with served(site.output, "/board") as board:
        yield board


def on(look: Look, old: Board, day: str, address: str, **reader: object) -> Page:
    """The page as it is seen on a day."""
    page = look.context(on=old, **reader).new_page()
    page.clock.set_fixed_time(f"{day}T10:00:00Z")
    look.go(page, address, on=old)
    return page


@pytest.mark.parametrize("address", ["/en/", NOTICE, "/en/events/meeting/"])
def test_after_three_days_without_a_build_it_tells_its_age(look: Look, old: Board, address: str) -> None:
    note = on(look, old, "2026-12-01", address).locator("#main > .note--signal").first
    said = "This site was last renewed on 22 November 2026, 9 days ago; what it says may be out of date."
    expect(note).to_have_text(said)


@pytest.mark.parametrize("day", ["2026-11-22", "2026-11-25", "2026-11-20"])
def test_a_site_of_these_days_says_nothing(look: Look, old: Board, day: str) -> None:
    page = on(look, old, day, "/en/")
    page.wait_for_load_state("networkidle")
    assert "last renewed" not in page.locator("#main").inner_text()


@pytest.mark.parametrize(("tag", "said"), [("ar", "22 نوفمبر 2026"), ("fr", "22 novembre 2026")])
def test_it_tells_its_age_in_the_language_of_the_page(look: Look, old: Board, tag: str, said: str) -> None:
    """In Western digits, and each part apart from the other's direction."""
    note = on(look, old, "2026-12-01", f"/{tag}/").locator("#main > .note--signal").first
    expect(note.locator("bdi").nth(0)).to_have_text(said)
    expect(note.locator("bdi").nth(1)).to_contain_text("9")


def test_a_notice_past_its_day_is_gone_from_its_page(look: Look, old: Board) -> None:
    """Its last day is not past; neither the name nor the portrait is left, and the words say why."""
    page = on(look, old, "2027-06-30", NOTICE)
    expect(page.locator("h1")).to_have_text(NAME)
    page = on(look, old, "2027-07-01", NOTICE)
    expect(page.locator("h1")).to_have_text("This notice has ended")
    assert page.title() == "This notice has ended"
    assert NAME not in page.locator("body").inner_html()
    assert page.locator("#main img").count() == 0
    expect(page.locator("#main")).to_contain_text("30 June 2027")
    assert "ended" in on(look, old, "2027-07-01", "/ar/notices/n-2026-0001/").locator("h1").inner_text()


def test_a_notice_past_its_day_is_gone_from_lists_and_from_its_neighbours(look: Look, old: Board) -> None:
    for address in ("/en/notices/", "/en/news/second/"):
        page = on(look, old, "2027-07-01", address)
        expect(page.locator("#main")).to_contain_text("This notice has ended")
        assert NAME not in page.locator("#main").inner_html(), address
    assert NAME not in on(look, old, "2027-07-01", "/en/notices/n-2026-0002/").locator("#main").inner_html()


def test_what_is_fetched_into_a_list_is_looked_at_too(look: Look, old: Board) -> None:
    page = on(look, old, "2027-07-01", "/en/notices/page/2/")
    page.locator(".pagination [rel=prev]").click()
    page.wait_for_url("**/en/notices/")
    expect(page.locator("#entries .fine")).to_have_text("This notice has ended")
    assert NAME not in page.locator("#main").inner_html()


def test_a_list_that_showed_nobody_is_looked_at_too(look: Look, old: Board) -> None:
    """Nothing in it has a day until another part of it is fetched."""
    page = look.context(on=old).new_page()
    page.clock.set_fixed_time("2027-07-01T10:00:00Z")
    whole = (old.folder / "en/notices/index.html").read_text(encoding="utf-8")
    body = re.sub(r"data-(until|after)=", "data-none=", whole)
    page.route("**/en/notices/", lambda route: route.fulfill(body=body, content_type="text/html"))
    look.go(page, "/en/notices/", on=old)
    assert page.locator("[data-until], [data-after]").count() == 0
    page.evaluate(
        "text => (document.getElementById('entries').innerHTML = text)", whole[whole.index('id="entries">') + 13 :]
    )
    expect(page.locator("#main")).to_contain_text("This notice has ended")
    assert NAME not in page.locator("#main").inner_html()


def test_a_page_that_is_left_open_is_looked_at_again(look: Look, old: Board) -> None:
    page = on(look, old, "2027-06-30", NOTICE)
    expect(page.locator("h1")).to_have_text(NAME)
    page.clock.set_fixed_time("2027-07-01T00:00:01Z")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("h1")).to_have_text("This notice has ended")
    assert NAME not in page.locator("body").inner_html()


def test_a_warning_past_its_day_is_no_longer_current(look: Look, old: Board) -> None:
    page = on(look, old, "2026-12-11", "/en/warnings/calls/")
    expect(page.locator(".page--warning")).to_contain_text("State of this warning: No longer current")
    expect(on(look, old, "2026-12-11", SCAM).locator(".card__label")).to_have_text("No longer current")
    page = on(look, old, "2026-12-10", SCAM)
    expect(page.locator(".alert")).to_be_visible()
    assert page.locator(".card__label").count() == 0
    assert on(look, old, "2026-12-11", SCAM).locator(".alert").count() == 0


def test_a_page_that_may_connect_to_nothing_hides_the_alert_all_the_same(look: Look, old: Board) -> None:
    page = on(look, old, "2026-12-11", "/en/help/check/")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".alert").count() == 0


def test_an_event_that_is_over_says_so(look: Look, old: Board) -> None:
    assert "over" not in on(look, old, "2026-12-02", "/en/events/meeting/").locator(".page__text").inner_text()
    page = on(look, old, "2026-12-03", "/en/events/meeting/")
    expect(page.locator(".page__text")).to_contain_text("This event is over.")


def test_without_script_nothing_changes(look: Look, old: Board) -> None:
    page = look(NOTICE, on=old, script=False)
    expect(page.locator("h1")).to_have_text(NAME)
    assert page.locator(".note--signal", has_text="renewed").count() == 0
    assert (Path(old.folder) / "built.json").read_text(encoding="utf-8") == '{"day":"2026-11-22"}\n'
