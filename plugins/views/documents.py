"""What the pages of all documents share."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import step_text, word
from plugins.library.entries import Entry, Freshness, Text
from plugins.library.library import parent_of
from plugins.model import vocabulary
from plugins.model.kinds import Kind, Order
from plugins.model.kinds.parts import Guided, Titled
from plugins.views import addresses
from plugins.views.bodies import make_body
from plugins.views.citing import citation_row, source_row
from plugins.views.editing import editing
from plugins.views.entries import card_of, draft_of
from plugins.views.frame import make_crumbs, make_head, make_switcher
from plugins.views.keeping import is_kept
from plugins.views.plan import Planned, Sort
from plugins.views.reader import Reader
from plugins.views.shapes import Link, SourceRow, Step, UpdateView, Words

DATED = frozenset({"notices", "warnings", "events"})
"""Sections of which a day ends what they say."""


def shared(  # noqa: PLR0913 - what one kind of page has and another has not
    reader: Reader,
    entry: Entry,
    text: Text,
    *,
    noindex: bool = False,
    kind: str = "article",
    data: dict[str, Any] | None = None,
    related: tuple[str, ...] = (),
) -> dict[str, Any]:
    """The arguments of ``DocumentPage``, for any kind."""
    fields = text.fields
    planned = Planned(Sort.DOCUMENT, reader.language, addresses.document(reader.language, entry.key), entry.key)
    heading = reader.title(entry)
    summary = fields.summary if isinstance(fields, Titled) else None
    canonical = addresses.document(entry.language, entry.key)
    before, after = neighbours(reader, entry)
    days = _days(entry.kind, fields)
    said = notes(reader, text)
    offered = editing(reader, entry, text)
    draft = draft_of(reader, entry)
    return {
        "template": f"{entry.kind.folder}.html",
        "section": entry.kind.folder,
        "head": make_head(
            reader,
            heading.text,
            planned,
            description=summary,
            canonical=canonical if text.is_fallback else None,
            noindex=noindex or text.is_fallback or draft is not None,
            kind=kind,
            data=data,
        ),
        "crumbs": make_crumbs(reader, entry.kind.folder, above(reader, entry)),
        "switcher": make_switcher(reader, planned.address),
        "heading": heading,
        "notes": said,
        "helping": reader.coverage if said else None,
        "body": make_body(reader, text),
        "summary": reader.maybe(summary, text.language),
        "published": reader.maybe_when(days[0]),
        "by_source": days[0] is not None and any(source.date == days[0] for source in fields.sources),
        "updated": reader.maybe_when(days[1]),
        "steps": steps(reader, fields.steps) if isinstance(fields, Guided) else (),
        "sources": sources(reader, text),
        "compiled": reader.compiled if any(source.opened is None for source in fields.sources) else None,
        "fact_sources": fact_sources(reader, text),
        "related": tuple(
            card_of(reader, reader.library.entries[key]) for key in related if key in reader.library.entries
        ),
        "previous": before,
        "next": after,
        "editing": offered,
        "copies": offered is not None and offered.version is not None,
        "calm": isinstance(fields, Guided) and entry.fields.calm,
        "leave": isinstance(fields, Guided) and entry.fields.leave,
        "kept": is_kept(reader.library, planned),
        "draft": draft,
        "dated": entry.kind.folder in DATED,
    }


def notes(reader: Reader, text: Text) -> tuple[str, ...]:
    """What a reader must know about this text."""
    language = reader.in_language(text.language)
    said = {
        Freshness.MISSING: _("This page is not translated yet. Its text stands as it was written. (%(language)s)"),
        Freshness.WITHHELD: _(
            "The translation of this advice is out of date, so the current text is shown as it was written. "
            "(%(language)s) The steps are up to date."
        ),
        Freshness.STALE: _("The original text has changed since this translation was made."),
    }
    out = [said[text.freshness] % {"language": language}] if text.freshness in said else []
    if not text.reviewed:
        out.append(_("No native reader has checked this translation yet."))
    return tuple(out)


_BY_COUNTRY = frozenset({vocabulary.Step.DANGER, vocabulary.Step.NATIONAL_REPORT})
"""Steps that ask for a number or an address of the reader's country."""


