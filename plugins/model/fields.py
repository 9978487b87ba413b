"""The values that content may hold, each with the words for what is wrong with another.

Every scalar arrives as the string the author typed (``frontmatter``) and leaves as its type. A field's
description is its "how to mend it", and the same text fills the author's table in ``docs/keys.md``.
"""

import datetime as dt
import io
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from plugins.model.names import is_taken
from plugins.model.told import told

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEY = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_ADDRESS = re.compile(r"/(?:[\w\-~][\w\-.~]*/)*(?:[\w\-~][\w\-.~]*\.html)?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?", re.ASCII)
_FILE = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
_LONGEST = 80
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")


@dataclass(frozen=True, slots=True)
class Codes:
    """CLDR's codes, handed in as data so that this room needs no library for them.

    Attributes:
        territories: ISO 3166-1 alpha-2, upper case, with the user-assigned ``XX`` of fictional notices.
        languages: BCP 47 primary subtags.
        site: The tags that the site speaks.
        skeleton: A text in which letters that look alike are the same letter.
    """

    territories: frozenset[str] = field(default_factory=frozenset)
    languages: frozenset[str] = field(default_factory=frozenset)
    site: tuple[str, ...] = ()
    skeleton: Callable[[str], str] = str


CODES: ContextVar[Codes] = ContextVar("CODES")


def translated(description: str, *, any_length: bool = False, **more: Any) -> Any:
    """A field whose text each language writes itself; a list of ``any_length`` as long as that language needs."""
    extra: dict[str, Any] = {"translated": True, "any_length": any_length}
    return Field(description=description, json_schema_extra=extra, **more)


def shared(description: str, **more: Any) -> Any:
    """A field that the original holds for all languages."""
    return Field(description=description, **more)


def refused(what: str, mend: str | None = None) -> PydanticCustomError:
    """The error for what a validator of ours does not take.

    Args:
        what: What is wrong with it.
        mend: How to mend it; without it, the field's description says so.
    """
    return PydanticCustomError("noticeboard", "{what}", {"what": what} | ({"mend": mend} if mend else {}))


def wrong(value: object, why: str = "") -> PydanticCustomError:
    """The error for a value that cannot be: what it is, and why where that helps."""
    if isinstance(value, list | dict):
        got = told("a list") if isinstance(value, list) else told("a group of keys")
        return refused(told("must be a single value, not %(got)s", got=got))
    said = " ".join(str(value).split())
    said = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    unseen = told(": it holds an invisible character") if _INVISIBLE.search(said) else ""
    return refused(told("cannot be '%(said)s'%(why)s", said=said, why=why or unseen))


def _one_line(value: str) -> str:
    if not value.strip():
        raise refused(told("is empty"))
    if "\n" in value:
        raise refused(told("has more than one line"))
    return value.strip()


def _own_name(value: str) -> str:
    if is_taken(value, CODES.get(Codes()).skeleton):
        raise wrong(value, told(": that name is another body's"))
    return _one_line(value)


def _text(value: str) -> str:
    if not value.strip():
        raise refused(told("is empty"))
    return value.strip()


def _day(value: object) -> dt.date:
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise wrong(value)
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise wrong(value, told(": no calendar has that day")) from None


def _moment(value: object) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str) or not _CLOCK.fullmatch(value):
        raise wrong(value)
    try:
        return dt.datetime.fromisoformat(value)
    except ValueError:
        raise wrong(value, told(": no clock or calendar has that time")) from None


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


def _territory(value: str) -> str:
    if value not in CODES.get().territories:
        raise wrong(value, told(": no country has that code"))
    return value


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value) or value.partition("-")[0] not in CODES.get().languages:
        raise wrong(value, told(": no language has that code"))
    return value


def _site_language(value: str) -> str:
    if value not in CODES.get().site:
        raise wrong(value, told(": the site does not speak it"))
    return value


def url_fault(value: str) -> str | None:
    """Why a value is no web address that says where it leads, as the end of a sentence; None if it is one."""
    try:
        parts = urlsplit(value)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return ""
    if _INVISIBLE.search(value):
        return ": it holds an invisible character"
    if parts.scheme not in {"https", "http"} or not host or re.search(r"[\s<>\"'`{}|\\^]", value):
        return ""
    return ": it hides where it leads" if "@" in parts.netloc else None


def _url(value: str) -> str:
    if (why := url_fault(value)) is not None:
        raise wrong(value, why)
    return value


