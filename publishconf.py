"""The settings of a release: those of ``pelicanconf.py``, with the address that readers type.

``SITEURL`` comes from the environment, or from ``publish --url``; ``REPOSITORY``, where pages lead to their source,
from the environment too (``pelicanconf.py`` reads it). Drafts are never part of a release.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 - a release differs in its address only

SITEURL = os.environ.get("SITEURL", "")
DRAFTS = STYLE_PAGE = False
