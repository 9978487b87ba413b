"""What every text is read for as it was typed: wordings, words that ask for others, numbers that are facts.

A text that was found clean is not read again until it, a rule or a fact changes.
"""

import hashlib
import re
from collections.abc import Callable, Iterator

from plugins.checks import numbers, required, wording
from plugins.checks.case import Case
from plugins.checks.notes import keep, recall
from plugins.library.leaf import Leaf
from plugins.model.problem import Problem, Severity
from plugins.model.source import place

_PRINTED = re.compile(r"^(?:[ ]+(?:- )?(?:title|publisher|url|name)|also_called):.*$", re.MULTILINE)
"""What a source or a speaker is called stands as it was printed, and what readers type as they type it."""

Fault = tuple[int, str, str]
"""Where it begins in the text, what is wrong, how to mend it."""

_FINDERS: tuple[Callable[[Case, Leaf, str], Iterator[Fault]], ...] = (wording.find, required.find, numbers.find)


def check(case: Case) -> Iterator[Problem]:
    """Nothing that the rules or the facts forbid stands in a text."""
    yield from _without_rules(case)
    note = case.settings.cache / "texts.json"
    about = _about(case)
    known = recall(note, about)
    clean = set(known)
    now: list[str] = []
    for leaf in case.leaves():
        path = leaf.document.path.removeprefix(f"{case.settings.content.name}/")
        key = case.reading.keys[path]
        problems = [] if key in clean else list(_read(case, leaf, path))
        yield from problems
        if not problems:
            now.append(key)
    if sorted(now) != known:
        keep(note, about, sorted(now))


def _without_rules(case: Case) -> Iterator[Problem]:
    """A language of which the rules say nothing, where they say something of others."""
    rules = case.library.rules
    for name, by_language in (("wording", rules.wording), ("required", rules.required)):
        for tag in case.settings.languages:
            if by_language and tag not in by_language:
                label = case.settings.label("data/rules.yml")
                what, mend = f"says nothing for '{tag}'", f"write rules for '{tag}', or read its texts with more care"
                line, column = case.reading.marks["rules"].place((name,))
                yield Problem(label, line, column, name, what, mend, Severity.WARNING)


def _about(case: Case) -> str:
    library = case.library
    facts = ((key, fact.model_dump_json()) for key, fact in library.facts.items())
    return hashlib.sha256(f"{library.rules.model_dump_json()}{sorted(facts)}".encode()).hexdigest()


def _read(case: Case, leaf: Leaf, path: str) -> Iterator[Problem]:
    text = (case.settings.content / path).read_text(encoding="utf-8-sig")
    own = _PRINTED.sub(lambda found: " " * len(found.group()), text)
    for find in _FINDERS:
        for start, what, mend in find(case, leaf, own):
            yield Problem(leaf.document.path, *place(text, start), "text", what, mend)
