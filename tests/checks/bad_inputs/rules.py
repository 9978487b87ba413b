"""Red lines as data: wordings, words that ask for others, sources, hosts, numbers that are facts."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import SOURCE, TRANSLATED, news, page, prose

WORDING = (
    'wording: {ar: [], en: [{words: "a world warrant", right_in: ["not a world warrant"], mend: "say whose it is"}]}\n'
)
REQUIRED = (
    "required:\n  ar: []\n  en:\n    - {beside: [red notice], unless_in: [red notice monitor], "
    'say: ["not a warrant"], or_links_to: organisation/red, mend: "say what it is"}\n'
)
HOSTS = "hosts: {official: [police.example], others: [paper.example], shorteners: [s.example]}\n"
TERMS = 'red:\n  words: {en: "Red Notice"}\n  avoid: {en: ["red alert"]}\n'


def _rules(yaml: str) -> dict[str, str | bytes]:
    return {"data/rules.yml": yaml}


def _source(url: str) -> str:
    return f'sources:\n  - title: "A"\n    publisher: "B"\n    url: {url}'


ROWS = (
    Row(
        "a wording, over two lines and with emphasis",
        prose("It is a\nWorld **warrant**.") | _rules(WORDING),
        [
            "content/news/x/en.md:7:7: text: says 'a World **warrant' — say whose it is",
        ],
    ),
    Row(
        "a wording that is right in one place and wrong in another",
        prose("It is not a world warrant. They call it a world warrant.") | _rules(WORDING),
        [
            "content/news/x/en.md:7:41: text: says 'a world warrant' — say whose it is",
        ],
    ),
    Row(
        "a language that the rules forget",
        news() | _rules('wording: {en: [{words: "zz", mend: "b"}]}\n'),
        [
            "content/data/rules.yml:1:10: warning: wording: says nothing for 'ar' — write rules for 'ar', or read its texts with more care",
        ],
    ),
    Row(
        "a word that a term replaces",
        prose("A red alert.") | {"data/terms.yml": TERMS},
        ["content/news/x/en.md:7:3: text: says 'red alert' — write 'Red Notice'"],
    ),
    Row(
        "words without those that must stand beside them",
        prose("A Red Notice is here.") | _rules(REQUIRED),
        [
            "content/news/x/en.md:7:3: text: says 'Red Notice' without 'not a warrant' — say what it is",
        ],
    ),
    Row(
        "a link to another document than the one that says it",
        prose("A Red Notice is [here](../../organisation/blue/en.md).")
        | page("organisation", name="blue")
        | _rules(REQUIRED),
        [
            "content/news/x/en.md:7:3: text: says 'Red Notice' without 'not a warrant' — say what it is",
        ],
    ),
    Row(
        "a document without a source, where its section asks for one",
        news() | _rules("sourced: [news]\n"),
        ["content/news/x/en.md:1:1: file: names no source — give sources with title, publisher and url"],
    ),
    Row(
        "a host that nobody allowed",
        news(_source("https://www.other.example/a")) | _rules(HOSTS),
        [
            "content/news/x/en.md:5:10: sources[1].url: 'other.example' is no host that rules.yml allows — use another source, or add the host to data/rules.yml, under official or others",
        ],
    ),
    Row(
        "a host that only ends like one that is allowed",
        news(_source("https://notpolice.example/")) | _rules(HOSTS),
        [
            "content/news/x/en.md:5:10: sources[1].url: 'notpolice.example' is no host that rules.yml allows — use another source, or add the host to data/rules.yml, under official or others",
        ],
    ),
    Row(
        "a link that hides where it leads",
        prose("See [this](https://s.example/x).") | _rules(HOSTS),
        [
            "content/news/x/en.md:7:12: body: 'https://s.example/x' stands among no sources, so nobody can say where it was seen — add it to the sources of the original",
            "content/news/x/en.md:7:12: body: 's.example' hides where the link leads — write the address that it leads to",
        ],
    ),
    Row(
        "an office whose address is not official",
        {
            "data/contacts.yml": "a:\n  kind: ccf\n  name: {en: A}\n  url: https://paper.example/\n  source: A\n  as_of: 2024\n"
        }
        | _rules(HOSTS),
        [
            "content/data/contacts.yml:4:8: a.url: 'paper.example' is no official host of rules.yml — offer an official address, or leave the gap; a new official host goes into rules.yml",
        ],
    ),
    Row(
        "a number that is a fact",
        page("help", "", "There are 12,345 of them, and 12 345 too.")
        | {"data/facts.yml": "many:\n  number: 12345" + SOURCE},
        [
            "content/help/x/en.md:6:11: text: types '12,345', which is a fact — write [[fact:many]] in the prose, or say it without the number in the front matter",
        ],
    ),
    Row(
        "a short number before its unit",
        page("help", "", "There are 19 police databases. There are 19 ways.")
        | {"data/facts.yml": "bases:\n  number: 19\n  unit: {en: databases}" + SOURCE},
        [
            "content/help/x/en.md:6:11: text: types '19 police databases', which is a fact — write [[fact:bases]] in the prose, or say it without the number in the front matter",
        ],
    ),
    Row(
        "a telephone number",
        prose("Call +1 202 555 0123 now."),
        [
            "content/news/x/en.md:7:6: text: gives a telephone number, '+1 202 555 0123' — take it out: a number to call comes from data/countries.yml alone",
        ],
    ),
    Row(
        "a correction of a page that is not there",
        {"data/corrections.yml": "a: {date: 2026-03-14, page: help/nothing, what: {en: A}}\n"},
        [
            "content/data/corrections.yml:1:29: a.page: there is no 'help/nothing' — write folder/id of a document that is there",
        ],
    ),
    Row(
        "a part that is not there",
        page("help", "assembles: [help/nothing]"),
        [
            "content/help/x/en.md:2:13: assembles[1]: there is no 'help/nothing' — write folder/id of a document that is there",
        ],
    ),
)

KEPT = {
    "a link to the document that says it": prose("A Red Notice is [here](../../organisation/red/en.md).")
    | page("organisation", "", "It is not a warrant. It is a Red Notice.", name="red")
    | _rules(REQUIRED),
    "a name that holds the words": prose("The Red Notice Monitor.") | _rules(REQUIRED),
    "a host below an official one": news(_source("https://a.police.example/")) | _rules(HOSTS),
    "any host, where the rules name none": news(_source("https://other.example/")),
    "a year that is a number of facts too": page("help", "", "In 2024.")
    | {"data/facts.yml": "many:\n  number: 2024" + SOURCE},
    "figures of a news item": prose("They found 12345 of them.")
    | {"data/facts.yml": "many:\n  number: 12345" + SOURCE},
    "other words in a translation": news()
    | {"news/x/ar.md": f"---\n{TRANSLATED}\n---\n\nA world warrant.\n"}
    | _rules(WORDING),
}
"""What is near a mistake and none."""
