"""The report for the local police, and its labels in every language.

What it asks for follows ``domain.md``, Fraud: facts, payments and evidence; names are those that were used, as they may
belong to somebody innocent; no code, password or PIN is ever asked for.
"""

from collections.abc import Iterator

import orjson

from plugins.i18n import locales
from plugins.i18n.catalogs import Catalogs, speaking
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.library.library import Library
from plugins.model.vocabulary import Channel
from plugins.views import addresses
from plugins.views.frame import make_switcher
from plugins.views.reader import Reader
from plugins.views.shapes import Code, ReportField, ReportSection, ReportView

WORDS = "report-words"
"""The data module that ``words`` makes."""

TEXT = "report-text"
"""What ``report.js`` imports; pages name it, so that the worker keeps it with them."""

_NUMBER = {"number": "{number}"}


def report(reader: Reader) -> ReportView:
    """The form in the language being spoken."""
    choices = make_switcher(reader, addresses.home(reader.language))
    return ReportView(
        note=_note(reader.library, reader.language),
        sections=_sections(),
        languages=tuple(choice for choice in choices if not choice.current),
        words=reader.assets.data.get(WORDS),
        text=reader.assets.scripts.get(TEXT),
    )


def words(library: Library, catalogs: Catalogs) -> bytes:
    """A JavaScript module: tag → direction of the language, and its words by the keys of the report."""
    said = {}
    for tag in library.languages:
        with speaking(catalogs, tag):
            labels = dict(_labels(_sections())) | {"note": _note(library, tag), "written": _("Written on")}
        said[tag] = {"dir": locales.direction(tag), "words": labels}
    return b"export default " + orjson.dumps(said) + b";\n"


def _labels(sections: tuple[ReportSection, ...]) -> Iterator[tuple[str, str]]:
    """What a template marks with ``data-word``."""
    for section in sections:
        yield section.key, section.label
        if section.item is not None:
            yield f"{section.key}.item", section.item
        for field in section.fields:
            yield field.key, field.label
            for choice in field.choices:
                yield f"{field.key}.{choice.code}", choice.text


def _note(library: Library, tag: str) -> str:
    name = library.site.text(tag).fields.title
    said = _(
        "Written by the person who reports, with the blank form of the independent site %(site)s. "
        "This is not an official form."
    )
    return said % {"site": name}


def _sections() -> tuple[ReportSection, ...]:
    return (_events(), _contact(), _payments(), *_losses(), _evidence(), _person(), _police())


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
    channels = tuple(Code(str(channel), word(channel)) for channel in Channel)
    return ReportSection(
        "contact",
        _("Who contacted you, and how"),
        (
            ReportField(
                "claimed", _("Who they said they were"), hint=_("For example a police force, a court, a bank.")
            ),
            ReportField("names", _("Names that they used")),
            ReportField("channels", _("How they reached you"), "choices", choices=channels),
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
    means = (
        Code("card", _("Card")),
        Code("bank_transfer", _("Bank transfer")),
        Code("money_transfer", _("Money transfer service")),
        Code("crypto", _("Cryptocurrency")),
        Code("gift_card", _("Gift card or voucher")),
        Code("cash", _("Cash or gold")),
        Code("other", _("Another way")),
    )
    return ReportSection(
        "payments",
        _("Payments"),
        (
            ReportField("paid_on", _("Day of the payment"), "day"),
            ReportField("amount", _("Amount"), "amount"),
            ReportField("currency", _("Currency")),
            ReportField("means", _("Means of payment"), "choices", choices=means),
            ReportField("payee", _("To which account, card or wallet, and in whose name")),
            ReportField("reference", _("Reference of the bank or service")),
        ),
        hint=_("One part for each payment, also for one that was stopped or sent back."),
        item=_("Payment %(number)s") % _NUMBER,
        more=_("Add a payment"),
        less=_("Remove this payment"),
        copies=(1, 2),
    )


def _losses() -> tuple[ReportSection, ...]:
    given = (
        Code("documents", _("Identity document")),
        Code("accounts", _("Card or account details")),
        Code("passwords", _("Passwords")),
        Code("codes", _("Codes from a message or an app")),
        Code("access", _("Control of a telephone or computer")),
        Code("pictures", _("Pictures or videos")),
        Code("personal", _("Address, date of birth or other details")),
    )
    done = (
        Code("bank", _("Bank or payment service called")),
        Code("blocked", _("Card or account blocked")),
        Code("passwords", _("Passwords changed")),
        Code("device", _("Device disconnected")),
        Code("issuer", _("Issuer of the document told")),
        Code("platform", _("Telephone company or platform told")),
    )
    return (
        ReportSection(
            "accounts",
            _("Accounts and cards concerned"),
            (ReportField("own_accounts", _("Your accounts and cards"), "text"),),
            hint=_("The bank and the last four digits are enough. Never write a PIN, a password or a code here."),
        ),
        ReportSection(
            "given_away",
            _("What was given away"),
            (
                ReportField("given", _("Given or shown to them"), "choices", choices=given),
                ReportField("given_more", _("Which, to whom and when"), "text"),
            ),
        ),
        ReportSection(
            "done_already",
            _("What was already done"),
            (
                ReportField("done", _("Done so far"), "choices", choices=done),
                ReportField("done_more", _("When, with whom, and what they answered"), "text"),
            ),
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
