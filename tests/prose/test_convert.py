"""Markdown to segments: what stays, what is refused, and that nothing unsafe passes."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.prose.convert import convert, digest
from plugins.prose.segments import Converted, Reference

MARKUP = st.sampled_from(
    [
        *"<>&\"'`*_[](){}!#|:-+.\n \t\\",
        "[[fact:x]]",
        "[a](https://a.example/)",
        "[a](javascript:alert(1))",
        "![a](a.png)",
        "<script>",
        "</a>",
        '<a href="nb:0">',
        '<data value="nb:9"></data>',
        "nb:0",
        "{#a}",
        "{: onclick=x }",
        "[1]: javascript:x\n",
        "    ",
        "> ",
        "- ",
        "|a|b|\n|-|-|\n",
        "&#106;avascript:",
        "\ufffc",
        "klzzwxh:0001",
        "wzxhzdk:0",
    ]
)
BODIES = st.lists(MARKUP | st.text(max_size=6), max_size=30).map("".join)
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>")
ALLOWED = {f"h{level}" for level in range(2, 7)} | {
    *("blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "strong", "ul"),
    *("table", "tbody", "td", "th", "thead", "tr"),
}


def html_of(segments: Sequence[Any]) -> Iterator[str]:
    """Every piece of HTML, also inside links."""
    for segment in segments:
        if isinstance(segment, str):
            yield segment
        elif segment[0] == "a":
            yield from html_of(segment[2])


def references(segments: Sequence[Any], sort: str) -> Iterator[int]:
    """Numbers of the references of one sort."""
    for segment in segments:
        if not isinstance(segment, str):
            if segment[0] == sort:
                yield segment[1]
            if segment[0] == "a":
                yield from references(segment[2], sort)


@settings(deadline=None)
@given(BODIES)
@example("[a [b](https://b.example/) c](https://a.example/)")
@example("|[a](b|c)|\n|-|\n|<table><a>|")
@example("[[[fact:x]]](https://a.example/)")
def test_any_text_is_converted_and_safe(body: str) -> None:
    """Only known tags, no attribute but the headings' anchors, no address; references lead to what was found."""
    converted = convert(body)
    prose = converted.prose
    for html in html_of(converted.segments):
        for _end, tag, attributes in TAG.findall(html):
            assert tag in ALLOWED
            assert re.fullmatch(r'(?: (?:dir|id|start)="[^"<>]*")?', attributes)
    assert all(number < len(prose.links) for number in references(converted.segments, "a"))
    assert all(number < len(prose.facts) for number in references(converted.segments, "fact"))
    assert all(number < len(prose.images) for number in references(converted.segments, "image"))
    lines = body.split("\n")
    for fault in (*prose.faults, *prose.links, *prose.images, *prose.facts):
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


@settings(deadline=None)
@given(BODIES)
def test_a_script_is_never_a_link(body: str) -> None:
    """Whatever an author writes around it: the link is a fault, or leads to a file that is not there."""
    converted = convert(body)
    faults = {(fault.line, fault.column) for fault in converted.prose.faults}
    for link in converted.prose.links:
        if re.match(r"\s*(?:javascript|data|vbscript|mailto)\s*:", link.target, re.IGNORECASE):
            assert (link.line, link.column) in faults


@settings(deadline=None)
@given(BODIES)
def test_the_same_body_is_the_same_prose(body: str) -> None:
    """One conversion leaves nothing behind for the next."""
    first = convert(body)
    convert("[a](b.md)\n\n## A {#a}\n\n<b>")
    assert convert(body) == first
    assert first.prose.digest == digest(body)


def test_prose_says_what_it_points_at() -> None:
    """In order, with the place of each."""
    body = "See [one](../y/en.md) and [two](https://a.example/).\n\n## Three {#three}\n\n![A dog](dog.png) [[fact:x]]\n"
    prose = convert(body).prose
    assert prose.links == (Reference("../y/en.md", 1, 11), Reference("https://a.example/", 1, 33))
    assert prose.images == (Reference("dog.png", 5, 10, "A dog"),)
    assert prose.facts == (Reference("x", 5, 19),)
    assert prose.anchors == ("three",)
    assert prose.headings == ("## Three {#three}",)
    assert prose.faults == ()


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("### A *b* [c](https://d.example/) {#e}", "### A *b* [c](https://d.example/) {#e}"),
        ("##   Wide   {#wide}", "## Wide   {#wide}"),
        ("Below {#below}\n-----", "## Below {#below}"),
        ("> ## Quoted {#quoted}", "## Quoted {#quoted}"),
        ("`## Code {#code}`\n\n## Code {#code}", "## Code {#code}"),
        ("Text.\n\n## None", None),
    ],
)
def test_a_heading_with_an_anchor_is_kept_as_it_is_written(body: str, heading: str | None) -> None:
    assert convert(body).prose.headings == (() if heading is None else (heading,))


def test_segments_keep_html_and_references_apart() -> None:
    body = "One *two* [three **four**](a.md) [[fact:x]]\n"
    assert convert(body).segments == [
        "<p>One <em>two</em> ",
        ["a", 0, ["three <strong>four</strong>"]],
        " ",
        ["fact", 0],
        "</p>",
    ]


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("One\ntwo", "<p>One\ntwo</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("## A {#a}", '<h2 id="a">A</h2>'),
        ("## A {#a .b onclick=c}", '<h2 id="a">A</h2>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("`<b>`", '<p><code dir="ltr">&lt;b&gt;</code></p>'),
        ("    <b>", '<pre dir="ltr"><code dir="ltr">&lt;b&gt;\n</code></pre>'),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("a\\*b", "<p>a*b</p>"),
        ("<b>a</b>", "<p>a</p>"),
        ("---", "<hr>"),
    ],
)
def test_markdown_is_what_it_is_elsewhere(body: str, html: str) -> None:
    """The common forms; a tag is dropped, and a fault says so."""
    assert "".join(html_of(convert(body).segments)) == html


def test_a_body_that_nests_without_end_is_a_fault() -> None:
    """Python-Markdown would run out of stack; the next body is converted as ever."""
    deep = "\n".join("    " * depth + "1. a" for depth in range(400))
    (fault,) = convert(deep).prose.faults
    assert (fault.line, fault.column, fault.what) == (1, 1, "the text is nested too deeply")
    assert convert("One.").segments == ["<p>One.</p>"]


def test_a_digest_is_of_the_body_and_of_what_converts_it() -> None:
    assert digest("a") != digest("b")
    assert re.fullmatch("[0-9a-f]{32}", digest("a"))


def test_an_empty_body_is_no_prose() -> None:
    empty = convert("")
    assert isinstance(empty, Converted)
    assert empty.segments == []
