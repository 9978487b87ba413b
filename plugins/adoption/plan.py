"""What adopting a site would change, before anything is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from plugins.adoption import conf, engine, papers
from plugins.adoption.answers import Answers
from plugins.adoption.identity import identity
from plugins.adoption.kinds import notice_kinds
from plugins.adoption.parts import Parts
from plugins.i18n.blank import blank
from plugins.i18n.catalogs import catalog_path

ANSWERS = "adopt.yml"
_TRANSLATIONS = "translations"
_SOURCES = "en"
"""The language of the interface's own words: it needs no catalog."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Changes, as paths relative to the project.

    Attributes:
        removed: In the order in which they go.
        written: Path → bytes; those that are there already with the same bytes are not among them.
        left: Files of the site's own that are there already, and stay as they are.
    """

    removed: tuple[str, ...] = ()
    written: dict[str, bytes] = field(default_factory=dict)
    left: tuple[str, ...] = ()


def make_plan(root: Path, files: Iterable[str], answers: Answers, raw: bytes) -> Plan:
    """What the answers make of a project.

    While the sample is there it gives way to the site. Where it is not, the site is somebody's already: what they have
    written stays, settings included, and only what is missing is added.

    Args:
        root: The project.
        files: Its files.
        answers: Of the body.
        raw: The file that they stand in; it is kept with the site.

    Raises:
        BrokenTextError: If a text cannot stand in a document.
        SyntaxError: If ``pelicanconf.py`` is no Python.
    """
    parts, known = Parts.of(root), frozenset(files)
    fresh = parts.sentinel in known
    gone = sorted(path for path in known if parts.is_sample(path) and path != parts.sentinel) if fresh else []
    stays = known - {*gone, parts.sentinel}
    words = {tag: catalog_path(root / _TRANSLATIONS, tag).relative_to(root).as_posix() for tag in answers.languages}
    begun = {tag: _first_words(root, tag) for tag in answers.languages if tag != _SOURCES}
    partial = {tag for tag, raw in begun.items() if words[tag] not in stays or _bytes(root / words[tag]) == raw}
    wanted = {
        ANSWERS: raw,
        **dict(identity(answers)),
        **dict(notice_kinds(answers)),
        **{words[tag]: begun[tag] for tag in partial},
    }
    anew = {conf.FILE, papers.README, papers.OWNERS, engine.FILE}
    if fresh:
        wanted[papers.README] = papers.readme(_text(root / papers.README), answers).encode()
        wanted[papers.OWNERS] = papers.owners(answers).encode()
        forms = [path for path in stays if path.startswith(papers.FORMS)]
        wanted |= {path: papers.form(_text(root / path), answers).encode() for path in forms}
        anew |= set(forms)
        wanted[engine.FILE] = engine.written(engine.brought(root, stays, parts))
        wanted[conf.FILE] = conf.replaced(_text(root / conf.FILE), conf.settings_of(answers, partial)).encode()
    left = {path for path in wanted if (root / path).is_file() and not (fresh and path in {*gone, *anew})}
    written = {path: raw for path, raw in wanted.items() if path not in left and _bytes(root / path) != raw}
    return Plan((*gone, parts.sentinel) if fresh else (), written, tuple(sorted(left)))


def _first_words(root: Path, tag: str) -> bytes:
    """The catalog of the language without its country, where there is one; else one without a word."""
    whole = tag.partition("-")[0]
    near = catalog_path(root / _TRANSLATIONS, whole)
    return near.read_bytes() if whole != tag and near.is_file() else blank(tag)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
