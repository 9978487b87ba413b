"""One state of the site with all it is printed from; printing fills the staging folder with what changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

import orjson

from plugins.build.intelligence import intelligence_files
from plugins.build.searching import search_files
from plugins.i18n.catalogs import Catalogs
from plugins.library.library import Library
from plugins.library.scanning import fingerprint
from plugins.library.shelf import Shelf
from plugins.outputs.feeds import feeds
from plugins.outputs.offline import worker
from plugins.outputs.sitemap import sitemap
from plugins.render.assets import Supply
from plugins.render.digests import Digester, engine
from plugins.render.manifest import Output, Written
from plugins.render.media import notes_of, print_media
from plugins.render.pages import Press, print_pages
from plugins.render.templates import Templates
from plugins.views import addresses
from plugins.views.make import Views


@dataclass(frozen=True, slots=True)
class Edition:
    """What a whole site is printed from."""

    library: Library
    catalogs: Catalogs
    templates: Templates
    supply: Supply

    @property
    def notes(self) -> set[str]:
        """Keys of the shelf that hold what was made of images and styles; none of them is of a notice."""
        return {*self.supply.notes, *notes_of(self.library, self.supply.media).values()}


@dataclass(frozen=True, slots=True)
class Printed:
    """A site that waits for its commit.

    Attributes:
        files: All of it, by path.
        staged: Paths of what changed.
    """

    files: dict[str, Written]
    staged: list[str]


def print_edition(edition: Edition, shelf: Shelf, output: Output, present: Mapping[str, Written]) -> Printed:
    """Put into the staging folder what is not yet in the output.

    Args:
        edition: The site.
        shelf: Where the HTML of the texts is.
        output: Where to stage.
        present: Files of ours that lie in the output as the manifest says.

    Raises:
        RenderError: If a page cannot be rendered.
        UnfitError: If an image is damaged, or a file was changed meanwhile.
        WorkerError: If a worker dies.
        DamagedShelfError: If the shelf cannot be read.
        OSError: If the staging folder cannot be written.
    """
    library, supply = edition.library, edition.supply
    digester = Digester(engine(), edition.templates.digest, library.settings, edition.catalogs)
    press = Press(library, supply.assets, edition.catalogs, edition.templates, digester, shelf, output, present)
    files, staged = print_pages(press)
    media, made = print_media(library, supply.media, shelf, output, present)
    files |= media
    staged += made

    def put(path: str, content: bytes) -> None:
        """A file that its bytes say all about."""
        row = files[path] = Written("", fingerprint(content))
        kept = present.get(path)
        if kept is None or kept.bytes != row.bytes:
            output.stage(path, content)
            staged.append(path)

    for path, content in (*_machines(edition), *supply.inline.items()):
        put(path, content)
    put(addresses.BUILT.removeprefix("/"), orjson.dumps({"day": library.settings.build_date}) + b"\n")
    lying = {path: row.bytes for path, row in files.items()}
    for path, content in worker(library, supply.assets, lying, supply.worker):
        put(path, content)
    for path, row, raw in chain(
        intelligence_files(library, present),
        search_files(library, edition.catalogs, supply.assets, shelf, present),
    ):
        files[path] = row
        if raw is not None:
            output.stage(path, raw)
            staged.append(path)
    files |= {path: present[path] for path in supply.kept if path in present}
    return Printed(files, staged)


def _machines(edition: Edition) -> Iterator[tuple[str, bytes]]:
    views = Views(edition.library, edition.supply.assets, edition.catalogs)
    for tag in edition.library.languages:
        yield from feeds(views.reader(tag), edition.catalogs)
    yield from sitemap(edition.library)
