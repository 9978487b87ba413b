"""What the reader of messages may call a swindler's: from a warning's file to the browser's data and the lists."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.survey.reading import Content, read
from plugins.views.signs import signs_data
from tests.conftest import SmallSite
from tests.outputs.fraud import made, row, values, warn

RULES = """\
hosts: {official: [police.example], others: [paper.example]}
signs:
  readings: [{sign: listed, all: [listed]}]
  why: {listed: {en: An official body has published it.}}
  marks: {en: {}}
"""
UPDATED = "updates: [{date: 2026-05-01, what: It was wrong.}]"
LISTS = {
    "domain": "domains",
    "url": "urls",
    "email": "emails",
    "phone": "phones",
    "wallet": "wallets",
    "account": "accounts",
}
NOBODY: tuple[tuple[str, str], ...] = ()


def accused(site: SmallSite, rules: str = RULES) -> tuple[tuple[str, str], ...]:
    """Type and value of all that the browser would call a swindler's."""
    site.raw("data/rules.yml", rules.encode())
    with read(site.settings) as content:
        assert isinstance(content, Content)
        data = signs_data(content.library)
    assert data is not None
    return tuple((each["type"], each["value"]) for each in data["indicators"])


def blocked(site: SmallSite) -> set[str]:
    """All that a machine which asks nobody would stop: from lists, STIX and MISP, which must say the same."""
    found = {value for name in LISTS.values() for value in values(site, name)}
    objects = made(site, "stix.json")["objects"]
    bad = [each for each in objects if "malicious-activity" in each.get("indicator_types", ())]
    detected = {each["value"] for each in attributes(site) if each["to_ids"]}
    assert detected == found
    assert all(any(value in each["pattern"] for each in bad) for value in found)
    return found


def attributes(site: SmallSite) -> list[dict[str, Any]]:
    """Of every event of the MISP feed."""
    files = Path(site.output, "data/misp").glob("*-*.json")
    return [each for file in files for each in json.loads(file.read_bytes())["Event"]["Attribute"]]


