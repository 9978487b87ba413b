"""A small site with warnings whose indicators an official source published: made up, all of them."""

import json
from typing import Any

from plugins.outputs.intelligence.files import files
from plugins.outputs.intelligence.samples import samples
from tests.checks.bad_inputs.writing import text
from tests.checks.test_bad_inputs import put
from tests.conftest import SmallSite

STATEMENT = "Independent."
SAMPLES = dict(files(samples(STATEMENT)))
"""Path → bytes of every sample."""

_ROW = """  - type: {type}
    value: "{value}"
    first_seen: 2026-01-02
    state: {state}
    spoofed: {spoofed}
    source: "https://{host}/1"
"""


def row(kind: str, value: str, state: str = "confirmed", *, spoofed: bool = False, host: str = "police.example") -> str:
    """One indicator as an author writes it."""
    return _ROW.format(type=kind, value=value, state=state, spoofed=str(spoofed).lower(), host=host)


def warn(site: SmallSite, *rows: str, name: str = "x", more: str = "") -> None:
    """Write a warning with indicators, its scam type, and the rules that know whose word counts."""
    front = "\n".join([*(["indicators:", *rows] if rows else []), more]).replace("\n\n", "\n")
    put(
        site,
        {
            f"warnings/{name}/en.md": text("warnings", front),
            "scams/trick/en.md": text("scams"),
            "data/rules.yml": "hosts: {official: [police.example], others: [paper.example]}\n",
        },
    )


def made(site: SmallSite, path: str) -> Any:
    """A built JSON file."""
    return json.loads(site.page(f"data/{path}"))


def values(site: SmallSite, name: str) -> list[str]:
    """The values of a built list, without the lines that say what it is."""
    return [line for line in site.page(f"data/block/{name}.txt").splitlines() if not line.startswith("#")]
