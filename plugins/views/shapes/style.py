"""The page that shows every component in its states."""

from dataclasses import dataclass

from plugins.views.shapes.documents import BranchPage, NewsPage, WarningPage
from plugins.views.shapes.editing import CoveragePage
from plugins.views.shapes.frame import Alert, Banner
from plugins.views.shapes.lists import CountryPage, Door, ListPage, TreePage
from plugins.views.shapes.machines import Said
from plugins.views.shapes.page import Page
from plugins.views.shapes.parts import Draft, NoticeMark


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
        alert: Of a warning with a long title.
        news: Holds what a news item can; ``leave`` and ``kept`` are set.
        branch: Holds a timeline.
        warning: Holds claims, indicators and codes.
        listing: A page of a list with facets and pages before and after.
        tree: Of four levels.
        countries: With what we know, and with gaps.
        coverage: Of two languages, with something in every list.
        said: The same in every language.
        drafts: A draft, and what waits for its day.
    """

    colours: tuple[str, ...]
    sizes: tuple[str, ...]
    spaces: tuple[str, ...]
    drawings: tuple[tuple[str, tuple[str, ...]], ...]
    marks: tuple[NoticeMark, ...]
    doors: tuple[Door, ...]
    banners: tuple[Banner, ...]
    alert: Alert
    news: NewsPage
    branch: BranchPage
    warning: WarningPage
    listing: ListPage
    tree: TreePage
    countries: tuple[CountryPage, ...]
    coverage: CoveragePage
    said: tuple[Said, ...]
    drafts: tuple[Draft, ...] = ()
