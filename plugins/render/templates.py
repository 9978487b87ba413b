"""One Jinja environment; a template sees its page, its frame and the HTML of the prose."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from plugins.i18n import catalogs, segmenting
from plugins.library.scanning import is_leaving
from plugins.model.settings import Settings
from plugins.render.charts import drawn
from plugins.render.digests import describe, digest
from plugins.render.drawings import sized
from plugins.views.shapes import Frame, Page


def _translate(message: str, **values: Any) -> Markup:
    """What Jinja's own ``_`` does, without its three look-ups for each word: a third of a page's time."""
    said = Markup(catalogs.gettext(message))  # noqa: S704 - the interface's words are ours
    return said % values if values else said


def _phrased(text: str) -> Markup:
    """A title that breaks between its words, where its script has no spaces to break at."""
    parts = segmenting.phrases(text)
    if len(parts) < 2:
        return escape(text)
    return Markup('<span class="phrased">{}</span>').format(Markup("<wbr>").join(parts))


_ENVIRONMENTS: dict[str, Environment] = {}
"""The last ones made in this process, with their templates compiled; a preview needs them again and again."""


@dataclass(frozen=True)
class Templates:
    """The theme's templates, those that override them, and what Pelican's ``JINJA_*`` settings add.

    Attributes:
        settings: Where the templates lie.
        given: Name → template, to be used instead of the files.
    """

    settings: Settings
    given: Mapping[str, str] | None = None

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Every template's text by its name, read once; one that overrides another stands for it."""
        return _read(self.settings) if self.given is None else self.given

    @cached_property
    def digest(self) -> str:
        """Of the very texts that are rendered."""
        return digest(*(f"{name}={text}" for name, text in sorted(self.texts.items())))

    @cached_property
    def environment(self) -> Environment:
        """The environment, made when the first page is rendered."""
        key = digest(self.digest, describe(self.settings.jinja))
        if key not in _ENVIRONMENTS:
            while len(_ENVIRONMENTS) > 1:
                _ENVIRONMENTS.pop(next(iter(_ENVIRONMENTS)))
            _ENVIRONMENTS[key] = self._environment()
        return _ENVIRONMENTS[key]

    def _environment(self) -> Environment:
        given = dict(self.settings.jinja.get("JINJA_ENVIRONMENT", {}))
        extensions = ["jinja2.ext.i18n", *given.pop("extensions", [])]
        options: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True, **given}
        texts = self.texts
        environment = Environment(
            loader=FunctionLoader(lambda name: (texts[name], name, None) if name in texts else None),
            extensions=extensions,
            autoescape=select_autoescape(default=True),
            undefined=StrictUndefined,
            auto_reload=False,
            **options,
        )
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            catalogs.gettext,
            catalogs.ngettext,
            newstyle=True,
            pgettext=catalogs.pgettext,
            npgettext=catalogs.npgettext,
        )
        environment.globals["_"] = _translate
        environment.globals["drawn"] = drawn
        environment.globals["phrased"] = _phrased
        environment.filters.update(self.settings.jinja.get("JINJA_FILTERS", {}))
        environment.globals.update(self.settings.jinja.get("JINJA_GLOBALS", {}))
        environment.tests.update(self.settings.jinja.get("JINJA_TESTS", {}))
        return environment

    def render(self, page: Page, frame: Frame, body: str | None, *parts: str | None) -> str:
        """One page's HTML; the language must be the one being spoken.

        Args:
            page: The view.
            frame: Of its language.
            body: The HTML of the prose, already safe.
            parts: The same of each part, where the page puts documents together.

        Raises:
            jinja2.TemplateError: If a template is missing, broken, or asks for what no view has.
        """
        safe, *below = (None if html is None else Markup(html) for html in (body, *parts))  # noqa: S704 - nh3 cleaned it
        return self.environment.get_template(page.template).render(page=page, frame=frame, body=safe, bodies=below)


def _read(settings: Settings) -> dict[str, str]:
    texts: dict[str, str] = {}
    for folder in reversed([*settings.template_overrides, settings.theme / "templates"]):
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder)
            if any(map(is_leaving, name.parts)) or not file.is_file():
                continue
            # What is no text, such as an editor's own file, is no template; what cannot be read, the scan says.
            with suppress(UnicodeDecodeError, OSError):
                texts[name.as_posix()] = sized(name.as_posix(), file.read_text(encoding="utf-8"))
    # A name that is not UTF-8 is none that a template can ask for.
    return {name: text for name, text in texts.items() if name.isprintable()}
