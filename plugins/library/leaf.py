"""One file as the library holds it: the checked document and what its prose points at."""

from dataclasses import dataclass
from typing import Any

from plugins.model import told
from plugins.model.documents import Document, Draft, schema_for
from plugins.model.filing import Name
from plugins.model.kinds import KINDS, SITE
from plugins.prose.segments import Fault, Prose, Reference


@dataclass(frozen=True, slots=True)
class Leaf:
    """A document and its prose."""

    document: Document
    prose: Prose


def dump(draft: Draft, prose: Prose) -> bytes:
    """As JSON for the shelf: the values as typed, so that the schema reads them again."""
    document = draft.document
    name = document.name
    return told.dump(
        {
            "name": [name.kind.folder, name.id, name.language],
            "path": document.path,
            "values": draft.values,
            "body_line": document.body_line,
            "marks": document.marks.decode(),
            "texts": document.texts,
            "prose": prose,
        }
    )


def restore(record: dict[str, Any]) -> Leaf:
    """The leaf that ``dump`` wrote."""
    folder, identifier, language = record["name"]
    kind = SITE if folder == SITE.folder else KINDS[folder]
    fields = schema_for(kind, record["values"]).model_validate(record["values"])
    document = Document(
        Name(kind, identifier, language),
        record["path"],
        fields,
        record["body_line"],
        record["marks"].encode(),
        record["texts"],
    )
    prose = record["prose"]
    return Leaf(
        document,
        Prose(
            prose["digest"],
            tuple(Reference(**row) for row in prose["links"]),
            tuple(Reference(**row) for row in prose["facts"]),
            tuple(Reference(**row) for row in prose["images"]),
            tuple(prose["anchors"]),
            tuple(Fault.of(row) for row in prose["faults"]),
            tuple(prose["headings"]),
            prose["shape"],
            tuple(prose["sayings"]),
        ),
    )
