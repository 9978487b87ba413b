"""What warnings say to machines: only what officials published, in every format, and nothing that harms a victim."""

import csv
import datetime as dt
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.library.indicators import Doubts, sightings, written
from plugins.model.data.rules import Hosts, Rules
from plugins.model.kinds.warnings import Indicator
from plugins.model.vocabulary import IndicatorState, IndicatorType, Severity, WarningState
from plugins.outputs.intelligence.files import files
from plugins.outputs.intelligence.shapes import Collection, Report, Sender
from plugins.outputs.intelligence.tables import COLUMNS, guarded
from tests.checks.test_bad_inputs import put
from tests.conftest import SmallSite
from tests.outputs.fraud import SAMPLES, STATEMENT, made, row, values, warn
from tests.outputs.platforms import reread

LISTS = ("domains", "urls", "emails", "phones", "wallets", "accounts")
UPDATED = "updates: [{date: 2026-05-01, what: It was wrong.}]"


def read_table(raw: bytes) -> list[dict[str, str]]:
    """As the page for machines says: one leading apostrophe is no part of a cell."""
    rows = csv.DictReader(io.StringIO(raw.decode(), newline=""), strict=True)
    return [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]


def test_what_no_official_source_published_is_in_no_file(site: SmallSite) -> None:
    """The gathering holds to it even where no check has spoken."""
    given = {"type": "domain", "first_seen": "2026-01-02", "state": "confirmed", "spoofed": "false"}
    rows = [
        Indicator.model_validate(given | {"value": "bad.example", "source": f"https://{host}/"})
        for host in ("paper.example", "police.example.attacker.example", "notpolice.example")
    ]
    rules = Rules(hosts=Hosts(official=("police.example",), others=("paper.example",)))
    assert sightings(rows, rules, Doubts()) == ()
    assert sightings(rows, Rules(), Doubts()) == ()
    warn(site, row("domain", "bad.example"))
    (site.content / "data/rules.yml").unlink()
    assert not site.build().failed
    assert not any("bad.example" in file.read_text() for file in (site.output / "data").rglob("*") if file.is_file())


def test_a_site_without_indicators_has_every_file_and_nothing_in_it(site: SmallSite) -> None:
    warn(site)
    site.build()
    assert [each["type"] for each in made(site, "stix.json")["objects"]] == ["marking-definition", "identity"]
    assert made(site, "misp/manifest.json") == {}
    assert site.page("data/misp/hashes.csv") == ""
    assert made(site, "indicators.json")["items"] == []
    assert site.page("data/indicators.csv") == ",".join(COLUMNS) + "\n"
    assert made(site, "changes.json")["changes"] == []
    for name in LISTS:
        assert values(site, name) == []
        assert "# This list is empty, and that is right" in site.page(f"data/block/{name}.txt")


@pytest.mark.parametrize(
    ("kind", "name", "value", "listed"),
    [
        ("domain", "domains", "Pay.BAD.example.", "pay.bad.example"),
        ("domain", "domains", "bücher.example", "xn--bcher-kva.example"),
        ("url", "urls", "https://bad.example/pay?now=1#x", "https://bad.example/pay?now=1#x"),
        ("email", "emails", "Officer.Two@BAD.example", "officer.two@bad.example"),
        ("phone", "phones", "+1 (202) 555-0143", "+12025550143"),
        (
            "wallet",
            "wallets",
            "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
            "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
        ),
        ("account", "accounts", "xx51 exam 0000 0000 0000 01", "XX51EXAM00000000000001"),
    ],
)
def test_a_confirmed_value_is_listed_as_filters_read_it(
    site: SmallSite, kind: str, name: str, value: str, listed: str
) -> None:
    warn(site, row(kind, value))
    assert [str(problem) for problem in site.build().problems if problem.is_error] == []
    assert {each: values(site, each) for each in LISTS} == {each: [] for each in LISTS} | {name: [listed]}
    assert STATEMENT in site.page(f"data/block/{name}.txt")


@pytest.mark.parametrize(
    ("indicator", "more"),
    [
        (row("domain", "bad.example", spoofed=True), ""),
        (row("domain", "bad.example", "unconfirmed"), ""),
        (row("domain", "bad.example", "revoked"), UPDATED),
        (row("domain", "bad.example"), f"state: revoked\n{UPDATED}"),
        (row("domain", "bad.example"), "state: ended"),
        (row("domain", "bad.example"), "valid_until: 2026-11-21"),
    ],
    ids=["spoofed", "unconfirmed", "revoked", "a revoked warning", "an ended warning", "a warning past its day"],
)
def test_what_may_harm_is_in_no_list_and_marked_elsewhere(site: SmallSite, indicator: str, more: str) -> None:
    warn(site, indicator, more=more)
    assert not site.build().failed
    assert values(site, "domains") == []
    assert site.page("data/misp/hashes.csv") == ""
    [shown] = read_table(site.page("data/indicators.csv").encode())
    telling = (shown["spoofed"], shown["state"], shown["warning_state"])
    assert telling != ("false", "confirmed", "active")
    [item] = made(site, "indicators.json")["items"]
    assert item["_indicator"]["state"] == shown["state"]


