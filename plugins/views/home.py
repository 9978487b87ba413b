"""The first page of a language."""

from collections.abc import Iterator
from itertools import islice

from plugins.model.kinds import KINDS, Order
from plugins.model.kinds.pages import Site
from plugins.views import addresses
from plugins.views.bodies import make_body
from plugins.views.documents import notes
from plugins.views.entries import card_of, label_of
from plugins.views.frame import make_head, make_switcher, publisher_data, section_title, site_of
from plugins.views.keeping import is_kept
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import Door, HomePage, Section, Words

_ON_HOME = (("help", 4), ("warnings", 3), ("scams", 4), ("news", 3), ("organisation", 4))
"""Sections of home, in the order in which a frightened reader needs them, and how much of each."""


def home(reader: Reader, planned: Planned) -> HomePage:
    """What stands on it."""
    site, language = site_of(reader)
    text = reader.library.site.text(reader.language)
    data = {
        "@type": "WebSite",
        "name": site.title,
        "url": reader.absolute(planned.address),
        "inLanguage": reader.language,
        "publisher": publisher_data(reader),
    }
    return HomePage(
        template="home.html",
        head=make_head(reader, site.title, planned, description=site.summary, data=data),
        heading=Words(site.title),
        switcher=make_switcher(reader, planned.address),
        notes=notes(reader, text),
        body=make_body(reader, text),
        kept=is_kept(reader.library, planned),
        dated=True,
        tagline=reader.words(site.summary, language),
        question=reader.maybe(site.question, language),
        doors=tuple(_doors(reader, site, language)),
        sections=tuple(_sections(reader)),
    )


def _doors(reader: Reader, site: Site, language: str) -> Iterator[Door]:
    """The ways on; one that names no drawing shows that of its section."""
    for way in site.ways_on:
        href = reader.way(way.to)
        if href is not None:
            drawing = f"step-{way.drawing.replace('_', '-')}" if way.drawing else f"section-{way.to.partition('/')[0]}"
            yield Door(href, reader.words(way.text, language), drawing)


def _sections(reader: Reader) -> Iterator[Section]:
    library = reader.library
    for folder, count in _ON_HOME:
        top = library.children.get(folder, ()) if KINDS[folder].order is Order.TREE else None
        keys = reader.sections.in_order(KINDS[folder]) if top is None else top
        keys = tuple(islice((key for key in keys if label_of(reader, library.entries[key]) is None), count))
        if keys:
            yield Section(
                folder,
                section_title(folder),
                reader.here(addresses.section(reader.language, folder)),
                tuple(card_of(reader, library.entries[key]) for key in keys),
            )
