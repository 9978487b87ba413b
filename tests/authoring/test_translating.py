"""A translation begun: its keys are there, empty, and filling them in makes a valid file."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import BaseModel

from plugins.authoring import github
from plugins.authoring.translating import new_translation, path_of, version_line
from plugins.build.site import speak
from plugins.library.entries import Entry
from plugins.library.fitting import differences
from plugins.library.leaf import Leaf
from plugins.model.documents import Document, Draft, read_document
from plugins.model.filing import name_of
from plugins.model.frontmatter import load
from plugins.model.kinds.parts import has_any_length, is_translated
from plugins.model.kinds.translation import text_fields
from plugins.model.languages import Languages
from plugins.model.source import Source, split
from plugins.prose.convert import convert
from tests.authoring.test_github import BOARD
from tests.conftest import ROOT

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
SETTINGS = replace(BOARD, languages=Languages.from_settings([{"tag": tag} for tag in LANGUAGES]))
SHIPPED = sorted(path.relative_to(ROOT / "content").as_posix() for path in (ROOT / "content").rglob("en.md"))


@pytest.fixture(autouse=True)
def codes() -> None:
    """Codes of countries and languages are known, as in a build."""
    speak(SETTINGS)


def read(path: str, raw: bytes) -> Draft:
    name = name_of(path, f"content/{path}", SETTINGS.languages)
    assert not isinstance(name, list)
    draft = read_document(name, f"content/{path}", raw)
    assert isinstance(draft, Draft), draft
    return draft


def entry_of(path: str, raw: bytes) -> Entry:
    draft = read(path, raw)
    return Entry.of(Leaf(draft.document, convert(draft.body).prose), {})


@cache
def shipped(path: str) -> Entry:
    return entry_of(path, (ROOT / "content" / path).read_bytes())


def asked(address: str | None) -> tuple[str, str]:
    """The path and the text of a new file."""
    assert address is not None
    query = parse_qs(urlsplit(address).query, strict_parsing=True)
    return query["filename"][0], query["value"][0]


def filled(text: str, words: str = "Words") -> bytes:
    """What a translator makes of it: every empty value filled in."""
    return text.replace('leave: ""', 'leave: "https://weather.example/"').replace('""', f'"{words}"').encode()


def keys(fields: BaseModel, where: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of every text that a translation of an original gives, by the schema alone."""
    words, parts = text_fields(type(fields))
    for name in words:
        value, info = getattr(fields, name), type(fields).model_fields[name]
        if value and is_translated(info):
            yield (*where, name)
            if isinstance(value, tuple) and not has_any_length(info):
                yield from ((*where, name, number) for number in range(len(value)))
    for name in parts:
        value = getattr(fields, name)
        for number, part in enumerate(value if isinstance(value, tuple) else () if value is None else (value,)):
            yield from keys(part, (*where, name, number) if isinstance(value, tuple) else (*where, name))


@pytest.mark.parametrize("path", SHIPPED)
def test_every_shipped_document_can_be_begun_in_every_language(path: str) -> None:
    """The address arrives; the front matter has every key; filled in, the file is a translation of the original."""
    entry = shipped(path)
    wanted = set(keys(entry.fields))
    for tag in LANGUAGES[1:]:
        address = new_translation(SETTINGS, entry, tag)
        assert address is not None
        assert github.fits(address)
        file, text = asked(address)
        assert file == f"content/{path.removesuffix('en.md')}{tag}.md"
        source = split(file, text)
        assert isinstance(source, Source)
        front = load(file, source.front)
        assert front.problems == []
        assert wanted <= set(front.marks)
        document: Document = read(f"{path.removesuffix('en.md')}{tag}.md", filled(text)).document
        assert list(differences(entry.fields, document.fields)) == []
        assert convert(source.body).prose.anchors == entry.original.prose.anchors


NEWS = """---
title: "Bridges: a record"
summary: "What happened."
date: 2026-03-14
also_called: ["spans", "viaducts"]
partners: ["Us", "Them"]
figures:
  - label: "seizures"
    value: 12
  - label: "drugs"
    value: 3
    unit: "tonnes"
quotes:
  - text: "It # holds."
    name: "A. Speaker"
    role: "Engineer"
    release: https://example.org/r
image:
  file: a.png
  alt: "A bridge"
  credit: "Us"
---

First.

## *What* holds {#holds}

### Setext

Cost {#cost}
------------
"""


def test_each_empty_value_stands_below_what_the_original_says() -> None:
    entry = entry_of("news/bridges/en.md", NEWS.encode())
    file, text = asked(new_translation(SETTINGS, entry, "ar"))
    assert file == "content/news/bridges/ar.md"
    assert (
        text
        == f"""---
{version_line(entry)}
reviewed: false
# Above each line stands what the original says. Write between the quotes; delete these comments if you like.
# Under each heading below, write every paragraph of the original: a part that says nothing is refused.
# Bridges: a record
title: ""
# What happened.
summary: ""
# spans · viaducts
# Your own, as many as you like, each in quotes: ["one", "two"]; or leave [] as it is.
also_called: []
partners:
  # Us
  - ""
  # Them
  - ""
figures:
  # seizures
  - label: ""
  # drugs
  - label: ""
    # tonnes
    unit: ""
quotes:
  # It # holds.
  - text: ""
    # Engineer
    role: ""
image:
  # A bridge
  alt: ""
---

## *What* holds {{#holds}}

## Cost {{#cost}}
"""
    )


LONG = '---\ntitle: "Short"\nsummary: "{summary}"\nhow_it_works: "{how}"\nsigns: [fee]\nchannels: [sms]\n---\n\n{body}'


def long(summary: int, how: int, headings: int = 0) -> Entry:
    body = "".join(f"## {'Heading ' * 10}{{#a{number}}}\n\n" for number in range(headings))
    return entry_of("scams/x/en.md", LONG.format(summary="s " * summary, how="h " * how, body=body).encode())


def test_what_does_not_fit_is_left_out_the_longest_first_and_its_place_is_said() -> None:
    _, text = asked(new_translation(SETTINGS, long(200, 2000), "fr"))
    assert "# s s" in text
    assert "# h h" not in text
    assert 'how_it_works: ""' in text
    where = "https://github.com/example/board/blob/main/content/scams/x/en.md?plain=1#L1"
    assert f"# The original does not fit in here: {where}\n" in text
    assert read("scams/x/fr.md", filled(text))


def test_headings_are_left_out_after_all_texts() -> None:
    address = new_translation(SETTINGS, long(10, 10, headings=100), "fr")
    assert address is not None
    assert github.fits(address)
    _, text = asked(address)
    assert "##" not in text
    assert 'how_it_works: ""' in text


def test_at_last_only_what_makes_it_a_translation_is_left() -> None:
    many = "".join('  - "A partner"\n' for _ in range(2000))
    entry = entry_of(
        "news/x/en.md", f'---\ntitle: "T"\nsummary: "S"\ndate: 2026-01-01\npartners:\n{many}---\n'.encode()
    )
    address = new_translation(SETTINGS, entry, "fr")
    assert address is not None
    assert github.fits(address)
    _, text = asked(address)
    assert text.startswith(f"---\n{version_line(entry)}\nreviewed: false\n# The original does not fit")


def test_without_a_repository_there_is_no_way_there() -> None:
    assert new_translation(replace(SETTINGS, repository=""), shipped("help/about/en.md"), "fr") is None


def test_a_translation_lies_beside_its_original() -> None:
    assert path_of(shipped("site/en.md"), "pt-PT") == "content/site/pt-PT.md"
