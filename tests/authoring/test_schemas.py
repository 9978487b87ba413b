"""The JSON Schemas: current, true to the content, and as strict as such a schema can be."""

import pytest

from plugins.authoring.schemas import schemas
from plugins.model.data import DATA_FILES
from plugins.model.kinds import KINDS, SITE
from plugins.model.tables import keys_of
from tests.authoring.editor import complaints, validator
from tests.checks.bad_inputs import Row, data, values
from tests.checks.bad_inputs.writing import ORIGINALS, text
from tests.conftest import ROOT

CONTENT = ROOT / "content"
FILES = sorted(
    path.relative_to(CONTENT).as_posix() for ending in ("md", "yml") for path in CONTENT.rglob(f"*.{ending}")
)


def test_there_is_one_for_every_kind_and_data_file() -> None:
    assert set(schemas()) == {f"{name}.json" for name in (SITE.folder, *KINDS, *(f"data-{one}" for one in DATA_FILES))}


@pytest.mark.parametrize("folder", sorted({path.partition("/")[0] for path in FILES}))
def test_nothing_that_is_shipped_is_marked(folder: str) -> None:
    """Whoever's site it is."""
    written = [path for path in FILES if path.startswith(f"{folder}/")]
    assert {path: found for path in written if (found := complaints(path, (CONTENT / path).read_bytes()))} == {}


@pytest.mark.parametrize("folder", ORIGINALS)
def test_a_key_is_told_of_where_it_is_written(folder: str) -> None:
    """Every key of the schema is known to the editor, with the words of the author's table."""
    kind = SITE if folder == SITE.folder else KINDS[folder]
    told = validator(folder).schema["definitions"]["original"]["properties"]
    assert {key.name: key.how.partition(": `")[0] for key in keys_of(kind.schema) if "." not in key.name} == {
        name: rules["description"] for name, rules in told.items()
    }


FORMED = {f"data/{name}.yml" for name in DATA_FILES}
BEYOND = {
    "a country nobody knows",
    "the United Kingdom as UK",
    "a language nobody knows",
    "an invisible character in an address",
    "half an address",
    "a port that no computer has",
    "neither file nor address",
    "a file that is not there",
    "a file that would run in the browser",
    "a time zone by its city",
    "a time that no clock has",
    "an event that ends before it begins",
    "a fact that says nothing",
    "a fact that says two things",
    "a fact in no language",
    "true as of a month that no calendar has",
    "compiled in a month that no calendar has",
    "an office in no country",
    "a wording that the rules refuse, twice",
    "a wording over a line's end",
    "a wording in a title",
    "a fact twice",
}
"""Mistakes that a JSON Schema cannot see: CLDR's lists, calendars, other keys and other files decide."""


ROWS = [row for row in (*values.ROWS, *data.ROWS) if all(path in FORMED or "/x/" in path for path in row.files)]
"""Of those mistakes that stand in a file with a schema."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.mistake)
def test_a_wrong_value_is_marked_while_it_is_typed(row: Row) -> None:
    texts = {path: raw for path, raw in row.files.items() if isinstance(raw, str)}
    found = [said for path, raw in texts.items() for said in complaints(path, raw.encode())]
    assert bool(found) == (row.mistake not in BEYOND)


def test_what_is_beyond_a_schema_is_named_once() -> None:
    assert {row.mistake for row in ROWS} >= BEYOND


@pytest.mark.parametrize("folder", ORIGINALS)
def test_an_unknown_key_is_marked(folder: str) -> None:
    path = f"{folder}/en.md" if folder == SITE.folder else f"{folder}/x/en.md"
    assert complaints(path, text(folder).encode()) == []
    assert any("colour" in said for said in complaints(path, text(folder, "colour: blue").encode()))


def test_a_translation_has_keys_of_its_own() -> None:
    shared = text("news", "translates: en@00000000").encode()
    assert any("date" in said for said in complaints("news/x/ar.md", shared))
    assert complaints("news/x/ar.md", text("news", "translates: en@00000000", without=("date",)).encode()) == []