@pytest.mark.parametrize("doubt", [row("phone", "+12025550143", "revoked"), row("phone", "+12025550143", spoofed=True)])
def test_a_doubt_in_one_warning_keeps_a_value_out_of_the_lists(site: SmallSite, doubt: str) -> None:
    warn(site, row("phone", "+1 202 555 0143"))
    warn(site, doubt, name="y", more=UPDATED)
    assert not site.build().failed
    assert values(site, "phones") == []


def test_of_two_entries_of_one_value_the_more_careful_one_counts() -> None:
    rules = Rules(hosts=Hosts(official=("police.example",)))
    rows = [
        Indicator.model_validate(
            {"type": "domain", "value": "bad.example", "first_seen": "2026-01-02", "source": "https://police.example/"}
            | given
        )
        for given in ({"state": "confirmed", "spoofed": "false"}, {"state": "revoked", "spoofed": "false"})
    ]
    for order in (rows, rows[::-1]):
        assert [each.state for each in sightings(order, rules, Doubts())] == [IndicatorState.REVOKED]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("domain", "com"),
        ("domain", "bad[.]example"),
        ("domain", "192.0.2.1"),
        ("domain", "*.bad.example"),
        ("domain", "bad.example\u0000"),
        ("domain", "# bad.example"),
        ("email", "@bad.example"),
        ("email", "a b@bad.example"),
        ("url", "javascript:alert(1)"),
        ("url", "https://bad.example/ a"),
        ("url", "https://bad"),
        ("url", "https://[::1]/"),
        ("phone", "0800 POLICE"),
        ("phone", "٠١٢٣"),
        ("wallet", "=cmd()"),
        ("account", "GB29 NWBK, Examplia"),
    ],
)
def test_what_is_not_plainly_of_its_type_is_no_value(kind: str, value: str) -> None:
    assert written(IndicatorType(kind), value) is None


def test_no_cell_of_the_table_is_a_formula() -> None:
    table = SAMPLES["examples/indicators.csv"].decode()
    cells = [cell for row in csv.reader(io.StringIO(table, newline="")) for cell in row]
    assert "'+12025550143" in cells
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in cells)
    assert {each["value"] for each in read_table(table.encode())} >= {"+12025550143", "bureau-of-examples.example"}


@given(st.text())
def test_a_guarded_cell_is_no_formula_and_can_be_read_back(cell: str) -> None:
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert guarded(cell).removeprefix("'") == cell


def test_the_feed_is_a_json_feed(site: SmallSite) -> None:
    """Source: jsonfeed.org, version 1.1."""
    warn(site, row("domain", "bad.example"), row("url", "https://bad.example/x"))
    site.build()
    feed = made(site, "indicators.json")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://noticeboard.example/data/indicators.json"
    assert feed["description"] == STATEMENT
    first, second = feed["items"]
    assert first["id"] != second["id"]
    assert first["url"] == "https://noticeboard.example/en/warnings/x/"
    assert first["title"] == "domain: bad[.]example"
    assert first["content_text"] == "Beware\n\nA trick.\n\nConfirmed by its source (https://police.example/1)."
    assert first["date_published"] == first["date_modified"] == "2026-03-14T00:00:00+00:00"
    assert first["_indicator"]["value"] == "bad.example"
    assert first["_indicator"]["fictional"] is False


def test_the_log_names_corrections_updates_and_what_was_taken_back(site: SmallSite) -> None:
    warn(site, row("domain", "bad.example", "revoked"), more=f"state: corrected\n{UPDATED}")
    warn(site, name="old", more="valid_until: 2026-04-01")
    correction = "a: {date: 2026-06-01, page: warnings/x, what: {en: The day was wrong., ar: كان اليوم خطأ.}}\n"
    put(site, {"data/corrections.yml": correction})
    assert not site.build().failed
    log = made(site, "changes.json")
    assert log["description"] == STATEMENT
    told = [(each["date"], each["kind"], each["page"], each["state"]) for each in log["changes"]]
    assert told == [
        ("2026-06-01", "correction", "warnings/x", None),
        ("2026-05-01", "indicator", "warnings/x", "revoked"),
        ("2026-05-01", "state", "warnings/x", "corrected"),
        ("2026-05-01", "update", "warnings/x", None),
        ("2026-04-01", "state", "warnings/old", "ended"),
    ]
    assert log["changes"][0]["what"] == {"en": "The day was wrong.", "ar": "كان اليوم خطأ."}
    assert log["changes"][1]["indicator"] in {each["id"] for each in made(site, "stix.json")["objects"]}
    assert "bad.example" not in site.page("data/changes.json")


