"""Words that ask for other words, such as what must stand beside a Red Notice (``data/rules.yml``)."""

import re
from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.checks.phrases import plain, says, spots_outside
from plugins.library.leaf import Leaf
from plugins.library.targets import Target, resolve
from plugins.model.data.rules import Required
from plugins.model.told import told


def find(case: Case, leaf: Leaf, text: str) -> Iterator[tuple[int, str, str]]:
    """A text that says the one and not the other, at the first place where it says it.

    A link to the document that says it may do; that document itself must say it in any case.
    """
    name, flat = leaf.document.name, plain(text)
    for rule in case.library.rules.required.get(name.language, ()):
        first = _first(rule, flat, name.language)
        is_told_of = name.key == rule.or_links_to
        if not is_told_of and (first is None or _leads(case, leaf, rule)):
            continue
        missing = next((words for words in rule.say if not says(words, flat, name.language)), None)
        if missing is None:
            continue
        start = first.start() if first else 0
        if is_told_of:
            what = told("does not say '%(missing)s', for which data/rules.yml names this document", missing=missing)
            yield start, what, told("say it here, or name another document there")
        else:
            said = " ".join(first.group().split()) if first else ""
            yield start, told("says '%(said)s' without '%(missing)s'", said=said, missing=missing), rule.mend


def _first(rule: Required, flat: str, language: str) -> re.Match[str] | None:
    places = (next(spots_outside(words, rule.unless_in, flat, language), None) for words in rule.beside)
    return min((spot for spot in places if spot), key=lambda spot: spot.start(), default=None)


def _leads(case: Case, leaf: Leaf, rule: Required) -> bool:
    targets = (resolve(case.library, leaf, link.target) for link in leaf.prose.links)
    return any(isinstance(target, Target) and target.name == rule.or_links_to for target in targets)
