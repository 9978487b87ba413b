"""Pages of the triage: questions that lead, tap by tap, to an answer."""

from dataclasses import dataclass

from plugins.views.shapes.frame import Banner
from plugins.views.shapes.lists import Door
from plugins.views.shapes.page import Page
from plugins.views.shapes.parts import Card, Code, Link, Step, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage(Page):
    """``question.html``: one question, its answers as ways on.

    Attributes:
        danger: What comes first for somebody in danger now.
        intro: What the reader will find, where the triage starts; else None.
        question: The question; the heading says it where it is not the first.
        hint: What helps to answer, or None.
        answers: The ways on.
        first: What matters before any question.
        start: Back to the first question; None on it.
    """

    danger: Link
    intro: Words | None
    question: Words
    hint: Words | None
    answers: tuple[Door, ...]
    first: tuple[Door, ...]
    start: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPage(Page):
    """``answer.html``: the answer (the heading), the reason, the next three steps, the reader's country.

    Attributes:
        verdict: What it says at a glance.
        danger: What comes first for somebody in danger now; None on that very page.
        statement: What the body whose name is misused says itself, where the answer is that it is a fraud; else None.
        why: The reason.
        steps: What to do next.
        country: To all countries, where to report; None where that is not the next door.
        more: Documents that tell more.
        start: Back to the first question.
    """

    verdict: Code
    danger: Link | None
    statement: Banner | None
    why: Words
    steps: tuple[Step, ...]
    country: Link | None
    more: tuple[Card, ...]
    start: Link
