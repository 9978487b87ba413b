"""By which names a preview is asked, and whose pages may listen to it."""

import re

import pytest

from plugins.bridge.hosts import Hosts

CODESPACE = {
    "CODESPACES": "true",
    "CODESPACE_NAME": "Literate-Barnacle",
    "GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN": "app.github.dev",
}
NAME = "literate-barnacle-8000.app.github.dev"


@pytest.mark.parametrize(
    ("environment", "public"),
    [
        ({}, ""),
        (CODESPACE, NAME),
        (CODESPACE | {"CODESPACES": ""}, ""),
        (CODESPACE | {"CODESPACE_NAME": ""}, ""),
        (CODESPACE | {"CODESPACE_NAME": ".*"}, ""),
        (CODESPACE | {"GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN": "a b"}, ""),
    ],
)
def test_a_codespace_tells_its_name(environment: dict[str, str], public: str) -> None:
    assert Hosts.of(8000, environment).public == public


@pytest.mark.parametrize(
    ("host", "answered"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("[::1]", True),
        (NAME, True),
        (NAME.replace(".", "x"), False),
        (f"evil.{NAME}", False),
        (f"{NAME}.evil.example", False),
        (NAME.replace("8000", "8001"), False),
        ("evil.example", False),
    ],
)
def test_its_own_names_are_answered_and_no_others(host: str, *, answered: bool) -> None:
    pattern = Hosts.of(8000, CODESPACE).pattern
    assert bool(re.fullmatch(pattern, host)) is answered


@pytest.mark.parametrize(
    ("origin", "host", "may"),
    [
        ("http://localhost:8000", "localhost:8000", True),
        ("http://localhost:9000", "localhost:9000", True),  # a tunnel that keeps the name it is asked by
        ("http://localhost:9000", "localhost:8000", False),  # another server of this machine
        (f"https://{NAME}", NAME, True),
        (f"https://{NAME}", "localhost:8000", True),
        ("https://localhost:8000", NAME, True),
        (f"http://{NAME}", "localhost:8000", False),
        ("https://evil.example", NAME, False),
        ("null", NAME, False),
    ],
)
def test_only_its_own_pages_may_listen(origin: str, host: str, *, may: bool) -> None:
    assert Hosts.of(8000, CODESPACE).may_listen(origin, host) is may
