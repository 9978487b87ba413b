"""Pydantic's errors in this project's words: ``path:line:col: field: what — how to mend it``."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.model.fields import Key, LanguageTag, Territory, wrong
from plugins.model.frontmatter import FrontMatter, Path, Plain, spell
from plugins.model.kinds.translation import Translation
from plugins.model.placeholders import UNFILLED, unfilled
from plugins.model.problem import Problem
from plugins.model.told import told

M = TypeVar("M", bound=BaseModel)

_SHAPES = {
    "string_type": told("must be text"),
    "list_type": told("must be a list, written [one, two]"),
    "tuple_type": told("must be a list, written [one, two]"),
    "dict_type": told("must be a group of keys"),
    "model_type": told("must be a group of keys"),
    "model_attributes_type": told("must be a group of keys"),
}
_WORDS: dict[str, Callable[[ErrorDetails], str]] = {
    "missing": lambda _: told("is missing"),
    "enum": lambda e: _refusal(e["input"]),
    "noticeboard": lambda e: e["ctx"]["what"],
    "greater_than_equal": lambda e: _refusal(e["input"]),
    "too_short": lambda e: told("has %(actual_length)s, not at least %(min_length)s", **e["ctx"]),
    "too_long": lambda e: told("has %(actual_length)s, not at most %(max_length)s", **e["ctx"]),
    "less_than_equal": lambda e: _refusal(e["input"]),
}
_KIND_OF: dict[type, str] = {list: told("a list"), dict: told("a group of keys"), str: told("a single value")}
_NAMED = {
    "id": told("the folder's name is the document's"),
    "lang": told("the file's name says the language, such as en.md"),
    "language": told("the file's name says the language, such as en.md"),
    "locale": told("the file's name says the language, such as en.md"),
    "slug": told("the folder's name stands in the address"),
}
"""Keys that other systems use for what a file's place says here."""
_KEYS = (
    (Key, told("write the key in lower-case letters, digits and underscores, such as member_count")),
    (LanguageTag, told("write the language's code as the key, such as fr")),
    (Territory, told("write the country's ISO 3166 code as the key, such as FR")),
)
"""What the keys of a mapping are, as they are mended."""


def validate(schema: type[M], path: str, front: FrontMatter) -> M | list[Problem]:
    """Check values against a schema; every problem, not only the first."""
    open_ = dict.fromkeys(unfilled(front.values))
    problems = [Problem(path, *front.place(where), spell(where), UNFILLED, _mend(schema, where)) for where in open_]
    try:
        checked = schema.model_validate(without_empty(front.values))
    except ValidationError as error:
        found = [detail for detail in error.errors(include_url=False) if detail["loc"] not in open_]
        return problems + [_problem(schema, path, front, detail) for detail in found]
    return problems or checked


def without_empty(values: Plain) -> Plain:
    """Drop keys with no value: ``valid_until:`` says the same as leaving the key out."""
    if isinstance(values, dict):
        return {key: without_empty(value) for key, value in values.items() if value is not None}
    if isinstance(values, list):
        return [without_empty(value) for value in values]
    return values


def _problem(schema: type[BaseModel], path: str, front: FrontMatter, detail: ErrorDetails) -> Problem:
    where = tuple(step for step in detail["loc"] if step != "[key]")
    field = spell(where) if where else front.whole
    if detail["type"] == "extra_forbidden":
        line, column = front.keys.get(where, front.place(where))
        return Problem(path, line, column, field, told("is no key here"), _other_key(schema, where))
    if detail["type"] == "missing" and where in front.keys:
        return Problem(path, *front.place(where), field, told("is empty"), _mend(schema, where))
    if detail["type"] == "missing":
        line, column = front.place(where[:-1]) if where[:-1] else (1, 1)
    else:
        line, column = front.keys.get(where, front.place(where)) if "[key]" in detail["loc"] else front.place(where)
    if isinstance(entry := detail["input"], dict) and entry and _is_of_groups(schema, where, detail["type"]):
        hyphen = told("write a hyphen before the first key of each entry: '- %(key)s: …'", key=next(iter(entry)))
        return Problem(path, line, column, field, told("must be a list of entries, not one group of keys"), hyphen)
    if mend := detail.get("ctx", {}).get("mend"):
        return Problem(path, line, column, field, _what(detail), mend)
    return Problem(path, line, column, field, _what(detail), _mend(schema, where, is_key="[key]" in detail["loc"]))


