"""Values that say one thing: a flag, a number, a key."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from plugins.model.fields.declaring import OR_NUMBER, written
from plugins.model.fields.refusing import wrong
from plugins.model.told import told

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEY = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?", re.ASCII)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if not isinstance(value, str) or value not in {"true", "false"}:
        raise wrong(value, told(": it is either true or false"))
    return value == "true"


def _whole(value: object) -> int:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"-?\d{1,12}", value, re.ASCII):
        raise wrong(value)
    return int(value)


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value):
        raise wrong(value)
    return value


def _key(value: str) -> str:
    if not _KEY.fullmatch(value):
        raise wrong(value)
    return value


def _number(value: str) -> str:
    if not _NUMBER.fullmatch(value):
        raise wrong(value)
    return value


Flag = Annotated[bool, BeforeValidator(_flag)]
Whole = Annotated[int, BeforeValidator(_whole)]
Slug = Annotated[str, AfterValidator(_slug), written(_SLUG)]
Key = Annotated[str, AfterValidator(_key), written(_KEY)]
Number = Annotated[str, AfterValidator(_number), written(_NUMBER, **OR_NUMBER)]
