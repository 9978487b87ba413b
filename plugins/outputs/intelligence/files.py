"""All files of one collection, whatever it holds."""

from collections.abc import Iterator

from plugins.outputs.intelligence.changes import changes
from plugins.outputs.intelligence.jsonfeed import PATH, json_feed
from plugins.outputs.intelligence.lists import block_lists
from plugins.outputs.intelligence.misp import feed
from plugins.outputs.intelligence.shapes import Collection
from plugins.outputs.intelligence.stix import bundle
from plugins.outputs.intelligence.tables import table


def files(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Path in the output and bytes; the same collection makes the same bytes."""
    made = (
        ("stix.json", bundle(collection)),
        *feed(collection),
        ("indicators.csv", table(collection)),
        (PATH, json_feed(collection)),
        *block_lists(collection),
        ("changes.json", changes(collection)),
    )
    for path, content in made:
        yield collection.folder + path, content
