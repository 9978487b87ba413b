"""A body that is official: its imprint stands where a site of volunteers says that it is independent."""

import json

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import SmallSite

NAME, ADDRESS, DOMAIN = "Harbour Police of Examplia", "1 Quay\\nPort Example", "harbour.example"
IMPRINT = f'imprint: {{legal_name: "{NAME}", postal_address: "{ADDRESS}", domain: {DOMAIN}}}'
NEWS = 'title: "Item"\nsummary: "S."\ndate: 2026-03-14\nsources: []'
NOTICE = (
    "kind: red\nstate: active\nfictional: true\nissued: 2026-03-02\nexpires: 2027-06-30\nrequesting_country: XX\n"
    'name: "Examplus Fictivo"'
)


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    made = SmallSite(tmp_path_factory.mktemp("official"))
    made.write("site/en.md", f'title: "Harbour"\nsummary: "S."\npublisher: "{NAME}"\n{IMPRINT}')
    made.write("news/item/en.md", NEWS)
    made.write("notices/n-2026-0001/en.md", NOTICE)
    return made


def page(site: SmallSite, path: str) -> LexborHTMLParser:
    return LexborHTMLParser(site.page(path))


def test_feeds_say_which_body_answers_for_them(site: SmallSite) -> None:
    assert not site.build().failed
    said = f"{NAME}, 1 Quay, Port Example, {DOMAIN}"
    assert json.loads(site.page("en/news/feed.json"))["description"] == said
    feed = etree.parse(site.output / "en/news/atom.xml")
    assert feed.findtext("{http://www.w3.org/2005/Atom}subtitle") == said


def test_the_head_says_the_name_once(site: SmallSite) -> None:
    site.build()
    assert page(site, "en/index.html").css_first(".standing").text().strip() == NAME
    site.write("site/en.md", f'title: "{NAME}"\nsummary: "S."\npublisher: "{NAME}"\n{IMPRINT}')
    site.build()
    assert page(site, "en/index.html").css_first(".standing") is None


def test_only_a_site_that_has_to_says_that_not_all_notices_are_public(site: SmallSite) -> None:
    """A body shows all of its own notices; the guide to somebody else's does not know them all."""
    site.build()
    said = "Not all are shown here."
    before = {path: site.page(path) for path in ("en/notices/index.html", "en/notices/n-2026-0001/index.html")}
    site.write("site/en.md", f'title: "Harbour"\nsummary: "S."\npublisher: "{NAME}"\nunlisted: "{said}"\n{IMPRINT}')
    site.build()
    assert {path: (text.count(said), site.page(path).count(said)) for path, text in before.items()} == dict.fromkeys(
        before, (0, 1)
    )


def test_sections_that_hold_nothing_are_not_led_to(site: SmallSite) -> None:
    """They begin with their first document, and stay when a notice has ended; on the first day there are all."""
    site.build()
    assert sections(site) == ["News", "Notices"]
    site.write("notices/n-2026-0001/en.md", NOTICE.replace("active", "located"))
    site.build()
    assert sections(site) == ["News", "Notices"]
    for path in ("news/item/en.md", "notices/n-2026-0001/en.md"):
        (site.content / path).unlink()
    site.build()
    assert len(sections(site)) == 8


def sections(site: SmallSite) -> list[str]:
    return [word.text() for word in page(site, "en/index.html").css(".sections__word")]
