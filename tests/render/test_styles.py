"""The sheets that pages load."""

import gzip
from dataclasses import replace
from shutil import copytree

from plugins.library.shelf import Shelf
from plugins.render.styles import stylesheets
from tests.conftest import ROOT, SmallSite

CSS = ROOT / "theme/static/css"


def test_the_theme_fits_the_budget_and_old_browsers(site: SmallSite) -> None:
    """No layer is left, no rule is written for each right-to-left language, no prefix of another specificity."""
    shelf = Shelf(site.settings.cache / "shelf.sqlite")
    with shelf.held():
        shelf.open()
        sheets, keys = stylesheets(CSS, "theme/static/css", shelf)
        assert stylesheets(CSS, "theme/static/css", shelf) == (sheets, keys)
        assert shelf.get(keys) == dict(zip(keys, sheets.values(), strict=True))
    every = sheets.pop("")
    assert max(len(gzip.compress(every)) + len(gzip.compress(each)) for each in sheets.values()) <= 10_000
    css = b"".join([every, *sheets.values()]).decode()
    for never in ("@layer", ":lang(ae)", "-webkit-any(", "-moz-any(", "inset:", "margin-inline:", "padding-block:"):
        assert never not in css


def test_a_mistake_in_a_style_stops_the_build_and_changes_nothing(site: SmallSite) -> None:
    """Through the door: the problem is printed like any other, and the good sheet stays."""
    theme = site.root / "theme"
    copytree(ROOT / "theme", theme)
    site.settings = replace(site.settings, theme=theme, search=False)
    assert site.problems() == []
    before = {path: path.read_bytes() for path in site.output.rglob("*.css")}
    assert before
    broken = theme / "static/css/prose.css"
    broken.write_text("@layer prose {\n  p { color red }\n}\n", encoding="utf-8")
    assert site.problems() == [
        'theme/static/css/prose.css:2:12: style: Unexpected token Ident("red") — mend the style; nothing was changed'
    ]
    assert {path: path.read_bytes() for path in site.output.rglob("*.css")} == before
    broken.write_bytes(b"\xff\xfe")
    assert site.build().failed
