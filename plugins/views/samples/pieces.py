"""Parts of pages that more than one sample holds."""

import datetime as dt
from enum import StrEnum
from typing import Any

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import step_text, word
from plugins.model.vocabulary import Channel, ContactKind, NoticeLook, Sign, Step, WarningState
from plugins.views import addresses
from plugins.views.frame import section_title, site_of
from plugins.views.reader import Reader
from plugins.views.shapes import Alert, Banner, Card, Door, Draft, Head, Link, NoticeMark, SourceRow, Words
from plugins.views.speech import foreign

ELSEWHERE = "https://example.org/"
VERSION = "translates: en@00000000"
_DAY = dt.date(2026, 3, 14)


class Samples:
    """Parts of pages in the language being spoken; all their links lead to the first page."""

    def __init__(self, reader: Reader, head: Head) -> None:
        """Take the reader, and the head of the page that shows the samples."""
        self.reader = reader
        self.here = reader.here(addresses.home(reader.language))
        self.page: dict[str, Any] = {"template": "style.html", "head": head, "heading": Words(_("Fictional"))}
        self.day = reader.when(_DAY)

    def mark(self, look: NoticeLook) -> NoticeMark:
        """A kind of notice; its letter is that of its place in the vocabulary."""
        return NoticeMark(str(look), Words(section_title("notices")), "ABCDEFGHI"[tuple(NoticeLook).index(look)])

    def doors(self) -> tuple[Door, ...]:
        """With and without a drawing."""
        return (
            Door(self.here, Words(word(Channel.LETTER)), "channel-letter"),
            Door(self.here, Words(_("Find your country")), None),
        )

    def banners(self) -> tuple[Banner, ...]:
        """With and without a source."""
        said = Words(_("A warning on a website proves nothing about the website: impostors print warnings too."))
        return Banner(said, self.sources()[0]), Banner(said, None)

    def alert(self) -> Alert:
        """As long as titles of warnings are."""
        said = _("A warning on a website proves nothing about the website: impostors print warnings too.")
        return Alert("style", self.here, self.day, Words(said), "Examplia Research")

    def drafts(self) -> tuple[Draft, ...]:
        """Of no release, and of one to come."""
        return Draft(), Draft(self.day)

    def cards(self) -> tuple[Card, ...]:
        """Plain, drawn, a notice, in another language, and no longer current."""
        reader, text = self.reader, Words(step_text(Step.STOP))
        other = self.elsewhere()
        mark = reader.in_language(other.lang or reader.language)
        notice = self.mark(NoticeLook.YELLOW)
        return (
            Card(self.here, Words(word(Step.STOP)), text, self.day),
            Card(self.here, Words(word(Step.VERIFY)), text, draft=_("Draft")),
            Card(self.here, Words(word(Sign.THREAT_OF_ARREST)), text, drawing="scam-warrant"),
            Card(self.here, foreign("Alex Example"), None, self.day, label=_("Fictional"), notice=notice),
            Card(self.here, other, other, mark=mark),
            Card(self.here, Words(word(Sign.RECOVERY_OFFER)), text, self.day, label=word(WarningState.ENDED)),
        )

    def sources(self) -> tuple[SourceRow, ...]:
        """With an address and a day, at second hand, and without an address."""
        site, _language = site_of(self.reader)
        return (
            SourceRow(foreign(site.title), site.publisher, ELSEWHERE, self.day.text),
            SourceRow(foreign("Examplia Research"), "Examplia Research", ELSEWHERE, "2024", secondary=True),
            SourceRow(Words(word(ContactKind.PUBLIC_INFORMATION)), site.publisher, None, None),
        )

    def said(self, codes: tuple[StrEnum, ...]) -> tuple[Words, ...]:
        """What codes are called."""
        return tuple(Words(word(code)) for code in codes)

    def link(self, text: str) -> Link:
        """To the first page, with words of its own."""
        return Link(self.here, Words(text))

    def elsewhere(self) -> Words:
        """The site's own sentence in another of its languages; in its only one where it has no other."""
        reader = self.reader
        tags = [tag for tag in reader.library.languages if tag != reader.language and tag in reader.library.site.states]
        text = reader.library.site.text(tags[-1] if tags else reader.language)
        return reader.words(text.fields.summary, text.language)

    def number(self, value: str) -> str:
        """As the language writes it."""
        return locales.number(value, self.reader.language)
