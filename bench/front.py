"""The front matter of a made document: the shared fields of an original, and every language's texts."""

import datetime as dt
import json
import random
from collections.abc import Callable, Sequence
from typing import Any

from bench.outlines import Sentence
from bench.writer import Writer
from plugins.model.vocabulary import Channel, Severity, Sign, Step, Topic

COUNTRIES = ("AR", "CH", "EG", "ES", "FR", "GB", "JP", "KE", "MX", "SG", "US", "ZA")

_NEWEST = dt.date(2026, 6, 1)
_SOURCE = {"title": "A page of an official body", "publisher": "An official body", "url": "https://www.example.org/a"}

Fields = dict[str, Any]


def shared(folder: str, number: int, chance: random.Random, ids: Sequence[str]) -> Fields:
    """What only the original holds.

    Args:
        folder: Its section.
        number: Its place in the section, from 0.
        chance: The document's own.
        ids: Identifiers of the section to refer to: of scam types for a warning, else of its own.
    """
    return {**_SHARED[folder](number, chance, ids), "sources": [_SOURCE] * chance.randint(1, 3)}


def texts(folder: str, write: Writer) -> Fields:
    """What each language writes itself; lists are as long as the shared ones."""
    return {
        "title": write.words(6),
        "summary": write.sentence(Sentence(18)),
        **(_TEXTS[folder](write) if folder in _TEXTS else {}),
    }


def joined(shared: Fields, words: Fields) -> Fields:
    """The original's fields: shared ones and texts, the parts of a list together."""
    out = {**shared, **words}
    for key in shared.keys() & words.keys():
        out[key] = [{**part, **said} for part, said in zip(shared[key], words[key], strict=True)]
    return out


def front_matter(fields: Fields) -> str:
    """As YAML; JSON's strings, lists and mappings are YAML too."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}" for key, value in fields.items())
    return "\n".join(("---", *lines, "---", "", ""))


def _day(number: int) -> str:
    return (_NEWEST - dt.timedelta(days=number // 2)).isoformat()


def _news(number: int, chance: random.Random, ids: Sequence[str]) -> Fields:
    return {
        "date": _day(number),
        "topics": chance.sample(list(Topic), 2),
        "countries": chance.sample(COUNTRIES, 3),
        "figures": [{"value": str(chance.randrange(10, 90_000))} for _ in range(2)],
        "related": [f"news/{each}" for each in chance.sample(ids, min(2, len(ids)))],
    }


def _organisation(number: int, _chance: random.Random, ids: Sequence[str]) -> Fields:
    """Ten pages at the top, all others below them."""
    return {"order": str(number)} | ({"parent": ids[number % 10]} if number >= 10 else {})


def _scams(_number: int, chance: random.Random, _ids: Sequence[str]) -> Fields:
    return {**_ways(chance), "signs": chance.sample(list(Sign), 4)}


def _warnings(number: int, chance: random.Random, ids: Sequence[str]) -> Fields:
    seen = {"first_seen": "2026-01-05", "state": "confirmed", "spoofed": "false", "source": "https://www.example.org/b"}
    return {
        **_ways(chance),
        "date": _day(number),
        "scam": chance.choice(ids),
        "red_flags": chance.sample(list(Sign), 4),
        "severity": chance.choice(list(Severity)),
        "indicators": [{"type": "domain", "value": f"swindle-{number}-{n}.example", **seen} for n in range(2)],
    }


def _ways(chance: random.Random) -> Fields:
    return {"channels": chance.sample(list(Channel), 3), "steps": sorted(chance.sample(list(Step), 5))}


def _claims(write: Writer) -> Fields:
    claims = [{"quote": write.words(9), "rebuttal": write.words(14)} for _ in range(2)]
    return {"impersonated": write.words(2), "claims": claims}


_SHARED: dict[str, Callable[[int, random.Random, Sequence[str]], Fields]] = {
    "news": _news,
    "organisation": _organisation,
    "scams": _scams,
    "warnings": _warnings,
}
_TEXTS: dict[str, Callable[[Writer], Fields]] = {
    "news": lambda write: {"dateline": write.words(2), "figures": [{"label": write.words(3)} for _ in range(2)]},
    "scams": lambda write: {"how_it_works": write.sentence(Sentence(30))},
    "warnings": _claims,
}
