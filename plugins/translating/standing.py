"""The translation that stands there already, which stays as it is written where no word of it changes."""

import re
from dataclasses import dataclass

from plugins.model.documents import Draft

_VERSION = re.compile(r"^translates:.*$", re.MULTILINE)
_REVIEWED = re.compile(r"^reviewed:.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Standing:
    """A translation as it was read, and as it is written."""

    draft: Draft
    text: str

    def says(self, draft: Draft) -> bool:
        """Whether it says the same as another, word for word."""
        return _words(self.draft) == _words(draft)

    def again(self, version: str, *, reviewed: bool) -> str:
        """The file, for a version; if that is another, nobody has read the two side by side yet."""
        now = _VERSION.sub(f"translates: {version}", self.text, count=1)
        if reviewed or now != self.text:
            now = _REVIEWED.sub(f"reviewed: {'true' if reviewed else 'false'}", now, count=1)
        return now


def _words(draft: Draft) -> tuple[object, str]:
    return draft.document.fields.model_dump(exclude={"translates", "reviewed"}), draft.body.strip()
