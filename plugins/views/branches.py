"""Pages of trees: organisation and help."""

from functools import partial

from plugins.library.entries import Entry, Text
from plugins.model.kinds import Order
from plugins.model.vocabulary import Listing, Tool
from plugins.views import addresses
from plugins.views.bodies import make_body
from plugins.views.documents import assembled, notes, shared
from plugins.views.entries import card_of
from plugins.views.figures import charts, timeline
from plugins.views.listings import listing
from plugins.views.plan import has_card
from plugins.views.reader import Reader
from plugins.views.report import report
from plugins.views.shapes import (
    BranchPage,
    PartView,
    SchematicView,
)
from plugins.views.signs import checker
from plugins.views.telling import Telling


def branch(reader: Reader, entry: Entry, text: Text) -> BranchPage:
    """A page of a tree."""
    below = reader.library.children.get(entry.key, ())
    return BranchPage(
        **shared(reader, entry, text),
        timeline=timeline(reader, text),
        charts=charts(reader, text),
        schematic=_schematic(reader, text),
        listing=listing(reader, text),
        parts=tuple(map(partial(_part, reader), assembled(reader, text))),
        checker=checker(reader) if entry.fields.tool is Tool.MESSAGE_CHECK else None,
        report=report(reader) if entry.fields.tool is Tool.REPORT else None,
        poster=entry.fields.poster,
        long=bool(text.fields.assembles) or text.fields.shows in {Listing.ADDRESSES, Listing.BUREAUS},
        steps_after=entry.fields.steps_after,
        card=reader.here(addresses.card(reader.language, entry.key)) if has_card(entry) else None,
        children=tuple(card_of(reader, reader.library.entries[key]) for key in below),
    )


def _schematic(reader: Reader, text: Text) -> SchematicView | None:
    drawn = text.fields.schematic
    if drawn is None:
        return None
    words = Telling(reader, text)
    name = f"schematic-{drawn.drawing.replace('_', '-')}"
    return SchematicView(name, words(drawn.alt), tuple(map(words, drawn.callouts)))


def _part(reader: Reader, entry: Entry) -> PartView:
    text = entry.text(reader.language)
    title, summary = reader.title(entry), reader.words(*entry.word("summary", reader.language))
    is_branch = entry.kind.order is Order.TREE
    anchor = f"part-{entry.kind.folder}-{entry.id}"
    return PartView(
        anchor,
        reader.link(entry).href,
        title,
        summary,
        make_body(reader, text, anchor),
        notes(reader, text),
        timeline(reader, text) if is_branch else (),
        charts(reader, text) if is_branch else (),
        listing(reader, text) if is_branch else None,
    )
