"""The parts that pages are made of."""

from dataclasses import dataclass


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
class Link:
    """An address and its words.

    ``current`` marks the page of a list that is being read; ``until`` is the last day, for machines, on which it may be
    shown, as the words are a person's name.
    """

    href: str
    text: Words
    current: bool = False
    until: str | None = None


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A section of the site; the page whose ``section`` is ``folder`` stands in it."""

    folder: str
    href: str
    title: str


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
    """A kind of notice as it is drawn: ``code`` names colour and shape, the letter stands in the middle."""

    code: str
    text: Words
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
        draft: That it is no part of a release, in the reader's words; or None.
        until: The last day, for machines, on which what the card says is true; None where none is known.
        after: What is said once that day is past: beside the title, of a notice instead of it.
    """

    href: str
    title: Words
    summary: Words | None = None
    when: When | None = None
    mark: str | None = None
    label: str | None = None
    notice: NoticeMark | None = None
    drawing: str | None = None
    draft: str | None = None
    until: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a preview shows and a release does not; ``appears`` is the day on which one will, None where none will."""

    appears: When | None = None


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
    """What to do: the code names the drawing, the words are the reader's; ``link`` leads to what the step needs."""

    code: str
    title: str
    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A code of the vocabulary and its words."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source; ``secondary`` says it is not the body itself, ``note`` how it was read, if otherwise than most."""

    title: Words
    publisher: str
    url: str | None
    when: str | None
    secondary: bool = False
    note: str | None = None


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
        part: Where it is a part of a page: its anchors begin so, and its headings stand one level lower.
        only: Anchors of the sections that are shown, in this order; all of the prose without any.
    """

    digest: str
    targets: tuple[str | None, ...] = ()
    facts: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    lang: str | None = None
    dir: str | None = None
    part: str = ""
    only: tuple[str, ...] = ()
