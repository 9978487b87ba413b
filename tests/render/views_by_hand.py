"""One view of every shape, made by hand: what a template gets, without a build and without Pelican."""

from typing import Any

from plugins.views.shapes import (
    Alert,
    Alternate,
    AnswerPage,
    Banner,
    Body,
    BranchPage,
    Card,
    CardPage,
    ChargeView,
    ChartBar,
    ChartView,
    CheckView,
    Choice,
    ClaimView,
    Code,
    CountriesPage,
    CountryPage,
    CoverageGroup,
    CoverageLanguage,
    CoverageList,
    CoveragePage,
    CoverageRow,
    Door,
    Draft,
    Editing,
    EventPage,
    Facet,
    FacetChoice,
    FeedLink,
    FigureView,
    Frame,
    Greeting,
    Head,
    HomePage,
    IndexRow,
    IndicatorView,
    LanguagesPage,
    Link,
    ListingGroup,
    ListingRow,
    ListingView,
    ListPage,
    NewsPage,
    Node,
    NotFoundPage,
    NoticeMark,
    NoticePage,
    OfflinePage,
    Outward,
    Page,
    PartView,
    Picture,
    PictureSource,
    QuestionPage,
    QuoteView,
    RedirectPage,
    ReportField,
    ReportSection,
    ReportView,
    ResourcePage,
    Row,
    Said,
    ScamPage,
    SchematicView,
    SearchPage,
    Section,
    SectionLink,
    SignView,
    SourceRow,
    Step,
    StylePage,
    TimelineRow,
    TombstonePage,
    TreePage,
    UpdateView,
    WarningPage,
    When,
    Words,
)

DAY = When("2026-03-14", "14 March 2026")
FOREIGN = Words("Текст", "ru", "ltr")
LINK = Link("/en/help/x/", Words("A link"))
MARK = NoticeMark("red", Words("Red Notice"), "R")
CARD = Card(
    "/en/news/x/",
    Words("A <card>"),
    Words("A summary"),
    DAY,
    "In Russian",
    None,
    MARK,
    "scam-phishing",
    draft="Draft",
    until="2026-12-01",
    after="Over",
)
SOURCE = SourceRow(
    Words("A source", "und", "auto"),
    "A publisher",
    "https://source.example/",
    "2024",
    secondary=True,
    note="Read elsewhere.",
)
CHOICES = (
    Choice("en", "ltr", "English", "/en/x/", current=True),
    Choice("ar", "rtl", "العربية", "/ar/x/", current=False),
)
PICTURE = Picture(
    "/media/x.png", Words("A drawing"), "A hand", 300, 400, (PictureSource("image/avif", "/media/x.320.avif 320w"),)
)
SAID = (Said("en", "ltr", "Not here", "It is gone.", LINK), Said("ar", "rtl", "ليست هنا", "ذهبت.", LINK))
CHART = ChartView(
    Words("A chart"),
    Words("cases"),
    (ChartBar(Words("A bar"), 12.5, "12.5"), ChartBar(FOREIGN, 3, "3")),
    (SOURCE,),
    "ltr",
)
HAPPENED = TimelineRow("1923-09-07", "7 September 1923", Words("It began."))
CODE = Code("fee", "They ask for a fee")
ROW = Row("A label", (Words("A value"), FOREIGN))
LISTED = ListingRow(
    Words("An office"),
    "/en/x/",
    MARK,
    DAY,
    (Words("What it does"), FOREIGN),
    (ROW,),
    (Outward(Words("Official page"), "https://office.example/", "office.example"),),
)
LISTING = ListingView("offices", (ListingGroup("A", (LISTED,)), ListingGroup(None, ())), "Nothing", "Compiled")
REPORT = ReportView(
    "Written by a person.",
    (
        ReportSection("events", "What happened", (ReportField("account", "In your words", "text", "In order"),)),
        ReportSection(
            "payments",
            "Payments",
            (ReportField("paid_on", "Day", "day"), ReportField("means", "Means", "choices", choices=(CODE,))),
            "One part each",
            "Payment {number}",
            "Add a payment",
            (1, 2),
        ),
    ),
    CHOICES[1:],
    "/theme/report-words.js",
    ("/theme/report-text.js",),
)
CHECKER = CheckView(
    LINK,
    "English and Arabic",
    "/theme/signs-data.js",
    ("/theme/signs.js",),
    Banner(FOREIGN, SOURCE),
    "November 2026",
    (
        SignView("fee", "A fee", FOREIGN, genuine=False),
        SignView("link", "A link", Words("It leads away."), genuine=True),
    ),
    (CODE,),
    (Door("/en/help/triage/", Words("Ask")),),
)
UPDATE = UpdateView(DAY, Words("A correction"), "Corrected")
REPOSITORY = "https://github.com/example/board"
EDITING = Editing(
    edit=f"{REPOSITORY}/edit/main/x.md",
    state=f"{REPOSITORY}/blob/main/x.md?plain=1#L4",
    translate=f"{REPOSITORY}/new/main?filename=x.md&value=a%22b",
    update=f"{REPOSITORY}/edit/main/y.md",
    original=f"{REPOSITORY}/blob/main/x.md?plain=1#L1",
    changes=f"{REPOSITORY}/commits/main/x.md",
    version="translates: en@1a2b3c4d",
)

