"""The library as a reader of one language meets it: words, dates, links and cards in that language."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.library.endings import current_state
from plugins.library.entries import Entry, Text, is_draft, waits_for
from plugins.library.leaf import Leaf
from plugins.library.library import Library
from plugins.library.outward import Outward, is_official
from plugins.library.targets import Leads, Target, resolve
from plugins.model.data import Citation, Country, Fact
from plugins.model.kinds import Kind, Order
from plugins.model.kinds.notices import Notice
from plugins.model.kinds.pages import ScamType
from plugins.model.kinds.parts import Source, Titled
from plugins.model.kinds.warnings import FraudWarning
from plugins.model.vocabulary import Listing, Seen, WarningState
from plugins.views import addresses
from plugins.views.assets import Assets
from plugins.views.facets import Parts, parts_of
from plugins.views.shapes import Body, Card, Draft, Link, NoticeMark, Picture, PictureSource, SourceRow, When, Words

_PARTIAL_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True)
class Reader:
    """Someone who reads ``language``; that language must be the one being spoken."""

    library: Library
    assets: Assets
    language: str

    @cached_property
    def site(self) -> Text:
        """The site's identity."""
        return self.library.site.text(self.language)

    @cached_property
    def base(self) -> str:
        """The path before every address."""
        return self.library.settings.base

    def here(self, address: str) -> str:
        """An address of the site, with the base path."""
        return self.base + address

    def absolute(self, address: str) -> str:
        """The same with host, for machines."""
        return self.library.settings.site_url + address

    def with_host(self, address: str) -> str:
        """An address that has the base path already, for machines."""
        return self.library.settings.site_url.removesuffix(self.base) + address

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

    def title(self, entry: Entry) -> Words:
        """What a document is called; a notice by the person's name, as it stands."""
        fields = entry.fields
        if isinstance(fields, Notice):
            return foreign(fields.name) if fields.name else Words(entry.id)
        return self.words(*entry.word("title", self.language))

    def card(self, entry: Entry) -> Card:
        """A document in a list; a text in another language is marked."""
        text, language = ("", self.language)
        if isinstance(entry.fields, Titled):
            text, language = entry.word("summary", self.language)
        day = getattr(entry.fields, entry.kind.day) if entry.kind.day else None
        return Card(
            self.here(addresses.document(self.language, entry.key)),
            self.title(entry),
            self.words(text, language) if text else None,
            self.maybe_when(day.date() if isinstance(day, dt.datetime) else day),
            None if language == self.language else self.in_language(language),
            self.label(entry),
            self.notice_mark(entry.fields.kind) if isinstance(entry.fields, Notice) else None,
            self._drawing(entry),
            self._draft(entry),
            *self._ends(entry),
        )

    def draft(self, entry: Entry) -> Draft | None:
        """What a preview says of a document that no release of the day has; None where one has it."""
        if is_draft(entry):
            return Draft()
        day = waits_for(entry, self.library.settings.build_date)
        return Draft(self.when(day)) if day else None

    def _draft(self, entry: Entry) -> str | None:
        found = self.draft(entry)
        if found is None:
            return None
        return _("Appears on %(date)s") % {"date": found.appears.text} if found.appears else _("Draft")

    def _ends(self, entry: Entry) -> tuple[str | None, str | None]:
        """The last day on which a card is true, and what is said after it."""
        fields = entry.fields
        if isinstance(fields, Notice):
            return fields.expires.isoformat(), _("This notice has ended")
        if isinstance(fields, FraudWarning) and fields.valid_until and self.label(entry) is None:
            return fields.valid_until.isoformat(), word(WarningState.ENDED)
        return None, None

    def notice_mark(self, code: str) -> NoticeMark:
        """A kind of notice, by its key in the data file, as it is drawn."""
        kind = self.library.notice_kinds[code]
        return NoticeMark(str(kind.look), self.said(kind.name), self.said(kind.letter).text)

    def _drawing(self, entry: Entry) -> str | None:
        """That of a scam type; a warning is shown by its type's."""
        if isinstance(entry.fields, FraudWarning):
            entry = self.library.entries.get(f"scams/{entry.fields.scam}", entry)
        return drawing_of(entry)

    def label(self, entry: Entry) -> str | None:
        """What must be known of a document before it is opened: that it is invented, or no longer current."""
        fields = entry.fields
        if isinstance(fields, Notice):
            return _("Fictional") if fields.fictional else None
        if isinstance(fields, FraudWarning):
            state = current_state(fields, self.library.settings.build_date)
            return None if state is WarningState.ACTIVE else word(state)
        return None

    def link(self, entry: Entry, *, current: bool = False) -> Link:
        """A link to a document in the reader's language."""
        until = entry.fields.expires.isoformat() if isinstance(entry.fields, Notice) else None
        return Link(self.here(addresses.document(self.language, entry.key)), self.title(entry), current, until)

    def way(self, key: str) -> str | None:
        """Where a way on leads: to a document, or to the questions of the triage; None if it is not there."""
        if key == addresses.TRIAGE and self.library.triage:
            return self.here(addresses.triage(self.language))
        return self.here(addresses.document(self.language, key)) if key in self.library.entries else None

    def in_language(self, language: str) -> str:
        """Says "In French" in the reader's language."""
        return _("In %(language)s") % {"language": locales.language_name(language, self.language)}

    def source(self, source: Source) -> SourceRow:
        """A document's source; its title stands as it was printed."""
        when = locales.day(source.date, self.language) if source.date else None
        url = None if self.is_copy(source) else source.url
        return SourceRow(foreign(source.title), source.publisher, url, when, note=self.how_seen(source))

    def is_copy(self, source: Source | Outward) -> bool:
        """Whether an address is a stranger's copy: named, but nobody is led there."""
        hosts = self.library.rules.hosts
        return source.seen is Seen.ELSEWHERE and hosts is not None and not is_official(source.url, self.library.rules)

    def how_seen(self, source: Source | Outward) -> str | None:
        """How an address was read, where it was not from a stored copy of its page."""
        if source.opened:
            return self.opened_by_us(source.opened)
        said = {
            Seen.CITED: _("Address found on other public pages; the page itself was not read."),
            Seen.ELSEWHERE: _("Read in a copy on another page."),
        }
        copier = getattr(source, "copied_by", None)
        if copier:
            return _("Read in a copy: %(name)s") % {"name": copier}
        return said.get(source.seen) if source.seen else None

    def opened_by_us(self, day: dt.date) -> str:
        """That one of us opened an address, and when."""
        return _("Opened by us on %(date)s.") % {"date": locales.day(day, self.language)}

    @cached_property
    def compiled(self) -> str | None:
        """The month in which addresses were gathered, as the language writes it."""
        month = self.library.site.fields.compiled
        return self.partial_day(month) if month else None

    def citation(self, said: str, citation: Citation) -> SourceRow:
        """Where a fact comes from."""
        when = self.partial_day(citation.as_of)
        return SourceRow(Words(said), citation.publisher, citation.url, when, citation.secondary)

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

    def said(self, words: dict[str, str]) -> Words:
        """A short text of the data files in the reader's language, else in the first that it has."""
        found = next((tag for tag in (self.language, *words) if tag in words), None)
        return self.words(words[found], found) if found else Words("")

    def _in(self, words: dict[str, str] | None) -> str | None:
        return self.said(words).text if words else None

    def picture(self, folder: str, file: str, alt: Words, credit: str) -> Picture | None:
        """An image beside a document; None where it is not there, which a check has said."""
        path = f"{folder}/{file}"
        return self._picture(path, alt, credit) if path in self.assets.pictures else None

    def _picture(self, path: str, alt: Words, credit: str) -> Picture:
        known = self.assets.pictures[path]
        sources = tuple(
            PictureSource(media, ", ".join(f"{self.here(address)} {width}w" for address, width in files))
            for media, files in known.sources
        )
        return Picture(self.here(known.address), alt, credit, known.width, known.height, sources)

    def body(self, text: Text, part: str = "", only: tuple[str, ...] = ()) -> Body | None:
        """The prose, its links leading to the reader's own pages; ``part`` and ``only`` as in ``Body``."""
        prose = text.leaf.prose
        own = text.language == self.language
        key = text.leaf.document.name.key
        facts = self.library.facts
        writer = self if own else Reader(self.library, self.assets, text.language)
        return Body(
            prose.digest,
            tuple(self.href(text.leaf, link.target, part, only) for link in prose.links),
            tuple(writer.fact_in_prose(facts[fact.target]) if fact.target in facts else "" for fact in prose.facts),
            tuple(
                self._picture(f"{key}/{image.target}", self.words(image.alt, text.language), "")
                for image in prose.images
            ),
            None if own else text.language,
            None if own else locales.direction(text.language),
            part,
            only,
        )

    def fact_in_prose(self, fact: Fact) -> str:
        """Without its unit, which the sentence says."""
        return locales.number(fact.number, self.language) if fact.number is not None else self.fact(fact)

    def href(self, leaf: Leaf, target: str, part: str = "", only: tuple[str, ...] = ()) -> str | None:
        """Where a link of a file leads; None if to a notice that has ended."""
        found = resolve(self.library, leaf, target)
        if part and isinstance(found, Target) and found.leads is Leads.HERE:
            return f"#{part}--{found.anchor}"
        if only and isinstance(found, Target) and found.leads is Leads.HERE and found.anchor not in only:
            return f"{self.here(addresses.document(self.language, leaf.document.name.key))}#{found.anchor}"
        return self.address(found) if isinstance(found, Target) else None

    def address(self, target: Target) -> str | None:  # noqa: PLR0911 - one answer a case
        """The address of what a link leads to."""
        anchor = f"#{target.anchor}" if target.anchor else ""
        match target.leads:
            case Leads.AWAY:
                return target.name
            case Leads.HERE:
                return anchor
            case Leads.DOCUMENT:
                return self.here(addresses.document(self.language, target.name)) + anchor
            case Leads.COUNTRIES if target.name:
                return self.here(addresses.country(self.language, target.name))
            case Leads.COUNTRIES:
                return self.here(addresses.countries(self.language))
            case Leads.TRIAGE:
                return self.here(addresses.triage(self.language))
            case Leads.FILE:
                return self.here(self.assets.files[target.name])
            case Leads.ENDED:
                return None

    def in_order(self, kind: Kind) -> tuple[str, ...]:
        """A section's keys as this reader's lists show them."""
        if kind.folder not in self._orders:
            keys = self.library.sections.get(kind.folder, ())
            if kind.order is Order.TITLE:
                entries = self.library.entries
                by_title = {key: locales.sort_key(self.title(entries[key]).text, self.language) for key in keys}
                keys = tuple(sorted(keys, key=lambda key: (by_title[key], key)))
            self._orders[kind.folder] = keys
        return self._orders[kind.folder]

    def place(self, kind: Kind) -> dict[str, int]:
        """Key → its place in ``in_order``, from 0."""
        if kind.folder not in self._places:
            self._places[kind.folder] = {key: place for place, key in enumerate(self.in_order(kind))}
        return self._places[kind.folder]

    def parts(self, kind: Kind) -> Parts:
        """A section's facets: code → value → keys as this reader's lists show them."""
        if kind.folder not in self._parts:
            place = self.place(kind)
            self._parts[kind.folder] = {
                code: {value: tuple(sorted(keys, key=place.__getitem__)) for value, keys in values.items()}
                for code, values in parts_of(self.library, kind.folder).items()
            }
        return self._parts[kind.folder]

    @cached_property
    def _parts(self) -> dict[str, Parts]:
        return {}

    @cached_property
    def _orders(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _places(self) -> dict[str, dict[str, int]]:
        return {}

    @cached_property
    def other_doors(self) -> Link | None:
        """The page for those to whom the police are a danger, where the site names one."""
        entry = self.library.entries.get(self.library.site.fields.other_doors or "")
        return self.link(entry) if entry else None

    @cached_property
    def corrections(self) -> Link | None:
        """The page that lists corrections and says how to ask for one, where the site has one."""
        shown = (entry for entry in self.library.entries.values() if getattr(entry.fields, "shows", None) is not None)
        found = next((entry for entry in shown if entry.fields.shows is Listing.CORRECTIONS), None)
        return self.link(found) if found else None

    @cached_property
    def coverage(self) -> str | None:
        """The page that says what is translated; a site in one language has none."""
        return self.here(addresses.coverage(self.language)) if len(self.library.languages.tags) > 1 else None

    @cached_property
    def member_list(self) -> str | None:
        """The official list of member countries, where the contacts name it."""
        contact = self.library.contacts.get("member_list")
        return contact.url if contact else None


def drawing_of(entry: Entry) -> str | None:
    """The name of a scam type's drawing, without its ending."""
    drawing = entry.fields.drawing if isinstance(entry.fields, ScamType) else None
    return f"scam-{drawing.replace('_', '-')}" if drawing else None


def foreign(text: str) -> Words:
    """A name or title that stands as it was printed, in whatever language that was."""
    return Words(text, "und", "auto")


def host(url: str) -> str:
    """The host that an address leads to, for people."""
    return urlsplit(url).hostname or url
