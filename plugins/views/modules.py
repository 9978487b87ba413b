"""Data modules: what a page's script reads beside the page, as scripts that hold nothing but data.

A page that may not connect to anything can still import them, and the service worker keeps them with the styles.
"""

from collections.abc import Callable

from plugins.i18n.catalogs import Catalogs
from plugins.library.library import Library
from plugins.model.vocabulary import Tool
from plugins.views import report, signs

_MAKERS: dict[Tool, tuple[str, Callable[[Library, Catalogs], bytes]]] = {
    Tool.MESSAGE_CHECK: (signs.DATA, signs.module),
    Tool.REPORT: (report.WORDS, report.words),
}


def data_modules(library: Library, catalogs: Catalogs) -> dict[str, bytes]:
    """Name → bytes, of the tools that some page offers."""
    tools = {getattr(entry.fields, "tool", None) for entry in library.entries.values()}
    return {name: make(library, catalogs) for tool, (name, make) in _MAKERS.items() if tool in tools}
