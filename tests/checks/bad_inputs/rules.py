"""Red lines as data: wordings, words that ask for others, sources, hosts, numbers that are facts."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import SOURCE, TRANSLATED, facts, indicator, news, page, prose, text

WORDING = (
    'wording: {ar: [], en: [{words: "a world warrant", right_in: ["not a world warrant"], mend: "say whose it is"}]}\n'
)
REQUIRED = (
    "required:\n  ar: []\n  en:\n    - {beside: [red notice], unless_in: [red notice monitor], "
    'say: ["not a warrant"], or_links_to: organisation/red, mend: "say what it is"}\n'
)
HOSTS = "hosts: {official: [police.example], others: [paper.example], shorteners: [s.example]}\n"
RED = page("organisation", "", "A Red Notice is not a warrant.", name="red")
AVOIDED = "hosts: {shorteners: [s.example]}\n"
PLAIN = 'wording: {ar: [{words: "لنا", mend: "b"}], en: [{words: "our interpol", mend: "b"}]}\n'
NUMBER = "which is a fact — write [[fact:many]] in the prose, or say it without the number in the front matter"
PHONE = "take it out: a number to call comes from data/countries.yml alone"
HIDES = "'s.example' hides where the link leads — write the address that it leads to"
MANY = facts("many:\n  number: 12345" + SOURCE)
FEW = facts("many:\n  number: 19\n  unit: {en: police databases, fr: bases de données, zh: 个数据库}" + SOURCE)
LETTER = 'schematic: {drawing: letter, alt: "A", callouts: ["1", "2"]}'
TERMS = 'red:\n  words: {en: "Red Notice"}\n  avoid: {en: ["red alert"]}\n'


OFFICIAL = (
    '---\ntitle: "Board"\nsummary: "x"\npublisher: "N"\n'
    'imprint: {legal_name: "N", postal_address: "1 Quay", domain: police.example}\n---\n'
)


def _rules(yaml: str) -> dict[str, str | bytes]:
    return {"data/rules.yml": yaml}


def _typed(body: str, language: str = "en") -> dict[str, str | bytes]:
    """``help/x``, whose body begins at line 6; its interface is not translated."""
    return {f"help/x/{language}.md": text("help", "", body)}


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
        prose("A Red Notice is here.") | RED | _rules(REQUIRED),
        [
            "content/news/x/en.md:7:3: text: says 'Red Notice' without 'not a warrant' — say what it is",
        ],
    ),
    Row(
        "a link to another document than the one that says it",
        prose("A Red Notice is [here](../../organisation/blue/en.md).")
        | page("organisation", name="blue")
        | RED
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
            f"content/help/x/en.md:6:11: text: types '12,345', {NUMBER}",
            f"content/help/x/en.md:6:31: text: types '12 345', {NUMBER}",
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
        "parts that cannot be parts, and one twice",
        page("help", "assembles: [news/x, help/y, help/y]") | page("help", name="y") | news(),
        [
            "content/help/x/en.md:2:13: assembles[1]: 'news/x' cannot be a part of a page — name documents of help and organisation",
            "content/help/x/en.md:2:29: assembles[3]: 'help/y' stands twice — keep one of the two",
        ],
    ),
    Row(
        "a part that is not there",
        page("help", "assembles: [help/nothing]"),
        [
            "content/help/x/en.md:2:13: assembles[1]: there is no 'help/nothing' — write folder/id of a document that is there",
        ],
    ),
    Row(
        "words to avoid in a language in which the term has none",
        {"data/terms.yml": 'red:\n  words: {en: "Red Notice"}\n  avoid: {ar: ["x"]}\n'},
        [
            "content/data/terms.yml:3:10: red.avoid: names words in 'ar', where the term has none — write words for 'ar' too, or take it out of avoid",
        ],
    ),
    Row(
        "an address that nobody can read",
        prose("See [this](https://[bad/).") | _rules(HOSTS),
        [
            "content/news/x/en.md:7:12: body: a link cannot be 'https://[bad/' — write the whole address as the browser shows it, beginning with https://",
        ],
    ),
    Row(
        "the document that says it does not",
        page("organisation", name="red") | _rules(REQUIRED),
        [
            "content/organisation/red/en.md:1:1: text: does not say 'not a warrant', for which data/rules.yml names this document — say it here, or name another document there",
        ],
    ),
    Row(
        "the document that says it links to itself instead",
        page("organisation", "", "A [Red Notice](../red/en.md).", name="red") | _rules(REQUIRED),
        [
            "content/organisation/red/en.md:6:4: text: does not say 'not a warrant', for which data/rules.yml names this document — say it here, or name another document there",
        ],
    ),
    Row(
        "rules that name a document that is not there",
        news() | _rules(REQUIRED),
        [
            "content/data/rules.yml:4:100: required.en[1].or_links_to: there is no 'organisation/red' — write folder/id of a document that is there",
        ],
    ),
    Row(
        "rules that name a draft",
        page("organisation", "publish: draft", name="red") | _rules(REQUIRED),
        [
            "content/data/rules.yml:4:100: required.en[1].or_links_to: 'organisation/red' is a draft — publish it, or name another",
        ],
    ),
    Row(
        "a wording that is a word's beginning, joined to others in Arabic",
        prose("See _our INTERPOLs_.") | {"news/y/ar.md": text("news", "", "ولنا")} | _rules(PLAIN),
        [
            "content/news/x/en.md:7:6: text: says 'our INTERPOL' — b",
            "content/news/y/ar.md:7:2: text: says 'لنا' — b",
        ],
    ),
    Row(
        "a number beside Han letters",
        _typed("共有12345个、即12,345个。", "ar") | MANY,
        [
            f"content/help/x/ar.md:6:3: text: types '12345', {NUMBER}",
            f"content/help/x/ar.md:6:11: text: types '12,345', {NUMBER}",
        ],
    ),
    Row(
        "a number behind an Arabic letter",
        _typed("و12345 منها", "ar") | MANY,
        [f"content/help/x/ar.md:6:2: text: types '12345', {NUMBER}"],
    ),
    Row(
        "a number grouped by spaces of any width",
        _typed("12 345, 12\u00a0345, 12\u202f345.") | MANY,
        [f"content/help/x/en.md:6:{column}: text: types '12 345', {NUMBER}" for column in (1, 9, 17)],
    ),
    Row(
        "a short number and its unit over a line's end",
        _typed("There are **19** big\npolice\ndatabases.") | FEW,
        [f"content/help/x/en.md:6:13: text: types '19** big police databases', {NUMBER}"],
    ),
    *(
        Row(
            f"a telephone number, {number}",
            prose(f"Call {number} now."),
            [f"content/news/x/en.md:7:6: text: gives a telephone number, '{number}' — {PHONE}"],
        )
        for number in (
            "0800 123 4567",
            "00 33 4 72 44 70 00",
            "020-7946-0018",
            "04.72.44.70.00",
            "+44 (0) 20 7946 0018",
        )
    ),
    Row(
        "addresses that hide where they lead, in every field that has one",
        news(
            "quotes: [{text: A, name: B, role: C, release: https://s.example/1}]\n"
            "charts: [{title: A, bars: [{label: A, value: 1}, {label: B, value: 2}],"
            " source: {title: A, publisher: B, url: https://s.example/2}}]"
        )
        | indicator("source: https://s.example/3")
        | page("events", "url: https://s.example/4")
        | facts("a: {year: 2024, source: {publisher: A, url: https://s.example/5, as_of: 2024}}\n")
        | {
            "data/countries.yml": "FR: {compiled: 2026-11, region: '150', subregion: '155', name: {names: {en: A},"
            " source: {publisher: A, url: https://s.example/6, as_of: 2024}}}\n",
            "site/en.md": text(
                "site",
                "leave: https://s.example/7\nbanner: A\n"
                "banner_source: {title: A, publisher: B, url: https://s.example/8}",
            ),
        }
        | _rules(AVOIDED),
        [
            f"content/data/countries.yml:1:109: FR.name.source.url: {HIDES}",
            f"content/data/facts.yml:1:45: a.source.url: {HIDES}",
            f"content/events/x/en.md:2:6: url: {HIDES}",
            f"content/news/x/en.md:2:47: quotes[1].release: {HIDES}",
            f"content/news/x/en.md:3:111: charts[1].source.url: {HIDES}",
            f"content/site/en.md:2:8: leave: {HIDES}",
            f"content/site/en.md:4:46: banner_source.url: {HIDES}",
            f"content/warnings/x/en.md:3:14: indicators[1].source: {HIDES}",
            "content/warnings/x/en.md:3:14: warning: indicators[1].source: goes into no list for machines, as the site has no official hosts — name its host in data/rules.yml, under official",
        ],
    ),
    Row(
        "a heading of the text that begins like a key",
        prose("a\n\n  title: a world warrant") | _rules(WORDING),
        ["content/news/x/en.md:9:10: text: says 'a world warrant' — say whose it is"],
    ),
    Row(
        "words that stand in a comment only",
        news('# not a warrant\ndateline: "A # Red Notice"  # not a warrant') | RED | _rules(REQUIRED),
        ["content/news/x/en.md:3:16: text: says 'Red Notice' without 'not a warrant' — say what it is"],
    ),
    Row(
        "hosts that are no hosts",
        _rules("hosts: {official: [https://a.example/], others: [www.b.example], shorteners: [C.example]}\n"),
        [
            "content/data/rules.yml:1:20: hosts.official[1]: cannot be 'https://a.example/': a host stands in lower case, without https:// and www. — list hosts of official bodies, such as interpol.int",
            "content/data/rules.yml:1:50: hosts.others[1]: cannot be 'www.b.example': a host stands in lower case, without https:// and www. — list hosts that sources may have beside them",
            "content/data/rules.yml:1:79: hosts.shorteners[1]: cannot be 'C.example': a host stands in lower case, without https:// and www. — list hosts that hide where a link leads",
        ],
    ),
    Row(
        "a folder of sources that is not there",
        _rules("sourced: [blog]\n"),
        [
            "content/data/rules.yml:1:11: sourced[1]: there is no folder 'blog' — list folders of documents: news, organisation, help, scams, notices, warnings, events, resources",
        ],
    ),
    Row(
        "a correction that says nothing",
        {"data/corrections.yml": "a: {date: 2026-03-14, page: help/x, what: {}}\n"} | page("help"),
        [
            "content/data/corrections.yml:1:43: a.what: is empty — say for each language what was wrong and what it says now",
        ],
    ),
    Row(
        "wordings in the data files",
        {
            "data/terms.yml": "a: {words: {en: A}, meaning: {en: A world warrant}, public: {en: A world warrant}}\n",
            "data/corrections.yml": "a: {date: 2026-03-14, page: help/x, what: {en: A world warrant}}\n",
            "data/contacts.yml": "a: {kind: ccf, name: {en: A world warrant}, url: https://a.example/, source: A, as_of: 2024}\n",
            "data/facts.yml": "a: {words: {en: A world warrant}, source: {publisher: A, as_of: 2024}}\n"
            "b: {number: 3, unit: {en: a world warrant}, source: {publisher: A, as_of: 2024}}\n",
        }
        | page("help")
        | _rules(WORDING),
        [
            "content/data/contacts.yml:1:27: a.name.en: says 'A world warrant' — say whose it is",
            "content/data/corrections.yml:1:48: a.what.en: says 'A world warrant' — say whose it is",
            "content/data/facts.yml:1:17: a.words.en: says 'A world warrant' — say whose it is",
            "content/data/facts.yml:2:27: b.unit.en: says 'a world warrant' — say whose it is",
            "content/data/terms.yml:1:35: a.meaning.en: says 'A world warrant' — say whose it is",
            "content/data/terms.yml:1:66: a.public.en: says 'A world warrant' — say whose it is",
        ],
    ),
    Row(
        "fewer callouts than the drawing has numbers",
        page("help", LETTER),
        [
            "content/help/x/en.md:2:50: schematic.callouts: has 2 callouts where the drawing has 7 numbers — give one for each number, in their order",
        ],
    ),
)

KEPT = {
    "words that only end like those of a wording": prose("Call your INTERPOL bureau.") | _rules(PLAIN),
    "words that only end like those that ask for others": prose("Each numbered notice is kept.")
    | RED
    | _rules(REQUIRED),
    "hosts to avoid, and no others named": news(_source("https://other.example/")) | _rules(AVOIDED),
    "what readers call it, one on each line": news("also_called:\n  - a world warrant\n  - b") | _rules(WORDING),
    "the same without indents": news("also_called:\n- a world warrant\n- b") | _rules(WORDING),
    "a wording in a comment": news("# a world warrant\ndateline: A # a world warrant") | _rules(WORDING),
    "numbers in the target of a link": _typed(
        "See [it](../x/en.md#n-12345) and [a](https://a.example/12345).\n\n## A {#n-12345}"
    )
    | MANY,
    "an amount that is no fact": _typed(
        "$12345, € 12,345, USD 12 345, 12345 €, 12,345 euros, 12345 EUR, 12 345 %, 1/12345, A-12345, 12345.6, 9,12345."
    )
    | MANY,
    "a longer number that ends or begins like a fact's": _typed("112 345, 12 345 678, 7,12345 and 1 12 345.") | MANY,
    "a short number in another paragraph than its unit": _typed("There are 19\n\npolice databases.") | FEW,
    "numbers that are no telephone's": prose(
        "07.09.1923, 07-09-1923, 07 09 2026, 09:30, 0.55, 0800 1234, ISBN 0-306-40615-2, +1 000 000 000 euros,"
        " 0 800 000 000 %, +1 000 000 000 USD, n-2026-0001."
    ),
    "a link to the document that says it": prose("A Red Notice is [here](../../organisation/red/en.md).")
    | page("organisation", "", "It is not a warrant. It is a Red Notice.", name="red")
    | _rules(REQUIRED),
    "a name that holds the words": prose("The Red Notice Monitor.") | RED | _rules(REQUIRED),
    "a host below an official one": news(_source("https://a.police.example/")) | _rules(HOSTS),
    "any host, where the rules name none": news(_source("https://other.example/")),
    "a telephone number that is an indicator": indicator('value: "+1 202 555 0143", type: phone'),
    "a telephone number of an official body": prose("Call us: +1 202 555 0143.") | {"site/en.md": OFFICIAL},
    "a year that is a number of facts too": page("help", "", "In 2024.")
    | {"data/facts.yml": "many:\n  number: 2024" + SOURCE},
    "figures of a news item": prose("They found 12345 of them.")
    | {"data/facts.yml": "many:\n  number: 12345" + SOURCE},
    "other words in a translation": news()
    | {"news/x/ar.md": f"---\n{TRANSLATED}\n---\n\nA world warrant.\n"}
    | _rules(WORDING),
}
"""What is near a mistake and none."""
