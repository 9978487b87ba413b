"""What only this site's content must keep to: ``data/rules.yml``."""

import re
from typing import Annotated

from pydantic import AfterValidator

from plugins.model.data.signs import Signs
from plugins.model.fields import LanguageTag, Line, refused, shared, wrong
from plugins.model.kinds import KINDS
from plugins.model.kinds.parts import Record
from plugins.model.told import told

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*")


def _host(value: str) -> str:
    if not _HOST.fullmatch(value) or value != value.lower() or value.startswith("www."):
        raise wrong(value, told(": a host stands in lower case, without https:// and www."))
    return value


def _folder(value: str) -> str:
    if value not in KINDS:
        mend = told("list folders of documents: %(folders)s", folders=", ".join(KINDS))
        raise refused(told("there is no folder '%(value)s'", value=value), mend)
    return value


Host = Annotated[str, AfterValidator(_host)]
Folder = Annotated[str, AfterValidator(_folder)]


class Wording(Record):
    """A wording that this site does not print."""

    words: Line = shared("write the words to look for, in lower case")
    mend: Line = shared("say what to write instead")
    right_in: tuple[Line, ...] = shared("list phrases in which the words are right", default=())


class Required(Record):
    """Words that ask for other words on the same page, as a red line does."""

    beside: tuple[Line, ...] = shared("list the words that ask for it, in lower case")
    unless_in: tuple[Line, ...] = shared("list phrases in which those words ask for nothing", default=())
    say: tuple[Line, ...] = shared("list what the text must then say, in lower case; each of them")
    or_links_to: Line | None = shared("name a document that says it, as folder/id: a link to it will do", default=None)
    mend: Line = shared("say what to add")


class Hosts(Record):
    """Hosts that addresses may lead to; a host stands for those below it too."""

    official: tuple[Host, ...] = shared("list hosts of official bodies, such as interpol.int", default=())
    others: tuple[Host, ...] = shared("list hosts that sources may have beside them", default=())
    shorteners: tuple[Host, ...] = shared("list hosts that hide where a link leads", default=())


class Rules(Record):
    """``rules.yml``: what only this site's content must keep to."""

    wording: dict[LanguageTag, tuple[Wording, ...]] = shared("list wordings, by language", default={})
    required: dict[LanguageTag, tuple[Required, ...]] = shared(
        "list words that ask for others, by language", default={}
    )
    hosts: Hosts | None = shared("list the hosts that addresses may lead to; leave it out to allow all", default=None)
    sourced: tuple[Folder, ...] = shared("list the folders whose documents must name a source", default=())
    emblem_files: tuple[Line, ...] = shared("list words that no image's file name may hold", default=())
    signs: Signs | None = shared("say how messages are read for signs of fraud, or leave it out", default=None)
