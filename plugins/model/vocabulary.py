"""The codes that content may use: data that catalogs and CLDR say in every language.

``plugins/i18n/words.py`` holds the words for each; a test keeps the two complete.
"""

from enum import StrEnum


class Publish(StrEnum):
    """Whether a document is part of a release."""

    DRAFT = "draft"
    PUBLISHED = "published"


class NoticeLook(StrEnum):
    """How a kind of notice is drawn: a colour, with an outline of its own."""

    RED = "red"
    YELLOW = "yellow"
    BLUE = "blue"
    BLACK = "black"
    GREEN = "green"
    ORANGE = "orange"
    PURPLE = "purple"
    SILVER = "silver"
    AZURE = "azure"


class NoticeState(StrEnum):
    """Every state but ``active`` ends the notice and erases the person from the site."""

    ACTIVE = "active"
    LOCATED = "located"
    CAPTURED = "captured"
    SURRENDERED = "surrendered"
    DECEASED = "deceased"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Sex(StrEnum):
    """As a requesting country states it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class Eyes(StrEnum):
    """Colour of the eyes."""

    BLACK = "black"
    BLUE = "blue"
    BROWN = "brown"
    GREEN = "green"
    GREY = "grey"
    HAZEL = "hazel"
    UNKNOWN = "unknown"


class Hair(StrEnum):
    """Colour of the hair."""

    BALD = "bald"
    BLACK = "black"
    BLOND = "blond"
    BROWN = "brown"
    GREY = "grey"
    RED = "red"
    WHITE = "white"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    """How a fraud reaches somebody."""

    CALL = "call"
    CHAT = "chat"
    EMAIL = "email"
    IN_PERSON = "in_person"
    LETTER = "letter"
    SMS = "sms"
    SOCIAL_MEDIA = "social_media"
    VIDEO_CALL = "video_call"
    WEBSITE = "website"


class Step(StrEnum):
    """What to do, in the order in which it helps (``domain.md``, Fraud)."""

    DANGER = "danger"
    STOP = "stop"
    BANK = "bank"
    PASSWORDS = "passwords"
    DEVICE = "device"
    EVIDENCE = "evidence"
    VERIFY = "verify"
    LOCAL_POLICE = "local_police"
    NATIONAL_REPORT = "national_report"
    TRUSTED_ADULT = "trusted_adult"
    LAWYER = "lawyer"
    SUPPORT = "support"


class Sign(StrEnum):
    """A sign of fraud; also what a warning raises as red flags."""

    URGENCY = "urgency"
    SECRECY = "secrecy"
    THREAT_OF_ARREST = "threat_of_arrest"
    FEE = "fee"
    SAFE_ACCOUNT = "safe_account"
    CRYPTO = "crypto"
    GIFT_CARD = "gift_card"
    BANK_DETAILS = "bank_details"
    IDENTITY_DOCUMENTS = "identity_documents"
    REMOTE_ACCESS = "remote_access"
    FREE_MAIL = "free_mail"
    LOOKALIKE_ADDRESS = "lookalike_address"
    CASE_NUMBER = "case_number"
    BADGE_OR_SEAL = "badge_or_seal"
    VIDEO_UNIFORM = "video_uniform"
    STAY_ON_LINE = "stay_on_line"
    MOVE_TO_CHAT = "move_to_chat"
    RECOVERY_OFFER = "recovery_offer"
    ACCUSATION = "accusation"
    BLACKMAIL = "blackmail"
    DISGUISED_LETTERS = "disguised_letters"
    EASY_MONEY = "easy_money"
    HIDDEN_LINK = "hidden_link"
    LINK = "link"
    LISTED = "listed"
    NEW_NUMBER = "new_number"
    ONE_TIME_CODE = "one_time_code"
    PERSONAL_DATA = "personal_data"
    STRANDED = "stranded"
    THREAT_OF_VIOLENCE = "threat_of_violence"


class Drawing(StrEnum):
    """What is drawn of a scam type; the theme has a drawing for each, and no word is said."""

    PHISHING = "phishing"
    VISHING = "vishing"
    SMISHING = "smishing"
    TELECOM = "telecom"
    BUSINESS_EMAIL = "business_email"
    ROMANCE = "romance"
    INVESTMENT = "investment"
    SEXTORTION = "sextortion"
    RECOVERY = "recovery"
    PARCEL = "parcel"
    TECH_SUPPORT = "tech_support"
    JOB = "job"
    WARRANT = "warrant"
    DEEPFAKE = "deepfake"
    MONEY_MULE = "money_mule"


class Verdict(StrEnum):
    """What an answer of the triage says at a glance."""

    FRAUD = "fraud"
    LIKELY_FRAUD = "likely_fraud"
    MAY_BE_REAL = "may_be_real"
    ACT_FIRST = "act_first"
    HELP = "help"


class Severity(StrEnum):
    """How much harm a fraud does."""

    NOTE = "note"
    SERIOUS = "serious"
    SEVERE = "severe"


class WarningState(StrEnum):
    """Life of a fraud warning."""

    ACTIVE = "active"
    ENDED = "ended"
    CORRECTED = "corrected"
    REVOKED = "revoked"


class IndicatorType(StrEnum):
    """What an indicator is; values are written as they are, and shown defanged."""

    DOMAIN = "domain"
    EMAIL = "email"
    URL = "url"
    PHONE = "phone"
    WALLET = "wallet"
    ACCOUNT = "account"


class IndicatorState(StrEnum):
    """How sure an official source is."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    REVOKED = "revoked"


