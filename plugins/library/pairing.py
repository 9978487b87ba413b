"""Originals and their translations: one original each, translations of that very one, all texts there.

A translation of an older original never stops a build, whatever it lacks.
"""

from collections.abc import Iterator, Mapping

from plugins.library.entries import Entry, version_of
from plugins.library.fitting import differences
from plugins.library.leaf import Leaf
from plugins.model.kinds.translation import Translation
from plugins.model.problem import Problem, Severity
from plugins.model.told import told


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
            mend = told("add it as %(file)s, or remove 'translates' from the file that is the original", file=file)
            yield leaf.document.problem(("translates",), told("there is no original in this folder"), mend)
    for leaf in originals[1:]:
        first = originals[0].document.path.rpartition("/")[2]
        what = told("is a second original beside %(first)s", first=first)
        yield leaf.document.problem((), what, told("add 'translates' to the one that is a translation"))


def _translation(original: Leaf, leaf: Leaf) -> Iterator[Problem]:
    document, source = leaf.document, original.document
    assert isinstance(document.fields, Translation)  # noqa: S101 - originals were sorted out
    language = document.fields.translates.partition("@")[0]
    line = f"translates: {source.name.language}@{source.texts}"
    is_current = version_of(leaf) == source.texts
    if language != source.name.language:
        what = told(
            "names '%(language)s', but the original is in '%(original)s'",
            language=language,
            original=source.name.language,
        )
        yield document.problem(("translates",), what, told("write '%(line)s'", line=line))
    elif not is_current:
        what = told("is of an older original")
        mend = told("bring the text up to date, then write '%(line)s'", line=line)
        yield document.problem(("translates",), what, mend, severity=Severity.WARNING)
    # The author of a correction need not wait for translators: what no longer fits is not shown.
    severity = Severity.ERROR if is_current else Severity.WARNING
    for where, what, mend in differences(source.fields, document.fields):
        yield document.problem(where, what, mend, severity=severity)
