"""``links`` and the tables behind ``translations``: what they tell of a small site."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from plugins.model.languages import Languages
from plugins.survey import command, coverage, ease, links, terms
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


def test_a_text_without_sentences_has_no_grade(site: SmallSite) -> None:
    site.write("help/signs/en.md", 'title: "Signs"\nsummary: "…"', "—")
    site.write("help/words/en.md", 'title: "Words"\nsummary: "…"', "— Stop. —")
    with read(site.settings) as found:
        assert isinstance(found, Content)
        assert [row.key for row in ease.grades(found)] == ["help/words"]


def test_a_site_whose_original_is_not_english_is_told_of_too(site: SmallSite) -> None:
    (site.content / "site/en.md").unlink()
    site.write("site/ar.md", 'title: "لوح"\nsummary: "موقع"\npublisher: "لا أحد"\nindependence: "مستقل."', "نشرة حمراء")
    site.raw("data/terms.yml", TERMS)
    for languages in (("en", "ar"), ("ar",)):
        rows = Languages.from_settings([{"tag": tag} for tag in languages])
        with read(replace(site.settings, languages=rows)) as found:
            assert isinstance(found, Content)
            assert list(terms.uses(found)) == []
            assert ease.grades(found) == []


def test_the_sites_own_words_keep_the_terms_of_their_original(site: SmallSite) -> None:
    (site.content / "site/en.md").unlink()
    words = 'title: "{0}"\nsummary: "{0}"\npublisher: "{0}"\nindependence: "{0}"'
    site.write("site/ar.md", words.format("نشرة حمراء"))
    site.write("site/en.md", "translates: ar@00000000\nreviewed: true\n" + words.format("Board"))
    site.raw("data/terms.yml", TERMS)
    with read(site.settings) as found:
        assert isinstance(found, Content)
        assert list(terms.uses(found)) == [terms.Use("red_notice", "en", (), ("site/site",))]


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


def test_an_address_that_stands_in_prose_alone_is_listed_too(site: SmallSite) -> None:
    """Whatever the rules ask for, and in whatever language it stands."""
    site.write(
        "help/x/en.md", 'title: "X"\nsummary: "S."', "[Read](https://paper.example/a#b), or [on](#on).\n\n## On {#on}"
    )
    site.write(
        "help/x/ar.md",
        'translates: en@00000000\nreviewed: true\ntitle: "س"\nsummary: "ص"',
        "[هنا](https://ar.example/)",
    )
    with read(site.settings) as found:
        assert isinstance(found, Content)
        assert list(links.table(found.library)) == [
            "other     page               https://ar.example/  (help/x)",
            "other     page               https://paper.example/a  (help/x)",
            "2 addresses at 2 hosts; 0 opened by us",
        ]


def test_what_cannot_be_read_is_said_before_the_rest_is_told(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write("help/bad/en.md", 'title: "Bad"')
    site.write("help/old/en.md", 'title: "Old"\nsummary: "Stop."', "Stop.")
    site.write("help/old/ar.md", 'translates: en@00000000\nreviewed: true\ntitle: "س"\nsummary: "ص"', "قف.")
    for tell, told in ((command.table, "document   en  ar\n"), (command.addresses, "0 addresses at 0 hosts")):
        assert tell(site.settings) == 1
        said = capsys.readouterr()
        assert said.err == (
            "content/help/bad/en.md:1:1: summary: is missing — say in one or two sentences what the reader will find; "
            "plain text on one line\n"
        )
        assert said.out.startswith(told)


def test_what_only_waits_for_somebody_is_no_failure(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    site.write("help/old/en.md", 'title: "Old"\nsummary: "Stop."', "Stop.")
    site.write("help/old/ar.md", 'translates: en@00000000\nreviewed: true\ntitle: "س"\nsummary: "ص"', "قف.")
    for tell in (command.table, command.terminology, command.plainness):
        assert (tell(site.settings), capsys.readouterr().err) == (0, "")


def test_where_nothing_can_be_told_the_status_is_one(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    (site.content / "site/en.md").unlink()
    assert command.addresses(site.settings) == 1
    assert capsys.readouterr().err.startswith("content/site/en.md:1:1: file: is not there")


def test_a_site_that_cannot_be_read_is_said(site: SmallSite) -> None:
    (site.content / "site/en.md").unlink()
    with read(site.settings) as found:
        assert [str(problem) for problem in found] == [  # type: ignore[union-attr]
            "content/site/en.md:1:1: file: is not there — write the site's name, tagline and publisher there"
        ]
