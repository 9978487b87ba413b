"""What a release changes, for the summary of its workflow."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.audit.serving import Server
from plugins.bridge.changes import changes, main, notices
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ({"en/index.html": "1"}, {"en/index.html": "1"}, "Nothing changes."),
        (
            {"en/index.html": "1", "en/old/index.html": "1", "theme/site.css": "1"},
            {"en/index.html": "2", "en/new/index.html": "1", "theme/site.css": "2"},
            (
                "**New**: 1 pages, 0 other files\n\n- `en/new/index.html`\n\n"
                "**Changed**: 1 pages, 1 other files\n\n- `en/index.html`\n\n"
                "**Gone**: 1 pages, 0 other files\n\n- `en/old/index.html`\n"
            ),
        ),
        ({}, {"`<img>\n.html": "1"}, "**New**: 1 pages, 0 other files\n\n- `<img>.html`\n"),
    ],
)
def test_pages_are_named_and_other_files_are_counted(
    before: Mapping[str, str], now: Mapping[str, str], said: str
) -> None:
    assert "\n".join(changes(before, now)) == said


def test_a_summary_stays_short() -> None:
    lines = list(changes({}, {f"en/{n}/index.html": "1" for n in range(1000)}))
    assert lines[-2] == "- and 975 more"
    assert len(lines) == 29


@pytest.mark.parametrize(
    ("online", "said"),
    [
        ('{"files": {"en/index.html": "1"}}', "**Changed**: 1 pages, 0 other files\n\n- `en/index.html`\n\n"),
        ("<!doctype html>", "What changes is not known: the release that is online cannot be read (Expecting value: "),
        ("[]", "What changes is not known"),
        ('{"files": []}', "What changes is not known: the release that is online cannot be read (holds no list of"),
        (None, "What changes is not known: the release that is online cannot be read (HTTP Error 404: "),
    ],
)
def test_what_is_online_is_asked_and_never_stops_a_release(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], online: str | None, said: str
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    if online is not None:
        (site / "release.json").write_text(online)
    file = tmp_path / "release.json"
    file.write_text(json.dumps({"files": {"en/index.html": "2"}}))
    with Server().serving(site, "/board") as url:
        assert main([str(file), url]) == 0
    assert capsys.readouterr().out.startswith(said)


def test_who_lives_in_a_release_is_read_from_it() -> None:
    assert notices(b'{"notices": ["n-2026-0002", "n-2026-0001", "../x"]}') == ("n-2026-0001", "n-2026-0002")
    for raw in (b"<html>", b"[]", b"{}", b'{"notices": null}', b'{"notices": [1]}'):
        with pytest.raises(ValueError, match=r"holds no list of notices|Expecting value"):
            notices(raw)


def test_what_is_no_address_is_not_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "release.json").write_text('{"files": {}}')
    assert main([str(tmp_path / "release.json"), tmp_path.as_uri()]) == 0
    assert capsys.readouterr().out.startswith("What changes is not known")


def test_a_python_with_nothing_installed_prints_it() -> None:
    command = [sys.executable, "-S", "-m", "plugins.bridge.changes", "release.json", "nowhere"]
    done = subprocess.run(command, cwd=ROOT, env={}, capture_output=True, text=True, check=False)
    said = "What changes is not known: the release that is online cannot be read (nowhere is no address).\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")
