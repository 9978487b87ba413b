"""A document's texts as a PO file, for the programs that translators use, and such a file as texts.

polib reads and writes it: unlike Babel it keeps header fields of ours and earlier wordings (``#| msgid``).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polib

from plugins.i18n.catalogs import torn_line
from plugins.model.problem import Problem

_DOCUMENT, _LANGUAGE, _VERSION = "X-Document", "X-Language", "X-Translates"
"""``Language`` is the programs' own: they write it as they like, ``zh_Hans_CN`` for ``zh``."""
_LINE = re.compile(r"\(line (\d+)\)")
AGAIN = "write the file anew with python3 tasks.py translations.out"
"""What always mends a file that came back broken."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text for a translator.

    Attributes:
        place: As ``Unit`` has it; it stands as the entry's context.
        text: The original's.
        said: The translation's; empty if there is none.
        doubtful: Whether it was made from another wording.
        earlier: That wording, if it is known.
        notes: What a translator should know: what it is, and the terms that occur in it.
    """

    place: str
    text: str
    said: str = ""
    doubtful: bool = False
    earlier: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document's texts on their way.

    Attributes:
        key: ``help/first-hour``.
        language: Of the translation.
        version: Which original it is made of: ``en@1a2b3c4d``.
        entries: In the document's order.
        notes: What stands at the top of the file.
    """

    key: str
    language: str
    version: str
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back.

    Attributes:
        path: For problems.
        lines: Place → the line of its entry.
    """

    path: str
    sheet: Sheet
    lines: Mapping[str, int]

    def problem(self, place: str, what: str, mend: str) -> Problem:
        """A problem with one entry; with the file, where it has none for the place."""
        return Problem(self.path, self.lines.get(place, 1), 1, place, what, mend)


def written(sheet: Sheet) -> str:
    """The file: the same for the same texts, whenever it is made."""
    file = polib.POFile(wrapwidth=_width(sheet.entries))
    file.header = "\n".join(sheet.notes)
    file.metadata = {
        "Project-Id-Version": "Noticeboard",
        "Language": sheet.language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        _DOCUMENT: sheet.key,
        _LANGUAGE: sheet.language,
        _VERSION: sheet.version,
    }
    for entry in sheet.entries:
        file.append(
            polib.POEntry(
                msgctxt=entry.place,
                msgid=entry.text,
                msgstr=entry.said,
                previous_msgid=entry.earlier or None,
                flags=["fuzzy"] if entry.doubtful else [],
                comment="\n".join(entry.notes),
            )
        )
    return str(file).rstrip("\n") + "\n"


def returned(path: str, text: str) -> Returned | Problem:
    """Read a file that came back.

    Args:
        path: For problems.
        text: Of the file.
    """
    if torn := torn_line(text.encode()):
        return Problem(path, torn, 1, "file", "holds a line that is no text in quotes", f"close its quotes, or {AGAIN}")
    try:
        # A text without a line end would be taken for the path of a file.
        file = polib.pofile(f"{text}\n", encoding="utf-8", check_for_duplicates=True)
    except (OSError, ValueError, IndexError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else 1
        return Problem(path, line, 1, "file", "cannot be read as PO", f"mend the line, or {AGAIN}")
    metadata = file.metadata
    missing = [name for name in (_DOCUMENT, _LANGUAGE, _VERSION) if not metadata.get(name)]
    if missing:
        return Problem(path, 1, 1, "header", f"has no {missing[0]}", f"restore the header, or {AGAIN}")
    entries = [entry for entry in file if not entry.obsolete]
    sheet = Sheet(
        metadata[_DOCUMENT],
        metadata[_LANGUAGE],
        metadata[_VERSION],
        tuple(Entry(str(entry.msgctxt or ""), entry.msgid, entry.msgstr, entry.fuzzy) for entry in entries),
    )
    return Returned(path, sheet, {str(entry.msgctxt or ""): entry.linenum for entry in entries})


def _width(entries: Sequence[Entry]) -> int:
    """Wide enough that no line is cut: programs cut them differently, and differences of files would be all of that."""
    return max([80, *(len(text) for entry in entries for text in (entry.text, entry.said, entry.earlier))]) * 3
