"""Pages, on all cores: a view is made; if its digest is the one on record, nothing else is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import orjson

from plugins.i18n.catalogs import Catalogs, speaking
from plugins.library.library import Library
from plugins.library.scanning import fingerprint
from plugins.library.shelf import DamagedShelfError, Shelf
from plugins.library.workers import answers, said
from plugins.prose.segments import Segment
from plugins.render.digests import Digester
from plugins.render.manifest import Output, Written
from plugins.render.prose import assemble
from plugins.render.templates import Templates
from plugins.render.texts import Texts, bodies_of
from plugins.views.assets import Assets
from plugins.views.make import Views
from plugins.views.plan import Planned, plan
from plugins.views.shapes import Frame, Page

_PAGE, _SHELF, _ROOM = "page", "shelf", "room"
"""What a worker says that it failed at."""


class RenderError(Exception):
    """Pages cannot be rendered.

    Attributes:
        lines: For each thing that is wrong, the template, the first page that shows it, and where it stands.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        """Keep what is wrong, in its order."""
        self.lines = tuple(lines)
        super().__init__("; ".join(self.lines))


@dataclass(frozen=True, slots=True)
class Press:
    """What all pages of one build are printed with.

    Attributes:
        shelf: Open in this process only; a worker opens its own.
        present: Files of the output that are as the manifest says: path → what they were made from.
    """

    library: Library
    assets: Assets
    catalogs: Catalogs
    templates: Templates
    digester: Digester
    shelf: Shelf
    output: Output
    present: Mapping[str, Written]


def print_pages(press: Press) -> tuple[dict[str, Written], list[str]]:
    """Render what changed into the staging folder.

    Returns:
        All pages, by path; and the paths that were staged.

    Raises:
        RenderError: If a page cannot be rendered.
        WorkerError: If a worker dies.
        OSError: If a page cannot be written.
        DamagedShelfError: If the HTML of a text is not on the shelf, although the text was read.
    """
    pages: dict[str, Written] = {}
    staged: list[str] = []
    errors: dict[str, list[tuple[str, str]]] = {"": [], _PAGE: [], _SHELF: [], _ROOM: []}
    planned = list(plan(press.library))
    press.shelf.close()
    workers = _Workers(press)
    try:
        for answer in answers(workers.print, planned, press.library.settings.workers):
            path, made_from, content, is_new, kind, error = orjson.loads(answer)
            errors[kind].append((path, error))
            pages[path] = Written(made_from, content)
            if is_new:
                staged.append(path)
    finally:
        workers.close()
        press.shelf.open()
    if errors[_SHELF]:
        raise DamagedShelfError(min(errors[_SHELF])[1])
    if errors[_ROOM]:
        raise OSError(min(errors[_ROOM])[1])
    if errors[_PAGE]:
        # The same mistake on other pages is said once.
        first = {error: path for path, error in sorted(errors[_PAGE], reverse=True)}
        raise RenderError(error.replace("\0", path) for error, path in sorted(first.items()))
    return pages, staged


class _TemplateError(Exception):
    """A template may raise anything."""


class _RoomError(Exception):
    """The page cannot be written."""


class _Workers:
    """The work of one process; its shelf and its views are made at the first page."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._views: Views | None = None
        self._texts = Texts(press.shelf.path)

    def print(self, planned: Planned) -> bytes:
        """One page: its path, what it was made from, its bytes' digest, whether it is new, and what is wrong."""
        try:
            return orjson.dumps([planned.path, *self._print(planned), "", ""])
        except DamagedShelfError as error:
            return _failed(planned, _SHELF, str(error))
        except _RoomError as error:
            return _failed(planned, _ROOM, str(error))
        except _TemplateError as error:
            return _failed(planned, _PAGE, str(error))
        except Exception as error:  # noqa: BLE001 - the build says which page it is
            return _failed(planned, _PAGE, f"\0: {_say(error)}")

    def _print(self, planned: Planned) -> tuple[str, str, bool]:
        press = self._press
        if self._views is None:
            self._views = Views(press.library, press.assets, press.catalogs)
        page = self._views.page(planned)
        frame = self._views.frame(planned.language)
        made_from = press.digester.page(page, frame)
        present = press.present.get(planned.path)
        if present is not None and present.made_from == made_from:
            return made_from, present.bytes, False
        segments = self._texts.of(page)
        try:
            html = rendered(page, frame, segments, press.templates, press.catalogs)
        except Exception as error:
            message = f"{page.template}: \0: {_say(error)}"
            raise _TemplateError(message) from error
        content = fingerprint(html)
        is_new = present is None or present.bytes != content
        if is_new:
            try:
                press.output.stage(planned.path, html)
            except OSError as error:
                raise _RoomError(error) from error
        return made_from, content, is_new

    def close(self) -> None:
        self._texts.close()


def rendered(
    page: Page, frame: Frame, segments: Mapping[str, list[Segment]], templates: Templates, catalogs: Catalogs
) -> bytes:
    """A page's bytes.

    Args:
        page: The view.
        frame: Of its language.
        segments: Of its bodies, by their digests.
        templates: The theme's.
        catalogs: The interface's words.

    Raises:
        jinja2.TemplateError: If the template is missing, broken, or asks for what no view has.
    """
    with speaking(catalogs, frame.lang):
        bodies = [None if body is None else assemble(segments[body.digest], body) for body in bodies_of(page)]
        return templates.render(page, frame, *bodies).encode()


def _failed(planned: Planned, kind: str, error: str) -> bytes:
    return orjson.dumps([planned.path, "", "", False, kind, error])


def _say(error: Exception) -> str:
    """In one line, with the template's own place where Jinja knows it."""
    place = getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            place = f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    where = f" ({place})" if place else ""
    return f"{said(error)}{where}"
