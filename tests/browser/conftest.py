"""The ground of the browser tests: a real Chromium, and the shipped site served as GitHub Pages would.

``board``        the shipped site at the root of a host: ``.url``, ``.folder``, ``.pages``
``below_base``   the same below ``/board``, with the style page of a preview
``look``         opens a page as some reader would, and gives Playwright's ``Page``:

    def test_the_list_fits(look: Look, board: Board) -> None:
        page = look(board.pages["list/news"]["ar"], width=320, dark=True)
        page = look("/ar/news/", on=below_base, script=False)

Whatever a page complains about fails its test at the end: an error on the console, a breach of the content security
policy, a request that fails or goes elsewhere. ``look.forgive("words")`` says which complaint was meant to come.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, sync_playwright

from plugins.audit.sampling import Sample, sample
from plugins.audit.serving import Server
from plugins.bridge.browser import FLAGS, chromium
from plugins.build.site import build
from plugins.model.languages import Languages
from tests.conftest import shipped_settings

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
READ = ("en", "ar", "zh")
"""The languages to look at: Latin letters, right to left, no spaces between words."""


@dataclass(frozen=True)
class Board:
    """A built site that is being served.

    Attributes:
        url: Of its root, without a slash at the end; with the base path.
        base: The base path, such as ``/board``; empty for none.
        folder: The output folder; shared between processes, so never to be changed.
        pages: What a page is → language → address without the base path; the names are those of
            ``plugins.audit.sampling.Sample``, such as ``home``, ``news``, ``list/news``, ``country``, ``not_found``.
    """

    url: str
    base: str
    folder: Path
    pages: Sample


@contextmanager
def served(folder: Path, base: str = "", pages: Sample | None = None) -> Iterator[Board]:
    """A built site, as long as somebody looks at it."""
    with Server().serving(folder, base) as url:
        yield Board(url, base, folder, pages or {})


@pytest.fixture(scope="session")
def boards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sites, which all processes of one run share."""
    root = tmp_path_factory.getbasetemp()
    root = root.parent if "PYTEST_XDIST_WORKER" in os.environ else root
    root = root / "boards"
    root.mkdir(exist_ok=True)
    return root


@contextmanager
def _built(root: Path, base: str, *, style: bool) -> Iterator[Board]:
    """A site, built by whichever process comes first."""
    note = root.with_suffix(".json")
    with root.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not note.exists():
            pages = _build(root, f"https://noticeboard.example{base}", style=style)
            note.write_text(json.dumps(pages), encoding="utf-8")
    with served(root / "output", base, json.loads(note.read_text(encoding="utf-8"))) as board:
        yield board


def _build(root: Path, url: str, *, style: bool) -> dict[str, dict[str, str]]:
    # The words of the interface are for a check to miss; pages can be looked at without some of them.
    languages = Languages.from_settings([{"tag": tag, "partial": True} for tag in LANGUAGES])
    settings = shipped_settings(root, languages=languages, site_url=url, style_page=style)
    outcome = build(settings)
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    return {name: dict(tongues) for name, tongues in sample(settings).items()}


@pytest.fixture(scope="package")
def board(boards: Path) -> Iterator[Board]:
    """The shipped site at the root of a host."""
    with _built(boards / "root", "", style=False) as built:
        yield built


@pytest.fixture(scope="package")
def below_base(boards: Path) -> Iterator[Board]:
    """The shipped site below a base path, with the style page."""
    with _built(boards / "base", "/board", style=True) as built:
        yield built


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all; it ends with this folder's tests, as Playwright's loop would stop those of others."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield launched
        launched.close()


