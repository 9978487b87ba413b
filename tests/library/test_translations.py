"""A changed original is published at once, whatever its translations still say."""

import pytest

from plugins.i18n.words import STEPS
from plugins.model.vocabulary import Step
from tests.checks.bad_inputs.writing import text
from tests.conftest import SmallSite

OLD_TEXT = "نص قديم"
STALE = "The original text has changed since this translation was made."
WITHHELD = "The translation of this advice is out of date, so the current text is shown as it was written."

CLAIM = '{quote: "Pay.", rebuttal: "Do not."}'
ADDED = '{quote: "Pay twice.", rebuttal: "Never."}'
OLDER = "translates: en@00000000"
WARNING = f'{OLDER}\nreviewed: true\ntitle: "{OLD_TEXT}"\nsummary: "B"\nimpersonated: "C"\n'
NEWS = f'{OLDER}\nreviewed: true\ntitle: "{OLD_TEXT}"\nsummary: "B"\n'

STOP = "لا تدفع"
CATALOG = f"""msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "{STEPS[Step.STOP][1]}"
msgstr "{STOP}"
"""


def publish(site: SmallSite, kind: str, original: str, words: str) -> list[str]:
    """Build an original and a translation of an older one; every problem, none of which may be an error."""
    site.raw("scams/trick/en.md", text("scams").encode())
    site.raw(f"{kind}/x/en.md", text(kind, original, "The current text.").encode())
    site.write(f"{kind}/x/ar.md", words.rstrip(), OLD_TEXT)
    outcome = site.build()
    assert not outcome.failed, [str(problem) for problem in outcome.problems]
    return [str(problem) for problem in outcome.problems]


def paste(problems: list[str]) -> str:
    """The line that the build tells the translator to write."""
    return next(line for line in problems if "translates:" in line).partition("then write '")[2].rstrip("'")


def is_fallback(page: str) -> bool:
    """Whether a page shows the current original, marked, and hides from search; half of that is a defect."""
    signs = {
        WITHHELD in page,
        "The current text." in page,
        OLD_TEXT not in page,
        '<meta name="robots" content="noindex">' in page,
    }
    assert len(signs) == 1, page
    assert not (WITHHELD in page and STALE in page)
    return signs.pop()


@pytest.mark.parametrize(
    ("kind", "original", "words"),
    [
        ("warnings", f"claims: [{CLAIM}, {ADDED}]", WARNING + 'claims: [{quote: "D", rebuttal: "E"}]'),
        ("warnings", f"claims: [{CLAIM}]", WARNING),
        ("warnings", "", WARNING + 'claims: [{quote: "D", rebuttal: "E"}, {quote: "F", rebuttal: "G"}]'),
        (
            "warnings",
            'updates: [{date: 2026-03-15, what: "Corrected."}]',
            WARNING + 'claims: [{quote: "D", rebuttal: "E"}]',
        ),
        ("news", 'updates: [{date: 2026-03-15, what: "Corrected."}]', NEWS),
        ("news", 'quotes: [{text: "Yes.", name: A, role: Judge, release: "https://a.example/"}]', NEWS),
        ("news", "partners: [One, Two]", NEWS + "partners: [One]"),
        ("news", "dateline: Lyon", NEWS),
        ("news", "", NEWS + "dateline: Lyon"),
        ("news", "figures: [{label: A, value: 1, unit: kg}]", NEWS + "figures: [{label: A}]"),
        ("help", "safety: true", NEWS),
    ],
    ids=[
        *("a claim added", "all claims added", "a claim removed", "a first update", "an update of news"),
        *("a quote added", "a partner added", "a text added", "a text removed", "a unit added", "unsafe when old"),
    ],
)
def test_what_no_longer_fits_gives_way_to_the_current_original(
    site: SmallSite, kind: str, original: str, words: str
) -> None:
    """The reader gets the original, with a note about it and the steps in words of theirs; search gets nothing."""
    problems = publish(site, kind, original, words)
    assert problems
    assert all(f"content/{kind}/x/ar.md" in line and ": warning: " in line for line in problems)
    assert is_fallback(site.page(f"ar/{kind}/x/index.html"))
    assert OLD_TEXT not in site.page(f"ar/{kind}/index.html")


def test_a_correction_adds_a_claim_to_a_warning_whose_old_text_may_do_harm(site: SmallSite) -> None:
    """The one case that must never wait for five translators; the page was current a build ago."""
    catalog = site.settings.translations / "ar/LC_MESSAGES/messages.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(CATALOG, encoding="utf-8")
    words = WARNING + 'claims: [{quote: "D", rebuttal: "E"}]'
    before = f"safety: true\nclaims: [{CLAIM}]"
    words = words.replace(OLDER, paste(publish(site, "warnings", before, words)))
    assert publish(site, "warnings", before, words) == []
    assert not is_fallback(site.page("ar/warnings/x/index.html"))
    problems = publish(site, "warnings", f"safety: true\nclaims: [{CLAIM}, {ADDED}]", words)
    assert [line.partition(" — ")[0] for line in problems] == [
        "content/warnings/x/ar.md:2:13: warning: translates: is of an older original",
        "content/warnings/x/ar.md:7:9: warning: claims: has 1 entry where the original has 2",
    ]
    page = site.page("ar/warnings/x/index.html")
    assert is_fallback(page)
    assert "Pay twice." in page
    assert STOP in page


@pytest.mark.parametrize(
    ("kind", "original", "words"),
    [
        ("news", "", NEWS),
        ("news", "partners: [One, Two]", NEWS + "partners: [A, B]"),
        ("warnings", "", WARNING + 'claims: [{quote: "D", rebuttal: "E"}]'),
    ],
    ids=["texts only", "as many partners", "as many claims"],
)
def test_what_still_fits_is_shown_and_marked(site: SmallSite, kind: str, original: str, words: str) -> None:
    """A text that is a little behind is better than one in another language."""
    problems = publish(site, kind, original, words)
    assert [line.partition(" — ")[0] for line in problems] == [
        f"content/{kind}/x/ar.md:2:13: warning: translates: is of an older original"
    ]
    page = site.page(f"ar/{kind}/x/index.html")
    assert not is_fallback(page)
    assert STALE in page


def test_a_translation_comes_back_when_it_is_brought_up_to_date(site: SmallSite) -> None:
    """The build that follows takes it, with its texts and without a note."""
    words = NEWS.replace(OLDER, paste(publish(site, "news", "dateline: Lyon", NEWS)))
    assert is_fallback(site.page("ar/news/x/index.html"))
    site.write("news/x/ar.md", words + "dateline: Paris", OLD_TEXT)
    assert site.problems() == []
    page = site.page("ar/news/x/index.html")
    assert not is_fallback(page)
    assert STALE not in page
    assert "Paris" in page


def test_a_current_translation_that_does_not_fit_still_stops_the_build(site: SmallSite) -> None:
    """Whoever says that a text is up to date has forgotten something."""
    words = NEWS.replace(OLDER, paste(publish(site, "news", "dateline: Lyon", NEWS)))
    site.write("news/x/ar.md", words.rstrip(), OLD_TEXT)
    outcome = site.build()
    assert outcome.failed
    assert [problem.what for problem in outcome.problems] == ["is missing; the original has it"]
