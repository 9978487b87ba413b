"""The data files of a made corpus: small, and valid in any choice of languages."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.front import COUNTRIES
from bench.words import WORDS

FACTS = tuple(f"fact_{number}" for number in range(1, 13))

_SOURCE = {"publisher": "An official body", "url": "https://www.example.org/facts", "as_of": "2026"}


def write_data(folder: Path, languages: Sequence[str]) -> None:
    """Write facts, countries, contacts, terms and rules."""
    folder.mkdir(parents=True)
    for name, rows in _data(languages).items():
        # JSON is YAML.
        text = json.dumps(rows, ensure_ascii=False, indent=2)
        (folder / f"{name}.yml").write_text(f"{text}\n", encoding="utf-8")


def _data(languages: Sequence[str]) -> dict[str, dict[str, Any]]:
    return {
        "facts": {key: _fact(number, languages) for number, key in enumerate(FACTS)},
        "countries": {code: {"region": "150", "subregion": "155", "compiled": "2026-11"} for code in COUNTRIES},
        "contacts": {
            "secretariat": {
                "kind": "general_secretariat",
                "name": _said(languages, 5),
                "url": "https://www.example.org",
                "source": "its own page",
                "as_of": "2026",
            }
        },
        "terms": {f"term_{number}": {"words": _said(languages, number)} for number in range(10)},
        "rules": {
            "hosts": {"official": ["example.org"]},
            # No text holds these words: every text is searched for them in vain.
            "wording": {
                tag: [{"words": f"zz{n}", "mend": "write it otherwise"} for n in range(5)] for tag in languages
            },
        },
    }


def _fact(number: int, languages: Sequence[str]) -> dict[str, Any]:
    """A third are numbers, a third days, a third words."""
    said = ({"number": str(1000 + number)}, {"day": f"2025-03-{number + 1:02}"}, {"words": _said(languages, number)})
    return {**said[number % 3], "source": _SOURCE}


def _said(languages: Sequence[str], number: int) -> dict[str, str]:
    return {tag: WORDS[tag][number] for tag in languages}
