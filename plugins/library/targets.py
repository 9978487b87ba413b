"""What a link in the prose leads to.

Links are ordinary relative links to files, so they work on GitHub; on the site any language's file leads to
the reader's own. ``../../data/countries.yml#fr`` leads to a country's page, ``../../data/triage.yml`` to the questions.
"""

import posixpath
from dataclasses import dataclass
from enum import StrEnum

from plugins.library.leaf import Leaf
from plugins.library.library import Library

COUNTRIES = "data/countries.yml"
TRIAGE = "data/triage.yml"
_READABLE = (
    *(".avif", ".csv", ".docx", ".epub", ".ics", ".jpeg", ".jpg", ".json", ".mp3", ".mp4", ".odp", ".ods", ".odt"),
    *(".pdf", ".png", ".pptx", ".txt", ".webp", ".xlsx", ".zip"),
)
READABLE_MEND = f"use one of {', '.join(_READABLE)}"
_PATH = "write the path from this file, such as ../../help/about/en.md"


class Leads(StrEnum):
    """The sort of thing a link leads to."""

    AWAY = "away"
    DOCUMENT = "document"
    ENDED = "ended"
    HERE = "here"
    COUNTRIES = "countries"
    TRIAGE = "triage"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads; ``name`` is an address, a document's key, a country or a file's path."""

    leads: Leads
    name: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """A link to nothing: what is wrong, how to mend it, and the document or data file that it named."""

    what: str
    mend: str
    key: str = ""


def is_readable(file: str) -> bool:
    """Whether a file may be published for download: none that a browser would run on the site's own address."""
    return file.endswith(_READABLE)


def resolve(library: Library, leaf: Leaf, target: str) -> Target | Nowhere:
    """What a link of one file leads to."""
    asked = (leaf.document.path, target)
    if asked not in library.resolved:
        library.resolved[asked] = _resolve(library, leaf, target)
    found: Target | Nowhere = library.resolved[asked]
    return found


def _resolve(library: Library, leaf: Leaf, target: str) -> Target | Nowhere:  # noqa: C901, PLR0911 - one answer a case
    if target.lower().startswith(("https://", "http://")):
        return Target(Leads.AWAY, target)
    path, _, anchor = target.partition("#")
    if not path:
        if anchor in leaf.prose.anchors:
            return Target(Leads.HERE, anchor=anchor)
        return Nowhere(f"'{target}' is no anchor of this text", _anchors(leaf.prose.anchors, anchor))
    if path.startswith("/") and not path.startswith("//"):
        return Nowhere(f"'{target}' is an address, not a file", _PATH)
    name = leaf.document.name
    found = posixpath.normpath(posixpath.join(name.key if name.key != "site/site" else "site", path))
    if found.startswith(("..", "/")):
        return Nowhere(f"'{target}' lies outside the content folder", f"{_PATH}, or an address beginning with https://")
    if found == COUNTRIES:
        code = anchor.upper()
        if code and code not in library.countries:
            what = f"'{target}' names no country of countries.yml"
            return Nowhere(what, "use an ISO 3166 code in lower case, such as #fr", COUNTRIES)
        return Target(Leads.COUNTRIES, code)
    if found == TRIAGE and library.triage:
        return Target(Leads.TRIAGE)
    key = library.find(found)
    if key is None:
        return _file(library, leaf, target, found)
    if key in library.ended:
        return Target(Leads.ENDED, key)
    if key in library.drafts:
        return Nowhere(f"'{target}' leads to a draft", "publish it, or remove the link")
    anchors = library.entries[key].original.prose.anchors
    if anchor and anchor not in anchors:
        return Nowhere(f"'{target}' names an anchor that is not there", _anchors(anchors, anchor))
    return Target(Leads.DOCUMENT, key, anchor)


def _anchors(known: tuple[str, ...], wanted: str) -> str:
    give = f"give a heading that anchor: '## Title {{#{wanted or 'anchor'}}}'"
    return f"use one of {', '.join(f'#{anchor}' for anchor in known)}, or {give}" if known else give


def _file(library: Library, leaf: Leaf, target: str, found: str) -> Target | Nowhere:
    name, folder = leaf.document.name, posixpath.dirname(found)
    if found in library.files and folder == name.key and name.kind.folder != "notices":
        return (
            Target(Leads.FILE, found)
            if is_readable(found)
            else Nowhere(f"'{target}' is nothing to download", READABLE_MEND)
        )
    mend = f"{_PATH}, or an address beginning with https://"
    if found.endswith(".md") and folder in library.entries:
        mend = f"write the original's file, {library.entries[folder].language}.md; each reader gets their own language"
    return Nowhere(f"'{target}' leads to no file", mend, folder)
