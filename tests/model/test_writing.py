"""Front matter that is written, and read again."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from plugins.model.frontmatter import load
from plugins.model.source import Source, split
from plugins.model.writing import Row, front_matter

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co"), exclude_characters="\ufeff"))


def test_it_looks_as_people_write_it() -> None:
    rows = (
        Row("title", "Étude: une “liste”", ("write one line", "of plain text")),
        Row("date", dt.date(2026, 3, 14)),
        Row("topics", ["cybercrime", "financial_crime"]),
        Row("safety", value=True),
        Row("sources", [{"title": "The release", "url": "https://example.org/"}]),
        Row("publish", "draft"),
        Row("word", "no"),
        Row("dateline", None, ("name the place",)),
        Row("image", None, example={"file": "…", "alt": "…"}),
    )
    assert (
        front_matter(rows)
        == """\
---
# write one line
# of plain text
title: "Étude: une “liste”"
date: 2026-03-14
topics:
  - cybercrime
  - financial_crime
safety: true
sources:
  - title: "The release"
    url: "https://example.org/"
publish: draft
word: "no"
# name the place
# dateline:
# image:
#   file: "…"
#   alt: "…"
---
"""
    )


@given(st.lists(TEXTS, max_size=4), TEXTS)
def test_whatever_is_written_is_read_again(items: list[str], text: str) -> None:
    written = front_matter([Row("one", text), Row("many", items), Row("none", None, (text,))])
    source = split("x.md", written)
    assert isinstance(source, Source)
    front = load("x.md", source.front)
    assert front.problems == []
    assert front.values == {"one": text, "many": items}
