"""The few words that machines' formats need: English and frozen, as their readers are programs and analysts."""

from plugins.library.indicators import Sighting
from plugins.model.vocabulary import IndicatorState, WarningState
from plugins.outputs.intelligence.gathering import is_revoked
from plugins.outputs.intelligence.shapes import Collection, Report, Sender
from plugins.views.warnings import defang

TLP = "TLP:CLEAR"
FICTION = "FICTIONAL"
_LEFT_OUT = "Left out: values that are spoofed, unconfirmed or revoked, and those of warnings that have ended."
_EMPTY = "This list is empty, and that is right: no official source that we know of published a value for it."
_SURE = {
    IndicatorState.CONFIRMED: "Confirmed by its source",
    IndicatorState.UNCONFIRMED: "Not confirmed by its source, or another warning doubts it: do not block it",
    IndicatorState.REVOKED: "Revoked: do not use it any more",
}


def titled(sender: Sender, title: str) -> str:
    """A title that says that its thing is made up."""
    return f"{FICTION}: {title}" if sender.fictional else title


def defanged(row: Sighting) -> str:
    """A value that no reader of feeds turns into a link."""
    return defang(row.type, row.value)


def caution(report: Report, row: Sighting) -> str:
    """What somebody must know before acting on an indicator, and who published it."""
    said = [f"{_SURE[row.state]} ({row.source})."]
    if is_revoked(report, row):
        said = [f"{_SURE[IndicatorState.REVOKED]} ({row.source})."]
    if row.spoofed:
        said.append("Spoofed: its owner is a victim whose address or number is imitated. Do not block it.")
    if report.state is WarningState.ENDED:
        said.append("The warning has ended.")
    return " ".join(said)


def preface(collection: Collection, what: str, *, is_empty: bool) -> list[str]:
    """What stands before a plain list: what it is, whose, and where to get an entry corrected."""
    sender = collection.sender
    said = [titled(sender, f"{what}, from {sender.name}"), sender.statement, f"{TLP}. {_LEFT_OUT}"]
    if is_empty:
        said.append(_EMPTY)
    if sender.corrections:
        said.append(f"To get an entry corrected: {sender.corrections}")
    return [" ".join(line.split()) for line in said if line]
