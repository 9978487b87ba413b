"""A repository as its authors see it on github.com: files begun and edited in a browser, then checked out."""

import os
import re
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

from plugins.model.placeholders import PLACEHOLDER
from tests.conftest import ROOT

BLOB = "https://github.com/example/board/blob/main/"
_AUTHOR = ("-c", "user.name=Author", "-c", "user.email=author@example.org")
_ALONE = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null"}


class Repository:
    """``branch`` is what "Propose changes" makes; what comes back is what the checks check out."""

    def __init__(self, root: Path, content: Path) -> None:
        self._root = root / "github"
        self._branches = 0
        self._root.mkdir()
        self._git("init", "--quiet", "--initial-branch=main")
        content.rename(self._root / "content")
        self._git("add", ".")
        self._git(*_AUTHOR, "commit", "--quiet", "-m", "Begin")

    def read(self, path: str) -> str:
        """A file of the branch that is published."""
        return self._git("show", f"main:{path}")

    def branch(self, changes: dict[str, str | bytes], begun: str = "main") -> str:
        """Commit files to a new branch."""
        self._branches += 1
        name = f"patch-{self._branches}"
        self._git("checkout", "--quiet", "-b", name, begun)
        for path, content in changes.items():
            file = self._root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        self._git("add", ".")
        self._git(*_AUTHOR, "commit", "--quiet", "-m", "Change")
        self._git("checkout", "--quiet", "main")
        return name

    def clone(self, branch: str, place: Path) -> Path:
        """A clean checkout, as a workflow begins with."""
        self._git("clone", "--quiet", "--depth=1", "--branch", branch, f"file://{self._root}", str(place))
        return place

    def _git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self._root, env=_ALONE, capture_output=True, text=True, check=True
        )
        return done.stdout


def link(name: str) -> str:
    """Where a link of ``CONTRIBUTING.md`` leads whoever reads it on github.com."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(rf"^\[{name}\]: (\S+)$", guide, re.MULTILINE)
    assert found, f"CONTRIBUTING.md has no link {name}"
    return urljoin(f"{BLOB}CONTRIBUTING.md", found[1])


def opened(address: str) -> tuple[str, str]:
    """The name and the text of the file that GitHub's editor opens."""
    parts = urlsplit(address)
    assert (parts.netloc, parts.path) == ("github.com", "/example/board/new/main")
    asked = parse_qs(parts.query, strict_parsing=True)
    (name,), (text,) = asked["filename"], asked["value"]
    return name, text


def filled(text: str, answers: list[str]) -> str:
    """The text with one answer after the other written over what is to be filled in."""
    rest = iter(answers)
    out = re.sub(rf"(?<=\"){PLACEHOLDER}(?=\")|^{PLACEHOLDER}.*$", lambda _: next(rest), text, flags=re.MULTILINE)
    assert next(rest, None) is None, "more answers than places"
    return out


def told(heading: str) -> list[str]:
    """What ``docs/editors.md`` tells an author to write, in the section of that name, block by block."""
    guide = (ROOT / "docs/editors.md").read_text(encoding="utf-8")
    section = guide.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    blocks = re.findall(r"```yaml\n(.*?)\n```", section, re.DOTALL)
    assert blocks, f"docs/editors.md tells nothing under {heading}"
    return blocks
