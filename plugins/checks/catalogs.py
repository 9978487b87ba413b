"""Interface words: each language has them all, whole, unless it is partial; and none that nobody says."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from plugins.checks.case import Case
from plugins.checks.notes import keep, recall
from plugins.i18n.catalogs import catalog_label
from plugins.i18n.extraction import Wanted, extract
from plugins.i18n.upkeep import TEMPLATE, template
from plugins.model.problem import Problem
from plugins.model.told import told

_SOURCES = "en"
"""The sources' own language: its words need no catalog."""
_UPDATE = told("run python3 tasks.py translations.update")


def check(case: Case) -> Iterator[Problem]:
    """Missing, doubtful, broken and left-over words."""
    yield from case.catalogs.problems
    settings = case.settings
    if settings.pseudo:
        return
    wanted, newest = interface_words(settings.folders_of_templates, case.words, settings.cache)
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
    yield from _template(settings.translations / TEMPLATE, newest)


def _language(label: str, catalog: Catalog, wanted: Sequence[Wanted]) -> Iterator[Problem]:
    for context, text, plural in wanted:
        message = catalog.get(text, context)
        spoken = _spoken(text)
        if message is None:
            mend = told("%(first)s, then write its msgstr", first=_UPDATE)
            yield Problem(label, 1, 1, "msgid", told("%(spoken)s has no translation", spoken=spoken), mend)
        elif not _said(message):
            what = told("%(spoken)s has no translation", spoken=spoken)
            yield Problem(label, message.lineno or 1, 1, "msgid", what, told("write its msgstr"))
        elif message.fuzzy:
            mend = told("read the translation again, then remove 'fuzzy'")
            yield Problem(
                label, message.lineno or 1, 1, "msgid", told("%(spoken)s is marked as doubtful", spoken=spoken), mend
            )
        else:
            yield from _broken(label, catalog, message, spoken, plural)
    yield from _kept_badly(label, catalog, {word.place for word in wanted})


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


def _kept_badly(label: str, catalog: Catalog, wanted: set[tuple[str, str]]) -> Iterator[Problem]:
    """Words that nobody says any more; and the first that stands where ``updated`` would not put it."""
    before = ("", "")
    ordered = True
    for message in catalog:
        if not message.id:
            continue
        text = message.id if isinstance(message.id, str) else message.id[0]
        place = text, message.context or ""
        line = message.lineno or 1
        if place not in wanted:
            yield Problem(
                label, line, 1, "msgid", told("%(spoken)s is said nowhere any more", spoken=_spoken(text)), _UPDATE
            )
        elif ordered and place < before:
            ordered = False
            yield Problem(
                label, line, 1, "msgid", told("%(spoken)s stands in the wrong order", spoken=_spoken(text)), _UPDATE
            )
        before = place


def _template(file: Path, newest: str) -> Iterator[Problem]:
    """The words for programs that translators use, where the project keeps them."""
    if file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() != newest:
        label = file.relative_to(file.parents[1]).as_posix()
        yield Problem(label, 1, 1, "file", told("does not hold the words that the interface has now"), _UPDATE)


def _spoken(text: str) -> str:
    return f"'{text if len(text) < 60 else text[:57] + '…'}'"


def _said(message: Message) -> bool:
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(strings)


def interface_words(folders: tuple[Path, ...], digest: str, cache: Path) -> tuple[list[Wanted], str]:
    """Every message of the templates and of the code, and the SHA-256 of the template that holds them.

    Args:
        folders: The templates.
        digest: Of the templates and the code; the same words are not looked for twice.
        cache: A folder in which the words may be noted.
    """
    note = cache / "words.json"
    if known := recall(note, digest):
        newest, *rows = known
        return [Wanted(*row) for row in rows], newest
    words = extract(folders)
    newest = hashlib.sha256(template(words)).hexdigest()
    keep(note, digest, [newest, *(list(word) for word in words)])
    return words, newest
