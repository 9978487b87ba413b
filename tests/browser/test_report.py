"""The report for the local police: filled in on the device alone, or by hand on paper."""

# ruff: noqa: E501 - a line of the report is as long as it is

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import READ, Board, Look

PAGE = "/{}/help/report/"
STORE = "Object.entries(localStorage)"
_SHEET = re.compile(rb"/Type /Page\b")


@pytest.fixture
def fill(look: Look) -> Page:
    """The English form, open."""
    return opened(look, "en")


def opened(look: Look, tag: str, **reader: object) -> Page:
    page = look(PAGE.format(tag), **reader)
    expect(page.locator(".report__languages")).to_be_visible()
    return page


def said(page: Page) -> Locator:
    """What the page says about the last thing done."""
    return page.locator(".report__status:not(:empty)")


def field(page: Page, key: str, number: int = 1) -> str:
    """A selector of the field beside a label."""
    label = page.locator(f"label[data-word='{key}']").nth(number - 1)
    return f"#{label.get_attribute('for')}"


def box(page: Page, key: str, number: int = 1) -> str:
    return f":nth-match(label:has([data-word='{key}']) input, {number})"


def saved(page: Page, folder: Path) -> tuple[str, str]:
    """The name and the text of the file that the reader gets."""
    with page.expect_download() as waiting:
        page.click(".report__save")
    file = folder / "report.txt"
    waiting.value.save_as(file)
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n")
    return waiting.value.suggested_filename, text.replace("\r\n", "\n")


def forget(page: Page) -> None:
    """Ask for it, and say yes."""
    page.click(".report__forget")
    page.click(".report__ask button >> nth=0")


def small_case(page: Page) -> None:
    """A story of two lines, a channel, two payments."""
    page.fill(field(page, "account"), "They called me.\n\nI paid twice.")
    page.fill(field(page, "first_day"), "2026-03-14")
    page.check(box(page, "channels.call"))
    page.fill(field(page, "amount"), "1200.50")
    page.fill(field(page, "currency"), "EUR")
    page.check(box(page, "means.card"))
    page.click(".report__more >> nth=0")
    assert page.evaluate("document.activeElement.id") == field(page, "paid_on", 2)[1:]
    page.fill(field(page, "paid_on", 2), "2026-03-15")
    page.fill(field(page, "amount", 2), "300")


def test_the_text_says_what_was_typed_in_two_languages(fill: Page, tmp_path: Path) -> None:
    small_case(fill)
    fill.select_option(".report__second", "fr")
    name, text = saved(fill, tmp_path)
    today = fill.evaluate("new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10)")
    assert name == f"report-{today}.txt"
    line = "-" * 40
    assert (
        text
        == f"""\
Written by the person who reports, with the blank form of the independent site Noticeboard. This is not an official form.
Rédigé par la personne qui signale les faits, à l’aide du formulaire vierge du site indépendant Noticeboard. Ce n’est pas un formulaire officiel.

Written on / Fait le: {today}

What happened / Les faits
{line}
What happened, in your own words / Ce qui s’est passé, avec vos propres mots:
They called me.

I paid twice.
Day of the first contact / Jour du premier contact: 2026-03-14

Who contacted you, and how / Qui vous a contacté, et comment
{line}
How they reached you / Par quels moyens ils vous ont joint:
- Telephone call / Appel téléphonique

Payments / Paiements
{line}
Payment 1 / Paiement 1
Amount / Montant: 1200.50
Currency / Monnaie: EUR
Means of payment / Moyen de paiement:
- Card / Carte

Payment 2 / Paiement 2
Day of the payment / Jour du paiement: 2026-03-15
Amount / Montant: 300
"""
    )


def test_the_text_is_in_the_language_of_the_page_alone_where_no_second_is_chosen(fill: Page, tmp_path: Path) -> None:
    small_case(fill)
    fill.select_option(".report__second", "fr")
    fill.select_option(".report__second", "")
    _name, text = saved(fill, tmp_path)
    assert "Amount: 1200.50\n" in text
    assert " / " not in text
    assert fill.locator(".report__other").count() == 0


