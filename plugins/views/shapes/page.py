"""What every page has, and every page of a document."""

from dataclasses import dataclass

from plugins.views.shapes.frame import Head
from plugins.views.shapes.parts import Body, Card, Choice, Draft, Link, SourceRow, Step, When, Words


@dataclass(frozen=True, slots=True)
class Editing:
    """What a page offers to who writes or translates it; each is an address at the repository, or None.

    Attributes:
        edit: The editor with the file whose text is shown; None where that is a translation to be brought up to date.
        state: A notice's file, at the line that ends it.
        translate: The editor with a new file for the text that is missing in this language.
        update: The editor with the translation that is behind.
        original: The original's file, to be read beside.
        changes: What was changed in the original.
        version: The line to paste once the translation is up to date, such as ``translates: en@1a2b3c4d``.
    """

    edit: str | None
    state: str | None = None
    translate: str | None = None
    update: str | None = None
    original: str | None = None
    changes: str | None = None
    version: str | None = None


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
        helping: Where a reader may help with what ``notes`` say of this text; None where they say nothing.
        copies: Whether something can be copied from it.
        draft: What a preview says at the top of a page that no release has; or None.
        dated: Whether a day ends what it says: it then tells how old the site is, should nobody have renewed it.
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
    helping: str | None = None
    copies: bool = False
    draft: Draft | None = None
    dated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage(Page):
    """What pages of documents share.

    ``calm`` asks for the site's calm words before the steps. ``compiled`` says when those of the sources were gathered
    that nobody opened; None where there are none. ``by_source`` says that ``published`` is the day
    of a source, not ours. ``editing`` is None where no repository is known.
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
    editing: Editing | None = None
