"""Charts and timelines."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import SOURCE, facts, news, page


def chart(*bars: str) -> str:
    """Front matter whose first bar stands at line 5."""
    return "\n".join(
        ["charts:", '  - title: "A chart"', "    bars:", *(f"      - {{label: B, {bar}}}" for bar in bars)]
    )


NUMBERS = facts("more:\n  number: 5" + SOURCE + "less:\n  number: -5" + SOURCE + "day:\n  day: 2026-03-14" + SOURCE)

ROWS = [
    Row(
        "a bar with a fact that is not there",
        NUMBERS | news(chart("fact: more", "fact: most")),
        [
            "content/news/x/en.md:6:26: charts[1].bars[2].fact: there is no fact 'most' — use a key of data/facts.yml, or add the fact there with its source",
        ],
    ),
    Row(
        "a bar with a fact that is no number",
        NUMBERS | page("organisation", chart("fact: day", "value: 2")),
        [
            "content/organisation/x/en.md:5:26: charts[1].bars[1].fact: 'day' has no number — name a fact that has a number; what is no number cannot be drawn",
        ],
    ),
    Row(
        "a bar below zero",
        NUMBERS | page("help", chart("value: -1", "fact: less", "value: 0")),
        [
            "content/help/x/en.md:5:27: charts[1].bars[1].value: cannot draw '-1', which is below zero — say it in the text; bars begin at zero",
            "content/help/x/en.md:6:26: charts[1].bars[2].fact: cannot draw '-5', which is below zero — say it in the text; bars begin at zero",
        ],
    ),
    Row(
        "a chart of one bar",
        news(chart("value: 1")),
        [
            "content/news/x/en.md:5:7: charts[1].bars: has nothing to compare — list at least two bars, or say the number in the text",
        ],
    ),
    Row(
        "a chart without bars",
        news('charts: [{title: "A chart", bars: []}]'),
        [
            "content/news/x/en.md:2:35: charts[1].bars: is empty — list at least two bars, or say the number in the text",
        ],
    ),
    Row(
        "a bar with a number and a fact",
        NUMBERS | news(chart("value: 1", "value: 2, fact: more")),
        [
            "content/news/x/en.md:6:9: charts[1].bars[2]: has value and fact — give a value, or the key of a fact",
        ],
    ),
    Row(
        "a year that is not certain in a timeline",
        page("organisation", 'timeline:\n  - {when: 1984~, what: "A"}'),
        [
            "content/organisation/x/en.md:3:12: timeline[1].when: '1984~' is no year, month or day of the calendar — write one, such as 1923, 1923-09 or 1923-09-07",
        ],
    ),
    Row(
        "a spring in a timeline, which EDTF writes as a month",
        page("organisation", 'timeline:\n  - {when: 1984, what: "A"}\n  - {when: 1984-21, what: "B"}'),
        [
            "content/organisation/x/en.md:4:12: timeline[2].when: '1984-21' is no year, month or day of the calendar — write one, such as 1923, 1923-09 or 1923-09-07",
        ],
    ),
]
