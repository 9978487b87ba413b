"""What a page shows, as values: the observations of ``observe.js``, each explained there."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_OBSERVE = Path(__file__).with_name("observe.js").read_text(encoding="utf-8")


def observe(page: Page, name: str) -> Any:
    """One of the observations of ``observe.js``."""
    return page.evaluate(_OBSERVE, name)
