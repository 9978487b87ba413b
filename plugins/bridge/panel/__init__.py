"""The panel over a page in a preview: its words here, its script and its style beside this file.

The server puts it over pages on their way out; no built file knows of it.
"""

import gettext as gnu
from collections.abc import Mapping
from pathlib import Path

from plugins.i18n.catalogs import Catalogs, speaking
from plugins.i18n.catalogs import gettext as _

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
        }


def plain_words() -> Mapping[str, str]:
    """The same in the sources' own language, for while there are no catalogs to read."""
    return words(Catalogs({"": gnu.NullTranslations()}, {}, {}, ()), "")
