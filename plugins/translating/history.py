"""Earlier versions of originals, out of git: a translation says which one it was made from by a digest of its texts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.library.git import GitError, NoGitError, ask
from plugins.model.documents import Document, Draft, read_document

_LOG = ("log", "--full-history", "-m", "--no-renames", "--format=", "--raw", "--no-abbrev", "-z", "--")
_NOTHING = "0" * 40


@dataclass(frozen=True, slots=True)
class History:
    """What git still knows of some files.

    Attributes:
        versions: Path for problems → each content that the file has had, the newest first.
        missing: Why there is nothing, or not all, as the end of a sentence; empty where all is there.
    """

    versions: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)
    missing: str = ""

    def find(self, document: Document, version: str) -> Draft | None:
        """A document as it was when its texts had a digest; None where no version of it has.

        The digest is today's model's: a version that it cannot read is passed by.
        """
        for raw in self.versions.get(document.path, ()):
            draft = read_document(document.name, document.path, raw)
            if isinstance(draft, Draft) and draft.document.texts == version:
                return draft
        return None


def history(root: Path, paths: Iterable[str]) -> History:
    """Read what git knows.

    Args:
        root: The folder to which the paths are relative.
        paths: Of files, with forward slashes.
    """
    wanted = sorted(set(paths))
    if not wanted:
        return History()
    try:
        # Where the repository begins further up, git names files from there.
        prefix = ask(root, "rev-parse", "--show-prefix").decode().strip()
        shallow = ask(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        found = list(_blobs(ask(root, *_LOG, *wanted)))
        contents = _contents(root, {blob for _, blob in found})
    except NoGitError:
        return History(missing="git is not installed")
    except GitError:
        return History(missing="there is no git history here")
    versions: dict[str, dict[bytes, None]] = {}
    for path, blob in found:
        if blob in contents:
            versions.setdefault(path.removeprefix(prefix), {})[contents[blob]] = None
    missing = "only the newest part of git's history is here (git fetch --unshallow brings the rest)" if shallow else ""
    return History({path: tuple(raws) for path, raws in versions.items()}, missing)


def _blobs(said: bytes) -> Iterator[tuple[str, str]]:
    """Path and object of what each commit left and found, the newest first: ``:100644 100644 <old> <new> M`` path."""
    fields = said.decode("utf-8", "surrogateescape").split("\0")
    rows = iter(fields)
    for row in rows:
        if not row.startswith(":"):
            continue
        _, _, old, new, _ = row.split(" ")
        path = next(rows)
        yield from ((path, blob) for blob in (new, old) if blob != _NOTHING)


def _contents(root: Path, blobs: set[str]) -> dict[str, bytes]:
    """Object → bytes, all by one process."""
    wanted = sorted(blobs)
    said = ask(root, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())
    out: dict[str, bytes] = {}
    for _ in wanted:
        head, _, said = said.partition(b"\n")
        blob, *rest = head.decode().split(" ")
        if len(rest) == 2:  # a name and a kind; what a shallow or partial clone lacks is "missing"
            size = int(rest[1])
            out[blob], said = said[:size], said[size + 1 :]
    return out
