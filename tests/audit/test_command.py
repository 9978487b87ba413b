"""``python3 tasks.py audit``, as far as it is not its auditors' work."""

from pathlib import Path

import pytest

from plugins.audit import command
from plugins.audit.finding import Audited, AuditError, Auditor, Built, Case, Finding
from tests.conftest import SmallSite

CONF = """
import sys
sys.path.insert(0, {root!r})
from plugins.bridge.defaults import *
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


PAGE = '<!doctype html><title>Page</title><a href="{0}">Other</a><a href="https://board.example{1}">Whole</a>'


@pytest.mark.parametrize("base", ["", "/board"])
@pytest.mark.parametrize(
    ("links", "found"),
    [
        (("/en/", "/en/#x"), ""),
        (("/none/", "/en/#x"), "/none: leads to nothing"),
        (("/en/", "/none/"), "/none/: leads to nothing"),
        (("/en/#y", "/en/#x"), "/en#y: names a place that is not there"),
    ],
)
def test_a_folder_that_was_built_elsewhere_is_audited_as_it_is(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], base: str, links: tuple[str, str], found: str
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en/index.html").write_text(PAGE.format(f"{base}/", base) + '<p id="x">')
    (tmp_path / "index.html").write_text(PAGE.format(*(base + link for link in links)))
    status = command.audit_built(tmp_path, f"https://board.example{base}/", only="links")
    said = capfd.readouterr().out
    assert status == int(bool(found))
    assert "links  4 links on 2 pages" in said
    assert found in said


def test_below_a_base_path_an_address_without_it_leads_to_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text(PAGE.format("/index.html", "/board/"))
    assert command.audit_built(tmp_path, "https://board.example/board", only="links") == 1
    assert "/: /index.html: leads to nothing" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("url", "only", "said"),
    [
        ("", "links", "--site: needs --url as well — write the address that the folder was built for\n"),
        ("https://board.example", "axe", "--only: cannot be 'axe' — write some of html, links\n"),
    ],
)
def test_a_folder_is_audited_by_what_looks_at_files(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], url: str, only: str, said: str
) -> None:
    assert command.audit_built(tmp_path, url, only=only) == 1
    assert capfd.readouterr().err == said


def test_a_page_is_named_by_its_address(tmp_path: Path) -> None:
    site = Built(tmp_path, "http://127.0.0.1:8100")
    assert site.address(tmp_path / "en" / "index.html") == "/en/"
    assert site.address(tmp_path / "404.html") == "/404.html"
    assert site.file("/en/") == tmp_path / "en" / "index.html"
