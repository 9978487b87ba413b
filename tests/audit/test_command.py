"""``python3 tasks.py audit``, as far as it is not its auditors' work."""

from pathlib import Path

import pytest

from plugins.audit import command
from plugins.audit.finding import Audited, AuditError, Auditor, Built, Case, Finding
from tests.conftest import SmallSite

CONF = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
LANGUAGES = [{{"tag": "en"}}, {{"tag": "ar", "partial": True}}]
PATH, TRANSLATIONS_PATH = {site!r} + "/content", {site!r} + "/translations"
SEARCH = False
"""


@pytest.fixture
def conf(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a small site; its audit builds below it."""
    file = site.root / "publishconf.py"
    file.write_text(CONF.format(root=str(command.ROOT), site=str(site.root)))
    monkeypatch.setattr(command, "FOLDER", site.root / "audit")
    monkeypatch.setattr(command, "PORT", 0)
    return file


def give(monkeypatch: pytest.MonkeyPatch, **auditors: Auditor) -> None:
    monkeypatch.setattr(command, "AUDITORS", {name: (auditor, frozenset()) for name, auditor in auditors.items()})


def test_each_auditor_gets_the_published_site_and_one_with_the_style_page(
    conf: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    seen: list[Case] = []

    def look(case: Case) -> Audited:
        seen.append(case)
        return Audited("everything")

    give(monkeypatch, one=look, two=look)
    assert command.audit(conf=conf, whole=True) == 0
    said = capfd.readouterr().out
    assert "one    everything      0" in said
    assert "two    everything      0" in said
    case = seen[0]
    assert case.whole
    home = case.site.file("/en/").read_text()
    assert f'href="{case.site.url}/en/"' in home
    assert "style" not in case.site.pages
    assert case.styles.file(case.styles.pages["style"]["ar"]).is_file()
    assert (case.css / "tokens.css").is_file()


def test_one_finding_makes_the_status_1(
    conf: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    give(monkeypatch, one=lambda _: Audited("a page", (Finding("/en/", "no title", "write one"),)))
    assert command.audit(conf=conf) == 1
    assert "/en/: no title — write one\n" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("error", "said"),
    [(AuditError("lychee is missing"), "one: lychee is missing"), (KeyError("x"), "one: KeyError: 'x'")],
)
def test_an_auditor_that_cannot_work_makes_the_status_1_and_stops_no_other(
    conf: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], error: Exception, said: str
) -> None:
    def fail(_: Case) -> Audited:
        raise error

    give(monkeypatch, one=fail, two=lambda _: Audited("a page"))
    assert command.audit(conf=conf) == 1
    out = capfd.readouterr().out
    assert said in out
    assert "one    not done      —" in out
    assert "two    a page        0" in out


def test_a_site_that_cannot_be_built_is_not_looked_at(
    conf: Path, site: SmallSite, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    site.write("news/x/en.md", "title: 3")
    give(monkeypatch, one=lambda _: pytest.fail("there is nothing to look at"))
    assert command.audit(conf=conf) == 1
    assert "content/news/x/en.md:" in capfd.readouterr().err


def test_only_names_auditors(conf: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, one=lambda _: pytest.fail("not asked for"), two=lambda _: Audited("a page"))
    assert command.audit(conf=conf, only="two") == 0
    assert command.audit(conf=conf, only="two, three") == 1
    assert capfd.readouterr().err == "--only: cannot be 'three' — write some of one, two\n"


def test_a_page_is_named_by_its_address(tmp_path: Path) -> None:
    site = Built(tmp_path, "http://127.0.0.1:8100")
    assert site.address(tmp_path / "en" / "index.html") == "/en/"
    assert site.address(tmp_path / "404.html") == "/404.html"
    assert site.file("/en/") == tmp_path / "en" / "index.html"
