"""What an author reads who made a mistake: every line, whole, and nothing written."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.i18n.remedies import wanted
from plugins.model.problem import Problem, Severity
from plugins.model.told import Told
from tests.checks.bad_inputs import (
    Row,
    addresses,
    calendar,
    data,
    figures,
    files,
    front_matter,
    indicators,
    links,
    notices,
    pictures,
    prose,
    relations,
    rules,
    translations,
    triage,
    values,
)
from tests.checks.bad_inputs.writing import PNG, TRANSLATED, indicator, news, notice, page, text, translation
from tests.conftest import SmallSite, Tree

SUBJECTS = (
    files,
    front_matter,
    values,
    translations,
    prose,
    links,
    pictures,
    addresses,
    notices,
    relations,
    rules,
    data,
    calendar,
    figures,
    indicators,
    triage,
)
WANTED = frozenset(word.text for word in wanted())
ROWS = [
    pytest.param(row, id=f"{subject.__name__.rpartition('.')[2]}: {row.mistake}")
    for subject in SUBJECTS
    for row in subject.ROWS
]


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """What a first build notes of the templates, which no row changes: looked for once, not hundreds of times."""
    first = SmallSite(tmp_path_factory.mktemp("warm"))
    first.build()
    return [note for note in first.settings.cache.iterdir() if not note.name.startswith("shelf")]


@pytest.fixture
def site(site: SmallSite, warm: list[Path]) -> SmallSite:
    """A small site of one's own that knows the interface's words."""
    site.settings.cache.mkdir(parents=True, exist_ok=True)
    for note in warm:
        shutil.copy(note, site.settings.cache)
    return site


def put(site: SmallSite, written: dict[str, str | bytes], links_to: dict[str, str] | None = None) -> None:
    """Write files and symbolic links below ``content/``."""
    for path, content in written.items():
        site.raw(path, content.encode() if isinstance(content, str) else content)
    for path, target in (links_to or {}).items():
        link = site.content / path
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)


@pytest.mark.parametrize("row", ROWS)
def test_a_mistake_is_said_whole(site: SmallSite, row: Row) -> None:
    """Path, line and column, field, what is wrong and how to mend it; an error leaves no page behind."""
    put(site, row.files, row.links)
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems] == row.lines
    errors = [problem for problem in outcome.problems if problem.severity == Severity.ERROR]
    assert outcome.failed == bool(errors)
    assert (site.output / "en/index.html").exists() == (not errors)
    assert [said for problem in outcome.problems for said in _untranslatable(problem, str(row.files))] == []


def _untranslatable(problem: Problem, content: str) -> list[str]:
    """Words of ours that no catalog could hold; a rule's own remedy is content."""
    texts = [text for text in (problem.what, problem.mend) if text not in content]
    return [text for text in texts if (text.template if isinstance(text, Told) else text) not in WANTED]


def test_the_calendar_only_warns(site: SmallSite) -> None:
    """What was right yesterday does not stop today's build."""
    for row in calendar.ROWS:
        put(site, row.files)
    outcome = site.build()
    assert {problem.severity for problem in outcome.problems} == {Severity.WARNING}
    assert not outcome.failed
    assert "News" in site.page("en/news/x/index.html")


ACCEPTED = {
    "a byte-order mark and Windows line ends": {
        "news/x/en.md": b"\xef\xbb\xbf" + text("news", body="One.\n\nTwo.").replace("\n", "\r\n").encode()
    },
    "line ends of an old Macintosh": {"news/x/en.md": text("news").replace("\n", "\r")},
    "marks and joiners, which Arabic and Persian need": news(
        'title: "a\u200eb\u200fc\u200cd\u200de"', "One\u200e two\u200f three\u200cfour\u200dfive."
    ),
    "optional keys with nothing behind them": news(
        "dateline:\nreview_by: ~\npartners: null\n"
        "sources:\n  - title: A\n    publisher: B\n    url: https://a.example/\n    date:"
    ),
    "a day in quotes": news('date: "2026-03-14"'),
    "Norway, which YAML would read as false": news("countries: [NO]"),
    "no body": {"news/x/en.md": text("news").partition("\n\n")[0] + "\n"},
    "spaces behind the dashes": {"news/x/en.md": text("news").replace("---\n", "---  \n", 1)},
    "code that looks like mistakes": news("", "`<b>` and `[[fact:x]]` and `[a](javascript:x)`\n\n    <script>"),
    "signs that are no HTML": news("", "1 < 2, 3 > 2, a <3, &lt;b&gt; and &copy;"),
    "an address in angle brackets": news("", "See <https://example.org/?a=1&b=2>."),
    "a link to a notice that has ended": news("", "See [a](../../notices/n-2026-0001/en.md).")
    | notice("state: located"),
    "a link to every language's file": translation(TRANSLATED)
    | page("help", "", "[a](../../news/x/en.md), [b](../../news/x/ar.md)"),
    "files that nobody lists": {".DS_Store": b"x", "news/.gitkeep": b""},
    "a birth of which only the year is known": notice("birth: 1984"),
    "a birth that is not certain": notice("birth: 1984~"),
    "a birth in spring, which EDTF writes as a month": notice("birth: 1984-21"),
    "a table with a column of that name": news("", "|filename|index|\n|-|-|\n|a|b|"),
    "an old address that only an old system had": news("old_addresses: [/en/2019/old-name.html, /old/]"),
    "an indicator in another alphabet": indicator("value: раypal.example"),  # noqa: RUF001 - that is the trick
}


