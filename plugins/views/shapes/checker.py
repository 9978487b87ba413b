"""The checker of messages: what stands on its page, with script and without."""

from dataclasses import dataclass

from plugins.views.shapes.frame import Banner
from plugins.views.shapes.lists import Door
from plugins.views.shapes.parts import Code, Link, Words


@dataclass(frozen=True, slots=True)
class SignView:
    """A sign of fraud: its code, its words, why it is one; ``genuine`` where real messages often have it too."""

    code: str
    title: str
    why: Words
    genuine: bool


@dataclass(frozen=True, slots=True)
class CheckView:
    """A page that reads a pasted message for signs of fraud.

    Attributes:
        danger: What comes first for somebody in danger now, or None.
        languages: What is read, in the reader's words.
        data: Address of the module with the words of the signs; empty where the theme has no script.
        needs: Addresses of the modules that its script imports: a page that is kept names all that it needs.
        statement: What stands above every result, or None.
        compiled: When the statement's source was gathered, or None.
        signs: All of them: a list to go through by hand where no script runs.
        kinds: What can be found in a text → what it is called.
        doors: Where to go on.
    """

    danger: Link | None
    languages: str
    data: str
    needs: tuple[str, ...]
    statement: Banner | None
    compiled: str | None
    signs: tuple[SignView, ...]
    kinds: tuple[Code, ...]
    doors: tuple[Door, ...]
