"""What must be mended in a PO file that came back, each at its entry."""

from collections.abc import Container, Iterator, Mapping, Sequence

from plugins.library.fitting import differences, missing
from plugins.model.documents import Draft
from plugins.model.frontmatter import spell
from plugins.model.problem import Problem
from plugins.prose.blocks import Block, split
from plugins.prose.convert import convert
from plugins.translating.portable import AGAIN, Returned
from plugins.translating.units import BODY

_SAME = "give one piece of the same sort, without signs such as ## or - before it; keep a table's lines and bars"


def strange(file: Returned, wanted: Mapping[str, str], free: Container[str]) -> Iterator[Problem]:
    """What is missing in the file, or of another text than the original's.

    Args:
        file: As it came back.
        wanted: Place → the original's text.
        free: Places at which a language need say nothing, and may be told anything.
    """
    entries = {entry.place: entry for entry in file.sheet.entries}
    for place in wanted:
        if place not in entries and place not in free:
            yield file.problem(place, "is not in the file", AGAIN)
    for place, entry in entries.items():
        if place in free:
            continue
        if place not in wanted:
            yield file.problem(place or "msgctxt", "is no place of the document", f"remove it, or {AGAIN}")
        elif entry.text != wanted[place]:
            yield file.problem(place, "is not what the original says there", f"restore it, or {AGAIN}")


def left_over(file: Returned, free: Container[str]) -> Iterator[Problem]:
    """What is still to be said, or to be read again."""
    for entry in file.sheet.entries:
        if entry.place in free:
            continue
        if not entry.said.strip():
            yield file.problem(entry.place, "has no translation", "write its msgstr")
        elif entry.doubtful:
            mend = "read the translation again, then remove 'fuzzy'"
            yield file.problem(entry.place, "is marked as doubtful", mend)


def wrong(file: Returned, original: Draft, draft: Draft | list[Problem], said: dict[str, str]) -> Iterator[Problem]:
    """At their entries, whatever the model or the prose says of the file that would be written."""
    if isinstance(draft, list):
        yield from (file.problem(problem.field, problem.what, problem.mend) for problem in draft)
        return
    for where, what, mend in differences(original.document.fields, draft.document.fields):
        yield file.problem(spell(where), what, mend)
    for place, text in said.items():
        if place.partition(":")[0] == BODY:
            yield from (file.problem(place, fault.what, fault.mend) for fault in convert(text).prose.faults)
    yield from _pieces(file, split(original.body), said)
    wanted, found = (convert(each.body).prose.anchors for each in (original, draft))
    if found != wanted:
        mend = f"give the headings these, in order: {', '.join(wanted) or 'none'}"
        yield file.problem(BODY, "has other anchors than its original", mend)


def _pieces(file: Returned, blocks: Sequence[Block], said: Mapping[str, str]) -> Iterator[Problem]:
    """Where a piece has become another: a paragraph a heading, a table a line; or lost a link or a fact."""
    for n, block in enumerate(blocks, 1):
        place = f"{BODY}:{n}"
        if place not in said:
            continue
        first, second = (convert(f"{block.before}{text}{block.after}").prose for text in (block.text, said[place]))
        if first.shape != second.shape:
            yield file.problem(place, "has become something else than the original is", _SAME)
        if second.faults:  # what was meant to be there has been named already
            continue
        for link in missing(first.links, second.links):
            mend = f"write it as [words]({link.target}), without a space between the two"
            yield file.problem(place, f"has no link to '{link.target}'; the original has one", mend)
        for fact in missing(first.facts, second.facts):
            what = f"does not say [[fact:{fact.target}]]; the original does"
            yield file.problem(place, what, "copy it as it stands there")
