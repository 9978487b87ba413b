"""``data/notice_kinds.yml``: which kinds of notice the site publishes or explains."""

from typing import Annotated

from pydantic import AfterValidator, RootModel

from plugins.model.fields import Key, LanguageTag, Line, Passages, Words, refused, shared
from plugins.model.kinds.parts import Record
from plugins.model.told import told
from plugins.model.vocabulary import NoticeLook

LONGEST = 3
"""Letters that a drawing has room for."""


def _letter(value: str) -> str:
    if len(value) > LONGEST:
        raise refused(told("has more than %(most)s letters", most=LONGEST))
    return value


class NoticeKind(Record):
    """A kind of notice."""

    name: Words = shared("write for each language what it is called")
    letter: dict[LanguageTag, Annotated[Line, AfterValidator(_letter)]] = shared(
        "write for each language the letter that stands on its drawing: nobody should have to tell colours apart",
        min_length=1,
    )
    look: NoticeLook = shared("write one of the names")
    term: Key | None = shared("name the term of data/terms.yml that explains it, or leave it out", default=None)
    beside: Passages | None = shared(
        "write for each language what must stand beside every notice of the kind, or leave it out", default=None
    )


class NoticeKinds(RootModel[dict[Key, NoticeKind]]):
    """``notice_kinds.yml``: by the name that notices write under ``kind``, in the order in which they are listed."""
