"""Ways from a review to the lines of the files."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from plugins.model.settings import Settings


def lines_of(settings: Settings, commit: str, environment: Mapping[str, str]) -> str:
    """Where the files of a commit are shown, such as ``https://github.com/example/board/blob/<commit>``.

    Args:
        settings: They name the repository; without it, GitHub's own variables do.
        commit: Its whole name; empty where it is not known.
        environment: Of the process.
    """
    server, name = environment.get("GITHUB_SERVER_URL", "https://github.com"), environment.get("GITHUB_REPOSITORY", "")
    repository = settings.repository or (f"{server}/{name}" if name else "")
    is_address = urlsplit(repository).scheme == "https"
    return f"{repository}/blob/{commit}" if is_address and commit else ""


def to_line(label: str, path: str, line: int, lines: str) -> str:
    """A Markdown link to a line of a file, or its label where nothing shows it.

    Args:
        label: Safe Markdown.
        path: Relative to the project.
        line: From 1.
        lines: As ``lines_of`` gives it.
    """
    return f"[{label}]({lines}/{quote(path)}?plain=1#L{line})" if lines else label
