"""The living style page: all there is, under its own name, in every language; in a preview only."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.site import build
from plugins.model.languages import Languages
from plugins.views.specimens import COLOURS, DRAWINGS, SIZES, SPACES, names_of
from tests.conftest import ROOT, SmallSite, shipped_settings

TOKENS = re.findall(r"^ {4}--([\w-]+): (.+);$", (ROOT / "theme/static/css/tokens.css").read_text(), re.MULTILINE)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped site with its style page."""
    root = tmp_path_factory.mktemp("style")
    # Whether a word is translated is for a check to say.
    languages = Languages.from_settings([{"tag": tag, "partial": True} for tag in ("en", "fr", "es", "ru", "ar", "zh")])
    settings = shipped_settings(root, style_page=True, languages=languages)
    outcome = build(settings)
    assert not outcome.failed
    return root / "output"


def named(first: str) -> set[str]:
    return {name for name, _ in TOKENS if name.startswith(first)}


def test_every_colour_of_the_theme_is_shown() -> None:
    assert set(COLOURS) == {name for name, value in TOKENS if re.match(r"#|light-dark\(", value)}


def test_every_size_of_letters_and_room_is_shown() -> None:
    assert set(SIZES) == named("text-") - {"text-code"}
    assert set(SPACES) == named("space-")


def test_every_drawing_is_shown() -> None:
    there = {file.stem for file in (ROOT / "theme/templates/drawings").glob("*.svg")}
    shown = {name for group in DRAWINGS for name in names_of(group)}
    assert shown == {name for name in there if not name.startswith("notice-")}


def test_every_component_is_shown() -> None:
    """Those of the frame stand around every page, this one too."""
    folder = ROOT / "theme/templates/components"
    frame = {"age", "colophon", "crumbs", "feeds", "masthead", "script", "sections", "switcher", "words"}
    template = (ROOT / "theme/templates/style.html").read_text()
    used = set(re.findall(r'from "components/(\w+)\.html"', template))
    assert used >= {file.stem for file in folder.glob("*.html")} - frame


@pytest.mark.parametrize("tag", ["ru", "ar", "zh"])
def test_only_names_from_the_code_stay_in_english(preview: Path, tag: str) -> None:
    tree = LexborHTMLParser((preview / tag / "style/index.html").read_text(encoding="utf-8"))
    tree.strip_tags(["svg", "bdi", "code"])
    parts = tree.css(".style__part")
    assert len(parts) > 30
    for part in parts:
        for node in part.css("[lang]"):
            node.decompose()
        assert not re.search(r"[A-Za-z]{3,} [A-Za-z]{2,}", part.text(separator="|")), part.text()


def test_a_release_has_no_style_page(site: SmallSite) -> None:
    assert not site.build().failed
    assert not (site.output / "en/style").exists()
    assert not site.build(style_page=True).failed
    assert (site.output / "en/style/index.html").is_file()
    assert 'name="robots" content="noindex"' in site.page("en/style/index.html")
    assert not site.build().failed
    assert not (site.output / "en/style").exists()
