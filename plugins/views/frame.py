"""The frame of a language, and what every page's head and switcher hold."""

from collections.abc import Iterable
from typing import Any

import orjson

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.library.entries import Entry
from plugins.model.kinds import KINDS
from plugins.model.kinds.pages import Site
from plugins.views import addresses
from plugins.views.alert import alert
from plugins.views.citing import source_row
from plugins.views.indexing import default_address, languages_of
from plugins.views.plan import Planned, feeds_of
from plugins.views.reader import Reader
from plugins.views.shapes import Alternate, Banner, Choice, FeedLink, Frame, Head, ImprintView, Link, SectionLink, Words

FEEDS = {"atom": "application/atom+xml", "json": "application/feed+json"}


def section_title(folder: str) -> str:
    """What a section is called, in the language being spoken."""
    return {
        "news": _("News"),
        "organisation": _("The organisation"),
        "help": _("Help"),
        "scams": _("Types of fraud"),
        "notices": _("Notices"),
        "warnings": _("Fraud warnings"),
        "events": _("Events"),
        "resources": _("Library"),
    }[folder]


def feed_title(folder: str, form: str) -> str:
    """What a feed is called."""
    return _("%(section)s (%(form)s)") % {"section": section_title(folder), "form": form}


def site_of(reader: Reader) -> tuple[Site, str]:
    """The site's identity and the language its texts stand in."""
    return reader.site.fields, reader.site.language


def standing(reader: Reader) -> Banner | None:
    """The standing warning with its source."""
    site, language = site_of(reader)
    text = reader.maybe(site.banner, language)
    return Banner(text, source_row(reader, site.banner_source) if site.banner_source else None) if text else None


def make_frame(reader: Reader) -> Frame:
    """What all pages of the reader's language share."""
    site, language = site_of(reader)
    return Frame(
        lang=reader.language,
        dir=locales.direction(reader.language),
        site_name=site.title,
        tagline=reader.words(site.summary, language),
        publisher=reader.words(site.publisher, language),
        independence=reader.maybe(site.independence, language),
        imprint=ImprintView(**site.imprint.model_dump()) if site.imprint else None,
        banner=standing(reader),
        home=reader.here(addresses.home(reader.language)),
        search=reader.here(addresses.search(reader.language)),
        sections=tuple(
            SectionLink(folder, reader.here(addresses.section(reader.language, folder)), section_title(folder))
            for folder in reader.library.begun
        ),
        feeds=tuple(
            FeedLink(
                reader.here(addresses.feed(reader.language, folder, form)),
                feed_title(folder, {"atom": "Atom", "json": "JSON Feed"}[form]),
                media,
            )
            for folder in feeds_of(reader.library, reader.language)
            for form, media in FEEDS.items()
        ),
        stylesheets=reader.assets.stylesheets,
        sheets=reader.assets.sheets,
        icon=reader.assets.icon,
        scripts=reader.assets.scripts,
        worker=reader.assets.worker,
        calm=reader.maybe(site.calm, language),
        leave=site.leave,
        foot=tuple(
            reader.link(reader.library.entries[key])
            for key in reader.library.site.fields.foot
            if key in reader.library.entries
        ),
        coverage=reader.coverage,
        built=reader.here(addresses.BUILT),
        alert=alert(reader),
    )


