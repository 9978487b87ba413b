"""Bytes to front matter and body; whatever the bytes are, an answer and no exception."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.i18n import locales
from plugins.model.data.reading import read_data
from plugins.model.documents import Draft, read_document
from plugins.model.fields import CODES, Codes
from plugins.model.filing import Name
from plugins.model.frontmatter import FrontMatter, load
from plugins.model.kinds import KINDS
from plugins.model.problem import Problem
from plugins.model.source import Source, place, read_text, split
from tests.checks.bad_inputs.writing import text

PATH = "content/news/x/en.md"
ODD = st.sampled_from(
    [*"-:[]{}&*!|>'\"%@`#,?\n\t\r ", "---\n", "title: ", "date: 2026-03-14\n", "<<: ", "\ufeff", "\u202e", "\0", "\x85"]
)


@pytest.fixture(autouse=True, scope="module")
def _codes() -> Iterator[None]:
    token = CODES.set(Codes(locales.territory_codes(), locales.language_codes(), ("en", "ar")))
    yield
    CODES.reset(token)


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(KINDS)))
def test_any_bytes_are_a_document_or_problems(raw: bytes, folder: str) -> None:
    answer = read_document(Name(KINDS[folder], "x", "en"), PATH, raw)
    assert isinstance(answer, Draft) or (answer and all(isinstance(each, Problem) for each in answer))


@settings(deadline=None)
@given(st.lists(ODD | st.text(max_size=8), max_size=25).map("".join), st.sampled_from(sorted(KINDS)))
def test_any_front_matter_is_a_document_or_problems(yaml: str, folder: str) -> None:
    """Also what looks like YAML; each problem stands in a line that is there."""
    raw = f"---\n{yaml}\n---\n\nText.\n".encode()
    answer = read_document(Name(KINDS[folder], "x", "en"), PATH, raw)
    if isinstance(answer, list):
        assert answer
        lines = raw.decode().count("\n") + raw.decode().count("\r") + 1
        assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in answer)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["title", "date", "topics", "sources", "image", "figures"]), st.text() | st.lists(st.text())
    )
)
def test_any_values_are_a_document_or_problems(values: dict[str, object]) -> None:
    """Every value can be shown in a message of one line."""
    import json  # noqa: PLC0415 - JSON is YAML

    yaml = "\n".join(f"{key}: {json.dumps(value)}" for key, value in values.items())
    answer = read_document(Name(KINDS["news"], "x", "en"), PATH, text("news", yaml).encode())
    if isinstance(answer, list):
        assert all("\n" not in str(problem) for problem in answer)


@settings(deadline=None)
@given(st.lists(ODD | st.text(max_size=8), max_size=25).map("".join))
def test_the_loader_of_front_matter_never_raises(yaml: str) -> None:
    assert isinstance(load(PATH, yaml), FrontMatter)


@settings(deadline=None)
@given(
    st.sampled_from(["facts", "countries", "contacts", "terms", "rules"]),
    st.lists(ODD | st.text(max_size=8), max_size=25).map("".join),
)
def test_any_data_file_is_data_or_problems(name: str, yaml: str) -> None:
    answer = read_data(name, f"content/data/{name}.yml", yaml.encode())
    assert isinstance(answer, tuple) or answer


@pytest.mark.parametrize(
    "yaml",
    ["a: " + "[" * 100_000, "- " * 100_000, "? " * 100_000, "a: " + "{a: " * 100_000, "[" * 150 + "]" * 150],
    ids=["brackets", "lists", "keys", "groups", "brackets that end"],
)
def test_no_depth_breaks_the_parser(yaml: str) -> None:
    """Thousands of brackets would overflow the stack of the C library."""
    (problem,) = load(PATH, yaml).problems
    assert problem.what == "is nested too deeply"


def test_values_stay_what_the_author_typed() -> None:
    """No surprise from YAML: Norway, octal numbers, times, yes and no."""
    yaml = "a: NO\nb: 012\nc: 12:30\nd: yes\ne: 2026-03-14\nf: 1_000\ng: .5\nh: 'null'\ni: null\nj: ~\nk:\nl: ''"
    assert load(PATH, yaml).values == {
        "a": "NO",
        "b": "012",
        "c": "12:30",
        "d": "yes",
        "e": "2026-03-14",
        "f": "1_000",
        "g": ".5",
        "h": "null",
        "i": None,
        "j": None,
        "k": None,
        "l": "",
    }


def test_every_value_knows_its_place() -> None:
    """Lines count from the top of the file, columns from 1, in characters."""
    front = load(PATH, 'title: "Größe"\nsources:\n  - title: A\n    url: {é: B}\n')
    assert front.marks == {
        ("title",): (2, 8),
        ("sources",): (4, 3),
        ("sources", 0): (4, 5),
        ("sources", 0, "title"): (4, 12),
        ("sources", 0, "url"): (5, 10),
        ("sources", 0, "url", "é"): (5, 14),
    }
    assert front.keys[("sources", 0, "url", "é")] == (5, 11)
    assert front.place(("sources", 0, "date")) == (4, 5)
    assert front.place(("nothing",)) == (1, 1)


def test_a_body_knows_its_first_line() -> None:
    text_ = read_text(PATH, b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n\r\nOne\r\n")
    assert isinstance(text_, str)
    assert split(PATH, text_) == Source(PATH, "title: A\n", "\nOne\n", 4)


def test_dashes_in_the_body_are_a_rule_and_no_end() -> None:
    source = split(PATH, "---\ntitle: A\n---\nOne\n\n---\n\nTwo\n")
    assert isinstance(source, Source)
    assert source.body == "One\n\n---\n\nTwo\n"


@settings(deadline=None)
@given(st.text(alphabet="ab\né", min_size=1), st.data())
def test_a_place_counts_from_one(content: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(content) - 1))
    line, column = place(content, offset)
    assert content.split("\n")[line - 1][column - 1 : column] == content[offset].replace("\n", "")
