"""Node, Java and the Node tools are found or installed; what cannot be had is said in one line."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from plugins.audit.finding import AuditError
from plugins.audit.toolbox import HERE, ensure, run
from plugins.bridge.machine import Machine, SetupError

APT = "apt-get -qq -y install --no-install-recommends"


class FakeMachine:
    """A machine with some commands; ``fails`` maps a word of a command to what it says before it fails."""

    def __init__(self, *there: str, node: str = "v20.1.0", root: bool = True) -> None:
        self.there = set(there)
        self.node = node
        self.root = root
        self.fails: dict[str, str] = {}
        self.commands: list[str] = []

    def ensure(self, folder: Path, *needs: str) -> None:
        machine = Machine(is_root=self.root, run=self.run, say=lambda _: None)
        ensure(needs, folder, machine, lambda name: name if name in self.there else None)

    def run(self, command: Sequence[str]) -> tuple[int, str]:
        line = " ".join(command)
        self.commands.append(line)
        for word, said in self.fails.items():
            if word in line:
                return 1, said
        return 0, self.node if "--version" in command else ""

    def installed(self) -> list[str]:
        return [line for line in self.commands if " install " in line or " ci " in line]


def test_the_tools_of_the_lock_file_are_installed_once(tmp_path: Path) -> None:
    fake = FakeMachine("node", "npm", "java")
    fake.ensure(tmp_path, "node", "java")
    fake.ensure(tmp_path, "node", "java")
    assert fake.installed() == [f"npm ci --prefix {tmp_path} --ignore-scripts --no-audit --no-fund"]
    assert (tmp_path / "package-lock.json").read_bytes() == (HERE / "package-lock.json").read_bytes()


def test_a_changed_lock_file_is_installed_anew(tmp_path: Path) -> None:
    (tmp_path / "installed.json").write_text('"of another"')
    fake = FakeMachine("node", "npm")
    fake.ensure(tmp_path, "node")
    assert len(fake.installed()) == 1


def test_root_gets_what_is_missing_and_needed(tmp_path: Path) -> None:
    fake = FakeMachine()
    fake.ensure(tmp_path, "java")
    assert fake.installed() == [f"{APT} default-jre-headless"]
    fake.ensure(tmp_path, "node")
    assert fake.installed()[1:3] == [f"{APT} nodejs npm", f"{APT} npm"]


NPM = "npm warn old\nnpm error code EINTEGRITY\nnpm error\nnpm error sha512-x integrity checksum failed\n"


@pytest.mark.parametrize(
    ("fake", "fails", "message"),
    [
        (FakeMachine(root=False), {}, "Node is missing. Type: sudo apt-get install nodejs npm  and run this again"),
        (
            FakeMachine("node", "npm", root=False),
            {},
            "Java is missing. Type: sudo apt-get install default-jre-headless  and run this again",
        ),
        (
            FakeMachine("node", "npm", "java", node="v16.20.2"),
            {},
            "the audit needs Node 18.16 or newer; this is v16.20.2: install a newer one",
        ),
        (
            FakeMachine("node", "npm", "java"),
            {"npm ci": NPM},
            "npm cannot install the audit's tools: sha512-x integrity checksum failed",
        ),
        (
            FakeMachine("node", "npm", "java"),
            {"npm ci": "npm error code ENOTFOUND\nnpm error network request to https://registry failed"},
            "cannot reach npm’s package registry; connect and run again",
        ),
    ],
)
def test_what_cannot_be_had_is_one_line(tmp_path: Path, fake: FakeMachine, fails: dict[str, str], message: str) -> None:
    fake.fails = fails
    with pytest.raises(SetupError) as raised:
        fake.ensure(tmp_path, "node", "java")
    assert str(raised.value) == message
    assert not (tmp_path / "installed.json").exists()


def test_the_lock_file_pins_every_package_by_its_bytes_and_by_no_address() -> None:
    packages = json.loads((HERE / "package-lock.json").read_text())["packages"]
    own = packages.pop("")
    assert len(packages) > 100
    assert all(re.match("sha512-", row["integrity"]) for row in packages.values())
    assert not any("resolved" in row for row in packages.values())
    assert own["dependencies"] == json.loads((HERE / "package.json").read_text())["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in own["dependencies"].values())


def test_a_tool_that_is_not_there_is_said() -> None:
    with pytest.raises(AuditError, match=r"^/none/lychee cannot be started: No such file or directory — run python3"):
        run(["/none/lychee"])


def test_a_tool_that_fails_is_said_with_its_reason() -> None:
    with pytest.raises(AuditError, match=r"^sh failed with status 3: error: no room$"):
        run(["sh", "-c", "echo start; echo 'error: no room' >&2; exit 3"])
