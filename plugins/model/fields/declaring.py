"""How a schema declares a field: whose it is, and how an editor knows its values while they are typed."""

import re
from typing import Any

from pydantic import Field, WithJsonSchema

OR_NUMBER = {"type": ["string", "number"]}
"""What YAML takes for a number as long as nobody puts quotes around it."""


def translated(description: str, *, any_length: bool = False, **more: Any) -> Any:
    """A field whose text each language writes itself; a list of ``any_length`` as long as that language needs."""
    extra: dict[str, Any] = {"translated": True, "any_length": any_length}
    return Field(description=description, json_schema_extra=extra, **more)


def shared(description: str, **more: Any) -> Any:
    """A field that the original holds for all languages."""
    return Field(description=description, **more)


def written(pattern: str | re.Pattern[str] = "", **more: Any) -> WithJsonSchema:
    """How an editor knows such a value while it is typed (``authoring/schemas.py``); what is valid the checks say."""
    if isinstance(pattern, re.Pattern):
        pattern = f"^(?:{pattern.pattern})$".replace(r"\d", "[0-9]")  # all the same where digits are any script's
    return WithJsonSchema({"type": "string"} | ({"pattern": pattern} if pattern else {}) | more)
