"""How long telephone numbers are, by the International Telecommunication Union's codes as libphonenumber keeps them."""

from functools import cache

from phonenumbers import (
    COUNTRY_CODE_TO_REGION_CODE,
    NumberParseException,
    PhoneMetadata,
    PhoneNumberFormat,
    format_number,
    parse,
)


@cache
def calling_codes() -> dict[str, tuple[int, ...]]:
    """Calling code → how many digits may follow it, all countries that share it taken together."""
    out: dict[str, tuple[int, ...]] = {}
    for code, regions in COUNTRY_CODE_TO_REGION_CODE.items():
        known = (PhoneMetadata.metadata_for_region_or_calling_code(code, region) for region in regions)
        general = (row.general_desc for row in known if row)
        lengths = {length for row in general if row for length in row.possible_length if length > 0}
        if lengths:
            out[str(code)] = tuple(sorted(lengths))
    return out


def international(number: str) -> str | None:
    """A number as it is called from anywhere (E.164); None where no country has such a code or length.

    Args:
        number: ``+`` and digits; a trunk zero may stand behind the country code, as in +44 020.
    """
    try:
        read = parse(number)
    except NumberParseException:
        return None
    written = format_number(read, PhoneNumberFormat.E164)
    code = str(read.country_code)
    return written if len(written) - 1 - len(code) in calling_codes().get(code, ()) else None
