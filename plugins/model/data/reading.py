"""Turn one data file into its checked values."""

from pydantic import BaseModel

from plugins.model.data import DATA_FILES
from plugins.model.frontmatter import FrontMatter, load
from plugins.model.problem import Problem
from plugins.model.source import read_text
from plugins.model.validation import validate


def read_data(name: str, label: str, raw: bytes) -> tuple[BaseModel, FrontMatter] | list[Problem]:
    """Read one data file, such as ``facts``, with the places of its values."""
    text = read_text(label, raw)
    if isinstance(text, list):
        return text
    front = load(label, text, first_line=1)
    if front.problems:
        return front.problems
    checked = validate(DATA_FILES[name], label, front)
    return checked if isinstance(checked, list) else (checked, front)