def steps(reader: Reader, codes: Iterable[vocabulary.Step]) -> tuple[Step, ...]:
    """What to do, in the reader's words."""
    links: dict[vocabulary.Step, Link] = {}
    if reader.library.countries:
        countries = Link(reader.here(addresses.countries(reader.language)), Words(_("Find your country")))
        links = dict.fromkeys(_BY_COUNTRY, countries)
    if doors := reader.other_doors:
        links[vocabulary.Step.LOCAL_POLICE] = doors
    return tuple(Step(str(step), word(step), step_text(step), links.get(step)) for step in codes)


def assembled(reader: Reader, text: Text) -> tuple[Entry, ...]:
    """The documents that a page puts together."""
    entries = reader.library.entries
    return tuple(entries[key] for key in getattr(text.fields, "assembles", ()) if key in entries)


def _texts(reader: Reader, text: Text) -> tuple[Text, ...]:
    """The page's own text and those that it puts together."""
    return (text, *(entry.text(reader.language) for entry in assembled(reader, text)))


def sources(reader: Reader, text: Text) -> tuple[SourceRow, ...]:
    """Where the page's statements come from, those of its parts too, each address once."""
    found = {source.url: source for each in reversed(_texts(reader, text)) for source in reversed(each.fields.sources)}
    return tuple(source_row(reader, source) for source in reversed(found.values()))


def fact_sources(reader: Reader, text: Text) -> tuple[SourceRow, ...]:
    """Where the facts come from that the prose cites, each once."""
    facts = reader.library.facts
    cited = (fact.target for each in _texts(reader, text) for fact in each.leaf.prose.facts)
    keys = dict.fromkeys(key for key in cited if key in facts)
    return tuple(citation_row(reader, reader.fact(facts[key]), facts[key].source) for key in keys)


def updates(reader: Reader, text: Text) -> tuple[UpdateView, ...]:
    """Corrections and additions, the newest first."""
    rows = sorted(text.fields.updates, key=lambda update: update.date, reverse=True)
    return tuple(UpdateView(reader.when(row.date), reader.words(row.what, text.language)) for row in rows)


def neighbours(reader: Reader, entry: Entry) -> tuple[Link | None, Link | None]:
    """The documents before and after in the section's order."""
    library = reader.library
    keys = reader.sections.in_order(entry.kind)
    place = reader.sections.place(entry.kind)[entry.key]
    before = library.entries[keys[place - 1]] if place else None
    after = library.entries[keys[place + 1]] if place + 1 < len(keys) else None
    return (reader.link(before) if before else None), (reader.link(after) if after else None)


def lastmod(entry: Entry) -> dt.date | None:
    """The day of the last change that readers are told of."""
    first, last = _days(entry.kind, entry.fields)
    return last or first


def _days(kind: Kind, fields: Any) -> tuple[dt.date | None, dt.date | None]:
    if kind.day is None or kind.folder == "events":
        return None, None
    first: dt.date = getattr(fields, kind.day)
    changed = [update.date for update in getattr(fields, "updates", ())]
    if modified := getattr(fields, "modified", None):
        changed.append(modified)
    return first, max(changed, default=None)


def above(reader: Reader, entry: Entry) -> tuple[Entry, ...]:
    """The pages above one in a tree, the highest first."""
    if entry.kind.order is not Order.TREE:
        return ()
    entries = reader.library.entries
    out: list[Entry] = []
    key = parent_of(entry, entries)
    while key is not None:
        out.insert(0, entries[key])
        key = parent_of(entries[key], entries)
    return tuple(out)
