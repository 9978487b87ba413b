"""What an audit prints: each fault once, then one table."""

from plugins.audit.finding import Audited, Finding
from plugins.audit.printing import Row, lines


def test_a_fault_on_many_pages_is_said_once_and_the_table_counts_all() -> None:
    long = [
        Finding(f"/{tag}/", f"HTML weighs {size} KB, more than 15", "say less")
        for tag, size in (("ar", 16.2), ("en", 17), ("ru", 18))
    ]
    two = [Finding(f"/{tag}/", "no title", "write one") for tag in ("en", "fr")]
    rows = [
        Row("links", Audited("9 links"), 1.26),
        Row("budgets", Audited("30 pages", (*long, *two, Finding("/en/", "no h1", "write one"))), 12.0),
        Row("axe", None, 0.0, "axe.min.js is missing"),
    ]
    assert list(lines(rows)) == [
        "/ar/: HTML weighs 16.2 KB, more than 15 — say less (and on 2 more: /en/ …)",
        "/en/: no title — write one (and on /fr/)",
        "/en/: no h1 — write one",
        "axe: axe.min.js is missing",
        "",
        "audit    covered   found  seconds",
        "links    9 links       0      1.3",
        "budgets  30 pages      6     12.0",
        "axe      not done      —      0.0",
    ]


def test_where_nothing_is_found_there_is_the_table_only() -> None:
    assert list(lines([Row("links", Audited("9 links"), 1.0)])) == [
        "audit  covered  found  seconds",
        "links  9 links      0      1.0",
    ]
