"""One state of the site with all it is printed from; printing fills the staging folder with what changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.i18n.catalogs import Catalogs
from plugins.library.library import Library
from plugins.library.reading import bytes_of
from plugins.library.scanning import fingerprint
from plugins.library.shelf import Shelf
from plugins.outputs.feeds import feeds
from plugins.outputs.sitemap import sitemap
from plugins.render.assets import Supply
from plugins.render.digests import Digester, engine
from plugins.render.manifest import Output, Written
from plugins.render.pages import Press, RenderError, print_pages
from plugins.render.templates import Templates
from plugins.views.make import Views


@dataclass(frozen=True, slots=True)
class Edition:
    """What a whole site is printed from."""

    library: Library
    catalogs: Catalogs
    templates: Templates
    supply: Supply


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
        RenderError: If a page cannot be rendered, or a file was changed meanwhile.
        WorkerError: If a worker dies.
        DamagedShelfError: If the shelf cannot be read.
        OSError: If the staging folder cannot be written.
    """
    library, supply = edition.library, edition.supply
    digester = Digester(engine(), edition.templates.digest, library.settings, edition.catalogs)
    press = Press(library, supply.assets, edition.catalogs, edition.templates, digester, shelf, output, present)
    files, staged = print_pages(press)
    for path, content in (*_machines(edition), *supply.inline.items(), *_copies(edition, present)):
        kept = present.get(path)
        files[path] = Written("", fingerprint(content))
        if kept is None or kept.bytes != files[path].bytes:
            output.stage(path, content)
            staged.append(path)
    for path in (*supply.kept, *supply.copies):
        if path in present:
            files[path] = present[path]
    return Printed(files, staged)


def _machines(edition: Edition) -> Iterator[tuple[str, bytes]]:
    views = Views(edition.library, edition.supply.assets, edition.catalogs)
    for tag in edition.library.languages:
        yield from feeds(views.reader(tag), edition.catalogs)
    yield from sitemap(edition.library)


def _copies(edition: Edition, present: Mapping[str, Written]) -> Iterator[tuple[str, bytes]]:
    library = edition.library
    for path, source in edition.supply.copies.items():
        if path in present:
            continue
        raw = bytes_of(library.settings, source, library.files[source])
        if raw is None:
            raise RenderError([f"{source}: was changed while the site was being built"])
        yield path, raw
