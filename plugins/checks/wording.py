"""Wordings that ``data/rules.yml`` does not allow; a site without rules for a language has none.

A text that was found clean is not read again until it, or a rule, changes.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence

from plugins.checks.case import Case
from plugins.checks.notes import keep, recall
from plugins.library.leaf import Leaf
from plugins.model.data import Wording
from plugins.model.problem import Problem
from plugins.model.source import place


def check(case: Case) -> Iterator[Problem]:
    """Every wording is looked for in the text as typed, whatever its letter case and line breaks."""
    rules = case.library.rules.wording
    if not rules:
        return
    note = case.settings.cache / "wording.json"
    about = hashlib.sha256(case.library.rules.model_dump_json().encode()).hexdigest()
    known = recall(note, about)
    clean = set(known)
    now: list[str] = []
    for leaf in case.leaves():
        name = leaf.document.name
        path = leaf.document.path.removeprefix(f"{case.settings.content.name}/")
        key = case.reading.keys[path]
        problems = [] if key in clean else list(_text(case, leaf, path, rules.get(name.language, ())))
        yield from problems
        if not problems:
            now.append(key)
    if sorted(now) != known:
        keep(note, about, sorted(now))


def _text(case: Case, leaf: Leaf, path: str, wordings: Sequence[Wording]) -> Iterator[Problem]:
    if not wordings:
        return
    text = (case.settings.content / path).read_text(encoding="utf-8-sig")
    flat = " ".join(text.lower().split())
    for wording in wordings:
        words = wording.words.lower().split()
        if " ".join(words) in flat:
            for found in re.finditer(r"\s+".join(map(re.escape, words)), text, re.IGNORECASE):
                what = f"says '{' '.join(found.group().split())}'"
                yield Problem(leaf.document.path, *place(text, found.start()), "text", what, wording.mend)
