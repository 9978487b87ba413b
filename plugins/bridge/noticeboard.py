"""Noticeboard in Pelican's place: the same command, settings, signals and plugins; a run of our own.

Contract with Pelican 4.12, which ``tests/bridge/test_contract.py`` and ``test_plugins_by_others.py`` hold:
``PELICAN_CLASS`` may be a class; ``autoreload`` calls ``run`` and goes on when it returns;
``Generator.__init__`` builds ``env`` and sends ``generator_init``; ``_get_generator_classes`` lists the stock
generators and those of plugins; ``_get_writer`` makes the writer they are handed; ``plugins`` holds the plugins
that were loaded.
"""

import logging
import sys
import time
import traceback
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import jinja2
from pelican import Pelican, signals
from pelican.generators import (
    ArticlesGenerator,
    Generator,
    PagesGenerator,
    SourceFileGenerator,
    StaticGenerator,
    TemplatePagesGenerator,
)

from plugins.bridge.report import report
from plugins.bridge.settings import SettingsError, read_settings
from plugins.build.site import Outcome, build
from plugins.build.standing import Standing
from plugins.library.shelf import DamagedShelfError
from plugins.model.settings import Settings

_STOCK = (ArticlesGenerator, PagesGenerator, SourceFileGenerator, StaticGenerator, TemplatePagesGenerator)


class PagesOfNoticeboard(Generator):  # type: ignore[misc]  # Pelican ships no types
    """A generator for plugins to find: what they add to its ``env`` reaches every template."""


class Noticeboard(Pelican):  # type: ignore[misc]  # Pelican ships no types
    """Pelican, with this project's build instead of the stock run.

    Attributes:
        outcome: Of the last run; none before it, and where a setting could not be used.
        stopped: What kept the last run from being one, as it was said; empty where nothing did.
        standing: Where to keep what a good site was printed from; None to keep nothing.
        search_later: Whether the next run leaves the search index as it is. No setting: those reach every page.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        """Load plugins as Pelican does, but stop where one cannot be loaded: Pelican would go on without it."""
        wanted = list(settings.get("PLUGINS") or ())
        settings["PLUGINS"] = wanted
        settings["DEFAULT_LANG"] = _first_language(settings) or settings["DEFAULT_LANG"]
        try:
            super().__init__(settings)
        except Exception as error:  # noqa: BLE001 - a plugin's code may raise anything
            mend = "mend it, or take it out of the list"
            self._stop(f"PLUGINS: one cannot be loaded: {type(error).__name__}: {error} — {mend}")
        self.delete_outputdir = False
        self.outcome: Outcome | None = None
        self.stopped = ""
        self.search_later = False
        self.standing: Standing | None = None
        if len(self.plugins) != len(wanted):
            loaded = {getattr(plugin, "__name__", "").rpartition(".")[2] for plugin in self.plugins}
            names = [str(getattr(plugin, "__name__", plugin)) for plugin in wanted]
            missing = [name for name in names if name.rpartition(".")[2] not in loaded]
            self._stop(f"PLUGINS: cannot load {', '.join(missing)} — install it, or take it out of the list")

    def run(self) -> None:
        """Build the site; with problems, say them all and leave the last good site as it is."""
        watching = sys._getframe(1).f_code.co_name == "autoreload"  # noqa: SLF001 - one-shot must exit, -r go on
        try:
            failed = self._build()
        except Exception:
            if not watching:
                raise
            # -r would not wait for the next change, but build again at once, and for ever.
            traceback.print_exc(file=sys.__stderr__)
            return
        if failed and not watching:
            raise SystemExit(1)

    def _build(self) -> bool:
        """Whether anything is to be mended."""
        started = time.perf_counter()
        self.outcome, self.stopped = None, ""
        try:
            settings = replace(self.read(), search_later=self.search_later)
            outcome = self.make(settings)
        except (SettingsError, DamagedShelfError, OSError) as error:
            self.stopped = str(error)
            self._say(self.stopped)
            return True
        quiet = logging.getLogger().getEffectiveLevel() >= logging.CRITICAL
        report(outcome, settings, time.perf_counter() - started, quiet=quiet)
        return outcome.failed

    def read(self) -> Settings:
        """Pelican's settings as ours, with what plugins add to Jinja's.

        Raises:
            SettingsError: If a setting cannot be used.
        """
        return read_settings(self.settings, self._jinja(self._generator(PagesOfNoticeboard, self._context())))

    def make(self, settings: Settings) -> Outcome:
        """Build, and let other authors' plugins work on what was built.

        Raises:
            DamagedShelfError: If the cache cannot be used even when it is new.
            OSError: If the output or the cache cannot be written.
        """
        self.outcome = None
        context = self._context()
        generators = [self._generator(cls, context) for cls in self._others()]
        outcome = self.outcome = build(settings, standing=self.standing)
        if not outcome.failed:
            self._let_others_work(generators, context, outcome, settings.output)
        return outcome

    def check(self) -> Outcome:
        """Render everything and throw it away.

        Raises:
            SettingsError: If a setting cannot be used.
        """
        return build(self.read(), commit=False)

    def _context(self) -> dict[str, Any]:
        context = dict(self.settings)
        context["generated_content"] = {}
        context["static_links"] = set()
        context["static_content"] = {}
        context["localsiteurl"] = self.settings["SITEURL"]
        return context

    def _others(self) -> list[type[Generator]]:
        """Generators that plugins bring; the stock ones find no articles here."""
        return [cls for cls in self._get_generator_classes() if cls not in _STOCK]

    def _generator(self, cls: type[Generator], context: dict[str, Any]) -> Generator:
        return cls(
            context=context,
            settings=self.settings,
            path=self.path,
            theme=self.theme,
            output_path=self.output_path,
        )

    def _jinja(self, generator: Generator) -> dict[str, Any]:
        """What the settings and plugins add to Jinja's own filters, globals and tests."""
        bare = jinja2.Environment(autoescape=True)
        env = generator.env
        return {
            "JINJA_ENVIRONMENT": self.settings["JINJA_ENVIRONMENT"],
            "JINJA_FILTERS": _added(env.filters, bare.filters),
            "JINJA_GLOBALS": _added(env.globals, bare.globals),
            "JINJA_TESTS": _added(env.tests, bare.tests),
        }

    def _let_others_work(
        self, generators: list[Generator], context: dict[str, Any], outcome: Outcome, output: Path
    ) -> None:
        for generator in generators:
            if hasattr(generator, "generate_context"):
                generator.generate_context()
        signals.all_generators_finalized.send(generators)
        for path in outcome.written:
            signals.content_written.send(str(output / path), context=context)
        writer = self._get_writer()
        for generator in generators:
            if hasattr(generator, "generate_output"):
                generator.generate_output(writer)
        signals.finalized.send(self)

    def _stop(self, message: str) -> None:
        self._say(message)
        raise SystemExit(1) from SettingsError(message)

    @staticmethod
    def _say(message: str) -> None:
        print(message, file=sys.__stderr__ or sys.stderr, flush=True)


def _first_language(settings: Mapping[str, Any]) -> str | None:
    """The language for those who ask for none; a list that cannot be used is for the build to complain of."""
    try:
        return str(settings["LANGUAGES"][0]["tag"])
    except (KeyError, IndexError, TypeError):
        return None


def _added(given: Mapping[str, Any], stock: Mapping[str, Any]) -> dict[str, Any]:
    """What is not Jinja's own; something else under a name of Jinja's is."""
    return {name: given[name] for name in sorted(given) if given[name] is not stock.get(name)}
