"""The sheet that pages load: all layers in their order without the layers, and what old browsers can read."""

import gzip
from dataclasses import replace
from shutil import copytree

import pytest

from plugins.library.shelf import Shelf
from plugins.render.styles import flattened, lowered, stylesheets
from plugins.render.unfit import UnfitError
from tests.conftest import ROOT, SmallSite

LAYERS = "@layer low, high;"
CSS = ROOT / "theme/static/css"


def flat(*texts: str) -> str:
    return flattened({"layers.css": LAYERS, **{f"{n}.css": text for n, text in enumerate(texts, 1)}}, "theme/css")


def test_the_order_is_that_of_the_layers_then_that_of_the_files() -> None:
    assert flat("@layer high{a{b:c}}", "@layer low{d{e:f}}", "@layer high{g{h:i}}") == "d{e:f}a{b:c}g{h:i}"


UNWRAPPED = {
    "rules that stand under a condition stay there": (
        "@media print{@page{margin:1cm}a{b:c}}",
        "@media print{@page{margin:1cm}a{b:c}}",
    ),
    "what animates is no selector": ("@keyframes k{0%,50%{left:0}}", "@keyframes k{0%,50%{left:0}}"),
    "a list that all browsers know stays one": (".a:hover,.b::before{c:d}", ".a:hover,.b::before{c:d}"),
    "a selector that is news to some stands alone": (".a,.b:has(i){c:d}", ".a{c:d}.b:has(i){c:d}"),
    "the same under a condition": (
        "@supports (c:d){.a:focus-visible,.b{c:d}}",
        "@supports (c:d){.a:focus-visible{c:d}.b{c:d}}",
    ),
    "a comma inside a selector parts nothing": (".a :is(b,c){d:e}", ".a :is(b,c){d:e}"),
}


@pytest.mark.parametrize(("layered", "unwrapped"), UNWRAPPED.values(), ids=UNWRAPPED)
def test_rules_are_unwrapped_as_they_are(layered: str, unwrapped: str) -> None:
    assert flat(f"@layer low{{{layered}}}") == unwrapped


LOWERED = {
    "pairs of sides are written in full": (
        "a{margin-inline:auto;padding-block:var(--a) 1px}",
        "a{padding-block-start:var(--a);padding-block-end:1px;margin-inline-start:auto;margin-inline-end:auto}",
    ),
    "what counts more goes on doing so": (
        "a{margin-block:0!important}",
        "a{margin-block-start:0!important;margin-block-end:0!important}",
    ),
    "a border keeps its parts together": (
        "a{border-inline:1px solid var(--a)}",
        "a{border-inline-start:1px solid var(--a);border-inline-end:1px solid var(--a)}",
    ),
    "colours of two borders": (
        "a{border-block-color:var(--a) red}",
        "a{border-block-start-color:var(--a);border-block-end-color:red}",
    ),
    "four sides at once": ("a{inset:0 1px}", "a{top:0;right:1px;bottom:0;left:1px}"),
    "a value that is no list of sides stays": ("a{inset:var(--a) b c d e}", "a{inset:var(--a) b c d e}"),
    "logical insets and corners stay logical": (
        "a{inset-inline-start:0;border-start-start-radius:1px}",
        "a{border-start-start-radius:1px;inset-inline-start:0}",
    ),
    "lists inside a selector stay": (".a :is(b,c){d:e}", ".a :is(b,c){d:e}"),
    "widths are asked for in the old way": ("@media (width >= 40rem){a{b:c}}", "@media (min-width:40rem){a{b:c}}"),
    "nested rules are written out": (".a{&:hover{b:c}}", ".a:hover{b:c}"),
    "an old value stays before the new one": ("a{height:100vh;height:100dvh}", "a{height:100vh;height:100dvh}"),
}


@pytest.mark.parametrize(("css", "low"), LOWERED.values(), ids=LOWERED)
def test_what_is_new_is_written_for_old_browsers(css: str, low: str) -> None:
    assert lowered(css) == low


_NO_LAYER = "stands in no layer that is named before — put all rules of the file into one '@layer' of low, high"
MISTAKES = {
    "no CSS": (
        "@layer low {\n  a {\n    b c\n  }\n}",
        'theme/css/1.css:3:6: style: Unexpected token Ident("c") — mend the style; nothing was changed',
    ),
    "a bracket too many": (
        "@layer low {}}",
        "theme/css/1.css:1:15: style: Unexpected end of input — mend the style; nothing was changed",
    ),
    "a rule beside the layer": (
        "@layer low { a { b: c } }\np { q: r }",
        f"theme/css/1.css:2:1: style: {_NO_LAYER}",
    ),
    "a layer that nobody named": (
        "@layer middle { a { b: c } }",
        f"theme/css/1.css:1:1: style: {_NO_LAYER}",
    ),
    "a sheet from elsewhere": (
        '@import "https://a.example/a.css";',
        f"theme/css/1.css:1:1: style: {_NO_LAYER}",
    ),
    "a sheet from elsewhere within the layer": (
        "@layer low {\n  a { b: c }\n  @import url(x.css);\n}",
        "theme/css/1.css:3:3: style: '@import' cannot stand in a layer — put the rules themselves into the layer",
    ),
    "the same under a condition": (
        "@layer low {\n  @media print { @IMPORT url(x.css) }\n}",
        "theme/css/1.css:2:18: style: '@import' cannot stand in a layer — put the rules themselves into the layer",
    ),
    "a layer within the layer": (
        "@layer low {\n  @layer inner { a { b: c } }\n}",
        "theme/css/1.css:2:3: style: '@layer' cannot stand in a layer — put the rules themselves into the layer",
    ),
    "a layer within a rule": (
        "@layer low { a { @layer inner { b: c } } }",
        "theme/css/1.css:1:18: style: '@layer' cannot stand in a layer — put the rules themselves into the layer",
    ),
    "a space of names within the layer": (
        "@layer low { @namespace url(x); }",
        "theme/css/1.css:1:14: style: '@namespace' cannot stand in a layer — put the rules themselves into the layer",
    ),
}


@pytest.mark.parametrize(("css", "line"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_said_with_its_place(css: str, line: str) -> None:
    with pytest.raises(UnfitError) as raised:
        flat(css)
    assert [str(problem) for problem in raised.value.problems] == [line]


def test_mistakes_of_all_files_are_said_at_once() -> None:
    with pytest.raises(UnfitError) as raised:
        flat("a{", "b c")
    assert [problem.path for problem in raised.value.problems] == ["theme/css/1.css", "theme/css/2.css"]


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
