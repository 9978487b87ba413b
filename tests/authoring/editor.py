"""Content as an editor's YAML server sees it: YAML 1.2, in which days are texts and only true and false are flags."""

import json
import re
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft7Validator

from plugins.authoring.schemas import FOLDER
from plugins.model.source import Source, read_text, split
from tests.conftest import ROOT


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own way


for _tag, _form, _first in (
    ("null", r"~|null|", "~n\0"),
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]*(?:e[-+]?[0-9]+)?", "-+0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), list(_first))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])


@cache
def validator(name: str) -> Draft7Validator:
    """The schema that an editor is given for a kind, or for ``data-<file>``."""
    schema = json.loads((ROOT / FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


def complaints(path: str, raw: bytes) -> list[str]:
    """What the editor marks in a content file; its path is relative to ``content/``."""
    text = read_text(path, raw)
    assert isinstance(text, str)
    folder, _, rest = path.partition("/")
    name = f"data-{rest.removesuffix('.yml')}" if folder == "data" else folder
    if folder != "data":
        source = split(path, text)
        assert isinstance(source, Source)
        text = source.front
    return [error.message for error in validator(name).iter_errors(yaml.load(text, Loader=_Loader))]  # noqa: S506
