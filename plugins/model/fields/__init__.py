"""The values that content may hold, each with the words for what is wrong with another.

Every scalar arrives as the string the author typed (``frontmatter``) and leaves as its type. A field's
description is its "how to mend it", and the same text fills the author's table in ``docs/keys.md``.
"""

from plugins.model.fields.addresses import FileName, SiteAddress, Url, url_fault
from plugins.model.fields.codes import CODES, Codes, LanguageTag, SiteLanguage, Territory
from plugins.model.fields.days import Day, Edtf, Moment, TimeZone, follows
from plugins.model.fields.declaring import shared, translated, written
from plugins.model.fields.lines import Line, OwnName, Passages, Text, Visible, Words, some
from plugins.model.fields.plain import Flag, Key, Number, Slug, Whole
from plugins.model.fields.refusing import refused, wrong

__all__ = [
    "CODES",
    "Codes",
    "Day",
    "Edtf",
    "FileName",
    "Flag",
    "Key",
    "LanguageTag",
    "Line",
    "Moment",
    "Number",
    "OwnName",
    "Passages",
    "SiteAddress",
    "SiteLanguage",
    "Slug",
    "Territory",
    "Text",
    "TimeZone",
    "Url",
    "Visible",
    "Whole",
    "Words",
    "follows",
    "refused",
    "shared",
    "some",
    "translated",
    "url_fault",
    "written",
    "wrong",
]
