"""What a check may look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.i18n.catalogs import Catalogs
from plugins.library.leaf import Leaf
from plugins.library.library import Library
from plugins.library.reading import Reading
from plugins.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Case:
    """A build before anything is rendered.

    Attributes:
        words: A digest of the templates and the code, so that their words are looked for only when they change.
    """

    settings: Settings
    reading: Reading
    library: Library
    catalogs: Catalogs
    words: str

    @property
    def broken(self) -> frozenset[str]:
        """Documents (``news/x``) and data files of which a file cannot be read or paired: their absence is no news."""
        settings, library = self.settings, self.library
        paths = (problem.path.removeprefix(settings.label("")) for problem in self.reading.problems)
        keys = {"/".join(path.split("/")[:2]) for path in paths}
        written = {leaf.document.name.key for leaf in self.reading.leaves.values()}
        return frozenset(keys | (written - library.entries.keys() - library.ended.keys() - library.drafts))

    def leaves(self) -> Iterator[Leaf]:
        """Every file whose document belongs to the site, in a stable order."""
        for entry in (self.library.site, *self.library.entries.values()):
            yield entry.original
            yield from entry.translations.values()
