"""Links within the site lead somewhere, to the very place they name: lychee over every page, without a network."""

import json
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

from plugins.audit.finding import Audited, AuditError, Case, Finding
from plugins.audit.toolbox import run

_FOUND = 2
"""The status that says that links are broken."""


def audit(case: Case) -> Audited:
    """Every link of every page; those to ourselves by our whole address are looked up in the folder."""
    site = case.site
    pages = site.files()
    # Below a base path, an address that begins without it leads out of the site: to a folder that is nowhere.
    base = urlsplit(site.url).path
    root = site.folder / "-" if base else site.folder
    said, _ = run(
        [
            Path(sys.executable).with_name("lychee"),
            *("--offline", "--include-fragments", "--no-progress", "--format", "json"),
            *("--root-dir", root, "--index-files", "index.html"),
            *("--remap", f"^{re.escape(site.url)}(/|$) file://{site.folder}/"),
            *(("--remap", f"^file://{re.escape(f'{root}{base}')}(/|$) file://{site.folder}/") if base else ()),
            f"{site.folder}/**/*.html",
        ],
        fine=(0, _FOUND),
    )
    answer = json.loads(said)
    looked_at = answer["total"] - answer["excludes"]
    if looked_at < 1:
        message = f"{site.folder}: lychee found no links"
        raise AuditError(message)
    findings = [
        Finding(site.address(Path(page)), f"{_as_written(site.url, site.folder, row)}: {_what(row)}", "mend the link")
        for page, rows in sorted(answer["error_map"].items())
        for row in rows
    ]
    return Audited(f"{looked_at} links on {len(pages)} pages", tuple(findings))


def _as_written(url: str, folder: Path, row: dict[str, dict[str, str]]) -> str:
    return str(row["url"]).replace(f"file://{folder}", "").replace(url, "").removeprefix("/-") or "/"


def _what(row: dict[str, dict[str, str]]) -> str:
    text = row["status"]["text"]
    return {"Cannot find fragment": "names a place that is not there"}.get(text, f"leads to nothing ({text})")
