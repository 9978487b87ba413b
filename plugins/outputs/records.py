"""What can be searched for: a record of every page that a reader of one language may look for.

Only texts in that very language are in it, as in the feeds; of notices there is nothing, not even the words of a
link that leads to one.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import step_text, word
from plugins.library.entries import Entry
from plugins.library.leaf import Leaf
from plugins.library.targets import Target, resolve
from plugins.model.kinds.news import News
from plugins.model.kinds.parts import Guided
from plugins.model.kinds.translation import nested, text_fields
from plugins.model.kinds.warnings import FraudWarning
from plugins.views import addresses
from plugins.views.entries import label_of
from plugins.views.frame import section_title
from plugins.views.index import NOT_SEARCHED, is_searched
from plugins.views.reader import Reader
from plugins.views.warnings import defang

_CODES = ("topics", "signs", "red_flags", "channels")
"""Fields whose codes are said in the reader's words."""
_ABOVE = frozenset({"title", "summary", "also_called"})


@dataclass(frozen=True, slots=True)
class Prose:
    """The prose of a page, by reference, and what a reader of the language sees in place of its references.

    Attributes:
        digest: Of the segments in the body cache.
        facts: For each fact cited, in order, its text.
        silent: Numbers of the links whose words are left out.
    """

    digest: str
    facts: tuple[str, ...] = ()
    silent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One page that can be found.

    Attributes:
        address: With the base path.
        title: What it is called.
        kind: What its section, or the list of countries, is called.
        summary: What it is about; empty if it does not say.
        said: What else it says beside its prose.
        called: Other words that people type for it; they find the page, and are not quoted.
        label: What must be known before it is opened, such as that a warning is no longer current, or None.
        prose: Or None.
    """

    address: str
    title: str
    kind: str
    summary: str
    said: tuple[str, ...]
    called: tuple[str, ...] = ()
    label: str | None = None
    prose: Prose | None = None


def records(reader: Reader) -> Iterator[Record]:
    """All pages of a language, in a stable order; the language must be the one being spoken."""
    for entry in reader.library.entries.values():
        if is_searched(entry, reader.language):
            yield _document(reader, entry)
    yield from _triage(reader)
    for code in reader.library.countries:
        yield _country(reader, code)


def _document(reader: Reader, entry: Entry) -> Record:
    language, fields = reader.language, entry.fields
    leaf = entry.translations.get(language, entry.original)
    said = [*_texts(leaf.document.fields, entry.kind.schema, _ABOVE)]
    said += [word(code) for name in _CODES for code in getattr(fields, name, ())]
    if isinstance(fields, Guided):
        said += [part for step in fields.steps for part in (word(step), step_text(step))]
    if isinstance(fields, News):
        said += map(reader.country, fields.countries)
    if isinstance(fields, FraudWarning):
        said += [defang(row.type, row.value) for row in fields.indicators]
    address = reader.here(addresses.document(language, entry.key))
    title = reader.title(entry).text
    kind, (summary, _language) = section_title(entry.kind.folder), entry.word("summary", language)
    called = tuple(getattr(leaf.document.fields, "also_called", ()))
    return Record(address, title, kind, summary, tuple(said), called, label_of(reader, entry), _prose(reader, leaf))


def _texts(fields: BaseModel, schema: type[BaseModel], without: Container[str] = ()) -> Iterator[str]:
    """Every text that the author of a file wrote, in the order of the schema; ``fields`` may be a translation's."""
    texts, parts = text_fields(schema)
    value: Any
    for name in texts:
        value = getattr(fields, name)
        if value and name not in without:
            yield from (value,) if isinstance(value, str) else value
    for name in parts:
        value = getattr(fields, name)
        part, many = nested(schema.model_fields[name].annotation)
        assert part is not None  # noqa: S101 - that is what a part is
        for each in value if many else (value,):
            if each is not None:
                yield from _texts(each, part)


def _prose(reader: Reader, leaf: Leaf) -> Prose:
    facts = reader.library.facts
    cited = (facts.get(fact.target) for fact in leaf.prose.facts)
    return Prose(
        leaf.prose.digest,
        tuple(reader.fact_in_prose(fact) if fact else "" for fact in cited),
        tuple(number for number, link in enumerate(leaf.prose.links) if _is_silent(reader, leaf, link.target)),
    )


def _is_silent(reader: Reader, leaf: Leaf, target: str) -> bool:
    """Whether a link's words stay out: they may be a name, also where the notice it led to is no more."""
    found = resolve(reader.library, leaf, target)
    return not isinstance(found, Target) or found.name.partition("/")[0] in NOT_SEARCHED


def _triage(reader: Reader) -> Iterator[Record]:
    """Where it starts, and its answers; who searches has no use for a question in the middle."""
    triage, tag = reader.library.triage, reader.language
    if triage is None or tag not in triage.title:
        return
    kind = section_title("help")
    start = reader.here(addresses.triage(tag))
    yield Record(start, triage.title[tag], kind, triage.summary.get(tag, ""), ())
    for key, leaf in triage.leaves.items():
        if tag in leaf.answer:
            said = [part for step in leaf.steps for part in (word(step), step_text(step))]
            address = reader.here(addresses.triage(tag, key))
            yield Record(address, leaf.answer[tag], triage.title[tag], leaf.why.get(tag, ""), tuple(said))


def _country(reader: Reader, code: str) -> Record:
    """Its name in every language: who reads in one may have learned the name in another.

    Not what all countries' pages say alike: whoever looks for the police would find two hundred of them first.
    """
    row = reader.library.countries[code]
    names = dict.fromkeys(reader.country_in(code, tag) for tag in reader.library.languages)
    said = (
        locales.territory_name(row.subregion, reader.language),
        row.reporting.name if row.reporting else "",
        " · ".join(name for name in names if name != reader.country(code)),
    )
    address = reader.here(addresses.country(reader.language, code))
    return Record(address, reader.country(code), _("Find your country"), "", tuple(filter(None, said)))
