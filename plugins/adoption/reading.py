"""``adopt.yml`` to answers, or to everything that is to be mended in it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from plugins.adoption.answers import BY_LANGUAGE, Answers, is_colour
from plugins.i18n.codes import codes_of
from plugins.i18n.locales import locale
from plugins.model.fields import CODES
from plugins.model.frontmatter import FrontMatter, load, spell
from plugins.model.languages import Languages
from plugins.model.names import is_taken
from plugins.model.problem import Problem, in_order
from plugins.model.source import read_text
from plugins.model.validation import validate
from plugins.render.colours import TOKENS, faults

_NOBODY = Languages(())


def read(path: str, raw: bytes, tokens: str) -> Answers | list[Problem]:
    """Check everything at once.

    Args:
        path: For problems, such as ``adopt.yml``.
        raw: The file.
        tokens: The theme's ``tokens.css``: a colour is held against what it stands on.
    """
    text = read_text(path, raw)
    if isinstance(text, list):
        return text
    front = load(path, text, first_line=1)
    if front.problems:
        return in_order(front.problems)
    codes = codes_of(_NOBODY)
    token = CODES.set(codes)
    try:
        answers = validate(Answers, path, front)
    finally:
        CODES.reset(token)
    said = _Said(path, front, codes.languages)
    problems = [
        *(answers if isinstance(answers, list) else ()),
        *said.of_languages(),
        *said.of_texts(),
        *said.of_kinds(),
        *said.of_identity(),
        *said.of_hosts(codes.skeleton),
        *said.of_colours(tokens),
    ]
    if isinstance(answers, Answers) and not problems:
        return answers
    return in_order(problem for problem in problems if not said.is_counted_short(problem))


def _as_usual(tag: str) -> str:
    """A tag as BCP 47 recommends to write it: ``pt-PT``, ``zh-Hant``; addresses and folders are made of it."""
    language, *rest = tag.split("-")
    return "-".join([language.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])


class _Said:
    """What one key alone cannot tell; a value of the wrong shape has been complained of, and is passed over."""

    def __init__(self, path: str, front: FrontMatter, known: Collection[str]) -> None:
        self._path = path
        self._front = front
        self._known = known
        given = front.values.get("languages")
        self._languages = [tag for tag in given if isinstance(tag, str)] if isinstance(given, list) else []
        # Where one of them is none, what has words in which cannot be told yet.
        self._spoken = self._languages if all(tag.partition("-")[0] in known for tag in self._languages) else []

    def of_languages(self) -> Iterator[Problem]:
        """Each is known, and stands once."""
        seen: set[str] = set()
        for place, tag in enumerate(self._languages):
            if tag.lower() in seen:
                yield self._problem(("languages", place), f"names '{tag}' twice", "keep one of the two")
            seen.add(tag.lower())
            if tag.partition("-")[0] not in self._known:
                continue  # its own key says so
            try:
                locale(tag)
            except ValueError:
                mend = "write a language and, where it matters, a country, such as pt or pt-PT"
                yield self._problem(("languages", place), f"has '{tag}', which CLDR does not know", mend)
                continue
            if tag != (usual := _as_usual(tag)):
                yield self._problem(("languages", place), f"has '{tag}'", f"write it as {usual}")

    def is_counted_short(self, problem: Problem) -> bool:
        """Whether only those were counted that are right: each of the others has been named already."""
        return problem.field == "languages" and bool(self._languages)

    def of_texts(self) -> Iterator[Problem]:
        """The first language has them all; another has all of them or none."""
        if not self._spoken:
            return
        first, *rest = self._spoken
        given = {name: self._group(name) for name in BY_LANGUAGE}
        there = {name: texts for name, texts in given.items() if texts}
        begun = [tag for tag in rest if any(tag in texts for texts in there.values())]
        for name, texts in there.items():
            for tag in texts:
                if tag not in self._languages:
                    mend = f"write one of {', '.join(dict.fromkeys(self._languages))}, or add it to languages"
                    yield self._problem((name, tag), "is a language that the site does not speak", mend)
            for tag in (first, *begun):
                if tag not in texts:
                    mend = "write it" if tag == first else f"write it, or leave '{tag}' out of all texts for now"
                    yield self._problem((name,), f"has no words in '{tag}'", mend)
        for tag in self._group("owners"):
            if tag not in self._languages:
                yield self._problem(("owners", tag), "is a language that the site does not speak", "remove it")

    def of_kinds(self) -> Iterator[Problem]:
        """Each kind of notice is named in the first language at least."""
        for key, kind in self._group("notice_kinds").items():
            for name in ("name", "letter") if self._spoken and isinstance(kind, dict) else ():
                texts = kind.get(name)
                if isinstance(texts, dict) and texts and self._spoken[0] not in texts:
                    what = f"has no words in '{self._spoken[0]}'"
                    yield self._problem(("notice_kinds", key, name), what, "write it")

    def of_identity(self) -> Iterator[Problem]:
        """Independent, or an official body with an imprint; only the latter publishes about real people."""
        said = [name for name in ("independence", "imprint") if self._front.values.get(name)]
        if len(said) != 1:
            what = "has independence and imprint" if said else "does not say whose it is"
            mend = "give independence, or for an official body an imprint instead"
            yield Problem(self._path, 1, 1, self._front.whole, what, mend)
        if self._front.values.get("real_notices") == "true" and "imprint" not in said:
            mend = "give the imprint of the body that answers for them, or write false"
            yield self._problem(("real_notices",), "cannot be true without an imprint", mend)

    def of_hosts(self, skeleton: Callable[[str], str]) -> Iterator[Problem]:
        """No address bears another body's name."""
        for name in ("address", "repository"):
            value = self._front.values.get(name)
            if isinstance(value, str) and is_taken(value, skeleton):
                mend = "choose an address of your own"
                yield self._problem((name,), f"cannot be '{value}': that name is another body's", mend)

    def of_colours(self, tokens: str) -> Iterator[Problem]:
        """Two of each, and such that what stands on them can be read."""
        whole = {}
        for name, pair in self._group("colours").items():
            if name not in TOKENS or not isinstance(pair, list) or not all(map(is_colour, pair)):
                continue
            if len(pair) != 2:
                mend = "write the colour of light pages and that of dark pages"
                yield self._problem(("colours", name), f"has {len(pair)}, not 2", mend)
            else:
                whole[name] = (pair[0], pair[1])
        for fault in faults(tokens, whole):
            yield self._problem(("colours", fault.field.rpartition(".")[2]), fault.what, fault.mend)

    def _group(self, name: str) -> Mapping[str, Any]:
        value = self._front.values.get(name)
        return value if isinstance(value, dict) else {}

    def _problem(self, where: Iterable[str | int], what: str, mend: str) -> Problem:
        path = tuple(where)
        line, column = self._front.keys.get(path) or self._front.place(path)
        return Problem(self._path, line, column, spell(path), what, mend)