FRAME = Frame(
    lang="en",
    dir="ltr",
    site_name="Board",
    tagline=Words("A tagline"),
    publisher=Words("A publisher"),
    independence=Words("Independent of everybody."),
    imprint=None,
    banner=Banner(Words("A standing warning"), SOURCE),
    home="/en/",
    search="/en/search/",
    sections=(SectionLink("news", "/en/news/", "News"),),
    feeds=(FeedLink("/en/news/atom.xml", "News", "application/atom+xml"),),
    stylesheets=("/theme/site.css",),
    icon="/theme/icon.svg",
    scripts={"offline": "/theme/offline.js"},
    worker="/sw.js",
    calm=Words("You are safe."),
    leave="https://weather.example/",
    foot=(LINK,),
    coverage="/en/translations/",
    built="/built.json",
    alert=Alert("warnings/w", "/en/warnings/w/", DAY, FOREIGN, "A publisher", "2026-12-01"),
)


def head(**more: Any) -> Head:
    return Head(
        title="A title",
        description="A description",
        canonical="https://board.example/en/x/",
        alternates=(Alternate("en", "https://board.example/en/x/"),),
        open_graph=(("og:title", "A title"),),
        json_ld='{"@type": "WebSite"}',
        **more,
    )


def page(template: str) -> dict[str, Any]:
    return {
        "template": template,
        "head": head(),
        "heading": Words("A heading"),
        "section": "news",
        "crumbs": (LINK,),
        "switcher": CHOICES,
        "notes": ("A note",),
        "helping": "/en/translations/",
        "copies": True,
        "draft": Draft(DAY),
        "dated": True,
        "body": Body("0" * 32),
    }


def document(template: str) -> dict[str, Any]:
    return page(template) | {
        "summary": Words("A summary"),
        "published": DAY,
        "updated": DAY,
        "steps": (Step("stop", "Stop", "Do not pay."),),
        "sources": (SOURCE,),
        "compiled": "November 2026",
        "fact_sources": (SOURCE,),
        "related": (CARD,),
        "previous": LINK,
        "next": LINK,
        "editing": EDITING,
    }


