"""JSON Schemas of front matter and data files, for editors that complete and check while somebody types.

``python3 -m plugins.bridge.generated`` writes them into ``docs/schemas/``; a test holds that they are current. They
say less than the checks do: what depends on another key, on another file or on CLDR's lists is beyond them.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from plugins.model.data import DATA_FILES
from plugins.model.kinds import KINDS, SITE, Kind
from plugins.model.kinds.translation import translation_of

FOLDER = "docs/schemas"
_DIALECT = "http://json-schema.org/draft-07/schema#"
"""Which editors' YAML servers know best."""
_OURS = ("translated", "any_length")
"""What our fields note beside a schema."""
_BOUNDS = {"ge": "minimum", "le": "maximum"}
"""Pydantic leaves these as they are where a value may be left out."""


class _Generator(GenerateJsonSchema):
    """Pydantic's, for people who type."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """An editor asks for a value where none stands, though our reader takes such a key for one left out."""
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A key that does not look like the others is a mistake."""
        made = super().dict_schema(schema)
        return made | {"additionalProperties": False} if "patternProperties" in made else made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """What a key means that is left out, its description says."""
        return self.generate_inner(schema["schema"])


def schemas() -> dict[str, str]:
    """File name → text: one for each kind, whether original or translation, and one for each data file."""
    out = {f"{kind.folder}.json": _of_kind(kind) for kind in (SITE, *KINDS.values())}
    out |= {f"data-{name}.json": _of(model, f"content/data/{name}.yml") for name, model in DATA_FILES.items()}
    return {name: json.dumps(made, ensure_ascii=False, indent=1) + "\n" for name, made in sorted(out.items())}


def _of_kind(kind: Kind) -> dict[str, Any]:
    """A file with ``translates`` is a translation, any other an original: an editor then names the right keys."""
    original = _of(kind.schema, "")
    translation = _of(translation_of(kind.schema), "")
    shared = original.pop("$defs", {}) | translation.pop("$defs", {})
    place = f"content/{kind.folder}/<language>.md" if kind is SITE else f"content/{kind.folder}/<id>/<language>.md"
    return {
        "$schema": _DIALECT,
        "title": f"The front matter of {place}",
        "type": "object",
        "if": {"required": ["translates"]},
        "then": {"$ref": "#/definitions/translation"},
        "else": {"$ref": "#/definitions/original"},
        "definitions": {"original": original, "translation": translation, **dict(sorted(shared.items()))},
    }


def _of(model: type[BaseModel], title: str) -> dict[str, Any]:
    made = model.model_json_schema(schema_generator=_Generator, ref_template="#/definitions/{model}")
    plain: dict[str, Any] = _tidy(made)
    if not title:
        return plain
    definitions = dict(sorted(plain.pop("$defs", {}).items()))
    return {"$schema": _DIALECT, "title": title, **plain, "definitions": definitions}


def _tidy(value: Any) -> Any:
    """Without what is ours or says nothing: notes of our fields, titles made of keys, docstrings for developers."""
    if isinstance(value, list):
        return [_tidy(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    dropped = {"title", *_OURS}
    if value.keys() & {"properties", "enum"}:
        dropped.add("description")
    kept = {_BOUNDS.get(key, key): inner for key, inner in value.items() if key not in dropped}
    return {key: _names(inner) if key in {"properties", "$defs"} else _tidy(inner) for key, inner in kept.items()}


def _names(named: Mapping[str, Any]) -> dict[str, Any]:
    """What stands under names of ours, which may be called like a keyword."""
    return {name: _tidy(inner) for name, inner in named.items()}
