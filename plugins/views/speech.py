"""What values of any kind are called in one language: texts, days, countries, facts."""

import datetime as dt
import re

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.library.library import Library
from plugins.model.data.countries import Country
from plugins.model.data.facts import Fact
from plugins.views.shapes import When, Words

_PARTIAL_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")


class Speech:
    """Whoever speaks ``language``; that language must be the one being spoken."""

    library: Library
    language: str

    def words(self, text: str, language: str) -> Words:
        """A text that may stand in another language."""
        if language == self.language:
            return Words(text)
        known = language in self.library.languages
        return Words(text, language, locales.direction(language) if known else "auto")

    def maybe(self, text: str | None, language: str) -> Words | None:
        """The same where there may be none."""
        return None if text is None else self.words(text, language)

    def when(self, value: dt.date | dt.datetime) -> When:
        """A day, or a local moment."""
        if isinstance(value, dt.datetime):
            return When(value.isoformat(timespec="minutes"), locales.moment(value, self.language))
        return When(value.isoformat(), locales.day(value, self.language))

    def maybe_when(self, value: dt.date | None) -> When | None:
        """The same where there may be none."""
        return None if value is None else self.when(value)

    def partial_day(self, value: str) -> str:
        """``2024``, ``2024-05`` or ``2024-05-01`` as the language writes it; other words are for editors only."""
        if not _PARTIAL_DAY.fullmatch(value):
            return _("undated")
        year, *rest = (int(part) for part in value.split("-"))
        try:
            return locales.partial_day(year, rest, self.language)
        except ValueError:  # EDTF's seasons are written as months
            return _("undated")

    def country(self, code: str) -> str:
        """A country's name; the one that asks for fictional notices does not exist."""
        return _("Examplia") if code == locales.FICTIONAL else self.country_in(code, self.language)

    def country_in(self, code: str, tag: str) -> str:
        """A country's name in another language of the site."""
        known: Country | None = self.library.countries.get(code)
        if known is not None and known.name is not None and tag in known.name.names:
            return known.name.names[tag]
        return locales.territory_name(code, tag)

    def in_language(self, language: str) -> str:
        """Says "In French" in the reader's language."""
        return _("In %(language)s") % {"language": locales.language_name(language, self.language)}

    def said(self, words: dict[str, str]) -> Words:
        """A short text of the data files in the reader's language, else in the first that it has."""
        found = next((tag for tag in (self.language, *words) if tag in words), None)
        return self.words(words[found], found) if found else Words("")

    def _in(self, words: dict[str, str] | None) -> str | None:
        return self.said(words).text if words else None

    def fact(self, fact: Fact) -> str:
        """A fact as the language says it."""
        unit = self._in(fact.unit)
        if fact.number is not None:
            said = locales.number(fact.number, self.language)
            return f"{said} {unit}" if unit else said
        if fact.day is not None:
            return locales.day(fact.day, self.language)
        if fact.year is not None:
            return str(fact.year)
        return self._in(fact.words) or ""

    def fact_in_prose(self, fact: Fact) -> str:
        """Without its unit, which the sentence says."""
        return locales.number(fact.number, self.language) if fact.number is not None else self.fact(fact)


def foreign(text: str) -> Words:
    """A name or title that stands as it was printed, in whatever language that was."""
    return Words(text, "und", "auto")
