"""Lighthouse, 100 of 100 in all four: performance, accessibility, best practices, search.

Performance is the median of three runs on a simulated slow telephone. Where the machine is too noisy to tell, that is
where the runs disagree or Lighthouse itself finds it too slow, the byte budget decides.
"""

import json
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.audit.budgets import over_files
from plugins.audit.finding import Audited, Case, Finding
from plugins.audit.toolbox import run, tool
from plugins.bridge.browser import FLAGS

FEW = (("home", "ar"), ("help", "en"), ("warnings", "zh"))
ALL = tuple(
    (name, tag) for name in ("home", "list/news", "news", "notices", "warnings", "help") for tag in ("en", "ar", "zh")
)
"""Which pages: sort and language."""

_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_RUNS = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """One run.

    Attributes:
        performance: From 0 to 1.
        slow: Whether Lighthouse says that the machine is too slow to tell.
        missed: Category → what keeps it from being whole: title and what to do.
    """

    performance: float
    slow: bool
    missed: dict[str, tuple[tuple[str, str], ...]]


def audit(case: Case) -> Audited:
    """Three pages, or with ``whole`` all six kinds in three languages."""
    wanted = ALL if case.whole else FEW
    pages = [case.site.pages[name][tag] for name, tag in wanted if tag in case.site.pages.get(name, {})]
    findings: list[Finding] = []
    noisy: list[str] = []
    for address in pages:
        first = _judge(case, address, _CATEGORIES)
        findings += _missed(address, first)
        runs = [first]
        while (decided := _decided(runs)) is None:
            runs.append(_judge(case, address, ("performance",)))
        if decided:
            continue
        if any(each.slow for each in runs) or len({each.performance for each in runs}) > 1:
            noisy.append(address)
            findings += over_files(case.site, case.site.file(address))
        else:
            findings += _slow(address, runs)
    by_budget = f", {len(noisy)} of them by their bytes: the machine is noisy" if noisy else ""
    return Audited(f"{len(pages)} pages{by_budget}", tuple(findings))


def _decided(runs: list[Judged]) -> bool | None:
    """Whether the median of three is whole; none while another run could change it."""
    whole = sum(each.performance >= 1 for each in runs)
    if whole > _RUNS // 2:
        return True
    return None if len(runs) < _RUNS else False


def _judge(case: Case, address: str, categories: tuple[str, ...]) -> Judged:
    """Run Lighthouse once."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        run(
            [
                *("node", tool(case, "lighthouse", "cli", "index.js"), case.site.url + address),
                *("--quiet", "--output=json", f"--output-path={answer}", "--no-enable-error-reporting"),
                f"--only-categories={','.join(categories)}",
                f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
            ],
            CHROME_PATH=case.browser,
        )
        return read(json.loads(answer.read_text(encoding="utf-8")))


def read(answer: dict[str, Any]) -> Judged:
    """What one run says.

    Raises:
        KeyError: If it is no answer of Lighthouse's.
    """
    audits = answer["audits"]
    # A page that must not be indexed says so; that is no fault of it.
    hidden = audits.get("is-crawlable", {}).get("score") == 0 and "noindex" in json.dumps(audits["is-crawlable"])
    missed = {}
    for name, category in answer["categories"].items():
        rows = [audits[each["id"]] for each in category["auditRefs"] if each["weight"]]
        failing = [row for row in rows if row["score"] is not None and row["score"] < 1]
        missed[name] = tuple(
            (f"{row['id']}: {row['title']}", _advice(row))
            for row in failing
            if not (hidden and row["id"] == "is-crawlable")
        )
    warned = any("slower CPU" in str(warning) for warning in answer.get("runWarnings", ()))
    performance = answer["categories"]["performance"]["score"]
    return Judged(0.0 if performance is None else float(performance), warned, missed)


def _missed(address: str, judged: Judged) -> Iterator[Finding]:
    for category, rows in judged.missed.items():
        if category != "performance":
            yield from (Finding(address, f"{category}: {title}", advice) for title, advice in rows)


def _slow(address: str, runs: list[Judged]) -> Iterator[Finding]:
    median = statistics.median(each.performance for each in runs)
    reasons = "; ".join(title for title, _ in runs[0].missed["performance"]) or "Lighthouse does not say why"
    yield Finding(address, f"performance: {median * 100:.0f} of 100", reasons)


def _advice(row: dict[str, Any]) -> str:
    return str(row.get("description", "")).split(". ")[0].split(" [")[0].rstrip(".")
