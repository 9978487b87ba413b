"""Pages that lead to others."""

from dataclasses import dataclass

from plugins.views.shapes.listings import ListingRow
from plugins.views.shapes.page import Page
from plugins.views.shapes.parts import Card, Link, Node, When, Words


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """One value of a facet: a plain page of its own; ``count`` as the language writes numbers.

    ``lang`` and ``dir`` are those of ``text`` where it stands in another language, as in ``Words``.
    """

    href: str
    text: str
    count: str
    current: bool = False
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to see a part of a list, such as by topic; the first choice is everything."""

    code: str
    title: str
    choices: tuple[FacetChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Page):
    """``list.html``: page ``number`` of ``pages`` of a section, or of the part of it that a facet shows."""

    intro: Words | None
    facets: tuple[Facet, ...] = ()
    count: str
    cards: tuple[Card, ...]
    number: int
    pages: int
    newer: Link | None
    older: Link | None
    numbers: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TreePage(Page):
    """``tree.html``: a section that is a tree. ``extra`` are pages made from data, such as the countries.

    ``chart`` asks for the tree as an organisation chart.
    """

    chart: bool = False
    nodes: tuple[Node, ...]
    extra: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of home: the newest or first documents of a section."""

    folder: str
    title: str
    href: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """A way on from the first page, in the reader's own words; ``drawing`` as in ``Card``."""

    href: str
    text: Words
    drawing: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """``home.html``: the question the reader came with, the answer (the body) before any tap, the doors that lead on.

    ``question`` is None where the site asks none; the heading is then the site's name.
    """

    tagline: Words
    question: Words | None = None
    doors: tuple[Door, ...] = ()
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A page in the A–Z; ``kind`` says in a word what it is."""

    link: Link
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """``search.html``: all pages from A to Z, and with script a search.

    Attributes:
        groups: First letter, as the language sorts → its rows; ``kind`` is empty for a section itself.
        help: Where to look when nothing is found.
        bundle: Address of the folder of this language's search index, ending in a slash; None without one.
    """

    groups: tuple[tuple[str, tuple[IndexRow, ...]], ...]
    help: tuple[Link, ...] = ()
    bundle: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountriesPage(Page):
    """``countries.html``: all member countries, in the language's own order; ``groups`` by first letter."""

    groups: tuple[tuple[str, tuple[Link, ...]], ...]
    member_list: str | None
    other_doors: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPage(Page):
    """``country.html``. None stands for an honest gap, which the page states.

    ``reporting`` is the name and address of an official reporting point, ``opened`` the day on which one of us
    opened it, None if nobody did. ``bureau`` is what is known of the National Central Bureau. ``compiled`` says when
    the row was put together. ``region`` is the UN's. ``ways`` lead to help that does not begin with the police.
    """

    name: str
    emergency: str | None
    reporting: Link | None
    opened: When | None
    compiled: str
    region: str
    member_list: str | None
    name_source: str | None
    bureau: ListingRow | None = None
    ways: tuple[Link, ...] = ()
