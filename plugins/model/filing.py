"""What a file's place in ``content/`` says."""

import re
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from plugins.model.kinds import KINDS, SITE, Kind
from plugins.model.languages import Languages
from plugins.model.placeholders import FOLDER, UNFILLED
from plugins.model.problem import Problem
from plugins.model.told import told

_NOTICE = re.compile(r"n-\d{4}-\d{4}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Name:
    """Kind, identifier and language of a document."""

    kind: Kind
    id: str
    language: str

    @property
    def key(self) -> str:
        """``news/bridges``: how documents refer to each other."""
        return f"{self.kind.folder}/{self.id}"


def name_of(relative: str, label: str, languages: Languages) -> Name | list[Problem]:
    """What a file's place says.

    Args:
        relative: Relative to the content root, with forward slashes: ``news/bridges/ar.md``.
        label: The path for problems.
        languages: The site's languages.
    """
    steps = PurePosixPath(relative).with_suffix("").parts
    say = partial(Problem, label, 1, 1)
    if steps[0] == SITE.folder and len(steps) == 2:
        folder, identifier, language = SITE.folder, SITE.folder, steps[1]
    elif len(steps) == 3 and steps[0] in KINDS:
        folder, identifier, language = steps
    elif steps[0] not in KINDS:
        mend = told("move it to one of %(folders)s", folders=", ".join(KINDS))
        return [say("file", told("is in no folder of the site"), mend)]
    else:
        mend = told("move it to %(folder)s/<id>/<language>.md", folder=steps[0])
        return [say("file", told("is not in a folder of its own"), mend)]
    problems: list[Problem] = []
    kind = SITE if folder == SITE.folder else KINDS[folder]
    if language not in languages:
        mend = told("name the file after one of %(languages)s", languages=", ".join(languages))
        what = told("'%(language)s' is no language of the site", language=language)
        problems.append(say("file name", what, mend))
    if folder == "notices" and not _NOTICE.fullmatch(identifier):
        mend = told("rename it to n-<year>-<4 digits>, such as n-2026-0001; never a person's name")
        what = told("'%(identifier)s' is no identifier of a notice", identifier=identifier)
        problems.append(say("folder name", what, mend))
    elif identifier == FOLDER:
        mend = told(
            "name the folder after what the page is about, in lower-case letters a-z, digits and single hyphens"
        )
        problems.append(say("folder name", UNFILLED, mend))
    elif not _SLUG.fullmatch(identifier):
        mend = told("rename it, using lower-case letters a-z, digits and single hyphens")
        problems.append(say("folder name", told("'%(identifier)s' is no identifier", identifier=identifier), mend))
    return problems or Name(kind, identifier, language)
