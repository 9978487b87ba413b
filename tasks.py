"""The project's commands: ``python3 tasks.py <command>`` anywhere, ``invoke <command>`` in the environment.

Each names its options and calls a room; nothing is decided here.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

if __name__ == "__main__":
    from plugins.bridge import environment

    environment.enter(ROOT, sys.argv)

from invoke.collection import Collection  # noqa: E402 - the environment first
from invoke.context import Context  # noqa: E402
from invoke.exceptions import Exit  # noqa: E402
from invoke.tasks import task  # noqa: E402

from plugins.bridge import commands, translations  # noqa: E402
from plugins.bridge.program import Commands  # noqa: E402

CONTENT = "the content folder (content/)"
DATE = "the day on which the site says what has ended, such as 2026-03-14 (today)"
DRAFTS = "with drafts"
PSEUDO = "with made-up words for the interface's own, to see what is no word of a catalog and what does not fit"


@task(
    help={
        "port": "the first port to try (8000)",
        "base": "serve below a path, as GitHub does for a project: /repository",
        "drafts": "with drafts, as if nothing was said; --no-drafts shows what readers get",
        "pseudo": PSEUDO,
        "content": CONTENT,
        "date": DATE,
    }
)
def preview(  # noqa: PLR0913 - one for each option
    _c: Context,
    *,
    port: int = 8000,
    base: str = "",
    drafts: bool = True,
    pseudo: bool = False,
    content: str = "",
    date: str = "",
) -> None:
    """Show the site on this machine, drafts too; a page reloads when its text changes, and says what to mend."""
    from plugins.bridge.preview import preview as show  # noqa: PLC0415 - only this command needs a server

    changes = commands.changes_from(content=content, date=date, drafts=drafts, pseudo=pseudo)
    raise Exit(code=show(commands.CONF, changes, port=port, base=base))


@task(
    help={
        "output": "the folder to write into (output/)",
        "content": CONTENT,
        "date": DATE,
        "url": "the address readers type, such as https://example.org/repository",
        "drafts": DRAFTS,
        "pseudo": PSEUDO,
    }
)
def build(  # noqa: PLR0913 - one for each option
    _c: Context,
    *,
    output: str = "",
    content: str = "",
    date: str = "",
    url: str = "",
    drafts: bool = False,
    pseudo: bool = False,
) -> None:
    """Build the site; with anything to mend, say it all and change nothing."""
    given = commands.changes_from(output=output, content=content, date=date, url=url, drafts=drafts, pseudo=pseudo)
    raise Exit(code=commands.build(given))


@task(
    help={
        "url": "the address readers type, such as https://example.org/repository (SITEURL)",
        "to": "the folder to put it into; what is there is exchanged whole (public/)",
        "content": CONTENT,
        "date": DATE,
        "offline": "do not ask the site that is online which notices it shows",
        "outcome": "a file that says to programs what became of it: status, ended, release",
    }
)
def publish(  # noqa: PLR0913 - one for each option
    _c: Context,
    *,
    url: str = "",
    to: str = "public",
    content: str = "",
    date: str = "",
    offline: bool = False,
    outcome: str = "",
) -> None:
    """Build a release, look at all of it, and put it in place whole; never with drafts."""
    from plugins.bridge.publishing import publish as put  # noqa: PLC0415 - only this command publishes

    given = commands.changes_from(content=content, date=date, url=url)
    raise Exit(code=put(commands.CONF.with_name("publishconf.py"), given, to, outcome, offline=offline))


@task(help={"content": CONTENT, "date": DATE, "drafts": DRAFTS})
def check(_c: Context, *, content: str = "", date: str = "", drafts: bool = False) -> None:
    """Say what there is to mend; everything is rendered and thrown away."""
    raise Exit(code=commands.check(commands.changes_from(content=content, date=date, drafts=drafts)))


@task(
    positional=["kind"],
    iterable=["set"],
    help={
        "kind": "what it is: news, organisation, help, scams, notices, warnings, events, resources (asks)",
        "title": "its title",
        "summary": "its summary",
        "date": "its day, such as 2026-03-14 (today)",
        "source": "'title | publisher | https://…'",
        "set": "any other key: --set scam=vishing --set channels=call,sms --set claims.quote='…'",
        "text": "its first paragraph",
        "id": "the name of its folder (made of the title)",
        "language": "its language, such as ar (the site's first)",
        "content": CONTENT,
    },
)
def new(  # noqa: PLR0913 - each is an option
    _c: Context,
    kind: str,
    *,
    title: str = "",
    summary: str = "",
    date: str = "",
    source: str = "",
    set: Sequence[str] | None = None,  # noqa: A002 - the option's name
    text: str = "",
    id: str = "",  # noqa: A002 - the same
    language: str = "",
    content: str = "",
) -> None:
    """Begin a document: asks for what its kind needs, and writes its folder."""
    from plugins.authoring.wishes import RefusedError, Wish, answers_from  # noqa: PLC0415 - they load the model

    try:
        answers = answers_from({"title": title, "summary": summary, "date": date}, source, set or ())
    except RefusedError as refusal:
        raise Exit(str(refusal), code=1) from None
    raise Exit(code=commands.new(commands.changes_from(content=content), Wish(kind, language, id, answers, text)))


@task(
    help={
        "content": CONTENT,
        "check": "instead, ask each address whether it still answers",
        "to": "the file that this report is written into as well, in Markdown",
    }
)
def links(_c: Context, *, content: str = "", check: bool = False, to: str = "") -> None:
    """List every address that leads out of the site: whose it is, how it was read, where it stands."""
    changes = commands.changes_from(content=content)
    raise Exit(code=commands.visit(changes, to) if check else commands.links(changes))


@task(name="test", help={"k": "only tests whose names match", "path": "only tests in this file or folder"})
def run_tests(c: Context, *, k: str = "", path: str = "") -> None:
    """Run Ruff, mypy and the tests; what follows -- goes to pytest."""
    given = [*(["-k", k] if k else []), *([path] if path else []), *c.remainder.split()]
    raise Exit(code=commands.test(given))


@task(
    help={
        "all": "also what takes long: Lighthouse on every main page",
        "only": "some of styles, html, links, budgets, axe, lighthouse, with commas between them",
        "site": "instead of building: a published folder, for html and links",
        "url": "the address that the folder was published for",
    }
)
def audit(_c: Context, *, all: bool = False, only: str = "", site: str = "", url: str = "") -> None:  # noqa: A002 - the option's name
    """Look at the whole built site with the field's own checkers; one table at the end."""
    from plugins.audit.command import audit as look_at_all  # noqa: PLC0415 - only this command needs a browser
    from plugins.audit.command import audit_built  # noqa: PLC0415

    raise Exit(code=audit_built(Path(site), url, only=only) if site else look_at_all(whole=all, only=only))


