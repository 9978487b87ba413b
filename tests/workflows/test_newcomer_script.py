"""A newcomer's first hour, as README and CONTRIBUTING tell it: from a clone to a page that the world can see.

Step by step: a clone of the public repository; ``new``; ``check``; a preview, which shows the page; a mistake, which
the preview says over the page and ``check`` on its line; the mistake mended; pushed, and published by the workflow.
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from plugins.bridge.browser import FLAGS, chromium
from tests.build.whole_site import WholeSite
from tests.workflows.forge import Forge, git, make_ready
from tests.workflows.test_publish import results, said

FILE = "content/news/the-harbour-opens-again/en.md"
WRONG = f"{FILE}:11:7: date: cannot be '20 November' — write the day as 2026-03-14, no quotes"


class Clone:
    """What somebody who knows nothing of the project has: a clone, and Python."""

    def __init__(self, folder: Path, origin: Path) -> None:
        self.folder = folder
        git(folder.parent, "clone", "--quiet", f"file://{origin}", str(folder))
        make_ready(folder)
        home = folder.parent / "home"
        home.mkdir()
        self._given = {
            "cwd": folder,
            "env": {"HOME": str(home), "PATH": "/usr/bin:/bin", "BUILD_DATE": "2026-11-22", "PYTHONUNBUFFERED": "1"},
            "encoding": "utf-8",
        }

    def types(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A command, to its end."""
        command = [str(Path(sys._base_executable).resolve()), "tasks.py", *arguments]
        return subprocess.run(command, capture_output=True, timeout=120, check=False, **self._given)

    def previews(self) -> tuple[subprocess.Popen[str], str]:
        """A preview that runs, and its address."""
        command = [str(Path(sys._base_executable).resolve()), "tasks.py", "preview", "--port", "0"]
        running = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True, **self._given
        )
        heard = []
        for line in running.stdout or ():
            heard.append(line)
            if found := re.search(r"Preview: (http://\S+)/ ", line):
                return running, found[1]
        raise AssertionError("".join(heard))

    def changes(self, before: str, after: str) -> None:
        """One thing of the new file."""
        file = self.folder / FILE
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def clone(own: tuple[Forge, WholeSite], tmp_path: Path) -> Clone:
    return Clone(tmp_path / "newcomer", own[0].origin)


def test_from_a_clone_to_a_page_that_the_world_sees(
    own: tuple[Forge, WholeSite], clone: Clone, chrome: Browser
) -> None:
    begun = clone.types(
        *("new", "news", "--title", "The harbour opens again", "--summary", "Ships may enter from Monday."),
        *("--date", "2026-11-20", "--source", "The release | The harbour | https://example.org/release"),
        *("--text", "The harbour is open."),
    )
    assert begun.returncode == 0, begun.stderr
    assert FILE in begun.stdout
    checked = clone.types("check")
    assert (checked.returncode, checked.stderr) == (0, "")

    preview, address = clone.previews()
    try:
        page = chrome.new_page()
        page.goto(f"{address}/en/news/the-harbour-opens-again/")
        expect(page.locator("h1")).to_have_text("The harbour opens again")
        expect(page.locator("main")).to_contain_text("The harbour is open.")

        clone.changes("2026-11-20", "20 November")
        panel = page.get_by_role("region", name="To mend: 1")
        expect(panel).to_contain_text("date: cannot be '20 November'")
        expect(page.locator("main")).to_contain_text("The harbour is open.")
        broken = clone.types("check")
        assert (broken.returncode, broken.stderr) == (1, f"{WRONG}\n")

        clone.changes("20 November", "2026-11-21")
        expect(panel).not_to_be_visible()
        expect(page.locator("main")).to_contain_text("21 November 2026")
    finally:
        os.killpg(preview.pid, signal.SIGINT)
        preview.wait(30)
    assert clone.types("check").returncode == 0

    git(clone.folder, "add", "--all")
    git(clone.folder, "commit", "--quiet", "--message", "The harbour opens again")
    git(clone.folder, "push", "--quiet", "origin", "HEAD:main")
    jobs = own[0].run("publish")
    assert results(jobs)["deploy"] == "success", said(jobs)
    published = own[0].published() / "en/news/the-harbour-opens-again/index.html"
    assert "The harbour is open." in published.read_text(encoding="utf-8")