@pytest.mark.parametrize(
    ("kind", "seen", "listed", "compared"),
    [
        ("domain", "WWW.Bücher.example.", "xn--bcher-kva.example", None),
        ("url", "HTTPS://www.BAD.example:8443/Pay/?n=1#top", "https://www.bad.example:8443/Pay/?n=1#top", "…"),
        ("url", "http://bad.example/", "http://bad.example/", "bad.example"),
        ("email", "Officer.Two@Bücher.example", "officer.two@xn--bcher-kva.example", None),
        ("phone", "+44 (0)20 7946 0123", "+442079460123", None),
        ("phone", "0044 020 7946 0123", "+442079460123", None),
        ("phone", "+39 06 6982 0123", "+390669820123", None),
        ("wallet", "0x52908400098527886E0F7030069857D2E4169EE7", "0x52908400098527886e0f7030069857d2e4169ee7", None),
        ("wallet", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", None),
        ("account", "gb82 west-1234 5698 7654 32", "GB82WEST12345698765432", None),
    ],
)
def test_a_published_value_is_written_one_way_for_the_browser_and_for_machines(
    site: SmallSite, kind: str, seen: str, listed: str, compared: str | None
) -> None:
    warn(site, row(kind, seen))
    wanted = {"…": "bad.example/Pay/?n=1", None: listed}.get(compared, compared)
    assert accused(site) == ((kind, wanted),)
    assert not site.build().failed
    assert values(site, LISTS[kind]) == [listed]
    assert blocked(site) == {listed}


NEVER = {
    "its owner is a victim": (row("phone", "+1 202 555 0143", spoofed=True), ""),
    "its source is not sure": (row("phone", "+1 202 555 0143", "unconfirmed"), ""),
    "it was taken back": (row("phone", "+1 202 555 0143", "revoked"), UPDATED),
    "its warning was taken back": (row("phone", "+1 202 555 0143"), f"state: revoked\n{UPDATED}"),
    "its warning has ended": (row("phone", "+1 202 555 0143"), "state: ended"),
    "its warning is past its day": (row("phone", "+1 202 555 0143"), "valid_until: 2026-11-21"),
    "its warning was corrected and is past its day": (
        row("phone", "+1 202 555 0143"),
        f"state: corrected\nvalid_until: 2026-11-21\n{UPDATED}",
    ),
}


@pytest.mark.parametrize(("indicator", "more"), NEVER.values(), ids=NEVER)
def test_nobody_is_called_a_swindler_when(site: SmallSite, indicator: str, more: str) -> None:
    warn(site, indicator, more=more)
    assert accused(site) == NOBODY
    assert not site.build().failed
    assert values(site, "phones") == []
    assert not any(each["to_ids"] for each in attributes(site))


def test_a_corrected_warning_counts_until_its_day(site: SmallSite) -> None:
    warn(site, row("domain", "bad.example"), more=f"state: corrected\nvalid_until: 2026-11-22\n{UPDATED}")
    assert accused(site) == (("domain", "bad.example"),)
    assert not site.build().failed
    assert blocked(site) == {"bad.example"}


@pytest.mark.parametrize("host", ["paper.example", "police.example.attacker.example", "notpolice.example"])
def test_nobody_is_called_a_swindler_by_a_source_that_is_not_official(site: SmallSite, host: str) -> None:
    """Also where no check stops the build."""
    warn(site, row("domain", "bad.example", host=host))
    assert accused(site) == NOBODY
    assert accused(site, RULES.replace("official: [police.example], ", "")) == NOBODY


SPELLINGS = [
    ("phone", "+1 202 555 0143", "001 (202) 555-0143"),
    ("phone", "+44 20 7946 0123", "+44 (0)20 7946-0123"),
    ("phone", "+44 20 7946 0123", "+44 020 79460123"),
    ("email", "desk@bad.example", "Desk@BAD.example"),
    ("email", "desk@bücher.example", "DESK@xn--bcher-kva.example"),
    ("domain", "bad.example", "www.BAD.example."),
    ("url", "https://bad.example/pay", "http://www.bad.example/pay/#x"),
    ("wallet", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", "bitcoin:TB1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KXPJZSX"),
    ("account", "GB82WEST12345698765432", "gb82 west 1234 5698 7654 32"),
    ("account", "12-3456/7890", "1234567890"),
]


@pytest.mark.parametrize(("kind", "one", "other"), SPELLINGS)
@pytest.mark.parametrize("doubt", ["spoofed", "revoked"])
def test_a_doubt_in_one_spelling_holds_for_every_other(
    site: SmallSite, kind: str, one: str, other: str, doubt: str
) -> None:
    """Whichever of two warnings is the newer one, and even where the doubt's own warning has ended."""
    state = "revoked" if doubt == "revoked" else "confirmed"
    for sure, doubted in ((one, other), (other, one)):
        warn(site, row(kind, sure))
        warn(site, row(kind, doubted, state, spoofed=doubt == "spoofed"), name="y", more=f"state: ended\n{UPDATED}")
        assert accused(site) == NOBODY
        assert not site.build().failed
        assert values(site, LISTS[kind]) == []
        assert not any(each["to_ids"] for each in attributes(site))
        objects = made(site, "stix.json")["objects"]
        assert not any("malicious-activity" in each.get("indicator_types", ()) for each in objects)


@pytest.mark.parametrize(
    ("kind", "value"),
    [("email", "desk@victim.example"), ("url", "https://www.victim.example?pay"), ("domain", "example.example")],
)
def test_what_lies_on_a_victims_host_or_above_it_is_called_nobody_s(site: SmallSite, kind: str, value: str) -> None:
    victim = "victim.example.example" if kind == "domain" else "victim.example"
    warn(site, row(kind, value), row("domain", victim, spoofed=True))
    assert accused(site) == NOBODY
    assert not site.build().failed
    assert values(site, LISTS[kind]) == []


def test_a_value_of_two_warnings_stands_once_and_leads_to_the_newer(site: SmallSite) -> None:
    warn(site, row("phone", "+1 202 555 0143"))
    warn(site, row("phone", "001 202 555 0143"), name="y")
    assert accused(site) == (("phone", "+12025550143"),)
