"""Wordings that ``data/rules.yml`` does not allow; a site without rules for a language has none."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.checks.phrases import plain, spots, spots_outside
from plugins.library.leaf import Leaf


def find(case: Case, leaf: Leaf, text: str) -> Iterator[tuple[int, str, str]]:
    """Every such wording, unless it stands in a phrase that makes it right; and words that a term replaces."""
    language, flat = leaf.document.name.language, plain(text)
    for rule in case.library.rules.wording.get(language, ()):
        for found in spots_outside(rule.words, rule.right_in, flat):
            yield found.start(), _says(text, found.span()), rule.mend
    for term in case.library.terms.values():
        for words in term.avoid.get(language, ()):
            for found in spots(words, flat):
                yield found.start(), _says(text, found.span()), f"write '{term.words[language]}'"


def _says(text: str, span: tuple[int, int]) -> str:
    return f"says '{' '.join(text[slice(*span)].split())}'"
