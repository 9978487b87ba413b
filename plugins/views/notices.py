"""Active notices."""

import datetime as dt
from typing import Any

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.library.entries import Entry, Text
from plugins.views.bodies import make_picture
from plugins.views.documents import shared
from plugins.views.entries import notice_mark
from plugins.views.reader import Reader
from plugins.views.shapes import (
    ChargeView,
    NoticePage,
    Words,
)
from plugins.views.speech import foreign
from plugins.views.telling import Telling, plain, rows


def notice(reader: Reader, entry: Entry, text: Text) -> NoticePage:
    """An active notice."""
    fields = text.fields
    words = Telling(reader, text)
    original = fields.original_name
    shown = fields.portrait if not fields.minor else None
    beside = reader.library.notice_kinds[fields.kind].beside
    return NoticePage(
        **shared(reader, entry, text, noindex=True),
        identifier=entry.id,
        kind=notice_mark(reader, fields.kind),
        fictional=fields.fictional,
        beside=reader.said(beside) if beside else None,
        issued=reader.when(fields.issued),
        expires=reader.when(fields.expires),
        requesting_country=reader.country(fields.requesting_country),
        portrait=shown and make_picture(reader, entry.key, shown.file, words(shown.alt), shown.credit),
        rows=rows(
            (
                _("Name in the original script"),
                (reader.words(original.text, original.language),) if original else (),
            ),
            (_("Other names"), tuple(map(foreign, fields.other_names))),
            (_("Date of birth"), plain(reader.partial_day(fields.birth) if fields.birth else None)),
            (_("Sex"), plain(word(fields.sex) if fields.sex else None)),
            (_("Nationality"), tuple(Words(reader.country(code)) for code in fields.nationalities)),
            (
                _("Languages spoken"),
                tuple(Words(locales.language_name(code, reader.language)) for code in fields.languages),
            ),
            (_("Height"), plain(_("%(number)s cm") % {"number": fields.height} if fields.height else None)),
            (_("Weight"), plain(_("%(number)s kg") % {"number": fields.weight} if fields.weight else None)),
            (_("Eyes"), plain(word(fields.eyes) if fields.eyes else None)),
            (_("Hair"), plain(word(fields.hair) if fields.hair else None)),
            (_("Last seen"), _place(reader, words, fields.last_seen)),
            (_("Place and date of the event"), _place(reader, words, fields.event)),
            (_("Issued at the request of"), words.some(fields.authority)),
            (_("Legal basis"), words.some(fields.legal_basis)),
            (_("Picture taken"), plain(reader.partial_day(shown.taken) if shown and shown.taken else None)),
        ),
        passages=tuple(
            (label, words(passage))
            for label, passage in (
                (_("Distinguishing marks"), fields.marks),
                (_("Clothing"), fields.clothing),
                (_("Circumstances"), fields.circumstances),
            )
            if passage
        ),
        charges=tuple(
            ChargeView(
                reader.country(charge.country),
                words(charge.text),
                reader.words(charge.original, charge.language or "und") if charge.original else None,
            )
            for charge in fields.charges
        ),
        contact=words.maybe(fields.contact),
        safety_text=words.maybe(fields.safety_text),
        unlisted=reader.unlisted,
    )


def _place(reader: Reader, words: Telling, place: Any) -> tuple[Words, ...]:
    if place is None:
        return ()
    out = [words(place.place)]
    if place.country:
        out.append(Words(reader.country(place.country)))
    if isinstance(place.date, dt.date):
        out.append(Words(reader.when(place.date).text))
    return tuple(out)
