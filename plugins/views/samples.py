"""Samples for the style page, made of words that the interface has anyway, so that every language looks real.

No number, person or address among them is real.
"""

import datetime as dt
from enum import StrEnum
from typing import Any

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.catalogs import ngettext
from plugins.i18n.words import step_text, word
from plugins.model.vocabulary import (
    Channel,
    ContactKind,
    IndicatorState,
    IndicatorType,
    NoticeLook,
    NoticeState,
    Severity,
    Sign,
    Step,
    Topic,
    WarningState,
)
from plugins.views import addresses, shapes
from plugins.views.frame import section_title, site_of
from plugins.views.reader import Reader, foreign
from plugins.views.report import report
from plugins.views.shapes import (
    Alert,
    Banner,
    BranchPage,
    Card,
    ChartBar,
    ChartView,
    CheckView,
    ClaimView,
    Code,
    CountryPage,
    CoverageGroup,
    CoverageLanguage,
    CoverageList,
    CoveragePage,
    CoverageRow,
    Door,
    Draft,
    Editing,
    Facet,
    FacetChoice,
    FigureView,
    Head,
    IndicatorView,
    Link,
    ListingGroup,
    ListingRow,
    ListingView,
    ListPage,
    NewsPage,
    Node,
    NoticeMark,
    Outward,
    PartView,
    Picture,
    QuoteView,
    Row,
    SchematicView,
    SignView,
    SourceRow,
    TimelineRow,
    TreePage,
    UpdateView,
    WarningPage,
    Words,
)
from plugins.views.telling import codes
from plugins.views.warnings import defang

_ELSEWHERE = "https://example.org/"
_VERSION = "translates: en@00000000"
_DAY = dt.date(2026, 3, 14)


