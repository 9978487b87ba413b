"""A review as pages of a folder that opens by double click: ``index.html`` with pictures, ``diff.html`` with words."""

from collections.abc import Iterator

from markupsafe import Markup

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.review.difference import Row, marked
from plugins.review.escaping import visible
from plugins.review.gaps import sentence
from plugins.review.grouping import groups
from plugins.review.portable import relative
from plugins.review.report import How, Picture, Report

_POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"
_PAGE = Markup("""\
<!doctype html>
<html lang="{tag}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
body {{ max-inline-size: 80rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 sans-serif; overflow-wrap: anywhere }}
.pair {{ display: flex; gap: 1rem; align-items: start; flex-wrap: wrap }}
figure {{ margin: 0 }} img {{ inline-size: 360px; border: 1px solid #888 }}
del, .went {{ background: #fdd; color: #000 }} ins, .came {{ background: #dfd; color: #000 }}
p {{ margin-block: 0.25rem; padding-inline: 0.5rem }}
</style>
</head>
<body>
<h1>{title}</h1>
{parts}
</body>
</html>
""")


def index(report: Report, tag: str) -> str:
    """The first page, in the language being spoken."""
    return _page(tag, _("What this change does to the site"), list(_index(report)))


def diff(report: Report, tag: str) -> str:
    """Every difference of words, in the language being spoken."""
    return _page(tag, _("Differences of the pages"), list(_diff(report)))


def _page(tag: str, title: str, parts: list[Markup]) -> str:
    joined = Markup("\n").join(parts)
    return str(_PAGE.format(policy=_POLICY, tag=tag, direction=locales.direction(tag), title=title, parts=joined))


def _index(report: Report) -> Iterator[Markup]:
    ways = [("summary.md", _("The summary"))]
    if report.site:
        ways = [
            ("site/index.html", _("Open the copy of the site")),
            ("diff.html", _("Differences of the pages")),
            *ways,
        ]
    yield Markup("<ul>{}</ul>").format(Markup("").join(_item(*way) for way in ways))
    yield from (Markup("<p>{}</p>").format(sentence(gap)) for gap in sorted(report.gaps))
    if report.mended:
        yield Markup("<p>{}</p>").format(_("The pages are shown without what is to be mended."))
    yield from map(_pictures, report.pictures)


def _item(href: str, words: str) -> Markup:
    return Markup('<li><a href="{}">{}</a></li>').format(href, words)


def _pictures(picture: Picture) -> Markup:
    shown = [(picture.before, _("Before"))] if picture.before else []
    shown.append((picture.now, _("Now")))
    figure = Markup('<figure><figcaption>{}</figcaption><img src="{}" alt="{}"></figure>')
    figures = (figure.format(words, file, f"{words}: {visible(picture.address)}") for file, words in shown)
    return Markup('<h2>{}</h2>\n<div class="pair">{}</div>').format(_link(picture.address), Markup("").join(figures))


def _link(address: str) -> Markup:
    return Markup('<a href="site/{}"><bdi>{}</bdi></a>').format(relative(address, "index.html", ""), visible(address))


def _diff(report: Report) -> Iterator[Markup]:
    titles = {How.NEW: _("New pages"), How.REMOVED: _("Removed pages"), How.CHANGED: _("Changed pages")}
    for how, title in titles.items():
        pages = [page.address for page in report.pages if page.how is how]
        if pages:
            links = (
                Markup("<li><bdi>{}</bdi></li>").format(visible(address))
                if how is How.REMOVED
                else Markup("<li>{}</li>").format(_link(address))
                for address in pages
            )
            yield Markup("<h2>{}</h2>\n<ul>{}</ul>").format(title, Markup("").join(links))
    for group in groups(report.pages):
        heads = Markup(", ").join(map(_link, group.addresses))
        yield Markup("<h2>{}</h2>\n{}").format(
            heads, Markup("\n").join(line for row in group.rows for line in _row(row))
        )


def _row(row: Row) -> Iterator[Markup]:
    if row.is_context:
        yield Markup('<p dir="auto">{}</p>').format(visible(row.old or ""))
        return
    if row.old is not None:
        yield _told("went", Markup("<del>{}</del>"), marked(row.old, row.new))
    if row.new is not None:
        yield _told("came", Markup("<ins>{}</ins>"), marked(row.new, row.old))


def _told(name: str, mark: Markup, parts: list[tuple[bool, str]]) -> Markup:
    shown = ((mark if is_marked else Markup("{}")).format(_seen(text)) for is_marked, text in parts)
    return Markup('<p dir="auto" class="{}">{}</p>').format(name, Markup("").join(shown))


def _seen(text: str) -> str:
    return visible(text) if text.strip() else text
