"""Charts as a reader gets them: numbers as bars, and all words in a table."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.i18n.catalogs import load_catalogs, speaking
from plugins.render.charts import drawn
from plugins.render.templates import Templates
from plugins.views.shapes import BranchPage, ChartBar, ChartView, Node, Page, TimelineRow, TreePage, Words
from tests.conftest import shipped_settings
from tests.render.views_by_hand import CARD, FRAME, SOURCE, of

SETTINGS = shipped_settings(Path("/nowhere"))
CATALOGS = load_catalogs(SETTINGS.translations, SETTINGS.languages)
TEMPLATES = Templates(SETTINGS)


def chart(*values: float, direction: str = "ltr") -> ChartView:
    bars = tuple(ChartBar(Words(f"Label {n}"), value, f"{value:g}") for n, value in enumerate(values, 1))
    return ChartView(Words("Notices in force"), Words("notices"), bars, (SOURCE,), direction)


def bars_of(view: ChartView) -> list[tuple[float, float]]:
    """Where each bar begins and how long it is, in thousandths of the room it has."""
    found = []
    for _, svg in drawn(view):
        bar = LexborHTMLParser(str(svg)).css_first("rect")
        assert bar is not None
        found.append((float(bar.attributes["x"] or ""), float(bar.attributes["width"] or "")))
    return found


def render(page: Page) -> LexborHTMLParser:
    with speaking(CATALOGS, "en"):
        return LexborHTMLParser(TEMPLATES.render(page, FRAME, None))


def figure(view: ChartView) -> LexborNode:
    found = render(replace(of(BranchPage), parts=(), charts=(view,))).css_first("figure.chart")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("values", "lengths"),
    [
        ((74224, 18179, 2237), [1000, 244.9, 30.1]),
        ((2, 8), [250, 1000]),
        ((0.5, 0.25), [1000, 500]),
        ((5, 5), [1000, 1000]),
        ((3, 0), [1000, 0]),
        ((0, 0), [0, 0]),
        ((10**15, 1), [1000, 0]),
    ],
)
def test_bars_are_as_long_as_their_numbers_and_begin_at_zero(values: tuple[float, ...], lengths: list[float]) -> None:
    assert bars_of(chart(*values)) == [(0, length) for length in lengths]


def test_bars_grow_from_the_side_where_reading_begins() -> None:
    assert bars_of(chart(8, 2, direction="rtl")) == [(0, 1000), (750, 250)]


def test_nothing_of_the_library_that_the_policy_forbids_reaches_the_page() -> None:
    """No style, no script, no word that its table does not hold, and no name that would stand twice."""
    html = "".join(str(svg) for _, svg in drawn(chart(8, 2)))
    tree = LexborHTMLParser(html)
    assert {node.tag for node in tree.body.css("*")} - {"body"} == {"svg", "rect"}  # type: ignore[union-attr]
    assert {name for node in tree.css("svg, rect") for name in node.attributes} & {
        "style",
        "id",
        "class",
        "onload",
    } == {"class"}
    assert tree.body.text().strip() == ""  # type: ignore[union-attr]


def test_every_bar_is_a_row_of_a_table_that_says_its_number() -> None:
    found = figure(chart(8, 2))
    caption = found.css_first("caption")
    assert caption is not None
    assert caption.text().split() == ["Notices", "in", "force", "notices"]
    rows = [[cell.text().strip() for cell in row.css("th[scope=row], td")] for row in found.css("tr")]
    assert rows == [["Label 1", "8"], ["Label 2", "2"]]
    assert [svg.attributes["aria-hidden"] for svg in found.css("svg")] == ["true", "true"]


def test_words_of_a_chart_are_escaped_and_name_their_language() -> None:
    bars = (ChartBar(Words("<b>Да</b>", "ru", "ltr"), 1, "1"), ChartBar(Words("No"), 2, "<i>2</i>"))
    found = figure(replace(chart(), title=Words("<script>"), bars=bars))
    assert not found.css("b, i, script")
    assert [label.text() for label in found.css("[lang=ru]")] == ["<b>Да</b>"]


def test_a_chart_names_all_its_sources() -> None:
    found = figure(replace(chart(8, 2), sources=(SOURCE, replace(SOURCE, title=Words("Another"), url=None))))
    assert [link.attributes["href"] for link in found.css("figcaption a")] == [SOURCE.url]
    assert "Another" in found.css_first("figcaption").text()  # type: ignore[union-attr]


def test_a_timeline_is_a_list_in_order_whose_days_machines_can_read() -> None:
    rows = (
        TimelineRow("1923-09-07", "7 September 1923", Words("It began.")),
        TimelineRow("1956", "1956", Words("So.")),
    )
    found = render(replace(of(BranchPage), timeline=rows, parts=())).css(".timeline ol > li")
    assert [row.css_first("time").attributes["datetime"] for row in found] == ["1923-09-07", "1956"]  # type: ignore[union-attr]
    assert [row.text(separator=" ").split() for row in found] == [
        ["7", "September", "1923", "It", "began."],
        ["1956", "So."],
    ]


def test_an_organisation_chart_is_a_list_in_lists_of_links() -> None:
    """Five levels: each list stands in the place above it, and every box is a link with its words."""
    node = Node(replace(CARD, title=Words("Level 5")))
    for level in (4, 3, 2, 1):
        node = Node(replace(CARD, title=Words(f"Level {level}")), (node,))
    tree = render(replace(of(TreePage), nodes=(node, Node(CARD)), chart=True))
    assert [link.text().split()[1] for link in tree.css("main ul > li > a[href='/en/news/x/']")][:5] == list("12345")
    assert tree.css(" > li > ".join(["main ul"] * 1 + ["ul"] * 4))
    assert not tree.css(".orgchart :is(h2, h3, h4)")