def _site_address(value: str) -> str:
    if not _ADDRESS.fullmatch(value) or value == "/" or "." in value.removesuffix(".html"):
        raise wrong(value)
    return value


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone(value: str) -> str:
    if value not in _zones():
        raise wrong(value, told(": no time zone has that name"))
    return value


def _edtf(value: str) -> str:
    from edtf import EDTFParseException, parse_edtf  # noqa: PLC0415 - its grammar takes 50 ms to load

    try:
        with redirect_stdout(io.StringIO()):  # it prints what it cannot read
            parse_edtf(value)
    except (EDTFParseException, TypeError, ValueError):  # its grammar lets some through that it cannot read
        raise wrong(value) from None
    return value


def _file(value: str) -> str:
    if not _FILE.fullmatch(value):
        raise wrong(value)
    return value


def _visible(value: str) -> str:
    if _INVISIBLE.search(value):
        raise refused(told("holds an invisible character"))
    return _one_line(value)


def _number(value: str) -> str:
    if not _NUMBER.fullmatch(value):
        raise wrong(value)
    return value


def some(value: dict[str, str]) -> dict[str, str]:
    """Refuse texts in no language."""
    if not value:
        raise refused(told("is empty"))
    return value


def follows(earlier: str, what: str, *, same: bool = True) -> Callable[[Any, ValidationInfo], Any]:
    """A check that a field's day or moment does not come before that of an earlier field of the same record.

    Args:
        earlier: The other field's name.
        what: What is wrong else.
        same: Whether the two may be the same.
    """

    def check(value: Any, info: ValidationInfo) -> Any:
        other = info.data.get(earlier)
        if value is not None and other is not None and (value < other or (value == other and not same)):
            raise refused(what)
        return value

    return check


def _typed(before: Callable[[Any], Any]) -> BeforeValidator:
    return BeforeValidator(before)


def written(pattern: str | re.Pattern[str] = "", **more: Any) -> WithJsonSchema:
    """How an editor knows such a value while it is typed (``authoring/schemas.py``); what is valid the checks say."""
    if isinstance(pattern, re.Pattern):
        pattern = f"^(?:{pattern.pattern})$".replace(r"\d", "[0-9]")  # all the same where digits are any script's
    return WithJsonSchema({"type": "string"} | ({"pattern": pattern} if pattern else {}) | more)


_ON_ONE_LINE = r"^[^\n]*\S[^\n]*\n?$"
_UNSAFE = r"\s<>\"'`{}|\\^"
_OR_NUMBER = {"type": ["string", "number"]}
"""What YAML takes for a number as long as nobody puts quotes around it."""

Line = Annotated[str, AfterValidator(_one_line), written(_ON_ONE_LINE, **_OR_NUMBER)]
OwnName = Annotated[str, AfterValidator(_own_name), written(_ON_ONE_LINE)]
Text = Annotated[str, AfterValidator(_text), written(r"\S", **_OR_NUMBER)]
Day = Annotated[dt.date, _typed(_day), written(_DAY, format="date")]
Moment = Annotated[dt.datetime, _typed(_moment), written(_CLOCK)]
Flag = Annotated[bool, _typed(_flag)]
Whole = Annotated[int, _typed(_whole)]
Slug = Annotated[str, AfterValidator(_slug), written(_SLUG)]
Key = Annotated[str, AfterValidator(_key), written(_KEY)]
Territory = Annotated[str, AfterValidator(_territory), written("^[A-Z]{2}$")]
LanguageTag = Annotated[str, AfterValidator(_language), written(_LANGUAGE)]
SiteLanguage = Annotated[str, AfterValidator(_site_language), written(_LANGUAGE)]
Url = Annotated[str, AfterValidator(_url), written(rf"^https?://[^{_UNSAFE}@/?#]+(?:[/?#][^{_UNSAFE}]*)?$")]
SiteAddress = Annotated[str, AfterValidator(_site_address), written("^/.+(?:/|\\.html)$")]
TimeZone = Annotated[str, AfterValidator(_zone), written(r"^[A-Z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+)*$")]
Edtf = Annotated[str, AfterValidator(_edtf), written(**_OR_NUMBER)]
FileName = Annotated[str, AfterValidator(_file), written(_FILE)]
Number = Annotated[str, AfterValidator(_number), written(_NUMBER, **_OR_NUMBER)]
Visible = Annotated[str, AfterValidator(_visible)]
Words = Annotated[dict[LanguageTag, Line], AfterValidator(some)]
"""One line in each language, at least in one."""
Passages = Annotated[dict[LanguageTag, Text], AfterValidator(some)]
"""The same for a few sentences."""