def make_head(  # noqa: PLR0913 - each is a line of the head
    reader: Reader,
    title: str,
    planned: Planned,
    *,
    description: str | None = None,
    canonical: str | None = None,
    noindex: bool = False,
    kind: str = "website",
    data: dict[str, Any] | None = None,
) -> Head:
    """What machines read.

    Args:
        reader: The reader of the page.
        title: The page's own.
        planned: The page; a page that is not to be indexed has no alternates.
        description: One or two sentences; without any, what the site is.
        canonical: Where another page says the same.
        noindex: Whether search engines leave it out.
        kind: Open Graph's type.
        data: schema.org, without its context.
    """
    site, language = site_of(reader)
    if description is None and language == reader.language:
        description = site.summary
    url = reader.absolute(canonical or planned.address)
    alternates: tuple[Alternate, ...] = ()
    languages = languages_of(reader.library, planned)
    if not noindex and languages:
        rest = planned.address.split("/", 2)[2]
        alternates = tuple(Alternate(tag, reader.absolute(f"/{tag}/{rest}")) for tag in languages)
        alternates += (Alternate("x-default", reader.absolute(default_address(reader.library, planned))),)
    name = _site_name(site)
    graph = [
        ("og:title", title),
        ("og:type", kind),
        ("og:url", url),
        ("og:site_name", name),
        ("og:locale", str(locales.locale(reader.language))),
    ]
    if description:
        graph.append(("og:description", description))
    graph += _shared_picture(reader, planned, site)
    return Head(
        title=f"{title} – {name}" if title != site.title else name,
        description=description,
        canonical=url,
        alternates=alternates,
        noindex=noindex,
        open_graph=tuple(graph),
        json_ld=None if data is None or noindex else _json({"@context": "https://schema.org", **data}),
    )


def _shared_picture(reader: Reader, planned: Planned, site: Site) -> list[tuple[str, str]]:
    """The picture that stands beside a link to the page where somebody shares it: that of its section, or of home."""
    folder = planned.address.split("/")[2] if planned.address.count("/") > 2 else ""
    section = folder if folder in KINDS and f"{reader.language}/{folder}" in reader.assets.social else "home"
    name = f"{reader.language}/{section}"
    drawn = reader.assets.social.get(name)
    # A picture that says another name, as one does that came with the theme, would speak for a site that is not this.
    if drawn is None or tuple(reader.assets.social_words.get(name, ())) != shared_words(reader, section):
        return []
    return [
        ("og:image", reader.with_host(drawn)),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", _site_name(site) if section == "home" else f"{section_title(section)} – {_site_name(site)}"),
        ("twitter:card", "summary_large_image"),
    ]


def shared_words(reader: Reader, section: str) -> tuple[str, str, str]:
    """The words of a picture beside a shared link: the site's name, whose it is, and the section or the question."""
    site, _language = site_of(reader)
    standing = site.independence or (site.imprint.legal_name if site.imprint else "")
    title = section_title(section) if section in KINDS else site.question or site.summary
    return site.title, standing, title


def _site_name(site: Site) -> str:
    """The name with the word that it is independent, wherever the page's frame cannot say so."""
    return _("%(site)s (independent)") % {"site": site.title} if site.independence else site.title


def _json(data: dict[str, Any]) -> str:
    """JSON that cannot end the element it stands in."""
    return orjson.dumps(data).decode().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def make_switcher(reader: Reader, address: str) -> tuple[Choice, ...]:
    """The same page in every language, each named in itself."""
    rest = address.split("/", 2)[2] if address.count("/") > 1 else ""
    return tuple(
        Choice(
            tag, locales.direction(tag), locales.own_name(tag), f"{reader.base}/{tag}/{rest}", tag == reader.language
        )
        for tag in reader.library.languages
    )


def make_crumbs(reader: Reader, folder: str | None = None, above: Iterable[Entry] = ()) -> tuple[Link, ...]:
    """From home down to the page above."""
    crumbs = [Link(reader.here(addresses.home(reader.language)), Words(_("Home")))]
    if folder is not None:
        href = reader.here(addresses.section(reader.language, folder))
        crumbs.append(Link(href, Words(section_title(folder))))
    return tuple(crumbs) + tuple(reader.link(entry) for entry in above)


def publisher_data(reader: Reader) -> dict[str, Any]:
    """Ourselves for schema.org: an organisation, never a government's or a police station."""
    site, _language = site_of(reader)
    name = site.imprint.legal_name if site.imprint else site.publisher
    return {"@type": "Organization", "name": name, "url": reader.absolute("/")}
