"""What the rows cannot say: other languages, second builds, and that nothing is left out."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from defusedxml import ElementTree
from pydantic import BaseModel

from plugins.checks.own import own
from plugins.checks.schematics import NUMBERS
from plugins.library.outward import host_of
from plugins.model.data import DATA_FILES
from plugins.model.kinds import KINDS, SITE
from plugins.model.languages import Languages
from plugins.model.validation import inside, item
from plugins.model.vocabulary import Specimen
from tests.checks.bad_inputs.rules import FEW, MANY, RED, REQUIRED
from tests.checks.bad_inputs.writing import news, page, text
from tests.checks.test_bad_inputs import put
from tests.conftest import ROOT, SmallSite


def said(site: SmallSite) -> list[str]:
    """What is wrong, without how to mend it."""
    return [str(problem).partition(" — ")[0] for problem in site.build().problems if problem.is_error]


def speaking(site: SmallSite, *tags: str) -> SmallSite:
    """The site in other languages, whose interface is not translated."""
    rows = [{"tag": "en"}, *({"tag": tag, "partial": True} for tag in tags)]
    site.settings = replace(site.settings, languages=Languages.from_settings(rows))
    return site


@pytest.mark.parametrize(
    ("language", "body", "numbers"),
    [
        ("zh", "共有12345个、约12,345个。", ["12345", "12,345"]),
        ("fr", "Il y en a 12\u202f345, 12\u00a0345 ou 12 345.", ["12 345", "12 345", "12 345"]),
        ("fr", "Il y en a 12,345 € ou 12345\u202f€.", []),
        ("zh", "共12345元、12345美元。", []),
    ],
)
def test_a_number_is_known_in_every_language(site: SmallSite, language: str, body: str, numbers: list[str]) -> None:
    put(speaking(site, language), {f"help/x/{language}.md": text("help", "", body)} | MANY)
    assert re.findall("types '(.*?)'", " ".join(said(site))) == numbers


@pytest.mark.parametrize(
    ("language", "body", "number"),
    [
        ("zh", "它有19个数据库。", "19个数据库"),
        ("zh", "它有19\n个数据库。", "19 个数据库"),
        ("fr", "Elle a 19 bases\nde\u00a0données.", "19 bases de données"),
        ("fr", "Elle a 19 grandes\nbases de données.", "19 grandes bases de données"),
    ],
)
def test_a_short_number_is_known_by_its_unit(site: SmallSite, language: str, body: str, number: str) -> None:
    put(speaking(site, language), {f"help/x/{language}.md": text("help", "", body)} | FEW)
    assert re.findall("types '(.*?)'", " ".join(said(site))) == [number]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            {"data/terms.yml": "a: {words: {en: B}, avoid: {en: [plain words]}}\n"},
            ["content/news/x/en.md:7:6: text: says 'plain words'"],
        ),
        (
            {"data/facts.yml": "a: {number: 7654, source: {publisher: A, as_of: 2024}}\n"},
            ["content/help/y/en.md:6:1: text: types '7654', which is a fact"],
        ),
        (
            {"data/rules.yml": REQUIRED + "wording: {ar: [], en: [{words: plain words, mend: b}]}\n"},
            ["content/news/x/en.md:7:6: text: says 'plain words'"],
        ),
        (
            {"data/corrections.yml": "a: {date: 2026-03-14, page: help/y, what: {en: a world warrant}}\n"},
            ["content/data/corrections.yml:1:48: a.what.en: says 'a world warrant'"],
        ),
        (
            page("organisation", "publish: draft", "A Red Notice is not a warrant.", name="red"),
            [
                "content/data/rules.yml:4:100: required.en[1].or_links_to: 'organisation/red' is a draft",
                "content/news/x/en.md:7:22: text: says 'Red Notice' without 'not a warrant'",
                "content/news/x/en.md:7:34: body: '../../organisation/red/en.md' leads to a draft",
            ],
        ),
        (
            page("organisation", "", "A Red Notice is a paper.", name="red"),
            [
                "content/organisation/red/en.md:6:3: text: does not say 'not a warrant', for which data/rules.yml names this document"
            ],
        ),
    ],
    ids=["a term", "a fact", "a rule", "a correction", "a document that became a draft", "a document that says less"],
)
def test_a_text_is_read_again_when_what_is_asked_of_it_changes(
    site: SmallSite, change: dict[str, str | bytes], expected: list[str]
) -> None:
    """A text that did not change is clean only for the rules, terms, facts and links that it was read with."""
    rules = REQUIRED + 'wording: {ar: [], en: [{words: "a world warrant", mend: "b"}]}\n'
    put(site, news("", "See, plain words of [Red Notice](../../organisation/red/en.md).") | RED)
    put(site, page("help", "", "7654 of them.", name="y") | {"data/rules.yml": rules})
    assert said(site) == []
    put(site, change)
    assert said(site) == expected


@pytest.mark.parametrize("specimen", Specimen)
def test_the_table_says_how_many_numbers_a_drawing_has(specimen: Specimen) -> None:
    """A disc is drawn for each."""
    drawings = ROOT / "theme" / "templates" / "drawings"
    path = next(drawings.parents[1].rglob(f"schematic-{specimen.value.replace('_', '-')}.svg"))
    *_, discs, _numerals = ElementTree.parse(path).getroot()
    assert discs.attrib["d"].count("M") == NUMBERS[specimen]


def addresses_of(schema: type[BaseModel], above: str = "") -> Iterator[str]:
    """Every field that holds an address, as ``sources.url``."""
    for name, info in schema.model_fields.items():
        if "<function _url " in f"{info.annotation} {info.metadata}":
            yield above + name
        within = inside(item(inside(info.annotation)))
        if isinstance(within, type) and issubclass(within, BaseModel):
            yield from addresses_of(within, f"{above}{name}.")


def test_every_field_that_holds_an_address_is_walked() -> None:
    """A new one is missing in ``library/outward.py``, and then here and among the rows."""
    schemas = [*(kind.schema for kind in (SITE, *KINDS.values())), *DATA_FILES.values()]
    assert {field.removeprefix("root.") for schema in schemas for field in addresses_of(schema)} == {
        "banner_source.url",
        "bureau.page",
        "bureau.site",
        "charts.source.url",
        "indicators.source",
        "leave",
        "name.source.url",
        "quotes.release",
        "reporting.url",
        "source.url",
        "sources.url",
        "url",
    }


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://[bad/", ""), ("https://www.A.example:80/", "a.example"), ("a", ""), ("https://[::1]/", "::1")],
)
def test_a_host_is_said_of_any_address(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("front", "read"),
    [
        ("a: b # c", "a: b    "),
        ("a: b#c", "a: b#c"),
        ("# c\na: b", "   \na: b"),
        ('a: "b # c"', 'a: "b # c"'),
        ("a: 'b''s # c' # d", "a: 'b''s # c'    "),
        ("a: it's # c", "a: it's    "),
        ('a: ["b # c", d] # e', 'a: ["b # c", d]    '),
        ("a: |\n  # b\n\n  c # d\ne: f # g", "a: |\n  # b\n\n  c # d\ne: f    "),
        ('a:\n  - title: "b"\n    what: c', "a:\n              \n    what: c"),
    ],
)
def test_comments_and_printed_names_are_not_the_sites_words(front: str, read: str) -> None:
    """Only in the front matter; a place in what is read is the same place in the file."""
    body = "---\n\n# d\n\n  title: e\n"
    assert own(f"---\n{front}\n{body}") == f"---\n{read}\n{body}"
