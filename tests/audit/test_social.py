"""The pictures beside shared links, as committed and as drawn."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import sync_playwright

from plugins.audit import social
from plugins.audit.sampling import library_of
from plugins.bridge.browser import FLAGS, chromium
from plugins.i18n.catalogs import load_catalogs
from plugins.library.library import Library
from plugins.model.kinds import KINDS
from plugins.model.languages import Languages
from plugins.render.digests import digest
from tests.conftest import shipped_settings

NAMES = {f"{tag}/{section}" for tag in ("en", "fr", "es", "ru", "ar", "zh") for section in ("home", *KINDS)}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("social")
    (root / "cache").mkdir()
    return library_of(shipped_settings(root, workers=1))


def test_the_committed_pictures_say_what_the_site_says(library: Library) -> None:
    """After a change of words, drawings or style: python3 tasks.py shots -- --what social."""
    catalogs = load_catalogs(library.settings.translations, library.settings.languages)
    now = {card.name: digest(html) for card, html in social.sheets(library, catalogs)}
    before = social.drawn_from(social.folder_of(library))
    assert [name for name in sorted(NAMES) if now.get(name) != before.get(name)] == []


def test_the_pictures_follow_the_site_s_colours(library: Library) -> None:
    colours = {"paper": ("#eef3f8", "#10161c"), "wash": ("#7fb2d9", "#2f5d80")}
    own = replace(library, settings=replace(library.settings, colours=colours))
    catalogs = load_catalogs(own.settings.translations, own.settings.languages)
    plain = dict(social.sheets(library, catalogs))
    for card, html in social.sheets(own, catalogs):
        assert "html { background: #eef3f8; }" in html
        assert ".drawing__accent { fill: #7fb2d9; }" in html
        assert "#10161c" not in html
        assert "html { background: #eef3f8; }" not in plain[card]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_committed_picture_has_the_size_that_readers_of_links_want(library: Library, name: str) -> None:
    file = social.folder_of(library) / f"{name.replace('/', '-')}.png"
    with Image.open(file) as picture:
        assert picture.size == social.SIZE
    assert file.stat().st_size < 40_000


def test_only_what_changed_is_drawn_again(library: Library, tmp_path: Path) -> None:
    """And the picture of what is no more goes."""
    theme = tmp_path / "theme"
    shutil.copytree(library.settings.theme, theme, ignore=shutil.ignore_patterns("social.json", "*.png"))
    two = Languages.from_settings([{"tag": "en"}, {"tag": "ar"}])
    small = replace(library, settings=replace(library.settings, theme=theme, languages=two))
    catalogs = load_catalogs(small.settings.translations, two)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        first = social.draw(small, catalogs, browser)
        again = social.draw(small, catalogs, browser)
        style = theme / "templates" / "drawings" / "section-news.svg"
        style.write_text(style.read_text(encoding="utf-8").replace('stroke-width="2"', 'stroke-width="3"'))
        (theme / "static" / "social" / "en-gone.png").write_bytes(b"")
        changed = social.draw(small, catalogs, browser)
        browser.close()
    assert len(first) == 2 * (len(KINDS) + 1)
    assert again == []
    assert sorted(file.name for file in changed) == ["ar-news.png", "en-news.png"]
    assert not (theme / "static" / "social" / "en-gone.png").exists()
