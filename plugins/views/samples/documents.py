"""A news item and a warning, each with all that it can hold."""

from typing import Any

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import step_text, word
from plugins.model.vocabulary import (
    Channel,
    ContactKind,
    IndicatorState,
    IndicatorType,
    Severity,
    Sign,
    Step,
    Topic,
    WarningState,
)
from plugins.views import shapes
from plugins.views.frame import site_of
from plugins.views.samples.pieces import ELSEWHERE, VERSION, Samples
from plugins.views.shapes import (
    ChartBar,
    ChartView,
    ClaimView,
    Code,
    Editing,
    FigureView,
    IndicatorView,
    NewsPage,
    Picture,
    QuoteView,
    Row,
    UpdateView,
    WarningPage,
    Words,
)
from plugins.views.speech import foreign
from plugins.views.telling import codes
from plugins.views.warnings import defang


def news(samples: Samples) -> NewsPage:
    """What a news item can hold, and what all documents share."""
    site, language = site_of(samples.reader)
    speaker: dict[str, Any] = {
        "name": site.title,
        "role": samples.reader.words(site.publisher, language),
        "release": ELSEWHERE,
    }
    icon = samples.reader.assets.icon
    return NewsPage(
        **samples.page,
        leave=True,
        kept=True,
        notes=(
            _("The original text has changed since this translation was made."),
            _("No native reader has checked this translation yet."),
        ),
        summary=Words(step_text(Step.STOP)),
        published=samples.day,
        updated=samples.day,
        steps=tuple(shapes.Step(str(step), word(step), step_text(step)) for step in Step),
        sources=samples.sources(),
        related=samples.cards(),
        previous=samples.link(word(Topic.FRAUD)),
        next=samples.link(word(Step.SUPPORT)),
        topics=codes(tuple(Topic)[:5]),
        rows=(
            Row(_("Place"), (Words(_("Examplia")),)),
            Row(_("Partners"), (Words(word(ContactKind.CCF)), foreign("Examplia Research"))),
            Row(_("Identifier"), (Words("n-2026-0001"),), ltr=True),
        ),
        figures=(
            FigureView(samples.number("12345"), Words(_("Notices")), None),
            FigureView(samples.number("0.5"), Words(_("Fictional")), Words(_("Countries"))),
        ),
        quotes=(
            QuoteView(Words(step_text(Step.SUPPORT)), **speaker, translated=False),
            QuoteView(samples.elsewhere(), **speaker, translated=True),
        ),
        image=Picture(icon, Words(_("Fictional")), site.publisher, 160, 160) if icon else None,
        charts=_charts(samples),
        editing=_editing(),
        updates=(
            UpdateView(samples.day, Words(word(WarningState.CORRECTED))),
            UpdateView(samples.day, samples.elsewhere()),
        ),
    )


def warning(samples: Samples) -> WarningPage:
    """What only a warning has."""
    return WarningPage(
        **samples.page,
        scam=samples.link(_("Types of fraud")),
        severity=Code(str(Severity.SEVERE), word(Severity.SEVERE)),
        channels=codes(tuple(Channel)),
        impersonated=Words(_("The organisation")),
        claims=(
            ClaimView(Words(word(Sign.THREAT_OF_ARREST)), Words(step_text(Step.STOP))),
            ClaimView(samples.elsewhere(), Words(step_text(Step.VERIFY))),
        ),
        red_flags=codes(tuple(Sign)[:4]),
        indicators=(
            _indicator(samples, IndicatorType.URL, "https://police.example/fine", IndicatorState.CONFIRMED),
            _indicator(samples, IndicatorType.EMAIL, "case@police.example", IndicatorState.REVOKED),
        ),
        victims=(_indicator(samples, IndicatorType.PHONE, "+1 202 555 0123", IndicatorState.UNCONFIRMED),),
        valid_until=samples.day,
        ended=word(WarningState.REVOKED),
        ended_on=samples.day,
        revoked=True,
        corrections=samples.link(_("Corrections and additions")),
        updates=(UpdateView(samples.day, Words(word(Step.VERIFY)), word(WarningState.CORRECTED)),),
    )


def _editing() -> Editing:
    """Everything that any page offers; no page offers all of it."""
    away = ELSEWHERE
    return Editing(away, away, away, away, away, away, VERSION)


def _charts(samples: Samples) -> tuple[ChartView, ...]:
    """Long words and large numbers, with sources; two numbers without."""
    signs = (
        (Sign.SAFE_ACCOUNT, "12345"),
        (Sign.IDENTITY_DOCUMENTS, "6000"),
        (Sign.FEE, "1500"),
        (Sign.CRYPTO, "12"),
    )
    channels = ((Channel.SMS, "1.5"), (Channel.VIDEO_CALL, "0"))
    direction = locales.direction(samples.reader.language)
    heading, unit = Words(_("How it reaches people")), Words(_("Fictional"))
    return (
        ChartView(Words(_("How to recognise it")), unit, _bars(samples, signs), samples.sources(), direction),
        ChartView(heading, None, _bars(samples, channels), (), direction),
    )


def _bars(samples: Samples, said: tuple[tuple[Sign | Channel, str], ...]) -> tuple[ChartBar, ...]:
    return tuple(ChartBar(Words(word(code)), float(number), samples.number(number)) for code, number in said)


def _indicator(samples: Samples, kind: IndicatorType, value: str, state: IndicatorState) -> IndicatorView:
    is_revoked = state is IndicatorState.REVOKED
    return IndicatorView(
        Code(str(kind), word(kind)),
        defang(kind, value),
        samples.day,
        samples.day if is_revoked else None,
        Code(str(state), word(state)),
        ELSEWHERE,
        is_revoked,
    )
