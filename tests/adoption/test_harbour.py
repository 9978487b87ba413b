"""The press office of a harbour police takes the site over: in French, which the engine speaks, and Portuguese."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.adoption.parts import Parts
from tests.adoption.copies import HARBOUR, adopted, holders, tree, typed
from tests.site.crawl import CrawledPage, Site

URL = "https://police.port-exemple.example"
NEWS = """---
title: "Le quai est rouvert"
summary: "Le quai des Exemples est de nouveau ouvert."
date: 2026-11-20
---

Le quai est ouvert. Voir [l’avis](../../notices/n-2026-0101/fr.md).
"""
OF_THE_SITE = re.compile(
    r"ROOT / \"(?:content|CONTRIBUTING|README|\.github|pelicanconf)\b(?!\" / \"workflows)|\bown_settings\b|on_github"
)
"""How a test looks at what somebody adopted: its texts, settings and papers."""
LONG = {"tests/docs/test_commands.py"}
"""It types every command that a document shows, on a small site: minutes."""
NOTICE = """---
kind: missing
state: active
issued: 2026-11-01
expires: 2027-06-30
requesting_country: PT
authority: "Police portuaire de Port-Exemple"
legal_basis: "Code du port, article 1"
contact: "Police portuaire de Port-Exemple, +351 5550100"
name: "Examplus Fictivo"
---
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = adopted(tmp_path_factory.mktemp("harbour").resolve(), HARBOUR)
    done = typed(root, "build")
    assert (done.returncode, done.stderr) == (0, "")
    return root


@pytest.fixture(scope="module")
def crawled(harbour: Path) -> Site:
    return Site.crawl(harbour / "output", URL)


def read(site: Site) -> list[CrawledPage]:
    return [page for page in site.pages.values() if not page.is_redirect]


def faults(site: Site) -> list[str]:
    return [
        f"{page.address}: {href} {fault}"
        for page in site.pages.values()
        for href in page.values("a[href], link[href]", "href")
        if (fault := site.fault(page, href))
    ]


