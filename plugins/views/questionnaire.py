"""What the report for the local police asks for.

It follows ``domain.md``, Fraud: facts, payments and evidence; names are those that were used, as they may belong to
somebody innocent; no code, password or PIN is ever asked for.
"""

from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.model.vocabulary import Channel
from plugins.views.shapes import Code, ReportField, ReportSection

_NUMBER = {"number": "{number}"}


def sections() -> tuple[ReportSection, ...]:
    """All of it, in the language being spoken."""
    return (
        _events(),
        _contact(),
        _payments(),
        _accounts(),
        _given_away(),
        _done_already(),
        _evidence(),
        _person(),
        _police(),
    )


def _events() -> ReportSection:
    return ReportSection(
        "events",
        _("What happened"),
        (
            ReportField(
                "account",
                _("What happened, in your own words"),
                "text",
                _("In the order in which it happened: what you saw, heard, wrote and did."),
            ),
            ReportField("first_day", _("Day of the first contact"), "day"),
            ReportField("last_day", _("Day of the last contact"), "day"),
            ReportField("times", _("Times of day, and the place where you were")),
        ),
    )


def _contact() -> ReportSection:
    return ReportSection(
        "contact",
        _("Who contacted you, and how"),
        (
            ReportField(
                "claimed", _("Who they said they were"), hint=_("For example a police force, a court, a bank.")
            ),
            ReportField("names", _("Names that they used")),
            _ticks("channels", _("How they reached you"), **{channel: word(channel) for channel in Channel}),
            ReportField(
                "used",
                _("Numbers, addresses, websites and account names that they used"),
                "text",
                _("Copy each one exactly. It can be faked, and belong to somebody innocent."),
            ),
            ReportField("file_number", _("Case number that they gave")),
            ReportField("demands", _("What they asked for, and what they threatened"), "text"),
        ),
    )


def _payments() -> ReportSection:
    return ReportSection(
        "payments",
        _("Payments"),
        (
            ReportField("paid_on", _("Day of the payment"), "day"),
            ReportField("amount", _("Amount"), "amount"),
            ReportField("currency", _("Currency")),
            _ticks(
                "means",
                _("Means of payment"),
                card=_("Card"),
                bank_transfer=_("Bank transfer"),
                money_transfer=_("Money transfer service"),
                crypto=_("Cryptocurrency"),
                gift_card=_("Gift card or voucher"),
                cash=_("Cash or gold"),
                other=_("Another way"),
            ),
            ReportField("payee", _("To which account, card or wallet, and in whose name")),
            ReportField("reference", _("Reference of the bank or service")),
        ),
        hint=_("One part for each payment, also for one that was stopped or sent back."),
        item=_("Payment %(number)s") % _NUMBER,
        more=_("Add a payment"),
        less=_("Remove this payment"),
        copies=(1, 2),
    )


def _accounts() -> ReportSection:
    return ReportSection(
        "accounts",
        _("Accounts and cards concerned"),
        (ReportField("own_accounts", _("Your accounts and cards"), "text"),),
        hint=_("The bank and the last four digits are enough. Never write a PIN, a password or a code here."),
    )


def _given_away() -> ReportSection:
    return ReportSection(
        "given_away",
        _("What was given away"),
        (
            _ticks(
                "given",
                _("Given or shown to them"),
                documents=_("Identity document"),
                accounts=_("Card or account details"),
                passwords=_("Passwords"),
                codes=_("Codes from a message or an app"),
                access=_("Control of a telephone or computer"),
                pictures=_("Pictures or videos"),
                personal=_("Address, date of birth or other details"),
            ),
            ReportField("given_more", _("Which, to whom and when"), "text"),
        ),
    )


def _done_already() -> ReportSection:
    return ReportSection(
        "done_already",
        _("What was already done"),
        (
            _ticks(
                "done",
                _("Done so far"),
                bank=_("Bank or payment service called"),
                blocked=_("Card or account blocked"),
                passwords=_("Passwords changed"),
                device=_("Device disconnected"),
                issuer=_("Issuer of the document told"),
                platform=_("Telephone company or platform told"),
            ),
            ReportField("done_more", _("When, with whom, and what they answered"), "text"),
        ),
    )


def _evidence() -> ReportSection:
    return ReportSection(
        "evidence",
        _("Evidence"),
        (ReportField("piece", _("What it is")), ReportField("place", _("Where it is kept"))),
        hint=_("Messages, receipts, screenshots, the device itself. Delete nothing before the police have seen it."),
        item=_("Evidence %(number)s") % _NUMBER,
        more=_("Add evidence"),
        less=_("Remove this piece of evidence"),
        copies=(1, 2, 3),
    )


def _person() -> ReportSection:
    return ReportSection(
        "person",
        _("Who reports"),
        (
            ReportField("person_name", _("Your name")),
            ReportField("person_address", _("Your address")),
            ReportField("person_phone", _("Your telephone number")),
            ReportField("person_email", _("Your e-mail address")),
            ReportField("person_languages", _("Languages that you speak, and whether you need an interpreter")),
        ),
        hint=_("You may leave this empty here and write it on the paper by hand."),
        by_hand=True,
    )


def _police() -> ReportSection:
    return ReportSection(
        "police",
        _("For the police"),
        (
            ReportField("station", _("Police station")),
            ReportField("report_number", _("Number of the report")),
            ReportField("report_day", _("Day of the report"), "day"),
        ),
        by_hand=True,
    )


def _ticks(key: str, label: str, /, **choices: str) -> ReportField:
    """What can be ticked, each by its code."""
    return ReportField(key, label, "choices", choices=tuple(Code(str(code), said) for code, said in choices.items()))
