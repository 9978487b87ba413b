"""Every address that leads out of the site, with its state."""

from collections.abc import Iterator

from plugins.library.library import Library
from plugins.library.outward import Outward, is_official, outward


def table(library: Library) -> Iterator[str]:
    """One line for each address: whose it is, how it was read, the address, where it stands."""
    rows = sorted(outward(library).values(), key=lambda row: (row.host, row.url))
    for row in rows:
        whose = "official" if is_official(row.url, library.rules) else "other"
        yield f"{whose:<8}  {_state(row):<17}  {row.url}  ({_places(row)})"
    opened = sum(row.opened is not None for row in rows)
    yield f"{len(rows)} addresses at {len({row.host for row in rows})} hosts; {opened} opened by us"


def _state(row: Outward) -> str:
    if row.opened:
        return f"opened {row.opened}"
    return str(row.seen) if row.seen else "data"


def _places(row: Outward) -> str:
    shown = row.places[:3]
    more = len(row.places) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
