"""Every template, from a view made by hand."""

import sys
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.i18n.catalogs import load_catalogs, speaking
from plugins.render.templates import Templates
from plugins.views.shapes import Page, Words
from tests.conftest import ROOT, shipped_settings
from tests.render.views_by_hand import FRAME, VIEWS

SETTINGS = shipped_settings(Path("/nowhere"))
CATALOGS = load_catalogs(SETTINGS.translations, SETTINGS.languages)
TEMPLATES = Templates(SETTINGS)


def render(page: Page, body: str | None = "<p>Prose</p>") -> LexborHTMLParser:
    with speaking(CATALOGS, "en"):
        return LexborHTMLParser(TEMPLATES.render(page, FRAME, body))


def name(page: Page) -> str:
    return page.template


def test_every_template_has_a_view_here() -> None:
    there = {path.name for path in (ROOT / "theme" / "templates").glob("*.html")}
    assert there - {"base.html", "branch.html"} == {page.template for page in VIEWS}


@pytest.mark.parametrize("page", VIEWS, ids=name)
def test_a_full_view_renders(page: Page) -> None:
    tree = render(page)
    assert tree.css_first("title").text().strip()
    assert len(tree.css("main")) == 1


@pytest.mark.parametrize("page", VIEWS, ids=name)
def test_an_empty_view_renders_too(page: Page) -> None:
    """Everything that may be missing is missing: no template takes it for granted."""
    tree = render(emptied(page), None)
    assert len(tree.css("main")) == 1
    assert "None" not in tree.body.text()  # type: ignore[union-attr]


@pytest.mark.parametrize("page", VIEWS, ids=name)
def test_every_text_of_a_view_is_escaped(page: Page) -> None:
    tree = render(
        replace(page, heading=Words("<script>alert(1)</script>"), head=replace(page.head, title="</title><b>"))
    )
    assert not tree.css("script:not([type='application/ld+json'], [type=module])")
    assert not tree.css("head b, body > b")


def test_pelican_is_not_needed() -> None:
    """The render room and the templates work in a process that never saw Pelican."""
    import subprocess  # noqa: PLC0415

    code = "import sys, plugins.render.pages; sys.exit('pelican' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_notice_is_never_shown_without_what_must_stand_beside_it() -> None:
    page = next(page for page in VIEWS if page.template == "notices.html")
    text = render(page).body.text()  # type: ignore[union-attr]
    assert "It is no warrant." in text
    assert "Fictional" in text


def test_a_fictional_notice_says_so_on_every_row() -> None:
    page = next(page for page in VIEWS if page.template == "notices.html")
    for row in render(page).css("dl.rows dt"):
        assert "Fictional" in row.text()


def test_text_in_another_language_says_so() -> None:
    page = next(page for page in VIEWS if page.template == "news.html")
    assert render(page).css("[lang=ru]")


def emptied(page: Page) -> Page:
    """The same view with every list empty and everything optional left out."""
    changes: dict[str, Any] = {}
    for field in fields(page):
        value = getattr(page, field.name)
        if isinstance(value, tuple):
            changes[field.name] = ()
        elif value is not None and "None" in str(field.type):
            changes[field.name] = None
        elif is_dataclass(value) and field.name == "head":
            changes["head"] = replace(page.head, description=None, json_ld=None, alternates=(), open_graph=())
    return replace(page, **changes)
