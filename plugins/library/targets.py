"""What a link in the prose leads to.

Links are ordinary relative links to files, so they work on GitHub; on the site any language's file leads to
the reader's own. ``../../data/countries.yml#fr`` leads to a country's page, ``../../data/triage.yml`` to the questions.
"""

import posixpath
from dataclasses import dataclass
from enum import StrEnum

from plugins.library.leaf import Leaf
from plugins.library.library import Library
from plugins.model.told import told

COUNTRIES = "data/countries.yml"
TRIAGE = "data/triage.yml"
_READABLE = (
    *(".avif", ".csv", ".docx", ".epub", ".ics", ".jpeg", ".jpg", ".json", ".mp3", ".mp4", ".odp", ".ods", ".odt"),
    *(".pdf", ".png", ".pptx", ".txt", ".webp", ".xlsx", ".zip"),
)
READABLE_MEND = told("use one of %(names)s", names=", ".join(_READABLE))
_PATH = told("write the path from this file, such as ../../help/about/en.md")
_PATH_OR_ADDRESS = told("%(path)s, or an address beginning with https://", path=_PATH)


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
        return Nowhere(
            told("'%(target)s' is no anchor of this text", target=target), _anchors(leaf.prose.anchors, anchor)
        )
    if path.startswith("/") and not path.startswith("//"):
        return Nowhere(told("'%(target)s' is an address, not a file", target=target), _PATH)
    name = leaf.document.name
    found = posixpath.normpath(posixpath.join(name.key if name.key != "site/site" else "site", path))
    if found.startswith(("..", "/")):
        return Nowhere(
            told("'%(target)s' lies outside the content folder", target=target),
            _PATH_OR_ADDRESS,
        )
    if found == COUNTRIES:
        code = anchor.upper()
        if code and code not in library.countries:
            what = told("'%(target)s' names no country of countries.yml", target=target)
            return Nowhere(what, told("use an ISO 3166 code in lower case, such as #fr"), COUNTRIES)
        return Target(Leads.COUNTRIES, code)
    if found == TRIAGE and library.triage:
        return Target(Leads.TRIAGE)
    key = library.find(found)
    if key is None:
        return _file(library, leaf, target, found)
    if key in library.ended:
        return Target(Leads.ENDED, key)
    if key in library.drafts:
        return _absent(library, key, target)
    anchors = library.entries[key].original.prose.anchors
    if anchor and anchor not in anchors:
        return Nowhere(told("'%(target)s' names an anchor that is not there", target=target), _anchors(anchors, anchor))
    return Target(Leads.DOCUMENT, key, anchor)


def _absent(library: Library, key: str, target: str) -> Nowhere:
    if day := library.waiting.get(key):
        mend = told("let this document wait too (publish_at: %(day)s), or remove the link", day=day)
        return Nowhere(told("'%(target)s' leads to what appears on %(day)s only", target=target, day=day), mend)
    return Nowhere(told("'%(target)s' leads to a draft", target=target), told("publish it, or remove the link"))


def _anchors(known: tuple[str, ...], wanted: str) -> str:
    give = told("give a heading that anchor: '## Title {#%(anchor)s}'", anchor=wanted or "anchor")
    listed = ", ".join(f"#{anchor}" for anchor in known)
    return told("use one of %(anchors)s, or %(give)s", anchors=listed, give=give) if known else give


def _file(library: Library, leaf: Leaf, target: str, found: str) -> Target | Nowhere:
    name, folder = leaf.document.name, posixpath.dirname(found)
    if found in library.files and folder == name.key and name.kind.folder != "notices":
        return (
            Target(Leads.FILE, found)
            if is_readable(found)
            else Nowhere(told("'%(target)s' is nothing to download", target=target), READABLE_MEND)
        )
    mend = _PATH_OR_ADDRESS
    if found.endswith(".md") and folder in library.entries:
        mend = told(
            "write the original's file, %(original)s.md; each reader gets their own language",
            original=library.entries[folder].language,
        )
    return Nowhere(told("'%(target)s' leads to no file", target=target), mend, folder)
