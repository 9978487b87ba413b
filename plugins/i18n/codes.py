"""What the model is to know of languages, countries and letters, handed in as data."""

from plugins.i18n import alphabets, locales
from plugins.model.fields import Codes
from plugins.model.languages import Languages


def codes_of(languages: Languages) -> Codes:
    """CLDR's codes, and the languages of one site."""
    return Codes(locales.territory_codes(), locales.language_codes(), languages.tags, alphabets.skeleton)
