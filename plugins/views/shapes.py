"""The shapes of views. A template sees one ``Page``, its ``Frame`` and the HTML of ``Page.body``; nothing else.

Every address is relative to the host (``/base/en/news/x/``) unless its comment says absolute. Every text is
plain, in the page's language, unless it is ``Words``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """Text that may stand in another language than the page.

    Attributes:
        text: Plain text.
        lang: BCP 47 tag when it differs from the page's, ``und`` for a name or title that stands as it was
            printed; else None, and ``dir`` is None too.
        dir: ``ltr``, ``rtl`` or, with ``und``, ``auto``.
    """

    text: str
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A day or moment: ``iso`` for ``<time datetime>``, ``text`` as the reader's language writes it."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A section of the site; the page whose ``section`` is ``folder`` stands in it."""

    folder: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Link:
    """An address and its words; ``current`` marks the page of a list that is being read."""

    href: str
    text: Words
    current: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A language of the switcher: named in itself, leading to the same page."""

    tag: str
    dir: str
    name: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class NoticeMark:
    """A kind of notice as it is drawn: its code names colour and shape, the letter stands in the middle."""

    code: str
    text: str
    letter: str


@dataclass(frozen=True, slots=True)
class Card:
    """A document in a list.

    Attributes:
        href: Where it is.
        title: What it is called.
        summary: One or two sentences.
        when: Its day.
        mark: A short visible note such as "In English", or None.
        label: What must be known before it is opened, such as "Fictional", or None.
        notice: The kind, where it is a notice.
        drawing: Name of a drawing in ``theme/templates/drawings/``, or None.
    """

    href: str
    title: Words
    summary: Words | None = None
    when: When | None = None
    mark: str | None = None
    label: str | None = None
    notice: NoticeMark | None = None
    drawing: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A page in a tree, with the pages below it."""

    card: Card
    children: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its values; ``ltr`` isolates numbers and addresses in right-to-left text."""

    label: str
    values: tuple[Words, ...]
    ltr: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What to do: the code names the drawing, the words are the reader's."""

    code: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A code of the vocabulary and its words."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source; ``secondary`` says it is not the body itself."""

    title: Words
    publisher: str
    url: str | None
    when: str | None
    secondary: bool = False


