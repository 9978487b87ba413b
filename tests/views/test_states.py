"""What has ended never looks current: in lists, on home, in feeds, on tombstones."""

import json

import pytest

from tests.conftest import SmallSite

SCAM = 'title: "A trick"\nsummary: "How"\nhow_it_works: "They ask."\nsigns: [fee]\nchannels: [email]\nsteps: [stop]'
WARNING = (
    'title: "A warning"\nsummary: "About"\ndate: 2026-01-02\nscam: trick\nchannels: [email]\nimpersonated: "A body"\n'
    "claims: []\nred_flags: [fee]\nseverity: severe\nsteps: [stop]\n"
)
NOTICE = "kind: red\nfictional: true\nissued: 2026-01-02\nrequesting_country: XX\n"


@pytest.mark.parametrize(
    ("more", "label"),
    [
        ("valid_until: 2026-02-01", "No longer current"),
        ("state: ended", "No longer current"),
        ("state: revoked", "Withdrawn by its source"),
        ("state: corrected", "Corrected"),
    ],
)
def test_a_warning_that_is_no_longer_current_says_so_wherever_it_is_listed(
    site: SmallSite, more: str, label: str
) -> None:
    site.write("scams/trick/en.md", SCAM)
    site.write("warnings/w/en.md", WARNING + more)
    assert not site.build().failed
    for page in ("en/warnings/index.html", "en/scams/trick/index.html", "en/warnings/w/index.html"):
        assert label in site.page(page)
    assert json.loads(site.page("en/warnings/feed.json"))["items"][0]["title"] == f"[{label}] A warning"
    assert "A warning" not in site.page("en/index.html")


def test_a_current_warning_stands_on_home_without_a_label(site: SmallSite) -> None:
    site.write("scams/trick/en.md", SCAM)
    site.write("warnings/w/en.md", WARNING)
    site.build()
    assert "A warning" in site.page("en/index.html")
    assert json.loads(site.page("en/warnings/feed.json"))["items"][0]["title"] == "A warning"


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ("state: withdrawn\nmodified: 2026-05-01\nexpires: 2027-01-01", "2026-05-01"),
        ("state: expired\nmodified: 2026-03-01\nexpires: 2026-04-01", "2026-04-01"),
        ("state: active\nmodified: 2026-03-01\nexpires: 2026-04-01", "2026-04-01"),
        ("state: withdrawn\nexpires: 2027-01-01", None),
    ],
)
def test_a_tombstone_says_the_day_on_which_the_notice_ended(site: SmallSite, more: str, day: str | None) -> None:
    site.write("notices/n-2026-0001/en.md", NOTICE + more)
    assert not site.build().failed
    page = site.page("en/notices/n-2026-0001/index.html")
    assert (f'datetime="{day}"' in page) if day else ("<time" not in page)


def test_a_charge_in_a_language_of_which_only_the_name_is_known_has_no_direction(site: SmallSite) -> None:
    charge = 'charges:\n  - country: XX\n    text: "A charge"\n    original: "Palabra"\n    language: ay'
    site.write("notices/n-2026-0001/en.md", f"{NOTICE}state: active\nexpires: 2027-01-01\n{charge}")
    assert site.problems() == []
    assert 'lang="ay" dir="auto"' in site.page("en/notices/n-2026-0001/index.html")


def test_a_document_may_be_called_like_its_folder(site: SmallSite) -> None:
    site.write("help/help/en.md", 'title: "Help"\nsummary: "About help"')
    site.raw("data/rules.yml", b'wording:\n  ar: []\n  en:\n    - words: "nobody says this"\n      mend: "say that"\n')
    assert site.problems() == []
    assert "Help" in site.page("en/help/help/index.html")


def test_other_files_of_the_theme_are_published_under_their_names(site: SmallSite) -> None:
    import shutil  # noqa: PLC0415

    shutil.copytree(site.settings.theme, site.root / "theme")
    (site.root / "theme" / "static" / "lists").mkdir()
    (site.root / "theme" / "static" / "lists" / "a.txt").write_text("A list.")
    site.build(theme=site.root / "theme")
    assert site.page("theme/lists/a.txt") == "A list."
    assert not (site.output / "theme" / "css").exists()
