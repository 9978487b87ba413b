"""What is this site's own; ``pelican content`` and ``python3 tasks.py`` read it, and no upgrade touches it.

Everything else about the site is content: its name, its texts, its facts and its rules lie in ``content/``.
``python3 tasks.py adopt`` fills this file in; ``docs/adopt.md`` tells how.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from plugins.bridge.defaults import *  # noqa: F403 - the engine's own settings; what stands below wins

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

# The address that readers type; a release takes it from SITEURL in the environment.
SITEURL = "http://localhost:8000"

# Where authors edit, such as https://github.com/example/board: pages then lead to their source. Empty for none.
REPOSITORY = os.environ.get("REPOSITORY", "")
REPOSITORY_BRANCH = "main"

# A body that publishes notices about real people switches this on, and must give authority and legal basis.
REAL_NOTICES = False

# Colours instead of the theme's, each for light and for dark pages: {"accent": ("#145852", "#93cfc3")}. The names are
# accent, alarm, plate, wash, ink, soft, paper, sheet; the build says if one cannot be read (docs/design-language.md).
COLOURS: dict[str, tuple[str, str]] = {}

# Whether pages can be searched; without an index the A–Z serves.
SEARCH = True

# Documents on a page of a list, and entries in a feed.
DEFAULT_PAGINATION = 20
FEED_MAX_ITEMS = 20

# Plugins by others, by name or as modules.
PLUGINS: list[object] = []
