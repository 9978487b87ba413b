"""Addresses: two pages on one, and old ones that cannot be."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import country, news, page

ROWS = [
    Row(
        "a page on the address of the list of countries",
        page("help", name="countries") | country(""),
        [
            "content/help/countries/en.md:1:1: file: wants the address /en/help/countries/, which another page has — rename the folder",
        ],
    ),
    Row(
        "an old address that hides a page",
        news("old_addresses: [/en/help/x/]") | page("help"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: '/en/help/x/' hides a page that is there — remove it",
        ],
    ),
    Row(
        "the same in capitals",
        news("old_addresses: [/EN/Help/X/]") | page("help"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: '/EN/Help/X/' hides a page that is there — remove it",
        ],
    ),
    Row(
        "the same with the name of its file",
        news("old_addresses: [/en/help/x/index.html]") | page("help"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: '/en/help/x/index.html' hides a page that is there — remove it",
        ],
    ),
    Row(
        "an old address that is the page's own",
        news("old_addresses: [/en/news/x/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: '/en/news/x/' hides a page that is there — remove it",
        ],
    ),
    Row(
        "an old address that is the home",
        news("old_addresses: [/en/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: '/en/' hides a page that is there — remove it",
        ],
    ),
    Row(
        "an old address that is the error page",
        news("old_addresses: [/404.html]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: '/404.html' hides a page that is there — remove it",
        ],
    ),
    Row(
        "a folder where a page's file lies",
        news("old_addresses: [/404.html/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/404.html/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "a folder where the sitemap lies",
        news("old_addresses: [/sitemap.xml/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/sitemap.xml/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "two old addresses alike",
        news("old_addresses: [/old/]") | page("help", "old_addresses: [/OLD/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: '/old/' is taken by '/OLD/' of 'help/x' — leave it at one of the two",
        ],
    ),
    Row(
        "an old address twice",
        news("old_addresses: [/old/, /old/index.html]"),
        [
            "content/news/x/en.md:2:24: old_addresses[2]: '/old/index.html' leads to the same as '/old/' — keep one of the two",
        ],
    ),
    Row(
        "an old address upwards",
        news("old_addresses: [/../x/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/../x/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "no leading slash",
        news("old_addresses: [old/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be 'old/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "a backslash",
        news("old_addresses: ['\\\\old\\\\']"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '\\\\old\\\\' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "a query",
        news("old_addresses: ['/old/?x=1']"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/old/?x=1' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "an anchor",
        news("old_addresses: ['/old/#x']"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/old/#x' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "another host",
        news("old_addresses: [https://a.example/old/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be 'https://a.example/old/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "another host without its scheme",
        news("old_addresses: [//evil.example/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '//evil.example/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "the root",
        news("old_addresses: [/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "a space",
        news("old_addresses: ['/old news/']"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/old news/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "a percent sign",
        news("old_addresses: [/%2e%2e/x/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/%2e%2e/x/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "letters of another alphabet",
        news("old_addresses: [/новости/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/новости/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "an invisible character",
        news("old_addresses: [/ol\u200bd/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/ol\u200bd/': it holds an invisible character — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "neither folder nor page",
        news("old_addresses: [/old]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/old' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "the site's own machinery",
        news("old_addresses: [/sitemap.xml]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/sitemap.xml' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
    Row(
        "a hidden folder",
        news("old_addresses: [/.noticeboard/x/]"),
        [
            "content/news/x/en.md:2:17: old_addresses[1]: cannot be '/.noticeboard/x/' — write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html",
        ],
    ),
]
