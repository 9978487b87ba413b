"""The report for the local police, and its labels in every language."""

from collections.abc import Iterator

import orjson

from plugins.i18n import locales
from plugins.i18n.catalogs import Catalogs, speaking
from plugins.i18n.catalogs import gettext as _
from plugins.library.library import Library
from plugins.views import addresses
from plugins.views.frame import make_switcher
from plugins.views.questionnaire import sections
from plugins.views.reader import Reader
from plugins.views.shapes import ReportSection, ReportView

_NEEDS = ("report-parts", "report-store", "report-text")
WORDS = "report-words"
"""The data module that ``words`` makes."""


def report(reader: Reader) -> ReportView:
    """The form in the language being spoken."""
    choices = make_switcher(reader, addresses.home(reader.language))
    return ReportView(
        note=_note(reader.library, reader.language),
        sections=sections(),
        languages=tuple(choice for choice in choices if not choice.current),
        data=reader.assets.data.get(WORDS, ""),
        needs=reader.assets.modules(*_NEEDS),
    )


def words(library: Library, catalogs: Catalogs) -> bytes:
    """A JavaScript module: tag → direction of the language, and its words by the keys of the report."""
    said = {}
    for tag in library.languages:
        with speaking(catalogs, tag):
            labels = dict(_labels(sections())) | {"note": _note(library, tag), "written": _("Written on")}
        said[tag] = {"dir": locales.direction(tag), "words": labels}
    return b"export default " + orjson.dumps(said) + b";\n"


def _labels(of: tuple[ReportSection, ...]) -> Iterator[tuple[str, str]]:
    """What a template marks with ``data-word``."""
    for section in of:
        yield section.key, section.label
        if section.item is not None:
            yield f"{section.key}.item", section.item
        for field in section.fields:
            yield field.key, field.label
            for choice in field.choices:
                yield f"{field.key}.{choice.code}", choice.text


def _note(library: Library, tag: str) -> str:
    name = library.site.text(tag).fields.title
    said = _(
        "Written by the person who reports, with the blank form of the independent site %(site)s. "
        "This is not an official form."
    )
    return said % {"site": name}