def _is_of_groups(schema: type[BaseModel], where: Path, refused: str) -> bool:
    """Whether a list was wanted whose entries are groups of keys, such as sources."""
    if refused not in {"list_type", "tuple_type"}:
        return False
    wanted = _at(schema, where)
    entry = inside(item(wanted)) if item(wanted) is not wanted else None
    return isinstance(entry, type) and issubclass(entry, BaseModel)


def _other_key(schema: type[BaseModel], where: Path) -> str:
    allowed = sorted(_fields(_owner(schema, where[:-1])))
    key = str(where[-1])
    if len(where) == 1 and key in _NAMED:
        return told("remove it; %(why)s", why=_NAMED[key])
    if where == ("reviewed",):
        return told("write a line 'translates: …' above it if this is a translation; if it is none, remove it")
    near = get_close_matches(key, [*allowed, "translates"] if len(where) == 1 else allowed, n=1, cutoff=0.75)
    first = told("write %(key)s, or remove it", key=near[0]) if near else told("remove it")
    if issubclass(schema, Translation):
        first = told("%(first)s; what all languages share stands in the original only", first=first)
    return told("%(first)s; the keys are %(keys)s", first=first, keys=", ".join(allowed))


def _refusal(value: object) -> str:
    said: str = (wrong(value).context or {})["what"]
    return said


def _what(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if detail["input"] is None:
        return told("is empty")
    if kind in _SHAPES:
        got = _KIND_OF.get(type(detail["input"]))
        return told("%(what)s, not %(got)s", what=_SHAPES[kind], got=got) if got else _SHAPES[kind]
    return _WORDS[kind](detail) if kind in _WORDS else detail["msg"]


def _mend(schema: type[BaseModel], where: Path, *, is_key: bool = False) -> str:
    annotation: Any = schema
    above: Any = schema
    description: str = told("write it as the other entries are written")
    for step in where:
        annotation = inside(annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel) and isinstance(step, str):
            info = annotation.model_fields.get(step)
            if info is None:
                break
            description, annotation = info.description or description, info.annotation
        else:
            above, annotation = annotation, item(annotation)
    if is_key:
        return next(words for kind, words in _KEYS if kind == get_args(above)[0])
    choices = inside(annotation)
    if isinstance(choices, type) and issubclass(choices, Enum):
        return told("%(how)s: %(names)s", how=description, names=", ".join(str(choice.value) for choice in choices))
    return description


def _owner(schema: type[BaseModel], where: Path) -> type[BaseModel]:
    owner: type[BaseModel] = _at(schema, where)
    return owner


def _at(schema: type[BaseModel], where: Path) -> Any:
    """What the schema wants at a place."""
    annotation: Any = schema
    for step in where:
        annotation = inside(annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel) and isinstance(step, str):
            annotation = annotation.model_fields[step].annotation
        else:
            annotation = item(annotation)
    return inside(annotation)


def inside(annotation: Any) -> Any:
    """Peel ``X | None``, ``Annotated[X, …]`` and root models down to ``X``."""
    origin = get_origin(annotation)
    if origin in {Union, UnionType}:
        return inside(next(a for a in get_args(annotation) if a is not type(None)))
    if hasattr(annotation, "__metadata__"):
        return inside(get_args(annotation)[0])
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        return inside(annotation.model_fields["root"].annotation)
    return annotation


def item(annotation: Any) -> Any:
    """What a list or a mapping holds."""
    arguments = get_args(annotation)
    if not arguments:
        return annotation
    return arguments[1] if get_origin(annotation) is dict else arguments[0]


def _fields(model: type[BaseModel]) -> Mapping[str, Any]:
    return model.model_fields
