"""The text of a new file: every key it may hold with how to write it, then where the text goes.

An author on GitHub finds ``FILL IN`` where something must be written, and the check refuses what still says so; one who
answered ``python3 tasks.py new`` finds a file that is right as it stands.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from plugins.authoring.questions import Customs, answered, questions
from plugins.model.kinds import Kind
from plugins.model.kinds.translation import nested
from plugins.model.placeholders import PLACEHOLDER
from plugins.model.tables import keys_of
from plugins.model.writing import Row, front_matter

PUBLIC = "All here is public at once and cannot be recalled: no news under embargo, nothing unpublished about a person."
"""What every form, template and new file says."""
_BODIES = {
    "news": "The first sentence says what happened, when and where; a heading looks so: ## What was found {#found}",
    "organisation": "The first sentence says what it is; every number that can change is a fact of data/facts.yml.",
    "help": "The first sentence calms and says what to do first; short sentences, one step in each.",
    "scams": "The first sentence says what to do if it has happened already; then how one knows it.",
    "notices": "Neutral words; nothing that is not in the request. It may stay empty: the page shows the keys above.",
    "warnings": "The first sentence calms and says what to do now; then how the swindle goes, in your own words.",
    "events": "The first sentence says what it is about and for whom.",
    "resources": "The first sentence says what a reader finds in it and who should read it.",
}
_ANY_BODY = "The text, in Markdown."
_LAST = ("publish", "review_by", "old_addresses")
"""Optional keys that few new files need first."""


_HINTS = "To use a key, remove the # and the space before it; docs/keys.md tells of all of them."


def skeleton(
    kind: Kind,
    customs: Customs,
    answers: Mapping[str, str] | None = None,
    *,
    body: str = "",
    optional: int | None = None,
) -> str:
    """A new file.

    Args:
        kind: Its kind.
        customs: What this site asks beyond the kind's schema.
        answers: By keys of ``questions``; without any, the author fills in what is marked, in the body too.
        body: The text, where there is one already.
        optional: How many of the optional keys stand in comments, without what stands inside them; all without it.
    """
    asked = questions(kind, customs, answers or ())
    values = answered(kind, asked, {**customs.given(kind), **(answers or {})}, PLACEHOLDER)
    told = {key.name: key.how.replace("`", "") for key in keys_of(kind.schema)}
    told |= {question.key: question.told for question in asked if kind.folder == "notices" and question.key == "kind"}
    rows = [Row(name, value, tuple(_notes(name, value, told))) for name, value in values.items()]
    rows += _optional(kind.schema, values, told, optional)
    guide = _BODIES.get(kind.folder, _ANY_BODY)
    head: tuple[str, ...]
    if answers is None:
        head = (PUBLIC, f"Write over each {PLACEHOLDER}. {_HINTS}", " ")
        body = body or f"{PLACEHOLDER}: {guide}"
    else:
        head = (PUBLIC, _HINTS, f"The text stands below the second line ---. {guide}", " ")
    rows[0] = replace(rows[0], notes=("\n".join(head), *rows[0].notes))
    return front_matter(rows) + (f"\n{body}\n" if body else "")


def _notes(name: str, value: object, told: Mapping[str, str]) -> Iterator[str]:
    """How to write a key; of one that holds others, how to write each of them."""
    yield told[name]
    entry = value[0] if isinstance(value, list) and value else value
    if isinstance(entry, dict):
        yield from (f"  {inner}: {told[f'{name}.{inner}']}" for inner in entry)


def _optional(
    schema: type[BaseModel], values: Mapping[str, Any], told: Mapping[str, str], many: int | None
) -> list[Row]:
    names = [name for name in schema.model_fields if name not in values]
    names.sort(key=lambda name: name in _LAST)
    return [
        Row(name, None, (told[name],), None if many is not None else _example(schema, name)) for name in names[:many]
    ]


def _example(schema: type[BaseModel], name: str) -> Any:
    """The keys inside an optional one, as its comment shows them."""
    within, many = nested(schema.model_fields[name].annotation)
    if within is None:
        return None
    inner = {key: "…" for key, info in within.model_fields.items() if info.is_required()}
    return [inner] if many else inner
