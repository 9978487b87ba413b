"""HTML as the standard wants it: the Nu Html Checker over every page."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from plugins.audit.finding import Audited, Built, Case, Finding
from plugins.audit.toolbox import run, tool

_MEND = "mend the template, or the text that it places (line %d, column %d of the page)"


def audit(case: Case) -> Audited:
    """Every error of every page; warnings are left aside: by path, it mistakes our policy for a fault."""
    jar = tool(case, "vnu-jar", "build", "dist", "vnu.jar")
    pages = [*case.site.files(), *_style_pages(case.styles)]
    checker: list[str | Path] = [
        "java",
        "-jar",
        jar,
        "--errors-only",
        "--skip-non-html",
        "--exit-zero-always",
        "--format",
        "json",
    ]
    findings: list[Finding] = []
    for site, given in ((case.site, [case.site.folder]), (case.styles, _style_pages(case.styles))):
        said = run([*checker, *given])[1] if given else '{"messages": []}'
        findings += [_finding(site, message) for message in json.loads(said)["messages"]]
    return Audited(f"{len(pages)} pages", tuple(findings))


def _style_pages(site: Built) -> list[Path]:
    return [site.file(address) for address in site.pages.get("style", {}).values()]


def _finding(site: Built, message: dict[str, Any]) -> Finding:
    file = Path(unquote(urlsplit(message["url"]).path))
    place = message.get("lastLine", 1), message.get("firstColumn", message.get("lastColumn", 1))
    return Finding(site.address(file), str(message["message"]), _MEND % place)
