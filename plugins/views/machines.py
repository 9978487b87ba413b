"""Pages that speak for what is not there, or not in one language only."""

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.library.endings import Ended
from plugins.model.kinds.pages import Site
from plugins.views import addresses
from plugins.views.frame import make_crumbs, make_head, make_switcher, section_title, site_of
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import (
    Choice,
    Greeting,
    LanguagesPage,
    Link,
    NotFoundPage,
    RedirectPage,
    Said,
    TombstonePage,
    Words,
)


def languages(reader: Reader, planned: Planned, sites: tuple[Site, ...]) -> LanguagesPage:
    """The choice of a language at ``/``.

    Args:
        reader: A reader of the first language.
        planned: The page.
        sites: What each language says of the site, in the order of the languages.
    """
    site, _language = site_of(reader)
    tags = reader.library.languages.tags
    return LanguagesPage(
        template="languages.html",
        head=make_head(reader, site.title, planned, description=site.summary),
        heading=Words(site.title),
        languages=tuple(
            Greeting(_choice(reader, tag, addresses.home(tag)), own.summary, own.question, own.independence)
            for tag, own in zip(tags, sites, strict=True)
        ),
    )


def not_found(reader: Reader, planned: Planned, said: tuple[Said, ...]) -> NotFoundPage:
    """404, in every language at once."""
    return NotFoundPage(
        template="not_found.html",
        head=make_head(reader, "404", planned, noindex=True),
        heading=Words(said[0].title),
        said=said,
    )


def said_of_nothing(reader: Reader) -> Said:
    """One language's part of the 404 page."""
    return Said(
        reader.language,
        locales.direction(reader.language),
        _("This page is not here"),
        _(
            "The address may be wrong, or the page was removed. If a poster led you here, its notice has ended: "
            "please take it down."
        ),
        Link(reader.here(addresses.home(reader.language)), Words(_("Go to the first page"))),
    )


def said_of_ended(reader: Reader) -> Said:
    """One language's part of the page of a notice that has ended, for someone who comes from a poster."""
    return Said(
        reader.language,
        locales.direction(reader.language),
        _("This notice has ended"),
        _("If a poster led you here, please take it down."),
        Link(reader.here(addresses.home(reader.language)), Words(_("Go to the first page"))),
    )


def tombstone(reader: Reader, planned: Planned, said: tuple[Said, ...]) -> TombstonePage:
    """A notice that has ended: its identifier and its day, nothing else."""
    tomb: Ended = reader.library.ended[planned.name]
    return TombstonePage(
        template="tombstone.html",
        section="notices",
        head=make_head(reader, _("This notice has ended"), planned, noindex=True),
        heading=Words(_("This notice has ended")),
        crumbs=make_crumbs(reader, "notices"),
        switcher=make_switcher(reader, planned.address),
        identifier=tomb.id,
        ended=reader.maybe_when(tomb.day),
        said=said,
    )


def redirect(reader: Reader, planned: Planned) -> RedirectPage:
    """An old address."""
    entry = reader.library.entries[planned.name]
    new = addresses.document(reader.language, entry.key)
    return RedirectPage(
        template="redirect.html",
        section=entry.kind.folder,
        head=make_head(reader, section_title(entry.kind.folder), planned, canonical=new, noindex=True),
        heading=Words(_("This page has moved")),
        target=reader.here(new),
    )


def _choice(reader: Reader, tag: str, address: str) -> Choice:
    return Choice(tag, locales.direction(tag), locales.own_name(tag), reader.here(address), current=False)
