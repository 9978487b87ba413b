"""The reader of fraud signs as a browser runs it: what hides in a text is laid bare, and each find is what it is."""

# ruff: noqa: RUF001 - letters that can be taken for others are what this is about

import re
import string
from collections.abc import Iterator
from typing import Any

import phonenumbers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from plugins.audit.browsing import Browsing
from plugins.audit.examining import Examiner, examining
from plugins.i18n import alphabets
from plugins.library.indicators import compared, written
from plugins.model.vocabulary import IndicatorType
from plugins.survey.reading import Content, read
from plugins.views import signs
from tests.browser.conftest import LANGUAGES
from tests.conftest import ROOT, shipped_settings

OPEN = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
PIECES = [
    "hxxp",
    "h**ps",
    "://",
    "[.]",
    "(at)",
    "[@]",
    "{dot}",
    "[",
    "]",
    "(",
    ")",
    ".",
    "@",
    " ",
    "٤",
    "\u200b",
    "ﬁ",
    "Ｉ",
    "и",
]
TRICKY = st.lists(st.sampled_from(PIECES) | st.text("abcxn-1:/", max_size=3), max_size=12).map("".join)
LABEL = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=12)
HOST = st.lists(LABEL, min_size=1, max_size=3).map(lambda labels: ".".join([*labels, "example"]))
NUMBERS = sorted(
    {
        phonenumbers.format_number(number, form)
        for region in phonenumbers.SUPPORTED_REGIONS
        for kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE)
        if (number := phonenumbers.example_number_for_type(region, kind)) is not None
        for form in (phonenumbers.PhoneNumberFormat.INTERNATIONAL, phonenumbers.PhoneNumberFormat.E164)
    }
)


@pytest.fixture(scope="module")
def examiner(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Examiner]:
    """The theme's modules with the shipped site's signs."""
    with read(shipped_settings(tmp_path_factory.mktemp("signs"))) as content:
        assert isinstance(content, Content)
        module = signs.module(content.library)
    with examining(Browsing(browser), ROOT / "theme/static/js", module) as opened:
        yield opened


def finds(examiner: Examiner, *texts: str) -> list[list[dict[str, Any]]]:
    return [row["finds"] for row in examiner.read(texts)]


@OPEN
@given(texts=st.lists(TEXT | TRICKY, min_size=1, max_size=20))
def test_what_is_laid_bare_hides_nothing_more_and_knows_its_place(examiner: Examiner, texts: list[str]) -> None:
    """Never throws; a second time changes nothing; every unit has its place, in order, within what was pasted."""
    first = examiner.plain(texts)
    again = examiner.plain([row["text"] for row in first])
    for text, row, same in zip(texts, first, again, strict=True):
        units = len(text.encode("utf-16-le")) // 2
        assert same["text"] == row["text"]
        assert len(row["at"]) == len(row["text"].encode("utf-16-le")) // 2 + 1
        assert row["at"] == sorted(row["at"])
        assert row["at"][-1] == units
        assert all(0 <= place <= units for place in row["at"])


@OPEN
@given(texts=st.lists(TEXT | TRICKY, min_size=1, max_size=20))
def test_every_text_can_be_read_and_its_spots_lie_in_it(examiner: Examiner, texts: list[str]) -> None:
    for text, row in zip(texts, examiner.read(texts), strict=True):
        units = len(text.encode("utf-16-le")) // 2
        spots = [spot for sign in row["signs"] for spot in sign["spots"]]
        spots += [[find["start"], find["end"]] for find in row["finds"]]
        assert all(0 <= start <= end <= units for start, end in spots)


@OPEN
@given(hosts=st.lists(HOST, min_size=1, max_size=20), dot=st.sampled_from([".", "[.]", "(.)", "{.}", "[dot]", " [.] "]))
def test_a_defanged_address_is_found_as_what_it_is(examiner: Examiner, hosts: list[str], dot: str) -> None:
    pasted = [f"see hxxps://{host.replace('.', dot)}/x now" for host in hosts]
    for host, found in zip(hosts, finds(examiner, *pasted), strict=True):
        assert [row["value"] for row in found] == [host.removeprefix("www.")]


def test_every_country_s_number_is_written_as_it_is_called_from_anywhere(examiner: Examiner) -> None:
    """As libphonenumber itself says."""
    assert len(NUMBERS) > 500
    expected = [
        phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.E164)
        for number in NUMBERS
    ]
    found = finds(examiner, *(f"call {number}, now" for number in NUMBERS))
    assert [[row["value"] for row in rows] for rows in found] == [[number] for number in expected]
    doubled = finds(examiner, *(f"call 00{number[1:]}" for number in expected))
    assert [[row["value"] for row in rows] for rows in doubled] == [[number] for number in expected]


