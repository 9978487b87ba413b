"""The sitemap: files for each language, with each page's other languages; and robots.txt.

Source: sitemaps.org, and Google's extension for ``hreflang``. A file holds at most 50,000 addresses.
"""

from collections.abc import Iterator
from itertools import islice
from xml.sax.saxutils import escape

from plugins.library.library import Library
from plugins.views.documents import lastmod
from plugins.views.indexing import default_address, languages_of
from plugins.views.plan import Planned, Sort, plan

_LIMIT = 50_000
_QUOTES = {'"': "&quot;"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(library: Library) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the index and of every part, and robots.txt."""
    url = library.settings.site_url
    parts: list[str] = []
    planned = [page for page in plan(library) if page.language in languages_of(library, page)]
    for tag in library.languages:
        pages = (page for page in planned if page.language == tag)
        for number in range(1, 1000):
            rows = [_row(library, page, escape(url, _QUOTES)) for page in islice(pages, _LIMIT)]
            if not rows:
                break
            path = f"sitemap-{tag}.xml" if number == 1 else f"sitemap-{tag}-{number}.xml"
            parts.append(path)
            head = f'<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">\n'
            yield path, (_HEAD + head + "".join(rows) + "</urlset>\n").encode()
    index = "".join(f"<sitemap><loc>{escape(f'{url}/{path}')}</loc></sitemap>\n" for path in parts)
    yield "sitemap.xml", f'{_HEAD}<sitemapindex xmlns="{_SITEMAP}">\n{index}</sitemapindex>\n'.encode()
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {url}/sitemap.xml\n".encode()


def _row(library: Library, page: Planned, url: str) -> str:
    rest = escape(page.address.split("/", 2)[2], _QUOTES)
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href="{url}/{tag}/{rest}"/>\n'
        for tag in languages_of(library, page)
    )
    default = url + escape(default_address(library, page), _QUOTES)
    links += f'<xhtml:link rel="alternate" hreflang="x-default" href="{default}"/>\n'
    day = lastmod(library.entries[page.name]) if page.sort is Sort.DOCUMENT else None
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<url><loc>{url}{escape(page.address)}</loc>{changed}\n{links}</url>\n"
