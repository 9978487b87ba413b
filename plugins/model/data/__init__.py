"""The one list of data files: what each may hold; one place for each fact."""

from plugins.model.data.contacts import Contacts
from plugins.model.data.corrections import Corrections
from plugins.model.data.countries import Countries
from plugins.model.data.facts import Facts
from plugins.model.data.notice_kinds import NoticeKinds
from plugins.model.data.rules import Rules
from plugins.model.data.terms import Terms
from plugins.model.data.triage import Triage

DATA_FILES: dict[str, type[Facts | Countries | Contacts | Corrections | NoticeKinds | Terms | Rules | Triage]] = {
    "facts": Facts,
    "countries": Countries,
    "contacts": Contacts,
    "corrections": Corrections,
    "notice_kinds": NoticeKinds,
    "terms": Terms,
    "rules": Rules,
    "triage": Triage,
}
