"""Links of ``CONTRIBUTING.md`` that open GitHub's editor with a new file in it, in whatever repository they stand.

GitHub shows the document at ``/<owner>/<repository>/blob/main/CONTRIBUTING.md``, so ``../../new/main`` is that
repository's own page for a new file. Source: https://docs.github.com/en/repositories/working-with-files.
"""

from plugins.authoring import github
from plugins.authoring.questions import Customs
from plugins.authoring.skeletons import skeleton
from plugins.model.kinds import KINDS, Kind
from plugins.model.placeholders import FOLDER

BEGIN, END = "<!-- links: written by python3 -m plugins.bridge.generated -->", "<!-- end of links -->"
_NEW = "../../new/main"
_ROOM = len("https://github.com//") + 39 + 100 - len("../..")
"""What the longest owner's and repository's names add to a relative address, as GitHub allows them."""


def links(customs: Customs, language: str) -> str:
    """``[new-news]: ../../new/main?…`` for each kind."""
    return "\n".join(f"[new-{kind.folder}]: {new_file(kind, customs, language)}" for kind in KINDS.values())


def new_file(kind: Kind, customs: Customs, language: str) -> str:
    """The address of a new file of a kind, with as many of the optional keys as there is room for."""
    folder = f"n-{FOLDER}" if kind.folder == "notices" else FOLDER
    optional = len(kind.schema.model_fields)
    while True:
        text = skeleton(kind, customs, optional=optional)
        address = f"{_NEW}?{github.new_file(f'content/{kind.folder}/{folder}/{language}.md', text)}"
        if github.fits(address + " " * _ROOM) or not optional:
            return address
        optional -= 1


def updated(document: str, made: str) -> str:
    """The document with its links made anew; one that a site wrote itself, without their place, stays as it is."""
    if BEGIN not in document or END not in document.partition(BEGIN)[2]:
        return document
    before, _, rest = document.partition(BEGIN)
    _old, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{made}\n\n{END}{after}"
