"""What every text is read for as it was typed: wordings, words that ask for others, numbers that are facts.

A text that was found clean is not read again until it, or anything that is asked of it, changes.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping

import orjson
from pydantic import BaseModel

from plugins.checks import numbers, required, triage, wording
from plugins.checks.case import Case
from plugins.checks.notes import keep, recall
from plugins.checks.own import own
from plugins.library.leaf import Leaf
from plugins.model.fields import Words
from plugins.model.frontmatter import Path
from plugins.model.problem import Problem
from plugins.model.source import place

Fault = tuple[int, str, str]
"""Where it begins in the text, what is wrong, how to mend it."""

_FINDERS: tuple[Callable[[Case, Leaf, str], Iterator[Fault]], ...] = (wording.find, required.find, numbers.find)


def check(case: Case) -> Iterator[Problem]:
    """Nothing that the rules or the facts forbid stands in a text."""
    note = case.settings.cache / "texts.json"
    about = _about(case)
    known = recall(note, about)
    clean = set(known)
    now: list[str] = []
    for key, read in _texts(case):
        problems = [] if key in clean else list(read())
        yield from problems
        if not problems:
            now.append(key)
    if sorted(now) != known:
        keep(note, about, sorted(now))


def _texts(case: Case) -> Iterator[tuple[str, Callable[[], Iterator[Problem]]]]:
    """Whatever is read, by a key that changes with it."""
    library = case.library
    told = library.triage.model_dump_json() if library.triage else ""
    why = list(library.rules.signs.why.items()) if library.rules.signs else []
    data = *map(_dumped, (library.contacts, library.corrections, library.notice_kinds)), told, why
    yield f"data:{_digest(data)}", lambda: _of_data(case)
    for leaf in case.leaves():
        path = leaf.document.path.removeprefix(f"{case.settings.content.name}/")
        yield case.reading.keys[path], lambda leaf=leaf, path=path: _of_leaf(case, leaf, path)  # type: ignore[misc]


def _about(case: Case) -> str:
    """A digest of all that is asked of a text: rules, terms, facts, and what a link must lead to."""
    library = case.library
    named = {rule.or_links_to for rules in library.rules.required.values() for rule in rules if rule.or_links_to}
    there = []
    for key in sorted(named):
        entry = library.entries.get(key)
        states = [sorted(entry.states), entry.original.prose.anchors] if entry else []
        there.append((key, states, key in library.drafts, key in library.ended))
    rules = library.rules.model_dump_json(exclude={"signs"})
    return _digest((rules, _dumped(library.terms), _dumped(library.facts), there))


def _dumped(rows: Mapping[str, BaseModel]) -> list[tuple[str, str]]:
    return [(key, row.model_dump_json()) for key, row in rows.items()]


def _digest(what: object) -> str:
    return hashlib.sha256(orjson.dumps(what)).hexdigest()


def _of_leaf(case: Case, leaf: Leaf, path: str) -> Iterator[Problem]:
    text = (case.settings.content / path).read_text(encoding="utf-8-sig")
    read = own(text)
    for find in _FINDERS:
        for start, what, mend in find(case, leaf, read):
            yield Problem(leaf.document.path, *place(text, start), "text", what, mend)


def _of_data(case: Case) -> Iterator[Problem]:
    for name, where, words in _words(case):
        for language, text in words.items():
            for _start, what, mend in wording.wrong(case, language, text):
                here = (*where, language)
                line, column = case.reading.marks[name].place(here)
                label = case.settings.label(f"data/{name}.yml")
                yield Problem(label, line, column, ".".join(map(str, here)), what, mend)


def _words(case: Case) -> Iterator[tuple[str, Path, Words]]:
    """The texts of the data files that readers see."""
    library = case.library
    for name, rows, fields in (
        ("terms", library.terms, ("meaning", "public")),
        ("corrections", library.corrections, ("what",)),
        ("contacts", library.contacts, ("name",)),
        ("facts", library.facts, ("words", "unit")),
        ("notice_kinds", library.notice_kinds, ("name", "beside")),
    ):
        for key, row in rows.items():
            for field in fields:
                if words := getattr(row, field):
                    yield name, (key, field), words
    if library.rules.signs:
        yield from (("rules", ("signs", "why", str(sign)), why) for sign, why in library.rules.signs.why.items())
    if library.triage:
        for where, said in triage.texts(library.triage):
            yield "triage", where, dict(said)
