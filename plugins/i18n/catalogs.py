"""Interface words: ``translations/<lang>/LC_MESSAGES/messages.po``, compiled in memory."""

import gettext as gnu
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from plugins.i18n.locales import direction, locale
from plugins.i18n.pseudo import Pseudo
from plugins.model.languages import Languages
from plugins.model.problem import Problem

_LINE = re.compile(rb'(?:msg\w+(?:\[\d+\])?\s+)?"(?:[^"\\]|\\.)*"')
_SPEAKING: ContextVar[gnu.NullTranslations] = ContextVar("_SPEAKING")


@dataclass(frozen=True, slots=True)
class Catalogs:
    """The interface in every language.

    Attributes:
        words: By tag.
        digests: By tag: what a page's digest holds of them.
        read: By tag, as Babel reads it, for the checks; a language without a file is not in it.
        problems: Files that cannot be read.
    """

    words: dict[str, gnu.NullTranslations]
    digests: dict[str, str]
    read: dict[str, Catalog]
    problems: tuple[Problem, ...]


INTERFACE, AUTHORS = "messages", "authors"
"""What catalogs hold, by gettext's domain: the words that readers see, and what authors are told (``remedies.py``)."""


def catalog_path(root: Path, tag: str, domain: str = INTERFACE) -> Path:
    """Where a language's catalog lies: ``translations/pt_PT/LC_MESSAGES/messages.po``."""
    return root / str(locale(tag)) / "LC_MESSAGES" / f"{domain}.po"


def load_catalogs(
    root: Path,
    languages: Languages,
    kept: Mapping[str, bytes] | None = None,
    *,
    domain: str = INTERFACE,
    pseudo: bool = False,
) -> Catalogs:
    """Read every language's catalog; the words of the sources themselves need none.

    Args:
        root: Where the catalogs lie.
        languages: The site's.
        kept: By tag, bytes to read instead of the files.
        domain: Which words to read.
        pseudo: Whether every language, the sources' own too, says made-up words; then no file is read.
    """
    if pseudo:
        made = {tag: Pseudo(direction(tag)) for tag in languages}
        return Catalogs({**made}, {tag: f"pseudo {words.direction}" for tag, words in made.items()}, {}, ())
    words: dict[str, gnu.NullTranslations] = {}
    digests: dict[str, str] = {}
    read: dict[str, Catalog] = {}
    problems: list[Problem] = []
    for tag in languages:
        path = catalog_path(root, tag, domain)
        raw = path.read_bytes() if kept is None and path.exists() else (kept or {}).get(tag, b"")
        digests[tag] = hashlib.sha256(raw).hexdigest()
        words[tag] = gnu.NullTranslations()
        if not raw:
            continue
        if torn := torn_line(raw):
            what, mend = "holds a line that is no text in quotes", "close its quotes, or restore the file from git"
            problems.append(Problem(catalog_label(root, tag, domain), torn, 1, "catalog", what, mend))
            continue
        try:
            catalog = read_po(io.BytesIO(raw), locale=locale(tag), abort_invalid=True)
            compiled = io.BytesIO()
            write_mo(compiled, catalog)
        except (PoFileError, ValueError, UnicodeDecodeError) as error:
            label = catalog_label(root, tag, domain)
            line = getattr(error, "lineno", None)
            line = line + 1 if isinstance(line, int) and line >= 0 else 1
            what = f"cannot be read: {str(error).splitlines()[0]}"
            problems.append(Problem(label, line, 1, "catalog", what, "mend the line, or restore the file from git"))
            continue
        compiled.seek(0)
        words[tag] = gnu.GNUTranslations(compiled)
        read[tag] = catalog
    return Catalogs(words, digests, read, tuple(problems))


def torn_line(raw: bytes) -> int | None:
    """The first line that Babel and polib would cut short without a word: they take its last letter for the quotes."""
    for number, line in enumerate(raw.splitlines(), 1):
        said = line.strip()
        if said and not said.startswith(b"#") and not _LINE.fullmatch(said):
            return number
    return None


def catalog_label(root: Path, tag: str, domain: str = INTERFACE) -> str:
    """A catalog's path for problems."""
    return catalog_path(root, tag, domain).relative_to(root.parent).as_posix()


@contextmanager
def speaking(catalogs: Catalogs, tag: str) -> Iterator[None]:
    """Everything inside speaks one language."""
    token = _SPEAKING.set(catalogs.words[tag])
    try:
        yield
    finally:
        _SPEAKING.reset(token)


def gettext(message: str) -> str:
    """The message in the language being spoken.

    Raises:
        LookupError: If no language is being spoken: words would silently stay in the sources' language.
    """
    return _SPEAKING.get().gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form for ``count`` in the language being spoken.

    Raises:
        LookupError: As ``gettext`` does.
    """
    return _SPEAKING.get().ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """The message in a context, where one word would need two translations."""
    return _SPEAKING.get().pgettext(context, message)


def npgettext(context: str, singular: str, plural: str, count: int) -> str:
    """As ``ngettext``, in a context."""
    return _SPEAKING.get().npgettext(context, singular, plural, count)
