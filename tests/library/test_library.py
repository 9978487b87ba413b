"""All documents together: which there are, and what a link leads to."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.library.library import Library, gather
from plugins.library.reading import read_all
from plugins.library.scanning import scan
from plugins.library.shelf import Shelf
from plugins.library.targets import Leads, Nowhere, Target, resolve
from tests.checks.bad_inputs.writing import TRANSLATED, country, notice, page, translation
from tests.checks.test_bad_inputs import put
from tests.conftest import SmallSite

STEPS = st.sampled_from(
    [*("news", "x", "help", "en.md", "ar.md", "..", ".", "", "/"), *("#one", "?", "https:", "é", "\0", "%2e", "\\")]
)


@pytest.fixture
def library(site: SmallSite) -> Library:
    """A translated news item, help with an anchor, a draft, an ended notice, a picture and a country."""
    put(
        site,
        translation(TRANSLATED)
        | page("help", "", "## One {#one}\n\n## Two {#two}")
        | page("organisation", "publish: draft", name="draft")
        | notice("state: located")
        | country("")
        | {"news/x/a.pdf": b"x", "news/x/page.html": b"x", "notices/n-2026-0001/a.pdf": b"x"},
    )
    shelf = Shelf(site.settings.cache / "shelf.sqlite")
    with shelf.held():
        shelf.open()
        content = scan([("content", site.content, ())], shelf)["content"]
        made, _problems = gather(site.settings, read_all(site.settings, content, shelf, "engine"))
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("news/x/en.md", "news/x"),
        ("news/x/ar.md", "news/x"),
        ("help/x/en.md", "help/x"),
        ("help/x/ar.md", None),
        ("organisation/draft/en.md", "organisation/draft"),
        ("notices/n-2026-0001/en.md", "notices/n-2026-0001"),
        ("news/y/en.md", None),
        ("news/x", None),
        ("news/x/", None),
        ("", None),
    ],
)
def test_a_file_belongs_to_a_document(library: Library, path: str, key: str | None) -> None:
    """Drafts and ended notices are known, so that a link to them can be told from a mistake."""
    assert library.find(path) == key


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.lists(st.sampled_from(["news", "x", "en.md", "ar.md", "help", "..", ".", "", "/", "é", "\0"])).map("/".join)
)
def test_any_path_is_a_known_document_or_none(library: Library, path: str) -> None:
    key = library.find(path)
    assert key is None or key in {*library.entries, *library.ended, *library.drafts}


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("https://a.example/", Target(Leads.AWAY, "https://a.example/")),
        ("../../help/x/en.md", Target(Leads.DOCUMENT, "help/x")),
        ("../../help/x/en.md#two", Target(Leads.DOCUMENT, "help/x", "two")),
        ("./../../help/./x/en.md", Target(Leads.DOCUMENT, "help/x")),
        ("en.md", Target(Leads.DOCUMENT, "news/x")),
        ("ar.md", Target(Leads.DOCUMENT, "news/x")),
        ("a.pdf", Target(Leads.FILE, "news/x/a.pdf")),
        ("../../notices/n-2026-0001/en.md", Target(Leads.ENDED, "notices/n-2026-0001")),
        ("../../notices/n-2026-0001/a.pdf", Target(Leads.ENDED, "notices/n-2026-0001")),
        ("../../data/countries.yml#fr", Target(Leads.COUNTRIES, "FR")),
        ("../../data/countries.yml", Target(Leads.COUNTRIES)),
    ],
)
def test_a_link_leads_to_what_its_file_is(library: Library, target: str, leads: Target) -> None:
    assert resolve(library, library.entries["news/x"].original, target) == leads


@pytest.mark.parametrize(
    "target",
    ["page.html", "../../data/facts.yml", "../../site/en.md", "..", "", "#", "?x"],
)
def test_a_link_to_anything_else_leads_nowhere(library: Library, target: str) -> None:
    """Above all no page that would run in the browser."""
    assert isinstance(resolve(library, library.entries["news/x"].original, target), Nowhere)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    target=st.lists(
        st.sampled_from(["..", "news", "x", "en.md", "#one", "?", "//", "https:", "é", "\0", "%2e", "\\"])
    ).map("/".join)
)
def test_any_link_leads_somewhere_or_nowhere(library: Library, target: str) -> None:
    """Never an exception, and never out of the content folder."""
    found = resolve(library, library.entries["news/x"].original, target)
    assert isinstance(found, Target | Nowhere)
    if isinstance(found, Target) and found.leads is not Leads.AWAY:
        assert ".." not in found.name


def test_a_document_is_read_in_its_own_words_or_the_original_s(library: Library) -> None:
    """A stale translation is still shown; where there is none, the original is."""
    entry = library.entries["news/x"]
    assert (entry.text("ar").language, entry.text("ar").is_fallback) == ("ar", False)
    help_ = library.entries["help/x"]
    assert (help_.text("ar").language, help_.text("ar").is_fallback) == ("en", True)


def test_sections_hold_what_is_published(library: Library) -> None:
    assert [entry.key for entry in library.of_kind("news")] == ["news/x"]
    assert library.of_kind("notices") == ()
    assert library.of_kind("organisation") == ()
    assert library.drafts == {"organisation/draft"}
    assert set(library.ended) == {"notices/n-2026-0001"}
