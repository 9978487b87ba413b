"""The one list of languages: BCP 47 tags in reading order, from the settings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.model.told import told


@dataclass(frozen=True, slots=True)
class Language:
    """A language the site speaks.

    Attributes:
        tag: BCP 47, such as ``ar``, ``zh-Hans``, ``pt-PT``: file names, addresses and ``lang`` use it.
        partial: Its interface words may be incomplete; the original words then stand in.
    """

    tag: str
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Languages:
    """The site's languages; the first is the one for machines that ask for none."""

    rows: tuple[Language, ...]

    @classmethod
    def from_settings(cls, rows: Sequence[Mapping[str, object]]) -> "Languages":
        """Read ``LANGUAGES`` of ``pelicanconf.py``: ``[{"tag": "en"}, {"tag": "he", "partial": True}]``.

        Raises:
            ValueError: If the list is empty or names a tag twice.
        """
        languages = tuple(Language(str(row["tag"]), bool(row.get("partial", False))) for row in rows)
        tags = [language.tag.lower() for language in languages]
        if not tags or len(set(tags)) != len(tags):
            message = told("LANGUAGES must name at least one language, and each only once")
            raise ValueError(message)
        return cls(languages)

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags, in reading order."""
        return tuple(row.tag for row in self.rows)

    @property
    def first(self) -> str:
        """The tag that stands first."""
        return self.rows[0].tag

    def is_partial(self, tag: str) -> bool:
        """Whether the language's interface may be incomplete."""
        return any(row.tag == tag and row.partial for row in self.rows)

    def __contains__(self, tag: object) -> bool:
        """Whether the site speaks the language, by exact tag."""
        return tag in self.tags

    def __iter__(self) -> Iterator[str]:
        """Tags, in reading order."""
        return iter(self.tags)
