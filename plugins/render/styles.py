"""The style sheets that pages load, out of the theme's files: small, and plain enough for old phones."""

from collections.abc import Mapping
from pathlib import Path

from plugins.library.shelf import Shelf
from plugins.render.colours import Pair, faults, laid_over
from plugins.render.digests import digest, engine
from plugins.render.layers import flattened
from plugins.render.lowering import lowered
from plugins.render.unfit import UnfitError

_ORDER = "order.txt"
"""In the folder of the styles: the files' names, in the order of the cascade; behind a name the sheet, as in
``sheets_of``."""

_TOKENS = "tokens.css"
"""The only file with raw colours."""


def stylesheets(
    folder: Path, label: str, shelf: Shelf, colours: Mapping[str, Pair] | None = None
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The sheets that pages load by their names, and the shelf's keys of them; none without an ``order.txt``.

    Args:
        folder: Where the files lie.
        label: The folder's path for problems.
        shelf: Where a sheet of the same files is kept.
        colours: The site's own, by their names in the settings.

    Returns:
        Under the empty name what every page loads; the others are for pages that ask for them, behind the first.

    Raises:
        UnfitError: If a file is no CSS, or not as ``layers.py`` says; if a colour cannot be read.
        OSError: If a file cannot be read.
    """
    order = folder / _ORDER
    if not order.is_file():
        return {}, ()
    made: dict[str, tuple[bytes, str]] = {}
    for sheet, names in sheets_of(order.read_bytes().decode(errors="replace")).items():
        raw = {name: (folder / name).read_bytes() for name in names}
        made[sheet] = _made(_coloured(raw, colours) if colours else raw, label, shelf)
    return {name: css for name, (css, _) in made.items()}, tuple(key for _, key in made.values())


def sheets_of(order: str) -> dict[str, list[str]]:
    """Name of a sheet → its files; each begins with the file that names the layers.

    Args:
        order: A line for each file: its name, and behind it the sheet that it belongs to, if not to every page's.
    """
    sheets: dict[str, list[str]] = {"": []}
    for line in filter(None, map(str.split, order.splitlines())):
        name, sheet = line[0], " ".join(line[1:])
        sheets.setdefault(sheet, sheets[""][:1]).append(name)
    return sheets


def _coloured(raw: Mapping[str, bytes], colours: Mapping[str, Pair]) -> dict[str, bytes]:
    tokens = raw.get(_TOKENS, b"").decode("utf-8-sig", "replace")
    if _TOKENS in raw and (problems := [*faults(tokens, colours)]):
        raise UnfitError(problems)
    return {name: laid_over(tokens, colours).encode() if name == _TOKENS else css for name, css in raw.items()}


def _made(raw: Mapping[str, bytes], label: str, shelf: Shelf) -> tuple[bytes, str]:
    key = "style:" + digest(engine(), *(part for name, content in raw.items() for part in (name, content)))
    known = shelf.get([key])
    if known:
        return known[key], key
    sheet = lowered(flattened({name: content.decode("utf-8-sig", "replace") for name, content in raw.items()}, label))
    shelf.put([(key, sheet.encode())])
    return sheet.encode(), key
