"""STIX as stix2 reads it, MISP as pymisp does."""

import pytest
import stix2

from plugins.outputs.intelligence.files import files
from plugins.outputs.intelligence.samples import samples
from tests.conftest import SmallSite
from tests.outputs.fraud import SAMPLES, STATEMENT, row, warn
from tests.outputs.platforms import read_misp, read_stix

UPDATED = "updates: [{date: 2026-05-01, what: It was wrong.}]"
CLEAR = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
"""Source: OASIS, cti-stix-common-objects, extension-definition-specifications/tlp-2.0."""
PATTERNS = {
    "[domain-name:value = 'bureau-of-examples.example']",
    "[url:value = 'https://pay.bureau-of-examples.example/fee?case=1']",
    "[email-addr:value = 'officer@bureau-of-examples.example']",
    "[phone-number:value = '+12025550143']",
    "[cryptocurrency-wallet:value = 'tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx']",
    "[bank-account:iban = 'XX51EXAM00000000000001']",
}


def built(site: SmallSite) -> dict[str, bytes]:
    assert [str(problem) for problem in site.build().problems if problem.is_error] == []
    return {file.relative_to(site.output).as_posix(): file.read_bytes() for file in site.output.glob("data/**/*.*")}


def of_type(objects: dict[str, object], kind: str) -> list[stix2.v21._STIXBase21]:
    return [each for each in objects.values() if each["type"] == kind]  # type: ignore[index]


def test_the_bundle_says_whose_it_is_and_that_all_may_read_it(site: SmallSite) -> None:
    warn(site, row("domain", "bad.example"))
    objects = read_stix(built(site)["data/stix.json"])
    marking = objects[CLEAR]
    assert marking["name"] == "TLP:CLEAR"
    extension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
    assert dict(marking["extensions"][extension]) == {"extension_type": "property-extension", "tlp_2_0": "clear"}
    [identity] = of_type(objects, "identity")
    assert (identity["identity_class"], identity["description"]) == ("organization", STATEMENT)
    [report], [indicator] = of_type(objects, "report"), of_type(objects, "indicator")
    assert report["object_refs"] == [indicator["id"]]
    assert STATEMENT in report["description"]
    assert report["created_by_ref"] == indicator["created_by_ref"] == identity["id"]
    assert {CLEAR} == {ref for each in (report, indicator, identity) for ref in each["object_marking_refs"]}
    assert "confidence" not in indicator


def test_a_warning_without_indicators_is_no_report(site: SmallSite) -> None:
    """A report about nobody but this site would put it among its own suspects."""
    warn(site, row("domain", "bad.example"))
    warn(site, name="bare")
    made = built(site)
    assert len(of_type(read_stix(made["data/stix.json"]), "report")) == 1
    assert len(read_misp(made, "data/")) == 1


def test_days_are_those_of_the_warning(site: SmallSite) -> None:
    warn(site, row("domain", "bad.example"), more=f"valid_until: 2027-01-31\n{UPDATED}")
    [indicator] = of_type(read_stix(built(site)["data/stix.json"]), "indicator")
    days = ("created", "modified", "valid_from", "valid_until")
    assert [str(indicator[name].date()) for name in days] == ["2026-03-14", "2026-05-01", "2026-01-02", "2027-02-01"]


@pytest.mark.parametrize(
    ("indicator", "more", "told"),
    [
        (row("phone", "+12025550143"), "", ("malicious-activity", False, ["confirmed"])),
        (row("phone", "+12025550143", "unconfirmed"), "", ("unknown", False, ["unconfirmed"])),
        (row("phone", "+12025550143", spoofed=True), "", ("benign", False, ["confirmed", "spoofed"])),
        (row("phone", "+12025550143", "revoked"), UPDATED, ("unknown", True, ["revoked"])),
        (row("phone", "+12025550143"), f"state: revoked\n{UPDATED}", ("unknown", True, ["revoked"])),
    ],
    ids=["confirmed", "unconfirmed", "spoofed", "revoked", "with its warning"],
)
def test_what_became_of_an_indicator_is_said(
    site: SmallSite, indicator: str, more: str, told: tuple[str, bool, list[str]]
) -> None:
    warn(site, indicator, more=more)
    made = built(site)
    [found] = of_type(read_stix(made["data/stix.json"]), "indicator")
    assert (found["indicator_types"][0], found["revoked"], found["labels"]) == told
    [event] = read_misp(made, "data/")
    [attribute] = [each for each in event.attributes if each.type == "phone-number"]
    assert attribute.to_ids is (told == ("malicious-activity", False, ["confirmed"]))
    assert attribute.deleted is told[1]
    assert attribute.uuid == found["id"].removeprefix("indicator--")


def test_an_identifier_stays_whatever_the_thing_now_says(site: SmallSite) -> None:
    """So that a platform which holds it learns that it was revoked."""
    warn(site, row("domain", "bad.example"))
    before = {each["id"]: each for each in read_stix(built(site)["data/stix.json"]).values()}
    warn(site, row("domain", "BAD.example", "revoked"), more=UPDATED)
    after = read_stix(built(site)["data/stix.json"])
    assert after.keys() == before.keys()
    [old], [new] = of_type(before, "indicator"), of_type(after, "indicator")
    assert (old["revoked"], new["revoked"]) == (False, True)
    assert old["modified"] < new["modified"]
    assert old["created"] == new["created"]


def test_another_site_s_identifiers_are_others(site: SmallSite) -> None:
    warn(site, row("domain", "bad.example"))
    here = read_stix(built(site)["data/stix.json"])
    site.build(site_url="https://other.example")
    there = read_stix((site.output / "data/stix.json").read_bytes())
    assert here.keys() & there.keys() == {CLEAR}


def test_a_quote_in_a_value_ends_no_pattern(site: SmallSite) -> None:
    warn(site, row("email", "o'brien@bad.example"))
    [indicator] = of_type(read_stix(built(site)["data/stix.json"]), "indicator")
    assert indicator["pattern"] == "[email-addr:value = 'o\\'brien@bad.example']"


def test_the_samples_are_read_and_have_every_pattern() -> None:
    objects = read_stix(SAMPLES["examples/stix.json"])
    assert {each["pattern"] for each in of_type(objects, "indicator")} >= PATTERNS
    assert all("fictional" in each["labels"] for each in objects.values() if each["id"] != CLEAR)
    events = read_misp(SAMPLES, "examples/")
    assert {attribute.type for event in events for attribute in event.attributes} == {
        *("domain", "url", "email-src", "phone-number", "text", "iban"),
        *("comment", "link"),
    }
    for event in events:
        assert {"tlp:clear", "fictional"} == {tag.name for tag in event.tags}
        assert event.info.startswith("FICTIONAL: ")
        assert any(STATEMENT in str(attribute.value) for attribute in event.attributes)


def test_two_makings_are_the_same_bytes() -> None:
    assert dict(files(samples(STATEMENT))) == SAMPLES
