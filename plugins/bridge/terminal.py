"""Questions to the person at the terminal: one key at a time, each with the words of its schema."""

import sys
from collections.abc import Callable, Iterable

from plugins.authoring.questions import Question


def is_open() -> bool:
    """Whether somebody sits there."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: Question, usual: str, faults: Callable[[str], Iterable[str]]) -> str:
    """An answer with which nothing is wrong.

    Args:
        question: What to answer.
        usual: What the Enter key alone answers; empty for nothing.
        faults: What is wrong with an answer.
    """
    commas = ", with commas between them" if question.many else ""
    print(f"\n{question.key} — {question.told}{commas}")
    while True:
        answer = input(f"[{usual}] > " if usual else "> ").strip() or usual
        wrong = list(faults(answer)) if answer else ["is empty"]
        if not wrong:
            return answer
        for fault in wrong:
            print(f"  {question.key}: {fault}")


def ask_freely(name: str, how: str) -> str:
    """Whatever somebody says, or nothing."""
    print(f"\n{name} — {how}")
    return input("> ").strip()
