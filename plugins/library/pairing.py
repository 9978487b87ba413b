"""Originals and their translations: one original each, translations of that very one, all texts there."""

from collections.abc import Iterator, Mapping, Sized
from typing import Any

from pydantic import BaseModel

from plugins.library.entries import Entry, version_of
from plugins.library.leaf import Leaf
from plugins.model.frontmatter import Path
from plugins.model.kinds.translation import Translation, text_fields
from plugins.model.problem import Problem, Severity


def pair(leaves: Mapping[str, Leaf], broken: set[str]) -> tuple[dict[str, Entry], list[Problem]]:
    """Group leaves into entries.

    Args:
        leaves: By path.
        broken: Keys of documents of which some file could not be read: what is missing there is no news.

    Returns:
        Entries by key, sorted; and what does not fit together.
    """
    families: dict[str, list[Leaf]] = {}
    for leaf in leaves.values():
        families.setdefault(leaf.document.name.key, []).append(leaf)
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for key in sorted(families):
        family = sorted(families[key], key=lambda leaf: leaf.document.name.language)
        originals = [leaf for leaf in family if leaf.document.is_original]
        if len(originals) != 1:
            if not (originals == [] and key in broken):
                problems += _no_single_original(family, originals)
            continue
        original = originals[0]
        translations = {leaf.document.name.language: leaf for leaf in family if leaf is not original}
        entries[key] = Entry.of(original, translations)
        for leaf in translations.values():
            problems += _translation(original, leaf)
    return entries, problems


def _no_single_original(family: list[Leaf], originals: list[Leaf]) -> Iterator[Problem]:
    if not originals:
        for leaf in family:
            fields = leaf.document.fields
            assert isinstance(fields, Translation)  # noqa: S101 - there is no original among them
            file = f"{fields.translates.partition('@')[0]}.md"
            mend = f"add it as {file}, or remove 'translates' from the file that is the original"
            yield leaf.document.problem(("translates",), "there is no original in this folder", mend)
    for leaf in originals[1:]:
        first = originals[0].document.path.rpartition("/")[2]
        what = f"is a second original beside {first}"
        yield leaf.document.problem((), what, "add 'translates' to the one that is a translation")


def _translation(original: Leaf, leaf: Leaf) -> Iterator[Problem]:
    document, source = leaf.document, original.document
    assert isinstance(document.fields, Translation)  # noqa: S101 - originals were sorted out
    language = document.fields.translates.partition("@")[0]
    line = f"translates: {source.name.language}@{source.texts}"
    if language != source.name.language:
        what = f"names '{language}', but the original is in '{source.name.language}'"
        yield document.problem(("translates",), what, f"write '{line}'")
    elif version_of(leaf) != source.texts:
        what = "is of an older original"
        mend = f"bring the text up to date, then write '{line}'"
        yield document.problem(("translates",), what, mend, severity=Severity.WARNING)
    yield from _same_texts(document, source.fields, document.fields, ())
    if leaf.prose.anchors != original.prose.anchors and version_of(leaf) == source.texts:
        wanted = ", ".join(original.prose.anchors) or "none"
        yield document.problem(
            (), "has other anchors than its original", f"give the headings these, in order: {wanted}"
        )


def _same_texts(document: Any, source: BaseModel, words: BaseModel, where: Path) -> Iterator[Problem]:
    texts, parts = text_fields(type(source))
    for name in texts:
        value, text = getattr(source, name), getattr(words, name)
        if bool(value) != bool(text):
            what = "is missing; the original has it" if value else "is not in the original"
            mend = str(type(source).model_fields[name].description) if value else "remove it, or add it there"
            yield document.problem((*where, name), what, mend)
        elif isinstance(value, tuple) and len(value) != len(text):
            yield document.problem((*where, name), _lengths(text, value), "give each one, in the original's order")
    for name in parts:
        yield from _same_parts(document, getattr(source, name), getattr(words, name), (*where, name))


def _same_parts(document: Any, value: Any, words: Any, here: Path) -> Iterator[Problem]:
    if isinstance(value, tuple):
        if len(value) != len(words):
            mend = "give the texts of each entry, in the original's order" if value else "remove it, or add it there"
            yield document.problem(here, _lengths(words, value), mend)
            return
        for n, (part, texts) in enumerate(zip(value, words, strict=True)):
            yield from _same_texts(document, part, texts, (*here, n))
    elif value is not None and words is not None:
        yield from _same_texts(document, value, words, here)
    elif (value is None) != (words is None):
        what = "is missing; the original has it" if words is None else "is not in the original"
        mend = "give its texts in this language" if words is None else "remove it, or add it there"
        yield document.problem(here, what, mend)


def _lengths(words: Sized, source: Sized) -> str:
    if not words:
        return "is missing; the original has it"
    if not source:
        return "is not in the original"
    return f"has {len(words)} {'entry' if len(words) == 1 else 'entries'} where the original has {len(source)}"
