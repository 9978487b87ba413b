"""What a notice's file that cannot be read still says of its end."""

import datetime as dt

import pytest

from plugins.build.glimpse import Glimpse

DAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("front", "is_active", "is_over"),
    [
        ("state: active", True, False),
        ('"state": "active" # still', True, False),
        ("state: Active", True, False),
        ("state:withdrawn", False, True),
        ("state: active\nstate: withdrawn", False, True),
        ("state: ", False, True),
        ("state: active -> withdrawn", False, True),
        ("state: active  # withdrawn on Monday?", True, False),
        ("estate: active", False, False),
        ("circumstances: the state: active", False, False),
        ("state: active\nexpires: 2026-11-22", True, False),
        ("state: active\nexpires: 2026-11-21", True, True),
        ("state: active\nexpires: soon", True, False),
        ("state: active\nexpires: 2026-11-21 (moved)", True, True),
        ("state: active\nexpires:", True, False),
        ("", False, False),
    ],
)
def test_a_line_says_whether_it_lives(front: str, *, is_active: bool, is_over: bool) -> None:
    seen = Glimpse.of(f"---\n{front}\n---\nstate: of the text\n".encode())
    assert (seen.is_active, seen.is_over(DAY)) == (is_active, is_over)


@pytest.mark.parametrize(
    "raw",
    [
        b"state: active\n---\nstate: of the text",
        b"\n---\nstate: active\n---\nstate: of the text",
        b"---\r\nstate: active\r\n---\r\nstate: of the text",
        b"---\rstate: active\r---\rstate: of the text",
        "\ufeff---\nstate: active\n---\n".encode(),
        "---\nstate: active\n---\n".encode("utf-16"),
        b"---\nstate: active\nname: \xff\xfe\n---\n",
    ],
)
def test_whatever_stands_around_it(raw: bytes) -> None:
    assert Glimpse.of(raw).is_active


@pytest.mark.parametrize(
    ("front", "kept_back"),
    [
        ("publish: published", False),
        ("publish: draft", True),
        ("publish: drafft", True),
        ("publish_at: 2026-11-22", False),
        ("publish_at: 2026-11-23", True),
        ("state: active", False),
    ],
)
def test_a_line_says_whether_it_is_to_be_published(front: str, *, kept_back: bool) -> None:
    assert Glimpse.of(f"---\n{front}\n---\n".encode()).is_kept_back(DAY) is kept_back


@pytest.mark.parametrize(
    ("front", "is_original"),
    [("translates: en@1a2b3c4d", False), ("translates: [\nstate: active", True), ("kind: red", True), ("", True)],
)
def test_a_translation_is_no_original_unless_it_names_a_state(front: str, *, is_original: bool) -> None:
    assert Glimpse.of(f"---\n{front}\n---\n".encode()).is_original is is_original
