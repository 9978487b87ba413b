"""Notices."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import PNG, notice, text

ROWS = [
    Row(
        "an id that gives a name away",
        {"notices/john-smith/en.md": text("notices")},
        [
            "content/notices/john-smith/en.md:1:1: folder name: 'john-smith' is no identifier of a notice — rename it to n-<year>-<4 digits>, such as n-2026-0001; never a person's name",
        ],
    ),
    Row(
        "an id with too few digits",
        {"notices/n-2026-1/en.md": text("notices")},
        [
            "content/notices/n-2026-1/en.md:1:1: folder name: 'n-2026-1' is no identifier of a notice — rename it to n-<year>-<4 digits>, such as n-2026-0001; never a person's name",
        ],
    ),
    Row(
        "a file that gives the name away",
        notice("name: John Smith\nportrait: {file: smith.png, alt: A, credit: B}")
        | {"notices/n-2026-0001/smith.png": PNG},
        [
            "content/notices/n-2026-0001/smith.png:1:1: file name: 'smith.png' gives the person's name away — rename it, such as portrait.svg, here and in the notice",
        ],
    ),
    Row(
        "a file that gives a short name away",
        notice("name: Li Na") | {"notices/n-2026-0001/li-na-2.png": PNG},
        [
            "content/notices/n-2026-0001/li-na-2.png:1:1: file name: 'li-na-2.png' gives the person's name away — rename it, such as portrait.svg, here and in the notice",
        ],
    ),
    Row(
        "a file that gives a name with accents away",
        notice("name: José Müller") | {"notices/n-2026-0001/jose.png": PNG},
        [
            "content/notices/n-2026-0001/jose.png:1:1: file name: 'jose.png' gives the person's name away — rename it, such as portrait.svg, here and in the notice",
        ],
    ),
    Row(
        "a file that gives the name in its own script away",
        notice("original_name: {text: Иван, language: ru}") | {"notices/n-2026-0001/иван.png": PNG},
        [
            "content/notices/n-2026-0001/иван.png:1:1: file name: 'иван.png' gives the person's name away — rename it, such as portrait.svg, here and in the notice",
        ],
    ),
    Row(
        "a file that gives another name away",
        notice("other_names: [Johnny]") | {"notices/n-2026-0001/Johnny.png": PNG},
        [
            "content/notices/n-2026-0001/Johnny.png:1:1: file name: 'Johnny.png' gives the person's name away — rename it, such as portrait.svg, here and in the notice",
        ],
    ),
    Row(
        "an old address that gives the name away",
        notice("name: John Smith\nold_addresses: [/en/notices/john-smith/]"),
        [
            "content/notices/n-2026-0001/en.md:3:17: old_addresses[1]: '/en/notices/john-smith/' gives the person's name away — remove it",
        ],
    ),
    Row(
        "not fictional",
        notice("fictional: false\nrequesting_country: FR"),
        [
            "content/notices/n-2026-0001/en.md:2:12: fictional: is not true, and this site publishes only fictional notices — write 'fictional: true'; a body that publishes real ones says so in its settings",
        ],
    ),
    Row(
        "not fictional, and a draft",
        notice("publish: draft\nfictional: false\nrequesting_country: FR"),
        [
            "content/notices/n-2026-0001/en.md:3:12: fictional: is not true, and this site publishes only fictional notices — write 'fictional: true'; a body that publishes real ones says so in its settings",
        ],
    ),
    Row(
        "nothing about being fictional",
        notice(without=("fictional",)),
        [
            "content/notices/n-2026-0001/en.md:1:1: fictional: is not true, and this site publishes only fictional notices — write 'fictional: true'; a body that publishes real ones says so in its settings",
        ],
    ),
    Row(
        "fictional, of a country that is there",
        notice("requesting_country: FR"),
        [
            "content/notices/n-2026-0001/en.md:2:21: requesting_country: is 'FR' — write XX in a fictional notice, and only there",
        ],
    ),
    Row(
        "no day on which it ends",
        notice(without=("expires",)),
        [
            "content/notices/n-2026-0001/en.md:1:1: expires: is missing — write the day as 2026-03-14, no quotes; a notice always has one",
        ],
    ),
    Row(
        "it ends on the day of issue",
        notice("expires: 2026-03-14"),
        [
            "content/notices/n-2026-0001/en.md:2:10: expires: is not after the day of issue — write the day as 2026-03-14, no quotes; a notice always has one",
        ],
    ),
    Row(
        "it ends before it is issued",
        notice("expires: 2026-03-01"),
        [
            "content/notices/n-2026-0001/en.md:2:10: expires: is not after the day of issue — write the day as 2026-03-14, no quotes; a notice always has one",
        ],
    ),
    Row(
        "modified before it is issued",
        notice("modified: 2026-03-01"),
        [
            "content/notices/n-2026-0001/en.md:2:11: modified: is before the day of issue — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a state nobody knows",
        notice("state: arrested"),
        [
            "content/notices/n-2026-0001/en.md:2:8: state: cannot be 'arrested' — write active, or how the notice ended: active, located, captured, surrendered, deceased, withdrawn, expired",
        ],
    ),
    Row(
        "a kind nobody knows",
        notice("kind: pink"),
        [
            "content/notices/n-2026-0001/en.md:2:7: kind: there is no kind 'pink' — name a kind of data/notice_kinds.yml: red, yellow, black",
        ],
    ),
    Row(
        "a kind where none can be read",
        notice("kind: pink") | {"data/notice_kinds.yml": "red: {name: {en: Red}, letter: {en: R}, look: pink}"},
        [
            "content/data/notice_kinds.yml:1:47: red.look: cannot be 'pink' — write one of the names: red, yellow, blue, black, green, orange, purple, silver, azure",
        ],
    ),
    Row(
        "a kind without a letter, and one with a whole word",
        {
            "data/notice_kinds.yml": "red: {name: {en: Red}, letter: {}, look: red}\n"
            "blue: {name: {en: Blue}, letter: {en: Blue}, look: blue}"
        },
        [
            "content/data/notice_kinds.yml:1:32: red.letter: has 0, not at least 1 — write for each language the letter that stands on its drawing: nobody should have to tell colours apart",
            "content/data/notice_kinds.yml:2:39: blue.letter.en: has more than 3 letters — write for each language the letter that stands on its drawing: nobody should have to tell colours apart",
        ],
    ),
    Row(
        "a birth in words",
        notice("birth: about 1980"),
        [
            "content/notices/n-2026-0001/en.md:2:8: birth: cannot be 'about 1980' — write a year, month or day of birth, such as 1984 or 1984-05",
        ],
    ),
    Row(
        "a birth on no day",
        notice("birth: 1980-02-31"),
        [
            "content/notices/n-2026-0001/en.md:2:8: birth: cannot be '1980-02-31' — write a year, month or day of birth, such as 1984 or 1984-05",
        ],
    ),
    Row(
        "an interval without an end",
        notice("birth: /.."),
        [
            "content/notices/n-2026-0001/en.md:2:8: birth: cannot be '/..' — write a year, month or day of birth, such as 1984 or 1984-05",
        ],
    ),
    Row(
        "a portrait taken in words",
        notice("portrait: {file: a.png, alt: A, credit: B, taken: May}"),
        [
            "content/notices/n-2026-0001/en.md:2:51: portrait.taken: cannot be 'May' — write the year or day it was taken, such as 2019 or 2019-05-01",
        ],
    ),
    Row(
        "a portrait that is not there",
        notice("portrait: {file: a.png, alt: A, credit: B}"),
        [
            "content/notices/n-2026-0001/en.md:2:18: portrait.file: the image 'a.png' is not there — put the file beside the text, or remove the image",
        ],
    ),
    Row(
        "too tall",
        notice("height: 300"),
        [
            "content/notices/n-2026-0001/en.md:2:9: height: cannot be '300' — write whole centimetres, from 30 to 260",
        ],
    ),
    Row(
        "a height in metres",
        notice("height: 1.80 m"),
        [
            "content/notices/n-2026-0001/en.md:2:9: height: cannot be '1.80 m' — write whole centimetres, from 30 to 260",
        ],
    ),
    Row(
        "no weight at all",
        notice("weight: 0"),
        [
            "content/notices/n-2026-0001/en.md:2:9: weight: cannot be '0' — write whole kilograms, from 1 to 400",
        ],
    ),
    Row(
        "a sex nobody knows",
        notice("sex: m"),
        [
            "content/notices/n-2026-0001/en.md:2:6: sex: cannot be 'm' — write one of the names: female, male, other, unknown",
        ],
    ),
    Row(
        "eyes nobody has",
        notice("eyes: red"),
        [
            "content/notices/n-2026-0001/en.md:2:7: eyes: cannot be 'red' — write one of the names: black, blue, brown, green, grey, hazel, unknown",
        ],
    ),
    Row(
        "a charge of no country",
        notice("charges: [{country: QQ, text: A}]"),
        [
            "content/notices/n-2026-0001/en.md:2:21: charges[1].country: cannot be 'QQ': no country has that code — write the country as an ISO 3166 code, such as FR",
        ],
    ),
    Row(
        "a nationality nobody has",
        notice("nationalities: [EU]"),
        [
            "content/notices/n-2026-0001/en.md:2:17: nationalities[1]: cannot be 'EU': no country has that code — list ISO 3166 codes",
        ],
    ),
    Row(
        "one that would appear after it has ended",
        notice("publish_at: 2027-07-01"),
        [
            "content/notices/n-2026-0001/en.md:2:13: publish_at: is 2027-07-01, after the notice has ended — write a day before that of expires, or take it out",
        ],
    ),
    Row(
        "a title, which a notice does not have",
        notice("title: A"),
        [
            "content/notices/n-2026-0001/en.md:2:1: title: is no key here — remove it; the keys are authority, birth, charges, circumstances, clothing, contact, event, expires, eyes, fictional, hair, height, issued, kind, languages, last_seen, legal_basis, marks, minor, modified, name, nationalities, old_addresses, original_name, other_names, portrait, publish, publish_at, requesting_country, review_by, safety_text, sex, sources, state, weight",
        ],
    ),
]
