"""The folder's name of a new document."""

import re
from collections.abc import Iterable

from plugins.i18n.slugs import slug
from plugins.model.kinds import Kind


def identifier(kind: Kind, title: str, year: int, taken: Iterable[str]) -> str:
    """A name for the folder; empty where the title gives none.

    Args:
        kind: Its kind; a notice is numbered, so that no address ever tells a name.
        title: In any script.
        year: In which a notice is issued.
        taken: The folders of that kind; of notices, those that are gone too.
    """
    if kind.folder != "notices":
        return slug(title)
    numbers = [int(found[1]) for name in taken if (found := re.fullmatch(rf"n-{year}-(\d{{4}})", name))]
    return f"n-{year}-{max(numbers, default=0) + 1:04}"
