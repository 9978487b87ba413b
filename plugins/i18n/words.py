"""The words for every code of the vocabulary; ``_`` and ``_p`` mark them for the catalogs."""

from enum import StrEnum
from typing import TypeAlias

from plugins.i18n.catalogs import gettext, pgettext
from plugins.model.vocabulary import (
    Channel,
    ContactKind,
    Eyes,
    Hair,
    IndicatorState,
    IndicatorType,
    NoticeState,
    ResourceType,
    Severity,
    Sex,
    Sign,
    Step,
    Topic,
    Verdict,
    WarningState,
)

_Message: TypeAlias = tuple[str | None, str]
"""A context, where one English word would need two translations, and the message."""


def _(message: str) -> _Message:
    return None, message


def _p(context: str, message: str) -> _Message:
    return context, message


WORDS: dict[type[StrEnum], dict[StrEnum, _Message]] = {
    NoticeState: {
        NoticeState.ACTIVE: _("Active"),
        NoticeState.LOCATED: _("Located"),
        NoticeState.CAPTURED: _("Captured"),
        NoticeState.SURRENDERED: _("Surrendered"),
        NoticeState.DECEASED: _("Deceased"),
        NoticeState.WITHDRAWN: _("Withdrawn"),
        NoticeState.EXPIRED: _("Expired"),
    },
    Sex: {
        Sex.FEMALE: _("Female"),
        Sex.MALE: _("Male"),
        Sex.OTHER: _p("sex", "Other"),
        Sex.UNKNOWN: _p("sex", "Unknown"),
    },
    Eyes: {
        Eyes.BLACK: _p("eyes", "Black"),
        Eyes.BLUE: _p("eyes", "Blue"),
        Eyes.BROWN: _p("eyes", "Brown"),
        Eyes.GREEN: _p("eyes", "Green"),
        Eyes.GREY: _p("eyes", "Grey"),
        Eyes.HAZEL: _p("eyes", "Hazel"),
        Eyes.UNKNOWN: _p("eyes", "Unknown"),
    },
    Hair: {
        Hair.BALD: _p("hair", "Bald"),
        Hair.BLACK: _p("hair", "Black"),
        Hair.BLOND: _p("hair", "Blond"),
        Hair.BROWN: _p("hair", "Brown"),
        Hair.GREY: _p("hair", "Grey"),
        Hair.RED: _p("hair", "Red"),
        Hair.WHITE: _p("hair", "White"),
        Hair.UNKNOWN: _p("hair", "Unknown"),
    },
    Channel: {
        Channel.CALL: _("Telephone call"),
        Channel.CHAT: _("Chat message"),
        Channel.EMAIL: _("E-mail"),
        Channel.IN_PERSON: _("In person"),
        Channel.LETTER: _("Letter or picture of a letter"),
        Channel.SMS: _("Text message (SMS)"),
        Channel.SOCIAL_MEDIA: _("Social media"),
        Channel.VIDEO_CALL: _("Video call"),
        Channel.WEBSITE: _("Website"),
    },
    Step: {
        Step.DANGER: _("If you are in danger now, get help first"),
        Step.STOP: _("Stop: do not pay, do not reply"),
        Step.BANK: _("Call your bank or payment service"),
        Step.PASSWORDS: _("Change your passwords"),
        Step.DEVICE: _("Disconnect the device"),
        Step.EVIDENCE: _("Keep the evidence"),
        Step.VERIFY: _("Check through another way"),
        Step.LOCAL_POLICE: _("Tell your local police"),
        Step.NATIONAL_REPORT: _("Report it at the national reporting point"),
        Step.TRUSTED_ADULT: _("Tell an adult you trust"),
        Step.LAWYER: _("Ask a lawyer of your own choice"),
        Step.SUPPORT: _("Talk to someone you trust"),
    },
    Sign: {
        Sign.URGENCY: _("They press you to act at once"),
        Sign.SECRECY: _("They tell you to keep it secret"),
        Sign.THREAT_OF_ARREST: _("They threaten you with arrest"),
        Sign.FEE: _("They ask for a fee, fine or deposit"),
        Sign.SAFE_ACCOUNT: _("They want you to move money to a “safe” account"),
        Sign.CRYPTO: _("They want cryptocurrency"),
        Sign.GIFT_CARD: _("They want gift cards or vouchers"),
        Sign.BANK_DETAILS: _("They ask for bank or card details"),
        Sign.IDENTITY_DOCUMENTS: _("They ask for a picture of your identity document"),
        Sign.REMOTE_ACCESS: _("They want to control your computer or phone"),
        Sign.FREE_MAIL: _("They write from a free e-mail service"),
        Sign.LOOKALIKE_ADDRESS: _("The address looks like an official one but is not"),
        Sign.CASE_NUMBER: _("They give a case number or warrant number"),
        Sign.BADGE_OR_SEAL: _("They show a badge, stamp or seal"),
        Sign.VIDEO_UNIFORM: _("They appear in uniform on a video call"),
        Sign.STAY_ON_LINE: _("They tell you not to hang up"),
        Sign.MOVE_TO_CHAT: _("They move the talk to a private chat"),
        Sign.RECOVERY_OFFER: _("They offer to get your money back for a fee"),
        Sign.ACCUSATION: _("They accuse you of a crime"),
        Sign.BLACKMAIL: _("They threaten to publish something about you"),
        Sign.DISGUISED_LETTERS: _("Letters of another alphabet are hidden in a word"),
        Sign.EASY_MONEY: _("They promise money that you did not expect"),
        Sign.HIDDEN_LINK: _("A link hides where it leads"),
        Sign.LINK: _("They want you to open a link"),
        Sign.LISTED: _("An official body has published this address or number as used in a fraud"),
        Sign.NEW_NUMBER: _("Somebody close writes from a new number"),
        Sign.ONE_TIME_CODE: _("They ask for a code that was sent to you"),
        Sign.PERSONAL_DATA: _("They ask for personal data"),
        Sign.STRANDED: _("Somebody you know only online needs money in an emergency"),
        Sign.THREAT_OF_VIOLENCE: _("They threaten to hurt somebody"),
    },
    Verdict: {
        Verdict.FRAUD: _("A fraud"),
        Verdict.LIKELY_FRAUD: _("Very likely a fraud"),
        Verdict.MAY_BE_REAL: _("It may be real"),
        Verdict.ACT_FIRST: _("Act now"),
        Verdict.HELP: _("Help for you"),
    },
    Severity: {
        Severity.NOTE: _("For your information"),
        Severity.SERIOUS: _("Serious"),
        Severity.SEVERE: _("Severe"),
    },
    WarningState: {
        WarningState.ACTIVE: _("Current"),
        WarningState.ENDED: _("No longer current"),
        WarningState.CORRECTED: _("Corrected"),
        WarningState.REVOKED: _("Withdrawn by its source"),
    },
    IndicatorType: {
        IndicatorType.DOMAIN: _("Website name"),
        IndicatorType.EMAIL: _("E-mail address"),
        IndicatorType.URL: _("Web address"),
        IndicatorType.PHONE: _("Telephone number"),
        IndicatorType.WALLET: _("Cryptocurrency wallet"),
        IndicatorType.ACCOUNT: _("Bank account"),
    },
    IndicatorState: {
        IndicatorState.CONFIRMED: _("Confirmed"),
        IndicatorState.UNCONFIRMED: _("Not confirmed"),
        IndicatorState.REVOKED: _("Revoked"),
    },
    ResourceType: {
        ResourceType.ANNUAL_REPORT: _("Annual report"),
        ResourceType.STRATEGIC_PLAN: _("Strategic plan"),
        ResourceType.LEGAL_FRAMEWORK: _("Legal framework"),
        ResourceType.RESEARCH: _("Research"),
        ResourceType.GOOD_PRACTICE: _("Good practice"),
    },
    Topic: {
        Topic.CYBERCRIME: _("Cybercrime"),
        Topic.ENVIRONMENT: _("Environmental crime"),
        Topic.FINANCIAL_CRIME: _("Financial crime"),
        Topic.FRAUD: _("Fraud"),
        Topic.FUGITIVES: _("Fugitives"),
        Topic.GOVERNANCE: _("Governance"),
        Topic.ILLICIT_GOODS: _("Illicit goods"),
        Topic.INTELLECTUAL_PROPERTY: _("Intellectual property"),
        Topic.MEDICINES: _("Medicines"),
        Topic.MISSING_PERSONS: _("Missing persons"),
        Topic.NOTICES: _("Notices"),
        Topic.ORGANISED_CRIME: _("Organised crime"),
        Topic.SPORT: _("Crime in sport"),
        Topic.TERRORISM: _("Terrorism"),
        Topic.TRAFFICKING: _("Trafficking"),
        Topic.TRAINING: _("Police training"),
    },
    ContactKind: {
        ContactKind.GENERAL_SECRETARIAT: _("General Secretariat"),
        ContactKind.INNOVATION_COMPLEX: _("Complex for innovation"),
        ContactKind.REGIONAL_BUREAU: _("Regional bureau"),
        ContactKind.REGIONAL_BUREAU_PLANNED: _("Regional bureau, agreed but not known to be open"),
        ContactKind.SPECIAL_REPRESENTATIVE: _("Special Representative"),
        ContactKind.LIAISON_OFFICE: _("Liaison office"),
        ContactKind.CCF: _("Commission for the Control of Files"),
        ContactKind.PUBLIC_INFORMATION: _("Public information"),
    },
}
"""By class: members of two classes may be equal, as red hair and red in other places may be."""

