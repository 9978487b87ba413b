"""Pages as a narrow telephone shows them, before and after a change."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import BrowserContext, Route, sync_playwright

from plugins.audit.serving import Server
from plugins.bridge.browser import FLAGS
from plugins.review.comparing import names_nobody
from plugins.review.report import How, PageChange, Picture

MOST = 24
"""Pages that are drawn; the others can be looked at in the copy of the site."""
WIDTH = 360
"""CSS pixels: the narrowest telephone in common use."""
_HEIGHT, _LONGEST = 740, 4000
FOLDER = "pictures"


class Sites(NamedTuple):
    """The built site before the change, if there is one, and now; both below the same base path."""

    before: Path | None
    now: Path
    base: str


def draw(changes: Sequence[PageChange], sites: Sites, folder: Path, browser: str) -> Iterator[Picture]:
    """Draw the first pages that are there; what names a person of a notice only as it is now.

    Args:
        changes: Those that matter most first.
        sites: What to draw.
        folder: The review's; pictures go into a folder of it.
        browser: The path of a Chromium.
    """
    wanted = [change for change in changes if change.how is not How.REMOVED][:MOST]
    files = {change.address: f"{FOLDER}/{number:02}{_slug(change.address)}" for number, change in enumerate(wanted, 1)}
    old = {change.address: f"{files[change.address]}.before.png" for change in wanted if sites.before and _had(change)}
    new = {address: f"{file}.now.png" for address, file in files.items()}
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    with _telephone(browser) as telephone:
        if sites.before is not None:
            _draw(telephone, sites.before, sites.base, {address: folder / file for address, file in old.items()})
        _draw(telephone, sites.now, sites.base, {address: folder / file for address, file in new.items()})
    for address, file in new.items():
        yield Picture(address, file, old.get(address))


def _had(change: PageChange) -> bool:
    return change.how is How.CHANGED and names_nobody(change)


@contextmanager
def _telephone(browser: str) -> Iterator[BrowserContext]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=browser, args=list(FLAGS))
        try:
            yield launched.new_context(
                viewport={"width": WIDTH, "height": _HEIGHT},
                color_scheme="light",
                reduced_motion="reduce",
                service_workers="block",
            )
        finally:
            launched.close()


def _draw(telephone: BrowserContext, site: Path, base: str, files: Mapping[str, Path]) -> None:
    """Each address into its file; nothing but our own server on this machine is asked."""
    server = Server()

    def ours(route: Route) -> None:
        if route.request.url.startswith(f"{server.host}/"):
            route.continue_()
        else:
            route.abort()

    with server.serving(site, base) as url:
        page = telephone.new_page()
        page.route("**/*", ours)
        for address, file in files.items():
            page.goto(url + address)
            height = int(page.evaluate("document.documentElement.scrollHeight"))
            page.screenshot(
                path=file,
                full_page=True,
                clip={"x": 0, "y": 0, "width": WIDTH, "height": max(min(height, _LONGEST), _HEIGHT)},
            )
        page.close()


def _slug(address: str) -> str:
    steps = [step for step in address.removesuffix(".html").split("/") if step]
    return "".join(f"-{step}" for step in steps)[:80]
