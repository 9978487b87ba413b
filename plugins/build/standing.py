"""What the output that lies there was printed from, for a process that builds again and again."""

from dataclasses import dataclass

from plugins.build import memory
from plugins.build.edition import Edition
from plugins.library.shelf import Shelf, shelf_of
from plugins.model.settings import Settings
from plugins.render.manifest import Output

LATER = "later:"
"""Before the name of a state whose search index is that of before."""


@dataclass(slots=True)
class Standing:
    """The last good site, for as long as it is the one that lies there; a build that begins lets go of it.

    Attributes:
        edition: What it was printed from; None where that is not known.
        inputs: What the manifest calls its state, whether the search index waits or not.
    """

    edition: Edition | None = None
    inputs: str = ""

    def leave(self) -> None:
        """Nothing is known any more."""
        self.edition, self.inputs = None, ""

    def recall(self, settings: Settings) -> None:
        """Read again what was printed from, where another process did it.

        Raises:
            DamagedShelfError: If the shelf cannot be read.
            OSError: If the output or the cache cannot be read.
        """
        shelf, output = Shelf(shelf_of(settings)), Output(settings.output)
        with shelf.held(), output.held():
            name = output.manifest().inputs
            shelf.open()
            self.edition, self.inputs = memory.recall(shelf, settings, name, {}), name.removeprefix(LATER)
