"""What of today an older state must not undo: notices, warnings that were taken back, and the ledger of corrections.

Files are read line by line, as people write them: like ``rollback``, this imports the standard library only.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NOTICES, WARNINGS, LEDGER = "notices", "warnings", "data/corrections.yml"
CONTENT = "content"
"""Where it lies, unless the settings say otherwise."""
_HEAD = re.compile(r"---\r?\n(.*?)^---\s*$", re.MULTILINE | re.DOTALL)
_STATE = re.compile(r"""^["']?state["']?:[ \t]*["']?(\w+)""", re.MULTILINE)
_DRAFT = re.compile(r"""^["']?publish["']?:[ \t]*["']?draft\b""", re.MULTILINE)
_WAITS = re.compile(r"""^["']?publish_at["']?:[ \t]*["']?(\d{4}-\d\d-\d\d)""", re.MULTILINE)
_ROW = re.compile(r"^(?=[^\s#])", re.MULTILINE)
_PAGE = re.compile(r"""\bpage["']?:[ \t]*["']?([\w-]+/[\w-]+)""")


def content_of(conf: str) -> str | None:
    """The content folder that a settings file names; empty if it names none, None if only running it could tell."""
    said: str | None = ""
    try:
        statements = ast.parse(conf).body
    except SyntaxError:  # perhaps the very reason to go back
        return said
    for statement in statements:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == "PATH" for target in targets):
            # ``"texts"``, or ``str(HERE / "texts")``.
            texts = [
                each.value
                for each in ast.walk(statement)
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            ]
            said = PurePosixPath(texts[0]).as_posix() if len(texts) == 1 else None
    return said


@dataclass(frozen=True)
class Today:
    """What the branch holds now.

    Attributes:
        documents: Their keys.
        drafts: Keys of those that the site does not show.
        states: Of warnings that were taken back, by key.
        ledger: Of corrections, as it is written.
        day: In UTC, as ``2026-03-14``.
    """

    documents: set[str]
    drafts: set[str]
    states: dict[str, str]
    ledger: str
    day: str

    @classmethod
    def of(cls, folder: Path, keys: set[str], day: str) -> Today:
        """As it lies in a content folder, which holds documents of these keys."""
        ledger = folder / LEDGER
        drafts = {key for key in keys if is_draft(folder / key, day)}
        warnings = (key for key in keys if key.startswith(f"{WARNINGS}/"))
        states = {key: state for key in warnings if (state := taken_back(folder / key))}
        text = ledger.read_bytes().decode(errors="replace") if ledger.is_file() else ""
        return cls(keys, drafts, states, text, day)

    def kept(self, before: set[str]) -> dict[str, str]:
        """Which of the warnings of then stay as they are today, and why."""
        warnings = {key for key in before if key.startswith(f"{WARNINGS}/")}
        gone = dict.fromkeys(warnings - self.documents, "deleted")
        drafts = dict.fromkeys(warnings & self.drafts, "a draft")
        return gone | drafts | {key: state for key, state in self.states.items() if key in warnings}

    def missing(self, back: set[str], folder: Path) -> Iterator[tuple[str, str]]:
        """Which documents of then the site does not show today, and why."""
        for key in sorted(back):
            if key.startswith(f"{NOTICES}/") or is_draft(folder / key, self.day):
                continue
            if key not in self.documents:
                yield key, "deleted since"
            elif key in self.drafts:
                yield key, "a draft since"


def documents(paths: Iterable[str], content: str) -> set[str]:
    """The folders of documents among the paths of a state, such as ``news/x``."""
    inside = (PurePosixPath(path).relative_to(content).parts for path in paths if path.startswith(f"{content}/"))
    return {"/".join(parts[:2]) for parts in inside if len(parts) > 2 and parts[-1].endswith(".md")}


def taken_back(folder: Path) -> str:
    """The state of a warning that no longer counts as it stood; empty while it does.

    A state that is misspelt is none that counts: whoever wrote it did not mean that all stays as it was.
    """
    return next((state[1] for head in _heads(folder) if (state := _STATE.search(head)) and state[1] != "active"), "")


def is_draft(folder: Path, day: str) -> bool:
    """Whether a document is kept from the site of a day, such as ``2026-03-14``."""
    return any(
        _DRAFT.search(head) or ((waits := _WAITS.search(head)) is not None and waits[1] > day)
        for head in _heads(folder)
    )


def corrected(ledger: str) -> dict[str, str]:
    """The ledger: the key of each correction → the document that it is about."""
    found = ((row.partition(":")[0], _PAGE.search(row)) for row in _ROW.split(ledger))
    return {key: page[1] for key, page in found if page}


def ledger_for(ledger: str, there: set[str]) -> str:
    """The ledger without what is about documents that are not there: no check would let that pass."""
    rows = ((row, _PAGE.search(row)) for row in _ROW.split(ledger))
    return "".join(row for row, page in rows if page is None or page[1] in there)


def _heads(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.md")):
        found = _HEAD.match(file.read_text(encoding="utf-8-sig", errors="replace"))
        if found:
            yield found[1]
