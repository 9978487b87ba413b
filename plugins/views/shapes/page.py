"""What every page has, and every page of a document."""

from dataclasses import dataclass

from plugins.views.shapes.frame import Head
from plugins.views.shapes.parts import Body, Card, Choice, Link, SourceRow, Step, When, Words


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
    """What pages of documents share.

    ``calm`` asks for the site's calm words before the steps. ``compiled`` says when those of the sources were gathered
    that nobody opened; None where there are none. ``by_source`` says that ``published`` is the day
    of a source, not ours.
    """

    summary: Words | None = None
    published: When | None = None
    by_source: bool = False
    updated: When | None = None
    steps: tuple[Step, ...] = ()
    calm: bool = True
    sources: tuple[SourceRow, ...] = ()
    compiled: str | None = None
    fact_sources: tuple[SourceRow, ...] = ()
    related: tuple[Card, ...] = ()
    previous: Link | None = None
    next: Link | None = None
