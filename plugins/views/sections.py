"""A section as the lists of one language show it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from plugins.i18n import locales
from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.model.kinds import Kind, Order
from plugins.views.facets import Parts, parts_of


@dataclass(frozen=True)
class Sections:
    """All of them.

    Attributes:
        library: Whose.
        language: By which titles are sorted.
        title: What a document is called.
    """

    library: Library
    language: str
    title: Callable[[Entry], str]
    _orders: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False)
    _places: dict[str, dict[str, int]] = field(default_factory=dict, init=False)
    _parts: dict[str, Parts] = field(default_factory=dict, init=False)

    def in_order(self, kind: Kind) -> tuple[str, ...]:
        """A section's keys as this reader's lists show them."""
        if kind.folder not in self._orders:
            keys = self.library.sections.get(kind.folder, ())
            if kind.order is Order.TITLE:
                entries = self.library.entries
                by_title = {key: locales.sort_key(self.title(entries[key]), self.language) for key in keys}
                keys = tuple(sorted(keys, key=lambda key: (by_title[key], key)))
            self._orders[kind.folder] = keys
        return self._orders[kind.folder]

    def place(self, kind: Kind) -> dict[str, int]:
        """Key → its place in ``in_order``, from 0."""
        if kind.folder not in self._places:
            self._places[kind.folder] = {key: place for place, key in enumerate(self.in_order(kind))}
        return self._places[kind.folder]

    def parts(self, kind: Kind) -> Parts:
        """A section's facets: code → value → keys as this reader's lists show them."""
        if kind.folder not in self._parts:
            place = self.place(kind)
            self._parts[kind.folder] = {
                code: {value: tuple(sorted(keys, key=place.__getitem__)) for value, keys in values.items()}
                for code, values in parts_of(self.library, kind.folder).items()
            }
        return self._parts[kind.folder]
