"""Atom and JSON Feed for every section that has them, per language; only texts in that very language."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import orjson
from feedgenerator import Atom1Feed

from plugins.i18n.catalogs import Catalogs, speaking
from plugins.library.entries import Entry
from plugins.model.kinds import KINDS
from plugins.model.kinds.pages import Site
from plugins.views import addresses
from plugins.views.documents import lastmod
from plugins.views.entries import label_of
from plugins.views.frame import section_title, site_of
from plugins.views.plan import feeds_of
from plugins.views.reader import Reader


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed."""

    title: str
    summary: str
    url: str
    published: dt.datetime
    updated: dt.datetime


def feeds(reader: Reader, catalogs: Catalogs) -> Iterator[tuple[str, bytes]]:
    """All feeds of a language: path and bytes."""
    for folder in feeds_of(reader.library, reader.language):
        entries = [entry for entry in reader.library.of_kind(folder) if not entry.text_is_fallback(reader.language)][
            : reader.library.settings.feed_size
        ]
        with speaking(catalogs, reader.language):
            items = [_item(reader, entry) for entry in entries]
            title = section_title(folder)
        yield _path(reader, folder, "atom"), _atom(reader, folder, title, items)
        yield _path(reader, folder, "json"), _json(reader, folder, title, items)


def _path(reader: Reader, folder: str, form: str) -> str:
    return addresses.file_of(addresses.feed(reader.language, folder, form))


def _item(reader: Reader, entry: Entry) -> Item:
    published = getattr(entry.fields, KINDS[entry.kind.folder].day or "date")
    title, label = entry.word("title", reader.language)[0], label_of(reader, entry)
    return Item(
        f"[{label}] {title}" if label else title,
        entry.word("summary", reader.language)[0],
        reader.absolute(addresses.document(reader.language, entry.key)),
        _midnight(published),
        _midnight(lastmod(entry) or published),
    )


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _atom(reader: Reader, folder: str, title: str, items: list[Item]) -> bytes:
    site, _language = site_of(reader)
    home = reader.absolute(addresses.section(reader.language, folder))
    feed = Atom1Feed(
        title=f"{site.title}: {title}",
        link=home,
        description=site.summary,
        language=reader.language,
        author_name=site.publisher,
        subtitle=_whose(site),
        feed_url=reader.absolute(addresses.feed(reader.language, folder, "atom")),
        feed_guid=home,
    )
    for item in items:
        feed.add_item(
            title=item.title,
            link=item.url,
            description=item.summary,
            unique_id=item.url,
            pubdate=item.published,
            updateddate=item.updated,
        )
    return str(feed.writeString("utf-8")).encode()


def _whose(site: Site) -> str:
    """What a reader far from the site must know: that it is independent, or which body answers for it."""
    if site.imprint:
        return ", ".join([site.imprint.legal_name, *site.imprint.postal_address.split("\n"), site.imprint.domain])
    return site.independence or site.summary


def _json(reader: Reader, folder: str, title: str, items: list[Item]) -> bytes:
    """JSON Feed 1.1."""
    site, _language = site_of(reader)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{site.title}: {title}",
        "description": _whose(site),
        "home_page_url": reader.absolute(addresses.section(reader.language, folder)),
        "feed_url": reader.absolute(addresses.feed(reader.language, folder, "json")),
        "language": reader.language,
        "authors": [{"name": site.publisher}],
        "items": [
            {
                "id": item.url,
                "url": item.url,
                "title": item.title,
                "content_text": item.summary,
                "date_published": item.published.isoformat(),
                "date_modified": item.updated.isoformat(),
            }
            for item in items
        ],
    }
    return orjson.dumps(feed, option=orjson.OPT_INDENT_2)
