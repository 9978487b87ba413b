"""A link that opens a file at its place in the editor of whoever looks at the preview.

Source: the addresses that editors register with the system: https://code.visualstudio.com/docs/configure/command-line,
https://www.jetbrains.com/help/idea/opening-files-from-command-line.html.
"""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

_EDITORS = {
    "code": "vscode://file{path}:{line}:{column}",
    "code-insiders": "vscode-insiders://file{path}:{line}:{column}",
    "codium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "windsurf": "windsurf://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "pycharm": "pycharm://open?file={path}&line={line}&column={column}",
}
"""Command → the form of its links."""
_ELSEWHERE = ("CODESPACES", "REMOTE_CONTAINERS", "SSH_CONNECTION", "SSH_CLIENT")
"""Variables that say that the browser, and so the editor, is on another machine than the files."""


def form(environment: Mapping[str, str], which: Callable[[str], str | None] = shutil.which) -> str:
    """The form of links for the editor of this machine; empty where none is known, or where it sees other files.

    Args:
        environment: Of the preview. ``EDITOR_LINK`` is a form of one's own, with ``{path}``, ``{line}``, ``{column}``.
        which: Looks for a command.
    """
    if any(environment.get(name) for name in _ELSEWHERE):
        return ""
    if own := environment.get("EDITOR_LINK"):
        return own
    if environment.get("TERM_PROGRAM") == "vscode":
        return _EDITORS["code"]
    return next((link for command, link in _EDITORS.items() if which(command)), "")


def link(form: str, file: str, line: int = 1, column: int = 1) -> str:
    """The address that opens a file, given by its absolute path, at a place; empty without a form."""
    if not form:
        return ""
    path = quote(Path(file).as_posix(), safe="/:")
    return form.replace("{path}", path).replace("{line}", str(line)).replace("{column}", str(column))
