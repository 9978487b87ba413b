"""The commands behind ``translations``; each names its options and calls a room, as ``tasks.py`` does."""

from functools import partial
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from plugins.bridge import commands

CONTENT = "the content folder (content/)"
DOCUMENT = "only this document, such as help/first-hour, or a folder, such as help; may be given several times"


@task(
    default=True,
    iterable=["document"],
    help={"language": "only this language; names the texts that it has not", "document": DOCUMENT, "content": CONTENT},
)
def coverage(_c: Context, *, language: str = "", document: list[str], content: str = "") -> None:
    """Show how far each language is, and what changed since its stale texts were made."""
    from plugins.translating import command  # noqa: PLC0415

    told = partial(command.show, language=language, documents=document)
    raise Exit(code=commands.survey(commands.changes_from(content=content), told))


@task(help={"content": CONTENT})
def table(_c: Context, *, content: str = "") -> None:
    """Show every document and the languages that it is there in."""
    from plugins.survey import command  # noqa: PLC0415

    raise Exit(code=commands.survey(commands.changes_from(content=content), command.table))


@task(help={"content": CONTENT})
def terms(_c: Context, *, content: str = "") -> None:
    """Show where an original says a term and its translation does not."""
    from plugins.survey import command  # noqa: PLC0415

    raise Exit(code=commands.survey(commands.changes_from(content=content), command.terminology))


@task(help={"content": CONTENT})
def ease(_c: Context, *, content: str = "") -> None:
    """Show which school grade each English help page asks for."""
    from plugins.survey import command  # noqa: PLC0415

    raise Exit(code=commands.survey(commands.changes_from(content=content), command.plainness))


@task
def extract(_c: Context) -> None:
    """Write the interface's words into translations/messages.pot."""
    from plugins.translating import command, wording  # noqa: PLC0415

    raise Exit(code=commands.survey({}, lambda settings: command.keep(wording.extracted(settings))))


@task
def update(_c: Context) -> None:
    """Bring messages.pot and every catalog up to the interface's words."""
    from plugins.translating import command, wording  # noqa: PLC0415

    raise Exit(code=commands.survey({}, lambda settings: command.keep(wording.brought_up(settings))))


@task(help={"language": "its BCP 47 tag, such as he or pt-PT"})
def start(_c: Context, language: str) -> None:
    """Begin the catalog of a new language, and say what else it needs."""
    from plugins.translating import command, wording  # noqa: PLC0415

    raise Exit(code=commands.survey({}, lambda settings: command.keep(wording.started(settings, language))))


@task(
    name="out",
    iterable=["document"],
    help={
        "language": "to be translated into",
        "document": DOCUMENT,
        "to": "the folder to write into (po/)",
        "content": CONTENT,
    },
)
def send(_c: Context, language: str, *, document: list[str], to: str = "", content: str = "") -> None:
    """Write a PO file of each document, for the programs of translators."""
    from plugins.translating import command  # noqa: PLC0415

    sent = partial(command.send, language=language, documents=document, to=Path(to) if to else None)
    raise Exit(code=commands.survey(commands.changes_from(content=content), sent))


@task(
    name="in",
    help={
        "path": "a PO file, or a folder of them",
        "reviewed": "a native reader has read all of it",
        "finished": "only the files in which all is said; the others wait",
        "content": CONTENT,
    },
)
def take(_c: Context, path: str, *, reviewed: bool = False, finished: bool = False, content: str = "") -> None:
    """Make translations of PO files that came back."""
    from plugins.translating import command  # noqa: PLC0415

    taken = partial(command.take, path=Path(path), reviewed=reviewed, finished=finished)
    raise Exit(code=commands.survey(commands.changes_from(content=content), taken))