@pytest.mark.parametrize(("tag", "second"), [("ar", "en"), ("zh", "ar")])
def test_a_value_that_runs_the_other_way_begins_a_line(look: Look, tmp_path: Path, tag: str, second: str) -> None:
    page = opened(look, tag)
    page.select_option(".report__second", second)
    small_case(page)
    _name, text = saved(page, tmp_path)
    own, other = {"ar": "المبلغ", "zh": "金额", "en": "Amount"}[tag], {"ar": "المبلغ", "en": "Amount"}[second]
    assert f"{own} / {other}:\n1200.50\n" in text
    added = page.locator(".report__block [data-number='2'] .report__other bdi")
    assert added.get_attribute("lang") == second
    assert added.get_attribute("dir") == ("rtl" if second == "ar" else "ltr")
    assert "2" in added.inner_text()
    assert "{number}" not in page.locator(".report").inner_text()


@pytest.mark.parametrize("tag", READ)
def test_nothing_is_asked_of_anybody_while_it_is_filled_in(look: Look, tmp_path: Path, tag: str) -> None:
    page = opened(look, tag)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    small_case(page)
    page.select_option(".report__second", "fr")
    page.check(".report__keep")
    saved(page, tmp_path)
    forget(page)
    assert [url for url in asked if not url.startswith("blob:")] == []


@pytest.mark.parametrize("tag", READ)
def test_the_page_may_connect_to_nothing_and_send_nothing(look: Look, tag: str) -> None:
    page = opened(look, tag)
    policy = page.locator("meta[http-equiv]").get_attribute("content") or ""
    rules = {name: values for name, _, values in (rule.strip().partition(" ") for rule in policy.split(";"))}
    assert rules["connect-src"] == "'none'"
    assert rules["form-action"] == "'none'"
    assert rules["worker-src"] == "'self'"
    assert page.locator("form").count() == 0
    assert page.evaluate("fetch(location.href).then(() => 'sent', () => 'refused')") == "refused"
    look.forgive("connect-src 'none'")
    look.forgive("Fetch API cannot load")
    other = look("/en/help/first-hour/").locator("meta[http-equiv]").get_attribute("content") or ""
    assert "connect-src 'self'" in other


def test_nothing_is_kept_that_nobody_asked_to_keep(fill: Page) -> None:
    small_case(fill)
    fill.select_option(".report__second", "fr")
    assert fill.evaluate(STORE) == []
    assert fill.evaluate("[Object.entries(sessionStorage), document.cookie]") == [[], ""]
    fill.reload()
    expect(fill.locator(field(fill, "amount"))).to_have_value("")


def test_what_is_kept_is_there_again_until_it_is_forgotten(look: Look, board: Board) -> None:
    page = opened(look, "en")
    small_case(page)
    page.check(".report__keep")
    expect(said(page)).to_have_text("It is kept on this device.")
    page.fill(field(page, "names"), "A name")
    assert [key for key, _ in page.evaluate(STORE)] == ["noticeboard report /"]
    page.reload()
    expect(page.locator(".report__keep")).to_be_checked()
    expect(page.locator(field(page, "account"))).to_have_value("They called me.\n\nI paid twice.")
    expect(page.locator(field(page, "names"))).to_have_value("A name")
    expect(page.locator(field(page, "amount", 2))).to_have_value("300")
    expect(page.locator(box(page, "means.card"))).to_be_checked()
    expect(page.locator(box(page, "means.card", 2))).not_to_be_checked()
    page.goto(board.url + PAGE.format("zh"))
    expect(page.locator(field(page, "amount", 2))).to_have_value("300")
    forget(page)
    assert page.evaluate(STORE) == []
    expect(page.locator(field(page, "account"))).to_have_value("")
    expect(page.locator(".report__block")).to_have_count(2)
    page.fill(field(page, "names"), "Another")
    page.reload()
    expect(page.locator(".report__keep")).not_to_be_checked()
    expect(page.locator(field(page, "names"))).to_have_value("")


def test_the_tick_taken_back_erases_what_is_kept_and_leaves_what_is_typed(fill: Page) -> None:
    fill.fill(field(fill, "names"), "A name")
    fill.check(".report__keep")
    fill.uncheck(".report__keep")
    assert fill.evaluate(STORE) == []
    expect(said(fill)).to_have_text("Nothing is kept on this device.")
    expect(fill.locator(field(fill, "names"))).to_have_value("A name")


