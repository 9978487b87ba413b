"""Each task of docs/editors.md as an author does it on github.com, up to the page that readers see."""

import shutil
from pathlib import Path

import pytest

import tasks
from plugins.bridge import commands
from plugins.bridge.program import Commands
from plugins.model.kinds import KINDS
from plugins.model.placeholders import FOLDER
from tests.authoring.on_github import Repository, filled, link, opened, told
from tests.bridge.test_preview import CONF
from tests.build.whole_site import INDICATOR, NAME, NOTICE, PORTRAIT
from tests.checks.bad_inputs.writing import PNG, text
from tests.conftest import ROOT, SmallSite

RULES = """
hosts: {official: [example.org, police.example]}
sourced: [news, warnings, scams, resources, events]
"""
SOURCE = ["The release", "A body", "https://example.org/release"]
WRITTEN = {
    "news": ["An operation ends", "What was found.", "2026-03-14", *SOURCE, "It is over."],
    "organisation": ["What it does", "Its work.", "It connects police."],
    "help": ["A question", "An answer.", "Breathe first."],
    "scams": ["False letters", "A letter comes.", "They write.", "fee", "letter", *SOURCE, "Pay nothing."],
    "notices": ["yellow", "2026-03-14", "2027-03-14", "Last seen at the harbour."],
    "warnings": [
        *("A wave of letters", "Letters come.", "stop", "2026-03-14", "letters", "letter", "The police"),
        *("Pay now.", "No police asks for that.", "fee", "serious", *SOURCE, "Put it aside."),
    ],
    "events": [
        *("A meeting", "They meet.", "2026-12-01T09:00", "2026-12-01T17:00", "Europe/Paris", "Lyon", "A body"),
        *(*SOURCE, "It is open to all."),
    ],
    "resources": [
        *("A report", "What it says.", "research", "A body", "2024", "en", "https://example.org/report"),
        *(*SOURCE, "Read the second part."),
    ],
}
"""By kind, what an author writes over each place, from the top."""


@pytest.fixture
def repository(site: SmallSite, tmp_path: Path) -> Repository:
    """A small repository with something of all that is edited here."""
    site.raw("data/rules.yml", RULES.encode())
    site.write("help/now/en.md", 'title: "What to do now"\nsummary: "First steps."', "Breathe frist.")
    site.raw(
        "scams/letters/en.md",
        text("scams", 'sources: [{title: A, publisher: B, url: "https://example.org/"}]').encode(),
    )
    site.write("notices/n-2026-0001/en.md", NOTICE)
    site.raw("notices/n-2026-0001/portrait.svg", PORTRAIT)
    warning = 'scam: letters\nsources: [{title: A, publisher: B, url: "https://example.org/"}]\n'
    site.raw("warnings/calls/en.md", text("warnings", warning + INDICATOR).encode())
    return Repository(tmp_path, site.content)


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """What a first build notes of the templates, which no author changes."""
    first = SmallSite(tmp_path_factory.mktemp("warm"))
    first.build(search=False)
    return [note for note in first.settings.cache.iterdir() if not note.name.startswith("shelf")]


class Checks:
    """What runs on a pull request and after it is merged: on a clean checkout, by the project's own commands."""

    def __init__(self, repository: Repository, root: Path, warm: list[Path], capfd: pytest.CaptureFixture[str]) -> None:
        for command in ("check", "build"):
            (root / "cache" / command).mkdir(parents=True)
            for note in warm:
                shutil.copy(note, root / "cache" / command)
        self.live = root / "live"
        self._repository, self._root, self._capfd = repository, root, capfd
        self._checkouts = 0

    def check(self, branch: str) -> list[str]:
        """What there is to mend."""
        status, said = self._run("check", branch)
        assert status == any(": warning: " not in line for line in said)
        return said

    def publish(self, branch: str) -> list[str]:
        """Build the site over the one that is live; what there was to mend."""
        return self._run("build", branch)[1]

    def page(self, address: str) -> str:
        return (self.live / address / "index.html").read_text(encoding="utf-8")

    def _run(self, command: str, branch: str) -> tuple[int, list[str]]:
        self._checkouts += 1
        place = self._repository.clone(branch, self._root / f"checkout-{self._checkouts}")
        cache = self._root / "cache" / command
        conf = place / "pelicanconf.py"
        conf.write_text(f"{CONF}\nOUTPUT_PATH = {str(self.live)!r}\nCACHE_PATH = {str(cache)!r}\nSEARCH = False\n")
        commands.CONF = conf
        try:
            Commands(namespace=tasks.namespace, binary="python3 tasks.py").run(["tasks.py", command])
        except SystemExit as end:
            return int(end.code or 0), self._capfd.readouterr().err.splitlines()
        raise AssertionError(command)


