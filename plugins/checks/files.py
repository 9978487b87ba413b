"""Files that are no part of the site, though their author may think so."""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.checks.case import Case
from plugins.model.problem import Problem, Severity
from plugins.model.told import told

_TEXTS = {".markdown", ".md", ".mdown", ".txt"}


def check(case: Case) -> Iterator[Problem]:
    """No text under another name, and no file beside no text."""
    texts = {leaf.document.name.key for leaf in case.reading.leaves.values()} | case.broken
    for path in case.library.files:
        file = PurePosixPath(path)
        first = file.name.partition(".")[0]
        if first in case.settings.languages and all(ending.lower() in _TEXTS for ending in file.suffixes):
            what = told("'%(name)s' is no text of the site", name=file.name)
            yield Problem(
                case.settings.label(path), 1, 1, "file name", what, told("rename it to %(stem)s.md", stem=first)
            )
        elif posixpath.dirname(path) not in texts:
            mend = told("put it into the folder of the text that shows it, or remove it")
            what = told("lies beside no text, and is not published")
            yield Problem(case.settings.label(path), 1, 1, "file", what, mend, Severity.WARNING)
