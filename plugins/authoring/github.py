"""Addresses of GitHub's own pages, on which a file is read, edited or begun without any program.

Source: https://docs.github.com/en/repositories/working-with-files; ``filename`` and ``value`` of a new file, and
``plain=1`` with a line, are GitHub's own parameters.
"""

from urllib.parse import quote, urlencode

from plugins.model.settings import Settings

LONGEST = 6 * 1024
"""Bytes of an address that every proxy and browser on the way still carries."""


def edit(settings: Settings, path: str) -> str | None:
    """The editor with a file of the project in it; None where the repository is not known.

    Args:
        settings: Which repository and branch.
        path: Relative to the project, such as ``content/news/x/en.md``.
    """
    return _page(settings, "edit", path)


def shown(settings: Settings, path: str, line: int | None = None) -> str | None:
    """A file as it stands, with its lines numbered and one of them marked; None as for ``edit``."""
    page = _page(settings, "blob", path)
    if page is None or line is None:
        return page
    return f"{page}?plain=1#L{line}"


def changes(settings: Settings, path: str) -> str | None:
    """What was changed in a file, and when; None as for ``edit``."""
    return _page(settings, "commits", path)


def begin(settings: Settings, path: str, text: str) -> str | None:
    """The editor with a new file that already holds a text; None as for ``edit``.

    The text is not cut: whoever makes it asks ``fits`` first.
    """
    if not settings.repository:
        return None
    return f"{settings.repository}/new/{quote(settings.branch)}?{new_file(path, text)}"


def new_file(path: str, text: str) -> str:
    """What the address of the editor asks for: a file of that name with that text in it."""
    return urlencode({"filename": path, "value": text}, quote_via=quote)


def fits(address: str) -> bool:
    """Whether an address is short enough to arrive."""
    return len(address.encode()) <= LONGEST


def _page(settings: Settings, page: str, path: str) -> str | None:
    if not settings.repository:
        return None
    return f"{settings.repository}/{page}/{quote(settings.branch)}/{quote(path)}"
