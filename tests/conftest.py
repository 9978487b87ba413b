"""Fixtures: small sites made in a moment, and the shipped site built once."""

import datetime as dt
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.site import Outcome, build, speak
from plugins.model.languages import Languages
from plugins.model.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
TODAY = dt.date(2026, 11, 22)
KINDS = """\
red: {name: {en: Red Notice}, letter: {en: R}, look: red, term: red_notice, beside: {en: It is no warrant.}}
yellow: {name: {en: Yellow Notice}, letter: {en: Y}, look: yellow, term: yellow_notice}
black: {name: {en: Black Notice}, letter: {en: K}, look: black}
"""
"""The kinds of notice of a small site."""


class SmallSite:
    """A site in a temporary folder: ``en`` and ``ar``, a tiny theme-less content, the shipped theme.

    ``write`` takes a path inside the content folder; ``build`` gives the outcome.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        self.output = root / "output"
        self.settings = Settings(
            content=self.content,
            output=self.output,
            theme=ROOT / "theme",
            translations=root / "translations",
            cache=root / "cache",
            languages=Languages.from_settings([{"tag": "en"}, {"tag": "ar", "partial": True}]),
            site_url="https://noticeboard.example",
            build_date=TODAY,
        )
        self.write(
            "site/en.md",
            'title: "Board"\nsummary: "A small site"\npublisher: "Nobody"\nindependence: "Independent."',
            "Hello.",
        )
        self.raw("data/notice_kinds.yml", KINDS.encode())

    def write(self, path: str, front: str, body: str = "Text.\n") -> Path:
        """Write a content file from its front matter and body."""
        return self.raw(path, f"---\n{front}\n---\n\n{body}\n".encode())

    def raw(self, path: str, content: bytes) -> Path:
        """Write bytes."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return file

    def build(self, **more: object) -> Outcome:
        """Build; keyword arguments replace settings."""
        from dataclasses import replace  # noqa: PLC0415

        return build(replace(self.settings, **more))  # type: ignore[arg-type]

    def problems(self) -> list[str]:
        """What the build has to say, as printed."""
        return [str(problem) for problem in self.build().problems]

    def page(self, path: str) -> str:
        """A built file's text."""
        return (self.output / path).read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """A small site of one's own."""
    made = SmallSite(tmp_path)
    speak(made.settings)
    return made


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped site, built once for all tests that only read it."""
    root = tmp_path_factory.mktemp("shipped")
    outcome = build(shipped_settings(root))
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    return root / "output"


def shipped_settings(root: Path, **more: object) -> Settings:
    """Settings that build the shipped content into ``root``."""
    given: dict[str, object] = {
        "content": ROOT / "content",
        "output": root / "output",
        "theme": ROOT / "theme",
        "translations": ROOT / "translations",
        "cache": root / "cache",
        "languages": Languages.from_settings([{"tag": tag} for tag in ("en", "fr", "es", "ru", "ar", "zh")]),
        "site_url": "https://noticeboard.example",
        "build_date": TODAY,
        "workers": 2,
    }
    return Settings(**(given | more))  # type: ignore[arg-type]


def own_settings(root: Path) -> Settings:
    """Settings that build the repository's own content, whoever's site it is."""
    own = runpy.run_path(str(ROOT / "pelicanconf.py"))
    languages = Languages.from_settings(own["LANGUAGES"])
    return shipped_settings(root, languages=languages, real_notices=own["REAL_NOTICES"])


Tree = dict[str, bytes]


@pytest.fixture
def tree() -> Callable[[Path], Tree]:
    """Every file below a folder and its bytes, without the manifest's own folder."""

    def read(folder: Path) -> Tree:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and ".noticeboard" not in path.parts
        }

    return read
