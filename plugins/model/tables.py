"""The author's tables in ``docs/keys.md``: every key of every kind, from the schemas themselves.

``python3 -m plugins.model.tables`` writes them; a test holds that they are current.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from pydantic import BaseModel

from plugins.model.kinds import KINDS, SITE
from plugins.model.kinds.parts import is_translated
from plugins.model.validation import inside, item

PATH = "docs/keys.md"
BEGIN, END = "<!-- keys: written by python3 -m plugins.model.tables -->", "<!-- end of keys -->"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name with those around it, what to write, and where it belongs."""

    name: str
    how: str
    required: bool
    translated: bool


def keys_of(schema: type[BaseModel], prefix: str = "") -> Iterator[Key]:
    """Each key of a schema, those inside it behind it."""
    for name, info in schema.model_fields.items():
        within = inside(item(inside(info.annotation)))
        choices = ""
        if isinstance(within, type) and issubclass(within, Enum):
            choices = ": " + ", ".join(f"`{choice.value}`" for choice in within)
        yield Key(prefix + name, (info.description or "") + choices, info.is_required(), is_translated(info))
        if isinstance(within, type) and issubclass(within, BaseModel):
            yield from keys_of(within, f"{prefix}{name}.")


def tables() -> str:
    """All tables, as Markdown."""
    parts = [_table(f"content/{SITE.folder}/<language>.md", SITE.schema)]
    parts += [_table(f"content/{folder}/<id>/<language>.md", kind.schema) for folder, kind in KINDS.items()]
    return "\n".join(parts)


def _table(title: str, schema: type[BaseModel]) -> str:
    lines = [f"### `{title}`", "", "| key | how to write it | needed | each language |", "|---|---|---|---|"]
    for key in keys_of(schema):
        needed, own = "yes" if key.required else "", "yes" if key.translated else ""
        lines.append(f"| `{key.name}` | {key.how} | {needed} | {own} |")
    return "\n".join([*lines, ""])


def updated(document: str) -> str:
    """``docs/keys.md`` with its tables made anew."""
    before, _, rest = document.partition(BEGIN)
    _old, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables()}\n{END}{after}"


def main() -> None:
    """Write the tables into ``docs/keys.md``."""
    path = Path(__file__).parents[2] / PATH
    path.write_text(updated(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
