"""What Pagefind is told of a record."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from markupsafe import Markup

from plugins.i18n import segmenting
from plugins.outputs.records import Prose, Record
from plugins.prose.segments import Segment


def text_of(record: Record, segments: Sequence[Segment]) -> str:
    """All that a page says, as plain text; first what a result had best quote.

    Args:
        record: The page.
        segments: Of its prose; empty without one.
    """
    prose = Markup("").join(_plain(segments, record.prose)).striptags() if record.prose else ""
    running = " ".join(filter(None, (record.summary, str(prose))))
    return " · ".join(filter(None, (running, *record.said)))


def meta_of(record: Record, text: str, language: str) -> dict[str, str]:
    """What a result shows, and what is searched before the text.

    In a language written without spaces the words stand there too, as a browser will cut the query: Pagefind cuts
    a text by another dictionary, and a title not at all.
    """
    meta = {"title": record.title, "kind": record.kind}
    if record.label:
        meta["label"] = record.label
    unspaced = segmenting.is_unspaced(language)
    if record.called:
        called = " · ".join(record.called)
        meta["called"] = " ".join(dict.fromkeys(segmenting.words(called, language))) if unspaced else called
    if unspaced:
        heading = dict.fromkeys(segmenting.words(record.title, language))
        rest = dict.fromkeys(segmenting.words(f"{text}\n{record.kind}", language))
        meta |= {"words": " ".join(heading), "more": " ".join(word for word in rest if word not in heading)}
    return meta


def _plain(segments: Iterable[Segment], prose: Prose) -> Iterator[Markup | str]:
    for segment in segments:
        if isinstance(segment, str):
            yield Markup(segment)  # noqa: S704 - the prose room has made it safe
        elif segment[0] == "fact":
            yield prose.facts[cast("int", segment[1])]
        elif segment[0] == "a" and segment[1] not in prose.silent:
            yield from _plain(cast("list[Segment]", segment[2]), prose)
