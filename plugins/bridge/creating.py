"""``python3 tasks.py new``: asks for what a document of a kind needs, and writes its folder, whole or not at all.

Nothing is written that the model or the site's rules would refuse.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator

from plugins.authoring.ids import identifier
from plugins.authoring.questions import Customs, Question, questions
from plugins.authoring.skeletons import PUBLIC, skeleton
from plugins.authoring.wishes import RefusedError, Wish
from plugins.bridge import terminal
from plugins.bridge.folders import folders_in, notice_kinds_of, numbers_ever, put, rules_of
from plugins.build.site import speak
from plugins.checks import outward
from plugins.model.documents import read_document
from plugins.model.filing import Name, name_of
from plugins.model.kinds import KINDS, Kind
from plugins.model.placeholders import UNFILLED
from plugins.model.settings import Settings

_TODAY = ("date", "issued")
"""Keys that are usually the day on which a file is written."""
_OPTIONS = ("title", "summary", "date")
"""Keys that have an option of their own."""


def create(settings: Settings, wish: Wish) -> int:
    """Ask for what is missing, write the file, say what comes next; the status is 1 if nothing was written."""
    speak(settings)
    try:
        written = _Creation(settings, wish).run()
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except (EOFError, KeyboardInterrupt):
        print("\nNothing was written", file=sys.stderr)
        return 1
    print(f"{written}\n\nNext:")
    print("  python3 tasks.py preview    shows it; write on, and the page follows")
    print("  python3 tasks.py check      says what must be mended")
    print(f"\n{PUBLIC}")
    return 0


class _Creation:
    def __init__(self, settings: Settings, wish: Wish) -> None:
        self._settings = settings
        self._wish = wish
        self._asks = terminal.is_open()
        self._rules = rules_of(settings)
        self._customs = Customs.of(settings, self._rules, notice_kinds_of(settings))
        self._kind = self._which_kind()
        self._language = wish.language or self._which_language()
        if self._language not in settings.languages:
            message = (
                f"language: '{self._language}' is none of the site's — write one of {', '.join(settings.languages)}"
            )
            raise RefusedError(message)
        self._answers = {**self._customs.given(self._kind), **wish.answers}

    def run(self) -> str:
        """The path of what was written."""
        asked = questions(self._kind, self._customs, self._answers)
        if strange := sorted(self._answers.keys() - {question.key for question in asked}):
            message = f"{strange[0]}: is no key of {self._kind.folder} — docs/keys.md lists them"
            raise RefusedError(message)
        self._refuse(f"{key}: {fault}" for key, said in self._answers.items() for fault in self._faults(key, said))
        self._answer([question for question in asked if question.key not in self._answers])
        name = self._name()
        text = self._wish.text
        if self._asks and not text:
            text = terminal.ask_freely("text", "write the first paragraph, or press Enter to write it in your editor")
        content = skeleton(self._kind, self._customs, self._answers, body=text)
        label = self._settings.label(f"{name.key}/{name.language}.md")
        draft = read_document(name, label, content.encode())
        if isinstance(draft, list):
            self._refuse(f"{problem.field}: {problem.what} — {problem.mend}" for problem in draft)
        put(self._settings.content, name, content)
        return label

    def _which_kind(self) -> Kind:
        said = self._wish.kind
        if not said and self._asks:
            question = Question("kind", "write what the new page is", tuple(KINDS), many=False, type=str)
            said = terminal.ask(question, "", lambda answer: [] if answer in KINDS else ["is no kind"])
        if said not in KINDS:
            what = f"'{said}' is no kind" if said else "is missing"
            message = f"KIND: {what} — write one of {', '.join(KINDS)}: python3 tasks.py new news"
            raise RefusedError(message)
        return KINDS[said]

    def _which_language(self) -> str:
        """That of the text; asked for where nobody said it, as it is the name of the file."""
        languages = tuple(self._settings.languages)
        if not self._asks or len(languages) == 1:
            return self._settings.languages.first
        question = Question(
            "language", "write the language that the text is written in", languages, many=False, type=str
        )
        wrong = ["is none of the site's"]
        return terminal.ask(question, languages[0], lambda answer: [] if answer in languages else wrong)

    def _answer(self, asked: list[Question]) -> None:
        missing = []
        for question in asked:
            key = question.key
            usual = self._settings.build_date.isoformat() if key in _TODAY else ""
            if self._asks:
                self._answers[key] = terminal.ask(question, usual, lambda said, key=key: self._faults(key, said))  # type: ignore[misc]
            elif usual:
                self._answers[key] = usual
            else:
                option = f"--{key}" if key in _OPTIONS else f"--set {key}=…"
                missing.append(f"{key}: is missing — {question.told}; as {option}")
        self._refuse(missing)

    @staticmethod
    def _refuse(faults: Iterable[str]) -> None:
        """Say all that is wrong at once, if anything is."""
        if found := list(faults):
            raise RefusedError("\n".join(found))

    def _faults(self, key: str, answer: str) -> Iterator[str]:
        """What the schema and the rules have against an answer, whatever else is still open."""
        content = skeleton(self._kind, self._customs, {**self._answers, key: answer})
        refused = False
        draft = read_document(Name(self._kind, "x", self._language), "x", content.encode())
        for problem in draft if isinstance(draft, list) else ():
            if re.sub(r"\[\d+\]", "", problem.field) == key and problem.what != UNFILLED:
                refused = True
                yield f"{problem.what} — {problem.mend}"
        if key.rpartition(".")[2] == "url" and self._rules.hosts and not refused:
            yield from (f"{what} — {mend}" for what, mend in outward.faults(answer, self._rules.hosts))
        kinds = self._customs.notice_kinds if self._kind.folder == "notices" else ()
        if key == "kind" and kinds and answer not in kinds:
            yield f"there is no kind '{answer}' — write one of {', '.join(kinds)}"
        if key == "scam" and not (self._settings.content / "scams" / answer).is_dir():
            there = ", ".join(folders_in(self._settings.content / "scams"))
            mend = f"write the folder of a scam type that is there: {there}" if there else "begin one: new scams"
            yield f"there is no '{answer}' — {mend}"

    def _name(self) -> Name:
        section = self._settings.content / self._kind.folder
        year = int(self._answers.get("issued", self._settings.build_date.isoformat())[:4])
        taken = numbers_ever(self._settings.content) if self._kind.folder == "notices" else folders_in(section)
        made = identifier(self._kind, self._answers.get("title", ""), year, taken)
        said = self._wish.id or made
        if self._asks and not self._wish.id:
            how = "name the folder, which stands in the address, in lower-case letters a-z, digits and hyphens"
            question = Question("id", how, (), many=False, type=str)
            said = terminal.ask(question, made, self._against)
        if not said:
            message = "id: is missing — the title has no letters to make it of; name the folder with --id"
            raise RefusedError(message)
        self._refuse(f"id: {fault}" for fault in self._against(said))
        return Name(self._kind, said, self._language)

    def _against(self, said: str) -> Iterator[str]:
        """What speaks against a name for the folder."""
        place = f"{self._kind.folder}/{said}"
        name = name_of(f"{place}/{self._language}.md", place, self._settings.languages)
        for problem in name if isinstance(name, list) else ():
            yield f"{problem.what} — {problem.mend}"
        if os.path.lexists(self._settings.content / place):
            there = self._settings.label(place)
            yield f"{there} is there already — choose another name; a translation is a file in that folder"
