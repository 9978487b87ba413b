"""Links that open a file at its place."""

import pytest

from plugins.bridge.editors import form, link


def which(*there: str) -> object:
    return lambda command: f"/usr/bin/{command}" if command in there else None


@pytest.mark.parametrize(
    ("environment", "there", "opened"),
    [
        ({}, (), ""),
        ({}, ("code",), "vscode://file/a%20b/%C3%BC.md:4:7"),
        ({}, ("codium", "idea"), "vscodium://file/a%20b/%C3%BC.md:4:7"),
        ({}, ("pycharm",), "pycharm://open?file=/a%20b/%C3%BC.md&line=4&column=7"),
        ({"TERM_PROGRAM": "vscode"}, (), "vscode://file/a%20b/%C3%BC.md:4:7"),
        ({"EDITOR_LINK": "my://{path}?{line}"}, ("code",), "my:///a%20b/%C3%BC.md?4"),
        ({"CODESPACES": "true", "TERM_PROGRAM": "vscode"}, ("code",), ""),
        ({"SSH_CONNECTION": "a b"}, ("code",), ""),
    ],
)
def test_the_editor_of_this_machine_opens_the_file(
    environment: dict[str, str], there: tuple[str, ...], opened: str
) -> None:
    found = form(environment, which(*there))  # type: ignore[arg-type]
    assert link(found, "/a b/ü.md", 4, 7) == opened
