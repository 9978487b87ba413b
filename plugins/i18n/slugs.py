"""A title as a name for its folder: Latin letters for any script, as ICU writes them (CLDR's transforms).

Arabic loses its short vowels and Chinese becomes Pinyin: readable for machines, and a person may choose a better one.
"""

import re
from functools import cache

from icu import Transliterator

_LONGEST = 60
"""Characters of a folder's name that a person still reads in an address."""


def slug(text: str) -> str:
    """Lower-case letters a-z, digits and single hyphens, cut behind a whole word; empty where a text has no letter."""
    words = re.findall(r"[a-z0-9]+", _latin().transliterate(text).replace("'", "").replace("’", ""))
    out = ""
    for word in words:
        longer = f"{out}-{word}" if out else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        out = longer
    return out


@cache
def _latin() -> Transliterator:
    return Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")
