"""The panel over a page in a preview: its words here, its script and its style beside this file.

The server puts it over pages on their way out; no built file knows of it.
"""

import gettext as gnu
from collections.abc import Collection, Mapping
from pathlib import Path

from plugins.i18n.catalogs import Catalogs, speaking
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.locales import direction
from plugins.i18n.remedies import remedies
from plugins.model.problem import Problem

FOLDER = Path(__file__).parent
FILES = {"panel.js": "text/javascript", "panel.css": "text/css"}


def words(catalogs: Catalogs, tag: str) -> Mapping[str, str]:
    """What the panel says in a language, by the names that its script uses."""
    with speaking(catalogs, tag):
        return {
            "mend": _("To mend"),
            "look": _("To look at"),
            "before": _("You see the page as it was before."),
            "none": _("There is no page to show yet."),
            "mended": _("Nothing is left to mend."),
            "ended": _("The preview has ended."),
            "close": _("Close"),
            "fold": _("Make small"),
            "copy": _("Copy"),
            "copied": _("Copied"),
            "open": _("Open in the editor"),
            "source": _("Source of this page"),
            "original": _("Original"),
            "preview": _("Preview"),
            "joint": _("%(section)s: %(part)s"),
        }


def plain_words() -> Mapping[str, str]:
    """The same in the sources' own language, for while there are no catalogs to read."""
    return words(Catalogs({"": gnu.NullTranslations()}, {}, {}, ()), "")


def spoken(problem: Problem, translations: Path | None, tag: str) -> dict[str, str]:
    """What a problem says to an author, with the language and direction of the words.

    Args:
        problem: In English, with its parts.
        translations: Where the catalogs lie; None while that is not known.
        tag: The author's language. What it has no words for stays as it is.
    """
    said = remedies(translations, tag) if translations else None
    what, mend = said.problem(problem) if said else (problem.what, problem.mend)
    if said is None or (what, mend) == (problem.what, problem.mend):
        tag = "en"
    field = (said.place(problem.field) if said else None) or problem.field
    return {"lang": tag, "dir": direction(tag), "field": field, "what": what, "mend": mend}


def author_of(problem: Problem, tags: Collection[str], page: str) -> str:
    """The language of a text that is to be mended; of code and data, that of the page on which it is read."""
    folder, _slash, file = problem.path.rpartition("/")
    tag = file.removesuffix(".md")
    return tag if folder and tag != file and tag in tags else page
