"""The page for machines tells the truth: every address on it is there, every file on it, every example in a file."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.outputs.platforms import reread

EXAMPLES = "/examples/"


@pytest.fixture(scope="module")
def page(shipped: Path) -> LexborHTMLParser:
    return LexborHTMLParser((shipped / "en/help/for-machines/index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made(shipped: Path) -> dict[str, bytes]:
    """Address → bytes of every file for machines."""
    files = (file for folder in ("data", "examples") for file in (shipped / folder).rglob("*") if file.is_file())
    return {f"/{file.relative_to(shipped).as_posix()}": file.read_bytes() for file in files}


def named(page: LexborHTMLParser) -> set[str]:
    said = (node.text() for node in page.css("main code"))
    return {text for text in said if text.startswith("/") and not text.endswith("/")}


def blocks(page: LexborHTMLParser) -> list[str]:
    return [node.text().strip() for node in page.css("main pre")]


def holds(whole: Any, part: Any) -> bool:
    """Whether a value is in a file: a group of keys by those that are shown, everything else by all of it."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return all(key in whole and holds(whole[key], value) for key, value in part.items())
    return bool(whole == part)


def inside(whole: Any) -> Iterator[Any]:
    yield whole
    for each in whole.values() if isinstance(whole, dict) else whole if isinstance(whole, list) else ():
        yield from inside(each)


def test_every_address_is_there(page: LexborHTMLParser, made: dict[str, bytes]) -> None:
    assert len(named(page)) >= 23
    assert named(page) - made.keys() == set()


def test_every_file_is_named_with_its_example(page: LexborHTMLParser, made: dict[str, bytes]) -> None:
    """But for the other events, which the manifest names."""
    events = {path for path in made if "/misp/" in path and "-" in path}
    assert {path for path in made if path not in events} <= named(page)
    assert named(page) & events
    data = {path.removeprefix("/data/") for path in named(page) if path.startswith("/data/")}
    assert data == {path.removeprefix(EXAMPLES) for path in named(page) - events if path.startswith(EXAMPLES)}


def test_every_example_stands_in_an_example_file(page: LexborHTMLParser, made: dict[str, bytes]) -> None:
    """So that whoever copies it copies what they will get."""
    samples = {path: raw.decode() for path, raw in made.items() if path.startswith(EXAMPLES)}
    values = [each for path, raw in samples.items() if path.endswith(".json") for each in inside(json.loads(raw))]
    lines = {line for path, raw in samples.items() if not path.endswith(".json") for line in raw.splitlines()}
    shown = blocks(page)
    assert len(shown) == 6
    for block in shown:
        if block.startswith("{"):
            assert any(holds(value, json.loads(block)) for value in values), block
        else:
            assert block in lines


def test_the_shipped_site_lists_what_officials_published_and_today_that_is_nothing(made: dict[str, bytes]) -> None:
    assert json.loads(made["/data/indicators.json"])["items"] == []
    assert json.loads(made["/data/misp/manifest.json"]) == {}
    for path, raw in made.items():
        if path.startswith("/data/block/"):
            assert all(line.startswith("#") for line in raw.decode().splitlines()), path
    assert len(list(csv.reader(io.StringIO(made["/data/indicators.csv"].decode())))) == 1
    assert json.loads(made["/data/changes.json"])["changes"] != []


def test_all_of_it_can_be_read(made: dict[str, bytes]) -> None:
    files = {path.removeprefix("/"): raw for path, raw in made.items()}
    for folder in ("data/", "examples/"):
        reread(files, folder)


def test_no_made_up_value_lies_among_the_real_ones(made: dict[str, bytes]) -> None:
    for path, raw in made.items():
        is_sample = path.startswith(EXAMPLES)
        assert ("fictional" in raw.decode().lower().replace('"fictional": false', "")) <= (
            is_sample or path.endswith(".csv")
        ), path


def test_robots_may_read_all_of_it(shipped: Path) -> None:
    assert "Disallow" not in (shipped / "robots.txt").read_text(encoding="utf-8")
