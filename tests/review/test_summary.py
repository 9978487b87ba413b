"""Reviews in Markdown, from reports made by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.i18n.catalogs import Catalogs, load_catalogs
from plugins.model.languages import Languages
from plugins.model.problem import Problem
from plugins.review.difference import Row
from plugins.review.report import FileChange, Gap, How, NoticeChange, PageChange, Picture, Report, State, TextChange
from plugins.review.summary import LARGEST, summary
from tests.review.conftest import WORDS

LANGUAGES = Languages.from_settings([{"tag": "en"}, {"tag": "ar"}])
REPORT = Report(problems=(), languages=("en",), site=True)


@pytest.fixture
def catalogs(tmp_path: Path) -> Catalogs:
    words = tmp_path / "ar" / "LC_MESSAGES" / "messages.po"
    words.parent.mkdir(parents=True)
    words.write_text(WORDS, encoding="utf-8")
    return load_catalogs(tmp_path, LANGUAGES)


def test_everything_stands_in_its_place(catalogs: Catalogs) -> None:
    report = Report(
        problems=(Problem("content/data/facts.yml", 3, 5, "file", "is `odd`", "mend | it"),),
        languages=("en",),
        lines="https://github.com/example/board/blob/1a2b",
        texts=(
            TextChange("content/news/a/en.md", "news/a", "en", "Title", How.NEW, None, 1200, State.WAITING),
            TextChange("content/notices/n-2026-0001/ar.md", "notices/n-2026-0001", "ar", "", How.REMOVED, 9, None),
            TextChange("content/site/en.md", "site/site", "en", "Board", How.CHANGED, None, None),
        ),
        behind=("content/news/a/ar.md",),
        notices=(NoticeChange("n-2026-0001", "active", None),),
        pages=(
            PageChange("/en/news/a/", How.NEW),
            PageChange("/en/", How.CHANGED, (Row("News", "News"), Row(None, "```"))),
            PageChange("/en/news/", How.CHANGED, (Row("All", "All"), Row(None, "```"))),
            PageChange("/ar/old/", How.REMOVED),
        ),
        restyled=1,
        files=(FileChange("theme/site.css", 1000, 12000), FileChange("media/a.png", None, 5)),
        pictures=(Picture("/en/", "pictures/01-en.now.png"),),
        mended=True,
        site=True,
    )
    blob = "https://github.com/example/board/blob/1a2b/content"
    assert (
        summary(report, catalogs, LANGUAGES)
        == f"""\
**1 place to mend before this can go live.** Open [<code>content/data/facts.yml</code>]\
({blob}/data/facts.yml?plain=1#L3) at line 3: is \\`odd\\`. What to do: mend \\| it.

### To mend

| Where | Key | What is wrong | How to mend it |
| --- | --- | --- | --- |
| [<code>content/data/facts.yml:3</code>]({blob}/data/facts.yml?plain=1#L3) | the file \
| is \\`odd\\` | mend \\| it |

### Texts

| Language | Title | Section | Change | Words |
| --- | --- | --- | --- | --- |
| English | [Title]({blob}/news/a/en.md?plain=1#L1) | News | new · waits for its day | 1,200 |
| Arabic | <code>notices/n-2026-0001</code> | Notices | removed | 9 |
| English | [Board]({blob}/site/en.md?plain=1#L1) | The site itself | changed | – |

### Translations that are now behind their original

- [<code>content/news/a/ar.md</code>]({blob}/news/a/ar.md?plain=1#L1)

### Notices whose state changed

- <code>n-2026-0001</code>: <code>active</code> → <code>–</code>

### Pages

The pages are shown without what is to be mended. 4 pages change. 1 page has the same words in other markup.

New pages: <code>/en/news/a/</code>

Removed pages: <code>/ar/old/</code>

<code>/en/</code> and 1 more page

````diff
  News
+ ```
````

### Styles, scripts and pictures

| File | Bytes |
| --- | --- |
| <code>theme/site.css</code> | 1,000 → 12,000 |
| <code>media/a.png</code> | – → 5 |

### To see it

Download the artifact of this run, unpack it and open <code>index.html</code>.
There you find a copy of the site that opens by double click, and every difference.
1 page is drawn as a telephone shows it.
"""
    )


def test_a_good_change_is_told_in_each_authors_language(catalogs: Catalogs) -> None:
    said = summary(replace(REPORT, languages=("en", "ar")), catalogs, LANGUAGES)
    assert said.splitlines()[:3] == [
        "**Nothing to mend: this can go live.**",
        "",
        "**لا شيء يحتاج إلى إصلاح: يمكن النشر.**",
    ]


@pytest.mark.parametrize("gap", Gap)
def test_what_is_missing_is_said(catalogs: Catalogs, gap: Gap) -> None:
    said = summary(replace(REPORT, gaps=frozenset({gap})), catalogs, LANGUAGES)
    assert ("No page of the site changes." in said) == (gap is Gap.NO_BROWSER)
    assert len(said.split("### Pages\n\n")[1].splitlines()[0]) > len("No page of the site changes.")


def test_github_takes_no_longer_one(catalogs: Catalogs) -> None:
    problem = Problem("content/news/a/en.md", 1, 1, "body", "wrong " * 100, "mend it")
    problems = tuple(replace(problem, line=line) for line in range(1, 4000))
    said = summary(replace(REPORT, problems=problems), catalogs, LANGUAGES)
    assert len(said.encode()) <= LARGEST
    assert said.startswith("**3,999 places to mend before this can go live.**")
    assert said.endswith("|\n\nThe summary is too long: the rest stands in the artifact.\n")


@pytest.mark.parametrize(
    ("field", "line", "where"),
    [
        ("file", 1, ""),
        ("file", 7, " at line 7"),
        ("front matter", 2, " at line 2"),
        ("text", 9, " at line 9, in the text"),
        ("date", 4, " at line 4, where <code>date</code> stands"),
    ],
)
def test_only_what_can_be_found_in_the_file_is_named_as_a_key(
    catalogs: Catalogs, field: str, line: int, where: str
) -> None:
    problem = Problem("content/news/a/en.md", line, 1, field, "is odd", "mend it")
    first, *rest = summary(replace(REPORT, problems=(problem,)), catalogs, LANGUAGES).splitlines()
    said = f"Open <code>content/news/a/en.md</code>{where}: is odd. What to do: mend it."
    assert first == f"**1 place to mend before this can go live.** {said}"
    assert (f"<code>{field}</code>" in "".join(rest)) == (field == "date")
