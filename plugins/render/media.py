"""Files made from those beside documents: only what the output does not hold, on all cores.

Making a photograph smaller takes long, so the shelf keeps what was made; but nothing of notices, which leave nothing.
"""

from collections.abc import Mapping

import orjson

from plugins.library.library import Library
from plugins.library.pictures import UnfitPictureError
from plugins.library.reading import bytes_of, changed
from plugins.library.scanning import fingerprint
from plugins.library.shelf import Shelf
from plugins.library.workers import answers
from plugins.model.problem import Problem
from plugins.render.digests import digest
from plugins.render.making import Making, make, maker
from plugins.render.manifest import Output, Written
from plugins.render.unfit import UnfitError


def notes_of(library: Library, media: Mapping[str, Making]) -> dict[str, str]:
    """Path in the output → the shelf's key of its bytes, for what is kept there."""
    return {
        path: f"media:{digest(library.files[making.source], maker(), making.form, str(making.width))}"
        for path, making in media.items()
        if making.width and not making.source.startswith("notices/")
    }


def print_media(
    library: Library, media: Mapping[str, Making], shelf: Shelf, output: Output, present: Mapping[str, Written]
) -> tuple[dict[str, Written], list[str]]:
    """Put into the staging folder what is not yet in the output.

    Args:
        library: Whose documents the files lie beside.
        media: Path in the output → how it is made.
        shelf: What earlier builds made.
        output: Where to stage.
        present: Files of ours that lie in the output as the manifest says.

    Returns:
        All files, by path; and the paths that were staged.

    Raises:
        UnfitError: If an image is damaged, or a file was changed meanwhile.
        WorkerError: If a worker dies.
        DamagedShelfError: If the shelf cannot be read.
        OSError: If a file cannot be written.
    """
    files = {path: present[path] for path in media if path in present}
    notes = notes_of(library, media)
    groups: dict[str, dict[str, Making]] = {}
    for path, making in media.items():
        if path in files:
            continue
        kept = shelf.get([notes[path]]) if path in notes else {}
        if kept:
            raw = kept[notes[path]]
            output.stage(path, raw)
            files[path] = Written("", fingerprint(raw))
        else:
            groups.setdefault(making.source, {})[path] = making
    made = _make(library, groups, shelf, output)
    if fresh := [path for path in made if path in notes]:
        shelf.put((notes[path], (output.staging / path).read_bytes()) for path in fresh)
    files |= made
    return files, [path for path in files if path not in present]


def _make(
    library: Library, groups: Mapping[str, Mapping[str, Making]], shelf: Shelf, output: Output
) -> dict[str, Written]:
    settings = library.settings

    def work(source: str) -> bytes:
        raw = bytes_of(settings, source, library.files[source])
        if raw is None:
            return orjson.dumps([changed(settings.label(source)), {}])
        rows = {}
        try:
            for path, content in make(raw, groups[source]):
                output.stage(path, content)
                rows[path] = fingerprint(content)
        except UnfitPictureError as error:
            return orjson.dumps([Problem(settings.label(source), 1, 1, "file", error.what, error.mend), {}])
        return orjson.dumps([None, rows])

    made: dict[str, Written] = {}
    problems: list[Problem] = []
    if not groups:
        return made
    shelf.close()
    try:
        for answer in answers(work, list(groups), settings.workers):
            problem, rows = orjson.loads(answer)
            if problem is not None:
                problems.append(Problem(**problem))
            made |= {path: Written("", content) for path, content in rows.items()}
    finally:
        shelf.open()
    if problems:
        raise UnfitError(problems)
    return made
