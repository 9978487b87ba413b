"""Files about fraud in the output: made again only when what they say changed, the same in every build."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.build import intelligence
from plugins.outputs.intelligence.shapes import Collection
from tests.build.whole_site import RULES, WholeSite
from tests.checks.test_bad_inputs import put
from tests.conftest import ROOT, SmallSite
from tests.outputs.fraud import SAMPLES, row, warn

FOLDERS = ("data/", "examples/")


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    warn(site, row("domain", "bad.example"))
    put(site, {"help/x/en.md": "---\ntitle: Help\nsummary: An answer.\n---\n\nText.\n"})
    assert not site.build().failed
    return site


def about_fraud(paths: tuple[str, ...]) -> set[str]:
    return {path for path in paths if path.startswith(FOLDERS)}


def refuse(collection: Collection) -> None:
    raise AssertionError(collection.folder)


def test_an_edit_elsewhere_makes_none_of_them_again(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intelligence, "files", refuse)
    put(site, {"help/x/en.md": "---\ntitle: Help\nsummary: Another answer.\n---\n\nText.\n"})
    outcome = site.build()
    assert "en/help/x/index.html" in outcome.written
    assert about_fraud((*outcome.written, *outcome.removed)) == set()
    assert (site.output / "data/stix.json").is_file()


def test_the_libraries_are_not_loaded_by_a_build_that_does_not_need_them() -> None:
    code = "import sys, plugins.build.site; print(sorted({'stix2', 'pymisp', 'idna'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_only_what_changed_is_written(site: SmallSite) -> None:
    """The samples stay, and so does every list that says the same."""
    warn(site, row("domain", "bad.example"), row("domain", "worse.example"))
    event = next(file.name for file in (site.output / "data/misp").glob("*-*.json"))
    assert about_fraud(site.build().written) == {
        "data/stix.json",
        f"data/misp/{event}",
        "data/misp/hashes.csv",
        "data/indicators.csv",
        "data/indicators.json",
        "data/block/domains.txt",
    }


@pytest.mark.parametrize("path", ["data/stix.json", "data/block/urls.txt", "examples/misp/manifest.json"])
def test_a_missing_file_is_made_again(site: SmallSite, path: str) -> None:
    before = (site.output / path).read_bytes()
    (site.output / path).unlink()
    assert site.build().written == (path,)
    assert (site.output / path).read_bytes() == before


def test_a_warning_that_is_gone_leaves_no_event(site: SmallSite) -> None:
    event = next((site.output / "data/misp").glob("*-*.json"))
    (site.content / "warnings/x/en.md").unlink()
    outcome = site.build()
    assert event.relative_to(site.output).as_posix() in outcome.removed
    assert site.page("data/misp/manifest.json") == "{}\n"


def test_a_warning_past_its_day_leaves_the_lists_without_an_edit(site: SmallSite) -> None:
    """The day of the build is part of what they are made from."""
    warn(site, row("domain", "bad.example"), more="valid_until: 2026-11-22")
    site.build()
    assert "\nbad.example\n" in site.page("data/block/domains.txt")
    assert site.build(build_date=site.settings.build_date.replace(day=23)).written
    assert "bad.example" not in site.page("data/block/domains.txt")


def test_a_clean_build_makes_the_same(tmp_path: Path) -> None:
    site = WholeSite(tmp_path)
    rules = {"data/rules.yml": RULES}
    for rows in ([row("domain", "bad.example")], [row("domain", "bad.example"), row("phone", "+1 202 555 0143")]):
        warn(site, *rows)
        put(site, rules)
        assert not site.build().failed
    assert "\n+12025550143\n" in site.page("data/block/phones.txt")
    assert site.files() == site.clean()


def test_every_site_has_the_samples(site: SmallSite) -> None:
    assert {path: (site.output / path).read_bytes() for path in SAMPLES} == SAMPLES


def test_an_error_ships_nothing(site: SmallSite) -> None:
    before = (site.output / "data/block/domains.txt").read_bytes()
    warn(site, row("domain", "worse.example", host="paper.example"))
    assert site.build().failed
    assert (site.output / "data/block/domains.txt").read_bytes() == before
