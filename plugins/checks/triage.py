"""The triage: nobody goes round in a circle, nobody taps more than five times, every language is spoken."""

from collections.abc import Iterator, Mapping

from plugins.checks.case import Case
from plugins.model.data.triage import Choice, Triage
from plugins.model.frontmatter import Path, spell
from plugins.model.problem import Problem, Severity
from plugins.model.told import told
from plugins.views.specimens import drawing_names

MOST_TAPS = 5
"""From the first question to an answer: more is not asked of somebody frightened."""


def check(case: Case) -> Iterator[Problem]:
    """Every way of ``data/triage.yml`` ends soon, at documents that are there, in every language of the site."""
    tree = case.library.triage
    if tree is None:
        return
    yield from _ways(case, tree)
    yield from _documents(case, tree)
    yield from _drawings(case, tree)
    yield from _languages(case, tree)


def _ways(case: Case, tree: Triage) -> Iterator[Problem]:
    try:
        taps = tree.taps()
    except RecursionError as error:
        what, mend = told("leads back to itself"), told("let one of its answers lead on to a leaf")
        yield _at(case, ("questions", str(error)), what, mend)
        return
    for key, far in taps.items():
        if key in tree.leaves and far > MOST_TAPS:
            what, mend = (
                told("is %(far)s taps from the first question", far=far),
                told("let it be reached in %(most)s or fewer", most=MOST_TAPS),
            )
            yield _at(case, ("leaves", key), what, mend)
    for name, rows in (("questions", tree.questions), ("leaves", tree.leaves)):
        for key in rows:
            if key not in taps:
                yield _at(
                    case, (name, key), told("is reached by no answer"), told("let an answer lead to it, or take it out")
                )


def _documents(case: Case, tree: Triage) -> Iterator[Problem]:
    library = case.library
    for key, leaf in tree.leaves.items():
        for n, name in enumerate(leaf.more):
            if name.startswith("notices/"):
                # Pages of the triage are kept on readers' devices, and a notice ends.
                yield _at(
                    case,
                    ("leaves", key, "more", n),
                    told("'%(name)s' is a notice", name=name),
                    told("name a document that stays"),
                )
                continue
            if name in library.entries or name in case.broken:
                continue
            what = told("there is no '%(name)s'", name=name)
            if name in library.drafts:
                what = told("'%(key)s' %(what)s", key=name, what=library.absence(name)[0])
            yield _at(case, ("leaves", key, "more", n), what, told("write folder/id of a document that is there"))


def _drawings(case: Case, tree: Triage) -> Iterator[Problem]:
    known = drawing_names()
    for where, choice in _choices(tree):
        if choice.drawing and choice.drawing not in known:
            what = told("there is no drawing '%(drawing)s'", drawing=choice.drawing)
            yield _at(case, (*where, "drawing"), what, told("name one that the style page shows, or leave it out"))


def _choices(tree: Triage) -> Iterator[tuple[Path, Choice]]:
    for n, choice in enumerate(tree.first):
        yield ("first", n), choice
    for key, question in tree.questions.items():
        for n, choice in enumerate(question.answers):
            yield ("questions", key, "answers", n), choice


def texts(tree: Triage) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """Every text of the triage with its place."""
    for name in ("title", "summary", "danger"):
        yield (name,), getattr(tree, name)
    for where, choice in _choices(tree):
        yield (*where, "say"), choice.say
    for key, question in tree.questions.items():
        yield ("questions", key, "ask"), question.ask
        if question.help:
            yield ("questions", key, "help"), question.help
    for key, leaf in tree.leaves.items():
        yield ("leaves", key, "answer"), leaf.answer
        yield ("leaves", key, "why"), leaf.why


def _languages(case: Case, tree: Triage) -> Iterator[Problem]:
    for where, words in texts(tree):
        for tag in case.settings.languages:
            if tag not in words:
                what, mend = told("says nothing for '%(tag)s'", tag=tag), told("write it in this language too")
                yield _at(case, where, what, mend, Severity.WARNING)


def _at(case: Case, where: Path, what: str, mend: str, severity: Severity = Severity.ERROR) -> Problem:
    line, column = case.reading.marks["triage"].place(where)
    return Problem(case.settings.label("data/triage.yml"), line, column, spell(where), what, mend, severity)
