"""What pages show of the data files, put together, and drawn with numbers; through whole builds."""

from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.model.vocabulary import NoticeLook
from tests.conftest import KINDS, SmallSite

RULES = b"hosts: {official: [police.example], others: [paper.example]}\n"
DATA = {
    "data/rules.yml": RULES,
    "data/countries.yml": (
        b'FR:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "155"\n'
        b'  bureau: {city: {en: "Paris"}, since: "1923", site: https://bcn.police.example/, seen_in: "copy"}\n'
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
    """The part of ``help/x`` that shows something, in English or in the Arabic that has gaps."""
    for path, content in DATA.items():
        site.raw(path, content)

    def show(front: str, selector: str = ".listing", tag: str = "en") -> LexborNode:
        site.write("help/x/en.md", f'title: "X"\nsummary: "A page."\n{front}', "Text.")
        assert [problem for problem in site.problems() if "warning:" not in problem] == []
        found = LexborHTMLParser(site.page(f"{tag}/help/x/index.html")).css_first(selector)
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


def countries(site: SmallSite, **bureaus: str) -> None:
    """Member countries and what is known of their bureaus."""
    rows = (
        f'{code}:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "155"\n  bureau: {{{said}, seen_in: "copy"}}\n'
        for code, said in bureaus.items()
    )
    site.raw("data/countries.yml", "".join(rows).encode())


def compiled(site: SmallSite) -> None:
    """The site says when its addresses were gathered."""
    file = site.content / "site/en.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("\n---\n\n", "\ncompiled: 2026-11\n---\n\n"), encoding="utf-8"
    )


NOT_OPENED = "Compiled from public sources (November 2026); not opened by us."


def test_a_bureau_without_an_address_is_a_gap_whatever_else_is_known(
    shown: Callable[..., LexborNode], site: SmallSite
) -> None:
    gap = "We know no official page about this bureau."
    countries(site, AD='since: "1987"', FR='city: {en: "Paris"}')
    assert lines(shown("shows: bureaus")) == [
        *("A", "Andorra", gap, "Member since", "1987"),
        *("F", "France", gap, "Seat of the bureau", "Paris"),
    ]


def test_a_bureaus_page_is_called_as_it_calls_itself_in_whatever_script(
    shown: Callable[..., LexborNode], site: SmallSite
) -> None:
    countries(
        site,
        AD="site: https://ad.police.example/",
        FR='site: https://fr.police.example/, site_name: "الشرطة"',
    )
    ours, theirs = shown("shows: bureaus").css(".listing__link")
    assert ours.css_first("[lang]") is None
    assert lines(ours)[0] == "The bureau’s own page:"
    assert '<span lang="und" dir="auto">الشرطة</span>' in (theirs.html or "")


def test_that_nobody_opened_the_bureaus_pages_is_said_once(shown: Callable[..., LexborNode], site: SmallSite) -> None:
    compiled(site)
    countries(
        site, AD='city: {en: "Andorra"}', FR="site: https://fr.police.example/", DE="site: https://de.police.example/"
    )
    found = shown("shows: bureaus")
    assert [node.text() for node in found.css(".fine")] == [NOT_OPENED]
    assert found.css(".listing__row .fine") == []


def test_beside_a_bureaus_page_that_was_opened_each_says_how_it_is(
    shown: Callable[..., LexborNode], site: SmallSite
) -> None:
    compiled(site)
    opened = "site: https://fr.police.example/, opened: 2026-03-14"
    countries(site, AD='city: {en: "Andorra"}', FR=opened, DE="site: https://de.police.example/")
    found = shown("shows: bureaus")
    said = {lines(row)[0]: [node.text() for node in row.css(".fine")] for row in found.css(".listing__row")}
    assert said == {"Andorra": [], "France": ["Opened by us on 14 March 2026."], "Germany": [NOT_OPENED]}
    assert len(found.css(".fine")) == 2


def test_terms_that_have_a_meaning(shown: Callable[..., LexborNode]) -> None:
    assert lines(shown("shows: terms")) == ["A", "alleged", "Said, not proven.", "R", "Red Notice", "A request."]


def test_a_term_is_compared_across_the_sites_languages(shown: Callable[..., LexborNode], site: SmallSite) -> None:
    site.raw(
        "data/terms.yml",
        'red_notice: {words: {en: "Red Notice", ar: "نشرة حمراء"}, meaning: {en: "A request.", ar: "طلب."}}\n'.encode(),
    )
    (also,) = shown("shows: terms").css(".listing__also")
    assert also.html == '<p class="listing__also"><bdi lang="ar" dir="rtl">نشرة حمراء</bdi></p>'
    (also,) = shown("shows: terms", tag="ar").css(".listing__also")
    assert also.html == '<p class="listing__also"><bdi lang="en" dir="ltr">Red Notice</bdi></p>'


def test_words_that_a_language_lacks_stand_in_another_and_say_so(shown: Callable[..., LexborNode]) -> None:
    """What stands in its title's stead is not said again beside it."""
    found = shown("shows: terms", tag="ar")
    assert [node.text() for node in found.css('.listing__title [lang=en][dir="ltr"]')] == ["alleged", "Red Notice"]
    assert [node.text() for node in found.css('.listing__text [lang=en][dir="ltr"]')] == [
        *("Said, not proven.", "A request."),
    ]
    assert found.css(".listing__also") == []
    office = shown("shows: offices", tag="ar")
    assert [node.text() for node in office.css('[lang=en][dir="ltr"]')] == ["The Commission", "Lyon"]
    bureaus = shown("shows: bureaus", tag="ar")
    assert [node.text() for node in bureaus.css('[lang=en][dir="ltr"]')] == ["Paris"]


def test_rows_are_sorted_as_the_readers_language_does(shown: Callable[..., LexborNode], site: SmallSite) -> None:
    words = {"b": '{en: "beta"}', "ba": '{en: "x", ar: "باء"}', "a": '{en: "y", ar: "ألف"}'}
    rows = (f'{key}:\n  words: {said}\n  meaning: {{en: "M."}}\n' for key, said in words.items())
    site.raw("data/terms.yml", "".join(rows).encode())
    assert [node.text() for node in shown("shows: terms", tag="ar").css(".listing__title")] == ["ألف", "باء", "beta"]


def test_every_kind_of_notice_by_colour_and_words(shown: Callable[..., LexborNode], site: SmallSite) -> None:
    looks = [look for look in NoticeLook if f"look: {look}," not in KINDS and f"look: {look}}}" not in KINDS]
    more = "".join(f"k{look}: {{name: {{en: {look}}}, letter: {{en: X}}, look: {look}}}\n" for look in looks)
    site.raw("data/notice_kinds.yml", f"{KINDS}{more}".encode())
    found = shown("shows: notice_kinds")
    assert len(found.css(".mark")) == len(found.css(".listing__row")) == len(NoticeLook)
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


def test_a_correction_of_a_notice_that_has_ended_does_not_name_it(
    shown: Callable[..., LexborNode], site: SmallSite
) -> None:
    site.write(
        "notices/n-2026-0001/en.md",
        "kind: red\nfictional: true\nissued: 2026-01-02\nrequesting_country: XX\nstate: withdrawn\nexpires: 2027-01-01",
    )
    site.raw(
        "data/corrections.yml",
        b'one: {date: 2026-03-01, page: notices/n-2026-0001, what: {en: "It said one."}}\n',
    )
    found = shown("shows: corrections")
    assert lines(found) == ["a notice that has ended", "1 March 2026", "It said one."]
    assert "n-2026-0001" not in (found.html or "")


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


def test_that_an_address_was_not_opened_never_stands_over_one_that_was(
    shown: Callable[..., LexborNode], site: SmallSite
) -> None:
    compiled(site)
    found = shown(
        "shows: addresses\nsources:\n"
        '  - {title: "C", publisher: "D", url: "https://www.police.example/c", opened: 2026-03-14}'
    )
    assert [(lines(row)[0], len(row.css(".fine"))) for row in found.css(".listing__row")] == [("/ccf", 1), ("/c", 0)]
    assert [node.text() for node in found.css(".fine")] == [NOT_OPENED]


def test_what_leads_out_of_the_site_is_marked_and_what_stays_is_not(shown: Callable[..., LexborNode]) -> None:
    assert all(link.attributes["rel"] == "external" for link in shown("shows: addresses").css("a"))
    assert all("rel" not in link.attributes for link in shown("shows: bureaus").css(".listing__title a"))


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
    assert [node.attributes["href"] for node in found.css(".parts__contents a")] == [
        *("#part-organisation-two", "#part-organisation-one"),
    ]
    assert [node.attributes["id"] for node in found.css(".parts__part h3")] == [
        *("part-organisation-two--aim", "part-organisation-one--aim"),
    ]
    assert [node.attributes["href"] for node in found.css(".parts__part p a")] == [
        *("#part-organisation-two--aim", "/en/organisation/two/#aim"),
        *("#part-organisation-one--aim", "/en/organisation/two/#aim"),
    ]


def test_a_drawing_with_numbers_says_all_that_it_shows(shown: Callable[..., LexborNode]) -> None:
    callouts = ", ".join(f'"Part {n}."' for n in range(1, 8))
    found = shown(f'schematic: {{drawing: letter, alt: "A letter", callouts: [{callouts}]}}', ".schematic")
    drawing = found.css_first(".schematic__drawing")
    assert drawing is not None
    assert (drawing.attributes["role"], drawing.attributes["aria-label"]) == ("img", "A letter")
    assert [node.text() for node in found.css("li")] == [f"Part {n}." for n in range(1, 8)]