class ResourceType(StrEnum):
    """Sections of the resources library."""

    ANNUAL_REPORT = "annual_report"
    STRATEGIC_PLAN = "strategic_plan"
    LEGAL_FRAMEWORK = "legal_framework"
    RESEARCH = "research"
    GOOD_PRACTICE = "good_practice"


class Topic(StrEnum):
    """What a news item is about."""

    CYBERCRIME = "cybercrime"
    ENVIRONMENT = "environment"
    FINANCIAL_CRIME = "financial_crime"
    FRAUD = "fraud"
    FUGITIVES = "fugitives"
    GOVERNANCE = "governance"
    ILLICIT_GOODS = "illicit_goods"
    INTELLECTUAL_PROPERTY = "intellectual_property"
    MEDICINES = "medicines"
    MISSING_PERSONS = "missing_persons"
    NOTICES = "notices"
    ORGANISED_CRIME = "organised_crime"
    SPORT = "sport"
    TERRORISM = "terrorism"
    TRAFFICKING = "trafficking"
    TRAINING = "training"


class Seen(StrEnum):
    """How the text behind an address was read, where nobody opened the address itself."""

    COPY = "copy"
    CITED = "cited"
    ELSEWHERE = "elsewhere"


class Specimen(StrEnum):
    """What is drawn with numbered parts; the theme has a drawing for each, and no word is said."""

    LETTER = "letter"
    BADGE = "badge"
    VIDEO_CALL = "video_call"
    WEBSITE = "website"


class Listing(StrEnum):
    """What a page can show of the data files, below its own text."""

    ADDRESSES = "addresses"
    BUREAUS = "bureaus"
    CARDS = "cards"
    CORRECTIONS = "corrections"
    NOTICE_KINDS = "notice_kinds"
    OFFICES = "offices"
    TERMS = "terms"


class Tool(StrEnum):
    """What a page offers to be used on the reader's device; no word is said."""

    MESSAGE_CHECK = "message_check"
    REPORT = "report"


class ContactKind(StrEnum):
    """What an office is."""

    GENERAL_SECRETARIAT = "general_secretariat"
    INNOVATION_COMPLEX = "innovation_complex"
    REGIONAL_BUREAU = "regional_bureau"
    REGIONAL_BUREAU_PLANNED = "regional_bureau_planned"
    SPECIAL_REPRESENTATIVE = "special_representative"
    LIAISON_OFFICE = "liaison_office"
    CCF = "ccf"
    PUBLIC_INFORMATION = "public_information"
