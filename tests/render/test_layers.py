"""The theme's files without their layers: in their order, each rule as it was."""

import pytest

from plugins.render.layers import flattened
from plugins.render.unfit import UnfitError

LAYERS = "@layer low, high;"


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
