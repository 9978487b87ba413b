"""What is said of a value that cannot be."""

import re

from pydantic_core import PydanticCustomError

from plugins.model.told import told

INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
"""Characters that nobody sees, and that make two equal words different."""

_LONGEST = 80


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
    unseen = told(": it holds an invisible character") if INVISIBLE.search(said) else ""
    return refused(told("cannot be '%(said)s'%(why)s", said=said, why=why or unseen))