STEPS: dict[Step, _Message] = {
    Step.DANGER: _(
        "If someone threatens you, is at your door, or you think of harming yourself, call your country’s "
        "emergency number or go where people are."
    ),
    Step.STOP: _("Do not pay, do not call the number, do not open links, do not send documents. You may hang up."),
    Step.BANK: _(
        "If you paid or gave card or account details, call your bank or payment service now, with the number on "
        "your card or in its own app. Ask them to stop the payment and secure the account."
    ),
    Step.PASSWORDS: _(
        "Change the password of every account you gave away, first your e-mail, from a device you trust. "
        "Turn on two-step sign-in."
    ),
    Step.DEVICE: _("If they had control of your device, disconnect it from the internet and have it checked."),
    Step.EVIDENCE: _(
        "Keep messages, numbers, addresses, receipts and the times. Take screenshots. Delete nothing before the "
        "police have seen it."
    ),
    Step.VERIFY: _(
        "Find the number or address of the police, court or bank yourself, on an old letter or in a directory, "
        "and ask there. Do not use anything from the message."
    ),
    Step.LOCAL_POLICE: _(
        "Report it at your police station, also when it came from abroad or you lost nothing. An emergency "
        "number is for danger now, not for a message or lost money."
    ),
    Step.NATIONAL_REPORT: _("If your country has an official online reporting point, report it there too."),
    Step.TRUSTED_ADULT: _(
        "Show it to an adult you trust, such as a parent, a teacher or a doctor. You are not in trouble for asking."
    ),
    Step.LAWYER: _(
        "A lawyer whom you choose yourself can ask the authorities for you. Never take one whom the message names."
    ),
    Step.SUPPORT: _("Talk to someone you trust. You do not have to carry this alone."),
}


def word(code: StrEnum) -> str:
    """The word for a code, in the language being spoken."""
    return _say(WORDS[type(code)][code])


def step_text(step: Step) -> str:
    """What a step asks of the reader, in the language being spoken."""
    return _say(STEPS[step])


def _say(message: _Message) -> str:
    context, text = message
    return gettext(text) if context is None else pgettext(context, text)
