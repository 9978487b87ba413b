"""Where GitHub Pages shows a repository."""

import subprocess
import sys

import pytest

from plugins.bridge.pages import address
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("repository", "said", "url"),
    [
        ("example/board", "", "https://example.github.io/board"),
        ("Example-Org/Board.v2", "", "https://example-org.github.io/Board.v2"),
        ("example/example.github.io", "", "https://example.github.io"),
        ("Example/example.GitHub.io", "", "https://example.github.io"),
        ("example/other.github.io", "", "https://example.github.io/other.github.io"),
        ("example/board", "https://board.example", "https://board.example"),
        ("example/board", " https://board.example/ \n", "https://board.example"),
        ("example/board", "https://police.example/board", "https://police.example/board"),
        ("", "https://board.example", "https://board.example"),
    ],
)
def test_a_site_lies_at_its_owners_host_below_it_or_at_a_domain_of_its_own(
    repository: str, said: str, url: str
) -> None:
    assert address(repository, said) == url


@pytest.mark.parametrize("said", ["http://board.example", "board.example", "https://board", "https://a.example/\nx=1"])
def test_an_address_that_cannot_be_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match=r"(?s)^SITE_URL: cannot be '.*' — write the whole address"):
        address("example/board", said)


@pytest.mark.parametrize("repository", ["", "board", "example/board/x", "example/bo ard", "example/board\nstatus=0"])
def test_a_repository_that_cannot_be_is_refused(repository: str) -> None:
    with pytest.raises(ValueError, match=r"^GITHUB_REPOSITORY: cannot be"):
        address(repository)


@pytest.mark.parametrize(
    ("environment", "status", "said", "complaint"),
    [
        ({"GITHUB_REPOSITORY": "example/board", "SITE_URL": ""}, 0, "url=https://example.github.io/board\n", ""),
        (
            {"GITHUB_REPOSITORY": "example/board", "SITE_URL": "x"},
            1,
            "",
            "SITE_URL: cannot be 'x' — write the whole address, such as https://board.example\n",
        ),
    ],
)
def test_a_python_with_nothing_installed_prints_it(
    environment: dict[str, str], status: int, said: str, complaint: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-m", "plugins.bridge.pages"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (status, said, complaint)