@dataclass(frozen=True, slots=True)
class PictureSource:
    """The same image in another form: ``type`` is a media type, ``srcset`` as HTML writes it."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image; ``href`` is the file for every browser, ``sources`` are better ones, the best first.

    ``width`` and ``height`` are in pixels of ``href``; None only where the file does not tell.
    """

    href: str
    alt: Words
    credit: str
    width: int | None = None
    height: int | None = None
    sources: tuple[PictureSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """The prose, by reference: whoever renders the page fetches the segments of ``digest``.

    Attributes:
        digest: Of the segments in the body cache.
        targets: For each link of the prose, in order: its address, or None where the thing linked to has
            ended and only neutral words stand.
        facts: For each fact cited, in order, its text.
        pictures: For each image of the prose, in order, its file and size.
        lang: BCP 47 tag when it differs from the page's; else None, as is ``dir``.
        dir: ``ltr`` or ``rtl``.
    """

    digest: str
    targets: tuple[str | None, ...] = ()
    facts: tuple[str, ...] = ()
    pictures: tuple["Picture", ...] = ()
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed of the language; ``type`` is its media type."""

    href: str
    title: str
    type: str


@dataclass(frozen=True, slots=True)
class ImprintView:
    """Who answers for an official site."""

    legal_name: str
    postal_address: str
    domain: str


@dataclass(frozen=True, slots=True)
class Banner:
    """The standing warning and where it comes from."""

    text: Words
    source: SourceRow | None


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a language share.

    Attributes:
        lang: BCP 47 tag.
        dir: ``ltr`` or ``rtl``.
        site_name: The site's own name.
        tagline: One sentence on what it is.
        publisher: Who publishes it.
        independence: The statement of independence, or None for an official body.
        imprint: The official body, or None.
        banner: The standing warning, or None.
        home: The language's first page.
        search: The language's search and A–Z page.
        sections: In reading order.
        feeds: Of this language.
        stylesheets: Their addresses, in order.
        icon: The favicon, or None.
        scripts: Name of a module in ``theme/static/js/`` without its ending → its address.
        worker: Address of the service worker, or None where nothing can be kept for offline reading.
        leave: Absolute address of the neutral page that "leave this page" opens, or None.
    """

    lang: str
    dir: str
    site_name: str
    tagline: Words
    publisher: Words
    independence: Words | None
    imprint: ImprintView | None
    banner: Banner | None
    home: str
    search: str
    sections: tuple[SectionLink, ...]
    feeds: tuple[FeedLink, ...]
    stylesheets: tuple[str, ...]
    icon: str | None
    scripts: Mapping[str, str] = field(default_factory=dict)
    worker: str | None = None
    leave: str | None = None


@dataclass(frozen=True, slots=True)
class Alternate:
    """``hreflang``; the address is absolute."""

    hreflang: str
    href: str


@dataclass(frozen=True, slots=True)
class Head:
    """For machines. ``canonical`` and ``open_graph`` addresses are absolute; ``json_ld`` is ready JSON."""

    title: str
    description: str | None
    canonical: str | None
    alternates: tuple[Alternate, ...] = ()
    noindex: bool = False
    open_graph: tuple[tuple[str, str], ...] = ()
    json_ld: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every page has.

    Attributes:
        template: File in ``theme/templates/``.
        head: For machines.
        section: The folder it belongs to, or None.
        crumbs: From home down to the page above; empty on home.
        switcher: The same page in every language.
        heading: The ``h1``.
        notes: Notes about this text in the reader's words: that it is not translated, stale, not reviewed.
        body: The prose, or None.
        leave: Whether a reader may have to hide this page from somebody: it shows the way out (``Frame.leave``).
        kept: Whether the page is kept for offline reading; it then holds the note that the copy is a saved one.
    """

    template: str
    head: Head
    heading: Words
    section: str | None = None
    crumbs: tuple[Link, ...] = ()
    switcher: tuple[Choice, ...] = ()
    notes: tuple[str, ...] = ()
    body: Body | None = None
    leave: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage(Page):
    """What pages of documents share."""

    summary: Words | None = None
    published: When | None = None
    updated: When | None = None
    steps: tuple[Step, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    fact_sources: tuple[SourceRow, ...] = ()
    related: tuple[Card, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class FigureView:
    """A number worth showing large, already written as the language writes numbers."""

    value: str
    label: Words
    unit: Words | None


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Released words; ``translated`` asks for the note that the translation is ours."""

    text: Words
    name: str
    role: Words
    release: str
    translated: bool


@dataclass(frozen=True, slots=True)
class UpdateView:
    """A correction."""

    when: When
    what: Words


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar: ``value`` is what is drawn, ``said`` the same as the language writes numbers."""

    label: Words
    value: float
    said: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """Figures that are compared; drawn as bars, and always printed as a table too.

    Attributes:
        title: What is compared.
        unit: What was counted, or None.
        bars: In the order given.
        sources: Where the figures come from.
        dir: ``ltr`` or ``rtl``: bars grow from the side where reading begins.
    """

    title: Words
    unit: Words | None
    bars: tuple[ChartBar, ...]
    sources: tuple[SourceRow, ...]
    dir: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something that happened: ``when`` as the language writes it, ``iso`` for machines (a year, month or day)."""

    iso: str
    when: str
    what: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPage(DocumentPage):
    """``news.html``."""

    dateline: Words | None = None
    topics: tuple[Code, ...] = ()
    rows: tuple[Row, ...] = ()
    figures: tuple[FigureView, ...] = ()
    quotes: tuple[QuoteView, ...] = ()
    image: Picture | None = None
    charts: tuple[ChartView, ...] = ()
    updates: tuple[UpdateView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchPage(DocumentPage):
    """``organisation.html`` and ``help.html``."""

    timeline: tuple[TimelineRow, ...] = ()
    charts: tuple[ChartView, ...] = ()
    children: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScamPage(DocumentPage):
    """``scams.html``; ``warnings`` are those that name this type, ``drawing`` as in ``Card``."""

    how_it_works: Words
    drawing: str | None = None
    signs: tuple[Code, ...] = ()
    channels: tuple[Code, ...] = ()
    warnings: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class ChargeView:
    """What the requesting country alleges."""

    country: str
    text: Words
    original: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePage(DocumentPage):
    """``notices.html``: an active notice. ``red`` asks for what must stand beside a Red Notice."""

    identifier: str
    kind: NoticeMark
    fictional: bool
    red: bool
    issued: When
    expires: When
    requesting_country: str
    portrait: Picture | None
    rows: tuple[Row, ...]
    passages: tuple[tuple[str, Words], ...]
    charges: tuple[ChargeView, ...]
    contact: Words | None
    safety_text: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstonePage(Page):
    """``tombstone.html``: a notice that ended; the heading and the page say nothing of the person.

    ``said`` is what someone who comes from a poster must know, in every language, the reader's first.
    """

    identifier: str
    ended: When | None
    said: tuple["Said", ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimView:
    """What they say, and what is true."""

    quote: Words
    rebuttal: Words


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator, defanged; ``spoofed`` says that its owner is a victim too."""

    type: Code
    value: str
    first_seen: When
    last_seen: When | None
    state: Code
    spoofed: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningPage(DocumentPage):
    """``warnings.html``. ``ended`` is the reader's words for a warning that is no longer current, or None."""

    scam: Link
    severity: Code
    channels: tuple[Code, ...]
    impersonated: Words
    claims: tuple[ClaimView, ...]
    red_flags: tuple[Code, ...]
    indicators: tuple[IndicatorView, ...]
    valid_until: When | None
    ended: str | None
    updates: tuple[UpdateView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage(DocumentPage):
    """``events.html``; ``ended`` once its last day is past."""

    start: When
    end: When
    ended: bool
    rows: tuple[Row, ...]
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcePage(DocumentPage):
    """``resources.html``; ``host`` names where the link leads."""

    type: Code
    rows: tuple[Row, ...]
    href: str | None
    host: str | None


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

    intro: str | None
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

    intro: str | None
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
class OfflinePage(Page):
    """``offline.html``: shown when there is no connection and the page asked for is not kept."""

    kept_pages: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountriesPage(Page):
    """``countries.html``: all member countries, in the language's own order; ``groups`` by first letter."""

    groups: tuple[tuple[str, tuple[Link, ...]], ...]
    member_list: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPage(Page):
    """``country.html``. None stands for an honest gap, which the page states.

    ``reporting`` is the name and address of an official reporting point, ``opened`` the day on which one of us
    opened it, None if nobody did. ``compiled`` says when the row was put together. ``region`` is the UN's.
    """

    name: str
    emergency: str | None
    reporting: Link | None
    opened: When | None
    compiled: str
    region: str
    member_list: str | None
    name_source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagesPage(Page):
    """``languages.html``: the choice at ``/``; each language with a tagline in itself."""

    languages: tuple[tuple[Choice, str], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One language's part of a page that speaks all of them."""

    tag: str
    dir: str
    title: str
    text: str
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage(Page):
    """``not_found.html``: 404, in every language at once; its addresses are absolute paths."""

    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage(Page):
    """``redirect.html``: an old address; ``target`` is the new one."""

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StylePage(Page):
    """``style.html``: every component in its states, from samples made by hand; in a preview only.

    Attributes:
        colours: Names of ``tokens.css``, without their dashes.
        sizes: The same, of letters.
        spaces: The same, of room.
        drawings: What is drawn → names, as in ``Card``.
        marks: Every kind of notice.
        doors: With and without a drawing.
        banners: With and without a source.
        news: Holds what a news item can; ``leave`` and ``kept`` are set.
        branch: Holds a timeline.
        warning: Holds claims, indicators and codes.
        listing: A page of a list with facets and pages before and after.
        tree: Of four levels.
        countries: With what we know, and with gaps.
        said: The same in every language.
    """

    colours: tuple[str, ...]
    sizes: tuple[str, ...]
    spaces: tuple[str, ...]
    drawings: tuple[tuple[str, tuple[str, ...]], ...]
    marks: tuple[NoticeMark, ...]
    doors: tuple[Door, ...]
    banners: tuple[Banner, ...]
    news: NewsPage
    branch: BranchPage
    warning: WarningPage
    listing: ListPage
    tree: TreePage
    countries: tuple[CountryPage, ...]
    said: tuple[Said, ...]