SAMPLES: tuple[Page, ...] = (
    NewsPage(
        **document("news.html"),
        dateline=Words("Lyon"),
        topics=(CODE,),
        rows=(ROW,),
        figures=(FigureView("2,213", Words("Seizures"), Words("pieces")),),
        quotes=(QuoteView(FOREIGN, "A Speaker", Words("An office"), "https://release.example/", translated=True),),
        image=PICTURE,
        charts=(CHART,),
        updates=(UPDATE,),
    ),
    BranchPage(
        **document("organisation.html"),
        timeline=(HAPPENED,),
        charts=(CHART,),
        schematic=SchematicView("schematic-letter", Words("A letter"), (Words("A seal"), FOREIGN)),
        listing=LISTING,
        parts=(
            PartView("part", "/en/x/", FOREIGN, Words("A summary"), None, ("A note",), (HAPPENED,), (CHART,), LISTING),
        ),
        poster=True,
        children=(CARD,),
    ),
    BranchPage(**document("help.html") | {"leave": True, "kept": True}, children=(CARD,), report=REPORT),
    BranchPage(**document("help.html"), checker=CHECKER),
    QuestionPage(
        **page("question.html"),
        danger=LINK,
        intro=FOREIGN,
        question=Words("How did it reach you?"),
        hint=FOREIGN,
        answers=(Door("/en/help/triage/x/", FOREIGN, "channel-letter"), Door("/en/help/triage/y/", Words("No"))),
        first=(Door("/en/help/triage/z/", Words("I am under 18")),),
        start=LINK,
    ),
    AnswerPage(
        **page("answer.html") | {"leave": True, "kept": True},
        verdict=CODE,
        danger=LINK,
        statement=Banner(FOREIGN, SOURCE),
        why=FOREIGN,
        steps=(Step("stop", "Stop", "Do not pay."),),
        country=LINK,
        more=(CARD,),
        start=LINK,
    ),
    BranchPage(**document("help.html") | {"leave": True, "kept": True}, children=(CARD,), card="/en/help/x/card/"),
    CardPage(**page("card.html") | {"leave": True, "kept": True}, whole=LINK),
    ScamPage(
        **document("scams.html"),
        how_it_works=Words("They ask."),
        also_called=Words("a trick"),
        drawing="scam-phishing",
        signs=(CODE,),
        channels=(CODE,),
        warnings=(CARD,),
    ),
    NoticePage(
        **document("notices.html"),
        identifier="n-2026-0001",
        kind=MARK,
        fictional=True,
        beside=Words("It is no warrant."),
        unlisted=FOREIGN,
        issued=DAY,
        expires=DAY,
        requesting_country="Examplia",
        portrait=PICTURE,
        rows=(ROW,),
        passages=(("Marks", Words("None")),),
        charges=(ChargeView("Examplia", Words("A charge"), FOREIGN),),
        contact=Words("Your local police"),
        safety_text=Words("Do not approach."),
    ),
    TombstonePage(**page("tombstone.html") | {"body": None}, identifier="n-2026-0004", ended=DAY, said=SAID),
    WarningPage(
        **document("warnings.html"),
        scam=LINK,
        severity=Code("severe", "Severe"),
        channels=(CODE,),
        impersonated=Words("A body"),
        claims=(ClaimView(Words("They say"), Words("In truth")),),
        red_flags=(CODE,),
        indicators=(
            IndicatorView(
                Code("domain", "Website name"),
                "bad[.]example",
                DAY,
                None,
                Code("confirmed", "Confirmed"),
                source="https://source.example/",
                revoked=True,
            ),
        ),
        victims=(
            IndicatorView(
                Code("phone", "Telephone number"),
                "+1 202 555 0123",
                DAY,
                DAY,
                Code("unconfirmed", "Not confirmed"),
                source="https://source.example/",
            ),
        ),
        valid_until=DAY,
        ended="Withdrawn",
        ended_on=DAY,
        revoked=True,
        corrections=LINK,
        updates=(UPDATE,),
    ),
    EventPage(**document("events.html"), start=DAY, end=DAY, ended=True, rows=(ROW,), url="https://event.example/"),
    ResourcePage(
        **document("resources.html"),
        type=Code("research", "Research"),
        rows=(ROW,),
        href="https://paper.example/a",
        host="paper.example",
    ),
    ListPage(
        **page("list.html"),
        intro=FOREIGN,
        facets=(Facet("topic", "By topic", (FacetChoice("/en/news/", "All", "12", current=True),)),),
        count="1 entry",
        cards=(CARD,),
        number=2,
        pages=3,
        newer=LINK,
        older=LINK,
        numbers=(LINK, Link("/en/news/page/2/", Words("2"), current=True)),
    ),
    TreePage(**page("tree.html"), chart=True, nodes=(Node(CARD, (Node(CARD),)),), extra=(LINK,)),
    HomePage(
        **page("home.html"),
        tagline=Words("A tagline"),
        question=Words("Did somebody write to you?"),
        doors=(Door("/en/help/x/", Words("A message"), "section-help"),),
        sections=(Section("help", "Help", "/en/help/", (CARD,)),),
    ),
    CountriesPage(**page("countries.html"), groups=(("A", (LINK,)),), member_list="https://members.example/"),
    CountryPage(
        **page("country.html"),
        name="Francia",
        emergency="17",
        reporting=Link("https://report.example/", Words("A portal", "und", "auto")),
        opened=None,
        compiled="November 2026",
        region="Europe",
        member_list=None,
        name_source="A source",
        bureau=LISTED,
    ),
    LanguagesPage(
        **page("languages.html"),
        languages=tuple(Greeting(choice, "A tagline", "Did they?", "Nobody's.") for choice in CHOICES),
    ),
    NotFoundPage(
        **page("not_found.html"),
        said=SAID,
    ),
    SearchPage(**page("search.html"), groups=(("A", (IndexRow(LINK, "Help"),)),), bundle="/search/en/"),
    OfflinePage(**page("offline.html") | {"kept": True}, kept_pages=(CARD,)),
    CoveragePage(
        **page("coverage.html"),
        intro=FOREIGN,
        languages=(
            CoverageLanguage("English", "/en/translations/", 100, "3", "3", "0", "0", current=True),
            CoverageLanguage("Arabic", "/ar/translations/", 33, "1", "3", "1", "1", "0", "2", "4", "5"),
        ),
        lists=tuple(
            CoverageList(
                code,
                "4",
                (
                    CoverageGroup(
                        "Help",
                        "/en/help/",
                        "3",
                        (
                            CoverageRow(None, "/en/"),
                            CoverageRow(
                                FOREIGN,
                                "/en/help/x/",
                                version="translates: en@1a2b3c4d",
                                update=f"{REPOSITORY}/edit/main/y.md",
                                original=f"{REPOSITORY}/blob/main/x.md?plain=1#L1",
                                changes=f"{REPOSITORY}/commits/main/x.md",
                            ),
                        ),
                        "1",
                        open=True,
                    ),
                    CoverageGroup("Own words", f"{REPOSITORY}/new/main?filename=x.md", "1", (), away=True),
                ),
            )
            for code in ("missing", "behind", "unread")
        ),
        repository=REPOSITORY,
        guide=f"{REPOSITORY}/blob/main/docs/translators.md",
        language=f"{REPOSITORY}/blob/main/docs/translators.md#a-new-language",
        begin=f"{REPOSITORY}/blob/main/CONTRIBUTING.md",
    ),
    RedirectPage(**page("redirect.html"), target="/en/news/new/"),
)
"""Each with everything a view of its shape can hold."""


def of(shape: type[Any]) -> Any:
    """The first sample of a shape."""
    return next(sample for sample in SAMPLES if type(sample) is shape)


STYLE = StylePage(
    **page("style.html"),
    colours=("ink",),
    sizes=("text-m",),
    spaces=("space-m",),
    drawings=(("scam", ("scam-phishing",)),),
    marks=(MARK,),
    doors=of(HomePage).doors,
    banners=(Banner(Words("A standing warning"), SOURCE), Banner(Words("Another"), None)),
    alert=Alert("style", "/en/", DAY, Words("A warning")),
    news=of(NewsPage),
    branch=of(BranchPage),
    warning=of(WarningPage),
    listing=of(ListPage),
    tree=of(TreePage),
    countries=(of(CountryPage),),
    coverage=of(CoveragePage),
    said=SAID,
    drafts=(Draft(), Draft(DAY)),
)

VIEWS: tuple[Page, ...] = (*SAMPLES, STYLE)
"""One for every template."""
