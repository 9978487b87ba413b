"""The examination of the signs: its messages are harmless and whole, and the shipped signs pass it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bench.signs import ALARMS, MESSAGES, RECALL, UNSEEN, examined, shares
from tests.browser.conftest import LANGUAGES
from tests.conftest import shipped_settings

RESERVED = re.compile(r"\.(?:example|test|invalid)$|^example\.(?:com|net|org)$")
OFFICIAL = {"www.interpol.int", "interpol.int", "www.antai.gouv.fr", "www.amendes.gouv.fr", "incometax.gov.in"} | {
    *("impots.gouv.fr", "sede.dgt.gob.es", "gosuslugi.ru"),
}
"""Innocent messages name them as such messages do."""
FICTION = re.compile(r"\+1 ?202 ?555 ?01\d\d|\+44 ?7700 ?900\d{3}|\+33 ?6 ?39 ?98 ?\d\d ?\d\d")


def rows(folder: Path) -> Iterator[tuple[str, dict[str, object]]]:
    for file in sorted(folder.glob("*.yml")):
        for row in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield file.stem, row


@pytest.mark.parametrize(("folder", "each"), [(MESSAGES, 44), (UNSEEN, 24)], ids=["table", "unseen"])
def test_there_are_as_many_of_each_language_and_half_of_them_are_innocent(folder: Path, each: int) -> None:
    for tag in LANGUAGES:
        found = [row for language, row in rows(folder) if language == tag]
        assert len(found) == each, tag
        assert sum(row["fraud"] is True for row in found) == each // 2, tag
        assert all(set(row) == {"id", "fraud", "channel", "about", "text"} for row in found)


@pytest.mark.parametrize("folder", [MESSAGES, UNSEEN], ids=["table", "unseen"])
def test_no_message_names_an_address_or_number_that_may_be_somebody_s(folder: Path) -> None:
    """Domains are reserved (RFC 2606), numbers kept for fiction, mail addresses such as cannot exist."""
    for _tag, row in rows(folder):
        text = str(row["text"])
        for host in re.findall(r"https?://([\w.-]*\w)", text):
            assert RESERVED.search(host) or (host in OFFICIAL and not row["fraud"]), (row["id"], host)
        for local, host in re.findall(r"([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)", text):
            kept = (host == "gmail.com" and re.search("[_-]", local)) or (host == "yahoo.com" and "-" in local)
            assert kept or RESERVED.search(host.rstrip(".")), (row["id"], host)
        for number in re.findall(r"\+\d[\d ()-]{6,}\d", text):
            assert FICTION.fullmatch(" ".join(number.split())), (row["id"], number)


def test_the_shipped_signs_keep_to_the_marks(tmp_path: Path) -> None:
    for tag, found in examined(shipped_settings(tmp_path)).items():
        recall, alarms = shares(found)
        assert (recall >= RECALL, alarms <= ALARMS) == (True, True), (tag, [row.id for row in found if row.is_wrong])
