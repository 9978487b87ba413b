"""The files about fraud for machines: made again only when a warning, or what may be said of it, changed."""

from collections.abc import Iterator, Mapping

import orjson

from plugins.library.library import Library
from plugins.library.scanning import fingerprint
from plugins.outputs.intelligence.files import files
from plugins.outputs.intelligence.gathering import gather
from plugins.outputs.intelligence.samples import samples
from plugins.render.digests import digest, engine
from plugins.render.manifest import Written


def intelligence_files(library: Library, present: Mapping[str, Written]) -> Iterator[tuple[str, Written, bytes | None]]:
    """The files, and the samples of each.

    Args:
        library: The site.
        present: Files of ours that lie in the output as the manifest says.

    Yields:
        Path, what is noted of the file, and its bytes; None for the bytes where the output holds it already.
    """
    real = gather(library)
    for collection in (real, samples(real.sender.statement)):
        made_from = digest(engine(), orjson.dumps(collection))
        of_these = (path for path in present if path.startswith(collection.folder))
        kept = {path: present[path] for path in of_these if present[path].made_from.startswith(f"{made_from}/")}
        # Each file notes how many there must be, so that one that was lost is missed.
        if kept and {row.made_from for row in kept.values()} == {f"{made_from}/{len(kept)}"}:
            yield from ((path, row, None) for path, row in kept.items())
            continue
        made = dict(files(collection))
        for path, content in made.items():
            row = Written(f"{made_from}/{len(made)}", fingerprint(content))
            old = present.get(path)
            yield path, row, None if old is not None and old.bytes == row.bytes else content
