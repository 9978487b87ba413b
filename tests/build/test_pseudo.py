"""A whole site in the language that nobody speaks: what is not in brackets came from no catalog."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel import Locale
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.i18n.pseudo import CLOSE, OPEN
from plugins.model.languages import Languages
from tests.build.whole_site import WholeSite
from tests.conftest import SmallSite, Tree

TONGUES = ("en", "ar", "fr")
HEARD = ("aria-label", "alt", "title", "placeholder", "label")
"""Attributes that are said or shown."""
TOLD = ("description", "og:title", "og:description", "og:image:alt", "og:site_name")
"""What of a page's head is shown by others."""
SAID = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
KEY = re.compile(r"(?:^[\s-]*|[{,] ?)[a-z_]+:", re.MULTILINE)
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = {"hxxps"}
"""Codes that stand for themselves in every language."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> WholeSite:
    made = WholeSite(tmp_path_factory.mktemp("strange"))
    languages = Languages.from_settings([{"tag": tag} for tag in TONGUES])
    made.settings = replace(made.settings, languages=languages, pseudo=True)
    assert [problem for problem in made.build().problems if problem.is_error] == []
    return made


@pytest.fixture(scope="module")
def known(site: WholeSite) -> set[str]:
    """Words of the content and of CLDR, which need no catalog."""
    files = (path for path in site.content.rglob("*") if path.suffix in {".md", ".yml"})
    said = [KEY.sub(" ", path.read_text(encoding="utf-8")) for path in files]
    for tag in TONGUES:
        locale = Locale.parse(tag)
        months = (word for form in locale.months["format"].values() for word in form.values())
        standing = (word for form in locale.months["stand-alone"].values() for word in form.values())
        said += [*months, *standing, *locale.territories.values(), *locale.languages.values()]
        said += [own for own in (locale.get_language_name(), *locale.day_periods["format"]["wide"].values()) if own]
        said += [str(word) for word in locale.zone_formats.values()]
    return {word.lower() for text in said for word in WORD.findall(text)} | NAMES


def test_every_word_of_every_page_is_of_a_catalog_of_the_content_or_of_cldr(site: WholeSite, known: set[str]) -> None:
    found = {
        f"{page.relative_to(site.output).as_posix()}: {word}"
        for page in sorted(site.output.rglob("*.html"))
        for text in texts(page.read_text(encoding="utf-8"))
        for word in WORD.findall(unsaid(text))
        if word.lower() not in known
    }
    assert found == set()


def test_pages_of_every_sort_speak_it(site: WholeSite) -> None:
    """In letters of its own where they run from left to right, turned round where from right to left."""
    pages = [page.read_text(encoding="utf-8") for page in site.output.rglob("index.html")]
    whole = [page for page in pages if "<main" in page]
    assert len(whole) > 60
    assert all(OPEN in page for page in whole)
    assert "⟦Þŕîñţéð öñ" in site.page("en/index.html")
    assert "⟦\u200f\u202ePrinted\u202c\u200f" in site.page("ar/index.html")


def test_made_up_words_come_and_go_with_the_setting(tmp_path: Path, tree: Callable[[Path], Tree]) -> None:
    board = SmallSite(tmp_path)
    board.build()
    plain = tree(board.output)
    board.build(pseudo=True)
    assert OPEN in board.page("en/index.html")
    board.build()
    assert tree(board.output) == plain


def test_a_word_that_stands_in_a_template_is_found() -> None:
    html = f'<p>{OPEN}Å <b>ƀ</b>{CLOSE} now <i title="Go">{OPEN}x {OPEN}y{CLOSE}{CLOSE}</i></p><script>no</script>'
    assert [unsaid(text).strip() for text in texts(html)] == ["now", "Go"]


def unsaid(text: str) -> str:
    """What of a text stands in no brackets, of which some may stand in others."""
    while (less := SAID.sub(" ", text)) != text:
        text = less
    return text


def texts(html: str) -> Iterator[str]:
    """All text of a page as one, as a message may hold links; then what attributes say."""
    tree = LexborHTMLParser(html)
    for node in tree.css("script, style"):
        node.decompose()
    assert tree.root is not None
    yield tree.root.text(separator=" ")
    for node in tree.css("*"):
        yield from _attributes(node)


def _attributes(node: LexborNode) -> Iterator[str]:
    given = node.attributes
    yield from (value for name in HEARD if (value := given.get(name)))
    if node.tag == "meta" and (given.get("name") or given.get("property")) in TOLD:
        yield given.get("content") or ""