def test_every_sample_says_that_it_is_made_up() -> None:
    for path, raw in SAMPLES.items():
        if path.endswith("hashes.csv"):
            continue
        assert "fictional" in raw.decode().lower(), path
    rows = read_table(SAMPLES["examples/indicators.csv"])
    assert {each["fictional"] for each in rows} == {"true"}
    feed = json.loads(SAMPLES["examples/indicators.json"])
    assert all(item["_indicator"]["fictional"] and item["title"].startswith("FICTIONAL: ") for item in feed["items"])
    log = json.loads(SAMPLES["examples/changes.json"])
    assert log["fictional"]
    assert {each["kind"] for each in log["changes"]} == {"correction", "indicator", "state", "update"}


def test_the_samples_hold_every_type_and_state_and_only_reserved_values() -> None:
    """RFC 2606, 555-01xx, Bitcoin's test network, and XX, which no country is."""
    rows = read_table(SAMPLES["examples/indicators.csv"])
    assert {each["type"] for each in rows} == set(IndicatorType)
    assert {each["state"] for each in rows} == set(IndicatorState)
    assert {each["warning_state"] for each in rows} == {"corrected", "ended", "revoked"}
    assert {each["spoofed"] for each in rows} == {"true", "false"}
    ends = {"phone": ("+1202555014", "+1202555010", "+1202555017"), "wallet": ("tb1",), "account": ("XX",)}
    for each in rows:
        if each["type"] in ends:
            assert each["value"].startswith(ends[each["type"]])
        else:
            assert ".example" in each["value"]
    for name in LISTS:
        assert [line for line in SAMPLES[f"examples/block/{name}.txt"].decode().splitlines() if line[0] != "#"]


DAYS = st.dates()
VALUES = st.one_of(
    st.text(max_size=30),
    st.from_regex(r"[a-zé中-]{1,9}\.[a-z0-9.]{1,9}", fullmatch=True),
    st.from_regex(r"https?://[!-~]{1,12}\.[!-~]{1,12}", fullmatch=True),
    st.from_regex(r"[!-~]{1,9}@[a-z]{1,9}\.example", fullmatch=True),
    st.from_regex(r"\+?[0-9 ().-]{3,15}", fullmatch=True),
    st.from_regex(r"[A-Za-z0-9]{4,40}", fullmatch=True),
)
INDICATORS = st.builds(
    Indicator.model_construct,
    type=st.sampled_from(IndicatorType),
    value=VALUES,
    first_seen=DAYS,
    last_seen=st.none() | DAYS,
    state=st.sampled_from(IndicatorState),
    spoofed=st.booleans(),
    source=st.sampled_from(["https://police.example/", "https://a.police.example/x?y='z'", "https://paper.example/"]),
)
TEXTS = st.text(min_size=1, max_size=30).filter(lambda text: text.strip() != "")
RULES = Rules(hosts=Hosts(official=("police.example",)))
REPORTS = st.builds(
    Report,
    key=st.just("warnings/x"),
    url=st.just("https://noticeboard.example/en/warnings/x/"),
    title=TEXTS,
    summary=TEXTS,
    language=st.just("en"),
    date=DAYS,
    modified=DAYS,
    until=st.none() | DAYS,
    state=st.sampled_from(WarningState),
    severity=st.sampled_from(Severity),
    sightings=st.lists(INDICATORS, min_size=1, max_size=6).map(lambda rows: sightings(rows, RULES, Doubts())),
)


@settings(deadline=None, max_examples=60)
@given(report=REPORTS, statement=TEXTS)
def test_any_warning_gives_files_that_can_be_read(report: Report, statement: str) -> None:
    """By the libraries of their formats, with every value in them; and twice the same."""
    sender = Sender("Board", statement, "https://noticeboard.example", "en")
    collection = Collection("data/", sender, (report,) if report.sightings else (), ())
    made = dict(files(collection))
    assert made == dict(files(collection))
    reread(made, "data/")
    wanted = {row.value for row in report.sightings}
    assert {each["value"] for each in read_table(made["data/indicators.csv"])} == wanted
    assert {item["_indicator"]["value"] for item in json.loads(made["data/indicators.json"])["items"]} == wanted
    for name in LISTS:
        lines = made[f"data/block/{name}.txt"].decode().split("\n")
        assert {line for line in lines if line and not line.startswith("#")} <= wanted


def test_days_at_the_ends_of_the_calendar_are_times_that_platforms_read() -> None:
    rows = [
        Indicator.model_construct(
            type=IndicatorType.DOMAIN,
            value="bad.example",
            first_seen=day,
            last_seen=None,
            state=IndicatorState.CONFIRMED,
            spoofed=False,
            source="https://police.example/",
        )
        for day in (dt.date.min, dt.date.max)
    ]
    for each in rows:
        report = Report(
            "warnings/x",
            "https://noticeboard.example/en/warnings/x/",
            "Beware",
            "A trick.",
            "en",
            each.first_seen,
            each.first_seen,
            dt.date.min,
            WarningState.ACTIVE,
            Severity.NOTE,
            sightings([each], RULES, Doubts()),
        )
        sender = Sender("Board", STATEMENT, "https://noticeboard.example", "en")
        reread(dict(files(Collection("data/", sender, (report,), ()))), "data/")
