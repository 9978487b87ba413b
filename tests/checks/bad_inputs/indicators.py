"""Indicators of fraud: who published them, how they are written, and that nobody takes one back in silence."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import indicator, page, warning

HOSTS = {"data/rules.yml": "hosts: {official: [police.example], others: [paper.example], shorteners: [s.example]}\n"}
AT = "content/warnings/x/en.md:3:"
OFFICIAL = (
    "name the official page that published it, or take the indicator out; a new official host goes into rules.yml"
)
FORM = "write it as it was seen, not defanged, and nothing beside it"
TWICE = (
    'indicators: [{type: domain, value: a.example, first_seen: 2026-01-02, state: confirmed, spoofed: false, source: "https://police.example/"},'
    ' {type: domain, value: A.EXAMPLE., first_seen: 2026-01-02, state: unconfirmed, spoofed: true, source: "https://police.example/"}]'
)


def _from_police(given: str) -> dict[str, str | bytes]:
    return indicator(f'{given}, source: "https://police.example/"') | HOSTS


ROWS = (
    Row(
        "an indicator that a newspaper published",
        indicator("source: https://paper.example/a") | HOSTS,
        [f"{AT}14: indicators[1].source: 'paper.example' is no official host of rules.yml — {OFFICIAL}"],
    ),
    Row(
        "an indicator of a host that nobody allowed",
        indicator("source: https://police.example.attacker.example/") | HOSTS,
        [
            f"{AT}14: indicators[1].source: 'police.example.attacker.example' is no official host of rules.yml — {OFFICIAL}"
        ],
    ),
    Row(
        "an indicator whose source hides",
        indicator("source: https://s.example/3") | HOSTS,
        [f"{AT}14: indicators[1].source: 's.example' is no official host of rules.yml — {OFFICIAL}"],
    ),
    Row(
        "an indicator on a site that names no official hosts",
        indicator("source: https://police.example/"),
        [
            f"{AT}14: warning: indicators[1].source: goes into no list for machines, as the site has no official hosts — name its host in data/rules.yml, under official"
        ],
    ),
    *(
        Row(
            f"a value that is no {kind}, {value}",
            _from_police(f'value: "{value}", type: {kind}'),
            [
                f"{AT}13: indicators[1].value: '{value}' has not the form of its type, {kind} — {FORM}{', with + and its country code' * (kind == 'phone')}"
            ],
        )
        for kind, value in (
            ("domain", "bad[.]example"),
            ("domain", "com"),
            ("domain", "https://a.example/"),
            ("domain", "192.0.2.1"),
            ("email", "nobody at a.example"),
            ("url", "hxxps://a.example/"),
            ("url", "a.example/x"),
            ("phone", "5550143 or 5550144"),
            ("phone", "0800 555 0143"),
            ("phone", "+999 5550 1430"),
            ("wallet", "tb1 qw508"),
            ("account", "a"),
        )
    ),
    Row(
        "one value twice",
        warning(TWICE) | HOSTS,
        [
            "content/warnings/x/en.md:2:163: indicators[2].value: 'A.EXAMPLE.' stands twice — keep one entry for each value",
        ],
    ),
    Row(
        "an indicator that was taken back in silence",
        _from_police("state: revoked"),
        [
            f"{AT}13: indicators[1].state: is revoked, and no update says so — add to updates the day and why: platforms that hold the old version look at that day"
        ],
    ),
    Row(
        "a warning that was taken back in silence",
        page("warnings", "state: revoked\n" + TWICE.replace("A.EXAMPLE.", "b.example"))
        | page("scams", name="trick")
        | HOSTS,
        [
            "content/warnings/x/en.md:2:8: state: is revoked, and no update says so — add to updates the day and why: platforms that hold the old version look at that day"
        ],
    ),
)
