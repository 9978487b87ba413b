"""What a new file says where its author has yet to write, so that nothing half written is ever published."""

from collections.abc import Iterator

from plugins.model.frontmatter import Path, Plain
from plugins.model.told import told

PLACEHOLDER = "FILL IN"
"""How a value, or a line of the text, begins that is still to be written."""
FOLDER = "fill-in"
"""The folder of a document that has no name yet."""
UNFILLED = told("is still to be filled in")


def unfilled(values: Plain, where: Path = ()) -> Iterator[Path]:
    """Where in a front matter something is still to be written."""
    if isinstance(values, str):
        if values.startswith(PLACEHOLDER):
            yield where
    elif isinstance(values, dict):
        for key, value in values.items():
            yield from unfilled(value, (*where, key))
    elif isinstance(values, list):
        for n, value in enumerate(values):
            yield from unfilled(value, (*where, n))


def unwritten(body: str) -> Iterator[int]:
    """The lines of a text that are still to be written, from 0."""
    return (n for n, line in enumerate(body.split("\n")) if line.startswith(PLACEHOLDER))
