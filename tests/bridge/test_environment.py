"""The project's own environment: made, kept, mended, or refused in one line."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from plugins.bridge import environment
from plugins.bridge.environment import is_ready, lock_for, prepare
from plugins.bridge.machine import Machine, SetupError

UNREACHABLE = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(': [Errno 101]'): /simple/x/\n"
    "ERROR: Could not find a version that satisfies the requirement annotated-types==0.8.0 (from versions: none)\n"
)


class FakeMachine:
    """A machine that does what it is asked in memory, but for the environment's folder.

    ``fails`` maps a word of a command to what that command says before it fails.
    """

    def __init__(self, *, venv: bool = True, root: bool = False, python: str = "3.11") -> None:
        self.fails: dict[str, str | BaseException] = {}
        self.commands: list[str] = []
        self.said: list[str] = []
        self.venv = venv
        self.root = root
        self.python = python

    def machine(self) -> Machine:
        return Machine(
            python="/usr/bin/python3",
            version="3.11",
            is_root=self.root,
            has_venv=lambda: self.venv,
            run=self.run,
            say=self.said.append,
        )

    def run(self, command: Sequence[str]) -> tuple[int, str]:
        line = " ".join(command)
        self.commands.append(line)
        for word, said in self.fails.items():
            if word in line:
                if isinstance(said, BaseException):
                    raise said
                return 1, said
        if "-m venv" in line:
            folder = Path(command[-1])
            (folder / "bin").mkdir(parents=True)
            (folder / "bin" / "python").touch()
        return 0, f"{self.python}\n" if "-c" in command else ""

    def installs(self) -> list[str]:
        """The lock files that pip was given."""
        return [Path(line.split()[-1]).name for line in self.commands if "pip install" in line]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "requirements.lock").write_text("a==1")
    (tmp_path / "requirements-test.lock").write_text("a==1\nb==2")
    return tmp_path


@pytest.fixture
def made(project: Path) -> Path:
    """A project whose environment is as it should be."""
    prepare(project / ".venv", project / "requirements.lock", FakeMachine().machine())
    return project


def set_up(project: Path, fake: FakeMachine, lock: str = "requirements.lock") -> None:
    prepare(project / ".venv", project / lock, fake.machine())


def ready(project: Path, lock: str = "requirements.lock", running: str | None = "3.11") -> bool:
    return is_ready(project / ".venv", project / lock, running)


def test_a_bare_machine_gets_an_environment_with_exactly_what_the_lock_names(project: Path) -> None:
    fake = FakeMachine()
    set_up(project, fake)
    venv = project / ".venv"
    assert fake.commands == [
        f"/usr/bin/python3 -m venv {venv}",
        f"{venv}/bin/python -m pip install --quiet --retries 1 --require-hashes -r {project}/requirements.lock",
    ]
    assert fake.said == ["Setting up .venv from requirements.lock, once: about half a minute …"]
    assert ready(project)


def test_an_environment_for_tests_serves_every_other_command_too(project: Path) -> None:
    fake = FakeMachine()
    set_up(project, fake, "requirements-test.lock")
    assert ready(project, "requirements-test.lock")
    assert ready(project, "requirements.lock")


def test_tests_are_added_to_an_environment_that_lacks_them(made: Path) -> None:
    assert not ready(made, "requirements-test.lock")
    fake = FakeMachine()
    set_up(made, fake, "requirements-test.lock")
    assert fake.installs() == ["requirements-test.lock"]
    assert not any("-m venv" in line for line in fake.commands)


def test_a_changed_lock_is_installed_into_the_environment_that_is_there(made: Path) -> None:
    (made / "requirements.lock").write_text("a==2")
    assert not ready(made)
    fake = FakeMachine()
    set_up(made, fake)
    assert fake.installs() == ["requirements.lock"]
    assert not any("-m venv" in line for line in fake.commands)
    assert ready(made)


def test_an_environment_that_somebody_else_made_is_kept_and_completed(project: Path) -> None:
    theirs = project / ".venv" / "bin" / "python"
    theirs.parent.mkdir(parents=True)
    theirs.touch()
    note = project / ".venv" / "mine.txt"
    note.touch()
    set_up(project, FakeMachine())
    assert note.exists()
    assert ready(project)


def interrupt(project: Path) -> None:
    """As a machine that lost its power leaves it."""
    (project / ".venv" / "noticeboard.json").write_text('{"place": "unfinished"}')


def move(project: Path) -> None:
    stamp = project / ".venv" / "noticeboard.json"
    stamp.write_text(json.dumps({**json.loads(stamp.read_text()), "place": "/elsewhere/.venv"}))


def spoil(project: Path) -> None:
    (project / ".venv" / "noticeboard.json").write_text('{"pla')


def lose_python(project: Path) -> None:
    python = project / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/usr/bin/python3.0")


@pytest.mark.parametrize("damage", [interrupt, move, spoil, lose_python])
def test_a_broken_or_moved_environment_is_made_anew(made: Path, damage: Callable[[Path], None]) -> None:
    leftover = made / ".venv" / "leftover.txt"
    leftover.touch()
    damage(made)
    assert not ready(made, running=None)
    set_up(made, FakeMachine())
    assert not leftover.exists()
    assert ready(made)


@pytest.mark.parametrize(
    "fake", [FakeMachine(python="3.13"), FakeMachine()], ids=["another Python inside", "a Python that does not start"]
)
def test_an_environment_whose_python_changed_is_made_anew(made: Path, fake: FakeMachine) -> None:
    if fake.python == "3.11":
        fake.fails["-c"] = "cannot execute"
    leftover = made / ".venv" / "leftover.txt"
    leftover.touch()
    assert not ready(made, running="3.13")
    set_up(made, fake)
    assert not leftover.exists()


def test_what_another_command_made_in_the_meantime_is_not_made_again(made: Path) -> None:
    fake = FakeMachine()
    set_up(made, fake)
    assert fake.installs() == []
    assert fake.said == []


def test_root_gets_debians_venv_through_apt(project: Path) -> None:
    fake = FakeMachine(venv=False, root=True)
    set_up(project, fake)
    assert fake.commands[:2] == [
        "apt-get -qq update",
        "apt-get -qq -y install --no-install-recommends python3.11-venv",
    ]
    assert fake.said[-1] == "Installing python3.11-venv through apt-get …"
    assert ready(project)


REFUSALS: list[tuple[FakeMachine, dict[str, str | BaseException], str]] = [
    (
        FakeMachine(venv=False),
        {},
        "Python's venv is missing. Type: sudo apt-get install python3.11-venv  and run this again",
    ),
    (
        FakeMachine(venv=False, root=True),
        {"apt-get": FileNotFoundError()},
        "Python's venv is missing, and there is no apt-get: install it and run this again",
    ),
    (
        FakeMachine(venv=False, root=True),
        {"install": "E: Failed to fetch http://x  Temporary failure resolving 'deb.debian.org'"},
        "cannot reach the system's package server; connect and run again",
    ),
    (
        FakeMachine(venv=False, root=True),
        {"install": "Reading\nE: Unable to locate package python3.11-venv\n"},
        "apt-get cannot install python3.11-venv: E: Unable to locate package python3.11-venv",
    ),
    (
        FakeMachine(),
        {"pip install": UNREACHABLE},
        "cannot reach Python’s package index; connect and run again",
    ),
    (
        FakeMachine(),
        {"pip install": "Collecting a\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES\nmore"},
        "pip cannot install requirements.lock: ERROR: THESE PACKAGES DO NOT MATCH THE HASHES",
    ),
]


@pytest.mark.parametrize(("fake", "fails", "message"), REFUSALS)
def test_what_cannot_be_done_is_one_line_and_leaves_nothing_half_made(
    project: Path, fake: FakeMachine, fails: dict[str, str | BaseException], message: str
) -> None:
    fake.fails = fails
    with pytest.raises(SetupError) as raised:
        set_up(project, fake)
    assert str(raised.value) == message
    assert not (project / ".venv").exists()


def test_an_interrupted_installation_leaves_nothing_half_made(project: Path) -> None:
    fake = FakeMachine()
    fake.fails["pip install"] = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        set_up(project, fake)
    assert not (project / ".venv").exists()


def test_without_a_network_an_environment_that_worked_still_does(made: Path) -> None:
    """Going back to the lock it was made from is enough."""
    (made / "requirements.lock").write_text("a==2")
    fake = FakeMachine()
    fake.fails["pip install"] = UNREACHABLE
    with pytest.raises(SetupError):
        set_up(made, fake)
    (made / "requirements.lock").write_text("a==1")
    assert ready(made)


def test_an_update_that_fails_halfway_is_not_trusted(made: Path) -> None:
    (made / "requirements.lock").write_text("a==2")
    fake = FakeMachine()
    fake.fails["pip install"] = "ERROR: No space left on device"
    with pytest.raises(SetupError):
        set_up(made, fake)
    (made / "requirements.lock").write_text("a==1")
    assert not ready(made)


@pytest.mark.parametrize(
    ("arguments", "lock"),
    [
        ([], "requirements.lock"),
        (["build", "--output", "x"], "requirements.lock"),
        (["test"], "requirements-test.lock"),
        (["test", "-k", "name"], "requirements-test.lock"),
        (["audit", "--all"], "requirements-test.lock"),
        (["links", "--check"], "requirements-test.lock"),
        (["links"], "requirements.lock"),
        (["shots"], "requirements-test.lock"),
        (["--help", "test"], "requirements.lock"),
        (["test", "--help"], "requirements.lock"),
        (["build", "--output", "test"], "requirements.lock"),
    ],
)
def test_only_commands_that_need_them_install_what_tests_need(arguments: list[str], lock: str) -> None:
    assert lock_for(arguments) == lock


def test_an_old_python_is_told_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    with pytest.raises(SystemExit, match=r"^Noticeboard needs Python 3\.11 or newer; this is 3\.10$"):
        environment.enter(project, ["tasks.py", "build"])


def test_outside_the_same_command_runs_again_inside(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executed: list[list[str]] = []
    monkeypatch.setattr(environment.os, "execv", lambda _, command: executed.append(command))
    environment.enter(made, ["tasks.py", "build", "--output", "x y"])
    assert executed == [[f"{made}/.venv/bin/python", "tasks.py", "build", "--output", "x y"]]


def test_inside_the_command_goes_on(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(made / ".venv"))
    monkeypatch.setattr(environment, "version", lambda: "3.11")
    monkeypatch.setattr(environment.os, "execv", lambda *_: pytest.fail("it is inside already"))
    environment.enter(made, ["tasks.py", "build"])
