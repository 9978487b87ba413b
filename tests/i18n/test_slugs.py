"""Folders' names from titles in any script."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.i18n.slugs import slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("An operation: “Thunder” ends!", "an-operation-thunder-ends"),
        ("L’été à Łódź", "lete-a-lodz"),
        ("Операция «Гром»", "operacia-grom"),
        ("国际刑警", "guo-ji-xing-jing"),
        ("عملية كبرى", "mlyt-kbry"),
        ("🎉", ""),
        ("one " * 30, "one-one-one-one-one-one-one-one-one-one-one-one-one-one-one"),
        ("a" * 90, "a" * 60),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert slug(title) == name


@given(st.text())
def test_whatever_it_is_made_of_it_is_a_name_or_nothing(title: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(title))
    assert len(slug(title)) <= 60
