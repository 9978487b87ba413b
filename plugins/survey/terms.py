"""Whether translations keep the terms: where an original says a term, its translation says that language's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from plugins.i18n import segmenting
from plugins.library.entries import Entry
from plugins.model.data.terms import Term
from plugins.model.texts import texts_of
from plugins.survey.reading import Content

_STEMMERS = {"ar": "arabic", "en": "english", "es": "spanish", "fr": "french", "ru": "russian"}
"""Languages whose endings Snowball knows; in others a word is looked for as it stands."""


@dataclass(frozen=True, slots=True)
class Use:
    """A term in one language.

    Attributes:
        key: In ``data/terms.yml``.
        language: Of the translations.
        said: Documents whose original says the term and whose translation does too.
        unsaid: Those whose translation does not.
    """

    key: str
    language: str
    said: tuple[str, ...]
    unsaid: tuple[str, ...]


def uses(content: Content) -> Iterator[Use]:
    """Every term in every language but the originals'; a term that no original says is left out."""
    library = content.library
    entries = (library.site, *library.entries.values())
    bags = {entry.key: _bags(content, entry) for entry in entries}
    origins = {entry.key: entry.language for entry in entries}
    for key, term in library.terms.items():
        for language in library.languages:
            said, unsaid = _use(term, language, bags, origins)
            if said or unsaid:
                yield Use(key, language, tuple(said), tuple(unsaid))


def table(rows: list[Use]) -> Iterator[str]:
    """Each term that some translation does not say, and where."""
    yield "Terms that an original says and its translation does not (a pronoun or another turn may be right)"
    whole = sum(not row.unsaid for row in rows)
    for row in rows:
        if row.unsaid:
            places = ", ".join(row.unsaid)
            yield f"{row.language}  {row.key}: {len(row.said)} of {len(row.said) + len(row.unsaid)}; not in {places}"
    yield f"{whole} of {len(rows)} terms × languages are said wherever the original says them"


def _use(
    term: Term, language: str, bags: Mapping[str, Mapping[str, str]], origins: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    said: list[str] = []
    unsaid: list[str] = []
    for key, bag in bags.items():
        origin = origins[key]
        if language == origin or language not in bag or language not in term.words or origin not in term.words:
            continue
        if stemmed(term.words[origin], origin) in bag[origin]:
            (said if stemmed(term.words[language], language) in bag[language] else unsaid).append(key)
    return said, unsaid


def _bags(content: Content, entry: Entry) -> dict[str, str]:
    """Language → all words of the document's file in that language, by their stems."""
    out = {}
    for language, leaf in {entry.language: entry.original, **entry.translations}.items():
        lines = [*texts_of(leaf.document.fields), *content.lines(leaf)]
        out[language] = stemmed(" ".join(lines), language)
    return out


def stemmed(text: str, language: str) -> str:
    """The words of a text by their stems, each between spaces; without spaces in a language that writes none."""
    words = [word.lower() for word in segmenting.words(text.replace("’", "'"), language)]
    if segmenting.is_unspaced(language):
        return "".join(words)
    stemmer = _stemmer(language)
    return f" {' '.join(stemmer.stemWords(words) if stemmer else words)} "


@cache
def _stemmer(language: str) -> "snowballstemmer.stemmer | None":
    name = _STEMMERS.get(language.partition("-")[0])
    return snowballstemmer.stemmer(name) if name else None
