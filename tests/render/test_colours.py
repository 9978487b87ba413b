"""A site's own colours: in the sheet, and never such that words cannot be read."""

import pytest

from plugins.bridge.settings import SettingsError, read_settings
from plugins.render.colours import TOKENS, contrast, faults, laid_over, pairs_of
from tests.conftest import ROOT, SmallSite

CSS = (ROOT / "theme/static/css/tokens.css").read_text(encoding="utf-8")


def test_black_on_white_is_the_most() -> None:
    assert contrast("#000000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", TOKENS)
def test_a_colour_stands_in_both_places_and_print_keeps_its_own(name: str) -> None:
    css = laid_over(CSS, {name: ("#123456", "#abcdef")})
    assert f"--{TOKENS[name]}: #123456;" in css
    assert f"--{TOKENS[name]}: light-dark(#123456, #abcdef);" in css
    assert css.partition("@media print")[2] == CSS.partition("@media print")[2]
    changed = {token for token, pair in pairs_of(css).items() if pair != pairs_of(CSS)[token]}
    assert changed == {TOKENS[name]}


def test_what_can_be_read_is_let_stand() -> None:
    assert list(faults(CSS, {"accent": ("#0b3d91", "#9fc1ff"), "wash": ("#7fb2d9", "#2f5d80")})) == []


def test_what_cannot_be_read_is_said_with_its_scheme(site: SmallSite) -> None:
    outcome = site.build(colours={"accent": ("#7f9f9a", "#93cfc3")})
    assert outcome.failed
    assert [str(problem) for problem in outcome.problems] == [
        f"pelicanconf.py:1:1: COLOURS.accent: on light pages 'link' #7f9f9a on '{name}' {back} has a contrast of "
        f"{found} — choose colours further apart, at least 4.5: 'link' darker, or '{name}' the other way"
        for name, back, found in (
            ("paper", "#f6f0e3", "2.5"),
            ("sheet", "#fffcf5", "2.8"),
            ("signal-paper", "#fbe7db", "2.4"),
        )
    ]


def test_a_site_is_built_in_its_colours(site: SmallSite) -> None:
    assert not site.build(colours={"accent": ("#0b3d91", "#9fc1ff")}).failed
    sheet = next((site.output / "theme").glob("site.*.css")).read_text()
    assert "--link:#0b3d91" in sheet
    assert "#9fc1ff" in sheet
    assert "#145852" not in sheet


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("red", "COLOURS: cannot be 'red' — write {'accent': ('#145852', '#93cfc3')}; the names are "),
        ({"link": ("#000000", "#ffffff")}, "COLOURS.link: is no colour here — the names are accent, alarm, "),
        ({"accent": "#000000"}, "COLOURS.accent: cannot be '#000000' — write the colour of light pages and "),
        ({"accent": ("#000000", "white")}, "COLOURS.accent: cannot be '('#000000', 'white')' — write the colour of "),
    ],
)
def test_what_is_no_colour_is_said(said: object, message: str, site: SmallSite) -> None:
    given = {"LANGUAGES": [{"tag": "en"}], "SITEURL": "https://board.example", "COLOURS": said}
    folders = {name: str(site.root / name) for name in ("PATH", "OUTPUT_PATH", "THEME", "TRANSLATIONS_PATH")}
    with pytest.raises(SettingsError) as raised:
        read_settings({**given, **folders, "CACHE_PATH": str(site.root)})
    assert str(raised.value).startswith(message)
