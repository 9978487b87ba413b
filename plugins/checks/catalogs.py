"""Interface words: each language has them all, whole, unless it is partial."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file

from plugins.checks.case import Case
from plugins.checks.notes import keep, recall
from plugins.i18n.catalogs import catalog_label
from plugins.model.problem import Problem
from plugins.model.told import told

KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "_p": ((1, "c"), 2),
}
_ENGINE = Path(__file__).parents[1]
_SOURCES = "en"
"""The sources' own language: its words need no catalog."""


class Wanted(NamedTuple):
    """A message of the interface; ``plural`` where its form depends on a number."""

    context: str | None
    text: str
    plural: str | None


def check(case: Case) -> Iterator[Problem]:
    """Missing, doubtful and broken words."""
    yield from case.catalogs.problems
    settings = case.settings
    folders = (*settings.template_overrides, settings.theme / "templates")
    wanted = interface_words(folders, case.words, settings.cache)
    for tag in settings.languages:
        if settings.languages.is_partial(tag) or (tag == _SOURCES and tag not in case.catalogs.read):
            continue
        label = catalog_label(settings.translations, tag)
        catalog = case.catalogs.read.get(tag)
        if catalog is None:
            if not any(problem.path == label for problem in case.catalogs.problems):
                mend = told("add the catalog, or mark the language as partial in LANGUAGES")
                yield Problem(label, 1, 1, "catalog", told("is not there"), mend)
            continue
        yield from _language(label, catalog, wanted)


def _language(label: str, catalog: Catalog, wanted: Sequence[Wanted]) -> Iterator[Problem]:
    for context, text, plural in wanted:
        message = catalog.get(text, context)
        spoken = f"'{text if len(text) < 60 else text[:57] + '…'}'"
        if message is None or not _said(message):
            line = (message.lineno or 1) if message is not None else 1
            yield Problem(
                label, line, 1, "msgid", told("%(spoken)s has no translation", spoken=spoken), told("write its msgstr")
            )
        elif message.fuzzy:
            mend = told("read the translation again, then remove 'fuzzy'")
            yield Problem(
                label, message.lineno or 1, 1, "msgid", told("%(spoken)s is marked as doubtful", spoken=spoken), mend
            )
        else:
            yield from _broken(label, catalog, message, spoken, plural)


def _broken(label: str, catalog: Catalog, message: Message, spoken: str, plural: str | None) -> Iterator[Problem]:
    line = message.lineno or 1
    if (plural is not None) != isinstance(message.string, tuple | list):
        yield Problem(
            label,
            line,
            1,
            "msgid",
            told("%(spoken)s has the wrong plural forms", spoken=spoken),
            told("write one msgstr[n] for each"),
        )
        return
    for error in message.check(catalog):
        mend = told("keep the placeholders, such as %(name)s, as they are")
        yield Problem(
            label, line, 1, "msgid", told("%(spoken)s is broken: %(error)s", spoken=spoken, error=error), mend
        )


def _said(message: Message) -> bool:
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(strings)


def interface_words(folders: tuple[Path, ...], digest: str, cache: Path) -> list[Wanted]:
    """Every message of the templates and of the code.

    Args:
        folders: The templates.
        digest: Of the templates and the code; the same words are not looked for twice.
        cache: A folder in which the words may be noted.
    """
    note = cache / "words.json"
    if known := recall(note, digest):
        return [Wanted(*row) for row in known]
    words = _extract(folders)
    keep(note, digest, [list(word) for word in words])
    return words


def _files(root: Path, suffix: str) -> Iterator[Path]:
    """What an editor keeps beside a file, such as a link ``.#list.html`` to nothing, is left out."""
    for file in sorted(root.rglob(f"*.{suffix}")):
        hidden = any(step.startswith(".") for step in file.relative_to(root).parts)
        if not hidden and file.is_file() and os.access(file, os.R_OK):
            yield file


def _extract(folders: tuple[Path, ...]) -> list[Wanted]:
    found: dict[tuple[str | None, str], str | None] = {}
    sources = [(folder, "html", "jinja2") for folder in folders]
    for root, suffix, method in [*sources, (_ENGINE, "py", "python")]:
        for file in _files(root, suffix):
            for _line, message, _comments, context in extract_from_file(
                method, file, keywords=KEYWORDS, options={"newstyle_gettext": "true", "trimmed": "true"}
            ):
                text, plural = message if isinstance(message, tuple) else (message, None)
                if text:
                    found[context, text] = plural or found.get((context, text))
    words = [Wanted(context, text, plural) for (context, text), plural in found.items()]
    return sorted(words, key=lambda word: (word.context or "", word.text))
