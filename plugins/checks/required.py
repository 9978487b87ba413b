"""Words that ask for other words, such as what must stand beside a Red Notice (``data/rules.yml``)."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.checks.phrases import plain, says, spots_outside
from plugins.library.leaf import Leaf
from plugins.library.targets import Target, resolve
from plugins.model.data import Required


def find(case: Case, leaf: Leaf, text: str) -> Iterator[tuple[int, str, str]]:
    """A text that says the one and not the other, at the first place where it says it; a link to it may do."""
    flat = plain(text)
    for rule in case.library.rules.required.get(leaf.document.name.language, ()):
        places = (next(spots_outside(words, rule.unless_in, flat), None) for words in rule.beside)
        found = [spot for spot in places if spot]
        if not found or leaf.document.name.key == rule.or_links_to or _leads(case, leaf, rule):
            continue
        missing = next((words for words in rule.say if not says(words, flat)), None)
        if missing is not None:
            first = min(found, key=lambda spot: spot.start())
            said = " ".join(first.group().split())
            yield first.start(), f"says '{said}' without '{missing}'", rule.mend


def _leads(case: Case, leaf: Leaf, rule: Required) -> bool:
    targets = (resolve(case.library, leaf, link.target) for link in leaf.prose.links)
    return any(isinstance(target, Target) and target.name == rule.or_links_to for target in targets)
