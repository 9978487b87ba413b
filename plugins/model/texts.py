"""The texts that each language writes itself: what a translation translates."""

import hashlib
import unicodedata
from collections.abc import Iterator

from pydantic import BaseModel

from plugins.model.kinds.parts import Record, has_any_length, is_translated
from plugins.model.kinds.translation import Translation, nested


def digest(fields: Record, body: str) -> str:
    """8 hex digits over an original's translated texts and body, NFC, so that only words count."""
    if isinstance(fields, Translation):
        return ""
    texts = [*_keyed(fields), body.strip()]
    joined = unicodedata.normalize("NFC", "\x1f".join(texts))
    return hashlib.sha256(joined.encode()).hexdigest()[:8]


def texts_of(fields: BaseModel) -> Iterator[str]:
    """Every text of a front matter that each language writes itself, in the order of the schema."""
    return (text for _key, text in _said(fields))


def _keyed(fields: BaseModel) -> list[str]:
    """What a translation follows; a list of any length is each language's own affair."""
    return [f"{key}={text}" for key, text in _said(fields, every=False)]


def _said(fields: BaseModel, *, every: bool = True) -> Iterator[tuple[str, str]]:
    for key, info in type(fields).model_fields.items():
        value = getattr(fields, key)
        if has_any_length(info) and not every:
            continue
        if is_translated(info):
            yield from ((key, line) for line in ([value] if isinstance(value, str) else value or ()))
        elif nested(info.annotation)[0] is not None and value:
            for part in value if isinstance(value, tuple) else (value,):
                yield from _said(part, every=every)
