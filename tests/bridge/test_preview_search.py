"""The search index in a preview: pages never wait for it, and it follows when nobody changes anything."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.bridge import preview
from tests.bridge.test_preview import CONF, Browser, configure, until, watch
from tests.conftest import SmallSite

HELP = 'title: "Now"\nsummary: "What to do"'


@pytest.fixture
def conf(site: SmallSite) -> Path:
    file = site.root / "pelicanconf.py"
    configure(file, CONF)
    return file


def test_pages_never_wait_for_the_index_which_follows(
    site: SmallSite, conf: Path, tree: Callable[[Path], dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write("help/now/en.md", HELP, "Close the door.")

    def index(browser: Browser) -> dict[str, bytes]:
        return {path: raw for path, raw in tree(browser.shown.output).items() if path.startswith("search/")}

    async def story(browser: Browser) -> None:
        await browser.shown.indexed.wait()
        before = index(browser)
        assert before
        monkeypatch.setattr(preview, "_IDLE", 600)
        site.write("help/now/en.md", HELP, "Open the window.")
        await until(lambda: browser.has("en/help/now/index.html", "Open the window."))
        await until(lambda: not browser.shown.indexed.is_set())
        assert index(browser) == before
        monkeypatch.setattr(preview, "_IDLE", 0)
        site.write("help/now/en.md", HELP, "Lock the gate.")
        await until(lambda: browser.has("en/help/now/index.html", "Lock the gate."))
        await until(lambda: not browser.shown.indexed.is_set() or index(browser) != before)
        await browser.shown.indexed.wait()
        assert index(browser) != before

    watch(conf, story)
