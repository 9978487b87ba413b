"""A small site under git, for all tests of this room."""

from pathlib import Path

import pytest

from tests.translating.repository import Repository


@pytest.fixture
def board(tmp_path: Path) -> Repository:
    """Its history is still to be written."""
    return Repository(tmp_path)
