"""A first look at one saved file: its document's pages, as the whole build that follows will make them.

Nothing is written, and nothing but that file is read. What is not sure to be the same is left to the whole build.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from plugins.build.edition import Edition
from plugins.library.entries import Entry
from plugins.library.exchange import exchange
from plugins.library.library import Library
from plugins.library.reading import read_one
from plugins.library.shelf import shelf_of
from plugins.model.filing import Name
from plugins.model.kinds import SITE
from plugins.prose.segments import Segment
from plugins.render.assets import named_by
from plugins.render.pages import rendered
from plugins.render.texts import Texts
from plugins.views.make import Views
from plugins.views.plan import pages_of


@dataclass(frozen=True, slots=True)
class Glance:
    """One document, and the site with it.

    Attributes:
        edition: The site.
        entry: The document.
        language: Of the file that was saved.
        texts: HTML that is not on the shelf, by its digest.
    """

    edition: Edition
    entry: Entry
    language: str
    texts: Mapping[str, list[Segment]] = field(default_factory=dict)

    def own(self) -> dict[str, bytes]:
        """Path in the output → bytes of the pages in the file's own language.

        Raises:
            jinja2.TemplateError: If a template cannot make anything of the text; as the whole build will say.
            DamagedShelfError: If the HTML of another text is not on the shelf.
        """
        return dict(self._pages([self.language]))

    def others(self) -> dict[str, bytes]:
        """The same in all other languages; raises what ``own`` does."""
        return dict(self._pages(tag for tag in self.edition.library.languages if tag != self.language))

    def _pages(self, tags: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        edition = self.edition
        views = Views(edition.library, edition.supply.assets, edition.catalogs)
        texts = Texts(shelf_of(edition.library.settings), self.texts)
        try:
            for tag in tags:
                for planned in pages_of(self.entry, tag):
                    page = views.page(planned)
                    html = rendered(page, views.frame(tag), texts.of(page), edition.templates, edition.catalogs)
                    yield planned.path, html
        finally:
            texts.close()


def glance(edition: Edition, path: str) -> Glance | None:
    """Look at one file.

    Args:
        edition: What the site that lies there was printed from.
        path: Of the file, relative to the content folder.

    Returns:
        None where a whole build must say what becomes of it.
    """
    old = edition.library
    read = read_one(old.settings, path)
    library = exchange(old, read[0]) if read is not None else None
    if read is None or library is None:
        return None
    leaf, segments = read
    name = leaf.document.name
    entry = _entry(library, name)
    # Addresses of files beside documents are those of the last build, so none may come, go, or be used otherwise.
    if {*named_by(library, entry)} != {*named_by(old, _entry(old, name))}:
        return None
    return Glance(replace(edition, library=library), entry, name.language, {leaf.prose.digest: segments})


def warm_up(edition: Edition) -> None:
    """Read a file, make a page of each kind in each language, and throw all away: the first time takes the longest."""
    library = edition.library
    read_one(library.settings, library.site.original.document.path.removeprefix(library.settings.label("")))
    for entry in {entry.kind.folder: entry for entry in (library.site, *library.entries.values())}.values():
        made = Glance(edition, entry, entry.language)
        made.own()
        made.others()


def _entry(library: Library, name: Name) -> Entry:
    return library.site if name.kind is SITE else library.entries[name.key]
