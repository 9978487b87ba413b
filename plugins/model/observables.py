"""The values of indicators as machines compare them: one way to write each, and what is no such value at all.

A list that blocks ``com`` blocks half of the world, so a value that is not plainly of its type goes into no list.
"""

import re
from urllib.parse import urlsplit

from plugins.model.vocabulary import IndicatorType

_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", re.ASCII)
"""ISO 13616: country, two check digits, up to 30 characters."""
_BITCOIN = re.compile(r"[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[0-9a-z]{11,87}", re.ASCII)
_PHONE = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)
"""E.164: a country code and no more than 15 digits; without the code nobody knows whose number it is."""
_COIN = re.compile(r"^(?:bitcoin|ethereum):", re.IGNORECASE)
"""BIP 21 and EIP-681: what stands before an address in a link that pays."""
_ANY_CASE = re.compile(r"(?:bc1|tb1)[0-9a-z]+|0x[0-9a-f]{40}", re.ASCII | re.IGNORECASE)
"""BIP 173 and EIP-55: the case of these letters is none of the address."""
_WALLET = re.compile(r"[A-Za-z0-9][A-Za-z0-9:_.\-]{7,199}", re.ASCII)
_ACCOUNT = re.compile(r"[A-Z0-9][A-Z0-9/\-]{3,63}", re.ASCII)
_LOCAL_PART = re.compile(r"[\w.!$%&'*+/=?^{|}~\-]+")
"""RFC 6531, but for a sign that would make a comment of the line in a list, and one that shells run."""
_IN_NO_URL = re.compile(r"[^!-~]|[\"'<>\\^`{|}]")
"""RFC 3986: white space, other alphabets and these signs stand there percent-encoded; ``[`` is of an IPv6 address."""


def plain_value(kind: IndicatorType, value: str) -> str | None:
    """A value as machines compare it.

    Args:
        kind: What it is said to be.
        value: As it was seen, on one line.

    Returns:
        Domains in lower case, as ASCII (``xn--…``) and without ``www.``; mail addresses in lower case; web addresses
        as they are, but for the case of scheme and host; telephone numbers with ``+`` and their country code, without
        a trunk zero in brackets; accounts in upper case; all without what only parts them for the eye. None if the
        value is not of its kind, as one that is defanged already.
    """
    match kind:
        case IndicatorType.DOMAIN:
            return _domain(value)
        case IndicatorType.EMAIL:
            local, at, host = value.rpartition("@")
            domain = _domain(host)
            return f"{local.lower()}@{domain}" if at and domain and _LOCAL_PART.fullmatch(local) else None
        case IndicatorType.URL:
            return _address(value)
        case IndicatorType.PHONE:
            number = re.sub(r"\(0\)|[\s().\-/\u2010-\u2015]", "", value)
            number = re.sub(r"^00", "+", number)
            return number if _PHONE.fullmatch(number) else None
        case IndicatorType.WALLET:
            address = _COIN.sub("", value)
            address = address.lower() if _ANY_CASE.fullmatch(address) else address
            return address if _WALLET.fullmatch(address) else None
        case IndicatorType.ACCOUNT:
            number = re.sub(r"\s", "", value).upper()
            bare = bare_account(number)
            number = bare if is_iban(bare) else number
            return number if _ACCOUNT.fullmatch(number) else None


def bare_account(number: str) -> str:
    """An account without the signs that some write between its parts and others do not."""
    return re.sub(r"[/\-]", "", number)


def place(url: str) -> str:
    """Where a plain web address leads: host, path and query, without a fragment or a sentence's last sign.

    As ``signs.js`` makes it of a link that it finds; neither scheme nor port tells one page from another there.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    rest = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return f"{_domain(host) or _bare(host)}{rest}".rstrip("/?.,;:!")


def is_iban(value: str) -> bool:
    """Whether a plain account has the form of an International Bank Account Number."""
    return _IBAN.fullmatch(value) is not None


def is_bitcoin(value: str) -> bool:
    """Whether a wallet has the form of a Bitcoin address."""
    return _BITCOIN.fullmatch(value) is not None


def _domain(value: str) -> str | None:
    import idna  # noqa: PLC0415 - its tables take 20 ms to load, and most sites have no indicator

    try:
        name = idna.encode(value.removesuffix("."), uts46=True, std3_rules=True).decode().lower()
    except (idna.IDNAError, UnicodeError):
        return None
    name = _bare(name)
    last = name.rpartition(".")[2]
    return name if "." in name and not last.isdigit() else None


def _bare(host: str) -> str:
    """A host without ``www.``, unless what remains would be half of the world."""
    rest = host.removeprefix("www.")
    return rest if "." in rest else host


def _address(value: str) -> str | None:
    if _IN_NO_URL.search(value):
        return None
    try:
        parts = urlsplit(value)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or "." not in host.strip(".") or "[" in host:
        return None
    user, at, named = parts.netloc.rpartition("@")
    before, _, rest = value.partition("//")
    return f"{before.lower()}//{user}{at}{named.lower()}{rest[len(parts.netloc) :]}"
