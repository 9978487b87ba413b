"""The last good site, kept on the shelf with all it was printed from, so that it can be printed again.

Of a notice that has ended nothing is kept but its tombstone.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

import orjson
from pydantic import BaseModel, TypeAdapter

from plugins.build.edition import Edition
from plugins.i18n.catalogs import catalog_path, load_catalogs
from plugins.library.endings import Ended
from plugins.library.leaf import Leaf, restore
from plugins.library.library import Library, gather
from plugins.library.reading import Reading, bytes_of
from plugins.library.scanning import Scan
from plugins.library.shelf import Shelf
from plugins.model.data.reading import read_data
from plugins.model.languages import Language, Languages
from plugins.model.settings import Settings
from plugins.render.assets import Supply
from plugins.render.making import Making
from plugins.render.templates import Templates
from plugins.views.assets import Assets

_ASSETS, _MEDIA = TypeAdapter(Assets), TypeAdapter(dict[str, Making])
_GOOD = "good"
_FORM = 3
"""Of the note below; raise it when the note changes."""
_PLAIN = (
    "site_url",
    "page_size",
    "feed_size",
    "pseudo",
    "real_notices",
    "drafts",
    "style_page",
    "search",
    "repository",
    "branch",
)


def remember(shelf: Shelf, edition: Edition, reading: Reading, content: Scan, inputs: str) -> None:
    """Note what a good site was printed from.

    Args:
        shelf: Where to keep it.
        edition: The site.
        reading: Its documents.
        content: The scan of its content folder.
        inputs: What the manifest calls this state of the output.
    """
    library, settings, assets = edition.library, edition.library.settings, edition.supply.assets
    note = {
        "form": _FORM,
        "inputs": inputs,
        "day": settings.build_date.isoformat(),
        "plain": {name: getattr(settings, name) for name in _PLAIN},
        "languages": [[row.tag, row.partial] for row in settings.languages.rows],
        "pages": {path: reading.keys[path] for path in _leaves(library, reading)},
        "keys": sorted(keys(edition, reading)),
        "files": library.files,
        "data": {name: _data_file(settings, content, name) for name in reading.data},
        "catalogs": {tag: _catalog(settings, tag) for tag in settings.languages},
        "templates": edition.templates.texts,
        "assets": assets,
        "inline": list(edition.supply.inline),
        "media": edition.supply.media,
        "worker": edition.supply.worker.decode(errors="replace"),
        "ended": [asdict(tomb) for tomb in library.ended.values()],
    }
    shelf.put([(_GOOD, orjson.dumps(note))])


def keys(edition: Edition, reading: Reading) -> set[str]:
    """All keys of the shelf that a later build may need; of a notice that has no page, none."""
    leaves = _leaves(edition.library, reading)
    bodies = (f"body:{leaf.prose.digest}" for leaf in leaves.values())
    return {*(reading.keys[path] for path in leaves), *bodies, *edition.notes}


def remembered(shelf: Shelf) -> set[str]:
    """All keys of the shelf that belong to the last good site."""
    return {_GOOD, *_note(shelf).get("keys", ())}


def recall(shelf: Shelf, settings: Settings, inputs: str, endings: Mapping[str, Ended | None]) -> Edition | None:
    """The last good site as it was printed, but for notices that have ended since; None if it is not remembered.

    Args:
        shelf: Where it is kept.
        settings: Today's; only where things lie is taken from them.
        inputs: What the manifest calls the state of the output; no other state is remembered.
        endings: Key → the tombstone that the notice leaves, if it leaves one.
    """
    note = _note(shelf)
    if note.get("form") != _FORM or note.get("inputs") != inputs:
        return None
    pages = _still(note["pages"], endings)
    records = shelf.get(pages.values())
    then = replace(
        settings,
        build_date=dt.date.fromisoformat(note["day"]),
        languages=Languages(tuple(Language(*row) for row in note["languages"])),
        **note["plain"],
    )
    try:
        leaves = {path: restore(orjson.loads(records[key])) for path, key in pages.items()}
    except (KeyError, TypeError, ValueError):
        return None  # something is missing, or another release of this code wrote it
    library, _ = gather(then, Reading(leaves, _data(note["data"], then), {}, note["files"], (), pages))
    if library is None:
        return None
    library = replace(library, ended=_tombs(note["ended"]) | {key: tomb for key, tomb in endings.items() if tomb})
    raw = {tag: text.encode("latin-1") for tag, text in note["catalogs"].items()}
    catalogs = load_catalogs(then.translations, then.languages, raw, pseudo=then.pseudo)
    assets, media = _without(note, endings)
    supply = Supply(
        _ASSETS.validate_python(assets),
        {},
        _MEDIA.validate_python(media),
        note["worker"].encode(),
        tuple(note["inline"]),
    )
    return Edition(library, catalogs, Templates(then, note["templates"]), supply)


def forget(shelf: Shelf, inputs: str | None, endings: Mapping[str, Ended | None]) -> None:
    """Take notices that have ended out of what is remembered, and their texts off the shelf.

    Args:
        shelf: Where it is kept.
        inputs: The new name of the output's state; without it, that state can no longer be recalled.
        endings: The notices, with their tombstones.
    """
    note = _note(shelf)
    if not note:
        return
    if note.get("form") != _FORM:
        shelf.empty()  # what another release noted cannot be gone through; nothing of a notice may stay
        return
    pages = _still(note["pages"], endings)
    gone = note["pages"].keys() - pages.keys()
    stale = _texts(shelf, (note["pages"][path] for path in gone)) - _texts(shelf, pages.values())
    assets, media = _without(note, endings)
    changes = {
        "inputs": inputs,
        "assets": assets,
        "media": media,
        "pages": pages,
        "keys": sorted(set(note["keys"]) - stale),
        "files": _still(note["files"], endings),
        "ended": [*note["ended"], *(asdict(tomb) for tomb in endings.values() if tomb)],
    }
    shelf.put([(_GOOD, orjson.dumps(note | changes))])
    shelf.drop({*stale, f"warnings:{note['inputs']}"})


def clear(shelf: Shelf, reading: Reading, alive: Collection[str]) -> None:
    """Take off the shelf what was just read of notices that are not shown, while the site is broken."""
    kept = {path: key for path, key in reading.keys.items() if not _is_hidden(path, alive)}
    hidden = [key for path, key in reading.keys.items() if path not in kept]
    if stale := _texts(shelf, hidden):
        shelf.drop(stale - _texts(shelf, kept.values()))


def _is_hidden(path: str, alive: Collection[str]) -> bool:
    return path.startswith("notices/") and path.rpartition("/")[0] not in alive


def _texts(shelf: Shelf, records: Iterable[str]) -> set[str]:
    """Keys of records, and of the HTML of their prose."""
    found = shelf.get(records)
    read = [orjson.loads(record) for record in found.values()]
    return {*found, *(f"body:{record['prose']['digest']}" for record in read if "prose" in record)}


def _note(shelf: Shelf) -> dict[str, Any]:
    notes = shelf.get([_GOOD])
    note: dict[str, Any] = orjson.loads(notes[_GOOD]) if notes else {}
    return note


def _leaves(library: Library, reading: Reading) -> dict[str, Leaf]:
    return {
        path: leaf
        for path, leaf in reading.leaves.items()
        if leaf.document.name.kind.folder != "notices" or leaf.document.name.key in library.entries
    }


def _still(pages: Mapping[str, Any], endings: Collection[str]) -> dict[str, Any]:
    return {path: key for path, key in pages.items() if path.rpartition("/")[0] not in endings}


def _without(note: Mapping[str, Any], endings: Collection[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What pages referred to, and how the files beside documents were made, but for those of some notices."""
    assets = note["assets"]
    lying = {name: _still(assets[name], endings) for name in ("files", "pictures")}
    media = {path: row for path, row in note["media"].items() if _still({row["source"]: path}, endings)}
    return {**assets, **lying}, media


def _tombs(rows: list[dict[str, Any]]) -> dict[str, Ended]:
    return {row["key"]: Ended(**row | {"day": row["day"] and dt.date.fromisoformat(row["day"])}) for row in rows}


def _data_file(settings: Settings, content: Scan, name: str) -> str:
    path = f"data/{name}.yml"
    return (bytes_of(settings, path, content.digests[path]) or b"").decode()


def _data(texts: Mapping[str, str], settings: Settings) -> dict[str, BaseModel]:
    read = {name: read_data(name, settings.label(f"data/{name}.yml"), text.encode()) for name, text in texts.items()}
    return {name: checked[0] for name, checked in read.items() if isinstance(checked, tuple)}


def _catalog(settings: Settings, tag: str) -> str:
    """A catalog's bytes, each as one character: JSON holds text only."""
    path = catalog_path(settings.translations, tag)
    return path.read_bytes().decode("latin-1") if path.is_file() else ""
