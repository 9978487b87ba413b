"""Whole copies of the repository that somebody adopts: commands are typed, pages are read."""

# ruff: noqa: RUF001 - that is how Persian is written

import gzip
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bridge.project import make_ready
from tests.conftest import ROOT

TODAY = "2026-11-22"

HARBOUR = """\
languages: [fr, pt-PT]
name: {fr: "Police portuaire de Port-Exemple", pt-PT: "Polícia portuária de Port-Exemple"}
summary: {fr: "Les avis du port de Port-Exemple", pt-PT: "Os avisos do porto de Port-Exemple"}
publisher: {fr: "Le service de presse", pt-PT: "O gabinete de imprensa"}
welcome:
  fr: "Le port publie ici ses nouvelles et ses avis."
  pt-PT: "O porto publica aqui as suas notícias e os seus avisos."
imprint:
  legal_name: "Police portuaire de Port-Exemple"
  postal_address: "1 quai des Exemples, Port-Exemple"
  domain: police.port-exemple.example
colours: {accent: ["#0b3d91", "#9fc1ff"], wash: ["#7fb2d9", "#2f5d80"]}
notice_kinds:
  missing: {name: {fr: "Personne disparue", pt-PT: "Pessoa desaparecida"}, letter: {fr: D, pt-PT: D}, look: yellow}
  unknown: {name: {fr: "Personne à identifier"}, letter: {fr: "?"}, look: black}
real_notices: true
address: https://police.port-exemple.example
repository: https://github.com/port-exemple/avis
owners: {fr: "@port-exemple/presse", pt-PT: "@port-exemple/imprensa"}
"""

RIGHT_TO_LEFT = """\
languages: [fa, ur, en]
name: {fa: "پلیس بندر نمونه", en: "Sample Harbour Police"}
summary: {fa: "اطلاعیه‌های بندر نمونه", en: "What the harbour has to say"}
publisher: {fa: "دفتر رسانه", en: "The press office"}
imprint:
  legal_name: "پلیس بندر نمونه"
  postal_address: "اسکله ۱، بندر نمونه"
  domain: police.bandar.example
notice_kinds: {missing: {name: {fa: "گم‌شده", en: "Missing"}, letter: {fa: "گ", en: M}, look: yellow}}
real_notices: true
address: https://bandar.example/board
"""


def copy_of_the_repository(to: Path) -> Path:
    """Every file that is, or is about to be, in git; with an environment that is ready."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for path in {path for path in listed.stdout.split("\0") if path}:
        if (ROOT / path).is_file():
            (to / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, to / path)
    make_ready(to)
    return to


def typed(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """``python3 tasks.py …`` on a machine that has Python only."""
    return subprocess.run(
        [sys._base_executable, "-S", "tasks.py", *words],
        cwd=root,
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "BUILD_DATE": TODAY, "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def adopted(root: Path, answers: str) -> Path:
    """A copy of the repository, adopted."""
    copy_of_the_repository(root)
    (root / "adopt.yml").write_text(answers, encoding="utf-8")
    done = typed(root, "adopt", "--answers", "adopt.yml", "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    return root


def holders(folder: Path, words: str) -> list[str]:
    """Files that hold the words, in whatever case; what is packed, such as a search index, is unpacked."""
    files = ((path, path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file())
    return [
        path.relative_to(folder).as_posix()
        for path, raw in files
        if words.encode() in (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).lower()
    ]


def tree(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a project and its bytes, but for what commands make for themselves."""
    for path in sorted(folder.rglob("*")):
        steps = path.relative_to(folder).parts
        if path.is_file() and steps[0] not in {".venv", ".cache", "output"} and "__pycache__" not in steps:
            yield "/".join(steps), path.read_bytes()
