"""The triage as a drawing for those who work on it: ``python -m plugins.audit.triage`` writes ``docs/triage.md``.

GitHub draws Mermaid in Markdown: https://docs.github.com/get-started/writing-on-github
"""

from collections.abc import Iterator
from pathlib import Path

from plugins.bridge.settings import noticeboard_from, read_settings
from plugins.model.data.triage import Triage
from plugins.model.settings import Settings
from plugins.survey.reading import Content, read

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "triage.md"
_SHAPES = {"fraud": "red", "likely_fraud": "red", "may_be_real": "amber", "act_first": "dark", "help": "plain"}


def page(tree: Triage, language: str) -> str:
    """The whole page, in the words of a language.

    Args:
        tree: Questions and leaves.
        language: A tag of the site.
    """
    taps = tree.taps()
    far = {key: taps[key] for key in tree.leaves}
    lines = [
        "# The triage",
        "",
        "Drawn from `content/data/triage.yml` by `python -m plugins.audit.triage`; a test holds the two together.",
        "",
        f"{len(tree.questions)} questions, {len(tree.leaves)} answers; {max(far.values())} taps at most from the first",
        "question, or from a door beside it, to an answer. Round boxes are questions, the others answers. The dotted",
        "ways stand on every page of a question.",
        "",
        "```mermaid",
        "flowchart LR",
        *_drawn(tree, language),
        "```",
        "",
        "| answer | at a glance | taps at most | steps |",
        "|---|---|---|---|",
        *_rows(tree, language, far),
    ]
    return "\n".join(lines) + "\n"


def _drawn(tree: Triage, language: str) -> Iterator[str]:
    yield f"  first([{_words(tree.title[language])}])"
    yield f"  first -. {_words(tree.danger[language])} .-> {tree.in_danger}"
    for choice in tree.first:
        yield f"  first -. {_words(choice.say[language])} .-> {choice.to}"
    yield f"  first --> {tree.start}"
    for key, question in tree.questions.items():
        yield f"  {key}({_words(question.ask[language])})"
        for choice in question.answers:
            yield f"  {key} -- {_words(choice.say[language])} --> {choice.to}"
    for key, leaf in tree.leaves.items():
        yield f"  {key}[{_words(leaf.answer[language])}]:::{_SHAPES[leaf.verdict]}"
    yield "  classDef red stroke:#a12c0c,stroke-width:3px"
    yield "  classDef amber stroke:#b8860b,stroke-width:3px"
    yield "  classDef dark stroke:#333,stroke-width:3px"


def _rows(tree: Triage, language: str, far: dict[str, int]) -> Iterator[str]:
    for key, leaf in tree.leaves.items():
        yield f"| {leaf.answer[language]} | {leaf.verdict} | {far[key]} | {', '.join(leaf.steps)} |"


def _words(text: str) -> str:
    """Quoted, as Mermaid wants words with signs in them."""
    return '"' + text.replace('"', "#quot;") + '"'


def tree_of(settings: Settings) -> tuple[Triage, str]:
    """A site's triage and its first language.

    Raises:
        LookupError: If there is none, or the content cannot be read.
    """
    with read(settings) as content:
        if not isinstance(content, Content) or content.library.triage is None:
            message = "content/data/triage.yml is not there, or cannot be read"
            raise LookupError(message)
        return content.library.triage, content.library.languages.first


if __name__ == "__main__":
    shipped = read_settings(noticeboard_from(ROOT / "pelicanconf.py", {}).settings)
    PAGE.write_text(page(*tree_of(shipped)), encoding="utf-8")
