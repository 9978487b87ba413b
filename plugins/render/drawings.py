"""The theme's drawings, as they stand inside pages."""

import re

_ROOT = re.compile(r"""<svg\b(?P<own>(?:[^>"']|"[^"]*"|'[^']*')*)>""")
_BOX = re.compile(r"""\bviewBox=["']\s*\S+\s+\S+\s+(?P<width>[\d.]+)\s+(?P<height>[\d.]+)\s*["']""")


def sized(name: str, text: str) -> str:
    """A template's text; a drawing has its size on it.

    Without one a drawing is as wide as the window until the style sheet has come, and for ever where none comes. A
    style sheet's size counts more.

    Args:
        name: Of the template, such as ``drawings/ui-arrow.svg``.
        text: As it was written.
    """
    root = _ROOT.search(text) if name.endswith(".svg") else None
    box = _BOX.search(root["own"]) if root is not None else None
    if root is None or box is None or re.search(r"\s(width|height)=", root["own"]):
        return text
    at = root.start("own")
    return f'{text[:at]} width="{box["width"]}" height="{box["height"]}"{text[at:]}'
