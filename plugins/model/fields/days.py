"""Days, moments and the zones that they are in."""

import datetime as dt
import io
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from typing import Annotated, Any
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from plugins.model.fields.declaring import OR_NUMBER, written
from plugins.model.fields.refusing import refused, wrong
from plugins.model.told import told

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)


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


Day = Annotated[dt.date, BeforeValidator(_day), written(_DAY, format="date")]
Moment = Annotated[dt.datetime, BeforeValidator(_moment), written(_CLOCK)]
TimeZone = Annotated[str, AfterValidator(_zone), written(r"^[A-Z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+)*$")]
Edtf = Annotated[str, AfterValidator(_edtf), written(**OR_NUMBER)]