def test_there_is_nothing_to_mend(harbour: Path) -> None:
    done = typed(harbour, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "nothing to mend" in done.stdout


def test_the_sample_is_gone_with_all_that_spoke_of_it(harbour: Path) -> None:
    parts = Parts.of(harbour)
    left = [path for path, _ in tree(harbour) if parts.is_sample(path) and not path.startswith("content/")]
    assert left == []
    there = ["data/notice_kinds.yml", "site/fr.md", "site/pt-PT.md"]
    assert sorted(path for path, _ in tree(harbour / "content")) == there


def test_no_word_of_it_is_left(harbour: Path) -> None:
    assert holders(harbour / "output", "interpol") == []
    assert holders(harbour / "content", "interpol") == []
    readme = (harbour / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("# Police portuaire de Port-Exemple\n\nLes avis du port de Port-Exemple\n")
    assert "INTERPOL" not in readme
    assert "Make it yours" not in readme
    for path in re.findall(r"\]\(([^)#:]+)\)", readme):
        assert (harbour / path).is_file(), path


def test_no_link_leads_to_nothing(crawled: Site) -> None:
    assert len(crawled.pages) > 20
    assert faults(crawled) == []


def test_every_page_says_whose_it_is_in_its_foot(crawled: Site) -> None:
    for page in read(crawled):
        foot = page.tree.css("footer address")
        assert [node.text().strip() for node in foot] == ["1 quai des Exemples, Port-Exemple"], page.address
        assert "police.port-exemple.example" in page.tree.css("footer")[0].text()
        assert "independent" not in page.html.lower()


def test_pages_stand_in_their_language(crawled: Site) -> None:
    tags = {page.address.split("/")[1]: page.values("html", "lang") for page in read(crawled)}
    assert tags["fr"] == ["fr"]
    assert tags["pt-PT"] == ["pt-PT"]
    assert "Actualités" in crawled.pages["/fr/"].html
    assert "Polícia portuária" in crawled.pages["/pt-PT/"].html


def test_the_site_has_its_colours(harbour: Path) -> None:
    sheet = next((harbour / "output/theme").glob("site.*.css")).read_text(encoding="utf-8")
    assert "#0b3d91" in sheet
    assert "#145852" not in sheet


def test_settings_and_owners_are_the_answers(harbour: Path) -> None:
    conf = (harbour / "pelicanconf.py").read_text(encoding="utf-8")
    assert 'LANGUAGES = [\n    {"tag": "fr"},\n    {"tag": "pt-PT", "partial": True},\n]\n' in conf
    assert f'SITEURL = "{URL}"\n' in conf
    assert 'os.environ.get("REPOSITORY", "https://github.com/port-exemple/avis")\n' in conf
    assert "REAL_NOTICES = True\n" in conf
    formed = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--check", "pelicanconf.py"], cwd=harbour, check=False
    )
    assert formed.returncode == 0
    owners = (harbour / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert "* @port-exemple/presse" in owners
    assert "/content/**/pt-PT.md @port-exemple/imprensa" in owners
    assert owners[-1].startswith("# ")
    assert "/content/notices/ @name-one @name-two" in owners[-1]


def test_adopting_again_changes_nothing(harbour: Path) -> None:
    before = dict(tree(harbour))
    done = typed(harbour, "adopt", "--answers", "adopt.yml", "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Noticeboard: the site is yours already; there is nothing to change\n"
    assert dict(tree(harbour)) == before


def test_the_papers_may_be_written_anew(harbour: Path) -> None:
    """They are the site's: neither its commands nor its check want them as they came, and the commands not at all."""
    papers = ("CONTRIBUTING.md", "README.md")
    before = {name: (harbour / name).read_bytes() for name in papers}
    (harbour / "CONTRIBUTING.md").unlink()
    try:
        again = typed(harbour, "adopt", "--answers", "adopt.yml", "--yes")
        for name in papers:
            (harbour / name).write_text("# Le port\n", encoding="utf-8")
        tests = [f"tests/docs/test_{name}.py" for name in ("contributing", "commands")]
        pytest_here = [sys.executable, "-m", "pytest", "-n", "0", "-k", "not can_be_typed", *tests]
        ran = subprocess.run(pytest_here, cwd=harbour, capture_output=True, encoding="utf-8", check=False)
    finally:
        for name, raw in before.items():
            (harbour / name).write_bytes(raw)
    assert (again.returncode, again.stderr) == (0, "")
    assert ran.returncode == 0, ran.stdout[-2000:]


def test_the_engine_s_tests_are_left_and_can_be_run(harbour: Path) -> None:
    """Most of them on small sites of their own; those are run here that look at what is the site's."""
    pytest_here = [sys.executable, "-m", "pytest", "-n", "0"]
    tests = {path: raw.decode() for path, raw in tree(harbour) if re.fullmatch(r"tests/.*test_\w+\.py", path)}
    few = [path for path, text in tests.items() if OF_THE_SITE.search(text) and path not in LONG]
    assert {"tests/authoring/test_schemas.py", "tests/docs/test_contributing.py"} <= {*few}
    for words in (["--collect-only"], few):
        ran = subprocess.run([*pytest_here, *words], cwd=harbour, capture_output=True, encoding="utf-8", check=False)
        assert ran.returncode == 0, ran.stdout[-2000:]


def test_news_and_a_notice_are_published(harbour: Path, tmp_path: Path) -> None:
    """The first of each, with a translation; the last test here, as it writes."""
    texts = {"news/quai/fr.md": NEWS, "notices/n-2026-0101/fr.md": NOTICE}
    for path, text in texts.items():
        (harbour / "content" / path).parent.mkdir(parents=True)
        (harbour / "content" / path).write_text(text, encoding="utf-8")
    first = typed(harbour, "check")
    assert (first.returncode, first.stderr) == (0, "")
    translation = (
        '---\ntranslates: fr@00000000\ntitle: "O cais reabriu"\nsummary: "O cais está aberto."\n---\n\nAberto.\n'
    )
    (harbour / "content/news/quai/pt-PT.md").write_text(translation, encoding="utf-8")
    output = tmp_path / "public"
    done = typed(harbour, "build", "--output", str(output))
    assert done.returncode == 0
    assert all(": warning: " in line for line in done.stderr.splitlines())
    site = Site.crawl(output, URL)
    assert faults(site) == []
    assert "O cais reabriu" in site.pages["/pt-PT/news/quai/"].html
    assert "Code du port, article 1" in site.pages["/fr/notices/n-2026-0101/"].html
    assert holders(output, "interpol") == []
    assert (output / "search/pt-PT").is_dir()
