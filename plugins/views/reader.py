"""The library as a reader of one language meets it: words, links and addresses in that language."""

from dataclasses import dataclass
from functools import cached_property

from plugins.library.entries import Entry, Text
from plugins.library.library import Library
from plugins.model.kinds.notices import Notice
from plugins.model.vocabulary import Listing
from plugins.views import addresses
from plugins.views.assets import Assets
from plugins.views.sections import Sections
from plugins.views.shapes import Link, Words
from plugins.views.speech import Speech, foreign


@dataclass(frozen=True)
class Reader(Speech):
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

    @property
    def unlisted(self) -> Words | None:
        """What it means that somebody is not on the list of notices, where the site has to say so."""
        return self.maybe(self.site.fields.unlisted, self.site.language)

    def title(self, entry: Entry) -> Words:
        """What a document is called; a notice by the person's name, as it stands."""
        fields = entry.fields
        if isinstance(fields, Notice):
            return foreign(fields.name) if fields.name else Words(entry.id)
        return self.words(*entry.word("title", self.language))

    def link(self, entry: Entry, *, current: bool = False) -> Link:
        """A link to a document in the reader's language."""
        until = entry.fields.expires.isoformat() if isinstance(entry.fields, Notice) else None
        return Link(self.here(addresses.document(self.language, entry.key)), self.title(entry), current, until)

    def way(self, key: str) -> str | None:
        """Where a way on leads: to a document, or to the questions of the triage; None if it is not there."""
        if key == addresses.TRIAGE and self.library.triage:
            return self.here(addresses.triage(self.language))
        return self.here(addresses.document(self.language, key)) if key in self.library.entries else None

    @cached_property
    def sections(self) -> Sections:
        """In the order of this reader's lists."""
        return Sections(self.library, self.language, lambda entry: self.title(entry).text)

    @cached_property
    def compiled(self) -> str | None:
        """The month in which addresses were gathered, as the language writes it."""
        month = self.library.site.fields.compiled
        return self.partial_day(month) if month else None

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

    @cached_property
    def other_doors(self) -> Link | None:
        """The page for those to whom the police are a danger, where the site names one."""
        entry = self.library.entries.get(self.library.site.fields.other_doors or "")
        return self.link(entry) if entry else None
