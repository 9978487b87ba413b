"""The project's commands: ``python3 tasks.py <command>`` anywhere, ``invoke <command>`` in the environment.

Each names its options and calls a room; nothing is decided here.
"""

import sys
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

from plugins.bridge import commands  # noqa: E402
from plugins.bridge.program import Commands  # noqa: E402

CONTENT = "the content folder (content/)"
DATE = "the day on which the site says what has ended, such as 2026-03-14 (today)"
DRAFTS = "with drafts"


@task(
    help={
        "port": "the first port to try (8000)",
        "base": "serve below a path, as GitHub does for a project: /repository",
        "drafts": DRAFTS,
        "content": CONTENT,
        "date": DATE,
    }
)
def preview(
    _c: Context, *, port: int = 8000, base: str = "", drafts: bool = False, content: str = "", date: str = ""
) -> None:
    """Show the site on this machine; a page reloads when its text changes."""
    from plugins.bridge.preview import preview as show  # noqa: PLC0415 - only this command needs a server

    changes = commands.changes_from(content=content, date=date, drafts=drafts)
    raise Exit(code=show(commands.CONF, changes, port=port, base=base))


@task(
    help={
        "output": "the folder to write into (output/)",
        "content": CONTENT,
        "date": DATE,
        "url": "the address readers type, such as https://example.org/repository",
        "drafts": DRAFTS,
    }
)
def build(
    _c: Context, *, output: str = "", content: str = "", date: str = "", url: str = "", drafts: bool = False
) -> None:
    """Build the site; with anything to mend, say it all and change nothing."""
    given = commands.changes_from(output=output, content=content, date=date, url=url, drafts=drafts)
    raise Exit(code=commands.build(given))


@task(help={"content": CONTENT, "date": DATE, "drafts": DRAFTS})
def check(_c: Context, *, content: str = "", date: str = "", drafts: bool = False) -> None:
    """Say what there is to mend; everything is rendered and thrown away."""
    raise Exit(code=commands.check(commands.changes_from(content=content, date=date, drafts=drafts)))


@task(help={"content": CONTENT})
def translations(_c: Context, *, content: str = "") -> None:
    """Show which texts there are in which language, how plain the help is, and where terms are not kept."""
    raise Exit(code=commands.translations(commands.changes_from(content=content)))


@task(help={"content": CONTENT})
def links(_c: Context, *, content: str = "") -> None:
    """List every address that leads out of the site: whose it is, how it was read, where it stands."""
    raise Exit(code=commands.links(commands.changes_from(content=content)))


@task(name="test", help={"k": "only tests whose names match", "path": "only tests in this file or folder"})
def run_tests(c: Context, *, k: str = "", path: str = "") -> None:
    """Run Ruff, mypy and the tests; what follows -- goes to pytest."""
    given = [*(["-k", k] if k else []), *([path] if path else []), *c.remainder.split()]
    raise Exit(code=commands.test(given))


@task(
    help={
        "all": "also what takes long: Lighthouse on every main page",
        "only": "some of styles, html, links, budgets, axe, lighthouse, with commas between them",
    }
)
def audit(_c: Context, *, all: bool = False, only: str = "") -> None:  # noqa: A002 - the option's name
    """Look at the whole built site with the field's own checkers; one table at the end."""
    from plugins.audit.command import audit as look_at_all  # noqa: PLC0415 - only this command needs a browser

    raise Exit(code=look_at_all(whole=all, only=only))


@task
def shots(c: Context) -> None:
    """Draw pictures of the main pages; what follows -- goes to the drawing."""
    if not commands.has_browser():
        raise Exit(code=1)
    from plugins.audit.shots import main  # noqa: PLC0415 - only this command draws

    raise Exit(code=main(c.remainder.split()))


@task(help={"signs": "instead, examine how well the signs of fraud read messages that their authors never saw"})
def bench(c: Context, *, signs: bool = False) -> None:
    """Measure builds of a large made-up site; what follows -- goes to the measurements."""
    raise Exit(code=commands.bench_signs() if signs else commands.bench(c.remainder.split()))


if __name__ == "__main__":
    Commands(namespace=Collection.from_module(sys.modules[__name__]), binary="python3 tasks.py").run()
