"""The ``pelican`` command: what it builds, what it says, and what its options do."""

import os
import pty
import shutil
import subprocess
import termios
from pathlib import Path

import pytest

from tests.bridge.project import ENVIRONMENT, PELICAN, Project
from tests.build.whole_site import files_of
from tests.conftest import ROOT

LONG = "a" * 90
PROBLEM = f"content/news/{LONG}/en.md:4:7: date: cannot be 'March' — write the day as 2026-03-14, no quotes\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that is built; a test that changes it makes one of its own."""
    project = Project(tmp_path_factory.mktemp("built"))
    done = project.run()
    assert (done.returncode, done.stderr) == (0, "")
    return project


@pytest.fixture
def project(built: Project, tmp_path: Path) -> Project:
    """A built project of one's own."""
    made = Project(tmp_path)
    shutil.copytree(built.output, made.output)
    return made


def test_one_line_says_what_was_done(built: Project) -> None:
    done = built.run()
    assert done.stdout.startswith(f"Noticeboard: {built.count()} files in {built.output}, 0 written, 0 removed (")
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_q_says_nothing_but_problems(project: Project) -> None:
    done = project.run("-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    project.news(LONG, "March")
    done = project.run("-q")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", PROBLEM)


def test_a_broken_site_ends_with_status_1_plain_lines_and_an_output_as_it_was(project: Project) -> None:
    before = files_of(project.output)
    project.news(LONG, "March")
    project.raw("data/facts.yml", b"members: 196\n")
    done = project.run()
    assert done.returncode == 1
    facts = "content/data/facts.yml:1:10: members: must be a group of keys, not a single value — "
    assert done.stderr == facts + "write it as the other entries are written\n" + PROBLEM
    assert done.stdout.startswith(f"Noticeboard: 2 to mend; {project.output} was not changed (")
    assert files_of(project.output) == before


def test_a_terminal_of_80_columns_does_not_fold_the_lines(project: Project) -> None:
    """Pelican's own log would, and would print a traceback."""
    project.news(LONG, "March")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    process = subprocess.Popen(
        project.command(),
        cwd=project.root,
        env=ENVIRONMENT | {"TERM": "xterm"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    said = bytearray()
    try:
        while chunk := os.read(ours, 65536):
            said += chunk
    except OSError:
        pass  # Linux says so when the other end is closed
    os.close(ours)
    assert process.wait(60) == 1
    text = said.decode().replace("\r\n", "\n")
    assert PROBLEM in text
    assert "Traceback" not in text


def test_d_wipes_nothing(project: Project) -> None:
    """Neither the option nor the setting: Pelican empties the folder before it has read anything."""
    count = project.count()
    (project.output / "CNAME.txt").write_text("noticeboard.example")
    project.settle("DELETE_OUTPUT_DIRECTORY = True\n")
    done = project.run("-d")
    assert done.returncode == 0
    assert f" {count} files in " in done.stdout
    assert "0 written, 0 removed" in done.stdout
    assert f"{project.output}: left alone what Noticeboard did not write: 1 files (CNAME.txt)\n" == done.stderr
    project.news(LONG, "March")
    before = files_of(project.output)
    assert project.run("-d").returncode == 1
    assert files_of(project.output) == before


def test_o_writes_elsewhere(built: Project, tmp_path: Path) -> None:
    done = built.run("-o", str(tmp_path / "there"))
    assert done.returncode == 0
    assert files_of(tmp_path / "there") == files_of(built.output)


def test_a_relative_output_is_relative_to_where_one_stands(built: Project, tmp_path: Path) -> None:
    done = built.run("-o", "there", cwd=tmp_path)
    assert done.returncode == 0
    assert files_of(tmp_path / "there") == files_of(built.output)


def test_another_content_folder_as_the_argument(built: Project, tmp_path: Path) -> None:
    content = tmp_path / "texts"
    shutil.copytree(built.content, content)
    (content / "news/third/en.md").write_text("nothing", encoding="utf-8")
    done = built.run("texts", "-o", str(tmp_path / "there"), "--cache-path", str(tmp_path / "cache"), cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("texts/news/third/en.md:1:1: file: has no front matter — ")


def test_pelican_content_in_the_repository_builds_its_site(tmp_path: Path) -> None:
    done = subprocess.run(
        [PELICAN, "content", "-o", str(tmp_path / "output"), "--cache-path", str(tmp_path / "cache")],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert [line for line in done.stderr.splitlines() if ": warning: " not in line] == []
    assert done.returncode == 0
    assert (tmp_path / "output/404.html").exists()
    assert len(list((tmp_path / "output").glob("*/news/index.html"))) > 0


def test_e_overrides_a_setting(built: Project, tmp_path: Path) -> None:
    site_url = 'SITEURL="https://other.example/base"'
    done = built.run("-o", str(tmp_path), "-e", site_url, 'BUILD_DATE="2030-01-01"')
    assert done.returncode == 0
    home = (tmp_path / "en/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://other.example/base/en/">' in home
    assert "This notice has ended" in (tmp_path / "en/notices/n-2026-0001/index.html").read_text(encoding="utf-8")


def test_t_takes_another_theme(project: Project, tmp_path: Path) -> None:
    other = tmp_path / "other theme"
    shutil.copytree(project.settings.theme, other)
    base = other / "templates/base.html"
    base.write_text(base.read_text(encoding="utf-8").replace("<body>", '<body class="other">'), encoding="utf-8")
    assert project.run("-t", str(other)).returncode == 0
    assert '<body class="other">' in project.page("en/index.html")


def test_cache_path_and_ignore_cache(project: Project, tmp_path: Path) -> None:
    done = project.run("--cache-path", str(tmp_path / "there"))
    assert done.returncode == 0
    assert (tmp_path / "there/shelf.sqlite").exists()
    assert not project.settings.cache.exists()
    (tmp_path / "there/shelf.sqlite").write_bytes(b"no database")
    done = project.run("--cache-path", str(tmp_path / "there"), "--ignore-cache")
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 written" in done.stdout


SETTINGS = {
    "OUTPUT_PATH = PATH": "OUTPUT_PATH: cannot be '{here}/content' beside PATH '{here}/content' — "
    "write into a folder of its own",
    "OUTPUT_PATH = PATH + '/public'": "OUTPUT_PATH: cannot be '{here}/content/public' beside PATH '{here}/content' — "
    "write into a folder of its own",
    "OUTPUT_PATH = HERE": "OUTPUT_PATH: cannot be '{here}' beside PATH '{here}/content' — "
    "write into a folder of its own",
    "OUTPUT_PATH = THEME + '/static'": "OUTPUT_PATH: cannot be '{here}/theme/static' beside THEME '{here}/theme' — "
    "write into a folder of its own",
    "LANGUAGES = [{'tag': 'en'}, {'tag': 'xx'}]": "LANGUAGES: CLDR does not know the language 'xx' — "
    "write a list such as [{{'tag': 'en'}}, {{'tag': 'ar'}}]",
    "BUILD_DATE = 'today'": "BUILD_DATE: cannot be 'today' — write the day as 2026-03-14",
    "DEFAULT_PAGINATION = 'many'": "DEFAULT_PAGINATION: cannot be 'many' — write a whole number from 1, such as 20",
    "FEED_MAX_ITEMS = [5]": "FEED_MAX_ITEMS: cannot be '[5]' — write a whole number from 1, such as 20",
    "DEFAULT_PAGINATION = -1": "DEFAULT_PAGINATION: cannot be '-1' — write a whole number from 1, such as 20",
    "SITEURL = ''": "SITEURL: cannot be '' — write the whole address, such as https://example.org",
}


@pytest.mark.parametrize(("setting", "said"), SETTINGS.items(), ids=SETTINGS.keys())
def test_a_setting_that_cannot_be_used_is_one_line(project: Project, setting: str, said: str) -> None:
    before = files_of(project.root / "content")
    project.settle(f"{setting}\n")
    done = project.run()
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == said.format(here=project.root) + "\n"
    assert files_of(project.root / "content") == before


def test_an_output_that_cannot_be_written_is_one_line(project: Project) -> None:
    shutil.rmtree(project.output)
    project.output.write_text("a file")
    done = project.run()
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("[Errno ")
    assert done.stderr.count("\n") == 1
    assert project.output.read_text() == "a file"