def test_what_is_forgotten_in_one_window_does_not_come_back_from_another(look: Look, board: Board) -> None:
    context = look.context()
    pages = [context.new_page() for _ in range(2)]
    for page in pages:
        look.go(page, PAGE.format("en"))
    first, second = pages
    first.fill(field(first, "names"), "A name")
    first.check(".report__keep")
    second.reload()
    expect(second.locator(".report__keep")).to_be_checked()
    forget(first)
    expect(second.locator(".report__keep")).not_to_be_checked()
    second.fill(field(second, "names"), "Another")
    assert first.evaluate(STORE) == []


def test_a_browser_that_keeps_nothing_says_so(look: Look) -> None:
    page = look("/en/")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } })")
    look.go(page, PAGE.format("en"))
    page.fill(field(page, "names"), "A name")
    page.click(".report__keep")
    expect(said(page)).to_contain_text("This browser lets the page neither keep nor erase anything.")
    expect(page.locator(".report__keep")).not_to_be_checked()
    expect(page.locator(field(page, "names"))).to_have_value("A name")
    forget(page)
    expect(page.locator(field(page, "names"))).to_have_value("")
    expect(said(page)).to_contain_text("neither keep nor erase")


def test_where_the_store_is_full_nothing_older_is_left_in_it(fill: Page) -> None:
    fill.fill(field(fill, "names"), "A name")
    fill.check(".report__keep")
    expect(said(fill)).to_have_text("It is kept on this device.")
    fill.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })")
    fill.fill(field(fill, "names"), "Another")
    expect(said(fill)).to_have_text("It cannot be kept on this device. Nothing of it is kept now.")
    expect(fill.locator(".report__keep")).not_to_be_checked()
    assert fill.evaluate(STORE) == []
    expect(fill.locator(field(fill, "names"))).to_have_value("Another")


def test_what_cannot_be_erased_is_not_called_erased(fill: Page) -> None:
    fill.fill(field(fill, "names"), "A name")
    fill.check(".report__keep")
    fill.evaluate("void (Storage.prototype.removeItem = () => { throw new Error('off'); })")
    forget(fill)
    expect(said(fill)).to_contain_text("neither keep nor erase")
    expect(fill.locator(field(fill, "names"))).to_have_value("")


def test_the_second_language_is_kept_with_the_rest(look: Look, board: Board) -> None:
    page = opened(look, "en")
    page.check(".report__keep")
    page.select_option(".report__second", "ar")
    page.reload()
    expect(page.locator(".report__second")).to_have_value("ar")
    expect(page.locator("label[data-word=amount] bdi[lang=ar][dir=rtl]")).to_be_visible()
    page.goto(board.url + PAGE.format("ar"))
    expect(page.locator(".report__second")).to_have_value("")
    page.goto(board.url + PAGE.format("fr"))
    expect(page.locator(".report__second")).to_have_value("ar")
    forget(page)
    expect(page.locator(".report__second")).to_have_value("")
    expect(page.locator(".report__other")).to_have_count(0)


@pytest.mark.parametrize(
    ("stored", "blocks"),
    [
        ({"amount 1000000000": "9", "amount 50": "50", "amount 51": "51", "amount x": "x"}, 51),
        ({"amount 1e9": "9", "amount -1": "9", "amount 3": ""}, 2),
        (["amount 2"], 2),
        ("amount 2", 2),
        (7, 2),
    ],
)
def test_a_store_that_somebody_else_wrote_makes_no_endless_form(look: Look, stored: object, blocks: int) -> None:
    page = look(PAGE.format("en"))
    page.evaluate("said => localStorage.setItem('noticeboard report /', JSON.stringify(said))", stored)
    page.reload()
    expect(page.locator(".report__save")).to_be_visible()
    expect(page.locator(".report__block")).to_have_count(blocks)
    expect(page.locator(".report__more >> nth=0")).to_be_visible(visible=blocks < 50)


