"""Every address that leads out of the site, with its state."""

from collections.abc import Iterator

from plugins.library.library import Library
from plugins.library.outward import Outward, is_official, outward, plain
from plugins.library.targets import Leads, Target, resolve


def table(library: Library) -> Iterator[str]:
    """One line for each address: whose it is, how it was read, the address, where it stands."""
    found = sorted(rows(library), key=lambda row: (row.host, row.url))
    for row in found:
        whose = "official" if is_official(row.url, library.rules) else "other"
        yield f"{whose:<8}  {_state(row):<17}  {row.url}  ({_places(row)})"
    opened = sum(row.opened is not None for row in found)
    yield f"{len(found)} addresses at {len({row.host for row in found})} hosts; {opened} opened by us"


def rows(library: Library) -> list[Outward]:
    """Those of the fields and data files, and those that stand in prose only."""
    found = outward(library)
    for key, url in _in_prose(library):
        row = found.setdefault(plain(url), Outward(plain(url), ""))
        if key not in row.places:
            row.places.append(key)
    return list(found.values())


def _in_prose(library: Library) -> Iterator[tuple[str, str]]:
    """A document's key and an address, for every link of every text."""
    for entry in (library.site, *library.entries.values()):
        for leaf in (entry.original, *entry.translations.values()):
            for link in leaf.prose.links:
                target = resolve(library, leaf, link.target)
                if isinstance(target, Target) and target.leads is Leads.AWAY:
                    yield entry.key, target.name


def _state(row: Outward) -> str:
    """Of an address that stands among no sources, what names it."""
    if row.opened:
        return f"opened {row.opened}"
    if row.seen:
        return str(row.seen)
    return "data" if all(place.startswith("data/") for place in row.places) else "page"


def _places(row: Outward) -> str:
    shown = row.places[:3]
    more = len(row.places) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
