"""All documents together, and what can be asked of them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from plugins.library.endings import Ended, ended
from plugins.library.entries import Entry, is_draft, is_published, waits_for
from plugins.library.pairing import pair
from plugins.library.reading import Reading
from plugins.model.data.contacts import Contact
from plugins.model.data.corrections import Correction
from plugins.model.data.countries import Country
from plugins.model.data.facts import Fact
from plugins.model.data.notice_kinds import NoticeKind
from plugins.model.data.rules import Rules
from plugins.model.data.terms import Term
from plugins.model.data.triage import Triage
from plugins.model.kinds import KINDS, SITE, Kind, Order
from plugins.model.languages import Languages
from plugins.model.problem import Problem
from plugins.model.settings import Settings
from plugins.model.told import told


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that a page may be made of.

    Attributes:
        settings: The build's.
        site: The site's identity.
        entries: Documents that have pages, by key, sorted.
        ended: Notices that have ended, by key.
        drafts: Keys of documents that are no part of this build: drafts, and what waits for its day.
        waiting: Those of them that are no drafts → the day from which releases hold them.
        files: Images and other files beside the documents: path → digest of the bytes.
        sections: Folder → keys in reading order; a section sorted by title is in the order of its keys.
        children: Key of a branch, or the folder for the top → keys below it, in order.
        warnings_of: Key of a scam type → keys of warnings that name it.
        resolved: What ``targets.resolve`` has found out, so that checks and views ask only once.
    """

    settings: Settings
    site: Entry
    entries: Mapping[str, Entry]
    ended: Mapping[str, Ended]
    drafts: frozenset[str]
    files: Mapping[str, str]
    facts: Mapping[str, Fact]
    countries: Mapping[str, Country]
    contacts: Mapping[str, Contact]
    terms: Mapping[str, Term]
    corrections: Mapping[str, Correction]
    rules: Rules
    triage: Triage | None = None
    notice_kinds: Mapping[str, NoticeKind] = field(default_factory=dict)
    waiting: Mapping[str, dt.date] = field(default_factory=dict)
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    children: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    warnings_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    resolved: dict[tuple[str, str], Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def languages(self) -> Languages:
        """The site's languages."""
        return self.settings.languages

    @property
    def begun(self) -> tuple[str, ...]:
        """The folders that hold something, or did before it ended; on a site's first day, all."""
        begun = {key.partition("/")[0] for key in (*self.entries, *self.ended)}
        return tuple(folder for folder in KINDS if folder in begun) or tuple(KINDS)

    def of_kind(self, folder: str) -> tuple[Entry, ...]:
        """The documents of a section, in its order."""
        return tuple(self.entries[key] for key in self.sections.get(folder, ()))

    def find(self, path: str) -> str | None:
        """The key of the document that a content file belongs to, if such a file was read."""
        folder, _, rest = path.partition("/")
        identifier, _, file = rest.partition("/")
        key = f"{folder}/{identifier}"
        language = file.removesuffix(".md")
        entry = self.entries.get(key)
        if entry is not None:
            return key if language == entry.language or language in entry.translations else None
        return key if key in self.ended or key in self.drafts else None

    def absence(self, key: str) -> tuple[str, str]:
        """Why a document that was named is not there, and how to mend it; for one of ``drafts``."""
        if key in self.waiting:
            day = self.waiting[key]
            mend = told("let this wait too (publish_at: %(day)s), or name another", day=day)
            return told("appears on %(day)s only", day=day), mend
        return told("is a draft"), told("publish it, or name another")


def gather(settings: Settings, reading: Reading) -> tuple[Library | None, list[Problem]]:
    """Link what was read.

    Returns:
        The library, None without a site; and what does not fit together, beside what could not be read.
    """
    broken = {_key(problem, settings) for problem in reading.problems}
    everything, problems = pair(reading.leaves, broken)
    site = everything.pop(f"{SITE.folder}/{SITE.folder}", None)
    if site is None:
        written = any(leaf.document.name.kind is SITE for leaf in reading.leaves.values())
        if not written and f"{SITE.folder}/{SITE.folder}" not in broken:
            label = settings.label(f"{SITE.folder}/{settings.languages.first}.md")
            mend = told("write the site's name, tagline and publisher there")
            problems.append(Problem(label, 1, 1, "file", told("is not there"), mend))
        return None, problems
    today = settings.build_date
    published = {key: entry for key, entry in everything.items() if is_published(entry, today, drafts=settings.drafts)}
    over = {key: tomb for key, entry in published.items() if (tomb := ended(entry, today))}
    entries = {key: entry for key, entry in published.items() if key not in over}
    data = cast("dict[str, Any]", reading.data)
    library = Library(
        settings,
        site,
        entries,
        over,
        frozenset(everything.keys() - published.keys()),
        reading.files,
        _root(data, "facts"),
        _root(data, "countries"),
        _root(data, "contacts"),
        _root(data, "terms"),
        _root(data, "corrections"),
        data.get("rules") or Rules(),
        data.get("triage"),
        _root(data, "notice_kinds"),
        waiting=_waiting(everything, published, today),
        children=_children(entries),
        warnings_of=_warnings(entries),
    )
    sections = {folder: _section(kind, library) for folder, kind in KINDS.items()}
    return replace(library, sections=sections), problems


def _waiting(everything: Mapping[str, Entry], published: Mapping[str, Entry], today: dt.date) -> dict[str, dt.date]:
    absent = ((key, entry) for key, entry in everything.items() if key not in published and not is_draft(entry))
    return {key: day for key, entry in absent if (day := waits_for(entry, today))}


def _key(problem: Problem, settings: Settings) -> str:
    steps = problem.path.removeprefix(settings.content.name + "/").split("/")
    return f"{SITE.folder}/{SITE.folder}" if steps[0] == SITE.folder else "/".join(steps[:2])


def _root(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return data[name].root if name in data else {}


def _section(kind: Kind, library: Library) -> tuple[str, ...]:
    keys = [key for key, entry in library.entries.items() if entry.kind is kind]
    if kind.order is Order.NEWEST and kind.day is not None:
        keys.sort(key=lambda key: (-_moment(library.entries[key], kind).timestamp(), key))
    elif kind.order is Order.TREE:
        keys = _walk(library.children, kind.folder)
    return tuple(keys)


def _moment(entry: Entry, kind: Kind) -> dt.datetime:
    value = getattr(entry.fields, cast("str", kind.day))
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=dt.UTC)
    return dt.datetime.combine(value, dt.time(), dt.UTC)


def _children(entries: Mapping[str, Entry]) -> dict[str, tuple[str, ...]]:
    """A branch whose parent is missing, or above whom the tree bites its tail, stands at the top."""
    out: dict[str, list[str]] = {}
    for key, entry in entries.items():
        if entry.kind.order is Order.TREE:
            out.setdefault(parent_of(entry, entries) or entry.kind.folder, []).append(key)
    return {above: tuple(sorted(keys, key=lambda key: (entries[key].fields.order, key))) for above, keys in out.items()}


def parent_of(entry: Entry, entries: Mapping[str, Entry]) -> str | None:
    """The key of the page above a branch."""
    if entry.fields.parent is None:
        return None
    above = f"{entry.kind.folder}/{entry.fields.parent}"
    return above if above in entries and not is_in_circle(entry, entries) else None


def is_in_circle(entry: Entry, entries: Mapping[str, Entry]) -> bool:
    """Whether the pages above a branch lead back to it."""
    seen = {entry.key}
    key: str | None = entry.key
    while key is not None:
        parent = entries[key].fields.parent if key in entries else None
        key = f"{entry.kind.folder}/{parent}" if parent else None
        if key in seen:
            return True
        if key is not None:
            seen.add(key)
    return False


def _walk(children: Mapping[str, tuple[str, ...]], top: str) -> list[str]:
    out: list[str] = []
    for key in children.get(top, ()):
        out += [key, *_walk(children, key)]
    return out


def _warnings(entries: Mapping[str, Entry]) -> dict[str, tuple[str, ...]]:
    out: dict[str, list[str]] = {}
    for key, entry in entries.items():
        if entry.kind.folder == "warnings":
            out.setdefault(f"scams/{entry.fields.scam}", []).append(key)
    return {key: tuple(keys) for key, keys in out.items()}
