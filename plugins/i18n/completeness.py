"""How many words of the interface each catalog has."""

from collections.abc import Mapping

from babel.messages.catalog import Message

from plugins.i18n.catalogs import Catalogs


def said(catalogs: Catalogs) -> Mapping[str, tuple[int, int]]:
    """Language → its words, and all there are.

    What any catalog asks for counts; whether the catalogs ask for what the code says is for a check. A language
    without a catalog is not in it, as the sources' own.
    """
    have = {
        tag: {(row.context, _key(row)) for row in catalog if row.id and _is_said(row)}
        for tag, catalog in catalogs.read.items()
    }
    every = {(row.context, _key(row)) for catalog in catalogs.read.values() for row in catalog if row.id}
    return {tag: (len(words), len(every)) for tag, words in have.items()}


def _key(row: Message) -> str:
    return row.id if isinstance(row.id, str) else row.id[0]


def _is_said(row: Message) -> bool:
    strings = row.string if isinstance(row.string, tuple | list) else (row.string,)
    return all(strings) and not row.fuzzy
