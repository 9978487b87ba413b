"""The triage: a page for each question and each answer, linked by what a reader would say."""

from collections.abc import Iterator

from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.model.data.triage import Choice, Outcome, Question, Triage
from plugins.model.vocabulary import Verdict
from plugins.views import addresses
from plugins.views.documents import steps
from plugins.views.entries import card_of
from plugins.views.frame import make_crumbs, make_head, make_switcher, standing
from plugins.views.indexing import languages_of
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import AnswerPage, Code, Door, Link, QuestionPage, Words


def triage(reader: Reader, planned: Planned) -> QuestionPage | AnswerPage:
    """The page of a question or an answer.

    Raises:
        LookupError: If the site has no triage.
    """
    tree = reader.library.triage
    if tree is None:
        raise LookupError(planned.address)
    if planned.name in tree.leaves:
        return _answer(reader, planned, tree, tree.leaves[planned.name])
    return _question(reader, planned, tree, tree.questions[planned.name])


def _question(reader: Reader, planned: Planned, tree: Triage, asked: Question) -> QuestionPage:
    is_first = planned.name == tree.start
    heading = reader.said(tree.title if is_first else asked.ask)
    return QuestionPage(
        template="question.html",
        section="help",
        kept=True,
        head=make_head(
            reader,
            heading.text,
            planned,
            description=reader.said(tree.summary).text,
            noindex=not languages_of(reader.library, planned),
        ),
        heading=heading,
        crumbs=_crumbs(reader, tree, is_first=is_first),
        switcher=make_switcher(reader, planned.address),
        danger=_danger(reader, tree),
        intro=reader.said(tree.summary) if is_first else None,
        question=reader.said(asked.ask),
        hint=reader.said(asked.help) if asked.help else None,
        answers=tuple(_doors(reader, tree, asked.answers)),
        first=tuple(_doors(reader, tree, tree.first)),
        start=None if is_first else _start(reader),
    )


def _answer(reader: Reader, planned: Planned, tree: Triage, leaf: Outcome) -> AnswerPage:
    library = reader.library
    heading, why = reader.said(leaf.answer), reader.said(leaf.why)
    countries = Link(reader.here(addresses.countries(reader.language)), Words(_("Find your country")))
    return AnswerPage(
        template="answer.html",
        section="help",
        kept=True,
        leave=leaf.leave and library.site.fields.leave is not None,
        head=make_head(reader, heading.text, planned, description=why.text, noindex=not languages_of(library, planned)),
        heading=heading,
        crumbs=_crumbs(reader, tree, is_first=False),
        switcher=make_switcher(reader, planned.address),
        verdict=Code(str(leaf.verdict), word(leaf.verdict)),
        danger=None if planned.name == tree.in_danger else _danger(reader, tree),
        statement=standing(reader) if leaf.verdict is Verdict.FRAUD else None,
        why=why,
        steps=steps(reader, leaf.steps),
        country=countries if leaf.country and library.countries else None,
        more=tuple(card_of(reader, library.entries[key]) for key in leaf.more if key in library.entries),
        start=_start(reader),
    )


def _crumbs(reader: Reader, tree: Triage, *, is_first: bool) -> tuple[Link, ...]:
    above = make_crumbs(reader, "help")
    start = Link(reader.here(addresses.triage(reader.language)), reader.said(tree.title))
    return above if is_first else (*above, start)


def danger_of(reader: Reader) -> Link | None:
    """What comes first for somebody in danger now, where the site has questions."""
    tree = reader.library.triage
    return _danger(reader, tree) if tree else None


def _danger(reader: Reader, tree: Triage) -> Link:
    return Link(_to(reader, tree, tree.in_danger), reader.said(tree.danger))


def _start(reader: Reader) -> Link:
    return Link(reader.here(addresses.triage(reader.language)), Words(_("Start again")))


def _doors(reader: Reader, tree: Triage, choices: tuple[Choice, ...]) -> Iterator[Door]:
    for choice in choices:
        yield Door(_to(reader, tree, choice.to), reader.said(choice.say), choice.drawing)


def _to(reader: Reader, tree: Triage, key: str) -> str:
    return reader.here(addresses.triage(reader.language, "" if key == tree.start else key))
