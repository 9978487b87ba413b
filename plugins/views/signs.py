"""What the reader of messages knows, for the browser; and the page that lets somebody use it."""

from collections.abc import Iterator
from typing import Any

import orjson

from plugins.i18n import alphabets, locales, segmenting, telephones
from plugins.i18n.catalogs import Catalogs
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.library.indicators import compared, harmful
from plugins.library.library import Library
from plugins.model.vocabulary import IndicatorType
from plugins.views import addresses
from plugins.views.frame import standing
from plugins.views.reader import Reader
from plugins.views.shapes import CheckView, Code, Door, SignView, Words
from plugins.views.triage import danger_of

_NEEDS = ("finds", "normalise", "signs")
DATA = "signs-data"
"""The module that ``signs.js`` reads with, beside the theme's own."""


def signs_data(library: Library) -> dict[str, Any] | None:
    """What ``theme/static/js/signs.js`` calls ``data``; None where the site's rules have no signs."""
    signs, hosts = library.rules.signs, library.rules.hosts
    if signs is None:
        return None
    said = {letter for marks in signs.marks.values() for phrases in marks.values() for letter in "".join(phrases)}
    simplified = {letter: plain for letter, plain in alphabets.simplified().items() if plain in said}
    return {
        "names": signs.names,
        "others": signs.others,
        "hosts": {
            "official": hosts.official if hosts else (),
            "shorteners": hosts.shorteners if hosts else (),
            "free": signs.free_mail,
        },
        "tops": (*signs.endings, *sorted(code.lower() for code in locales.territory_codes() if len(code) == 2)),
        "codes": telephones.calling_codes(),
        "lookalikes": alphabets.lookalikes(),
        "simplified": ("".join(simplified), "".join(simplified.values())),
        "unspaced": [tag for tag in signs.marks if segmenting.is_unspaced(tag)],
        "readings": [reading.model_dump(mode="json", exclude_defaults=True) for reading in signs.readings],
        "marks": signs.marks,
        "indicators": _indicators(library),
    }


def module(library: Library, _catalogs: Catalogs | None = None) -> bytes:
    """The same as a module of the browser; it says nothing in any one language."""
    return b"export default " + orjson.dumps(signs_data(library)) + b";\n"


def _indicators(library: Library) -> list[dict[str, str]]:
    """What may be called a swindler's, as ``signs.js`` compares it with what it finds: each once."""
    rows: dict[tuple[str, str], str] = {}
    for key, row in harmful(library):
        rows.setdefault((str(row.type), compared(row.type, row.value)), key)
    return [{"type": kind, "value": value, "warning": key} for (kind, value), key in rows.items()]


def checker(reader: Reader) -> CheckView | None:
    """What the page of the checker shows; None where the site's rules have no signs."""
    signs = reader.library.rules.signs
    if signs is None:
        return None
    genuine = {reading.sign for reading in signs.readings if reading.genuine}
    tongues = [locales.language_name(tag, reader.language) for tag in reader.library.languages if tag in signs.marks]
    return CheckView(
        danger=danger_of(reader),
        languages=locales.joined(tongues, reader.language),
        data=reader.assets.data.get(DATA, ""),
        needs=reader.assets.modules(*_NEEDS),
        statement=standing(reader),
        compiled=reader.compiled,
        signs=tuple(
            SignView(str(sign), word(sign), reader.said(why), sign in genuine) for sign, why in signs.why.items()
        ),
        kinds=tuple(Code(code, word(kind)) for code, kind in _KINDS.items()),
        doors=tuple(_doors(reader)),
    )


def _doors(reader: Reader) -> Iterator[Door]:
    """Where to go on: to the questions, and to the reader's country."""
    if triage := reader.library.triage:
        yield Door(reader.here(addresses.triage(reader.language)), reader.said(triage.title), "step-verify")
    if reader.library.countries:
        countries = reader.here(addresses.countries(reader.language))
        yield Door(countries, Words(_("Find your country")), "step-national-report")


_KINDS = {
    "link": IndicatorType.DOMAIN,
    "email": IndicatorType.EMAIL,
    "phone": IndicatorType.PHONE,
    "wallet": IndicatorType.WALLET,
    "account": IndicatorType.ACCOUNT,
}
"""What ``finds.js`` finds, by the words that indicators have."""
