"""What lies in the content folder without building it: documents' folders, the rules; and a new document."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path, PurePosixPath

from plugins.authoring.wishes import RefusedError
from plugins.library.git import GitError, ask
from plugins.model.data.reading import read_data
from plugins.model.data.rules import Rules
from plugins.model.filing import Name
from plugins.model.settings import Settings


def folders_in(section: Path) -> list[str]:
    """The names of the documents of one kind."""
    return sorted(path.name for path in section.iterdir() if path.is_dir()) if section.is_dir() else []


def numbers_ever(content: Path) -> list[str]:
    """The folders of notices, with those that git remembers: the address of somebody who is gone is nobody else's."""
    known = folders_in(content / "notices")
    with suppress(GitError):
        log = ask(content, "log", "--all", "--format=", "--name-only", "--diff-filter=A", "--relative", "--", "notices")
        known += [PurePosixPath(path).parent.name for path in set(log.decode().splitlines()) if path]
    return known


def put(content: Path, name: Name, text: str) -> None:
    """Write a document's folder with its file, at once: a preview or a second command never sees half of it.

    Raises:
        RefusedError: If it cannot be written, or somebody else was faster.
    """
    section = content / name.kind.folder
    section.mkdir(parents=True, exist_ok=True)
    # What begins with a dot is no content.
    with tempfile.TemporaryDirectory(prefix=".new-", dir=section) as made:
        folder = Path(made) / name.id
        folder.mkdir()
        (folder / f"{name.language}.md").write_text(text, encoding="utf-8")
        try:
            os.rename(folder, section / name.id)  # noqa: PTH104 - fails where somebody else was faster
        except OSError as error:
            message = f"{section / name.id}: cannot be written: {error.strerror} — choose another name with --id"
            raise RefusedError(message) from None


def rules_of(settings: Settings) -> Rules:
    """The site's rules; none where they cannot be read, which the check says."""
    file = settings.content / "data" / "rules.yml"
    checked = read_data("rules", str(file), file.read_bytes()) if file.exists() else []
    return checked[0] if isinstance(checked, tuple) and isinstance(checked[0], Rules) else Rules()


def notice_kinds_of(settings: Settings) -> tuple[str, ...]:
    """The kinds of notices that the site knows; none where they cannot be read."""
    file = settings.content / "data" / "notice_kinds.yml"
    checked = read_data("notice_kinds", str(file), file.read_bytes()) if file.exists() else []
    return tuple(checked[1].values) if isinstance(checked, tuple) else ()
