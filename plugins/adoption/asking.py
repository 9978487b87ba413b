"""The questions of ``adopt``, one after the other; what is answered becomes ``adopt.yml``, which can be mended."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plugins.adoption.answers import Answers
from plugins.adoption.kinds import begun
from plugins.model.writing import Row, front_matter

Hear = Callable[[str], str]
"""Shows a question and gives what is answered, as ``input`` does."""

_HEAD = "What this site is: python3 tasks.py adopt --answers adopt.yml reads it."


def ask(hear: Hear) -> dict[str, Any]:
    """Ask for everything that a site needs; what is not answered is left out.

    Raises:
        EOFError: If nobody answers any more.
    """
    said: dict[str, Any] = {"languages": _list(hear("The site's languages, the first one first, such as fr, pt-PT: "))}
    tags = said["languages"]
    said["name"] = _each(hear, "The site's own name", tags)
    said["summary"] = _each(hear, "What the site is, in one sentence", tags)
    said["publisher"] = _each(hear, "Who publishes it", tags)
    if _yes(hear("Is it the site of an official body? (y/n) ")):
        said["imprint"] = {
            "legal_name": hear("The body's legal name: "),
            "postal_address": hear("Its postal address: "),
            "domain": hear("Its official domain, such as police.example.org: "),
        }
        said["real_notices"] = _yes(hear("Does it publish notices about real people? (y/n) "))
    else:
        said["independence"] = _each(hear, "That the site is independent, and of whom", tags)
    names = hear("The kinds of notices that it publishes, such as Wanted, Missing (empty for none): ").split(",")
    said["notice_kinds"] = begun([name.strip() for name in names if name.strip()], (*tags, "en")[0])
    said["address"] = hear("The address that readers type, such as https://police.example.org (empty if not known): ")
    said["repository"] = hear("Where authors edit, such as https://github.com/example/board (empty if not known): ")
    return {key: value for key, value in said.items() if value not in ("", [], {})}


def file_of(said: Mapping[str, Any]) -> bytes:
    """``adopt.yml`` with what was answered, and the rest as comments that say what it is for."""
    rows = (Row(name, said.get(name), _note(name)) for name in Answers.model_fields)
    text = front_matter(rows).removeprefix("---\n").removesuffix("---\n")
    return f"# {_HEAD}\n{text}".encode()


def _note(name: str) -> tuple[str, ...]:
    return (str(Answers.model_fields[name].description),)


def _list(answer: str) -> list[str]:
    return answer.replace(",", " ").split()


def _yes(answer: str) -> bool:
    return answer.strip().lower().startswith("y")


def _each(hear: Hear, question: str, tags: list[str]) -> dict[str, str]:
    return dict(_answers(hear, question, tags))


def _answers(hear: Hear, question: str, tags: list[str]) -> Iterator[tuple[str, str]]:
    for tag in tags:
        more = "" if tag == tags[0] else " (empty if there is none yet)"
        if answer := hear(f"{question}, in {tag}{more}: ").strip():
            yield tag, answer
