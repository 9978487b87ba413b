"""Bad inputs, one table a subject: what an author wrote, and the whole of what the build then says."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """One mistake.

    Attributes:
        mistake: What the author did.
        files: Path below ``content/`` → text or bytes.
        lines: Everything that is printed, in order.
        links: Path of a symbolic link → what it points at.
    """

    mistake: str
    files: dict[str, str | bytes]
    lines: list[str]
    links: dict[str, str] = field(default_factory=dict)
