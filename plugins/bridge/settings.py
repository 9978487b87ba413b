"""From Pelican's settings to ours."""

import datetime as dt
import os
import re
import traceback
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from pelican.settings import read_settings as read_pelican_settings

from plugins.i18n.locales import locale
from plugins.model.languages import Languages
from plugins.model.settings import Settings
from plugins.render.colours import TOKENS

_JINJA = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


class SettingsError(Exception):
    """A setting cannot be used; says which and how to mend it."""


def read_settings(given: Mapping[str, Any], jinja: Mapping[str, Any] | None = None) -> Settings:
    """Our settings.

    Args:
        given: Pelican's, as ``pelicanconf.py`` and the command line made them.
        jinja: What plugins added to ``JINJA_*``; without it, what the settings say.

    Raises:
        SettingsError: If one cannot be used.
    """
    try:
        languages = Languages.from_settings(given["LANGUAGES"])
        for tag in languages:
            locale(tag)
    except (KeyError, TypeError, ValueError) as error:
        message = f"LANGUAGES: {error} — write a list such as [{{'tag': 'en'}}, {{'tag': 'ar'}}]"
        raise SettingsError(message) from None
    if not given.get("SITEURL", "").startswith(("http://", "https://")):
        message = (
            f"SITEURL: cannot be '{given.get('SITEURL', '')}' — write the whole address, such as https://example.org"
        )
        raise SettingsError(message)
    sources = {name: Path(given[name]).resolve() for name in ("PATH", "THEME", "TRANSLATIONS_PATH")}
    _keep_apart("OUTPUT_PATH", Path(given["OUTPUT_PATH"]).resolve(), sources)
    return Settings(
        content=Path(given["PATH"]).resolve(),
        output=Path(given["OUTPUT_PATH"]).resolve(),
        theme=Path(given["THEME"]).resolve(),
        translations=Path(given["TRANSLATIONS_PATH"]).resolve(),
        cache=Path(given["CACHE_PATH"]).resolve(),
        languages=languages,
        site_url=given["SITEURL"].rstrip("/"),
        build_date=build_day(given),
        template_overrides=tuple(Path(path).resolve() for path in given.get("THEME_TEMPLATES_OVERRIDES") or ()),
        page_size=_number(given, "DEFAULT_PAGINATION", 20),
        feed_size=_number(given, "FEED_MAX_ITEMS", 20),
        real_notices=bool(given.get("REAL_NOTICES", False)),
        drafts=bool(given.get("DRAFTS", False)),
        style_page=bool(given.get("STYLE_PAGE", False)),
        search=bool(given.get("SEARCH", True)),
        pseudo=bool(given.get("PSEUDO", False)),
        sources=bool(given.get("SOURCES", False)),
        repository=_repository(given.get("REPOSITORY", "")),
        branch=str(given.get("REPOSITORY_BRANCH") or "main"),
        load_cache=bool(given.get("LOAD_CONTENT_CACHE", True)),
        workers=_number(given, "WORKERS", len(os.sched_getaffinity(0))),
        colours=_colours(given.get("COLOURS") or {}),
        ignore=tuple(given.get("IGNORE_FILES") or ()),
        jinja=jinja if jinja is not None else {name: given.get(name) or {} for name in _JINJA},
    )


def _number(given: Mapping[str, Any], name: str, without: int) -> int:
    said = given.get(name) or without
    try:
        number = int(said)
    except (TypeError, ValueError):
        number = 0
    if number < 1:
        message = f"{name}: cannot be '{said}' — write a whole number from 1, such as {without}"
        raise SettingsError(message)
    return number


def _repository(said: str) -> str:
    """The address without a slash at the end; empty where there is none."""
    if said and not re.fullmatch(r"https://[^/\s]+/[^/\s]+/[^/\s]+?/?", said):
        message = f"REPOSITORY: cannot be '{said}' — write the whole address, such as https://github.com/example/board"
        raise SettingsError(message)
    return said.rstrip("/")


def _colours(said: Any) -> dict[str, tuple[str, str]]:
    """The site's own colours; whether they can be read is for the build to say, which knows the theme's."""
    names = ", ".join(TOKENS)
    if not isinstance(said, Mapping):
        message = f"COLOURS: cannot be '{said}' — write {{'accent': ('#145852', '#93cfc3')}}; the names are {names}"
        raise SettingsError(message)
    for name, pair in said.items():
        if name not in TOKENS:
            message = f"COLOURS.{name}: is no colour here — the names are {names}"
            raise SettingsError(message)
        both = isinstance(pair, tuple | list) and len(pair) == 2
        if not both or not all(re.fullmatch(r"#[0-9a-fA-F]{6}", str(colour)) for colour in pair):
            message = (
                f"COLOURS.{name}: cannot be '{pair}' — write the colour of light pages and that of dark pages, "
                "such as ('#145852', '#93cfc3')"
            )
            raise SettingsError(message)
    return {name: (pair[0], pair[1]) for name, pair in said.items()}


def keep_apart(target: Path, settings: Settings) -> None:
    """A release must not lie among what it is made from, nor the other way round.

    Raises:
        SettingsError: If it would.
    """
    sources = {"PATH": settings.content, "THEME": settings.theme, "TRANSLATIONS_PATH": settings.translations}
    _keep_apart("--to", target, sources | {"CACHE_PATH": settings.cache, "OUTPUT_PATH": settings.output})


def _keep_apart(what: str, output: Path, sources: Mapping[str, Path]) -> None:
    """What is written must not lie among what is read, nor the other way round."""
    for name, source in sources.items():
        if output == source or output in source.parents or source in output.parents:
            message = f"{what}: cannot be '{output}' beside {name} '{source}' — write into a folder of its own"
            raise SettingsError(message)


def build_day(given: Mapping[str, Any]) -> dt.date:
    """The setting or the environment's ``BUILD_DATE``, else ``SOURCE_DATE_EPOCH``, else today in UTC.

    Raises:
        SettingsError: If it is no day.
    """
    said: str | dt.date | None = given.get("BUILD_DATE") or os.environ.get("BUILD_DATE")
    if isinstance(said, dt.date):
        return said
    if said:
        try:
            return dt.date.fromisoformat(said)
        except ValueError:
            message = f"BUILD_DATE: cannot be '{said}' — write the day as 2026-03-14"
            raise SettingsError(message) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    return today()


def today() -> dt.date:
    """The day in UTC, whatever a setting or the environment says."""
    return dt.datetime.now(dt.UTC).date()


def noticeboard_from(conf: Path, changes: Mapping[str, Any]) -> Any:
    """An instance of the ``PELICAN_CLASS`` that a settings file names.

    Args:
        conf: ``pelicanconf.py``, ``publishconf.py`` or another.
        changes: Settings that stand before those of the file.

    Raises:
        SettingsError: If the file cannot be run; says at which line of it.
        SystemExit: If a plugin cannot be loaded, after saying so.
    """
    try:
        settings = read_pelican_settings(str(conf), override=dict(changes))
        made_by = settings["PELICAN_CLASS"]
        if isinstance(made_by, str):
            module, _, name = made_by.rpartition(".")
            made_by = getattr(import_module(module), name)
    except Exception as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(conf)]
        line = getattr(error, "lineno", None) or (lines[-1] if lines else 1)
        # A settings file may import another, and that one be no Python.
        file = Path(error.filename or conf).name if isinstance(error, SyntaxError) else conf.name
        message = f"{file}:{line}: {type(error).__name__}: {error}"
        raise SettingsError(message) from error
    return made_by(settings)
