"""The service worker, which keeps help readable without a connection.

It is the theme's ``static/js/worker.js`` with a list of what it may keep before it, at the site's root: a worker
serves the folder it lies in. Browsers ask for ``sw.js`` again whenever the site is opened, and one that is gone
would leave the old worker at its work for ever. So a theme without a worker gets one that takes itself away, and
everything that was kept: that is how offline reading is switched off.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from plugins.library.library import Library
from plugins.views.assets import Assets
from plugins.views.keeping import is_kept, kept_ahead
from plugins.views.plan import plan

_PATH = "sw.js"
_DIGITS = 8
"""Of a SHA-256: enough to tell two versions of one page from each other. ``worker.js`` takes as many."""

_FAREWELL = b"""\
/* This site keeps nothing for offline reading: what an earlier worker kept is removed, and the worker too. */
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const end = ` ${new URL(registration.scope).pathname}`;
  const names = (await caches.keys()).filter((name) => name.startsWith("noticeboard ") && name.endsWith(end));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
"""


def worker(library: Library, assets: Assets, digests: Mapping[str, str], source: bytes) -> Iterator[tuple[str, bytes]]:
    """The worker's script, at the site's root.

    Args:
        library: The site.
        assets: Addresses of the theme's files.
        digests: Path in the output → digest of its bytes, for every page.
        source: The theme's ``worker.js``; empty where it has none.

    Yields:
        Path and bytes; where the theme has no worker, those of one that removes itself.
    """
    if not source:
        yield _PATH, _FAREWELL
        return
    site = orjson.dumps(_site(library, assets, digests))
    yield _PATH, b"const SITE = " + site + b";\n" + source


def _site(library: Library, assets: Assets, digests: Mapping[str, str]) -> dict[str, Any]:
    """What ``worker.js`` calls ``SITE``; addresses are the same in every language, so each stands there once."""
    first = library.languages.first
    ahead = [page.address.removeprefix(f"/{first}/") for page in kept_ahead(library)]
    every = (page for page in plan(library) if page.language == first and is_kept(library, page))
    rest = [page.address.removeprefix(f"/{first}/") for page in every]
    files = [
        *assets.stylesheets,
        *assets.sheets.values(),
        *([assets.icon] if assets.icon else []),
        *assets.scripts.values(),
        *assets.data.values(),
    ]
    return {
        "languages": library.languages.tags,
        "ahead": {each: [digests[f"{tag}/{each}index.html"][:_DIGITS] for tag in library.languages] for each in ahead},
        "visited": [each for each in rest if each not in set(ahead)],
        "assets": [file.removeprefix(f"{library.settings.base}/") for file in files],
    }