@pytest.fixture
def checks(
    repository: Repository,
    tmp_path: Path,
    warm: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Checks:
    monkeypatch.setattr(commands, "CONF", commands.CONF)  # put back afterwards
    return Checks(repository, tmp_path, warm, capfd)


def test_new_pages(repository: Repository, checks: Checks) -> None:
    """Of every kind: what is not filled in is said, each place of it; what is filled in is published."""
    begun = dict(opened(link(f"new-{folder}")) for folder in KINDS)
    unnamed = checks.check(repository.branch(dict(begun)))
    assert [line.partition(": ")[0] for line in unnamed] == [f"{path}:1:1" for path in sorted(begun)]
    assert all(": folder name: " in line for line in unnamed)

    begun = {path.replace(f"n-{FOLDER}", "n-2026-0002").replace(FOLDER, "harbour"): begun[path] for path in begun}
    empty = repository.branch(dict(begun))
    said = checks.check(empty)
    assert all(": is still to be filled in — " in line for line in said), said
    answers = {path: WRITTEN[path.split("/")[1]] for path in begun}
    assert {path: sum(line.startswith(path) for line in said) for path in begun} == {
        path: len(written) for path, written in answers.items()
    }

    written = repository.branch({path: filled(text, answers[path]) for path, text in begun.items()}, empty)
    assert checks.check(written) == []
    assert checks.publish(written) == []
    for path, texts in answers.items():
        assert texts[-1] in checks.page(f"en/{path.removeprefix('content/').removesuffix('/en.md')}")


def test_a_picture(repository: Repository, checks: Checks) -> None:
    path, skeleton = opened(link("new-news"))
    path = path.replace(FOLDER, "harbour")
    begun = repository.branch({path: filled(skeleton, WRITTEN["news"])})
    uploaded = repository.branch({"content/news/harbour/harbour.png": PNG}, begun)
    (lines,) = told("A picture")
    shown = repository.branch({path: with_keys(filled(skeleton, WRITTEN["news"]), lines)}, uploaded)
    assert checks.check(shown) == []
    assert checks.publish(shown) == []
    assert 'alt="A grey harbour with two cranes"' in checks.page("en/news/harbour")


def test_a_correction(repository: Repository, checks: Checks) -> None:
    """The page's address says which file it is."""
    checks.publish("main")
    assert "Breathe frist." in checks.page("en/help/now")
    path = "content/help/now/en.md"
    mended = repository.branch({path: repository.read(path).replace("frist", "first")})
    assert checks.check(mended) == []
    checks.publish(mended)
    assert "Breathe first." in checks.page("en/help/now")


def test_a_draft(repository: Repository, checks: Checks) -> None:
    path, skeleton = opened(link("new-help"))
    path = path.replace(FOLDER, "later")
    waiting = with_keys(filled(skeleton, WRITTEN["help"]), told("A draft, and a day")[0])
    branch = repository.branch({path: waiting})
    assert checks.check(branch) == []
    checks.publish(branch)
    assert not (checks.live / "en/help/later").exists()
    checks.publish(repository.branch({path: filled(skeleton, WRITTEN["help"])}, branch))
    assert "Breathe first." in checks.page("en/help/later")


def test_the_end_of_a_notice(repository: Repository, checks: Checks) -> None:
    """It gets through although somebody else's page is broken."""
    assert checks.publish("main") == []
    assert NAME in checks.page("en/notices/n-2026-0001")
    path = "content/notices/n-2026-0001/en.md"
    notice = repository.read(path)
    assert notice.splitlines()[2] == "state: active"
    ended = notice.replace("state: active", told("End a notice")[0])
    said = checks.publish(repository.branch({path: ended, "content/help/now/en.md": "broken"}))
    assert any("content/help/now/en.md" in line for line in said)
    assert [file for file in checks.live.rglob("*") if file.is_file() and NAME.encode() in file.read_bytes()] == []


def test_an_innocent_persons_address(repository: Repository, checks: Checks) -> None:
    checks.publish("main")
    lists = [file for file in checks.live.rglob("block/*.txt") if "bad.example" in file.read_text(encoding="utf-8")]
    assert lists
    path = "content/warnings/calls/en.md"
    state, why = told("An address or number that is an innocent person's")
    warning = with_keys(repository.read(path).replace("    state: confirmed", state), why)
    revoked = repository.branch({path: warning})
    assert checks.check(revoked) == []
    checks.publish(revoked)
    assert not any("bad.example" in file.read_text(encoding="utf-8") for file in lists if file.exists())


def test_a_mistake_is_answered_as_the_document_shows(repository: Repository, checks: Checks) -> None:
    path, skeleton = opened(link("new-news"))
    path = path.replace(FOLDER, "operation-example")
    said = checks.check(
        repository.branch({path: filled(skeleton, WRITTEN["news"]).replace('"2026-03-14"', "14 March")})
    )
    assert len(said) == 1
    shown = "date: cannot be '14 March' — write the day as 2026-03-14, no quotes"
    assert said[0].endswith(shown)
    assert shown in (ROOT / "docs/editors.md").read_text(encoding="utf-8")


def with_keys(text: str, lines: str) -> str:
    """The file with more keys below the others."""
    front, fence, body = text.removeprefix("---\n").partition("\n---\n")
    return f"---\n{front}\n{lines}{fence}{body}"
