"""How a translation's texts fit its original: where they do not, and both put together where they do."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Sized
from typing import Any

from pydantic import BaseModel

from plugins.model.frontmatter import Path
from plugins.model.kinds.parts import has_any_length
from plugins.model.kinds.translation import text_fields
from plugins.model.told import told
from plugins.prose.segments import Reference

_TEXT = re.compile(r"(?:^|(?<=/))[A-Za-z][A-Za-z0-9-]*\.md(?=#|$)")
"""The file of a document, whose language is anybody's choice."""
_NOTICES = "../../notices/"
Difference = tuple[Path, str, str]
"""A key of the translation, what is wrong with it, and how to mend it."""


def differences(original: BaseModel, words: BaseModel, where: Path = ()) -> Iterator[Difference]:
    """Texts that only one of the two has, and lists that are not equally long; none, and they can be merged."""
    texts, parts = text_fields(type(original))
    for name in texts:
        value, text = getattr(original, name), getattr(words, name)
        if has_any_length(type(original).model_fields[name]):
            continue
        if bool(value) != bool(text):
            what = told("is missing; the original has it") if value else told("is not in the original")
            mend = str(type(original).model_fields[name].description) if value else told("remove it, or add it there")
            yield (*where, name), what, mend
        elif isinstance(value, tuple) and len(value) != len(text):
            yield (*where, name), _lengths(text, value), told("give each one, in the original's order")
    for name in parts:
        yield from _in_parts(getattr(original, name), getattr(words, name), (*where, name))


def merge(original: BaseModel, words: BaseModel) -> BaseModel:
    """The original with its texts in another language; what has no text of its own stays.

    Only for what has no ``differences``.
    """
    texts, parts = text_fields(type(original))
    update: dict[str, Any] = {name: getattr(words, name) for name in texts if getattr(original, name) is not None}
    for name in parts:
        value, said = getattr(original, name), getattr(words, name)
        if isinstance(value, tuple):
            update[name] = tuple(merge(part, text) for part, text in zip(value, said, strict=True))
        elif value is not None and said is not None:
            update[name] = merge(value, said)
    return original.model_copy(update=update)


def _in_parts(value: Any, words: Any, here: Path) -> Iterator[Difference]:
    if isinstance(value, tuple):
        if len(value) != len(words):
            mend = (
                told("give the texts of each entry, in the original's order")
                if value
                else told("remove it, or add it there")
            )
            yield here, _lengths(words, value), mend
            return
        for n, (part, texts) in enumerate(zip(value, words, strict=True)):
            yield from differences(part, texts, (*here, n))
    elif value is not None and words is not None:
        yield from differences(value, words, here)
    elif (value is None) != (words is None):
        what = told("is missing; the original has it") if words is None else told("is not in the original")
        mend = told("give its texts in this language") if words is None else told("remove it, or add it there")
        yield here, what, mend


def _lengths(words: Sized, original: Sized) -> str:
    if not words:
        return told("is missing; the original has it")
    if not original:
        return told("is not in the original")
    if len(words) == 1:
        return told("has 1 entry where the original has %(wanted)s", wanted=len(original))
    return told("has %(given)s entries where the original has %(wanted)s", given=len(words), wanted=len(original))


def missing(wanted: Sequence[Reference], given: Sequence[Reference]) -> list[Reference]:
    """What only the original points at inside the site.

    Addresses outside may be those of the language; and to leave a person's notice out is never a mistake.
    """
    left = Counter(map(_place, given))
    out = []
    for reference in wanted:
        place = _place(reference)
        if left[place]:
            left[place] -= 1
        elif "://" not in place and not place.startswith(_NOTICES):
            out.append(reference)
    return out


def _place(reference: Reference) -> str:
    return _TEXT.sub(".md", reference.target)
