"""``content/data/notice_kinds.yml``: the kinds of notice that the body publishes, from the answers."""

from collections.abc import Iterator, Sequence
from typing import Any

from plugins.adoption.answers import Answers
from plugins.i18n.slugs import slug
from plugins.model.vocabulary import NoticeLook
from plugins.model.writing import Row, front_matter

_FILE = "content/data/notice_kinds.yml"


def notice_kinds(answers: Answers) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the data file; nothing where no notices are published."""
    if answers.notice_kinds:
        rows = (Row(key, kind.model_dump(mode="json", exclude_none=True)) for key, kind in answers.notice_kinds.items())
        yield _FILE, front_matter(rows).removeprefix("---\n").removesuffix("---\n").encode()


def begun(names: Sequence[str], language: str) -> dict[str, Any]:
    """Kinds of which only the names are known: each with its first letter, and a look that no other has.

    Args:
        names: As they are called in the language.
        language: The site's first.
    """
    looks = tuple(NoticeLook)
    return {
        slug(name).replace("-", "_"): {
            "name": {language: name},
            "letter": {language: name[:1].upper()},
            "look": str(looks[number % len(looks)]),
        }
        for number, name in enumerate(names)
    }
