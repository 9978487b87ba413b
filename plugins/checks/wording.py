"""Wordings that ``data/rules.yml`` does not allow; a site without rules for a language has none."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.checks.phrases import plain, spots, spots_outside
from plugins.library.leaf import Leaf
from plugins.model.told import told


def find(case: Case, leaf: Leaf, text: str) -> Iterator[tuple[int, str, str]]:
    """Every such wording in a document's text."""
    yield from wrong(case, leaf.document.name.language, text)


def wrong(case: Case, language: str, text: str) -> Iterator[tuple[int, str, str]]:
    """Every such wording, unless it stands in a phrase that makes it right; and words that a term replaces."""
    flat = plain(text)
    for rule in case.library.rules.wording.get(language, ()):
        for found in spots_outside(rule.words, rule.right_in, flat, language):
            yield found.start(), _says(text, found.span()), rule.mend
    for term in case.library.terms.values():
        for words in term.avoid.get(language, ()) if language in term.words else ():
            for found in spots(words, flat, language):
                yield found.start(), _says(text, found.span()), told("write '%(words)s'", words=term.words[language])


def _says(text: str, span: tuple[int, int]) -> str:
    return told("says '%(said)s'", said=" ".join(text[slice(*span)].split()))
