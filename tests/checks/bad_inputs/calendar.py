"""What only the calendar changes is a warning, and the site is built."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import SOURCE, TRANSLATED, facts, news, notice, translation, warning

ROWS = [
    Row(
        "a day of review that is past",
        news("review_by: 2026-11-21"),
        [
            "content/news/x/en.md:2:12: warning: review_by: was 2026-11-21 — check the text again, then write a later day",
        ],
    ),
    Row(
        "a warning that is no longer valid",
        warning("valid_until: 2026-11-21"),
        [
            "content/warnings/x/en.md:2:14: warning: valid_until: was 2026-11-21; the page says that the warning is no longer current — write a later day, or 'state: ended'",
        ],
    ),
    Row(
        "a fact that nobody has checked again",
        facts("a:\n  number: 1\n  review_by: 2026-11-21" + SOURCE),
        [
            "content/data/facts.yml:3:14: warning: a.review_by: was 2026-11-21 — check the fact again, then write a later day",
        ],
    ),
    Row(
        "a notice that has expired",
        notice("expires: 2026-11-21"),
        [
            "content/notices/n-2026-0001/en.md:2:10: warning: expires: was 2026-11-21; the site has ended the notice — write 'state: expired'",
        ],
    ),
    Row(
        "a translation of an older original",
        translation(TRANSLATED),
        [
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@0f1cc7b3'",
        ],
    ),
]
