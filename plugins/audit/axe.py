"""What keeps people out, as far as a machine can tell: axe-core on every sort of page, language and colour scheme.

Both what it is sure of and what it cannot decide count: a page on which it cannot decide can be written plainer.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import Any, Literal

from playwright.sync_api import Page

from plugins.audit.browsing import browsing
from plugins.audit.finding import Audited, AuditError, Built, Case, Finding
from plugins.audit.toolbox import tool

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

_BROWSERS = 2
_RUN = """async (tags) => {
  const found = await axe.run(document, {
    runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"],
  });
  const slim = ({ id, help, nodes }) => ({
    id, help, nodes: nodes.map(({ target, any, all, none }) => ({
      target: target.join(" "), message: [...any, ...all, ...none].map((each) => each.message)[0] ?? help,
    })),
  });
  return {
    violations: found.violations.map(slim), incomplete: found.incomplete.map(slim), passes: found.passes.length,
  };
}"""


def audit(case: Case) -> Audited:
    """One page of every sort in every language, and the style page, in light and dark."""
    pages = [(site, address) for site, address in _pages(case)]
    source = tool(case, "axe-core", "axe.min.js").read_text(encoding="utf-8")
    shares = [pages[number::_BROWSERS] for number in range(min(_BROWSERS, len(pages)))]
    with ThreadPoolExecutor(_BROWSERS) as pool:
        found = list(pool.map(lambda share: list(_look(share, source, case.browser)), shares))
    sorts = len(case.site.pages) + bool(case.styles.pages.get("style"))
    tongues = len({tag for each in case.site.pages.values() for tag in each})
    covered = f"{sorts} sorts of page × {tongues} languages × {' and '.join(SCHEMES)}"
    return Audited(covered, tuple(sorted(chain(*found), key=lambda finding: (finding.what, finding.path))))


def _pages(case: Case) -> Iterator[tuple[Built, str]]:
    for tongues in case.site.pages.values():
        yield from ((case.site, address) for address in tongues.values())
    yield from ((case.styles, address) for address in case.styles.pages.get("style", {}).values())


def _look(pages: Iterable[tuple[Built, str]], source: str, browser: str) -> Iterator[Finding]:
    with browsing(browser) as browsed:
        for site, address in pages:
            with browsed.page(site.url + address) as page:
                page.evaluate(source)
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    yield from _findings(page, f"{address} ({scheme})")


def _findings(page: Page, where: str) -> Iterator[Finding]:
    found: dict[str, Any] = page.evaluate(_RUN, list(TAGS))
    if not found["passes"]:
        message = f"{where}: axe found nothing to look at"
        raise AuditError(message)
    for sure in ("violations", "incomplete"):
        for rule in found[sure]:
            for node in rule["nodes"]:
                doubt = "" if sure == "violations" else "cannot be decided: "
                yield Finding(where, f"{rule['id']}: {doubt}{rule['help']} — {node['target']}", node["message"])
