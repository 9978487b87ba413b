"""What became of a publication, for the program that asked for it, such as the workflow that deploys."""

import hashlib
import json
from pathlib import Path

from plugins.build.publication import Report, Status
from plugins.build.release import NAME


def write_outcome(file: Path, report: Report, target: Path, *, is_known: bool) -> None:
    """Say it, as one line of JSON.

    ``status`` is the command's; ``release`` the digest of the list of files, empty if nothing was published; ``ended``
    whether a notice that is online is not in the release, and true where nobody can tell: what an ended notice waits
    for goes out, even if it has other faults.

    Args:
        file: To write into.
        report: What was done.
        target: Where the release lies.
        is_known: Whether the site that is online said which notices it shows.

    Raises:
        OSError: If the file cannot be written.
    """
    is_there = report.status is not Status.REFUSED
    digest = hashlib.sha256((target / NAME).read_bytes()).hexdigest() if is_there else ""
    said = {
        "status": int(report.status),
        "ended": is_there and (bool(report.ended) or not is_known),
        "release": digest and f"sha256:{digest}",
    }
    file.write_text(f"{json.dumps(said)}\n", encoding="utf-8")
