"""What the translators' guide shows, as it is typed there."""

import re
import shlex
from pathlib import Path

import polib
import pytest

from plugins.bridge import commands
from tests.bridge.test_preview import CONF
from tests.bridge.test_tasks import typed
from tests.conftest import ROOT, SmallSite

GUIDE = (ROOT / "docs/translators.md").read_text(encoding="utf-8")
SHOWN = [
    line.removeprefix("python3 tasks.py ")
    for block in re.findall(r"^```sh\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]


@pytest.fixture
def project(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    """A small site in whose folder the commands are typed."""
    file = site.root / "pelicanconf.py"
    file.write_text(f"{CONF}\nOUTPUT_PATH = 'output'\nCACHE_PATH = '.cache'\nTRANSLATIONS_PATH = 'translations'\n")
    (site.root / "translations").mkdir()
    site.write("help/first-hour/en.md", 'title: "Now"\nsummary: "Stop."', "Breathe.\n\n## Then {#then}\n\nCall.")
    monkeypatch.setattr(commands, "CONF", file)
    monkeypatch.chdir(site.root)
    return site


def fill(folder: Path) -> None:
    """What a translator does meanwhile."""
    for path in folder.rglob("*.po"):
        file = polib.pofile(str(path))
        for entry in file:
            entry.msgstr = entry.msgstr or "س"
        file.save()


def test_every_command_of_the_guide_works(project: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    assert len(SHOWN) > 12
    for line in SHOWN:
        fill(project.root / "po")
        assert typed(*shlex.split(line), capfd=capfd)[0] == 0, line
    assert (project.content / "help/first-hour/ar.md").read_text(encoding="utf-8").startswith("---\ntranslates: en@")
    assert "reviewed: true" in (project.content / "site/ar.md").read_text(encoding="utf-8")
    assert (project.root / "translations/he/LC_MESSAGES/messages.po").exists()
    assert "⟦" in (project.root / ".cache/pseudo/en/index.html").read_text(encoding="utf-8")


def test_the_guide_names_every_command_for_translators() -> None:
    for name in ("", ".table", ".terms", ".ease", ".extract", ".update", ".start", ".out", ".in"):
        assert re.search(rf"`?(?:tasks\.py )?translations{re.escape(name)}\b", GUIDE), name
