"""One file of a library in the place of what it said before, without linking everything anew."""

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel

from plugins.library.entries import Entry
from plugins.library.leaf import Leaf
from plugins.library.library import Library
from plugins.library.pairing import pair
from plugins.library.targets import Target, resolve
from plugins.model.kinds import KINDS, SITE
from plugins.model.kinds.translation import text_fields


def exchange(library: Library, leaf: Leaf) -> Library | None:
    """The library with a new version of one of its files.

    Only texts may be others: the shared fields say when a document appears and ends, where it stands among all others
    and what is beside it, and the site's own texts stand on every page. Notices are left out, so that nothing but a
    whole build ever decides whether one is shown.

    Returns:
        What ``gather`` would make; None where more than this document changes, or where it has mistakes.
    """
    name = leaf.document.name
    entry = library.site if name.kind is SITE else library.entries.get(name.key)
    if entry is None or name.kind is KINDS["notices"]:
        return None
    family = {each.document.name.language: each for each in _leaves(entry)}
    before = family.get(name.language)
    if before is None or not _differ_in_texts(before, leaf):
        return None
    entries, problems = pair({tag: leaf if tag == name.language else each for tag, each in family.items()}, set())
    if name.key not in entries or any(problem.is_error for problem in problems):
        return None
    new = entries[name.key]
    made = (
        replace(library, site=new, resolved={})
        if name.kind is SITE
        else replace(library, entries={**library.entries, name.key: new}, resolved={})
    )
    return made if _leads_somewhere(made, leaf) else None


def _leaves(entry: Entry) -> Iterator[Leaf]:
    yield entry.original
    yield from entry.translations.values()


def _differ_in_texts(before: Leaf, after: Leaf) -> bool:
    """Whether nothing but texts is another."""
    one, other = before.document.fields, after.document.fields
    if before.document.name.kind is SITE or type(one) is not type(other):
        return one == other
    return not before.document.is_original or _has_same_shared(one, other)


def _has_same_shared(one: BaseModel, other: BaseModel) -> bool:
    texts, parts = text_fields(type(one))
    for name in type(one).model_fields:
        was, now = getattr(one, name), getattr(other, name)
        if name in texts:
            continue
        if name not in parts or was is None or now is None:
            if was != now:
                return False
        elif not isinstance(was, tuple):
            if not _has_same_shared(was, now):
                return False
        elif len(was) != len(now) or not all(map(_has_same_shared, was, now)):
            return False
    return True


def _leads_somewhere(library: Library, leaf: Leaf) -> bool:
    """Whether a check would find nothing wrong with what the prose points at."""
    prose = leaf.prose
    return (
        not prose.faults
        and all(isinstance(resolve(library, leaf, link.target), Target) for link in prose.links)
        and all(fact.target in library.facts for fact in prose.facts)
    )
