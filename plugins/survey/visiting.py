"""Ask the addresses that lead out of the site whether they still answer: lychee does, politely, each once.

No address of a swindler is ever asked, not even one that is only suspected: whoever runs it would learn of us, and what
it sends is nobody's business here. Nor is one that nobody can own (RFC 2606).
"""

import html
import json
import socket
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.library.library import Library
from plugins.library.outward import Outward, host_of, is_among
from plugins.model.observables import plain_value
from plugins.model.vocabulary import IndicatorType
from plugins.survey.answers import Answer, Visited, judged

AGENT = "Mozilla/5.0 (compatible; link check, once a month)"
_RESERVED = ("example", "example.com", "example.net", "example.org", "invalid", "localhost", "test")
_POLITE = ("--host-concurrency", "1", "--host-request-interval", "1s", "--max-concurrency", "16")
_PATIENT = ("--timeout", "30", "--max-retries", "1", "--max-redirects", "10")
_FOUND = 2
"""lychee's status where something did not answer."""


class VisitError(Exception):
    """Nothing could be asked; says why."""


def askable(library: Library, rows: Iterable[Outward]) -> list[Outward]:
    """The addresses that may be asked, in the order of their hosts.

    Not among them is whatever lies at or below a host that any indicator of any warning names, in whatever state the
    indicator is: only the official hosts of the rules are above that.
    """
    official = library.rules.hosts.official if library.rules.hosts else ()
    bad = tuple(host for host in swindlers(library) if not is_among(host, official))
    kept = [row for row in rows if not is_among(row.host, (*bad, *_RESERVED)) and row.host]
    return sorted(kept, key=lambda row: (row.host, row.url))


def swindlers(library: Library) -> set[str]:
    """Every host that an indicator names: a domain, that of a link, that of a mail address."""
    found = set()
    for entry in library.of_kind("warnings"):
        for row in entry.fields.indicators:
            value = plain_value(row.type, row.value) or row.value.replace("[.]", ".").replace("hxxp", "http")
            match row.type:
                case IndicatorType.DOMAIN:
                    found.add(value.lower().removeprefix("www."))
                case IndicatorType.URL:
                    found.add(host_of(value))
                case IndicatorType.EMAIL:
                    found.add(value.rpartition("@")[2].lower())
                case _:
                    continue
    return found - {""}


def visit(rows: Collection[Outward]) -> list[Visited]:
    """Ask each address once, those of one host one after the other, a second apart.

    Raises:
        VisitError: If lychee is missing or could not work, or nobody at all answers: then it is our network.
    """
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "addresses.html"
        page.write_text("\n".join(f'<a href="{html.escape(row.url)}">.</a>' for row in rows), encoding="utf-8")
        asked = ["--no-progress", "--format", "json", "--user-agent", AGENT, *_POLITE, *_PATIENT, str(page)]
        try:
            done = subprocess.run(  # noqa: S603 - our own command
                [str(Path(sys.executable).with_name("lychee")), *asked], capture_output=True, text=True, check=False
            )
        except OSError as error:
            message = f"lychee cannot be started: {error.strerror} — run python3 tasks.py links --check once"
            raise VisitError(message) from error
        if done.returncode not in {0, _FOUND}:
            message = f"lychee failed with status {done.returncode}: {done.stderr.strip()}"
            raise VisitError(message)
    said = json.loads(done.stdout)
    if said["total"] < len(rows):
        message = f"lychee read {said['total']} of {len(rows)} addresses"
        raise VisitError(message)
    heard: dict[str, dict[str, Any]] = {
        _same(each["url"]): each["status"]
        for name in ("error_map", "timeout_map")
        for found in said[name].values()
        for each in found
    }
    missed = [(row, heard[_same(row.url)]) for row in rows if _same(row.url) in heard]
    if rows and len(missed) == len(rows) and not any(status.get("code") for _, status in missed):
        raise VisitError("nobody answers — connect and run again")
    return [Visited(row, _judged(row, status.get("code")), str(status["text"])) for row, status in missed]


def _judged(row: Outward, code: int | None) -> Answer:
    return judged(code, is_known=code is not None or _is_known(urlsplit(row.url).hostname or ""))


def _is_known(host: str) -> bool:
    """Whether a host has an address; in doubt it has."""
    try:
        socket.getaddrinfo(host, None)
    except socket.gaierror as error:
        return error.errno != socket.EAI_NONAME
    except ValueError:
        return True
    return True


def _same(url: str) -> str:
    """What an address and lychee's way of writing it have in common."""
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}{parts.path or '/'}?{parts.query}"
