"""The text of a new file: all that may stand in it, and nothing that only looks finished."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.authoring.ids import identifier
from plugins.authoring.questions import Customs, questions
from plugins.authoring.skeletons import PUBLIC, skeleton
from plugins.i18n import locales
from plugins.model.documents import Draft, read_document
from plugins.model.fields import CODES, Codes
from plugins.model.filing import Name
from plugins.model.kinds import KINDS, Kind
from plugins.model.placeholders import UNFILLED

SOURCED = Customs(("news", "warnings", "scams", "resources", "events"))


@pytest.fixture(autouse=True, scope="module")
def _codes() -> Iterator[None]:
    token = CODES.set(Codes(locales.territory_codes(), locales.language_codes(), ("en", "ar")))
    yield
    CODES.reset(token)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_it_shows_every_key_and_says_what_is_public(kind: Kind) -> None:
    lines = skeleton(kind, SOURCED).splitlines()
    assert lines[1] == f"# {PUBLIC}"
    shown = {line.removeprefix("# ").partition(":")[0] for line in lines}
    assert set(kind.schema.model_fields) <= shown


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_nothing_but_what_is_to_be_filled_in_is_wrong_with_it(kind: Kind) -> None:
    name = Name(kind, "x", "en")
    problems = read_document(name, "x.md", skeleton(kind, SOURCED).encode())
    assert isinstance(problems, list)
    assert {problem.what for problem in problems} == {UNFILLED}
    given_already = SOURCED.given(kind)
    asked = [question for question in questions(kind, SOURCED) if question.key not in given_already]
    assert len(problems) == len(asked) + 1


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_key_in_a_comment_is_one_to_uncomment(kind: Kind) -> None:
    """With the # taken away, each optional key is where the schema looks for it: only its value is missing."""
    name, text = Name(kind, "x", "en"), skeleton(kind, SOURCED)
    for key in set(kind.schema.model_fields) - {
        question.key.partition(".")[0] for question in questions(kind, SOURCED)
    }:
        lines = text.splitlines()
        at = next(n for n, line in enumerate(lines) if line.startswith(f"# {key}:"))
        end = at + 1
        while lines[end].startswith(("#   ", "#     ")):
            end += 1
        lines[at:end] = [line.removeprefix("# ") for line in lines[at:end]]
        problems = read_document(name, "x.md", "\n".join(lines).encode())
        assert isinstance(problems, list)
        strange = [
            str(problem) for problem in problems if "no key here" in problem.what or problem.field == "front matter"
        ]
        assert strange == []


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co", "Cf")), min_size=1))
def test_an_answer_is_read_as_it_was_given(title: str) -> None:
    """Whatever a title holds; one of spaces is nothing."""
    text = skeleton(KINDS["help"], SOURCED, {"title": f"A {title}", "summary": "B"}, body="Text.")
    draft = read_document(Name(KINDS["help"], "x", "en"), "x.md", text.encode())
    assert isinstance(draft, Draft)
    assert draft.values["title"] == f"A {title}"


@pytest.mark.parametrize(
    ("taken", "name"),
    [([], "n-2026-0001"), (["n-2026-0009", "n-2025-0400", "readme"], "n-2026-0010")],
)
def test_a_notice_gets_the_next_number(taken: list[str], name: str) -> None:
    assert identifier(KINDS["notices"], "Examplus Fictivo", 2026, taken) == name
