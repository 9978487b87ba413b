"""One view of every shape, made by hand: what a template gets, without a build and without Pelican."""

from typing import Any

from plugins.views.shapes import (
    Alternate,
    Banner,
    Body,
    BranchPage,
    Card,
    ChargeView,
    Choice,
    ClaimView,
    Code,
    CountriesPage,
    CountryPage,
    EventPage,
    FeedLink,
    FigureView,
    Frame,
    Head,
    HomePage,
    IndicatorView,
    LanguagesPage,
    Link,
    ListPage,
    NewsPage,
    Node,
    NotFoundPage,
    NoticePage,
    Page,
    Picture,
    QuoteView,
    RedirectPage,
    ResourcePage,
    Row,
    Said,
    ScamPage,
    Section,
    SectionLink,
    SourceRow,
    Step,
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
CARD = Card("/en/news/x/", Words("A <card>"), Words("A summary"), DAY, "In Russian")
SOURCE = SourceRow(Words("A source", "und", "auto"), "A publisher", "https://source.example/", "2024", secondary=True)
CHOICES = (
    Choice("en", "ltr", "English", "/en/x/", current=True),
    Choice("ar", "rtl", "العربية", "/ar/x/", current=False),
)
PICTURE = Picture("/media/x.svg", Words("A drawing"), "A hand", 300, 400)
CODE = Code("fee", "They ask for a fee")
ROW = Row("A label", (Words("A value"), FOREIGN))
UPDATE = UpdateView(DAY, Words("A correction"))

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
    sections=(SectionLink("news", "/en/news/", "News"),),
    feeds=(FeedLink("/en/news/atom.xml", "News", "application/atom+xml"),),
    stylesheets=("/theme/site.css",),
    icon="/theme/icon.svg",
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
        "body": Body("0" * 32),
    }


def document(template: str) -> dict[str, Any]:
    return page(template) | {
        "summary": Words("A summary"),
        "published": DAY,
        "updated": DAY,
        "steps": (Step("stop", "Stop", "Do not pay."),),
        "sources": (SOURCE,),
        "fact_sources": (SOURCE,),
        "related": (CARD,),
        "previous": LINK,
        "next": LINK,
    }


VIEWS: tuple[Page, ...] = (
    NewsPage(
        **document("news.html"),
        dateline=Words("Lyon"),
        topics=(CODE,),
        rows=(ROW,),
        figures=(FigureView("2,213", Words("Seizures"), Words("pieces")),),
        quotes=(QuoteView(FOREIGN, "A Speaker", Words("An office"), "https://release.example/", translated=True),),
        image=PICTURE,
        updates=(UPDATE,),
    ),
    BranchPage(**document("organisation.html"), children=(CARD,)),
    BranchPage(**document("help.html"), children=(CARD,)),
    ScamPage(
        **document("scams.html"), how_it_works=Words("They ask."), signs=(CODE,), channels=(CODE,), warnings=(CARD,)
    ),
    NoticePage(
        **document("notices.html"),
        identifier="n-2026-0001",
        kind=Code("red", "Red Notice"),
        fictional=True,
        red=True,
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
    TombstonePage(**page("tombstone.html") | {"body": None}, identifier="n-2026-0004", ended=DAY),
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
                spoofed=True,
                source="https://source.example/",
            ),
        ),
        valid_until=DAY,
        ended="No longer current",
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
        intro="An introduction",
        count="1 entry",
        cards=(CARD,),
        number=2,
        pages=3,
        newer=LINK,
        older=LINK,
        numbers=(LINK, Link("/en/news/page/2/", Words("2"), current=True)),
    ),
    TreePage(**page("tree.html"), intro=None, nodes=(Node(CARD, (Node(CARD),)),), extra=(LINK,)),
    HomePage(
        **page("home.html"), tagline=Words("A tagline"), sections=(Section("help", "Help", "/en/help/", (CARD,)),)
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
    ),
    LanguagesPage(**page("languages.html"), languages=tuple((choice, "A tagline") for choice in CHOICES)),
    NotFoundPage(
        **page("not_found.html"),
        said=(Said("en", "ltr", "Not here", "It is gone.", LINK), Said("ar", "rtl", "ليست هنا", "ذهبت.", LINK)),
    ),
    RedirectPage(**page("redirect.html"), target="/en/news/new/"),
)
"""Each with everything a view of its shape can hold."""
