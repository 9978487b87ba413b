"""How long a preview takes: from a saved file to the page that is served, to that in a browser, to the search index.

``python -m bench.preview`` makes the corpus of ``bench.noticeboard``, shows it as ``python3 tasks.py preview`` does,
and saves one original again and again. Each figure begins when the file has been written.
"""

import argparse
import asyncio
import contextlib
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from playwright.async_api import Page, async_playwright
from tornado.httpclient import AsyncHTTPClient

from bench.cases import BUILD_DATE, ROOT
from bench.corpus import LANGUAGES, make_corpus
from plugins.bridge.browser import FLAGS, chromium
from plugins.bridge.preview import Preview

MARKS = {"body": (25, 100, 2000), "title": (60, 100, 2000)}
"""Milliseconds: served, in the browser, in the index."""
_EVERY = 0.001
"""Seconds between two requests for the page, and between two looks at the index."""
_LONGEST = 120
"""Seconds after which a change counts as lost."""

Row = tuple[float, float, float]
"""Milliseconds from saving: served, in the browser, in the index."""


def main(argv: Sequence[str]) -> int:
    """Measure, and print a table; the status is 0 however long it took."""
    parser = argparse.ArgumentParser(prog="bench.preview", description="Measure a preview of a made corpus.")
    parser.add_argument("--docs", type=int, default=1000, help="documents in each language")
    parser.add_argument("--runs", type=int, default=5, help="measured changes of each sort")
    options = parser.parse_args(argv)
    folder = Path(tempfile.mkdtemp(prefix="noticeboard-preview-"))
    try:
        asyncio.run(_measure(folder, options.docs, options.runs))
    finally:
        shutil.rmtree(folder)
    return 0


async def _measure(folder: Path, docs: int, runs: int) -> None:
    make_corpus(folder / "content", docs, LANGUAGES)
    shown = Preview(_settings(folder), {}, port=0)
    running = asyncio.create_task(shown.run())
    try:
        await shown.ready.wait()
        if shown.problems:
            raise SystemExit("\n".join(shown.problems))
        await shown.indexed.wait()
        edited = folder / "content" / "news" / f"n-{docs // 8:05}" / f"{LANGUAGES[0]}.md"
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
            page = await browser.new_page()
            await page.goto(f"{shown.address}/{LANGUAGES[0]}/news/{edited.parent.name}/")
            await page.wait_for_selector("noticeboard-preview .bar")
            load = os.getloadavg()[0]
            rows = {name: await _changes(name, shown, page, edited, runs) for name in MARKS}
            await browser.close()
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
    said = f"{docs:,} documents × {len(LANGUAGES)} languages, with search; median (most) of {runs}"
    loads = f"load {load:.1f} before and {os.getloadavg()[0]:.1f} after"
    print(f"{said}; {len(os.sched_getaffinity(0))} cores, {loads}\n")
    print(f"{'':8}{'served':>28}{'in the browser':>28}{'in the index':>28}")
    for name, measured in rows.items():
        cells = zip(zip(*measured, strict=True), MARKS[name], strict=True)
        print(f"{name:8}" + "".join(f"{_cell(each, mark):>28}" for each, mark in cells))


def _settings(folder: Path) -> Path:
    """The project's own, with the corpus in the place of its content."""
    conf = folder / "settings.py"
    rows = [{"tag": tag, "partial": True} for tag in LANGUAGES]
    lines = ["import sys", f"sys.path.insert(0, {str(ROOT)!r})", "from pelicanconf import *"]
    lines += [f"LANGUAGES = {rows!r}", f"BUILD_DATE = {BUILD_DATE!r}", f"PATH = {str(folder / 'content')!r}"]
    conf.write_text("\n".join((*lines, "")), encoding="utf-8")
    return conf


async def _changes(name: str, shown: Preview, page: Page, edited: Path, runs: int) -> list[Row]:
    text = edited.read_text(encoding="utf-8")  # noqa: ASYNC240 - nothing else waits meanwhile
    rows = []
    for number in range(runs + 1):
        words = f"{name.title()} number {number}"
        new = text.replace('title: "', f'title: "{words} ', 1) if name == "title" else f"{text}\n{words} ends.\n"
        rows.append(await _change(shown, page, edited, new, words))
    edited.write_text(text, encoding="utf-8")  # noqa: ASYNC240 - nothing else waits meanwhile
    return rows[1:]  # the first one warms up


async def _change(shown: Preview, page: Page, edited: Path, text: str, words: str) -> Row:
    address = f"{shown.address}/{LANGUAGES[0]}/news/{edited.parent.name}/"
    client = AsyncHTTPClient()
    edited.write_text(text, encoding="utf-8")  # noqa: ASYNC240 - nothing else waits meanwhile
    started = time.perf_counter()

    async def served() -> None:
        while words not in (await client.fetch(address)).body.decode():  # noqa: ASYNC110 - it tells its browsers only
            await asyncio.sleep(_EVERY)

    async def in_browser() -> None:
        await page.wait_for_function("words => document.body.textContent.includes(words)", arg=words, polling=5)

    async def in_index() -> None:
        while shown.indexed.is_set():  # noqa: ASYNC110 - set anew once the pages have been told of
            await asyncio.sleep(_EVERY)
        await shown.indexed.wait()

    async def taken(what: Callable[[], Awaitable[None]]) -> float:
        await asyncio.wait_for(what(), _LONGEST)
        return (time.perf_counter() - started) * 1000

    page_served, seen, index = await asyncio.gather(*map(taken, (served, in_browser, in_index)))
    return page_served, seen, index


def _cell(measured: Sequence[float], mark: float) -> str:
    return f"{statistics.median(measured):,.0f} ({max(measured):,.0f}) ≤ {mark:,}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
