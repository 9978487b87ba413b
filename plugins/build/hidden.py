"""What a published tree must not hold: by the words of the originals, whatever a build made of them."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.build.originals import folders
from plugins.library.endings import ended
from plugins.library.entries import Entry, is_published
from plugins.model.kinds.notices import Notice
from plugins.model.settings import Settings
from plugins.render.cleaning import clean_drawing


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a tree must not hold.

    Attributes:
        absent: Keys of documents that have no page: drafts, what waits for its day, ended notices about minors.
        silent: Key of each other notice that has ended → names that its page and the notices' lists do not say.
        pictures: SHA-256 of each picture that no page may show any more → the key of its notice.
    """

    absent: frozenset[str]
    silent: Mapping[str, frozenset[str]]
    pictures: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        settings: Settings,
        shown: Mapping[str, str] | None = None,
        *,
        gone: Collection[str] = (),
        notices_only: bool = False,
    ) -> "Hidden":
        """What the content folder says.

        Args:
            settings: The release's.
            shown: The tree that was published last: path → SHA-256.
            gone: Keys of notices that have ended, though no file of theirs can be read.
            notices_only: Whether the tree is of another state of everything else.
        """
        absent: set[str] = set()
        silent: dict[str, frozenset[str]] = {key: frozenset() for key in gone}
        said: set[str] = set()
        for key, entries in ((key, folder.originals) for key, folder in folders(settings).items()):
            is_notice = any(isinstance(entry.fields, Notice) for entry in entries)
            if not entries or (notices_only and not is_notice):
                continue
            tombs = [tomb for entry in entries if (tomb := ended(entry, settings.build_date))]
            is_out = all(is_published(entry, settings.build_date) for entry in entries)
            names = frozenset(name for entry in entries for name in _names(entry))
            if not is_out or any(tomb.minor for tomb in tombs):
                absent.add(key)
                silent.pop(key, None)
            elif tombs or key in silent:
                silent[key] = names
            else:
                said |= names
        over = {key for key in (*absent, *silent) if key.startswith("notices/")}
        return cls(
            frozenset(absent),
            {key: frozenset(_alone(names, said)) for key, names in silent.items()},
            _lying(settings, over) | _shown(shown or {}, over),
        )


def _names(entry: Entry) -> Iterator[str]:
    # One word may be anything: who is called Red must not stop every list that says "Red Notice".
    if isinstance(entry.fields, Notice):
        yield from (name for name in entry.fields.names if " " in name)


def _alone(names: Collection[str], said: Collection[str]) -> Iterator[str]:
    """Names that are no part of another's: a list that shows "Li Weiming" says nothing of one "Li Wei"."""
    yield from (name for name in names if not any(name in each for each in said))


def _shown(files: Mapping[str, str], over: Collection[str]) -> dict[str, str]:
    """Digests of pictures as they were published, but not of those that stand elsewhere too: a drawing is anybody's."""
    keys = {path: "/".join(path.split("/")[1:3]) for path in files if path.startswith("media/notices/")}
    theirs = {files[path]: key for path, key in keys.items() if key in over}
    if not theirs:
        return {}
    others = {digest for path, digest in files.items() if keys.get(path) not in over}
    return {digest: key for digest, key in theirs.items() if digest not in others}


def _lying(settings: Settings, over: Collection[str]) -> dict[str, str]:
    """The same of those that lie beside the originals, as they are and as a build cleans a drawing."""
    theirs = {file: (key, raw) for key in over for file, raw in _beside(settings.content / key)}
    sizes = {len(raw) for _, raw in theirs.values()}
    roots = (settings.content, settings.theme) if theirs else ()
    others = {
        _digest(_bytes(file))
        for root in roots
        for file in root.rglob("*")
        if file not in theirs and file.is_file() and file.stat().st_size in sizes
    }
    return {
        _digest(form): key
        for file, (key, raw) in theirs.items()
        if _digest(raw) not in others
        for form in _forms(file, raw)
    }


def _beside(folder: Path) -> Iterator[tuple[Path, bytes]]:
    if folder.is_dir():
        files = (file for file in folder.iterdir() if file.is_file() and file.suffix != ".md")
        yield from ((file, raw) for file in files if (raw := _bytes(file)))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _forms(file: Path, raw: bytes) -> Iterator[bytes]:
    yield raw
    if file.suffix == ".svg":
        try:
            yield clean_drawing(raw)
        except Exception:  # noqa: BLE001 - what is no drawing was never published as one
            return
