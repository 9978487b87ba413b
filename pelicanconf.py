"""The site's settings; ``pelican content`` and ``python3 tasks.py`` read them.

Everything else about the site is content: its name, its texts, its facts and its rules lie in ``content/``.
"""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from plugins.bridge.noticeboard import Noticeboard  # noqa: E402 - after the path is known

# The one list of languages, in reading order, by BCP 47 tag. To add one: a row here, a catalog in
# translations/, content. {"tag": "he", "partial": True} lets its interface words be incomplete at first.
LANGUAGES = [
    {"tag": "en"},
    {"tag": "fr"},
    {"tag": "es"},
    {"tag": "ru"},
    {"tag": "ar"},
    {"tag": "zh"},
]

SITEURL = "http://localhost:8000"

# Where authors edit, such as https://github.com/example/board: pages then lead to their source. Empty for none.
REPOSITORY = os.environ.get("REPOSITORY", "")
REPOSITORY_BRANCH = "main"

# A body that publishes notices about real people switches this on, and must give authority and legal basis.
REAL_NOTICES = False

DEFAULT_PAGINATION = 20
FEED_MAX_ITEMS = 20

PATH = str(HERE / "content")
OUTPUT_PATH = str(HERE / "output")
THEME = str(HERE / "theme")
TRANSLATIONS_PATH = str(HERE / "translations")
CACHE_PATH = str(HERE / ".cache")

# Plugins by others go here, by name or as modules.
PLUGINS: list[object] = []
PELICAN_CLASS = Noticeboard

LOAD_CONTENT_CACHE = True
DELETE_OUTPUT_DIRECTORY = False
READERS = {"rst": None, "html": None, "htm": None}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_LANG = LANGUAGES[0]["tag"]
TIMEZONE = "UTC"
