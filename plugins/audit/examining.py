"""The reader of fraud signs, run as browsers run it: the theme's own modules in a page with nothing else."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from plugins.audit.browsing import Browsing
from plugins.audit.serving import Server

_DATA = "data.js"
_MODULES = ("finds", "normalise", "signs")
_START = """
Promise.all(["signs", "normalise", "finds", "data"].map((name) => import(`/${name}.js`)))
  .then(([signs, normalise, finds, data]) => Object.assign(window, { signs, normalise, finds, data: data.default }))
  .then(() => true)
"""


@dataclass(frozen=True, slots=True)
class Examiner:
    """An open page that holds the modules ``signs``, ``normalise`` and ``finds``, and the site's ``data``."""

    page: Page

    def read(self, texts: Sequence[str]) -> list[dict[str, Any]]:
        """What ``signs.read`` finds in each text."""
        found: list[dict[str, Any]] = self.page.evaluate(
            "(texts) => texts.map((text) => signs.read(text, data))", list(texts)
        )
        return found

    def plain(self, texts: Sequence[str]) -> list[dict[str, Any]]:
        """What ``normalise.plain`` makes of each text."""
        found: list[dict[str, Any]] = self.page.evaluate("(texts) => texts.map(normalise.plain)", list(texts))
        return found


@contextmanager
def examining(browsing: Browsing, scripts: Path, module: bytes) -> Iterator[Examiner]:
    """Modules and data in a page, until the end of the block.

    Args:
        browsing: A browser.
        scripts: The theme's folder of modules.
        module: The data, as ``views/signs.module`` makes it.

    Raises:
        AuditError: If the page does not open.
    """
    with tempfile.TemporaryDirectory(prefix="noticeboard-signs-") as made:
        folder = Path(made)
        (folder / "index.html").write_text("<!doctype html><title>-</title>", encoding="utf-8")
        (folder / _DATA).write_bytes(module)
        for name in _MODULES:
            shutil.copyfile(scripts / f"{name}.js", folder / f"{name}.js")
        with Server().serving(folder) as url, browsing.page(f"{url}/") as page:
            page.evaluate(_START)
            yield Examiner(page)
