"""Catalogs as they are kept: sorted, without places in the sources, so that only words make a difference."""

import datetime as dt
import io
from collections.abc import Sequence

from babel.messages.catalog import Catalog
from babel.messages.plurals import PLURALS
from babel.messages.pofile import read_po, write_po
from babel.plural import to_gettext

from plugins.i18n.catalogs import AUTHORS, INTERFACE
from plugins.i18n.extraction import Wanted
from plugins.i18n.locales import locale

TEMPLATE = f"{INTERFACE}.pot"
"""The name of the file, in the folder of the catalogs, that holds every word and no translation."""
_ABOUT = {INTERFACE: "interface words", AUTHORS: "words for authors"}
_WIDTH = 100
_POT = """\
# Noticeboard's {about}: what every catalog has to say.
msgid ""
msgstr ""
"Project-Id-Version: Noticeboard 1\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
"""No date and no version of a tool stands in it, so that it changes with the words only."""


def template(words: Sequence[Wanted], domain: str = INTERFACE) -> bytes:
    """``messages.pot``: every word, and no translation; what Weblate and the like begin a language with."""
    return _written(Catalog(), words, _POT.format(about=_ABOUT[domain]))


def updated(raw: bytes, tag: str, words: Sequence[Wanted], domain: str = INTERFACE) -> bytes:
    """A catalog with the words that the interface has now.

    New ones have no translation yet; those that nobody says any more are gone; nothing is guessed, and nothing that
    people wrote is changed. The header stays as it is, to the byte.

    Args:
        raw: The catalog, which can be read.
        tag: Its language.
        words: All of the domain's.
        domain: Which words they are.
    """
    text = raw.decode("utf-8").replace("\r\n", "\n")
    catalog = read_po(io.BytesIO(text.encode()), locale=locale(tag), abort_invalid=True)
    header = (
        text.partition("\n\n")[0].rstrip("\n") + "\n"
        if _has_header(text)
        else _header(tag, dt.date(2000, 1, 1), domain)
    )
    return _written(catalog, words, header)


def unsaid(raw: bytes, tag: str) -> int:
    """How many words of a catalog have no translation, or not all forms of it."""
    catalog = read_po(io.BytesIO(raw), locale=locale(tag), abort_invalid=True)
    return sum(not (all(word.string) if isinstance(word.string, tuple | list) else word.string) for word in catalog)


def begun(tag: str, words: Sequence[Wanted], day: dt.date, domain: str = INTERFACE) -> bytes:
    """The catalog of a language that has none: its plural forms, and no translation yet.

    Args:
        tag: BCP 47.
        words: All of the domain's.
        day: On which it is made.
        domain: Which words they are.

    Raises:
        ValueError: If CLDR does not know the language.
    """
    return updated(_header(tag, day, domain).encode(), tag, words, domain)


def plural_forms(tag: str) -> str:
    """How a language counts, for ``Plural-Forms``: as gettext's own people write it, else as CLDR has it."""
    known = locale(tag)
    if not {str(known), known.language} & PLURALS.keys():
        return to_gettext(known.plural_form)
    return str(Catalog(locale=known).plural_forms)


def _header(tag: str, day: dt.date, domain: str) -> str:
    known = locale(tag)
    when = f"{day.isoformat()} 00:00+0000"
    return f"""\
# Noticeboard's {_ABOUT[domain]} ({tag}).
msgid ""
msgstr ""
"Project-Id-Version: Noticeboard 1\\n"
"Report-Msgid-Bugs-To: none\\n"
"POT-Creation-Date: {when}\\n"
"PO-Revision-Date: {when}\\n"
"Last-Translator: Noticeboard\\n"
"Language: {known}\\n"
"Language-Team: {tag}\\n"
"Plural-Forms: {plural_forms(tag)}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def _has_header(text: str) -> bool:
    return any(line == 'msgid ""' for line in text.partition("\n\n")[0].split("\n"))


def _written(old: Catalog, words: Sequence[Wanted], header: str) -> bytes:
    forms = old.num_plurals
    new = Catalog(locale=old.locale, charset="utf-8")
    for word in words:
        known = old.get(word.text, word.context)
        empty = ("",) * forms if word.plural is not None else ""
        kept = known if known is not None and isinstance(known.string, tuple | list) == bool(word.plural) else None
        new.add(
            word.text if word.plural is None else (word.text, word.plural),
            kept.string if kept else empty,
            flags=known.flags - {"python-format"} if known else (),
            auto_comments=known.auto_comments if known else (),
            # Babel takes an earlier wording, ``#| msgid``, for a comment.
            user_comments=[note for note in known.user_comments if not note.startswith("|")] if known else (),
            context=word.context,
        )
    out = io.BytesIO()
    write_po(out, new, width=_WIDTH, no_location=True, omit_header=True, sort_output=True)
    return f"{header}\n".encode() + out.getvalue()
