"""What a build needs to know, as plain data; ``plugins/bridge`` fills it from Pelican's settings."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.model.languages import Languages


@dataclass(frozen=True, slots=True)
class Settings:
    """One build.

    Attributes:
        content: The content folder.
        output: The folder to write into.
        theme: The theme's folder, with ``templates/`` and ``static/``.
        template_overrides: Folders whose templates stand before the theme's.
        translations: The folder of the catalogs.
        cache: A folder that may be deleted at any time.
        languages: In reading order.
        site_url: Absolute, without a slash at the end; its path is the base path.
        build_date: The day on which the site says what has ended.
        page_size: Documents on a page of a list.
        feed_size: Entries in a feed.
        real_notices: Whether notices about real people may be published.
        drafts: Whether drafts are part of the site, as in a preview.
        style_page: Whether the site has a page that shows every component, as in a preview.
        search: Whether a search index is made; without one the A–Z serves.
        pseudo: Whether made-up words stand for the interface's, so that one sees which text is no word of a catalog.
        search_later: Whether the index that lies there stays as it is: pages first, a later build makes it anew.
        sources: Whether the output notes which files each page is of, for a preview to show; no reader gets it.
        repository: Where authors edit, such as ``https://github.com/example/board``; empty where pages lead nowhere.
        branch: The branch of it that is published.
        load_cache: Whether what earlier builds left may be used.
        workers: Processes that read and render; 1 works without any fork.
        colours: The site's own instead of the theme's: name → the one for light pages and the one for dark.
        ignore: Patterns of file names that are no content.
        jinja: Pelican's ``JINJA_*`` settings, by their names.
    """

    content: Path
    output: Path
    theme: Path
    translations: Path
    cache: Path
    languages: Languages
    site_url: str
    build_date: dt.date
    template_overrides: tuple[Path, ...] = ()
    page_size: int = 20
    feed_size: int = 20
    real_notices: bool = False
    drafts: bool = False
    style_page: bool = False
    search: bool = True
    pseudo: bool = False
    search_later: bool = False
    sources: bool = False
    repository: str = ""
    branch: str = "main"
    load_cache: bool = True
    workers: int = 1
    colours: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    jinja: Mapping[str, Any] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """The path before every address, without a slash at the end: empty, or ``/repository``."""
        return urlsplit(self.site_url).path.rstrip("/")

    @property
    def folders_of_templates(self) -> tuple[Path, ...]:
        """Where templates lie, those that override others first."""
        return (*self.template_overrides, self.theme / "templates")

    def label(self, relative: str) -> str:
        """A content file's path for problems: ``content/news/x/en.md``."""
        return f"{self.content.name}/{relative}"
