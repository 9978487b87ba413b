"""Which translations are behind their originals, and what they have to follow."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.library.entries import Entry, Freshness, version_of
from plugins.model.documents import Draft, read_document
from plugins.model.settings import Settings
from plugins.translating.changes import changes, pieces
from plugins.translating.history import History, history
from plugins.translating.units import keyed

_BEHIND = {Freshness.STALE, Freshness.WITHHELD}


@dataclass(frozen=True, slots=True)
class Behind:
    """The translations that were made from one earlier version of an original.

    Attributes:
        paths: Of the translations.
        original: As it stands.
        version: The digest of the earlier one.
        old: The earlier one, if it is known.
    """

    key: str
    paths: tuple[str, ...]
    original: Draft
    version: str
    old: Draft | None


def past(settings: Settings, paths: Iterable[str]) -> History:
    """What git knows of files of the content, by their paths for problems."""
    return history(settings.content.parent, paths)


def draft_of(settings: Settings, entry: Entry, language: str = "") -> Draft | None:
    """A document's file in a language, its original without one; None if there is none that can be read."""
    leaf = entry.translations.get(language) if language and language != entry.language else entry.original
    if leaf is None:
        return None
    document = leaf.document
    try:
        raw = (settings.content.parent / document.path).read_bytes()
    except OSError:
        return None
    draft = read_document(document.name, document.path, raw)
    return draft if isinstance(draft, Draft) else None


def behind(settings: Settings, entries: Sequence[Entry], languages: Sequence[str]) -> tuple[list[Behind], str]:
    """All that is behind, by document and version; and why git may not know an old text, as ``History`` says it."""
    late = [(entry, tag) for entry in entries for tag in languages if entry.freshness(tag) in _BEHIND]
    known = past(settings, (entry.original.document.path for entry, _ in late))
    groups: dict[tuple[str, str], list[str]] = {}
    for entry, tag in late:
        leaf = entry.translations[tag]
        groups.setdefault((entry.key, version_of(leaf)), []).append(leaf.document.path)
    by_key = {entry.key: entry for entry, _ in late}
    found = []
    for (key, version), paths in groups.items():
        entry = by_key[key]
        if (original := draft_of(settings, entry)) is not None:
            old = known.find(entry.original.document, version)
            found.append(Behind(key, tuple(paths), original, version, old))
    return found, known.missing


def told(rows: Sequence[Behind], missing: str) -> Iterator[str]:
    """As translators read it: what to follow, then the line to paste."""
    for row in rows:
        document = row.original.document
        language = document.name.language
        yield ""
        yield f"{', '.join(row.paths)}: made from {language}@{row.version}"
        yield from _followed(row, missing)
        yield f"  bring the text up to date, then write 'translates: {language}@{document.texts}'"


def _followed(row: Behind, missing: str) -> Iterator[str]:
    if row.old is None:
        why = missing or "no version in git's history has that digest"
        texts, prose = len(keyed(row.original.document.fields)), len(pieces(row.original))
        yield f"  the old text is not known: {why}"
        yield f"  compare all of {row.original.document.path}: {prose} paragraphs, and {texts} texts above them"
        return
    for change in changes(row.old, row.original):
        yield f"  {change.place} {change.what}"
        yield from (f"    {line}" for line in _lines(change.before, change.after))


def _lines(before: str | None, after: str | None) -> Iterator[str]:
    """Those that are gone, then those that came; of a table that has changed in one row, only that."""
    old, new = (before or "").splitlines(), (after or "").splitlines()
    yield from (f"- {line}" for line in old if line not in new)
    yield from (f"+ {line}" for line in new if line not in old)
