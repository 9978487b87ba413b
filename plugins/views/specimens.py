"""The living style page: what the theme has, by name, and every component filled with samples."""

from plugins.i18n.catalogs import gettext as _
from plugins.model.kinds import KINDS
from plugins.model.vocabulary import Channel, Drawing, NoticeLook, Specimen, Step
from plugins.views.frame import make_crumbs, make_head, make_switcher
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.samples import documents, lists
from plugins.views.samples.branch import branch
from plugins.views.samples.pieces import Samples
from plugins.views.shapes import Said, StylePage, Words

COLOURS = (
    *("paper", "sheet", "ink", "ink-soft", "rule", "rule-strong", "link", "wash"),
    *("signal", "signal-paper", "signal-fill", "on-signal"),
    *(f"notice-{look}" for look in NoticeLook),
    *("notice-letter", "notice-letter-yellow", "notice-letter-black"),
)
"""Roles of ``tokens.css``; a test holds these names against the file, as it does the others."""

SIZES = tuple(f"text-{size}" for size in ("xs", "s", "m", "l", "xl", "2xl", "3xl", "4xl"))
SPACES = tuple(f"space-{space}" for space in ("2xs", "xs", "s", "m", "l", "xl"))

DRAWINGS: dict[str, tuple[str, ...]] = {
    "section": tuple(KINDS),
    "step": tuple(Step),
    "channel": tuple(Channel),
    "scam": tuple(Drawing),
    "schematic": tuple(Specimen),
    "ui": ("arrow", "search", "exit", "external", "print", "language", "check", "cross", "menu"),
    "": ("empty-list", "empty-search", "not-found", "ended", "offline", "saved", "mark"),
}
"""What is drawn → which; those of notices are shown with their colours and letters."""


def style(reader: Reader, planned: Planned, said: tuple[Said, ...]) -> StylePage:
    """Every component in its states, in one language."""
    title = _("Style page")
    head = make_head(reader, title, planned, noindex=True)
    samples = Samples(reader, head)
    return StylePage(
        template="style.html",
        head=head,
        heading=Words(title),
        crumbs=make_crumbs(reader),
        switcher=make_switcher(reader, planned.address),
        colours=COLOURS,
        sizes=SIZES,
        spaces=SPACES,
        drawings=tuple((group, names_of(group)) for group in DRAWINGS),
        marks=tuple(map(samples.mark, NoticeLook)),
        doors=samples.doors(),
        banners=samples.banners(),
        alert=samples.alert(),
        news=documents.news(samples),
        branch=branch(samples),
        warning=documents.warning(samples),
        listing=lists.listing(samples),
        tree=lists.tree(samples),
        countries=lists.countries(samples),
        coverage=lists.coverage(samples),
        said=said,
        drafts=samples.drafts(),
    )


def drawing_names() -> frozenset[str]:
    """All drawings that content may name, without those of notices."""
    return frozenset(name for group in DRAWINGS for name in names_of(group))


def names_of(group: str) -> tuple[str, ...]:
    """The names of a group's drawings, as files have them."""
    first = f"{group}-" if group else ""
    return tuple(f"{first}{name.replace('_', '-')}" for name in DRAWINGS[group])
