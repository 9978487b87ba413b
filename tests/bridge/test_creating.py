"""``python3 tasks.py new``: a file that is right as it stands, or nothing at all."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.authoring.skeletons import PUBLIC
from plugins.model.kinds import KINDS
from tests.bridge.test_preview import CONF
from tests.bridge.test_rollback import Repository
from tests.bridge.test_tasks import conf, typed
from tests.checks.bad_inputs.writing import text
from tests.conftest import ROOT, SmallSite

__all__ = ["conf"]
RULES = """
hosts: {official: [example.org]}
sourced: [news, warnings, scams, resources, events]
"""
TITLED = ["--title", "An operation: “Thunder”", "--summary", "What was found."]
SOURCE = ["--source", "The release | A body | https://example.org/release"]
OPTIONS = {
    "news": [*TITLED, *SOURCE, "--text", "It is over.", "--set", "topics=fraud, training"],
    "organisation": TITLED,
    "help": TITLED,
    "scams": [*TITLED, *SOURCE, *("--set", "how_it_works=They write.", "--set", "signs=fee", "--set", "channels=sms")],
    "notices": ["--set", "kind=red", "--set", "expires=2027-03-14"],
    "warnings": [
        *(*TITLED, *SOURCE, "--date", "2026-03-14", "--set", "scam=letters", "--set", "channels=letter,call"),
        *("--set", "impersonated=The police", "--set", "claims.quote=Pay.", "--set", "claims.rebuttal=Do not."),
        *("--set", "red_flags=fee", "--set", "severity=note", "--set", "steps=stop,bank"),
    ],
    "events": [
        *(*TITLED, *SOURCE, "--set", "start=2026-12-01T09:00", "--set", "end=2026-12-01T17:00"),
        *("--set", "time_zone=Europe/Paris", "--set", "place=Lyon", "--set", "organiser=A body"),
    ],
    "resources": [
        *(*TITLED, *SOURCE, "--set", "type=research", "--set", "publisher=A body", "--set", "year=2024"),
        *("--set", "languages=en,fr", "--set", "url=https://example.org/report"),
    ],
}


PROGRAM = """
import sys
import tasks
from plugins.bridge.program import Commands
Commands(namespace=tasks.namespace, binary="python3 tasks.py").run(["tasks.py", *sys.argv[1:]])
"""
"""``python3 tasks.py``, in the environment that is there."""


@pytest.fixture
def board(site: SmallSite, conf: Path) -> SmallSite:
    assert conf.exists()
    site.raw("data/rules.yml", RULES.encode())
    scam = 'sources: [{title: A, publisher: B, url: "https://example.org/"}]'
    site.raw("scams/letters/en.md", text("scams", scam).encode())
    return site


def test_what_it_writes_is_right_as_it_stands(board: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    """Of every kind, by the whole check; the text may come later."""
    for folder in KINDS:
        status, said, complaints = typed("new", folder, *OPTIONS[folder], capfd=capfd)
        assert (status, complaints) == (0, "")
        assert said.splitlines()[0] == (
            "content/notices/n-2026-0001/en.md"
            if folder == "notices"
            else f"content/{folder}/an-operation-thunder/en.md"
        )
        assert said.splitlines()[-1] == PUBLIC
    assert typed("check", capfd=capfd)[0] == 0
    assert not list(board.content.rglob(".*"))


def test_the_file_is_written_as_people_write_it(board: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    typed("new", "news", *OPTIONS["news"], capfd=capfd)
    written = (board.content / "news/an-operation-thunder/en.md").read_text(encoding="utf-8")
    lines = [line for line in written.splitlines() if not line.startswith("#")]
    assert lines == [
        "---",
        'title: "An operation: “Thunder”"',
        'summary: "What was found."',
        "date: 2026-11-22",
        "topics:",
        "  - fraud",
        "  - training",
        "sources:",
        '  - title: "The release"',
        '    publisher: "A body"',
        '    url: "https://example.org/release"',
        "---",
        "",
        "It is over.",
    ]
    assert "# write the day as 2026-03-14, no quotes\ndate: " in written
    assert "# name the place the news comes from, such as Lyon, France\n# dateline:\n" in written


def test_a_notice_is_numbered_and_never_named(board: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("n-2026-0007", "n-2025-0099"):
        board.raw(f"notices/{name}/en.md", text("notices").encode())
    options = [*OPTIONS["notices"], "--set", "name=Examplus Fictivo"]
    assert typed("new", "notices", *options, capfd=capfd)[1].startswith("content/notices/n-2026-0008/en.md\n")


def test_the_number_of_a_notice_that_is_gone_is_not_given_again(
    board: SmallSite, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whoever kept the address of one person would find another."""
    repository = Repository(board.root)
    repository.commit(**{"content__notices__n-2026-0007__en.md": text("notices")})
    repository.commit(**{"content__notices__n-2026-0007__en.md": None})
    (board.content / "notices/n-2026-0007").rmdir()
    options = [*OPTIONS["notices"], "--set", "name=Examplus Fictivo"]
    assert typed("new", "notices", *options, capfd=capfd)[1].startswith("content/notices/n-2026-0008/en.md\n")


