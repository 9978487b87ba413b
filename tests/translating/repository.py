"""A small site under git."""

import subprocess
from pathlib import Path

from plugins.build.site import speak
from plugins.model.documents import Draft, read_document
from plugins.model.filing import name_of
from tests.conftest import SmallSite

PAGE = 'title: "{title}"\nsummary: "Stop. Do not pay."'
OLD = "First.\n\n## Then {#then}\n\n- one\n- two\n\nLast."
NEW = "First.\n\nBetween.\n\n## Then {#then}\n\n- one\n- two, or three"
ARABIC = "أولا.\n\n## ثم {#then}\n\n- واحد\n- اثنان\n\nأخيرا."  # noqa: RUF001 - Arabic


class Repository(SmallSite):
    """``help/x`` in English, and in Arabic once ``translate`` was called; ``commit`` keeps what stands."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        speak(self.settings)
        self.original(OLD)

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", "-c", "user.name=Board", "-c", "user.email=board@example.org", *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def commit(self) -> None:
        if not (self.root / ".git").exists():
            self.git("init", "-q", "-b", "main")
        self.git("add", "content")
        self.git("commit", "-q", "-m", "as it is")

    def original(self, body: str, title: str = "Board", more: str = "") -> None:
        self.write("help/x/en.md", PAGE.format(title=title) + more, body)

    def translate(self, body: str = ARABIC, more: str = "") -> str:
        """Write the Arabic text of today's original; gives the original's version."""
        version = self.draft().document.texts
        front = f"translates: en@{version}\nreviewed: true\n" + PAGE.format(title="لوح") + more
        self.write("help/x/ar.md", front, body)
        return version

    def draft(self, language: str = "en") -> Draft:
        path = f"help/x/{language}.md"
        name = name_of(path, path, self.settings.languages)
        assert not isinstance(name, list)
        draft = read_document(name, f"content/{path}", (self.content / path).read_bytes())
        assert isinstance(draft, Draft), draft
        return draft
