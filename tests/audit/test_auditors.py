"""Each auditor finds the fault that was planted, and nothing where there is none."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.audit import axe, budgets, links, styles, validity
from plugins.audit.finding import Audited, AuditError, Auditor, Built
from tests.audit.conftest import CSS, Tiny


@pytest.mark.parametrize(
    ("auditor", "covered"),
    [
        (styles.audit, "2 stylesheets"),
        (validity.audit, "3 pages"),
        (links.audit, "12 links on 3 pages"),
        (budgets.audit, "3 pages by files, 2 in the browser"),
        (axe.audit, "2 sorts of page × 1 languages × light and dark"),
    ],
)
def test_a_site_without_a_fault_passes_and_it_is_said_what_was_looked_at(
    tiny: Tiny, auditor: Auditor, covered: str
) -> None:
    assert auditor(tiny.case) == Audited(covered)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "<h1>Page</h1>",
            "<h1>Page</h2>",
            "/en/: End tag “h2” seen, but there were open elements. — mend the template",
        ),
        (
            ' alt="A square"',
            "",
            "/en/: An “img” element must have an “alt” attribute, except under certain conditions.",
        ),
    ],
)
def test_an_error_of_the_html_is_found(tiny: Tiny, old: str, new: str, found: str) -> None:
    tiny.page(old, new)
    (said,) = tiny.found(validity.audit)
    assert said.startswith(found)
    assert said.endswith("of the page)")


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("/en/none/", "/en/none: leads to nothing (File not found. Check if file exists and path is correct)"),
        ("/en/other/#none", "/en/other#none: names a place that is not there"),
        ("none.pdf", "/en/none.pdf: leads to nothing (File not found. Check if file exists and path is correct)"),
    ],
)
def test_a_link_to_nothing_is_found(tiny: Tiny, href: str, found: str) -> None:
    tiny.page("/en/other/#place", href)
    assert tiny.found(links.audit) == [f"/en/: {found} — mend the link"]


def test_a_link_to_ourselves_by_our_whole_address_is_followed(tiny: Tiny) -> None:
    tiny.page("<title>", f'<link rel="canonical" href="{tiny.case.site.url}/en/none/"><title>')
    assert len(tiny.found(links.audit)) == 1


def noise(count: int) -> str:
    """Text that cannot be made smaller."""
    letters = random.Random(1)
    return "".join(letters.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(count))


@pytest.mark.parametrize(
    ("path", "text", "what"),
    [
        ("site/site.css", f"/* {noise(20_000)} */", "styles weighs"),
        ("site/two.js", f"// {noise(10_000)}", "scripts weighs"),
        ("site/icon.svg", f"<svg><!-- {noise(160_000)} --></svg>", "all weighs"),
    ],
)
def test_what_weighs_too_much_is_found(tiny: Tiny, path: str, text: str, what: str) -> None:
    tiny.write(path, text)
    found = tiny.found(budgets.audit)
    assert {finding.partition(": ")[0] for finding in found} >= {"/en/", "/en/other/"}
    assert all(what in finding for finding in found)


def test_a_page_that_is_too_long_is_found(tiny: Tiny) -> None:
    tiny.page("Another page", noise(24_000))
    found = tiny.found(budgets.audit)
    assert [finding.split(" weighs ")[0] for finding in found] == ["/en/: HTML"]
    assert found[0].endswith("KB, more than 15 — say less, or split the page")


def test_a_page_put_together_for_printing_may_be_twice_as_long(tiny: Tiny) -> None:
    tiny.page("Another page", f'<article class="page page--long">{noise(24_000)}</article>')
    assert tiny.found(budgets.audit) == []


@pytest.mark.parametrize("said", ["page--long", '<p class="page--long">Text</p>', "<!-- article.page--long -->"])
def test_words_of_a_page_do_not_make_it_a_long_one(tiny: Tiny, said: str) -> None:
    tiny.page("Another page", said + noise(24_000))
    assert [finding.split(" weighs ")[0] for finding in tiny.found(budgets.audit)] == ["/en/: HTML"]


def test_scripts_of_the_search_page_may_weigh_more(tiny: Tiny) -> None:
    tiny.write("site/two.js", f"// {noise(10_000)}")
    assert not [finding for finding in tiny.found(budgets.audit) if finding.startswith("/en/search/")]


def test_too_many_requests_are_found(tiny: Tiny) -> None:
    tiny.page("<h1>", "".join(f'<img src="/{number}.svg" alt="">' for number in range(3)) + "<h1>")
    for number in range(3):
        tiny.write(f"site/{number}.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert tiny.found(budgets.audit) == [
        "/en/: requests: 8, more than 6 — join files, or load images lazily",
    ]


def test_what_only_a_browser_notices_is_counted(tiny: Tiny) -> None:
    """A script that asks for more when it runs."""
    tiny.write("site/two.js", "for (const each of [1, 2, 3, 4]) await fetch(`/icon.svg?${each}`);\n")
    found = tiny.found(budgets.audit)
    assert found
    assert all("requests: " in finding for finding in found)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (' alt="A square"', "", "image-alt: Images must have alternative text — img"),
        ('<html lang="en">', "<html>", "html-has-lang: <html> element must have a lang attribute — html"),
    ],
)
def test_what_keeps_people_out_is_found_in_both_schemes(tiny: Tiny, old: str, new: str, found: str) -> None:
    tiny.page(old, new)
    assert [finding.split(" — ")[:2] for finding in tiny.found(axe.audit)] == [
        f"/en/ ({scheme}): {found}".split(" — ") for scheme in ("dark", "light")
    ]


def test_too_little_contrast_in_the_dark_only_is_found(tiny: Tiny) -> None:
    tiny.write("site/site.css", f"{CSS} @media (prefers-color-scheme: dark) {{ a {{ color: #ddd }} }}")
    found = tiny.found(axe.audit)
    assert found
    assert all("(dark): " in finding and "contrast" in finding for finding in found)


def test_what_axe_cannot_decide_counts(tiny: Tiny) -> None:
    tiny.write("site/site.css", f"{CSS} p {{ background: linear-gradient(#fff, #888) }} a {{ color: #777 }}")
    assert "cannot be decided" in " ".join(tiny.found(axe.audit))


AGAINST_THE_RULES = {
    "a {\n  color: #a12c0c;\n}\n": "color-no-hex",
    "a {\n  color: red;\n}\n": "color-named",
    "a {\n  color: rgb(1 2 3);\n}\n": "function-disallowed-list",
    "a {\n  padding: 3px;\n}\n": "unit-disallowed-list",
    "a {\n  margin-left: var(--space);\n}\n": "logical-css/require-logical-properties",
    "a {\n  text-align: left;\n}\n": "logical-css/require-logical-keywords",
    "a {\n  color: var(--ink) !important;\n}\n": "declaration-no-important",
    "#a {\n  color: var(--ink);\n}\n": "selector-max-id",
    ".aB {\n  color: var(--ink);\n}\n": "selector-class-pattern",
    "a {\n  colour: var(--ink);\n}\n": "property-no-unknown",
    "a {\n": "CssSyntaxError",
}


def test_a_stylesheet_against_the_rules_is_found(tiny: Tiny) -> None:
    for number, css in enumerate(AGAINST_THE_RULES, 10):
        tiny.write(f"theme/static/css/components/{number}.css", css)
    found = [(said.partition(":")[0], said.rpartition(" ")[2]) for said in tiny.found(styles.audit)]
    rules = enumerate(AGAINST_THE_RULES.values(), 10)
    assert sorted(found) == [(f"theme/static/css/components/{number}.css", rule) for number, rule in rules]


def test_what_the_house_writes_is_allowed(tiny: Tiny) -> None:
    wide = "@media (width >= 40rem) {\n  a {\n    color: inherit;\n  }\n}\n"
    tiny.write("theme/static/css/components/x.css", f".a__b--c {{\n  color: var(--ink);\n}}\n\n{wide}")
    assert tiny.found(styles.audit) == []


@pytest.mark.parametrize("auditor", [styles.audit, validity.audit, axe.audit])
def test_a_missing_tool_is_said(tiny: Tiny, tmp_path: Path, auditor: Auditor) -> None:
    tiny.case = replace(tiny.case, tools=tmp_path / "none")
    with pytest.raises(AuditError, match=r"is missing — remove .*none and run this again"):
        auditor(tiny.case)


@pytest.mark.parametrize("auditor", [validity.audit, links.audit, budgets.audit])
def test_where_there_is_no_page_nothing_can_be_said(tiny: Tiny, tmp_path: Path, auditor: Auditor) -> None:
    tiny.case = replace(tiny.case, site=Built(tmp_path / "none", "http://127.0.0.1:9"))
    with pytest.raises(AuditError, match="there are no pages to look at"):
        auditor(tiny.case)


def test_a_page_that_does_not_open_is_said(tiny: Tiny) -> None:
    tiny.write("site/404.html", "Nothing")
    tiny.case = replace(tiny.case, site=replace(tiny.case.site, pages={"page": {"en": "/en/none/"}}))
    with pytest.raises(AuditError, match="/en/none/ does not open: 404"):
        axe.audit(tiny.case)
