"""What pages show of the data files, put together, and drawn with numbers; through whole builds."""

from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import SmallSite

RULES = b"hosts: {official: [police.example], others: [paper.example]}\n"
DATA = {
    "data/rules.yml": RULES,
    "data/countries.yml": (
        b'FR:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "155"\n'
        b'  bureau: {city: "Paris", since: "1923", site: https://bcn.police.example/, seen_in: "copy"}\n'
        b'AD:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "039"\n'
    ),
    "data/contacts.yml": (
        b'ccf:\n  kind: ccf\n  name: {en: "The Commission"}\n  city: {en: "Lyon"}\n  country: FR\n'
        b"  url: https://police.example/ccf\n  source: copy\n  as_of: 2026\n"
    ),
    "data/terms.yml": (
        b'red_notice:\n  words: {en: "Red Notice"}\n  meaning: {en: "A request."}\n  public: {en: "Extracts"}\n'
        b'alleged:\n  words: {en: "alleged"}\n  meaning: {en: "Said, not proven."}\nnone:\n  words: {en: "none"}\n'
    ),
}


@pytest.fixture
def shown(site: SmallSite) -> Callable[..., LexborNode]:
    """The part of ``help/x`` that shows something."""
    for path, content in DATA.items():
        site.raw(path, content)

    def show(front: str, selector: str = ".listing") -> LexborNode:
        site.write("help/x/en.md", f'title: "X"\nsummary: "A page."\n{front}', "Text.")
        assert [problem for problem in site.problems() if "warning:" not in problem] == []
        found = LexborHTMLParser(site.page("en/help/x/index.html")).css_first(selector)
        assert found is not None
        return found

    return show


def lines(node: LexborNode) -> list[str]:
    """All that it says, in order."""
    return [" ".join(text.split()) for text in node.text(separator="\n").splitlines() if text.strip()]


def test_offices_by_what_they_are_with_their_official_page(shown: Callable[..., LexborNode]) -> None:
    said = lines(shown("shows: offices"))
    assert said[:6] == [
        "Commission for the Control of Files",
        "The Commission",
        "Place",
        "Lyon",
        "France",
        "Official page:",
    ]
    assert "https://police.example/ccf" in said


def test_bureaus_by_country_and_an_honest_gap(shown: Callable[..., LexborNode]) -> None:
    found = shown("shows: bureaus")
    assert lines(found)[:3] == ["A", "Andorra", "We know no official page about this bureau."]
    assert [link.attributes["href"] for link in found.css("a[rel=external]")] == ["https://bcn.police.example/"]
    assert {"Paris", "1923"} <= set(lines(found))


def test_terms_that_have_a_meaning(shown: Callable[..., LexborNode]) -> None:
    assert lines(shown("shows: terms")) == ["A", "alleged", "Said, not proven.", "R", "Red Notice", "A request."]


def test_every_kind_of_notice_by_colour_and_words(shown: Callable[..., LexborNode]) -> None:
    found = shown("shows: notice_kinds")
    assert len(found.css(".mark")) == len(found.css(".listing__row")) == 9
    assert lines(found)[:4] == ["Red Notice", "A request.", "Can the public see it?", "Extracts"]


def test_corrections_and_that_there_were_none(shown: Callable[..., LexborNode], site: SmallSite) -> None:
    assert lines(shown("shows: corrections")) == ["Nothing had to be corrected so far."]
    site.raw(
        "data/corrections.yml",
        b'one: {date: 2026-03-01, page: help/x, what: {en: "It said one."}}\n'
        b'two: {date: 2026-03-14, page: help/x, what: {en: "It said two."}}\n',
    )
    said = lines(shown("shows: corrections"))
    assert said == ["X", "14 March 2026", "It said two.", "X", "1 March 2026", "It said one."]


def test_addresses_with_whose_they_are_and_how_they_were_read(shown: Callable[..., LexborNode]) -> None:
    said = lines(
        shown(
            "shows: addresses\nsources:\n"
            '  - {title: "A", publisher: "B", url: "https://paper.example/a", seen: cited}\n'
            '  - {title: "C", publisher: "D", url: "https://www.police.example/c", opened: 2026-03-14}'
        )
    )
    assert said == [
        *("paper.example", "/a", "Another’s page", "Named on 1 page"),
        "Address found on other public pages; the page itself was not read.",
        *("police.example", "/ccf", "Official body"),
        *("/c", "Official body", "Named on 1 page", "Opened by us on 14 March 2026."),
    ]


def test_nobody_is_led_to_a_strangers_copy(shown: Callable[..., LexborNode]) -> None:
    """Its publisher is named; the address stands in the register alone, as text."""
    found = shown(
        'sources:\n  - {title: "A", publisher: "B", url: "https://paper.example/a", seen: elsewhere}\n'
        '  - {title: "C", publisher: "D", url: "https://police.example/c", seen: elsewhere}',
        ".sources",
    )
    assert [link.attributes["href"] for link in found.css("a")] == ["https://police.example/c"]
    assert lines(found).count("Read in a copy on another page.") == 2


def test_documents_put_together_keep_their_anchors_and_order_of_headings(
    shown: Callable[..., LexborNode], site: SmallSite
) -> None:
    """Two parts may have the same anchor; a link within one of them stays there."""
    for name in ("one", "two"):
        body = "## Aim {#aim}\n\nSee [above](#aim) and [the other](../two/en.md#aim)."
        site.write(f"organisation/{name}/en.md", f'title: "{name}"\nsummary: "S."', body)
    found = shown("assembles: [organisation/two, organisation/one]", "article")
    assert [node.attributes["href"] for node in found.css(".parts__contents a")] == ["#two", "#one"]
    assert [node.attributes["id"] for node in found.css(".parts__part h3")] == ["two-aim", "one-aim"]
    assert [node.attributes["href"] for node in found.css(".parts__part p a")] == [
        *("#two-aim", "/en/organisation/two/#aim"),
        *("#one-aim", "/en/organisation/two/#aim"),
    ]


def test_a_drawing_with_numbers_says_all_that_it_shows(shown: Callable[..., LexborNode]) -> None:
    callouts = ", ".join(f'"Part {n}."' for n in range(1, 8))
    found = shown(f'schematic: {{drawing: letter, alt: "A letter", callouts: [{callouts}]}}', ".schematic")
    drawing = found.css_first(".schematic__drawing")
    assert drawing is not None
    assert (drawing.attributes["role"], drawing.attributes["aria-label"]) == ("img", "A letter")
    assert [node.text() for node in found.css("li")] == [f"Part {n}." for n in range(1, 8)]
