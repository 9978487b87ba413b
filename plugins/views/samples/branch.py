"""A page of a tree, with all that such a page can show: a timeline, a listing, a drawing with numbers, tools."""

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import step_text, word
from plugins.model.vocabulary import (
    Channel,
    ContactKind,
    IndicatorType,
    NoticeLook,
    NoticeState,
    Sign,
    Step,
    Topic,
    WarningState,
)
from plugins.views.frame import site_of
from plugins.views.report import report
from plugins.views.samples.pieces import ELSEWHERE, Samples
from plugins.views.shapes import (
    BranchPage,
    CheckView,
    Code,
    Link,
    ListingGroup,
    ListingRow,
    ListingView,
    Outward,
    PartView,
    Row,
    SchematicView,
    SignView,
    TimelineRow,
    Words,
)
from plugins.views.speech import foreign


def branch(samples: Samples) -> BranchPage:
    """A timeline of a year, a month and a day; a listing, a drawing with numbers, a part, a report."""
    happened = (
        ("2024", Words(word(NoticeState.ACTIVE))),
        ("2025-09", Words(_("The original text has changed since this translation was made."))),
        ("2026-03-14", Words(_("This notice has ended."))),
    )
    rows = tuple(TimelineRow(when, samples.reader.partial_day(when), what) for when, what in happened)
    schematic = SchematicView("schematic-letter", Words(word(Channel.LETTER)), samples.said(tuple(Sign)[:6]))
    part = PartView("part", samples.here, Words(word(Step.VERIFY)), Words(step_text(Step.VERIFY)), None, timeline=rows)
    return BranchPage(
        **samples.page,
        timeline=rows,
        schematic=schematic,
        listing=data_listing(samples),
        parts=(part,),
        checker=_checker(samples),
        report=report(samples.reader),
        poster=True,
    )


def _checker(samples: Samples) -> CheckView:
    """Two signs, of which real messages have one too; a statement, and a way on."""
    signs = ((Sign.FEE, False), (Sign.URGENCY, True))
    return CheckView(
        danger=Link(samples.here, samples.elsewhere()),
        languages=locales.own_name(samples.reader.language),
        data="",
        needs=(),
        statement=samples.banners()[0],
        compiled=samples.day.text,
        signs=tuple(SignView(str(sign), word(sign), samples.said((Step.STOP,))[0], genuine) for sign, genuine in signs),
        kinds=(Code("link", word(IndicatorType.DOMAIN)),),
        doors=samples.doors()[:1],
    )


def data_listing(samples: Samples) -> ListingView:
    """A kind of notice; an office; an address."""
    mark = samples.mark(NoticeLook.YELLOW)
    site, _language = site_of(samples.reader)
    away = Outward(Words(_("Official page")), ELSEWHERE, ELSEWHERE)
    rows = (
        ListingRow(mark.text, mark=mark, also=(samples.elsewhere(),), texts=samples.said((Step.VERIFY,))),
        ListingRow(Words(word(ContactKind.CCF)), rows=(Row(_("Place"), (Words(_("Examplia")),)),), links=(away,)),
        ListingRow(foreign(site.title), samples.here, when=samples.day, texts=samples.said((WarningState.CORRECTED,))),
    )
    return ListingView("notice_kinds", (ListingGroup(word(Topic.NOTICES), rows),), "", samples.day.text)
