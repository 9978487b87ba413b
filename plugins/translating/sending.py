"""Texts out: what a translator gets of a document, with what is translated already."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from plugins.authoring import github
from plugins.library.entries import Entry as Texts
from plugins.library.entries import Freshness
from plugins.library.library import Library
from plugins.model.documents import Draft
from plugins.survey.terms import stemmed
from plugins.translating.changes import pairs, pieces
from plugins.translating.portable import Entry, Sheet
from plugins.translating.units import Unit, fits, keyed, prose, units
from plugins.views import addresses

_KINDS = {
    "own": "words of your own, one a line, as many as you like, or none",
    "heading": "a heading",
    "item": "an item of a list",
    "table": "a table: keep its lines and bars",
    "quote": "a quotation: keep the sign > before each line",
    "text": "the whole text, in Markdown",
}


@dataclass(frozen=True)
class Desk:
    """What is known when texts go out in one language."""

    library: Library
    language: str

    @cached_property
    def _terms(self) -> list[tuple[str, str, str]]:
        """Language of an original, a term of it as the stemmer sees it, and what to say to translators of it."""
        return [
            (origin, stemmed(word, origin).strip(), _told(word, term.words[self.language], term.avoid, self.language))
            for term in self.library.terms.values()
            if self.language in term.words
            for origin, word in term.words.items()
            if origin != self.language
        ]

    def sheet(self, texts: Texts, original: Draft, translation: Draft | None, old: Draft | None) -> Sheet:
        """A document's texts.

        Args:
            texts: The document.
            original: As it stands.
            translation: As it stands, if there is one.
            old: The original that a stale translation was made from, if it is known.
        """
        document = original.document
        stale = texts.freshness(self.language) in {Freshness.STALE, Freshness.WITHHELD}
        if translation is None:
            entries = [Entry(unit.place, unit.text) for unit in units(original)]
        elif not stale:
            entries = _current(original, translation)
        elif old is not None and fits(old, translation):
            entries = _followed(old, original, translation)
        else:
            entries = [replace(entry, doubtful=bool(entry.said)) for entry in _current(original, translation)]
        kinds = {unit.place: unit.kind for unit in (*units(original), *units(original, whole=True))}
        origin = document.name.language
        version = f"{origin}@{document.texts}"
        noted = (replace(entry, notes=tuple(self._notes(entry, kinds[entry.place], origin))) for entry in entries)
        return Sheet(document.name.key, self.language, version, tuple(noted), tuple(self._head(original)))

    def _notes(self, entry: Entry, kind: str, origin: str) -> Iterator[str]:
        if kind in _KINDS:
            yield _KINDS[kind]
        said = stemmed(entry.text, origin)
        for language, term, told in self._terms:
            if language == origin and f" {term} " in said:
                yield told

    def _head(self, original: Draft) -> Iterator[str]:
        settings, document = self.library.settings, original.document
        yield document.path
        page = addresses.home if document.name.kind.folder == "site" else None
        path = page(document.name.language) if page else addresses.document(document.name.language, document.name.key)
        yield f"{settings.site_url}{path}"
        if source := github.shown(settings, document.path):
            yield source
        yield "Keep links, their addresses, [[fact:…]] and the signs of Markdown as they are; translate the words only."


def _told(word: str, said: str, avoid: Mapping[str, Sequence[str]], language: str) -> str:
    not_said = f" (not {', '.join(avoid[language])})" if avoid.get(language) else ""
    return f"term: {word} = {said}{not_said}"


def _current(original: Draft, translation: Draft) -> list[Entry]:
    """Each text beside the translation's at the same place; the prose as one where its pieces are others."""
    whole = not fits(original, translation)
    said = {unit.place: unit.text for unit in units(translation, whole=whole)}
    return [Entry(unit.place, unit.text, said.get(unit.place, "")) for unit in units(original, whole=whole)]


def _followed(old: Draft, original: Draft, translation: Draft) -> list[Entry]:
    """What was translated goes with its text, to wherever that stands now."""
    was = {unit.place: unit.text for unit in keyed(old.document.fields)}
    said = {unit.place: unit.text for unit in keyed(translation.document.fields)}
    entries = [_beside(unit, was.get(unit.place), said.get(unit.place, "")) for unit in keyed(original.document.fields)]
    before, now = pieces(old), pieces(original)
    came_from = {new: first for first, new in pairs(before, now) if new is not None}
    then, told = prose(old.body), prose(translation.body)
    for n, unit in enumerate(prose(original.body)):
        source = came_from.get(n)
        entries.append(
            Entry(unit.place, unit.text) if source is None else _beside(unit, then[source].text, told[source].text)
        )
    return entries


def _beside(unit: Unit, was: str | None, said: str) -> Entry:
    if not said or was == unit.text or unit.is_own:
        return Entry(unit.place, unit.text, said)
    return Entry(unit.place, unit.text, said, doubtful=True, earlier=was or "")
