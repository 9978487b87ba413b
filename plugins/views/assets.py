"""Files that pages refer to, as data: what lies behind an address is the render room's business."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses of files, relative to the host.

    Attributes:
        stylesheets: In order.
        icon: The favicon, or None.
        files: Path in the content folder → address.
    """

    stylesheets: tuple[str, ...] = ()
    icon: str | None = None
    files: Mapping[str, str] = field(default_factory=dict)
