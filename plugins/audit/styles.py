"""The theme's stylesheets, by the common standard and the rules of this house: Stylelint."""

import json
from pathlib import Path

from plugins.audit.finding import Audited, Case, Finding
from plugins.audit.toolbox import HERE, run, tool

CONFIG = HERE / "stylelint.config.mjs"
_FOUND = 2
"""The status that says that there are findings."""
_ASIDE = ("invalidOptionWarnings", "parseErrors", "deprecations")
"""What Stylelint says about its own settings, and about what it cannot read."""


def audit(case: Case) -> Audited:
    """Every stylesheet of the theme."""
    stylelint = tool(case, "stylelint", "bin", "stylelint.mjs")
    options = ("--config", CONFIG, "--config-basedir", case.tools, "--formatter", "json")
    said, complaints = run(["node", stylelint, *options, f"{case.css}/**/*.css"], fine=(0, _FOUND))
    sheets = json.loads(said or complaints)
    root = case.css.parents[2] if len(case.css.parents) > 2 else case.css
    findings: list[Finding] = []
    for sheet in sheets:
        path = Path(sheet["source"]).relative_to(root).as_posix()
        for warning in sheet["warnings"]:
            text = str(warning["text"]).removesuffix(f" ({warning['rule']})")
            mend = f"stylelint’s rule {warning['rule']}"
            findings.append(Finding(f"{path}:{warning['line']}:{warning['column']}", text, mend))
        findings += [
            Finding(path, str(row.get("text", row)), "mend plugins/audit/stylelint.config.mjs")
            for aside in _ASIDE
            for row in sheet.get(aside) or ()
        ]
    return Audited(f"{len(sheets)} stylesheets", tuple(findings))
