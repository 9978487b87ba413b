"""What an author is told, in English, in a form that can also be said in the author's own language.

``told`` marks the words for extraction: the catalog ``authors.po`` of a language holds a translation of each
(``plugins/i18n/remedies.py``). Descriptions of keys, which ``shared`` and ``translated`` take, stand there too.
"""

from collections.abc import Mapping
from typing import Any, Self

import orjson


class Several(tuple[str, ...]):
    """Names that a text lists, joined by each language's own "and"."""

    __slots__ = ()

    def __str__(self) -> str:
        """In English."""
        return " and ".join(self)


class Told(str):
    """An English text that still knows how it was put together.

    Attributes:
        template: With ``%(name)s`` where something is named.
        named: What is named there; a text of this kind is said in the other language too.
    """

    __slots__ = ("named", "template")

    template: str
    named: Mapping[str, object]

    def __new__(cls, template: str, named: Mapping[str, object]) -> Self:
        """Put the English text together; a template that names nothing stands as it is."""
        text = super().__new__(cls, template % named if named else template)
        text.template, text.named = template, named
        return text

    def __getnewargs__(self) -> tuple[str, dict[str, object]]:  # type: ignore[override]  # a text has another form
        """For copies."""
        return self.template, dict(self.named)


def told(template: str, /, **named: object) -> str:
    """Words for an author, such as ``told("there is no '%(key)s'", key=key)``."""
    return Told(template, named)


def dump(value: object) -> bytes:
    """As ``orjson.dumps``; what authors are told keeps its parts, for ``restore``."""
    return orjson.dumps(value, default=_parts, option=orjson.OPT_PASSTHROUGH_SUBCLASS)


def restore(said: Any) -> Any:
    """A text as ``dump`` wrote it; or what is named in one."""
    if isinstance(said, dict):
        return Told(said["told"], {name: restore(value) for name, value in said["named"].items()})
    if isinstance(said, list):
        return Several(said)
    return said


def _parts(value: object) -> object:
    if isinstance(value, Told):
        return {"told": value.template, "named": dict(value.named)}
    if isinstance(value, Several):
        return list(value)
    raise TypeError
