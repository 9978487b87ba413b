"""What an auditor says: findings as values; one printer makes lines of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from plugins.audit.sampling import Sample
from plugins.views.addresses import file_of


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend.

    Attributes:
        path: Where: a page's address, a file of the theme with line and column.
        what: The fault; the same words for the same fault elsewhere.
        mend: How to mend it.
    """

    path: str
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Audited:
    """What one auditor did.

    Attributes:
        covered: What it looked at, in a few words.
        findings: What it found.
    """

    covered: str
    findings: tuple[Finding, ...] = ()


class AuditError(Exception):
    """An auditor cannot do its work; says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Built:
    """A built site that is being served.

    Attributes:
        folder: The output folder.
        url: Of its root, without a slash at the end.
        pages: One page of every sort.
    """

    folder: Path
    url: str
    pages: Sample = field(default_factory=dict)

    def address(self, file: Path) -> str:
        """The address of a page's file, as a finding names it."""
        return "/" + file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def file(self, address: str) -> Path:
        """The file of an address."""
        return self.folder / file_of(address)

    def files(self) -> list[Path]:
        """All pages' files.

        Raises:
            AuditError: If there are none: then nothing would be found, whatever is wrong.
        """
        found = sorted(self.folder.rglob("*.html"))
        if not found:
            message = f"{self.folder}: there are no pages to look at"
            raise AuditError(message)
        return found


@dataclass(frozen=True, slots=True)
class Case:
    """What auditors look at, and with what.

    Attributes:
        site: The shipped site, as it is published.
        styles: A site of the same content that has the style page too.
        css: The folder of the theme's stylesheets.
        tools: The folder of the Node tools, with ``node_modules``.
        browser: The path of a Chromium.
        whole: Whether everything is to be looked at that takes long.
    """

    site: Built
    styles: Built
    css: Path
    tools: Path
    browser: str
    whole: bool = False


Auditor: TypeAlias = Callable[[Case], Audited]
