"""A small site in a real repository, with a change on a branch of its own."""

import os
import subprocess
from pathlib import Path

import pytest

from plugins.review.command import review
from tests.bridge.test_preview import CONF
from tests.conftest import SmallSite

_GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
_PEOPLE = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
WORDS = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
"n%100>=11 && n%100<=99 ? 4 : 5);\\n"

msgid "%(number)s place to mend before this can go live."
msgid_plural "%(number)s places to mend before this can go live."
msgstr[0] "لا مواضع"
msgstr[1] "موضع واحد يحتاج إلى إصلاح قبل النشر."
msgstr[2] "موضعان يحتاجان إلى إصلاح قبل النشر."
msgstr[3] "%(number)s مواضع تحتاج إلى إصلاح قبل النشر."
msgstr[4] "%(number)s موضعا يحتاج إلى إصلاح قبل النشر."
msgstr[5] "%(number)s موضع يحتاج إلى إصلاح قبل النشر."

msgid "Open %(file)s at line %(line)s, where %(key)s stands: %(what)s. What to do: %(mend)s."
msgstr "افتح %(file)s عند السطر %(line)s حيث يرد %(key)s: %(what)s. المطلوب: %(mend)s."

msgid "Nothing to mend: this can go live."
msgstr "لا شيء يحتاج إلى إصلاح: يمكن النشر."

msgid "To mend"
msgstr "ما يجب إصلاحه"
"""
"""A few words in Arabic; those that are missing stand in English."""


class Change(SmallSite):
    """A site on ``main``, and a branch that nothing has happened on yet.

    ``git`` runs git; ``review`` reviews what stands in the folder, whether it is committed or not.
    """

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.to = root / "review"
        words = root / "words" / "ar" / "LC_MESSAGES" / "messages.po"
        words.parent.mkdir(parents=True)
        words.write_text(WORDS, encoding="utf-8")
        settings = f"{CONF}\nTIMEZONE, OUTPUT_PATH, CACHE_PATH = 'UTC', 'output', '.cache'\n"
        settings += "TRANSLATIONS_PATH = __file__.removesuffix('pelicanconf.py') + 'words'\n"
        (root / "pelicanconf.py").write_text(settings)
        (root / ".gitignore").write_text("review/\n")
        self.write("news/bridge/en.md", 'title: "Bridge"\nsummary: "It stands."\ndate: 2026-11-01', "One two three.\n")
        self.write(
            "news/bridge/ar.md",
            f'translates: en@{self.version("news/bridge")}\nreviewed: true\ntitle: "جسر"\nsummary: "قائم."',
            "واحد اثنان.\n",
        )
        self.git("init", "-q", "-b", "main")
        self.commit()
        self.git("checkout", "-q", "-b", "change")

    def version(self, key: str) -> str:
        """The version of an original, as its translations name it."""
        from plugins.review import texts  # noqa: PLC0415 - the codes of the model are set by then

        return texts.read(self.settings).originals[key].document.texts

    def git(self, *arguments: str) -> str:
        """Run git in the folder."""
        environment = {**os.environ, **_GIT, **_PEOPLE}
        command = ["git", "-C", str(self.root), *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()

    def commit(self) -> str:
        """Commit everything; gives the commit's name."""
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", "change")
        return self.git("rev-parse", "HEAD")

    def review(self, base: str = "main") -> int:
        """Review the change; gives the status."""
        return review(self.root / "pelicanconf.py", base, self.to, {})

    @property
    def summary(self) -> str:
        """What was written for people."""
        return (self.to / "summary.md").read_text(encoding="utf-8")


@pytest.fixture
def change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Change:
    """A change that changes nothing yet, outside GitHub."""
    for name in ("GITHUB_ACTIONS", "GITHUB_REPOSITORY", "GITHUB_STEP_SUMMARY", "REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    return Change(tmp_path)
