"""The search indexes: made again only for a language whose texts changed."""

from collections.abc import Iterator, Mapping

import orjson

from plugins.build.indexer import Indexer, IndexerError
from plugins.i18n.catalogs import Catalogs, speaking
from plugins.library.library import Library
from plugins.library.scanning import fingerprint
from plugins.library.shelf import DamagedShelfError, Shelf
from plugins.library.workers import WorkerError
from plugins.outputs.records import Record, records
from plugins.outputs.search import meta_of, text_of
from plugins.render.digests import digest, engine
from plugins.render.manifest import Written
from plugins.views import addresses
from plugins.views.assets import Assets
from plugins.views.reader import Reader

PATIENCE = 60.0
"""Seconds that an indexer may take before it counts as hung, beside those for each page."""
EACH = 0.05


def search_files(
    library: Library, catalogs: Catalogs, assets: Assets, shelf: Shelf, present: Mapping[str, Written]
) -> Iterator[tuple[str, Written, bytes | None]]:
    """The files of every language's index; one language after another, as each takes Pagefind much memory.

    Args:
        library: The site.
        catalogs: Interface words, for what codes are called.
        assets: Addresses that views need.
        shelf: Where the HTML of the texts is.
        present: Files of ours that lie in the output as the manifest says.

    Yields:
        Path, what is noted of the file, and its bytes; None for the bytes where the output holds it already.

    Raises:
        WorkerError: If the indexer fails or hangs.
        DamagedShelfError: If a text is not on the shelf, although it was read.
    """
    if not library.settings.search:
        return
    if library.settings.search_later:
        folders = tuple(addresses.index(tag).removeprefix("/") for tag in library.languages)
        yield from ((path, row, None) for path, row in present.items() if path.startswith(folders))
        return
    for tag in library.languages:
        with speaking(catalogs, tag):
            found = tuple(records(Reader(library, assets, tag)))
        if not found:
            continue
        folder = addresses.index(tag).removeprefix("/")
        made_from = digest(engine(), orjson.dumps(found))
        kept = {path: row for path, row in present.items() if path.startswith(folder)}
        if _is_whole(kept, made_from):
            yield from ((path, row, None) for path, row in kept.items())
            continue
        files = _index(library, tag, found, shelf)
        for path, content in files.items():
            row = Written(f"{made_from}/{len(files)}", fingerprint(content))
            old = kept.get(folder + path)
            yield folder + path, row, None if old is not None and old.bytes == row.bytes else content


def _is_whole(kept: Mapping[str, Written], made_from: str) -> bool:
    """Whether an index lies there that was made from the same; each file notes how many there must be."""
    return bool(kept) and {row.made_from for row in kept.values()} == {f"{made_from}/{len(kept)}"}


def _index(library: Library, tag: str, found: tuple[Record, ...], shelf: Shelf) -> dict[str, bytes]:
    try:
        with Indexer(library.settings.cache, PATIENCE + EACH * len(found)) as indexer:
            for record in found:
                text = _text(record, shelf)
                indexer.add(record.address, tag, text, meta_of(record, text, tag))
            return indexer.files()
    except IndexerError as error:
        message = f"the search index of '{tag}' cannot be made: {error}"
        raise WorkerError(message) from error


def _text(record: Record, shelf: Shelf) -> str:
    if record.prose is None:
        return text_of(record, ())
    key = f"body:{record.prose.digest}"
    notes = shelf.get([key])
    if not notes:
        raise DamagedShelfError(key)
    return text_of(record, orjson.loads(notes[key]))
