"""Modules for the browser, under addresses that change with them and with what they import."""

import posixpath
import re
from collections.abc import Callable, Mapping

from plugins.model.problem import Problem
from plugins.render.unfit import UnfitError

_IMPORT = re.compile(rb"""(?<=from )"\./([\w-]+)\.js"|(?<=^import )"\./([\w-]+)\.js\"""", re.MULTILINE)


def linked(modules: Mapping[str, bytes], label: str, put: Callable[[str, bytes], str]) -> dict[str, str]:
    """Give each module its address, those it imports first, and write their addresses into it.

    Args:
        modules: Name without its ending → text; they import each other as ``from "./name.js"``.
        label: The folder for problems, such as ``theme/static/js``.
        put: Takes a name and a text, and says the address.

    Returns:
        Name → address.

    Raises:
        UnfitError: If a module imports one that is not there, or modules import each other in a circle.
    """
    done: dict[str, str] = {}

    def link(name: str, above: tuple[str, ...]) -> str:
        if name not in done:
            done[name] = put(name, _IMPORT.sub(lambda found: replace(found, (*above, name)), modules[name]))
        return done[name]

    def replace(found: re.Match[bytes], above: tuple[str, ...]) -> bytes:
        name = (found[1] or found[2]).decode()
        if name not in modules or name in above:
            line = modules[above[-1]].count(b"\n", 0, found.start()) + 1
            what = f"imports './{name}.js', which " + ("imports it too" if name in modules else "is not there")
            mend = "import a module of the folder, and none in a circle"
            raise UnfitError([Problem(f"{label}/{above[-1]}.js", line, 1, "import", what, mend)])
        # All lie in one folder, so that a base path needs no care.
        return f'"./{posixpath.basename(link(name, above))}"'.encode()

    for name in sorted(modules):
        link(name, ())
    return done
