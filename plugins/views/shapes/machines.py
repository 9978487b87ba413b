"""Pages that speak for what is not there, or in every language at once."""

from dataclasses import dataclass

from plugins.views.shapes.page import Page
from plugins.views.shapes.parts import Card, Choice, Link, When


@dataclass(frozen=True, slots=True)
class Said:
    """One language's part of a page that speaks all of them."""

    tag: str
    dir: str
    title: str
    text: str
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstonePage(Page):
    """``tombstone.html``: a notice that ended; the heading and the page say nothing of the person.

    ``said`` is what someone who comes from a poster must know, in every language, the reader's first.
    """

    identifier: str
    ended: When | None
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflinePage(Page):
    """``offline.html``: shown when there is no connection and the page asked for is not kept."""

    kept_pages: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Greeting:
    """A language at ``/``, and what the site says of itself in it: its question and its standing, or None."""

    choice: Choice
    tagline: str
    question: str | None = None
    independence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagesPage(Page):
    """``languages.html``: the choice at ``/``; each language speaks for itself."""

    languages: tuple[Greeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage(Page):
    """``not_found.html``: 404, in every language at once; its addresses are absolute paths."""

    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage(Page):
    """``redirect.html``: an old address; ``target`` is the new one."""

    target: str
