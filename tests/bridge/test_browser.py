"""A Chromium is found, or installed, or its absence is said; so are letters for Arabic and Chinese."""

import os
from collections.abc import Sequence

import pytest

from plugins.bridge.browser import chromium, ensure
from plugins.bridge.machine import Machine, SetupError

PLAYWRIGHTS = "/cache/ms-playwright/chrome"
APT = "apt-get -qq -y install --no-install-recommends"
FONTS = "fontconfig fonts-noto-core fonts-noto-cjk"


class FakeMachine:
    """A machine with some commands and some letters, on which installing works, or not.

    Attributes:
        there: Name of a command → its path.
        letters: Languages whose letters it has.
        installs: Whether apt-get works.
        downloads: Whether Playwright can fetch its own browser.
    """

    def __init__(
        self,
        *,
        there: Sequence[str] = (),
        letters: str = "ar zh",
        root: bool = False,
        installs: bool = True,
        downloads: bool = False,
    ) -> None:
        self.there = {name: f"/usr/bin/{name}" for name in there}
        self.letters = letters.split()
        self.root = root
        self.installs = installs
        self.downloads = downloads
        self.broken: set[str] = set()
        self.downloaded = False
        self.commands: list[str] = []
        self.said: list[str] = []

    def ensure(self, platform: str = "linux") -> str:
        machine = Machine(is_root=self.root, run=self.run, say=self.said.append)
        return ensure(machine, self.there.get, platform)

    def run(self, command: Sequence[str]) -> tuple[int, str]:
        line = " ".join(command)
        self.commands.append(line)
        if command[0] == "fc-list":
            return 0, "font\n" if command[1].removeprefix(":lang=") in self.letters else ""
        if command[0] == "apt-get":
            return self.apt(line)
        if "-c" in command:
            return 0, f"{PLAYWRIGHTS}\n"
        if "playwright install" in line:
            self.downloaded = self.downloads
            return int(not self.downloads), ""
        path = command[0]
        starts = (path in self.there.values() and path not in self.broken) or (path == PLAYWRIGHTS and self.downloaded)
        return (0, "Chromium 150\n") if starts else (127, "no such file")

    def apt(self, line: str) -> tuple[int, str]:
        if "install" in line and not self.installs:
            return 100, "E: Unable to locate package chromium"
        if "install" in line:
            self.there |= {"chromium": "/usr/bin/chromium"} if " chromium" in line else {}
            self.letters = ["ar", "zh"]
        return 0, ""

    def installed(self) -> list[str]:
        return [line for line in self.commands if " install" in line]


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"])
def test_the_machines_own_is_taken(name: str) -> None:
    fake = FakeMachine(there=[name])
    assert fake.ensure() == f"/usr/bin/{name}"
    assert fake.installed() == []


def test_one_that_does_not_start_is_none() -> None:
    """As Ubuntu's ``chromium-browser``, which only says where to get one."""
    fake = FakeMachine(there=["chromium-browser", "google-chrome"])
    fake.broken.add("/usr/bin/chromium-browser")
    assert fake.ensure() == "/usr/bin/google-chrome"


def test_playwrights_own_is_taken_where_there_is_no_other() -> None:
    fake = FakeMachine()
    fake.downloaded = True
    assert fake.ensure() == PLAYWRIGHTS
    assert fake.installed() == []


def test_root_gets_debians_with_letters() -> None:
    fake = FakeMachine(there=["apt-get"], letters="", root=True)
    assert fake.ensure() == "/usr/bin/chromium"
    assert fake.installed() == [f"{APT} chromium {FONTS}"]
    assert fake.said == [f"Installing chromium {FONTS} through apt-get …"]


@pytest.mark.parametrize(
    ("fake", "command"),
    [
        (FakeMachine(downloads=True), "playwright install chromium"),
        (FakeMachine(root=True, downloads=True), "playwright install --with-deps chromium"),
        (FakeMachine(there=["apt-get"], root=True, installs=False, downloads=True), "install --with-deps chromium"),
    ],
    ids=["no root", "no apt-get", "apt-get has none"],
)
def test_where_the_system_has_none_playwright_brings_its_own(fake: FakeMachine, command: str) -> None:
    assert fake.ensure() == PLAYWRIGHTS
    assert fake.installed()[-1].endswith(command)
    assert fake.said[-1] == "Installing Playwright's Chromium …"


ADVICE = (
    "there is no Chromium. Type: sudo apt-get install chromium fonts-noto-core fonts-noto-cjk"
    "  or: .venv/bin/python -m playwright install chromium"
)


@pytest.mark.parametrize(
    ("fake", "message"),
    [
        (FakeMachine(), ADVICE),
        (
            FakeMachine(there=["apt-get"], root=True, installs=False),
            f"apt-get cannot install chromium {FONTS}: E: Unable to locate package chromium; {ADVICE}",
        ),
        (
            FakeMachine(there=["chromium"], letters="zh"),
            f"A font for Arabic is missing. Type: sudo apt-get install {FONTS}  and run this again",
        ),
        (
            FakeMachine(there=["chromium"], letters="", root=True, installs=False),
            f"apt-get cannot install {FONTS}: E: Unable to locate package chromium",
        ),
    ],
)
def test_what_cannot_be_had_is_one_line_that_says_what_to_do(fake: FakeMachine, message: str) -> None:
    with pytest.raises(SetupError) as raised:
        fake.ensure()
    assert str(raised.value) == message


def test_root_gets_letters_that_are_missing() -> None:
    fake = FakeMachine(there=["chromium", "apt-get"], letters="ar", root=True)
    assert fake.ensure() == "/usr/bin/chromium"
    assert fake.installed() == [f"{APT} {FONTS}"]


def test_a_system_with_letters_of_its_own_is_not_asked() -> None:
    fake = FakeMachine(there=["chromium"], letters="")
    assert fake.ensure(platform="darwin") == "/usr/bin/chromium"


def test_the_tests_themselves_learn_its_path_in_one_place() -> None:
    """The command that runs them has made sure that there is one."""
    assert os.access(chromium(), os.X_OK)
