"""The organisation's offices: ``data/contacts.yml``."""

from pydantic import RootModel

from plugins.model.data.facts import AsOf
from plugins.model.fields import Key, Line, Territory, Url, Words, shared
from plugins.model.kinds.parts import Record
from plugins.model.vocabulary import ContactKind


class Contact(Record):
    """An office."""

    kind: ContactKind = shared("write one of the names")
    name: Words = shared("write the name for each language, by its code")
    city: Words | None = shared("write the city for each language, by its code", default=None)
    country: Territory | None = shared("write an ISO 3166 code", default=None)
    url: Url = shared("write the whole address, beginning with https://")
    source: Line = shared("say where it was seen")
    as_of: AsOf = shared("say when that was true")


class Contacts(RootModel[dict[Key, Contact]]):
    """``contacts.yml``: by a key of ours."""
