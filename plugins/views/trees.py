"""Sections that are trees."""

from plugins.i18n.catalogs import gettext as _
from plugins.views import addresses
from plugins.views.entries import card_of
from plugins.views.frame import make_crumbs, make_head, make_switcher, section_title
from plugins.views.keeping import is_kept
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import Link, Node, TreePage, Words


def tree(reader: Reader, planned: Planned) -> TreePage:
    """A section with all its pages below each other."""
    folder = planned.name
    library = reader.library
    extra: tuple[Link, ...] = ()
    if folder == "help" and library.countries:
        extra = (Link(reader.here(addresses.countries(reader.language)), Words(_("Find your country"))),)
    return TreePage(
        template="tree.html",
        section=folder,
        kept=is_kept(library, planned),
        chart=folder == "organisation",
        head=make_head(reader, section_title(folder), planned),
        heading=Words(section_title(folder)),
        crumbs=make_crumbs(reader),
        switcher=make_switcher(reader, planned.address),
        nodes=tuple(_node(reader, key) for key in library.children.get(folder, ())),
        extra=extra,
    )


def _node(reader: Reader, key: str) -> Node:
    library = reader.library
    below = tuple(_node(reader, child) for child in library.children.get(key, ()))
    return Node(card_of(reader, library.entries[key]), below)