def test_nothing_is_erased_at_the_first_tap(fill: Page) -> None:
    fill.fill(field(fill, "names"), "A name")
    fill.check(".report__keep")
    fill.click(".report__forget")
    expect(fill.locator(".report__forget")).to_be_hidden()
    assert fill.locator(".report__ask button").all_inner_texts() == ["Yes, erase it", "No"]
    assert fill.evaluate("document.activeElement.textContent") == "No"
    expect(fill.locator(field(fill, "names"))).to_have_value("A name")
    fill.keyboard.press("Enter")
    assert fill.evaluate("document.activeElement.textContent") == "Forget everything"
    expect(fill.locator(".report__ask")).to_have_count(0)
    expect(fill.locator(field(fill, "names"))).to_have_value("A name")
    assert len(fill.evaluate(STORE)) == 1
    fill.dblclick(".report__forget", position={"x": 12, "y": 12})
    expect(fill.locator(field(fill, "names"))).to_have_value("A name")
    fill.click(".report__ask button >> nth=0")
    expect(fill.locator(field(fill, "names"))).to_have_value("")
    expect(said(fill)).to_have_text("Everything is erased.")
    assert fill.evaluate("document.activeElement.textContent") == "Forget everything"
    assert fill.evaluate(STORE) == []


def test_a_payment_added_by_mistake_can_be_taken_away(fill: Page, tmp_path: Path) -> None:
    fill.check(".report__keep")
    fill.fill(field(fill, "amount"), "1")
    for number in (2, 3):
        fill.click(".report__more >> nth=0")
        fill.fill(field(fill, "amount", number), str(number))
    fill.click(".report__more >> nth=0")
    assert fill.locator(".report__less").all_inner_texts() == ["Remove this payment"] * 3
    fill.click(".report__less >> nth=2")
    expect(fill.locator(".report__less")).to_have_count(2)
    assert fill.evaluate("document.activeElement.textContent") == "Add a payment"
    fill.click(".report__less >> nth=0")
    fill.click(".report__ask button >> nth=1")
    expect(fill.locator(".report__less")).to_have_count(2)
    fill.click(".report__less >> nth=0")
    fill.click(".report__ask button >> nth=0")
    assert fill.locator(".report__block > legend").all_inner_texts() == ["Payment 1", "Payment 2", "Evidence 1"]
    _name, text = saved(fill, tmp_path)
    assert re.findall(r"Payment \d|Amount: \d", text) == ["Payment 1", "Amount: 1", "Payment 2", "Amount: 3"]
    fill.reload()
    expect(fill.locator(field(fill, "amount", 2))).to_have_value("3")
    expect(fill.locator(".report__block")).to_have_count(3)


@pytest.mark.parametrize("tag", READ)
def test_without_script_there_is_nothing_to_type_into_and_a_form_to_print(look: Look, tag: str) -> None:
    page = look(PAGE.format(tag), script=False)
    assert page.locator(".report :is(input, textarea, select, button):visible").count() == 0
    assert page.locator(".report__lines:visible").count() > 30
    page.emulate_media(media="print")
    assert page.locator(":is(.prose, .exit, .opening, .steps, .sources, .sections):visible").count() == 0
    assert page.locator(".report__section:visible").count() == 9
    assert page.locator(".report__box:visible").count() > 20
    assert 2 <= len(_SHEET.findall(page.pdf(format="A4"))) <= 5


@pytest.mark.parametrize("tag", READ)
def test_paper_shows_what_was_typed_and_lines_for_the_pen_alone(look: Look, tag: str) -> None:
    page = opened(look, tag, width=700)
    small_case(page)
    page.select_option(".report__second", "fr" if tag != "ar" else "en")
    page.emulate_media(media="print")
    said = page.locator(".report__lines:visible").all_inner_texts()
    typed = ["They called me.\n\nI paid twice.", "2026-03-14", "1200.50", "EUR", "2026-03-15", "300"]
    assert [text for text in said if text.strip()] == typed
    by_hand = page.locator("[data-by-hand] .report__lines:visible")
    assert by_hand.count() == len(said) - len(typed) == 8
    assert page.locator(".report__section:visible").count() == 5
    assert page.locator(".report__choice:visible").count() == 2
    assert page.locator(".report__field .fine:visible").count() == 0
    assert page.locator(".report :is(.field, button):visible").count() == 0
    assert page.locator(".report__keep:visible").count() == 0
    assert page.locator(".report [type=checkbox]:visible:checked").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    assert len(_SHEET.findall(page.pdf(format="A4"))) <= 2
    style = "all => all.map(each => getComputedStyle(each).breakInside)"
    assert page.locator(".report__block").evaluate_all(style) == ["avoid"] * 3


