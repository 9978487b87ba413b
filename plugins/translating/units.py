"""A document as the texts that a translation is made of, each with its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from plugins.model.documents import Draft
from plugins.model.frontmatter import Path, spell
from plugins.model.kinds.parts import has_any_length, is_translated
from plugins.model.kinds.translation import nested, text_fields
from plugins.prose.blocks import Block, fit, join, split

BODY = "body"
"""The place of a prose that is one text."""
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Unit:
    """One text.

    Attributes:
        place: ``title``, ``charts[1].bars[2].label``, ``body:3``; a problem with it has it for its field.
        text: What is said.
        kind: ``line`` for a key; ``own``, if it is a list, a line each, that every language makes for itself; else
            what the piece of prose is, as ``Block`` has it.
    """

    place: str
    text: str
    kind: str = "line"

    @property
    def is_own(self) -> bool:
        """Whether each language says something of its own there, or nothing."""
        return self.kind == "own"


def keyed(fields: BaseModel) -> list[Unit]:
    """The texts of a front matter, an original's or a translation's, in the order of the schema."""
    return list(_keyed(fields, ()))


def prose(body: str) -> list[Unit]:
    """The pieces of a body: ``body:1``, ``body:2`` and so on."""
    return [Unit(f"{BODY}:{n}", block.text, block.kind) for n, block in enumerate(split(body), 1)]


def units(draft: Draft, *, whole: bool = False) -> list[Unit]:
    """All texts of a document.

    Args:
        draft: As read.
        whole: Whether its prose is one text, where a translation of it is made of other pieces.
    """
    body = draft.body.strip()
    pieces = [Unit(BODY, body, "text")] if whole and body else prose(body)
    return [*keyed(draft.document.fields), *pieces]


def fits(original: Draft, translation: Draft) -> bool:
    """Whether two proses are made of the same pieces."""
    return fit(split(original.body), split(translation.body))


def values(fields: BaseModel, texts: Mapping[str, str]) -> Values:
    """The front matter of a translation.

    Args:
        fields: The original's.
        texts: Place → text; a place without one is left out.
    """
    return _values(fields, texts, ())


def body(original: str, texts: Mapping[str, str]) -> str:
    """The prose of a translation, whose pieces keep the original's signs and anchors.

    Args:
        original: The original's prose.
        texts: Place → text: either ``body``, or every ``body:n``.
    """
    if BODY in texts:
        return texts[BODY]
    blocks: Sequence[Block] = split(original)
    return join(blocks, [texts[f"{BODY}:{n}"] for n in range(1, len(blocks) + 1)])


def _keyed(fields: BaseModel, where: Path) -> Iterator[Unit]:
    for key, info in type(fields).model_fields.items():
        value, here = getattr(fields, key), (*where, key)
        if is_translated(info):
            if isinstance(value, str):
                yield Unit(spell(here), value)
            elif value and has_any_length(info):
                yield Unit(spell(here), "\n".join(value), "own")
            else:
                yield from (Unit(spell((*here, n)), text) for n, text in enumerate(value or ()))
        elif nested(info.annotation)[0] is not None and value:
            if isinstance(value, tuple):
                for n, part in enumerate(value):
                    yield from _keyed(part, (*here, n))
            else:
                yield from _keyed(value, here)


def _values(fields: BaseModel, texts: Mapping[str, str], where: Path) -> Values:
    _, parts = text_fields(type(fields))
    out: Values = {}
    for key, info in type(fields).model_fields.items():
        value, here = getattr(fields, key), (*where, key)
        if is_translated(info):
            if has_any_length(info):
                said: Any = [line.strip() for line in texts.get(spell(here), "").split("\n") if line.strip()]
            elif isinstance(value, tuple):
                said = [texts[place] for n in range(len(value)) if (place := spell((*here, n))) in texts]
            else:
                said = texts.get(spell(here))
            out |= {key: said} if said else {}
        elif key in parts and isinstance(value, tuple) and value:
            out[key] = [_values(part, texts, (*here, n)) for n, part in enumerate(value)]
        elif key in parts and isinstance(value, BaseModel):
            out[key] = _values(value, texts, here)
    return out