MISTAKES = {
    "no kind": (
        [],
        "KIND: is missing — write one of news, organisation, help, scams, notices, warnings, events, resources: python3 tasks.py new news\n",
    ),
    "another kind": (
        ["new5"],
        "KIND: 'new5' is no kind — write one of news, organisation, help, scams, notices, warnings, events, resources: python3 tasks.py new news\n",
    ),
    "everything that is missing": (
        ["help"],
        "title: is missing — write one line of plain text; as --title\nsummary: is missing — say in one or two sentences what the reader will find; plain text on one line; as --summary\n",
    ),
    "a day": (
        ["news", *TITLED, *SOURCE, "--date", "14 March"],
        "date: cannot be '14 March' — write the day as 2026-03-14, no quotes\n",
    ),
    "a host": (
        ["news", *TITLED, "--source", "A | B | https://elsewhere.example/"],
        "sources.url: 'elsewhere.example' is no host that rules.yml allows — use another source, or add the host to data/rules.yml, under official or others\n",
    ),
    "half a source": (
        ["news", *TITLED, "--source", "A | B"],
        "--source: cannot be 'A | B' — write 'title | publisher | https://…'\n",
    ),
    "no address": (
        ["news", *TITLED, "--source", "A | B | www.example.com/a"],
        "sources.url: cannot be 'www.example.com/a' — write the whole address, beginning with https://\n",
    ),
    "a kind of notice that is not there": (
        ["notices", "--set", "kind=rouge", "--set", "expires=2027-03-14"],
        "kind: there is no kind 'rouge' — write one of red, yellow, black\n",
    ),
    "a pair that is none": (
        ["help", *TITLED, "--set", "order"],
        "--set: cannot be 'order' — write key=value, such as topics=fraud,training\n",
    ),
    "a key that is none": (
        ["help", *TITLED, "--set", "colour=red"],
        "colour: is no key of help — docs/keys.md lists them\n",
    ),
    "a code among several": (
        ["scams", *OPTIONS["scams"], "--set", "channels=sms,pigeon"],
        "channels: cannot be 'pigeon' — list how it reaches people, by the names of the channels: call, chat, email, in_person, letter, sms, social_media, video_call, website\n",
    ),
    "a kind of fraud that is not there": (
        ["warnings", *OPTIONS["warnings"], "--set", "scam=pigeons"],
        "scam: there is no 'pigeons' — write the folder of a scam type that is there: letters\n",
    ),
    "a language": (
        ["help", *TITLED, "--language", "de"],
        "language: 'de' is none of the site's — write one of en, ar\n",
    ),
    "a notice by a name": (
        ["notices", *OPTIONS["notices"], "--id", "examplus"],
        "id: 'examplus' is no identifier of a notice — rename it to n-<year>-<4 digits>, such as n-2026-0001; never a person's name\n",
    ),
    "a place outside": (["help", *TITLED, "--id", "../x"], "id: is not in a folder of its own — "),
    "a title without letters": (
        ["help", "--title", "🎉", "--summary", "A"],
        "id: is missing — the title has no letters to make it of; name the folder with --id\n",
    ),
    "a notice that ends before it begins": (
        ["notices", "--set", "kind=red", "--set", "expires=2026-03-14"],
        "expires: is not after the day of issue — write the day as 2026-03-14, no quotes; a notice always has one\n",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_with_a_mistake_nothing_is_written(mistake: str, board: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    options, message = MISTAKES[mistake]
    before = sorted(board.content.rglob("*"))
    status, said, complaints = typed("new", *options, capfd=capfd)
    assert (status, said) == (1, "")
    assert complaints.startswith(message)
    assert complaints.count("\n") == message.count("\n") or not message.endswith("\n")
    assert sorted(board.content.rglob("*")) == before


def test_nothing_is_written_over(board: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    file = board.write("help/an-operation-thunder/ar.md", "title: A", "Mine.")
    status, _, complaints = typed("new", "help", *TITLED, capfd=capfd)
    assert status == 1
    assert complaints == (
        "id: content/help/an-operation-thunder is there already — choose another name; "
        "a translation is a file in that folder\n"
    )
    assert "Mine." in file.read_text()


def test_a_site_without_rules_asks_for_less(board: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    (board.content / "data/rules.yml").unlink()
    assert typed("new", "news", *TITLED, capfd=capfd)[0] == 0


def test_a_body_with_real_notices_is_asked_for_their_basis(board: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    (board.root / "pelicanconf.py").write_text(f"{CONF}\nREAL_NOTICES = True\nOUTPUT_PATH = 'output'\n")
    complaints = typed("new", "notices", *OPTIONS["notices"], capfd=capfd)[2]
    keys = [line.partition(":")[0] for line in complaints.splitlines()]
    assert keys == ["requesting_country", "authority", "legal_basis"]


def test_it_asks_one_thing_after_the_other(tmp_path: Path) -> None:
    """At a terminal, by the shipped rules; a wrong answer is asked again at once, Enter takes what is usual."""
    (tmp_path / "content/data").mkdir(parents=True)
    (tmp_path / "content/data/rules.yml").write_text(RULES)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "new", "--content", str(tmp_path / "content")],
        cwd=ROOT,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=os.environ | {"BUILD_DATE": "2026-11-22"},
    )
    os.close(theirs)
    answers = ["newz", "news", "de", "", "Thunder ends", "", "What was found.", "14 March", "", "The release", "A body"]
    os.write(ours, "\n".join([*answers, "https://example.org/", "", "It is over.", ""]).encode())
    said = ""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        said += part.decode(errors="replace")
    assert process.wait(timeout=30) == 0, said
    (file,) = (tmp_path / "content/news/thunder-ends").iterdir()  # in the site's first language, whichever that is
    written = file.read_text(encoding="utf-8")
    assert 'title: "Thunder ends"\n' in written
    assert "date: 2026-11-22\n" in written
    assert written.endswith("\nIt is over.\n")
    for line in (
        "kind: is no kind",
        "language — write the language that the text is written in: en, ",
        "language: is none of the site's",
        "title — write one line of plain text",
        "summary: is empty",
        "date: cannot be '14 March' — write the day as 2026-03-14, no quotes",
        "[2026-11-22] > ",
        "[thunder-ends] > ",
    ):
        assert line in said
