"""What a release changes for those who read the site: it, compared with the one that is online.

``python3 -m plugins.bridge.changes public/release.json https://…`` prints Markdown for the workflow's summary. It never
stops a release: where the online one cannot be read, it says so.

Like ``environment``, this imports the standard library only.
"""

from __future__ import annotations

import json
import re
import secrets
import sys
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import Request, urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MOST = 25
"""Pages named under each head; the others are counted."""
_LARGEST = 16 * 1024 * 1024
_PATIENCE = 20.0
"""Seconds."""
_NOTICE = re.compile(r"n-\d{4}-\d{4}")


def changes(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """Lines of Markdown: which pages are new, changed or gone, and how many other files.

    Args:
        before: Path → digest, of the release that is online.
        now: The same, of the one that takes its place.
    """
    sorts = {
        "New": sorted(now.keys() - before.keys()),
        "Changed": sorted(path for path in now.keys() & before.keys() if now[path] != before[path]),
        "Gone": sorted(before.keys() - now.keys()),
    }
    if not any(sorts.values()):
        yield "Nothing changes."
    for head, paths in sorts.items():
        pages = [path for path in paths if path.endswith(".html")]
        if paths:
            yield f"**{head}**: {len(pages)} pages, {len(paths) - len(pages)} other files"
            yield ""
            yield from (f"- `{_plain(path)}`" for path in pages[:_MOST])
            if len(pages) > _MOST:
                yield f"- and {len(pages) - _MOST} more"
            yield ""


def read(raw: bytes) -> dict[str, str]:
    """The files of a release.

    Raises:
        ValueError: If it is none.
    """
    release = json.loads(raw)
    try:
        return {str(path): str(digest) for path, digest in release["files"].items()}
    except (AttributeError, KeyError, TypeError):
        message = "holds no list of files"
        raise ValueError(message) from None


def notices(raw: bytes) -> tuple[str, ...]:
    """The notices that live in a release.

    Raises:
        ValueError: If it is none.
    """
    release = json.loads(raw)
    try:
        return tuple(sorted(each for each in release["notices"] if _NOTICE.fullmatch(each)))
    except (AttributeError, KeyError, TypeError):
        message = "holds no list of notices"
        raise ValueError(message) from None


def online(url: str, patience: float = _PATIENCE) -> bytes:
    """What the site says of itself now, whatever a cache before it remembers.

    GitHub Pages keeps answers for ten minutes, and asks anew for an address that it was never asked for.

    Args:
        url: The address that readers type.
        patience: Seconds.

    Raises:
        OSError: If it does not answer.
    """
    if not url.startswith(("https://", "http://")):
        message = f"{url} is no address"
        raise OSError(message)
    asked = Request(f"{url}/release.json?{secrets.token_hex(8)}", headers={"Cache-Control": "no-cache"})  # noqa: S310 - the scheme was looked at
    with urlopen(asked, timeout=patience) as answer:  # noqa: S310 - the same
        return bytes(answer.read(_LARGEST))


def is_there(url: str, patience: float = _PATIENCE) -> bool:
    """Whether there is a site at all: its first page is found.

    Args:
        url: The address that readers type.
        patience: Seconds.

    Raises:
        OSError: If nothing answers.
    """
    try:
        with urlopen(f"{url}/", timeout=patience):  # noqa: S310 - ``online`` looked at the scheme
            return True
    except HTTPError as error:
        return error.code != HTTPStatus.NOT_FOUND


def _plain(path: str) -> str:
    """A path as text that ends no code."""
    return "".join(sign for sign in path if sign.isprintable() and sign != "`")


def main(arguments: list[str]) -> int:
    """Compare the file with the address; the status is always 0."""
    file, url = arguments
    try:
        before = read(online(url))
    except (OSError, ValueError) as error:
        print(f"What changes is not known: the release that is online cannot be read ({_plain(str(error))}).")
        return 0
    print("\n".join(changes(before, read(Path(file).read_bytes()))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
