"""What all pages of a language share, and what machines read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.views.shapes.parts import Link, SectionLink, SourceRow, When, Words


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
class Alert:
    """The newest severe warning that is current.

    Attributes:
        id: Its key; a reader who has closed it is not shown it again until another one takes its place.
        href: Its page.
        when: Its day.
        title: What it is called.
        publisher: Of its first source, or None.
        until: The last day, for machines, on which it is current; None where none is known.
    """

    id: str
    href: str
    when: When
    title: Words
    publisher: str | None = None
    until: str | None = None


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
        sheets: Name of a stylesheet that only some pages ask for → its address.
        icon: The favicon, or None.
        scripts: Name of a module in ``theme/static/js/`` without its ending → its address.
        worker: Address of the service worker, or None where nothing can be kept for offline reading.
        calm: What pages with steps say first, or None.
        leave: Absolute address of the neutral page that "leave this page" opens, or None.
        foot: Pages about the site itself.
        coverage: The page that says what is translated; None for a site in one language.
        built: Address of the file that says of which day the site is.
        alert: The newest severe warning, which then stands in the banner's place; or None.
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
    sheets: Mapping[str, str] = field(default_factory=dict)
    worker: str | None = None
    calm: Words | None = None
    leave: str | None = None
    foot: tuple[Link, ...] = ()
    coverage: str | None = None
    built: str = ""
    alert: Alert | None = None


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
