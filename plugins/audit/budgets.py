"""What a page may weigh on a slow line: every page by its files, one of every sort by what a browser asks for."""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from plugins.audit.browsing import Asked, browsing
from plugins.audit.finding import Audited, Built, Case, Finding

KB = 1000
HTML, CSS, SCRIPTS, ALL = 15 * KB, 10 * KB, 5 * KB, 100 * KB
"""Bytes that a page may cost, gzipped; the search page's scripts are counted by what all of it weighs."""
LONG = 2 * HTML
"""What a page may cost that nobody comes to in a hurry: documents put together for printing, the register of
addresses. The class of its article says so."""
REQUESTS = 6
TOOL, TOOL_REQUESTS = 80 * KB, 12
"""What a page may cost more that lets its reader do something on his device, for scripts and data, and in how many
files: all of it comes before he begins, as the page may connect to nothing then. The class of its article says so."""

_LONG = "article.page--long"
_TOOL = "article.page--tool"
_IMPORT = re.compile(r"""(?:^|[;\n])\s*(?:import|export)\b[^;'"]*?["'](\.{1,2}/[^"']+)["']""")
_MENDS = {
    "HTML": "say less, or split the page",
    "styles": "take out what no page needs",
    "scripts": "take out what no reader needs",
    "all": "load less at once: smaller images, or lazily",
    "requests": "join files, or load images lazily",
}


def audit(case: Case) -> Audited:
    """Every page by its files; of every sort, the page that is heaviest in any language, by what a browser fetches."""
    site = case.site
    pages = site.files()
    search = set(site.pages.get("search", {}).values())
    findings = [finding for page in pages for finding in over_files(site, page, search=site.address(page) in search)]
    known = {(finding.path, finding.what.split()[0]) for finding in findings}
    addresses = [
        max(tongues.values(), key=lambda address: weight(site.file(address))) for tongues in site.pages.values()
    ]
    with browsing(case.browser) as browser:
        for address in addresses:
            sums = _sums(browser.asked(site.url + address), search=address in search)
            tree = LexborHTMLParser(site.file(address).read_text(encoding="utf-8"))
            seen = _judge(address, *sums, html_limit=_html_limit(tree), tool=_is_tool(tree))
            findings += [finding for finding in seen if (finding.path, finding.what.split()[0]) not in known]
    return Audited(f"{len(pages)} pages by files, {len(addresses)} in the browser", tuple(findings))


def over_files(site: Built, page: Path, *, search: bool = False) -> Iterator[Finding]:
    """What is too much about a page, by what its HTML asks for at once.

    Args:
        site: Whose page it is.
        page: Its file.
        search: Whether it is the search page, whose scripts may weigh more.
    """
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    weights = {"HTML": weight(page), "styles": 0, "scripts": 0, "others": 0}
    wanted = _wanted(site, site.address(page), tree)
    for kind, file in wanted:
        weights[kind] += weight(file)
    if search:
        weights["scripts"], weights["others"] = 0, weights["others"] + weights["scripts"]
    tool = _is_tool(tree)
    yield from _judge(site.address(page), weights, len(wanted) + 1, html_limit=_html_limit(tree), tool=tool)


def _is_tool(tree: LexborHTMLParser) -> bool:
    return tree.css_first(_TOOL) is not None


def _html_limit(tree: LexborHTMLParser) -> int:
    return LONG if tree.css_first(_LONG) else HTML


def _wanted(site: Built, address: str, tree: LexborHTMLParser) -> list[tuple[str, Path]]:
    """The files that a page asks for before anybody scrolls: kind and file."""
    asked: dict[str, str] = {}
    for selector, attribute, kind in (
        ("link[rel=stylesheet]", "href", "styles"),
        ("script[src], link[rel=modulepreload]", "src", "scripts"),
        ("link[rel=modulepreload]", "href", "scripts"),
        ("[data-module]", "data-module", "scripts"),
        ("link[rel=icon], link[rel=manifest], link[rel=preload]", "href", "others"),
        ("img:not([loading=lazy])", "src", "others"),
    ):
        for node in tree.css(selector):
            if href := node.attributes.get(attribute):
                asked.setdefault(urljoin(site.url + address, href), kind)
    out: dict[Path, str] = {}
    for href, kind in asked.items():
        if href.startswith(f"{site.url}/"):
            file = site.folder / urlsplit(href).path.removeprefix(urlsplit(site.url).path).removeprefix("/")
            for each in _modules(file) if kind == "scripts" else (file,):
                out.setdefault(each, kind)
    return [(kind, file) for file, kind in out.items() if file.is_file()]


def _modules(file: Path) -> tuple[Path, ...]:
    """A script and all that it imports before it runs."""
    found: dict[Path, None] = {}
    todo = [file]
    while todo:
        each = todo.pop()
        if each not in found and each.is_file():
            found[each] = None
            todo += [(each.parent / name).resolve() for name in _imports(each)]
    return tuple(found)


@cache
def _imports(script: Path) -> tuple[str, ...]:
    return tuple(_IMPORT.findall(script.read_text(encoding="utf-8")))


def weight(file: Path) -> int:
    """Bytes, gzipped as a file host does it."""
    return _weight(file, file.stat().st_mtime_ns)


@cache
def _weight(file: Path, _modified: int) -> int:
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))


def _sums(asked: list[Asked], *, search: bool) -> tuple[dict[str, int], int]:
    kinds = {"document": "HTML", "stylesheet": "styles", "script": "others" if search else "scripts"}
    weights = {"HTML": 0, "styles": 0, "scripts": 0, "others": 0}
    for each in asked:
        weights[kinds.get(each.kind, "others")] += each.size
    # What a script asks for once the page stands, the day of its build, keeps nobody waiting.
    return weights, sum(search or each.kind != "fetch" for each in asked)


def _judge(
    address: str, weights: dict[str, int], requests: int, *, html_limit: int = HTML, tool: bool = False
) -> Iterator[Finding]:
    limits = {"HTML": html_limit, "styles": CSS, "scripts": SCRIPTS + (TOOL if tool else 0)}
    most = TOOL_REQUESTS if tool else REQUESTS
    over = [(kind, weights[kind], limit) for kind, limit in limits.items() if weights[kind] > limit]
    most_bytes = ALL + (TOOL if tool else 0)
    if (total := sum(weights.values())) > most_bytes:
        over.append(("all", total, most_bytes))
    for kind, size, limit in over:
        yield Finding(address, f"{kind} weighs {size / KB:.1f} KB, more than {limit // KB}", _MENDS[kind])
    if requests > most:
        yield Finding(address, f"requests: {requests}, more than {most}", _MENDS["requests"])
