"""Plugins that others wrote for Pelican, unchanged; and Pelican's own settings for templates."""

import gzip
import json
from pathlib import Path

import pytest

from tests.bridge.project import Project

LISTENER = """
import json
from pathlib import Path
from pelican import signals
LOG = Path(__file__).with_name("heard.jsonl")
def hear(name, *said):
    with LOG.open("a") as file:
        file.write(json.dumps([name, *said]) + "\\n")
def initialized(board):
    hear("initialized", type(board).__name__)
def generator_init(generator):
    hear("generator_init", type(generator).__name__)
def content_written(path, context):
    hear("content_written", path, Path(path).is_file(), context["SITEURL"])
def finalized(board):
    hear("finalized", board.output_path)
def register():
    signals.initialized.connect(initialized)
    signals.generator_init.connect(generator_init)
    signals.content_written.connect(content_written)
    signals.finalized.connect(finalized)
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_a_plugin_hears_the_signals(project: Project) -> None:
    (project.root / "listener.py").write_text(LISTENER)
    project.settle('PLUGIN_PATHS, PLUGINS = [HERE], ["listener"]\n')

    def heard() -> list[list[object]]:
        log = project.root / "heard.jsonl"
        log.unlink(missing_ok=True)
        done = project.run()
        assert done.stderr == "" or done.returncode == 1
        return [json.loads(line) for line in log.read_text().splitlines()]

    first = heard()
    assert first[:2] == [["initialized", "Noticeboard"], ["generator_init", "PagesOfNoticeboard"]]
    assert first[-1] == ["finalized", str(project.output)]
    written = [row[1:] for row in first if row[0] == "content_written"]
    assert [str(project.output / "en/index.html"), True, "https://noticeboard.example"] in written
    assert len(written) == project.count()
    assert [row[0] for row in heard()] == ["initialized", "generator_init", "finalized"]
    project.news("fifth", "March")
    assert [row[0] for row in heard()] == ["initialized", "generator_init"]


PLUGINS = {
    "no_such_plugin": "PLUGINS: cannot load no_such_plugin — install it, or take it out of the list",
    "unfit": "PLUGINS: cannot load unfit — install it, or take it out of the list",
    "angry": "PLUGINS: one cannot be loaded: ZeroDivisionError: division by zero — mend it, or take it out of the list",
}


@pytest.mark.parametrize(("name", "said"), PLUGINS.items(), ids=PLUGINS.keys())
def test_a_plugin_that_cannot_be_loaded_stops_the_build(project: Project, name: str, said: str) -> None:
    """Pelican would log it, go on without it, and exit 0."""
    (project.root / "unfit.py").write_text("def register():\n    raise KeyError('x')\n")
    (project.root / "angry.py").write_text("1 / 0\n")
    project.settle(f'PLUGIN_PATHS, PLUGINS = [HERE], ["jinja_filters", "{name}"]\n')
    done = project.run()
    assert done.returncode == 1
    assert said in done.stderr.splitlines()
    assert not project.output.exists()


def test_jinja_filters_reach_an_override_template(project: Project) -> None:
    """``pelican-jinja-filters``, as it is published."""
    override = project.root / "overrides"
    override.mkdir()
    (override / "not_found.html").write_text("{{ 'the first hour of a fraud'|titlecase }}")
    project.settle('PLUGINS, THEME_TEMPLATES_OVERRIDES = ["jinja_filters"], [HERE + "/overrides"]\n')
    done = project.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert project.page("404.html") == "The First Hour of a Fraud"


def test_precompress_finds_every_page_and_never_serves_an_old_one(project: Project) -> None:
    """``pelican-precompress``, as it is published; by itself it would keep what it compressed first."""
    project.settle('PLUGINS = ["precompress"]\n')

    def check() -> None:
        done = project.run()
        assert (done.returncode, done.stderr) == (0, "")
        pages = sorted(project.output.rglob("*.html"))
        assert len(pages) > 50
        for page in pages:
            assert gzip.decompress(page.with_name(page.name + ".gz").read_bytes()) == page.read_bytes(), page
        assert len(list(project.output.rglob("*.html.gz"))) == len(pages)

    check()
    check()
    project.news("fourth", "2026-09-09", title="Edited")
    project.end_notice()
    check()
    (project.content / "news/fourth/en.md").unlink()
    check()


def test_pelicans_settings_for_templates_work(project: Project) -> None:
    override = project.root / "overrides"
    override.mkdir()
    (override / "not_found.html").write_text(
        '{% extends "base.html" %}{% block content %}{% do [].append(1) %}'
        "<p>{{ 'a'|shout }} {{ edition }} {{ 3 is threefold }}</p>{% endblock %}"
    )
    project.settle(
        'THEME_TEMPLATES_OVERRIDES = [HERE + "/overrides"]\n'
        "JINJA_FILTERS = {'shout': lambda text: text.upper()}\n"
        "JINJA_GLOBALS = {'edition': 'seventh'}\n"
        "JINJA_TESTS = {'threefold': lambda number: number % 3 == 0}\n"
        "JINJA_ENVIRONMENT = {'extensions': ['jinja2.ext.do']}\n"
    )
    done = project.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert "<p>A seventh True</p>" in project.page("404.html")
    assert '<html lang="en"' in project.page("404.html")
    project.settle('THEME_TEMPLATES_OVERRIDES = [HERE + "/overrides"]\nJINJA_FILTERS = {"shout": str.lower}\n')
    (override / "not_found.html").write_text("{{ 'A'|shout }}")
    assert project.run().returncode == 0
    assert project.page("404.html") == "a"
