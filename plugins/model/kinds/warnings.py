"""Fraud warnings: what they say, what is true, and what to do."""

from pydantic import field_validator

from plugins.model.fields import Day, Flag, Line, Slug, Text, Url, Visible, follows, shared, translated
from plugins.model.kinds.parts import Guided, Record, Update
from plugins.model.told import told
from plugins.model.vocabulary import Channel, IndicatorState, IndicatorType, Severity, Sign, Step, WarningState


class Claim(Record):
    """What the swindlers say, beside what is true."""

    quote: Text = translated("write what the message says, in your own words or as reported")
    rebuttal: Text = translated("say what is true, and how one knows")


class Indicator(Record):
    """An address or number that an official source published; it may belong to a spoofed third party."""

    type: IndicatorType = shared("write one of the names")
    value: Visible = shared("write it as it was seen, not defanged")
    first_seen: Day = shared("write the day as 2026-03-14, no quotes")
    last_seen: Day | None = shared("write the day as 2026-03-14, no quotes", default=None)
    state: IndicatorState = shared("write how sure its source is")
    spoofed: Flag = shared("write true if its owner is a victim whose address or number is imitated")
    source: Url = shared("write the address of the official page that published it")

    _last_seen = field_validator("last_seen")(follows("first_seen", told("is before the day it was first seen")))


class FraudWarning(Guided):
    """One warning."""

    date: Day = shared("write the day as 2026-03-14, no quotes")
    scam: Slug = shared("name the folder of a scam type in scams/")
    channels: tuple[Channel, ...] = shared("list how it reaches people, by the names of the channels")
    impersonated: Line = translated("name the body whose name is misused")
    claims: tuple[Claim, ...] = shared("list each claim with its quote and rebuttal")
    red_flags: tuple[Sign, ...] = shared("list the signs by their names")
    indicators: tuple[Indicator, ...] = shared("list only what an official source published", default=())
    severity: Severity = shared("write how much harm it does")
    steps: tuple[Step, ...] = shared("list what to do, in order, by the names of the steps")
    valid_until: Day | None = shared("write the day as 2026-03-14, no quotes", default=None)
    state: WarningState = shared("write one of the names", default=WarningState.ACTIVE)
    updates: tuple[Update, ...] = shared("list each update with its date and what changed", default=())

    _valid_until = field_validator("valid_until")(follows("date", told("is before the day of the warning")))
