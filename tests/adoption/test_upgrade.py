"""An adopted site takes a newer engine: what is its own stays as it is, byte for byte."""

import shutil
from pathlib import Path

import pytest

from plugins.adoption import command
from tests.adoption.copies import HARBOUR, adopted, copy_of_the_repository, tree, typed
from tests.bridge.project import make_ready

MARK = "\n# A newer engine.\n"


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The engine with a module changed, one more and one less, a setting and a key of documents."""
    root = copy_of_the_repository(tmp_path_factory.mktemp("newer"))
    shutil.rmtree(root / ".venv")
    with (root / "plugins/i18n/locales.py").open("a", encoding="utf-8") as file:
        file.write(MARK)
    (root / "plugins/i18n/brand_new.py").write_text('"""New."""\n', encoding="utf-8")
    (root / "docs/signs.md").unlink()
    with (root / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write("\nBRAND_NEW = True\n")
    tables = (root / "docs/keys.md").read_text(encoding="utf-8")
    row = "| `dateline` |"
    assert row in tables
    (root / "docs/keys.md").write_text(tables.replace(row, f"| `brand_new` | write it |  |  |\n{row}", 1))
    return root


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return adopted(tmp_path_factory.mktemp("site").resolve(), HARBOUR)


@pytest.fixture
def site(before: Path, tmp_path: Path) -> Path:
    """Its own copy for each test, with things of its own in it."""
    root = tmp_path.resolve() / "site"
    shutil.copytree(before, root, symlinks=True, ignore=shutil.ignore_patterns(".venv", ".cache", "output"))
    (root / "content/news/quai").mkdir(parents=True)
    (root / "content/news/quai/fr.md").write_text('---\ntitle: "Quai"\nsummary: "Ouvert."\ndate: 2026-11-20\n---\n')
    (root / "own/templates").mkdir(parents=True)
    template = (root / "theme/templates/not_found.html").read_text(encoding="utf-8")
    (root / "own/templates/not_found.html").write_text(
        template.replace("{% block content %}", "{% block content %}<!-- Ours. -->")
    )
    with (root / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write('\nTHEME_TEMPLATES_OVERRIDES = [str(Path(__file__).with_name("own") / "templates")]\n')
    (root / "plugins/i18n/ours.py").write_text('"""Ours, in a folder of the engine."""\n')
    return root


OWN = ("content/", "own/", "adopt.yml", "pelicanconf.py", "README.md", "translations/pt_PT/", "plugins/i18n/ours.py")


def of_the_site(root: Path) -> dict[str, bytes]:
    return {path: raw for path, raw in tree(root) if path.startswith((*OWN, ".github/CODEOWNERS"))}


def test_the_engine_is_new_and_the_site_as_it_was(site: Path, newer: Path) -> None:
    own = of_the_site(site)
    make_ready(site)
    done = typed(site, "upgrade", str(newer), "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:2] == [
        "pelicanconf.py: there is a new setting BRAND_NEW; the engine's own file says what it does",
        "content/news/<id>/<language>.md: there is a new key brand_new",
    ]
    assert (site / "plugins/i18n/locales.py").read_text(encoding="utf-8").endswith(MARK)
    assert (site / "plugins/i18n/brand_new.py").is_file()
    assert not (site / "docs/signs.md").exists()
    assert of_the_site(site) == own
    assert not (site / "docs/coverage.md").exists()
    assert not (site / "tests/browser").exists()
    built = typed(site, "build")
    assert (built.returncode, built.stderr) == (0, "")
    assert "<!-- Ours. -->" in (site / "output/404.html").read_text(encoding="utf-8")
    again = typed(site, "upgrade", str(newer), "--yes")
    assert (again.returncode, again.stdout.splitlines()[-1]) == (
        0,
        "Noticeboard: the engine is that one already; there is nothing to change",
    )


def test_new_words_are_told_to_who_has_a_catalog(site: Path, newer: Path, capfd: pytest.CaptureFixture[str]) -> None:
    words = newer / "translations/messages.pot"
    before = words.read_bytes()
    words.write_bytes(before + b'\nmsgid "Brand new"\nmsgstr ""\n')
    try:
        assert command.upgrade(site, str(newer), yes=True) == 0
    finally:
        words.write_bytes(before)
    assert capfd.readouterr().out.splitlines()[2] == (
        "translations/pt_PT/LC_MESSAGES/messages.po: the engine has other words now; "
        "python3 tasks.py translations.update brings them in"
    )


def test_a_change_of_the_engine_s_own_files_is_not_lost_unasked(site: Path, newer: Path) -> None:
    with (site / "plugins/i18n/locales.py").open("a", encoding="utf-8") as file:
        file.write("\n# Ours.\n")
    kept = dict(tree(site))
    assert command.upgrade(site, str(newer)) == 1
    assert dict(tree(site)) == kept


def test_somebody_s_site_is_no_engine(site: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Else their catalogs would pass for the engine's."""
    other = tmp_path / "other"
    shutil.copytree(site, other, symlinks=True)
    assert command.upgrade(site, str(other)) == 1
    assert capfd.readouterr().err == (
        f"{other}: is somebody's site, not Noticeboard as it came — name the folder of a copy that nobody adopted\n"
    )


def test_what_is_no_engine_is_refused(site: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command.upgrade(site, str(tmp_path)) == 1
    assert capfd.readouterr().err == (
        f"{tmp_path}: holds no other copy of Noticeboard — name the folder of one, such as ../noticeboard\n"
    )
