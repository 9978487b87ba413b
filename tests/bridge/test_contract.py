"""Each private point of Pelican 4.12 that the bridge stands on, through the ``pelican`` command."""

import os
import re
import select
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pelican
import pytest
from pelican.generators import Generator

from tests.bridge.project import ENVIRONMENT, Project

PATIENCE = 30
"""Seconds after which a condition that does not come true fails its test."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


class Running:
    """``pelican`` while it runs, its two streams as one."""

    def __init__(self, project: Project, *arguments: str) -> None:
        self.process = subprocess.Popen(
            project.command(*arguments),
            cwd=project.root,
            env=ENVIRONMENT | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.said = ""

    def until(self, wanted: str, again: Callable[[], None] = lambda: None) -> None:
        """Come back once it has said something; an edit that came before it watched is made again."""
        stream = self.process.stdout
        assert stream is not None
        end = time.monotonic() + PATIENCE
        while wanted not in self.said:
            assert time.monotonic() < end, self.said
            if select.select([stream], [], [], 1)[0]:
                self.said += os.read(stream.fileno(), 65536).decode()
            else:
                again()

    def waits(self) -> None:
        """Come back once it watches the file system: it does nothing else until something changes."""
        folder = Path(f"/proc/{self.process.pid}/fdinfo")
        end = time.monotonic() + PATIENCE
        while not any("inotify wd:" in _text(file) for file in folder.iterdir()):
            assert time.monotonic() < end, self.said
            time.sleep(0.01)
        assert self.process.poll() is None

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()


def _text(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:
        return ""  # closed meanwhile


@pytest.fixture
def start(project: Project) -> Iterator[Callable[..., Running]]:
    """Starts ``pelican``, and stops it in the end."""
    running: list[Running] = []

    def begin(*arguments: str) -> Running:
        running.append(Running(project, *arguments))
        return running[-1]

    yield begin
    for each in running:
        each.stop()


def test_the_version_is_the_one_that_was_looked_into() -> None:
    assert pelican.__version__.startswith("4.12.")


def test_the_class_is_taken_as_an_object(project: Project) -> None:
    project.settle("assert isinstance(PELICAN_CLASS, type)\n")
    assert project.run().returncode == 0


def test_a_settings_file_that_cannot_import_the_bridge_stops(project: Project) -> None:
    """A dotted name would be imported too late, from a path that does not hold it."""
    (project.root / "pelicanconf.py").write_text("import no_such_module\n")
    text = project.conf.read_text(encoding="utf-8")
    project.conf.write_text(re.sub(r"sys\.path\.insert.*", f"sys.path.insert(0, {str(project.root)!r})", text))
    done = project.run()
    assert done.returncode != 0
    assert not project.output.exists()


def test_r_goes_on_after_a_broken_edit_and_waits(project: Project, start: Callable[..., Running]) -> None:
    """A run that raised would be repeated at once, thousands of times; one that exits would end the watching."""
    project.settle("SEARCH = False\n")
    pelican = start("-r")
    pelican.until(" files in ")
    before = project.count()
    pelican.waits()
    project.news("fifth", "March")
    pelican.until("1 to mend; ", again=lambda: project.news("fifth", "March"))
    pelican.waits()
    assert not (project.output / "en/news/fifth").exists()
    project.news("fifth", "2026-05-05")
    pelican.until(f"{before + 3} files in", again=lambda: project.news("fifth", "2026-05-05"))
    pelican.waits()
    assert (project.output / "en/news/fifth/index.html").exists()
    assert "Traceback" not in pelican.said


def test_r_goes_on_after_a_plugin_that_raises(project: Project, start: Callable[..., Running]) -> None:
    (project.root / "angry.py").write_text(
        "from pelican import signals\n"
        "def shout(board):\n"
        "    raise RuntimeError('enough')\n"
        "def register():\n"
        "    signals.finalized.connect(shout)\n"
    )
    project.settle('PLUGIN_PATHS, PLUGINS = [HERE], ["angry"]\n')
    pelican = start("-r")
    pelican.until("RuntimeError: enough")
    pelican.waits()
    assert pelican.said.count("RuntimeError: enough") == 1


def test_l_serves_what_is_there_and_builds_nothing(project: Project, start: Callable[..., Running]) -> None:
    (project.output / "en").mkdir(parents=True)
    (project.output / "en/index.html").write_text("as it was")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start("-l", "-p", str(port)).until("Serving site at")
    with urlopen(f"http://127.0.0.1:{port}/en/index.html", timeout=PATIENCE) as answer:
        assert answer.read() == b"as it was"
    assert [path.name for path in project.output.rglob("*") if path.is_file()] == ["index.html"]


def test_a_generator_makes_the_environment_and_sends_the_signal(project: Project) -> None:
    """What a plugin puts into ``env`` when ``generator_init`` is sent reaches our templates."""
    (project.root / "adding.py").write_text(
        "from pelican import signals\n"
        "def add(generator):\n"
        "    generator.env.filters['twice'] = lambda text: text + text\n"
        "    generator.env.filters['upper'] = lambda text: 'not upper'\n"
        "    generator.env.globals['edition'] = 'seventh'\n"
        "    generator.env.tests['long'] = lambda text: len(text) > 3\n"
        "def register():\n"
        "    signals.generator_init.connect(add)\n"
    )
    project.settle('PLUGIN_PATHS, PLUGINS = [HERE], ["adding"]\n')
    said = "{{ 'ab'|twice }} {{ 'x'|upper }} {{ edition }} {{ 'abcd' is long }}"
    project.template("not_found.html").write_text(said, encoding="utf-8")
    done = project.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert project.page("404.html") == "abab not upper seventh True"


def test_a_generator_of_a_plugin_is_asked_and_the_stock_ones_are_not(project: Project) -> None:
    (project.root / "extra.py").write_text(
        "from pathlib import Path\n"
        "from pelican import signals\n"
        "from pelican.generators import Generator\n"
        "class Extra(Generator):\n"
        "    def generate_context(self):\n"
        "        self.context['said'] = 'made by a plugin'\n"
        "    def generate_output(self, writer):\n"
        "        Path(self.output_path, 'extra.txt').write_text(self.context['said'])\n"
        "def get(board):\n"
        "    return Extra\n"
        "def register():\n"
        "    signals.get_generators.connect(get)\n"
    )
    project.settle('PLUGIN_PATHS, PLUGINS = [HERE], ["extra"]\n')
    done = project.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert project.page("extra.txt") == "made by a plugin"
    assert not (project.output / "archives.html").exists()
    assert not (project.output / "theme/css/main.css").exists()


def test_what_the_bridge_hands_to_a_generator_is_what_it_takes() -> None:
    arguments = Generator.__init__.__code__.co_varnames[: Generator.__init__.__code__.co_argcount]
    assert arguments == ("self", "context", "settings", "path", "theme", "output_path", "readers_cache_name")
