"""A card to print and to carry: the sections of a document that somebody needs at the telephone."""

from plugins.i18n.catalogs import gettext as _
from plugins.views import addresses
from plugins.views.bodies import make_body
from plugins.views.choices import isolated
from plugins.views.documents import above, notes
from plugins.views.entries import draft_of
from plugins.views.frame import make_crumbs, make_head, make_switcher
from plugins.views.keeping import is_kept
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import CardPage


def card(reader: Reader, planned: Planned) -> CardPage:
    """The card of one document: it says nothing that the document does not say, so that is its canonical page."""
    entry = reader.library.entries[planned.name]
    text = entry.text(reader.language)
    heading = reader.title(entry)
    whole = addresses.document(entry.language if text.is_fallback else reader.language, entry.key)
    title = _("%(section)s: %(part)s") % {"section": _("Cards to print"), "part": isolated(heading)}
    return CardPage(
        template="card.html",
        section=entry.kind.folder,
        head=make_head(reader, title, planned, description=text.fields.summary, canonical=whole, noindex=True),
        heading=heading,
        crumbs=(*make_crumbs(reader, entry.kind.folder, above(reader, entry)), reader.link(entry)),
        switcher=make_switcher(reader, planned.address),
        notes=notes(reader, text),
        body=make_body(reader, text, only=entry.fields.card),
        leave=entry.fields.leave,
        draft=draft_of(reader, entry),
        kept=is_kept(reader.library, planned),
        whole=reader.link(entry),
    )
