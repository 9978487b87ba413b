"""What the engine settles for itself, so that ``pelicanconf.py`` is wholly the site's; an upgrade replaces this file.

A site may still say otherwise: what stands below the import in its ``pelicanconf.py`` comes later and wins.
"""

from pathlib import Path

from plugins.bridge.noticeboard import Noticeboard

_ROOT = Path(__file__).resolve().parents[2]
"""The folder of the settings file: beside it lie the content, the theme and the catalogs."""

PATH = str(_ROOT / "content")
OUTPUT_PATH = str(_ROOT / "output")
THEME = str(_ROOT / "theme")
TRANSLATIONS_PATH = str(_ROOT / "translations")
CACHE_PATH = str(_ROOT / ".cache")

PELICAN_CLASS = Noticeboard

LOAD_CONTENT_CACHE = True
DELETE_OUTPUT_DIRECTORY = False
READERS = {"rst": None, "html": None, "htm": None}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TIMEZONE = "UTC"
