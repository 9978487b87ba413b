"""Plain lists for filters: one value a line, after lines that begin with ``#``."""

from collections.abc import Iterator

from plugins.model.vocabulary import IndicatorType
from plugins.outputs.intelligence.gathering import listed
from plugins.outputs.intelligence.shapes import Collection
from plugins.outputs.intelligence.words import preface

LISTS: dict[IndicatorType, tuple[str, str]] = {
    IndicatorType.DOMAIN: ("domains", "Domains used in frauds"),
    IndicatorType.URL: ("urls", "Web addresses used in frauds"),
    IndicatorType.EMAIL: ("emails", "E-mail addresses used in frauds"),
    IndicatorType.PHONE: ("phones", "Telephone numbers used in frauds"),
    IndicatorType.WALLET: ("wallets", "Cryptocurrency wallets used in frauds"),
    IndicatorType.ACCOUNT: ("accounts", "Bank accounts used in frauds"),
}


def block_lists(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Path below the folder and bytes, for every type; a list may hold no value."""
    for kind, (name, what) in LISTS.items():
        values = listed(collection, kind)
        lines = [f"# {line}" for line in preface(collection, what, is_empty=not values)]
        yield f"block/{name}.txt", "".join(f"{line}\n" for line in [*lines, *values]).encode()
