"""``translations`` and ``links``: what they tell of a small site."""

from collections.abc import Iterator

import pytest

from plugins.survey import coverage, ease, links, terms
from plugins.survey.reading import Content, read
from tests.conftest import SmallSite

TERMS = b"""
red_notice:
  words: {en: "Red Notice", ar: "\xd9\x86\xd8\xb4\xd8\xb1\xd8\xa9 \xd8\xad\xd9\x85\xd8\xb1\xd8\xa7\xd8\xa1"}
"""


@pytest.fixture
def content(site: SmallSite) -> Iterator[Content]:
    site.write("help/plain/en.md", 'title: "Plain"\nsummary: "Stop. Do not pay."', "Stop. Keep the letter. Ask.")
    site.write("help/plain/ar.md", 'translates: en@00000000\nreviewed: true\ntitle: "س"\nsummary: "ص"', "قف.")
    site.write(
        "help/hard/en.md",
        'title: "Hard"\nsummary: "Institutional considerations."\nsources:\n  - title: "A paper"\n'
        '    publisher: "Nobody"\n    url: https://paper.example/a#part\n    seen: cited',
        "Notwithstanding considerable organisational impediments, international administrative institutions "
        "necessarily accumulate extraordinarily comprehensive documentation concerning individuals.\n\n"
        "Two Red Notices were published. [Read](https://paper.example/a).",
    )
    site.write("help/hard/ar.md", 'translates: en@00000000\nreviewed: true\ntitle: "س"\nsummary: "ص"', "نص بلا مصطلح.")
    site.raw("data/terms.yml", TERMS)
    with read(site.settings) as found:
        assert isinstance(found, Content)
        yield found


def test_the_table_shows_every_text_and_counts_the_holes(content: Content) -> None:
    assert list(coverage.table(coverage.coverage(content.library))) == [
        "document    en  ar",
        "site/site   o   -",
        "help/hard   o   ~",
        "help/plain  o   ~",
        "o original, + translated, ~ behind its original, - missing",
        "3 documents × 2 languages: 6 texts, 3 missing or behind",
    ]


def test_the_hardest_page_stands_first_and_is_marked(content: Content) -> None:
    head, first, second = ease.table(ease.grades(content))
    assert head == "School grade that an English help page asks for (Flesch–Kincaid; at most 9)"
    assert first.endswith("help/hard  ← too hard")
    assert second.endswith("help/plain")
    assert float(second.split()[0]) < 3


def test_a_term_is_found_whatever_its_ending_and_missed_where_it_is_not_said(content: Content) -> None:
    assert list(terms.table(list(terms.uses(content)))) == [
        "Terms that an original says and its translation does not (a pronoun or another turn may be right)",
        "ar  red_notice: 0 of 1; not in help/hard",
        "0 of 1 terms × languages are said wherever the original says them",
    ]


def test_every_address_is_listed_once_with_its_state(content: Content) -> None:
    assert list(links.table(content.library)) == [
        "other     cited              https://paper.example/a  (help/hard)",
        "1 addresses at 1 hosts; 0 opened by us",
    ]


def test_a_site_that_cannot_be_read_is_said(site: SmallSite) -> None:
    (site.content / "site/en.md").unlink()
    with read(site.settings) as found:
        assert [str(problem) for problem in found] == [  # type: ignore[union-attr]
            "content/site/en.md:1:1: file: is not there — write the site's name, tagline and publisher there"
        ]
