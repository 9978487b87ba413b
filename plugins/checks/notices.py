"""Notices: fictional unless the settings say otherwise, and no name in any address."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.checks.case import Case
from plugins.model.documents import Document
from plugins.model.kinds.notices import Notice
from plugins.model.problem import Problem
from plugins.model.told import told

_NAME = 3
"""Letters: a shorter word, such as "de", tells nobody."""


def check(case: Case) -> Iterator[Problem]:
    """What a notice must and must not give; a draft and an ended one lie in a public repository too."""
    for leaf in case.reading.leaves.values():
        notice, document = leaf.document.fields, leaf.document
        if not isinstance(notice, Notice):
            continue
        if notice.kind not in case.library.notice_kinds and "data/notice_kinds.yml" not in case.broken:
            what = told("there is no kind '%(kind)s'", kind=notice.kind)
            yield document.problem(("kind",), what, _kinds(case))
        yield from _real(case, document, notice)
        yield from _appears(notice, document)
        if (notice.fictional or case.settings.real_notices) and notice.fictional != (notice.requesting_country == "XX"):
            what = told("is '%(requesting_country)s'", requesting_country=notice.requesting_country)
            mend = told("write XX in a fictional notice, and only there")
            yield document.problem(("requesting_country",), what, mend)
        names = tuple(map(_plain, notice.names))
        yield from _files(case, document.name.key, names)
        for n, address in enumerate(notice.old_addresses):
            if _tells(address, names):
                yield document.problem(
                    ("old_addresses", n),
                    told("'%(address)s' gives the person's name away", address=address),
                    told("remove it"),
                )


def _real(case: Case, document: Document, notice: Notice) -> Iterator[Problem]:
    if not notice.fictional and not case.settings.real_notices:
        what = told("is not true, and this site publishes only fictional notices")
        mend = told("write 'fictional: true'; a body that publishes real ones says so in its settings")
        yield document.problem(("fictional",), what, mend)
    if not notice.fictional and case.settings.real_notices:
        for field in ("authority", "legal_basis"):
            if not getattr(notice, field):
                what = told("is missing; a notice about a real person must have it")
                yield document.problem((field,), what, str(Notice.model_fields[field].description))


def _kinds(case: Case) -> str:
    known = ", ".join(case.library.notice_kinds)
    if not known:
        return told("write the kinds of notice into data/notice_kinds.yml")
    return told("name a kind of data/notice_kinds.yml: %(kinds)s", kinds=known)


def _appears(notice: Notice, document: Document) -> Iterator[Problem]:
    if notice.publish_at is not None and notice.publish_at > notice.expires:
        what = told("is %(day)s, after the notice has ended", day=notice.publish_at)
        yield document.problem(("publish_at",), what, told("write a day before that of expires, or take it out"))


def _files(case: Case, key: str, names: tuple[str, ...]) -> Iterator[Problem]:
    for path in case.library.files:
        file = PurePosixPath(path)
        if path.startswith(f"{key}/") and _tells(file.stem, names):
            what = told("'%(name)s' gives the person's name away", name=file.name)
            mend = told("rename it, such as portrait.svg, here and in the notice")
            yield Problem(case.settings.label(path), 1, 1, "file name", what, mend)


def _tells(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text holds a whole name, or a word of one that is long enough to be a name."""
    plain = _plain(text)
    words = {word for name in names for word in name.split("-") if len(word) >= _NAME}
    return bool(words & set(plain.split("-"))) or any(f"-{name}-" in f"-{plain}-" for name in names)


def _plain(text: str) -> str:
    """A name without letter case and accents, its words parted by hyphens."""
    letters = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return "-".join(re.findall(r"[^\W_]+", letters.casefold()))
