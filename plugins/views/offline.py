"""What a reader without a connection sees in place of a page that is not kept."""

from plugins.i18n.catalogs import gettext as _
from plugins.views import addresses
from plugins.views.entries import card_of
from plugins.views.frame import make_head, make_switcher
from plugins.views.keeping import kept_ahead
from plugins.views.plan import Planned, Sort
from plugins.views.reader import Reader
from plugins.views.shapes import Card, OfflinePage, Words


def offline(reader: Reader, planned: Planned) -> OfflinePage:
    """The pages that may be kept, in one language; the service worker hides those that are not.

    It stands for other pages, so it is no saved copy of itself: ``kept`` is not set.
    """
    library = reader.library
    title = _("You are offline")
    cards = [card_of(reader, library.entries[page.name]) for page in kept_ahead(library) if page.sort is Sort.DOCUMENT]
    if library.triage:
        cards.insert(0, Card(reader.here(addresses.triage(reader.language)), reader.said(library.triage.title)))
    if library.countries:
        cards.append(Card(reader.here(addresses.countries(reader.language)), Words(_("Find your country"))))
    return OfflinePage(
        template="offline.html",
        head=make_head(reader, title, planned, noindex=True),
        heading=Words(title),
        switcher=make_switcher(reader, planned.address),
        kept_pages=tuple(cards),
    )
