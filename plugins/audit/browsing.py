"""A Chromium for auditors: a telephone that opens pages, in light or dark, and counts what it fetched."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Error, Page, Request, sync_playwright

from plugins.audit.finding import AuditError
from plugins.bridge.browser import FLAGS

WIDTH, HEIGHT = 390, 844
"""Of the window, in CSS pixels: a common telephone."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request of a page: Playwright's kind of it, such as ``stylesheet``, and the bytes that came."""

    kind: str
    url: str
    size: int


@dataclass(frozen=True, slots=True)
class Browsing:
    """A running browser."""

    browser: Browser

    @contextmanager
    def page(self, url: str) -> Iterator[Page]:
        """An open page, with nothing kept from earlier ones.

        Raises:
            AuditError: If it does not open.
        """
        with self._opened(url) as (page, _):
            yield page

    def asked(self, url: str) -> list[Asked]:
        """What a page fetches before anybody touches it, itself included.

        Raises:
            AuditError: If it does not open.
        """
        with self._opened(url) as (page, requests):
            page.wait_for_load_state("networkidle")
            fetched = [each for each in requests if each.url.startswith("http") and each.response()]
            return [Asked(each.resource_type, each.url, each.sizes()["responseBodySize"]) for each in fetched]

    @contextmanager
    def _opened(self, url: str) -> Iterator[tuple[Page, list[Request]]]:
        context = self.browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, service_workers="block")
        try:
            page = context.new_page()
            requests: list[Request] = []
            page.on("request", lambda request: requests.append(request))  # noqa: PLW0108 - Playwright marks its listeners
            try:
                answer = page.goto(url)
            except Error as error:
                message = f"{url} does not open: {error.message.splitlines()[0]}"
                raise AuditError(message) from error
            if answer is None or not answer.ok:
                message = f"{url} does not open: {answer.status if answer else 'no answer'}"
                raise AuditError(message)
            yield page, requests
        finally:
            context.close()


@contextmanager
def browsing(path: str) -> Iterator[Browsing]:
    """A browser until the end of the block; every thread has its own.

    Args:
        path: Of a Chromium.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield Browsing(browser)
        finally:
            browser.close()