@OPEN
@given(
    labels=st.lists(
        st.text(st.characters(codec="utf-8", categories=["Ll", "Lo"]), min_size=1, max_size=10), min_size=1, max_size=20
    )
)
def test_letters_behind_a_code_are_told(examiner: Examiner, labels: list[str]) -> None:
    """RFC 3492, by Python's own codec."""
    coded = [f"xn--{label.encode('punycode').decode()}" for label in labels]
    assert examiner.page.evaluate("(labels) => labels.map(finds.letters)", coded) == labels


def as_written(phrase: str) -> str:
    """A phrase as somebody might write it: the first of each choice, nothing for any letters."""
    inner = ""
    while phrase != inner:
        inner, phrase = phrase, re.sub(r"\(([^()|]*)[^()]*\)", r"\1", phrase)
    return re.sub(r" *… *", " ", phrase.partition("|")[0].replace("*", "")).replace("#", "7").strip()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_phrase_of_the_rules_is_found_in_its_own_words(examiner: Examiner, tag: str) -> None:
    """Nearly every one: some want letters where this writes none."""
    data = examiner.page.evaluate("data.marks")
    phrases = [
        (mark, text)
        for mark, written in data[tag].items()
        for phrase in written
        if (text := as_written(phrase)) and (not text.isascii() or tag in {"en", "es", "fr"})
    ]
    alone = examiner.page.evaluate(
        """(rows) => rows.map(([mark, text]) => {
             const probe = { ...data, readings: [{ sign: "probe", all: [mark] }] };
             return signs.read(text, probe).signs.length;
           })""",
        phrases,
    )
    missed = [row for row, found in zip(phrases, alone, strict=True) if not found]
    assert len(phrases) > 150
    assert len(missed) < len(phrases) / 10, missed


IMITATED = ["interp0l.example", "lnterpol.example", "int-erpol.example", "interpoI.example", "interpol-cases.example"]


@pytest.mark.parametrize("host", IMITATED)
def test_a_name_that_is_nearly_one_is_said_to_imitate_it(examiner: Examiner, host: str) -> None:
    ((row,),) = finds(examiner, f"https://{host}/")
    assert row["imitates"] == "interpol"


@OPEN
@given(name=st.data())
def test_letters_of_another_alphabet_do_not_hide_a_name(examiner: Examiner, name: st.DataObject) -> None:
    alike = {plain: letter for letter, plain in alphabets.lookalikes().items() if letter == letter.lower()}
    swapped = "".join(name.draw(st.sampled_from([each, alike.get(each, each)])) for each in "interpol")
    ((row,),) = finds(examiner, f"https://{swapped}-office.example/")
    assert row["imitates"] == "interpol"


def test_an_official_host_imitates_nobody_and_a_host_beside_it_does(examiner: Examiner) -> None:
    official, beside = finds(examiner, "www.interpol.int/en", "https://www.interpol.int.example/en")
    assert [row.get("imitates") for row in (*official, *beside)] == [None, "interpol"]


FOUND = {
    "a mail address": ("write to Desk@Mail.Example.", [("email", "desk@mail.example")]),
    "a bank account whose digits are right": ("GB82 WEST 1234 5698 7654 32", [("account", "GB82WEST12345698765432")]),
    "no account whose digits are wrong": ("GB83 WEST 1234 5698 7654 32", []),
    "a wallet": (
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        [("wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")],
    ),
    "no link in an abbreviation or a number": ("e.g. 12.50 a.m. R-2219.25 w.e.f. 3.4", []),
    "no link where a sentence lost its space": ("See you tomorrow.Please come", []),
    "a number of a phone with a trunk zero in brackets": ("+44 (0)7700 900123", [("phone", "+447700900123")]),
    "no phone where there is no such code": ("+999 1234 5678", []),
    "a link that names somebody else first": ("https://interpol.int@login.example/x", [("link", "login.example")]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_what_is_found(examiner: Examiner, text: str, expected: list[tuple[str, str]]) -> None:
    ((found),) = finds(examiner, text)
    assert [(row["type"], row["value"]) for row in found] == expected


LISTED = [
    {"type": "domain", "value": "bad.example", "warning": "warnings/x"},
    {"type": "phone", "value": "+12025550147", "warning": "warnings/y"},
    *(
        {"type": str(kind), "value": compared(kind, written(kind, seen) or ""), "warning": f"warnings/{kind}"}
        for kind, seen in (
            (IndicatorType.DOMAIN, "bücher.example"),
            (IndicatorType.URL, "https://www.shared.example:8443/Pay/?n=1#top"),
            (IndicatorType.EMAIL, "Desk@Mail.example"),
            (IndicatorType.PHONE, "+44 020 7946 0123"),
            (IndicatorType.WALLET, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
            (IndicatorType.ACCOUNT, "gb82 west 1234 5698 7654 32"),
        )
    ),
]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("hxxp://www.bad[.]example/pay", "warnings/x"),
        ("https://pay.bad.example", "warnings/x"),
        ("call 001 202 555-0147", "warnings/y"),
        ("https://notbad.example", None),
        ("+1 202 555 0148", None),
        ("https://shop.BÜCHER.example/", "warnings/domain"),
        ("http://xn--bcher-kva.example", "warnings/domain"),
        ("Pay at http://shared.example/Pay/?n=1.", "warnings/url"),
        ("hxxps://www.shared[.]example/Pay/?n=1#form", "warnings/url"),
        ("https://shared.example/Pay/?n=2", None),
        ("https://shared.example/", None),
        ("https://other.shared.example/Pay/?n=1", None),
        ("write to DESK@mail.example", "warnings/email"),
        ("write to other@mail.example", None),
        ("call +44 (0)20 7946 0123", "warnings/phone"),
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "warnings/wallet"),
        ("GB82 WEST 1234 5698 7654 32", "warnings/account"),
    ],
)
def test_what_an_official_source_published_is_said_to_be(examiner: Examiner, text: str, warning: str | None) -> None:
    read_: dict[str, Any] = examiner.page.evaluate(
        "([text, indicators]) => signs.read(text, { ...data, indicators })", [text, LISTED]
    )
    assert ["listed" in {sign["sign"] for sign in read_["signs"]}] == [warning is not None]
    assert [(row.get("listed") or {}).get("warning") for row in read_["finds"]] == [warning]


