"""What to change, in the author's own language."""

from collections.abc import Iterable, Iterator

from plugins.i18n.catalogs import Catalogs, ngettext, speaking
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.locales import direction, number
from plugins.i18n.remedies import author_of, remedies
from plugins.model.languages import Languages
from plugins.model.problem import Problem
from plugins.review.escaping import code, plain
from plugins.review.links import to_line
from plugins.review.report import Report


def languages_of(paths: Iterable[str], languages: Languages) -> tuple[str, ...]:
    """The languages of those who wrote some files, in the site's order; without files, the site's first."""
    found = {author_of(path, languages) for path in paths} or {languages.first}
    return tuple(tag for tag in languages if tag in found)


def first_words(report: Report, catalogs: Catalogs, languages: Languages) -> Iterator[str]:
    """One line for each language, which says what keeps the change from going live and where to begin.

    Args:
        report: Its problems, and the author's languages.
        catalogs: The interface words.
        languages: The site's.
    """
    for tag in report.languages:
        mine = [problem for problem in report.problems if author_of(problem.path, languages) == tag]
        with speaking(catalogs, tag):
            line = " ".join(_sentences(mine, tag, report))
        yield line


def _sentences(problems: list[Problem], tag: str, report: Report) -> Iterator[str]:
    errors = [problem for problem in problems if problem.is_error]
    notes = len(problems) - len(errors)
    if errors:
        count = len(errors)
        text = ngettext(
            "%(number)s place to mend before this can go live.",
            "%(number)s places to mend before this can go live.",
            count,
        )
        text %= {"number": number(count, tag)}
        yield f"**{text}**"
        yield _begin(errors[0], tag, report)
    else:
        text = _("Nothing to mend in this language.") if report.errors else _("Nothing to mend: this can go live.")
        yield f"**{text}**"
    if notes:
        text = ngettext("%(number)s place is worth a look.", "%(number)s places are worth a look.", notes)
        yield text % {"number": number(notes, tag)}


def _begin(problem: Problem, tag: str, report: Report) -> str:
    """Where to begin; what comes in another language is kept apart from the sentence around it."""
    what, mend = (_isolated(plain(text), tag) for text in remedies(report.words, tag).problem(problem))
    in_file = problem.field in {"file", "file name", "folder name"}
    words = {
        "file": to_line(code(problem.path), problem.path, problem.line, report.lines),
        "line": problem.line,
        "key": code(problem.field),
        "what": what,
        "mend": mend,
    }
    if in_file and problem.line == 1:
        return _("Open %(file)s: %(what)s. What to do: %(mend)s.") % words
    if in_file or problem.field == "front matter":
        return _("Open %(file)s at line %(line)s: %(what)s. What to do: %(mend)s.") % words
    if problem.field in {"body", "text"}:
        return _("Open %(file)s at line %(line)s, in the text: %(what)s. What to do: %(mend)s.") % words
    return _("Open %(file)s at line %(line)s, where %(key)s stands: %(what)s. What to do: %(mend)s.") % words


def _isolated(text: str, tag: str) -> str:
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if direction(tag) == "rtl" else text