class Samples:
    """Pages and parts of pages in the language being spoken; all their links lead to the first page."""

    def __init__(self, reader: Reader, head: Head) -> None:
        """Take the reader, and the head of the page that shows the samples."""
        self._reader = reader
        self._here = reader.here(addresses.home(reader.language))
        self._page: dict[str, Any] = {"template": "style.html", "head": head, "heading": Words(_("Fictional"))}
        self._day = reader.when(_DAY)

    def doors(self) -> tuple[Door, ...]:
        """With and without a drawing."""
        return (
            Door(self._here, Words(word(Channel.LETTER)), "channel-letter"),
            Door(self._here, Words(_("Find your country")), None),
        )

    def banners(self) -> tuple[Banner, ...]:
        """With and without a source."""
        said = Words(_("A warning on a website proves nothing about the website: impostors print warnings too."))
        return Banner(said, self._sources()[0]), Banner(said, None)

    def alert(self) -> Alert:
        """As long as titles of warnings are."""
        said = _("A warning on a website proves nothing about the website: impostors print warnings too.")
        return Alert("style", self._here, self._day, Words(said), "Examplia Research")

    def drafts(self) -> tuple[Draft, ...]:
        """Of no release, and of one to come."""
        return Draft(), Draft(self._day)

    def news(self) -> NewsPage:
        """What a news item can hold, and what all documents share."""
        site, language = site_of(self._reader)
        speaker: dict[str, Any] = {
            "name": site.title,
            "role": self._reader.words(site.publisher, language),
            "release": _ELSEWHERE,
        }
        icon = self._reader.assets.icon
        return NewsPage(
            **self._page,
            leave=True,
            kept=True,
            notes=(
                _("The original text has changed since this translation was made."),
                _("No native reader has checked this translation yet."),
            ),
            summary=Words(step_text(Step.STOP)),
            published=self._day,
            updated=self._day,
            steps=tuple(shapes.Step(str(step), word(step), step_text(step)) for step in Step),
            sources=self._sources(),
            related=self._cards(),
            previous=self._link(word(Topic.FRAUD)),
            next=self._link(word(Step.SUPPORT)),
            topics=codes(tuple(Topic)[:5]),
            rows=(
                Row(_("Place"), (Words(_("Examplia")),)),
                Row(_("Partners"), (Words(word(ContactKind.CCF)), foreign("Examplia Research"))),
                Row(_("Identifier"), (Words("n-2026-0001"),), ltr=True),
            ),
            figures=(
                FigureView(self._number("12345"), Words(_("Notices")), None),
                FigureView(self._number("0.5"), Words(_("Fictional")), Words(_("Countries"))),
            ),
            quotes=(
                QuoteView(Words(step_text(Step.SUPPORT)), **speaker, translated=False),
                QuoteView(self._elsewhere(), **speaker, translated=True),
            ),
            image=Picture(icon, Words(_("Fictional")), site.publisher, 160, 160) if icon else None,
            charts=self._charts(),
            editing=self._editing(),
            updates=(
                UpdateView(self._day, Words(word(WarningState.CORRECTED))),
                UpdateView(self._day, self._elsewhere()),
            ),
        )

    def branch(self) -> BranchPage:
        """A timeline of a year, a month and a day; a listing, a drawing with numbers, a part, a report."""
        happened = (
            ("2024", Words(word(NoticeState.ACTIVE))),
            ("2025-09", Words(_("The original text has changed since this translation was made."))),
            ("2026-03-14", Words(_("This notice has ended."))),
        )
        rows = tuple(TimelineRow(when, self._reader.partial_day(when), what) for when, what in happened)
        schematic = SchematicView("schematic-letter", Words(word(Channel.LETTER)), self._said(tuple(Sign)[:6]))
        part = PartView(
            "part", self._here, Words(word(Step.VERIFY)), Words(step_text(Step.VERIFY)), None, timeline=rows
        )
        return BranchPage(
            **self._page,
            timeline=rows,
            schematic=schematic,
            listing=self._listing(),
            parts=(part,),
            checker=self._checker(),
            report=report(self._reader),
            poster=True,
        )

    def _checker(self) -> CheckView:
        """Two signs, of which real messages have one too; a statement, and a way on."""
        signs = ((Sign.FEE, False), (Sign.URGENCY, True))
        return CheckView(
            danger=Link(self._here, self._elsewhere()),
            languages=locales.own_name(self._reader.language),
            data="",
            needs=(),
            statement=self.banners()[0],
            compiled=self._day.text,
            signs=tuple(
                SignView(str(sign), word(sign), self._said((Step.STOP,))[0], genuine) for sign, genuine in signs
            ),
            kinds=(Code("link", word(IndicatorType.DOMAIN)),),
            doors=self.doors()[:1],
        )

    def mark(self, look: NoticeLook) -> NoticeMark:
        """A kind of notice; its letter is that of its place in the vocabulary."""
        return NoticeMark(str(look), Words(section_title("notices")), "ABCDEFGHI"[tuple(NoticeLook).index(look)])

    def _listing(self) -> ListingView:
        """A kind of notice; an office; an address."""
        mark = self.mark(NoticeLook.YELLOW)
        site, _language = site_of(self._reader)
        away = Outward(Words(_("Official page")), _ELSEWHERE, _ELSEWHERE)
        rows = (
            ListingRow(mark.text, mark=mark, also=(self._elsewhere(),), texts=self._said((Step.VERIFY,))),
            ListingRow(Words(word(ContactKind.CCF)), rows=(Row(_("Place"), (Words(_("Examplia")),)),), links=(away,)),
            ListingRow(foreign(site.title), self._here, when=self._day, texts=self._said((WarningState.CORRECTED,))),
        )
        return ListingView("notice_kinds", (ListingGroup(word(Topic.NOTICES), rows),), "", self._day.text)

    def _said(self, codes: tuple[StrEnum, ...]) -> tuple[Words, ...]:
        return tuple(Words(word(code)) for code in codes)

    def warning(self) -> WarningPage:
        """What only a warning has."""
        return WarningPage(
            **self._page,
            scam=self._link(_("Types of fraud")),
            severity=Code(str(Severity.SEVERE), word(Severity.SEVERE)),
            channels=codes(tuple(Channel)),
            impersonated=Words(_("The organisation")),
            claims=(
                ClaimView(Words(word(Sign.THREAT_OF_ARREST)), Words(step_text(Step.STOP))),
                ClaimView(self._elsewhere(), Words(step_text(Step.VERIFY))),
            ),
            red_flags=codes(tuple(Sign)[:4]),
            indicators=(
                self._indicator(IndicatorType.URL, "https://police.example/fine", IndicatorState.CONFIRMED),
                self._indicator(IndicatorType.EMAIL, "case@police.example", IndicatorState.REVOKED),
            ),
            victims=(self._indicator(IndicatorType.PHONE, "+1 202 555 0123", IndicatorState.UNCONFIRMED),),
            valid_until=self._day,
            ended=word(WarningState.REVOKED),
            ended_on=self._day,
            revoked=True,
            corrections=self._link(_("Corrections and additions")),
            updates=(UpdateView(self._day, Words(word(Step.VERIFY)), word(WarningState.CORRECTED)),),
        )

    def listing(self) -> ListPage:
        """A page between two others, narrowed by a facet."""
        topics = [FacetChoice(self._here, word(topic), self._number("7"), topic is Topic.FRAUD) for topic in Topic]
        pages = (1, 2, 3)
        return ListPage(
            **self._page,
            intro=_("If somebody is not on this list, that does not mean that no notice about them exists."),
            facets=(Facet("topic", _("Topics"), (FacetChoice(self._here, _("All"), self._number("12345")), *topics)),),
            count=ngettext("%(number)s entry", "%(number)s entries", 12345) % {"number": self._number("12345")},
            cards=self._cards(),
            number=2,
            pages=len(pages),
            newer=self._link(_("Previous page")),
            older=self._link(_("Next page")),
            numbers=tuple(Link(self._here, Words(self._number(str(page))), page == 2) for page in pages),
        )

    def tree(self) -> TreePage:
        """Four levels deep; one page has no text in this language."""
        office = ContactKind
        bureau = self._node(office.REGIONAL_BUREAU, self._node(office.LIAISON_OFFICE, self._node(office.CCF)))
        others = (office.INNOVATION_COMPLEX, office.PUBLIC_INFORMATION, office.REGIONAL_BUREAU_PLANNED)
        foreign_page = Node(self._cards()[3])
        top = self._node(office.GENERAL_SECRETARIAT, bureau, *map(self._node, others), foreign_page)
        return TreePage(**self._page, intro=None, nodes=(top,), extra=())

    def countries(self) -> tuple[CountryPage, ...]:
        """With what we know, and with gaps."""
        known: dict[str, Any] = {
            **self._page,
            "name": _("Examplia"),
            "compiled": self._reader.partial_day("2026-03"),
            "region": locales.territory_name("150", self._reader.language),
            "member_list": None,
            "name_source": None,
        }
        portal = Link(_ELSEWHERE, foreign("Examplia Reports"))
        return (
            CountryPage(
                **known, emergency="112", reporting=portal, opened=self._day, bureau=self._listing().groups[0].rows[1]
            ),
            CountryPage(**known, emergency=None, reporting=None, opened=None),
        )

    def _editing(self) -> Editing:
        """Everything that any page offers; no page offers all of it."""
        away = _ELSEWHERE
        return Editing(away, away, away, away, away, away, _VERSION)

    def coverage(self) -> CoveragePage:
        """A language that is whole and one that is not; each list."""
        reader, number = self._reader, self._number
        here, every, some, zero = self._here, number("12345"), number("4938"), number("0")
        name, other = (locales.language_name(each, reader.language) for each in (reader.language, "he"))
        to_mend = {"version": _VERSION, "update": _ELSEWHERE, "original": _ELSEWHERE, "changes": _ELSEWHERE}
        rows = (CoverageRow(self._elsewhere(), here, **to_mend), CoverageRow(None, here))
        groups = (
            CoverageGroup(word(Topic.FRAUD), here, number("7"), rows, number("5"), open=True),
            CoverageGroup(word(Topic.NOTICES), here, number("2"), ()),
        )
        return CoveragePage(
            **self._page,
            languages=(
                CoverageLanguage(name, here, 100, every, every, zero, zero, current=True),
                CoverageLanguage(other, here, 40, some, every, zero, every, zero, some, zero, every),
            ),
            lists=tuple(CoverageList(code, number("9"), groups) for code in ("missing", "behind", "unread")),
            repository=_ELSEWHERE,
            begin=self._here,
        )

    def _cards(self) -> tuple[Card, ...]:
        """Plain, drawn, a notice, in another language, and no longer current."""
        reader, text = self._reader, Words(step_text(Step.STOP))
        other = self._elsewhere()
        mark = reader.in_language(other.lang or reader.language)
        notice = self.mark(NoticeLook.YELLOW)
        return (
            Card(self._here, Words(word(Step.STOP)), text, self._day),
            Card(self._here, Words(word(Step.VERIFY)), text, draft=_("Draft")),
            Card(self._here, Words(word(Sign.THREAT_OF_ARREST)), text, drawing="scam-warrant"),
            Card(self._here, foreign("Alex Example"), None, self._day, label=_("Fictional"), notice=notice),
            Card(self._here, other, other, mark=mark),
            Card(self._here, Words(word(Sign.RECOVERY_OFFER)), text, self._day, label=word(WarningState.ENDED)),
        )

    def _charts(self) -> tuple[ChartView, ...]:
        """Long words and large numbers, with sources; two numbers without."""
        signs = (
            (Sign.SAFE_ACCOUNT, "12345"),
            (Sign.IDENTITY_DOCUMENTS, "6000"),
            (Sign.FEE, "1500"),
            (Sign.CRYPTO, "12"),
        )
        channels = ((Channel.SMS, "1.5"), (Channel.VIDEO_CALL, "0"))
        direction = locales.direction(self._reader.language)
        heading, unit = Words(_("How it reaches people")), Words(_("Fictional"))
        return (
            ChartView(Words(_("How to recognise it")), unit, self._bars(signs), self._sources(), direction),
            ChartView(heading, None, self._bars(channels), (), direction),
        )

    def _bars(self, said: tuple[tuple[Sign | Channel, str], ...]) -> tuple[ChartBar, ...]:
        return tuple(ChartBar(Words(word(code)), float(number), self._number(number)) for code, number in said)

    def _sources(self) -> tuple[SourceRow, ...]:
        """With an address and a day, at second hand, and without an address."""
        site, _language = site_of(self._reader)
        return (
            SourceRow(foreign(site.title), site.publisher, _ELSEWHERE, self._day.text),
            SourceRow(foreign("Examplia Research"), "Examplia Research", _ELSEWHERE, "2024", secondary=True),
            SourceRow(Words(word(ContactKind.PUBLIC_INFORMATION)), site.publisher, None, None),
        )

    def _indicator(self, kind: IndicatorType, value: str, state: IndicatorState) -> IndicatorView:
        is_revoked = state is IndicatorState.REVOKED
        return IndicatorView(
            Code(str(kind), word(kind)),
            defang(kind, value),
            self._day,
            self._day if is_revoked else None,
            Code(str(state), word(state)),
            _ELSEWHERE,
            is_revoked,
        )

    def _node(self, office: ContactKind, *below: Node) -> Node:
        return Node(Card(self._here, Words(word(office)), Words(step_text(Step.VERIFY))), below)

    def _link(self, text: str) -> Link:
        return Link(self._here, Words(text))

    def _elsewhere(self) -> Words:
        """The site's own sentence in another of its languages; in its only one where it has no other."""
        reader = self._reader
        tags = [tag for tag in reader.library.languages if tag != reader.language and tag in reader.library.site.states]
        text = reader.library.site.text(tags[-1] if tags else reader.language)
        return reader.words(text.fields.summary, text.language)

    def _number(self, value: str) -> str:
        return locales.number(value, self._reader.language)
