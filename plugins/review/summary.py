"""A review in Markdown, as it stands on the page of a pull request's checks.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary: a
step's summary is at most 1 MiB; it shows no file of an artifact and no picture that is not on the web.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from plugins.i18n import locales
from plugins.i18n.catalogs import Catalogs, ngettext, speaking
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.remedies import remedies
from plugins.model.languages import Languages
from plugins.model.problem import Problem
from plugins.review.difference import lines
from plugins.review.escaping import code, fenced, plain, visible
from plugins.review.gaps import sentence
from plugins.review.grouping import Group, groups
from plugins.review.links import to_line
from plugins.review.report import Gap, How, Report, State, TextChange
from plugins.review.saying import first_words
from plugins.views.frame import section_title

LARGEST = 1000 * 1000
"""Bytes: a little less than GitHub's limit."""
_GROUPS, _LINES, _LISTED = 12, 16, 40
_BETWEEN = " · "
"""Between things that stand in a row, in every language."""


def summary(report: Report, catalogs: Catalogs, languages: Languages) -> str:
    """The whole summary; what it is too long for stands in the review's own pages."""
    first = report.languages[0]
    with speaking(catalogs, first):
        rest = _("The summary is too long: the rest stands in the artifact.")
    beginning = first_words(report, catalogs, languages)
    out: list[str] = []
    size = len(rest.encode()) + 2
    for part in chain(_spaced(beginning), _spoken(report, catalogs, first)):
        size += len(part.encode()) + 1
        if size > LARGEST:
            out += ["", rest]
            break
        out.append(part)
    return "\n".join(out) + "\n"


def _spoken(report: Report, catalogs: Catalogs, tag: str) -> Iterator[str]:
    parts = (_problems, _texts, _behind, _notices, _pages, _files, _ways)
    for part in parts:
        with speaking(catalogs, tag):
            said_now = list(part(report, tag))
        yield from said_now