@dataclass
class Look:
    """Opens pages, and notes what they complain about.

    Attributes:
        complaints: So far; none must be left at the end of a test.
    """

    browser: Browser
    board: Board
    complaints: list[str] = field(default_factory=list)
    _contexts: list[BrowserContext] = field(default_factory=list)
    _hosts: set[str] = field(default_factory=set)

    def __call__(self, address: str, *, on: Board | None = None, status: int = 200, **reader: Any) -> Page:
        """Open a page in a browser of its own.

        Args:
            address: Without the base path, such as ``/en/news/``.
            on: The site; ``board`` if not given.
            status: That the server must answer.
            reader: As ``context`` takes them.
        """
        site = on or self.board
        page = self.context(on=site, **reader).new_page()
        self.go(page, address, on=site, status=status)
        return page

    def go(self, page: Page, address: str, *, on: Board | None = None, status: int = 200) -> None:
        """Lead an open page to another address."""
        answer = page.goto((on or self.board).url + address)
        assert answer is not None
        if status != answer.status:
            self.complaints.append(f"{address}: answered {answer.status}, not {status}")

    def context(  # noqa: PLR0913 - each is a trait of a reader
        self,
        *,
        on: Board | None = None,
        width: int = 1280,
        height: int = 800,
        zoom: int = 1,
        dark: bool = False,
        script: bool = True,
        forced: bool = False,
        reduced: bool = False,
        language: str = "en",
        keeps: bool = False,
        **more: Any,
    ) -> BrowserContext:
        """A browser without any history, for several pages.

        Args:
            on: The site; ``board`` if not given.
            width: Of the window, in CSS pixels at a zoom of 1.
            height: The same.
            zoom: 4 is 400 %: a quarter of the CSS pixels, each four times as wide.
            dark: Whether the reader's system is dark.
            script: Whether scripts run.
            forced: Whether the system forces its own colours.
            reduced: Whether the reader wants nothing to move.
            language: That the browser asks for.
            keeps: Whether a service worker may be installed.
            more: As Playwright's ``new_context`` takes them, such as ``is_mobile`` or ``has_touch``.
        """
        self._hosts.add(urlsplit((on or self.board).url).netloc)
        context = self.browser.new_context(
            viewport={"width": width // zoom, "height": height // zoom},
            device_scale_factor=zoom,
            color_scheme="dark" if dark else "light",
            forced_colors="active" if forced else "none",
            reduced_motion="reduce" if reduced else "no-preference",
            java_script_enabled=script,
            locale=language,
            service_workers="allow" if keeps else "block",
            **more,
        )
        context.set_default_timeout(10_000)
        context.on("console", self._heard)
        context.on(
            "weberror", lambda error: self.complaints.append(f"{error.page.url if error.page else ''}: {error.error}")
        )
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)
        self._contexts.append(context)
        return context

    def forgive(self, words: str) -> None:
        """Forget the complaints that hold these words.

        Raises:
            AssertionError: If there are none: then nothing is to be forgiven.
        """
        left = [complaint for complaint in self.complaints if words not in complaint]
        assert len(left) < len(self.complaints), f"nobody complained about {words}: {self.complaints}"
        self.complaints[:] = left

    def close(self) -> None:
        """Close everything that was opened."""
        for context in self._contexts:
            context.close()
        self._contexts.clear()

    def _heard(self, message: ConsoleMessage) -> None:
        # What could not be loaded is noted by its answer, or by there being none.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(f"{message.location.get('url')}: {message.text}")

    def _asked(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in {"data", "blob"} and url.netloc not in self._hosts:
            self.complaints.append(f"{request.url}: asked of somebody else")

    def _failed(self, request: Request) -> None:
        # What a reader leaves before it has come is no failure.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self.complaints.append(f"{response.url}: answered {response.status}")


@contextmanager
def looking(browser: Browser, board: Board) -> Iterator[Look]:
    """Opens pages of a site; fails at the end if a page has complained."""
    opener = Look(browser, board)
    yield opener
    opener.close()
    assert opener.complaints == []


@pytest.fixture
def look(browser: Browser, board: Board) -> Iterator[Look]:
    """Opens pages for one test."""
    with looking(browser, board) as opener:
        yield opener


def tongues_of(pages: Mapping[str, Mapping[str, str]], tag: str) -> dict[str, str]:
    """All pages of a sample in one language: what they are → address; those that speak all languages too."""
    return {name: found.get(tag) or next(iter(found.values())) for name, found in pages.items()}