@pytest.mark.parametrize("written", rules.KEPT.values(), ids=rules.KEPT)
def test_what_only_looks_like_a_mistake_is_built(site: SmallSite, written: dict[str, str | bytes]) -> None:
    put(site, written)
    assert [str(problem) for problem in site.build().problems if problem.is_error] == []


@pytest.mark.parametrize("written", ACCEPTED.values(), ids=ACCEPTED)
def test_what_an_author_may_write_is_built(site: SmallSite, written: dict[str, str | bytes]) -> None:
    """No error, and every document has its page."""
    put(site, written)
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    for path in written:
        if path.endswith("en.md"):
            assert (site.output / "en" / Path(path).parent / "index.html").is_file()


def test_all_problems_of_all_files_are_said_at_once_and_in_order(site: SmallSite) -> None:
    """By path, then by place, whatever the order in which files are read."""
    put(
        site,
        news("date: 14 March\ntopics: [frauds, sports]", "# One\n\n<b>", name="b")
        | news('dateline: "A"\ndateline: "B"', name="a")
        | notice("height: 300")
        | {"data/facts.yml": "A: 12\n", "blog/en.md": ""},
    )
    first = site.problems()
    assert [line.partition(" — ")[0] for line in first] == [
        "content/blog/en.md:1:1: file: is in no folder of the site",
        "content/data/facts.yml:1:1: A: cannot be 'A'",
        "content/data/facts.yml:1:4: A: must be a group of keys, not a single value",
        "content/news/a/en.md:3:1: dateline: stands twice",
        "content/news/b/en.md:2:7: date: cannot be '14 March'",
        "content/news/b/en.md:3:10: topics[1]: cannot be 'frauds'",
        "content/news/b/en.md:3:18: topics[2]: cannot be 'sports'",
        "content/news/b/en.md:8:1: body: a first-level heading in the text",
        "content/news/b/en.md:10:1: body: raw HTML '<b>'",
        "content/notices/n-2026-0001/en.md:2:9: height: cannot be '300'",
    ]
    assert site.problems() == first
    assert [str(problem) for problem in site.build(load_cache=False, workers=2).problems] == first


@pytest.mark.parametrize(
    "written",
    [
        news("date: 14 March") | page("help", "", "[a](../../news/x/en.md)"),
        translation(TRANSLATED.replace("reviewed", "checked")) | page("help", "", "[a](../../news/x/ar.md)"),
        page("scams", "signs: [odd]", name="trick") | page("warnings"),
        page("help", "order: first", name="a") | page("help", "parent: a", name="b"),
        {"data/facts.yml": "members: 196\n"} | news("", "[[fact:members]]"),
        {"data/countries.yml": "FR: here\n"} | news("", "[a](../../data/countries.yml#fr)"),
        news() | {"news/x/ar.md": text("news")} | page("help", "", "[a](../../news/x/en.md)"),
    ],
    ids=["a link", "a translation", "a scam type", "a parent", "a fact", "a country", "two originals"],
)
def test_a_mistake_is_not_said_again_where_others_point_at_it(site: SmallSite, written: dict[str, str | bytes]) -> None:
    """Only the broken file is to be mended, not the files that name it."""
    put(site, written)
    paths = {problem.path for problem in site.build().problems}
    assert len(paths) == 1


def test_a_broken_site_leaves_the_output_untouched(site: SmallSite, tree: Callable[[Path], Tree]) -> None:
    """Bytes, times and the set of files are as they were; then the mended site is built."""
    put(site, news() | page("help") | {"news/x/a.png": PNG})
    assert site.problems() == []
    (site.output / "CNAME").write_text("foreign\n")
    before, times = tree(site.output), _times(site.output)
    put(site, news('title: "Newer"') | page("help", "safety: perhaps") | page("help", name="new"))
    assert site.build().failed
    assert tree(site.output) == before
    assert _times(site.output) == times
    put(site, page("help", "safety: true"))
    assert site.problems() == []
    assert "Newer" in site.page("en/news/x/index.html")
    assert (site.output / "en/help/new/index.html").is_file()


def _times(folder: Path) -> dict[str, int]:
    return {os.fspath(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.name != "lock"}


def test_an_error_stays_an_error_when_the_file_was_read_before(site: SmallSite) -> None:
    """What the cache remembers of a broken file stops the next build too."""
    put(site, news("date: 14 March"))
    assert site.build().failed
    assert site.build().failed


def test_a_real_notice_must_say_by_whom_and_why(site: SmallSite) -> None:
    """A body that publishes real notices gives authority and legal basis in each."""
    put(site, notice("fictional: false\nrequesting_country: FR"))
    assert [str(problem) for problem in site.build(real_notices=True).problems] == [
        (
            "content/notices/n-2026-0001/en.md:1:1: authority: is missing; a notice about a real person must have it"
            " — name the authority that asks for it"
        ),
        (
            "content/notices/n-2026-0001/en.md:1:1: legal_basis: is missing; a notice about a real person must have it"
            " — name the law, warrant or decision it rests on"
        ),
    ]


def test_drafts_are_no_part_of_a_release_but_of_a_preview(site: SmallSite) -> None:
    """A link to a draft is right where drafts are shown."""
    put(site, news("", "See [a](../y/en.md).") | news("publish: draft", name="y"))
    assert len(site.problems()) == 1
    assert [str(problem) for problem in site.build(drafts=True).problems] == []


def test_the_table_is_as_large_as_was_asked_for() -> None:
    """At least 80 rows, and no mistake twice under one name."""
    mistakes = [param.id for param in ROWS]
    assert len(mistakes) >= 80
    assert len(set(mistakes)) == len(mistakes)
