"""``data/triage.yml``: questions and answers that lead somebody, tap by tap, to what is true and what to do."""

from collections.abc import Iterator
from typing import Self

from pydantic import model_validator

from plugins.model.fields import Flag, Key, Passages, Words, refused, shared
from plugins.model.kinds.parts import Record
from plugins.model.told import told
from plugins.model.vocabulary import Step, Verdict

STEPS = 3
"""Steps of an answer: what a frightened reader can keep in mind."""


class Choice(Record):
    """An answer that a reader may tap."""

    say: Words = shared("write for each language what a reader would answer")
    to: Key = shared("name the question or the leaf that it leads to")
    drawing: str | None = shared("name a drawing of the theme, or leave it out", default=None)


class Question(Record):
    """One page with one question."""

    ask: Words = shared("write the question for each language")
    help: Words | None = shared("write one short line that helps to answer, or leave it out", default=None)
    answers: tuple[Choice, ...] = shared("list two answers or more, each with say and to", min_length=2)


class Outcome(Record):
    """The end of a way: the answer, the reason, the next three steps."""

    verdict: Verdict = shared("write one of the names")
    answer: Words = shared("give the clear answer for each language, in one sentence")
    why: Passages = shared("give the reason for each language, in a few sentences")
    steps: tuple[Step, ...] = shared(
        "list the next three steps, in order, by their names", min_length=STEPS, max_length=STEPS
    )
    more: tuple[str, ...] = shared("list the documents that tell more, as folder/id", default=())
    leave: Flag = shared("write true where a reader may have to hide the page from somebody", default=False)
    country: Flag = shared("write false where the reporting point of a country is not the next door", default=True)


class Triage(Record):
    """All questions and outcomes, and where it starts."""

    title: Words = shared("write for each language the question that the whole answers")
    summary: Words = shared("say for each language what the reader will find, in one sentence")
    danger: Words = shared("say for each language, in one line, that danger now comes first")
    in_danger: Key = shared("name the leaf for somebody in danger now")
    start: Key = shared("name the first question")
    first: tuple[Choice, ...] = shared("list what matters before anything else, each with say and to", default=())
    questions: dict[Key, Question] = shared("write each question by a key of its own")
    leaves: dict[Key, Outcome] = shared("write each outcome by a key of its own")

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        """No way ends at nothing, and no key is both a question and a leaf."""
        both = self.questions.keys() & self.leaves.keys()
        if both:
            message, mend = (
                told("has '%(key)s' among questions and leaves", key=min(both)),
                told("give one of them another key"),
            )
            raise refused(message, mend)
        known = self.questions.keys() | self.leaves.keys()
        for key in (self.start, self.in_danger, *(to for _, to in self.ways())):
            if key not in known:
                message, mend = (
                    told("leads to '%(key)s', which is not there", key=key),
                    told("write it under questions or leaves"),
                )
                raise refused(message, mend)
        return self

    def taps(self) -> dict[str, int]:
        """For each question and leaf, the most taps to it from the first question, or from a door beside it.

        Raises:
            RecursionError: With the key of a question that leads back to itself.
        """
        found: dict[str, int] = {}

        def walk(key: str, far: int, above: tuple[str, ...]) -> None:
            if key in above:
                raise RecursionError(key)
            found[key] = max(far, found.get(key, 0))
            for choice in self.questions[key].answers if key in self.questions else ():
                walk(choice.to, far + 1, (*above, key))

        walk(self.start, 0, ())
        for door in (self.in_danger, *(choice.to for choice in self.first)):
            walk(door, 1, ())
        return found

    def ways(self) -> Iterator[tuple[str, str]]:
        """Each way from a question to what an answer leads to; the doors before all questions start at none."""
        yield from (("", choice.to) for choice in self.first)
        yield from ((key, choice.to) for key, question in self.questions.items() for choice in question.answers)
