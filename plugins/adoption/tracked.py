"""What git knows of a project: its files, and whether all of it can be brought back."""

from pathlib import Path

from plugins.library.git import GitError, ask

_NEVER = frozenset({".git", ".venv", ".cache", "output", "public", "node_modules", "__pycache__"})
_CACHES = frozenset({".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"})


def files_of(root: Path) -> tuple[str, ...]:
    """The files of a project, relative, sorted: those that git knows; where there is no git, all but what is made."""
    listed = _git(root, "ls-files", "-z", "--cached")
    if listed is not None:
        known = (path for path in listed.split("\0") if path)
    else:
        known = (path.relative_to(root).as_posix() for path in root.rglob("*") if _counts(path.relative_to(root)))
    return tuple(sorted(path for path in known if (root / path).is_file()))


def _counts(path: Path) -> bool:
    return not (_NEVER | _CACHES) & set(path.parts) and not any(step.endswith(".egg-info") for step in path.parts)


def changes(root: Path) -> tuple[str, ...] | None:
    """Files that are not as they were committed; None where there is no git."""
    said = _git(root, "status", "--porcelain")
    return None if said is None else tuple(line[3:] for line in said.splitlines())


def _git(root: Path, *words: str) -> str | None:
    if not (root / ".git").exists():
        return None
    try:
        return ask(root, *words).decode(errors="surrogateescape")
    except GitError:
        return None
