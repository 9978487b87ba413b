"""One Jinja environment; a template sees its page, its frame and the HTML of the prose."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from plugins.i18n import catalogs
from plugins.model.settings import Settings
from plugins.views.shapes import Frame, Page


def _translate(message: str, **values: Any) -> Markup:
    """What Jinja's own ``_`` does, without its three look-ups for each word: a third of a page's time."""
    said = Markup(catalogs.gettext(message))  # noqa: S704 - the interface's words are ours
    return said % values if values else said


@dataclass(frozen=True)
class Templates:
    """The theme's templates, those that override them, and what Pelican's ``JINJA_*`` settings add.

    Attributes:
        settings: Where the templates lie.
        digest: Of all of them.
        texts: Name → template, to be used instead of the files.
    """

    settings: Settings
    digest: str = ""
    texts: Mapping[str, str] | None = None

    @cached_property
    def environment(self) -> Environment:
        """The environment, made when the first page is rendered."""
        given = dict(self.settings.jinja.get("JINJA_ENVIRONMENT", {}))
        extensions = ["jinja2.ext.i18n", *given.pop("extensions", [])]
        loader: BaseLoader = FileSystemLoader(_folders(self.settings))
        if self.texts is not None:
            loader = DictLoader(self.texts)
        options: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True, **given}
        environment = Environment(
            loader=loader,
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
        environment.filters.update(self.settings.jinja.get("JINJA_FILTERS", {}))
        environment.globals.update(self.settings.jinja.get("JINJA_GLOBALS", {}))
        environment.tests.update(self.settings.jinja.get("JINJA_TESTS", {}))
        return environment

    def render(self, page: Page, frame: Frame, body: str | None) -> str:
        """One page's HTML; the language must be the one being spoken.

        Args:
            page: The view.
            frame: Of its language.
            body: The HTML of the prose, already safe.

        Raises:
            jinja2.TemplateError: If a template is missing, broken, or asks for what no view has.
        """
        safe = None if body is None else Markup(body)  # noqa: S704 - nh3 has cleaned every segment
        return self.environment.get_template(page.template).render(page=page, frame=frame, body=safe)


def read_templates(settings: Settings) -> dict[str, str]:
    """Every template's text by its name; one that overrides another stands for it."""
    texts: dict[str, str] = {}
    for folder in reversed(_folders(settings)):
        for file in sorted(folder.rglob("*.html")):
            texts[file.relative_to(folder).as_posix()] = file.read_text(encoding="utf-8")
    return texts


def _folders(settings: Settings) -> list[Path]:
    return [*settings.template_overrides, settings.theme / "templates"]
