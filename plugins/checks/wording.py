"""Wordings that ``data/rules.yml`` does not allow; a site without rules for a language has none."""

import re
from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.problem import Problem
from plugins.model.source import place


def check(case: Case) -> Iterator[Problem]:
    """Every wording is looked for in the text as typed, whatever its letter case and line breaks."""
    rules = case.library.rules.wording
    if not rules:
        return
    for leaf in case.leaves():
        wordings = rules.get(leaf.document.name.language, ())
        if not wordings:
            continue
        name = leaf.document.name
        folder = name.kind.folder if name.kind.folder == name.id else name.key
        file = case.settings.content / folder / f"{name.language}.md"
        text = file.read_text(encoding="utf-8-sig")
        flat = " ".join(text.lower().split())
        for wording in wordings:
            words = wording.words.lower().split()
            if " ".join(words) in flat:
                for found in re.finditer(r"\s+".join(map(re.escape, words)), text, re.IGNORECASE):
                    what = f"says '{' '.join(found.group().split())}'"
                    yield Problem(leaf.document.path, *place(text, found.start()), "text", what, wording.mend)
