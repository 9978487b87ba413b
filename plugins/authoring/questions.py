"""What the author of a new document has to answer: the keys that its kind needs, and those that the site asks for.

Source: the kind's own schema; ``checks/outward.py`` (``sourced``) and ``checks/notices.py`` for what it does not know.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from pydantic import BaseModel

from plugins.model.data.rules import Rules
from plugins.model.kinds import Kind
from plugins.model.kinds.translation import nested
from plugins.model.settings import Settings
from plugins.model.validation import inside, item
from plugins.model.writing import Value

_ALSO = {"resources": ("url",)}
"""Keys of which the schema asks for one of several."""
_OF_REAL_NOTICES = ("authority", "legal_basis")


@dataclass(frozen=True, slots=True)
class Customs:
    """What this site asks of its authors beyond the schemas.

    Attributes:
        sourced: The folders whose documents must name a source.
        real_notices: Whether notices may be about real people.
        notice_kinds: Their names.
    """

    sourced: tuple[str, ...] = ()
    real_notices: bool = False
    notice_kinds: tuple[str, ...] = ()

    @classmethod
    def of(cls, settings: Settings, rules: Rules, notice_kinds: tuple[str, ...] = ()) -> "Customs":
        """Those of a site."""
        return cls(rules.sourced, settings.real_notices, notice_kinds)

    def needs(self, kind: Kind) -> frozenset[str]:
        """Keys that the kind's schema leaves open and this site needs."""
        more = set(_ALSO.get(kind.folder, ()))
        if kind.folder in self.sourced:
            more.add("sources")
        if kind.folder == "notices":
            more |= set(_OF_REAL_NOTICES) if self.real_notices else {"fictional"}
        return frozenset(more)

    def given(self, kind: Kind) -> dict[str, str]:
        """Answers that nobody need be asked for."""
        if kind.folder != "notices":
            return {}
        return {"state": "active"} | ({} if self.real_notices else {"fictional": "true", "requesting_country": "XX"})


@dataclass(frozen=True, slots=True)
class Question:
    """One key to answer.

    Attributes:
        key: With those around it, such as ``sources.title``; of a list the one entry that a new file begins with.
        how: What to write, as the schema says it.
        choices: The names that can be written, where only some can.
        many: Whether it is a list; its answer has commas between its entries.
        type: Of the value, or of an entry.
    """

    key: str
    how: str
    choices: tuple[str, ...]
    many: bool
    type: Any

    @property
    def told(self) -> str:
        """What to write, with what can be written."""
        return self.how + (f": {', '.join(self.choices)}" if self.choices else "")

    def value(self, answer: str) -> Value:
        """An answer as the file holds it: days and whole numbers bare, texts in quotes."""
        if self.many:
            return [part for part in (part.strip() for part in answer.split(",")) if part]
        if self.type is bool and answer in {"true", "false"}:
            return answer == "true"
        if self.type is int and answer.isdecimal():
            return int(answer)
        if self.type is dt.date:
            try:
                return dt.date.fromisoformat(answer)
            except ValueError:
                return answer
        return answer


def questions(kind: Kind, customs: Customs, also: Collection[str] = ()) -> tuple[Question, ...]:
    """Every key that must be answered, in the order of the schema; sources come last.

    Args:
        kind: The kind of the document.
        customs: What this site asks of it.
        also: Further keys, which the author wants to write: ``topics``, or ``image.file`` for all that ``image`` needs.
    """
    wanted = {key.partition(".")[0] for key in also}
    asked = tuple(_asked(kind.schema, "", {*customs.needs(kind), *wanted}))
    if kind.folder == "notices":
        asked = tuple(replace(each, choices=customs.notice_kinds) if each.key == "kind" else each for each in asked)
    return tuple(sorted(asked, key=lambda question: question.key.startswith("sources.")))


def _asked(schema: type[BaseModel], prefix: str, also: Collection[str]) -> Iterator[Question]:
    for name, info in schema.model_fields.items():
        if not info.is_required() and name not in also:
            continue
        if (within := nested(info.annotation)[0]) is not None:
            yield from _asked(within, f"{prefix}{name}.", ())
            continue
        outer = inside(info.annotation)
        kept = inside(item(outer))
        choices = tuple(choice.value for choice in kept) if isinstance(kept, type) and issubclass(kept, Enum) else ()
        yield Question(prefix + name, info.description or "", choices, item(outer) is not outer, kept)


def answered(kind: Kind, asked: tuple[Question, ...], answers: Mapping[str, str], otherwise: str) -> dict[str, Value]:
    """The keys of a new front matter with their values; what has no answer holds ``otherwise``."""
    out: dict[str, Any] = {}
    for question in asked:
        answer = answers.get(question.key)
        value = [otherwise] if question.many else otherwise
        if answer is not None:
            value = question.value(answer)  # type: ignore[assignment]
        owner, _, inner = question.key.partition(".")
        if not inner:
            out[owner] = value
        elif nested(kind.schema.model_fields[owner].annotation)[1]:
            out.setdefault(owner, [{}])[0][inner] = value
        else:
            out.setdefault(owner, {})[inner] = value
    return out
