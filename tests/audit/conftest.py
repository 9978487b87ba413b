"""A tiny site that nothing is wrong with, on which each test plants one fault."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.audit.command import FOLDER, prepare
from plugins.audit.finding import Auditor, Built, Case, Finding
from plugins.audit.serving import Server
from plugins.bridge.machine import Machine

PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="A page.">
<title>Page</title>
<link rel="stylesheet" href="/site.css">
<link rel="icon" href="/icon.svg">
<script type="module" src="/one.js"></script>
</head>
<body>
<main>
<h1>Page</h1>
<p><a href="/en/other/#place">Another page</a></p>
<img src="/icon.svg" alt="A square" width="40" height="40">
</main>
</body>
</html>
"""
CSS = "body {\n  color: var(--ink);\n  background: var(--paper);\n}\n"
TOKENS = ":root {\n  --ink: #111;\n  --paper: #fff;\n  --space: 1rem;\n}\n"
ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>'


class Tiny:
    """A site of two pages in a folder, and the theme's stylesheets beside it; ``case`` serves auditors."""

    def __init__(self, root: Path, url: str, browser: str) -> None:
        self.root = root
        self.case = Case(
            site=Built(root / "site", url, {"page": {"en": "/en/"}, "search": {"en": "/en/search/"}}),
            styles=Built(root / "site", url),
            css=root / "theme" / "static" / "css",
            tools=FOLDER,
            browser=browser,
        )
        self.write("site/en/index.html", PAGE)
        self.write("site/en/other/index.html", PAGE.replace("<p>", '<p id="place">'))
        self.write("site/en/search/index.html", PAGE)
        self.write("site/site.css", TOKENS + CSS)
        self.write("site/icon.svg", ICON)
        self.write("site/one.js", "import './two.js';\n")
        self.write("site/two.js", "document.title += '.';\n")
        self.write("theme/static/css/tokens.css", TOKENS)
        self.write("theme/static/css/base.css", CSS)

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def page(self, old: str, new: str) -> None:
        """Change the first page."""
        assert old in PAGE
        self.write("site/en/index.html", PAGE.replace(old, new))

    def found(self, auditor: Auditor) -> list[str]:
        """What an auditor finds, as lines."""
        return [line(finding) for finding in auditor(self.case).findings]


def line(finding: Finding) -> str:
    """A finding as it is printed."""
    return f"{finding.path}: {finding.what} — {finding.mend}"


@pytest.fixture(scope="session")
def tools() -> str:
    """Node, Java and the Node tools, and the browser's path."""
    return prepare({"node", "java", "browser"}, Machine())


@pytest.fixture
def tiny(tmp_path: Path, tools: str) -> Iterator[Tiny]:
    """A site without a fault, being served."""
    server = Server()
    made = Tiny(tmp_path, server.host, tools)
    with server.serving(made.case.site.folder):
        yield made