def probe(examiner: Examiner, text: str, **reading: Any) -> list[dict[str, Any]]:
    """What one reading says of a text, with marks made for it."""
    marks = {
        "en": {"fee": ["fee"], "police": ["(police|officer*)"], "denial": ["never ask"], "gap": ["pay … now"]},
        "ar": {"fee": ["رسوم"]},
        "zh": {"fee": ["费用"]},
    }
    found: list[dict[str, Any]] = examiner.page.evaluate(
        """([text, marks, reading]) => {
             const readings = [{ sign: "fee", ...reading }];
             return signs.read(text, { ...data, marks, readings }).signs;
           }""",
        [text, marks, reading],
    )
    return found


READINGS: dict[str, tuple[str, dict[str, Any], bool | None]] = {
    "both marks stand in the message": ("The police are here. A fee is due.", {"all": ["fee", "police"]}, False),
    "one is missing": ("A fee is due.", {"all": ["fee", "police"]}, None),
    "they do not stand in one sentence": (
        "The police are here. A fee is due.",
        {"all": ["fee", "police"], "within": "sentence"},
        None,
    ),
    "they stand in sentences beside each other": (
        "The police are here. A fee is due.",
        {"all": ["fee", "police"], "within": "near"},
        False,
    ),
    "one of several will do": ("Officers want a fee.", {"all": ["fee"], "any": ["police", "gap"]}, False),
    "none of several is there": ("A fee.", {"all": ["fee"], "any": ["police", "gap"]}, None),
    "a sentence that refuses is one that real messages have": ("We never ask for a fee.", {"all": ["fee"]}, True),
    "what real messages have is marked": ("A fee.", {"all": ["fee"], "genuine": True}, True),
    "an excuse makes it one that real messages have": (
        "The police want a fee.",
        {"all": ["fee"], "unless": ["police"]},
        True,
    ),
    "words between": ("Pay the whole sum right now", {"all": ["gap"]}, False),
    "too many words between": ("Pay one two three four five six now", {"all": ["gap"]}, None),
    "no part of a word": ("coffee", {"all": ["fee"]}, None),
    "an Arabic word with what is written before it": ("ادفع والرسوم", {"all": ["fee"]}, False),
    "a Chinese word within others, in traditional letters": ("請付費用", {"all": ["fee"]}, False),
    "letters of another alphabet within a word": ("A f\u0435e", {"all": ["fee"]}, False),
    "invisible signs within a word": ("A f\u200bee", {"all": ["fee"]}, False),
    "accents do not matter": ("A fée", {"all": ["fee"]}, False),
}


@pytest.mark.parametrize(("text", "reading", "expected"), READINGS.values(), ids=READINGS)
def test_a_reading(examiner: Examiner, text: str, reading: dict[str, Any], expected: bool | None) -> None:
    """None: no sign; False: a sign; True: one that real messages have too."""
    found = probe(examiner, text, **reading)
    assert (found[0]["genuine"] if found else None) is expected


def test_the_spots_of_a_sign_are_its_words_in_the_pasted_text(examiner: Examiner) -> None:
    text = "ＰＯＬＩＣＥ: pay a f\u200bee"
    (found,) = probe(examiner, text, all=["fee", "police"])
    assert [text[start:end] for start, end in found["own"]] == ["f\u200bee"]
    assert [text[start:end] for start, end in found["spots"]] == ["f\u200bee", "ＰＯＬＩＣＥ"]
