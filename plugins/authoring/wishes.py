"""What an author asks for who begins a new document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_SOURCE = ("sources.title", "sources.publisher", "sources.url")


class RefusedError(Exception):
    """Nothing can be written; says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What was typed.

    Attributes:
        kind: The folder of the kind; empty to be asked.
        language: Of the original; empty for the site's first.
        id: The folder's name; empty for one made of the title.
        answers: By key, such as ``title`` or ``sources.url``.
        text: The first paragraph.
    """

    kind: str = ""
    language: str = ""
    id: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    text: str = ""


def answers_from(options: Mapping[str, str], source: str = "", pairs: Iterable[str] = ()) -> dict[str, str]:
    """Answers as the options of the command line give them.

    Args:
        options: Those that are called like a key, such as ``title``; an empty one was not given.
        source: ``title | publisher | address``.
        pairs: ``key=value`` each, for any other key.

    Raises:
        RefusedError: If one cannot be read.
    """
    said = {key: value for key, value in options.items() if value}
    if source:
        parts = [part.strip() for part in source.split("|")]
        if len(parts) != len(_SOURCE):
            message = f"--source: cannot be '{source}' — write 'title | publisher | https://…'"
            raise RefusedError(message)
        said |= dict(zip(_SOURCE, parts, strict=True))
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals:
            message = f"--set: cannot be '{pair}' — write key=value, such as topics=fraud,training"
            raise RefusedError(message)
        said[key.strip()] = value.strip()
    return said
