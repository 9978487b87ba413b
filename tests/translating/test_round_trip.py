"""Out as PO and in again: the shipped translations come back as they are."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.library.library import Library
from plugins.model.documents import Draft, read_document
from plugins.survey.reading import Content, read
from plugins.translating.behind import draft_of
from plugins.translating.portable import Returned, returned, written
from plugins.translating.sending import Desk
from plugins.translating.standing import Standing
from plugins.translating.taking import Made, made
from plugins.translating.units import fits
from tests.conftest import shipped_settings

LANGUAGES = ("fr", "es", "ru", "ar", "zh")
STEP = 5
"""Each language takes another fifth of the documents; together they take all."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with read(shipped_settings(tmp_path_factory.mktemp("shipped"))) as content:
        assert isinstance(content, Content)
        yield content.library


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_comes_back_as_it_went_out(library: Library, language: str) -> None:
    entries = [library.site, *library.entries.values()][LANGUAGES.index(language) :: STEP]
    desk = Desk(library, language)
    gone = 0
    for entry in entries:
        original, translation = draft_of(library.settings, entry), draft_of(library.settings, entry, language)
        assert original is not None
        if translation is None:
            continue
        assert fits(original, translation)
        back = returned("x.po", written(desk.sheet(entry, original, translation, None)))
        assert isinstance(back, Returned)
        # Were it the same, the file would be left as it is.
        before = Standing(replace(translation, body="Another."), "")
        file = made(back, original, before, reviewed=translation.document.fields.reviewed)  # type: ignore[attr-defined]
        assert isinstance(file, Made), file
        assert file.path == translation.document.path
        again = read_document(translation.document.name, file.path, file.text.encode())
        assert isinstance(again, Draft)
        assert again.document.fields == translation.document.fields
        assert again.body.strip() == translation.body.strip()
        gone += 1
    assert gone > len(entries) * 0.9
    assert Path(file.path).name == f"{language}.md"
