"""Lighthouse: what counts against a page, and what a noisy machine must not decide."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from plugins.audit import lighthouse
from plugins.audit.finding import Case
from plugins.audit.lighthouse import Judged, read
from tests.audit.conftest import Tiny


def answer(performance: float = 1.0, warning: str = "", **audits: float | None) -> dict[str, Any]:
    """Lighthouse's answer, as far as it is looked at: the audits of the category ``seo`` and their scores."""
    rows = {
        name.replace("_", "-"): {
            "id": name.replace("_", "-"),
            "title": f"Title of {name}",
            "description": "Do this. [Learn](https://x.example).",
            "score": score,
            "details": {"items": [{"source": {"snippet": '<meta name="robots" content="noindex">'}}]},
        }
        for name, score in audits.items()
    }
    references = [{"id": name, "weight": 0 if name == "unweighted" else 1} for name in rows]
    return {
        "audits": rows,
        "runWarnings": [warning] if warning else [],
        "categories": {
            "performance": {"score": performance, "auditRefs": []},
            "seo": {"score": 1, "auditRefs": references},
        },
    }


@pytest.mark.parametrize(
    ("audits", "missed"),
    [
        ({"canonical": 1}, ()),
        ({"canonical": None}, ()),
        ({"unweighted": 0}, ()),
        ({"canonical": 0.9}, (("canonical: Title of canonical", "Do this"),)),
        ({"is_crawlable": 0}, ()),
    ],
)
def test_what_counts_and_is_not_whole_is_missed(audits: dict[str, float | None], missed: Sequence[object]) -> None:
    """But a page that must not be indexed is not blamed for that."""
    assert read(answer(**audits)).missed["seo"] == missed


def test_a_page_that_robots_may_not_read_for_another_reason_is_blamed() -> None:
    given = answer(is_crawlable=0)
    given["audits"]["is-crawlable"]["details"] = {"items": [{"source": "robots.txt"}]}
    assert [title for title, _ in read(given).missed["seo"]] == ["is-crawlable: Title of is_crawlable"]


def test_a_slow_machine_is_noticed() -> None:
    warning = "The tested device appears to have a slower CPU than Lighthouse expects."
    assert read(answer(warning=warning)).slow
    assert not read(answer()).slow


def judged(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch, scores: Sequence[float], *, slow: bool = False
) -> tuple[str, list[str], int]:
    """What is said of one page for which runs give these scores; and how many were made."""
    left = list(scores)
    missed = {"performance": (("first-paint: Paints late", "Paint"),)}

    def run(_case: Case, _address: str, _categories: tuple[str, ...]) -> Judged:
        return Judged(left.pop(0), slow, missed)

    monkeypatch.setattr(lighthouse, "_judge", run)
    case = replace(tiny.case, site=replace(tiny.case.site, pages={"help": {"en": "/en/"}}))
    audited = lighthouse.audit(case)
    said = [f"{finding.path}: {finding.what} — {finding.mend}" for finding in audited.findings]
    return audited.covered, said, len(scores) - len(left)


BY_BYTES = "1 pages, 1 of them by their bytes: the machine is noisy"


@pytest.mark.parametrize(
    ("scores", "slow", "want"),
    [
        ([1, 1], False, ("1 pages", [], 2)),
        ([0.9, 1, 1], False, ("1 pages", [], 3)),
        ([0.9, 0.9, 0.9], False, ("1 pages", ["/en/: performance: 90 of 100 — first-paint: Paints late"], 3)),
        ([0.9, 0.8, 1], False, (BY_BYTES, [], 3)),
        ([0.9, 0.9, 0.9], True, (BY_BYTES, [], 3)),
    ],
)
def test_performance_is_the_median_of_three_where_the_machine_can_tell(
    tiny: Tiny,
    monkeypatch: pytest.MonkeyPatch,
    scores: list[float],
    *,
    slow: bool,
    want: tuple[str, list[str], int],
) -> None:
    assert judged(tiny, monkeypatch, scores, slow=slow) == want


def test_where_it_cannot_a_page_that_is_too_heavy_is_found(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.page(
        "<h1>",
        "".join(f'<img src="/icon.svg?{number}" alt=""><img src="/{number}.svg" alt="">' for number in range(9))
        + "<h1>",
    )
    for number in range(9):
        tiny.write(f"site/{number}.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    covered, said, _ = judged(tiny, monkeypatch, [0.9, 0.8, 0.9])
    assert covered == BY_BYTES
    assert said == ["/en/: requests: 14, more than 6 — join files, or load images lazily"]


def test_the_real_one_finds_what_was_planted(tiny: Tiny) -> None:
    tiny.page('<meta name="description" content="A page.">', '<meta name="robots" content="noindex">')
    case = replace(tiny.case, site=replace(tiny.case.site, pages={"help": {"en": "/en/"}}))
    found = [finding.what for finding in lighthouse.audit(case).findings]
    assert found == ["seo: meta-description: Document does not have a meta description"]