def test_paper_is_a_blank_form_again_when_all_is_taken_back(fill: Page) -> None:
    fill.fill(field(fill, "names"), "A name")
    fill.fill(field(fill, "names"), " ")
    fill.emulate_media(media="print")
    assert fill.locator(".report__section:visible").count() == 9
    assert fill.locator(".report__lines:visible").count() > 20


@pytest.mark.parametrize("tag", READ)
@pytest.mark.parametrize("dark", [False, True])
def test_fields_can_be_tapped_and_read(look: Look, tag: str, dark: bool) -> None:
    page = opened(look, tag, width=360, height=740, dark=dark)
    measure = """all => all.map(each => {
        const { width, height } = each.getBoundingClientRect(), { fontSize, backgroundColor, color } = getComputedStyle(each);
        return [width, height, each.parentElement.clientWidth, parseFloat(fontSize), backgroundColor, color];
    })"""
    for width, height, room, font, paper, ink in page.locator(".report .field").evaluate_all(measure):
        assert abs(width - room) < 1
        assert height >= 44
        assert font >= 16
        assert (paper, ink) == (
            ("rgb(36, 32, 27)", "rgb(238, 231, 217)") if dark else ("rgb(255, 252, 245)", "rgb(33, 28, 22)")
        )
    tall = page.locator(".report textarea").evaluate_all("all => all.map(each => each.offsetHeight)")
    assert min(tall) >= 100
    middle = "each => { const { top, bottom } = each.getBoundingClientRect(); return (top + bottom) / 2; }"
    boxes = page.locator(".report__choice:visible")
    for each in boxes.all()[:6]:
        lines = each.evaluate("each => each.offsetHeight")
        assert lines >= 44
        assert abs(each.locator("input").evaluate(middle) - each.evaluate(middle)) < 2


@pytest.mark.parametrize("tag", READ)
def test_the_first_field_comes_soon(look: Look, tag: str) -> None:
    page = opened(look, tag, width=360, height=740)
    top = page.locator(".report .field >> nth=0").evaluate("each => each.getBoundingClientRect().top + scrollY")
    assert top <= 740 * 2.5


@pytest.mark.parametrize("tag", READ)
def test_it_fits_a_small_telephone_in_two_languages(look: Look, tag: str) -> None:
    page = opened(look, tag, width=320, height=640, dark=True)
    page.select_option(".report__second", "ru")
    small_case(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_can_be_filled_in_with_the_keyboard(fill: Page) -> None:
    fill.focus(field(fill, "amount"))
    fill.keyboard.type("12")
    fill.keyboard.press("Tab")
    fill.keyboard.type("EUR")
    fill.keyboard.press("Tab")
    fill.keyboard.press("Space")
    expect(fill.locator(field(fill, "currency"))).to_have_value("EUR")
    expect(fill.locator(box(fill, "means.card"))).to_be_checked()


def test_every_field_has_a_name_and_lets_nobody_read_along(fill: Page) -> None:
    fill.click(".report__more >> nth=0")
    controls = fill.locator(".report__field :is(input, textarea)")
    assert controls.count() > 50
    assert controls.evaluate_all("all => all.filter(each => !each.labels.length).length") == 0
    assert controls.evaluate_all("all => new Set(all.filter(each => each.id).map(each => each.id)).size") == len(
        [1 for each in controls.all() if each.get_attribute("id")]
    )
    wanted = "all => all.every(each => each.autocomplete === 'off' && !each.spellcheck)"
    assert controls.evaluate_all(wanted)


def test_it_is_there_without_a_connection(look: Look, board: Board) -> None:
    context = look.context(keeps=True)
    page = context.new_page()
    look.go(page, PAGE.format("en"))
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    names = re.findall(r"report-\w+\.\w+\.js", (board.folder / "en/help/report/index.html").read_text())
    assert len(names) == 4
    kept = f"Promise.all({[f'/theme/{name}' for name in names]}.map(each => caches.match(each))).then(all => all.every(Boolean))"
    until = time.monotonic() + 20
    while not page.evaluate(kept) and time.monotonic() < until:
        page.wait_for_timeout(100)
    assert page.evaluate(kept)
    context.set_offline(True)
    page.reload()
    expect(page.locator(".report__languages")).to_be_visible()
    page.select_option(".report__second", "fr")
    assert "Montant" in page.locator("[data-word=amount]").inner_text()
    look.forgive("ERR_INTERNET_DISCONNECTED")
