"""The prose of a page: where its links lead, what its facts say, which pictures it has."""

from plugins.i18n import locales
from plugins.library.entries import Text
from plugins.library.leaf import Leaf
from plugins.library.targets import Leads, Target, resolve
from plugins.views import addresses
from plugins.views.reader import Reader
from plugins.views.shapes import Body, Picture, PictureSource, Words


def make_body(reader: Reader, text: Text, part: str = "", only: tuple[str, ...] = ()) -> Body | None:
    """The prose, its links leading to the reader's own pages; ``part`` and ``only`` as in ``Body``."""
    prose = text.leaf.prose
    own = text.language == reader.language
    key = text.leaf.document.name.key
    facts = reader.library.facts
    writer = reader if own else Reader(reader.library, reader.assets, text.language)
    return Body(
        prose.digest,
        tuple(_href(reader, text.leaf, link.target, part, only) for link in prose.links),
        tuple(writer.fact_in_prose(facts[fact.target]) if fact.target in facts else "" for fact in prose.facts),
        tuple(
            _picture(reader, f"{key}/{image.target}", reader.words(image.alt, text.language), "")
            for image in prose.images
        ),
        None if own else text.language,
        None if own else locales.direction(text.language),
        part,
        only,
    )


def _href(reader: Reader, leaf: Leaf, target: str, part: str = "", only: tuple[str, ...] = ()) -> str | None:
    """Where a link of a file leads; None if to a notice that has ended."""
    found = resolve(reader.library, leaf, target)
    if part and isinstance(found, Target) and found.leads is Leads.HERE:
        return f"#{part}--{found.anchor}"
    if only and isinstance(found, Target) and found.leads is Leads.HERE and found.anchor not in only:
        return f"{reader.here(addresses.document(reader.language, leaf.document.name.key))}#{found.anchor}"
    return _address(reader, found) if isinstance(found, Target) else None


def _address(reader: Reader, target: Target) -> str | None:  # noqa: PLR0911 - one answer a case
    """The address of what a link leads to."""
    anchor = f"#{target.anchor}" if target.anchor else ""
    match target.leads:
        case Leads.AWAY:
            return target.name
        case Leads.HERE:
            return anchor
        case Leads.DOCUMENT:
            return reader.here(addresses.document(reader.language, target.name)) + anchor
        case Leads.COUNTRIES if target.name:
            return reader.here(addresses.country(reader.language, target.name))
        case Leads.COUNTRIES:
            return reader.here(addresses.countries(reader.language))
        case Leads.TRIAGE:
            return reader.here(addresses.triage(reader.language))
        case Leads.FILE:
            return reader.here(reader.assets.files[target.name])
        case Leads.ENDED:
            return None


def make_picture(reader: Reader, folder: str, file: str, alt: Words, credit: str) -> Picture | None:
    """An image beside a document; None where it is not there, which a check has said."""
    path = f"{folder}/{file}"
    return _picture(reader, path, alt, credit) if path in reader.assets.pictures else None


def _picture(reader: Reader, path: str, alt: Words, credit: str) -> Picture:
    known = reader.assets.pictures[path]
    sources = tuple(
        PictureSource(media, ", ".join(f"{reader.here(address)} {width}w" for address, width in files))
        for media, files in known.sources
    )
    return Picture(reader.here(known.address), alt, credit, known.width, known.height, sources)
