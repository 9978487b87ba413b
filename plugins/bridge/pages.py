"""Where GitHub Pages shows a repository: the address that a release is made for.

``python3 -m plugins.bridge.pages`` prints it for the workflow that publishes, as ``url=…``. Like ``environment``, this
imports the standard library only.

Source: https://docs.github.com/en/pages/getting-started-with-github-pages/what-is-github-pages
"""

from __future__ import annotations

import os
import re
import sys

_WHOLE = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9._~-]+)*")
_REPOSITORY = re.compile(r"([A-Za-z0-9][A-Za-z0-9-]*)/([A-Za-z0-9._-]+)")


def address(repository: str, said: str = "") -> str:
    """The site's address, without a slash at the end.

    Args:
        repository: Its owner and name, such as ``example/board``. ``example/example.github.io`` is shown at the root of
            the owner's host, every other repository below it.
        said: What a maintainer has set, such as a domain of their own; it counts where it is not empty.

    Raises:
        ValueError: If no site can lie there; says what to write.
    """
    if said.strip():
        whole = said.strip().rstrip("/")
        if not _WHOLE.fullmatch(whole):
            message = f"SITE_URL: cannot be '{said}' — write the whole address, such as https://board.example"
            raise ValueError(message)
        return whole
    parts = _REPOSITORY.fullmatch(repository)
    if parts is None:
        message = f"GITHUB_REPOSITORY: cannot be '{repository}' — write owner and name, such as example/board"
        raise ValueError(message)
    host, name = f"{parts[1].lower()}.github.io", parts[2]
    return f"https://{host}" if name.lower() == host else f"https://{host}/{name}"


def main() -> int:
    """Print the address of the repository that the environment names."""
    try:
        print(f"url={address(os.environ.get('GITHUB_REPOSITORY', ''), os.environ.get('SITE_URL', ''))}")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
