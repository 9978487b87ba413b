"""What GitHub writes as ``${{ … }}``, as far as our workflows use it.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

_PLACE = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
_WORD = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<sign>&&|\|\||==|!=|[!(),])|(?P<name>[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*))"
)
_SIGNS = {"&&": " and ", "||": " or ", "!": " not "}

Contexts = Mapping[str, Any]


def value(expression: str, contexts: Contexts, functions: Mapping[str, Callable[..., object]]) -> Any:
    """What an expression comes to.

    Raises:
        AssertionError: If it holds what is not known here, such as ``secrets``.
    """
    words, at, text = [], 0, expression.strip()
    while at < len(text):
        found = _WORD.match(text, at)
        assert found is not None, f"{expression!r}: not understood from {text[at:]!r}"
        at = found.end()
        if said := found["text"]:
            words.append(repr(said[1:-1].replace("''", "'")))
        elif sign := found["sign"]:
            words.append(_SIGNS.get(sign, sign))
        elif text[at : at + 1] == "(":
            assert found["name"] in functions, f"{found['name']}() is not known here"
            words.append(found["name"])
        else:
            words.append(repr(_look(found["name"], contexts)))
    return eval("".join(words).strip(), {"__builtins__": {}}, dict(functions))  # noqa: S307 - our own workflows


def filled(text: object, contexts: Contexts) -> str:
    """A text with every ``${{ … }}`` in it replaced."""
    written = str(text).lower() if isinstance(text, bool) else str(text)
    return _PLACE.sub(lambda found: _text(value(found[1], contexts, {})), written)


def condition(said: object) -> str:
    """The expression of an ``if:``, which needs no ``${{ … }}``."""
    whole = _PLACE.fullmatch(str(said).strip())
    return whole[1] if whole else str(said)


def _look(name: str, contexts: Contexts) -> Any:
    first, *rest = name.split(".")
    assert first in contexts, f"{name}: there is no {first} here"
    found: Any = contexts[first]
    for step in rest:
        found = found.get(step) if isinstance(found, Mapping) else None
    return "" if found is None else found


def _text(found: object) -> str:
    return str(found).lower() if isinstance(found, bool) else str(found)
