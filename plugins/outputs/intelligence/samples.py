"""Made-up warnings, so that whoever writes a reader of these files has something to read while the site has nothing.

All of it is reserved for such use: names of RFC 2606, telephone numbers 555-01xx, an address of Bitcoin's test network
from BIP 173, and a bank account of the country XX, which ISO 3166 leaves to users. The samples are the same on every
site that has the same statement, so that a text can quote them.
"""

import datetime as dt
from dataclasses import replace

from plugins.library.indicators import Sighting
from plugins.model.vocabulary import IndicatorState, IndicatorType, Severity, WarningState
from plugins.outputs.intelligence.gathering import changes_of, in_order
from plugins.outputs.intelligence.shapes import Change, Collection, Report, Sender

FOLDER = "examples/"
_SITE = "https://board.example"
_POLICE = "https://police.example/warnings"
_DAY = dt.date(2026, 1, 20)
_MADE_UP = "Fictional sample: every name, number and address in it is made up or reserved for examples."


def _seen(  # noqa: PLR0913 - the columns of the samples
    kind: IndicatorType,
    value: str,
    day: str,
    *,
    last: str | None = None,
    state: IndicatorState = IndicatorState.CONFIRMED,
    spoofed: bool = False,
    page: int = 1,
) -> Sighting:
    until = dt.date.fromisoformat(last) if last else None
    return Sighting(kind, value, dt.date.fromisoformat(day), until, state, spoofed, f"{_POLICE}/{page}")


def _report(key: str, title: str, summary: str, *rows: Sighting) -> Report:
    return Report(
        f"warnings/{key}",
        f"{_SITE}/en/warnings/{key}/",
        title,
        summary,
        "en",
        _DAY,
        _DAY,
        None,
        WarningState.ACTIVE,
        Severity.SERIOUS,
        rows,
    )


_LETTERS = _report(
    "letters",
    "Letters from a police force that does not exist",
    "Letters of a made-up Bureau of Examples ask for a fee.",
    _seen(IndicatorType.DOMAIN, "bureau-of-examples.example", "2026-01-12", last="2026-02-03"),
    _seen(IndicatorType.URL, "https://pay.bureau-of-examples.example/fee?case=1", "2026-01-12"),
    _seen(IndicatorType.EMAIL, "officer@bureau-of-examples.example", "2026-01-14"),
    _seen(IndicatorType.PHONE, "+12025550143", "2026-01-15"),
    _seen(IndicatorType.PHONE, "+12025550101", "2026-01-15", spoofed=True),
    _seen(IndicatorType.WALLET, "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", "2026-01-16"),
    _seen(IndicatorType.ACCOUNT, "XX51EXAM00000000000001", "2026-01-16", page=2),
    _seen(IndicatorType.DOMAIN, "perhaps.example", "2026-01-18", state=IndicatorState.UNCONFIRMED, page=2),
    _seen(IndicatorType.DOMAIN, "innocent.example", "2026-01-18", state=IndicatorState.REVOKED, page=2),
)
_CALLS = _report(
    "calls",
    "Calls about a parcel that nobody sent",
    "A voice asks for the number of a bank card.",
    _seen(IndicatorType.PHONE, "+12025550177", "2025-11-30", last="2025-12-24", page=3),
)
_MISTAKE = _report(
    "mistake",
    "A warning that its source took back",
    "The source found that its warning was wrong.",
    _seen(IndicatorType.DOMAIN, "not-a-fraud.example", "2026-01-02", page=4),
)


def samples(statement: str) -> Collection:
    """The samples, below a statement that also says whose site they lie on."""
    sender = Sender(
        "Example Board", f"{_MADE_UP} {statement}".strip(), _SITE, "en", f"{_SITE}/en/help/corrections/", fictional=True
    )
    updated = dt.date(2026, 2, 3)
    letters = replace(_LETTERS, modified=updated, until=dt.date(2027, 1, 20), state=WarningState.CORRECTED)
    calls = replace(_CALLS, until=dt.date(2026, 1, 31), state=WarningState.ENDED)
    mistake = replace(_MISTAKE, modified=updated, state=WarningState.REVOKED)
    said: dict[Report, tuple[tuple[dt.date, str], ...]] = {
        letters: ((updated, "The domain innocent.example was taken out: its owner showed that it is not part of it."),),
        calls: (),
        mistake: ((updated, "The source withdrew its warning."),),
    }
    changes = [change for report, updates in said.items() for change in changes_of(sender, report, updates)]
    page, what = "help/first-hour", (("en", "A made-up page named a made-up bank. It now names none."),)
    changes.append(Change(dt.date(2026, 1, 25), "correction", page, f"{_SITE}/en/{page}/", what=what))
    return Collection(FOLDER, sender, (letters, mistake, calls), in_order(changes))