@task(
    help={
        "base": "the branch that the change is for (origin/main), or a commit",
        "to": "the folder to write into (review/)",
        "date": DATE,
    }
)
def review(_c: Context, *, base: str = "origin/main", to: str = "review", date: str = "") -> None:
    """Say what a change does to the site: problems, texts, pages, pictures, and a copy that opens by double click."""
    from plugins.review.command import review as look_at_change  # noqa: PLC0415 - only this command needs a browser

    raise Exit(code=look_at_change(commands.CONF, base, Path(to).absolute(), commands.changes_from(date=date)))


@task(
    help={
        "answers": "the file that says what the site is (docs/adopt.md); without it, questions are asked",
        "yes": "do it without asking again",
    }
)
def adopt(_c: Context, *, answers: str = "", yes: bool = False) -> None:
    """Make the site yours: what you answer takes the place of the sample."""
    from plugins.adoption import command  # noqa: PLC0415 - only this command needs it

    raise Exit(code=command.adopt(ROOT, answers, yes=yes) or commands.renew())


@task(
    help={
        "source": "the folder of another copy of Noticeboard, such as ../noticeboard",
        "yes": "do it without asking again, over changes of yours to the engine's files too",
    }
)
def upgrade(_c: Context, source: str, *, yes: bool = False) -> None:
    """Replace the engine by that of another copy; what is yours stays."""
    from plugins.adoption import command  # noqa: PLC0415 - only this command needs it

    raise Exit(code=command.upgrade(ROOT, source, yes=yes) or commands.renew())


@task
def shots(c: Context) -> None:
    """Draw pictures of the main pages; what follows -- goes to the drawing."""
    if not commands.has_browser():
        raise Exit(code=1)
    from plugins.audit.shots import main  # noqa: PLC0415 - only this command draws

    raise Exit(code=main(c.remainder.split()))


@task(
    help={
        "signs": "instead, examine how well the signs of fraud read messages that their authors never saw",
        "preview": "instead, measure a preview: from a saved file to its page",
    }
)
def bench(c: Context, *, signs: bool = False, preview: bool = False) -> None:
    """Measure builds of a large made-up site; what follows -- goes to the measurements."""
    if preview:
        raise Exit(code=commands.bench_preview(c.remainder.split()))
    raise Exit(code=commands.bench_signs() if signs else commands.bench(c.remainder.split()))


namespace = Collection.from_module(sys.modules[__name__])
namespace.add_collection(Collection.from_module(translations))

if __name__ == "__main__":
    Commands(namespace=namespace, binary="python3 tasks.py").run()