def _spaced(paragraphs: Iterable[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        yield from ("", paragraph) if number else (paragraph,)


def _problems(report: Report, tag: str) -> Iterator[str]:
    for title, problems in ((_("To mend"), report.errors), (_("To look at"), report.warnings)):
        if problems:
            head = (_("Where"), _("Key"), _("What is wrong"), _("How to mend it"))
            yield from _table(title, head, (_problem(each, tag, report) for each in problems))


def _problem(problem: Problem, tag: str, report: Report) -> tuple[str, ...]:
    said = remedies(report.words, tag)
    what, mend = said.problem(problem)
    key = plain(words) if (words := said.place(problem.field)) else code(problem.field)
    place = to_line(code(f"{problem.path}:{problem.line}"), problem.path, problem.line, report.lines)
    return place, key, plain(what), plain(mend)


def _texts(report: Report, tag: str) -> Iterator[str]:
    if report.texts:
        head = (_("Language"), _("Title"), _("Section"), _("Change"), _("Words"))
        yield from _table(_("Texts"), head, (_text(each, tag, report.lines) for each in report.texts))


def _text(text: TextChange, tag: str, shown: str) -> tuple[str, ...]:
    label = plain(text.title) or code(text.key)
    place = label if text.how is How.REMOVED else to_line(label, text.path, 1, shown)
    folder = text.key.partition("/")[0]
    section = _("The site itself") if folder == "site" else section_title(folder)
    change = {How.NEW: _("new"), How.CHANGED: _("changed"), How.REMOVED: _("removed")}[text.how]
    if text.state is not None:
        state = {State.DRAFT: _("draft"), State.WAITING: _("waits for its day")}[text.state]
        change = _BETWEEN.join((change, state))
    return locales.language_name(text.language, tag), place, section, change, _counted(text, tag)


def _counted(text: TextChange, tag: str) -> str:
    known = [locales.number(count, tag) for count in (text.before, text.words) if count is not None]
    return " → ".join(dict.fromkeys(known)) or "–"


def _behind(report: Report, _tag: str) -> Iterator[str]:
    if report.behind:
        title = _("Translations that are now behind their original")
        yield from _list(title, [to_line(code(path), path, 1, report.lines) for path in report.behind])


def _notices(report: Report, _tag: str) -> Iterator[str]:
    rows = [
        _led_to(code(each.id), f"{code(each.before or '–')} → {code(each.after or '–')}") for each in report.notices
    ]
    if rows:
        yield from _list(_("Notices whose state changed"), rows)


def _led_to(head: str, rest: str) -> str:
    """A name and what is said of it, with each language's own colon."""
    return _("%(section)s: %(part)s") % {"section": head, "part": rest}


def _pages(report: Report, tag: str) -> Iterator[str]:
    yield from ("", _title(_("Pages")), "", " ".join(_counts(report, tag)))
    for how, title in ((How.NEW, _("New pages")), (How.REMOVED, _("Removed pages"))):
        listed = [code(page.address) for page in report.pages if page.how is how]
        if listed:
            yield from ("", _led_to(title, _BETWEEN.join(_capped(listed))))
    found = groups(report.pages)
    for group in found[:_GROUPS]:
        yield from ("", _led(group, tag), "", _short(group))
    if len(found) > _GROUPS:
        yield from ("", _("More differences stand in the artifact, in %(file)s.") % {"file": code("diff.html")})


def _counts(report: Report, tag: str) -> Iterator[str]:
    yield from (sentence(gap) for gap in sorted(report.gaps))
    if report.mended:
        yield _("The pages are shown without what is to be mended.")
    compared = report.site and not report.gaps - {Gap.NO_BROWSER}
    if compared and not report.pages and not report.restyled:
        yield _("No page of the site changes.")
    elif report.pages:
        total = len(report.pages)
        text = ngettext("%(number)s page changes.", "%(number)s pages change.", total)
        yield text % {"number": locales.number(total, tag)}
    if report.restyled:
        text = ngettext(
            "%(number)s page has the same words in other markup.",
            "%(number)s pages have the same words in other markup.",
            report.restyled,
        )
        yield text % {"number": locales.number(report.restyled, tag)}


def _led(group: Group, tag: str) -> str:
    first = code(group.addresses[0])
    more = len(group.addresses) - 1
    if not more:
        return first
    text = ngettext("%(page)s and %(number)s more page", "%(page)s and %(number)s more pages", more)
    return text % {"page": first, "number": locales.number(more, tag)}


def _short(group: Group) -> str:
    found = [visible(line) if len(line) < 400 else visible(line[:400]) + "…" for line in lines(group.rows)]
    kept = found[:_LINES] + (["  …"] if len(found) > _LINES else [])
    return fenced("\n".join(kept), "diff")


def _files(report: Report, tag: str) -> Iterator[str]:
    if report.files:
        head = (_("File"), _("Bytes"))
        sizes = (
            (
                code(each.name),
                " → ".join("–" if size is None else locales.number(size, tag) for size in (each.before, each.now)),
            )
            for each in report.files[:_LISTED]
        )
        yield from _table(_("Styles, scripts and pictures"), head, sizes)


def _ways(report: Report, tag: str) -> Iterator[str]:
    if not report.site:
        return
    yield from ("", _title(_("To see it")), "")
    yield _("Download the artifact of this run, unpack it and open %(file)s.") % {"file": code("index.html")}
    yield _("There you find a copy of the site that opens by double click, and every difference.")
    if report.pictures:
        count = len(report.pictures)
        text = ngettext(
            "%(number)s page is drawn as a telephone shows it.",
            "%(number)s pages are drawn as a telephone shows them.",
            count,
        )
        yield text % {"number": locales.number(count, tag)}


def _capped(listed: Sequence[str]) -> list[str]:
    return [*listed[:_LISTED], *(["…"] if len(listed) > _LISTED else [])]


def _title(words: str) -> str:
    return f"### {words}"


def _list(title: str, rows: Iterable[str]) -> Iterator[str]:
    yield from ("", _title(title), "", *(f"- {row}" for row in rows))


def _table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield from ("", _title(title), "", f"| {' | '.join(head)} |", "|" + " --- |" * len(head))
    yield from (f"| {' | '.join(row)} |" for row in rows)
