"""The questions of ``adopt``, one after the other; what is answered becomes ``adopt.yml``, which can be mended.

What cannot be taken is asked again at once: nobody should learn of the first answer after the last.
"""

from collections.abc import Callable, Mapping
from typing import Any

from plugins.adoption.answers import Answers
from plugins.adoption.kinds import begun
from plugins.adoption.reading import read
from plugins.model.frontmatter import spell
from plugins.model.problem import Problem
from plugins.model.writing import Row, front_matter

Hear = Callable[[str], str]
"""Shows a question and gives what is answered, as ``input`` does."""

_HEAD = "What this site is: python3 tasks.py adopt --answers adopt.yml reads it."
_WORDS = {"y": True, "yes": True, "n": False, "no": False}


def ask(hear: Hear, tokens: str) -> dict[str, Any]:
    """Ask for everything that a site needs; what need not be answered is left out.

    Args:
        hear: Asks a person.
        tokens: The theme's ``tokens.css``, as ``reading.read`` wants it.

    Raises:
        EOFError: If nobody answers any more.
    """
    person = _Person(hear, tokens)
    tags = person.tell("The site's languages, the first one first, such as fr, pt-PT: ", "languages", read_as=_list)
    person.tell_each("The site's own name", "name", tags[:1], tags[1:])
    spoken = list(person.said["name"])
    person.tell_each("What the site is, in one sentence", "summary", spoken)
    person.tell_each("Who publishes it", "publisher", spoken)
    if person.says_yes("Is it the site of an official body?"):
        person.tell("The body's legal name: ", "imprint", "legal_name")
        person.tell("Its postal address: ", "imprint", "postal_address")
        person.tell("Its official domain, such as police.example.org: ", "imprint", "domain")
        person.said["real_notices"] = person.says_yes("Does it publish notices about real people?")
    else:
        person.tell_each("That the site is independent, and of whom", "independence", spoken)
    person.tell(
        "The kinds of notices that it publishes, such as Wanted, Missing (empty for none): ",
        "notice_kinds",
        read_as=lambda answer: begun([name.strip() for name in answer.split(",") if name.strip()], tags[0]),
        may_be_empty=True,
    )
    for question, name in (
        ("The address that readers type, such as https://police.example.org", "address"),
        ("Where authors edit, such as https://github.com/example/board", "repository"),
    ):
        person.tell(f"{question} (empty if not known): ", name, may_be_empty=True)
    return person.said


def file_of(said: Mapping[str, Any]) -> bytes:
    """``adopt.yml`` with what was answered, and the rest as comments that say what it is for."""
    rows = (Row(name, said.get(name), _note(name)) for name in Answers.model_fields)
    text = front_matter(rows).removeprefix("---\n").removesuffix("---\n")
    return f"# {_HEAD}\n{text}".encode()


class _Person:
    """Whoever answers; ``said`` grows by what can be taken."""

    def __init__(self, hear: Hear, tokens: str) -> None:
        self._hear = hear
        self._tokens = tokens
        self.said: dict[str, Any] = {}

    def tell(
        self, question: str, *where: str, read_as: Callable[[str], Any] = str.strip, may_be_empty: bool = False
    ) -> Any:
        """An answer with which nothing is wrong, kept under its key; an empty one is kept nowhere."""
        group = self.said.setdefault(where[0], {}) if where[1:] else self.said
        why = ""
        while True:
            answer = read_as(self._hear(f"{why}{question}"))
            group[where[-1]] = answer
            if may_be_empty and not answer:
                del group[where[-1]]
                return answer
            problems = self._problems(where)
            if not problems:
                return answer
            why = "".join(f"  {problem.what} — {problem.mend}\n" for problem in problems)

    def tell_each(self, question: str, name: str, needed: list[str], others: list[str] | None = None) -> None:
        """The same in each language; of the others only those that have it already."""
        for tag in needed:
            self.tell(f"{question}, in {tag}: ", name, tag)
        for tag in others or ():
            self.tell(f"{question}, in {tag} (empty if there are no texts in it yet): ", name, tag, may_be_empty=True)

    def says_yes(self, question: str) -> bool:
        """Yes or no, and nothing in between."""
        why = ""
        while (answer := self._hear(f"{why}{question} (y/n) ").strip().lower()) not in _WORDS:
            why = "  answer y or n\n"
        return _WORDS[answer]

    def _problems(self, where: tuple[str, ...]) -> list[Problem]:
        """What the reader of the file says of this answer; what is still to be asked is not missing yet."""
        found = read("adopt.yml", file_of(self.said), self._tokens)
        key = spell(where)
        return [
            problem
            for problem in (found if isinstance(found, list) else ())
            if problem.field == key or problem.field.startswith((f"{key}.", f"{key}["))
        ]


def _note(name: str) -> tuple[str, ...]:
    return (str(Answers.model_fields[name].description),)


def _list(answer: str) -> list[str]:
    return answer.replace(",", " ").split()
