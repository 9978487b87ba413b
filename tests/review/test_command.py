"""A whole review of a change in a real repository, as a pull request's check calls it."""

from pathlib import Path

import pytest
from PIL import Image

from plugins.bridge import commands
from plugins.bridge.machine import SetupError
from plugins.review import command, pictures
from tests.bridge.test_tasks import typed
from tests.build.whole_site import BODY, NOTICE, PORTRAIT, TRACES
from tests.review.conftest import Change


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which nothing can be drawn."""

    def ensure(_machine: object) -> str:
        raise SetupError("there is no browser")

    monkeypatch.setattr(command.browser, "ensure", ensure)


def test_a_good_change_is_told_shown_and_drawn(change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST", 3)
    monkeypatch.setenv("GITHUB_REPOSITORY", "example/board")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(change.root / "step.md"))
    change.write(
        "news/bridge/en.md", 'title: "Bridge"\nsummary: "It stands."\ndate: 2026-11-01', "One two three four.\n"
    )
    change.write("news/new/en.md", 'title: "A ](javascript:x) @all"\nsummary: "S."\ndate: 2026-11-02\npublish: draft')
    lines = f"https://github.com/example/board/blob/{change.commit()}/content"
    index = (change.root / ".git" / "index").read_bytes()
    assert change.review() == 0
    assert change.summary.startswith(
        f"""\
**Nothing to mend: this can go live.**

### To look at

| Where | Key | What is wrong | How to mend it |
| --- | --- | --- | --- |
| [<code>content/news/bridge/ar.md:2</code>]({lines}/news/bridge/ar.md?plain=1#L2) | <code>translates</code> \
| is of an older original | bring the text up to date, \
then write 'translates: en<span>@</span>{change.version("news/bridge")}' |

### Texts

| Language | Title | Section | Change | Words |
| --- | --- | --- | --- | --- |
| English | [Bridge]({lines}/news/bridge/en.md?plain=1#L1) | News | changed | 6 → 7 |
| English | [A \\]\\(javascript:x\\) <span>@</span>all]({lines}/news/new/en.md?plain=1#L1) | News | new · draft | 5 |

### Translations that are now behind their original

- [<code>content/news/bridge/ar.md</code>]({lines}/news/bridge/ar.md?plain=1#L1)

### Pages

"""
    )
    assert (
        """\
<code>/en/news/bridge/</code>

```diff
  Published 1 November 2026
- One two three.
+ One two three four.
+ Previous A ](javascript:x) @all
  Sections
```
"""
        in change.summary
    )
    assert "New pages: <code>/en/news/new/</code> · <code>/ar/news/new/</code>" in change.summary
    assert (change.root / "step.md").read_text(encoding="utf-8") == change.summary
    drawn = sorted(file.name for file in (change.to / "pictures").iterdir())
    assert drawn == [
        "01-en-news-bridge.before.png",
        "01-en-news-bridge.now.png",
        "02-en-news-new.now.png",
        "03-ar.before.png",
        "03-ar.now.png",
    ]
    for name in drawn:
        with Image.open(change.to / "pictures" / name) as picture:
            assert picture.width == 360
    first = (change.to / "index.html").read_text(encoding="utf-8")
    assert '<img src="pictures/01-en-news-bridge.before.png" alt="Before: /en/news/bridge/">' in first
    assert '<a href="site/en/news/bridge/index.html">' in first
    assert "<ins> four</ins>" in (change.to / "diff.html").read_text(encoding="utf-8")
    assert (change.to / "site" / "en" / "news" / "new" / "index.html").is_file()
    assert (change.root / ".git" / "index").read_bytes() == index
    assert change.git("worktree", "list").count("\n") == 0


@pytest.mark.usefixtures("no_browser")
def test_a_mistake_is_told_in_its_authors_language(
    change: Change, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line of the mistake is marked, and the pages are shown with the last good text in its place."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    good = (change.content / "news/bridge/ar.md").read_text(encoding="utf-8")
    change.raw("news/bridge/ar.md", good.replace("reviewed: true", "reviewed: yes\ndate: 1").encode())
    assert change.review() == 1
    assert change.summary.splitlines()[0] == (
        "**موضعان يحتاجان إلى إصلاح قبل النشر.** افتح <code>content/news/bridge/ar.md</code> عند السطر 3 "
        "حيث يرد <code>reviewed</code>: \u2068cannot be '\u2068yes\u2069': it is either true or false\u2069. "
        "المطلوب: \u2068write true once a native reader has checked it\u2069."
    )
    assert "### ما يجب إصلاحه" in change.summary
    assert "The pages are shown without what is to be mended." in change.summary
    assert "No page of the site changes." in change.summary
    assert "::error file=content/news/bridge/ar.md,line=3,col=11,title=reviewed::" in capsys.readouterr().out
    assert (change.to / "site" / "ar" / "news" / "bridge" / "index.html").is_file()


@pytest.mark.usefixtures("no_browser")
def test_each_author_is_told_in_turn(change: Change) -> None:
    change.write("news/bridge/en.md", 'title: "Bridge"\nsummary: "It stands."\ndate: March')
    change.write("news/other/ar.md", 'title: "آخر"\nsummary: "قائم."\ndate: March')
    assert change.review() == 1
    english, between, arabic, *_ = change.summary.splitlines()
    assert english == (
        "**1 place to mend before this can go live.** Open <code>content/news/bridge/en.md</code> at line 4, "
        "where <code>date</code> stands: cannot be 'March'. What to do: write the day as 2026-03-14, no quotes."
    )
    assert (between, arabic.partition(".**")[0]) == ("", "**موضع واحد يحتاج إلى إصلاح قبل النشر")


@pytest.mark.usefixtures("no_browser")
def test_a_change_of_no_page_says_so(change: Change) -> None:
    (change.root / "README.md").write_text("A note.")
    assert change.review() == 0
    told = "**Nothing to mend: this can go live.**\n\n### Pages\n\nNo page of the site changes.\n"
    assert change.summary.startswith(told)


@pytest.mark.usefixtures("no_browser")
def test_code_and_settings_change_pages_too(change: Change) -> None:
    """The base is built by its own settings and code."""
    conf = change.root / "pelicanconf.py"
    conf.write_text(conf.read_text() + "REPOSITORY = 'https://github.com/example/board'\nSEARCH = False\n")
    assert change.review() == 0
    assert "have the same words in other markup." in change.summary or "pages change." in change.summary
    assert "There are no pictures: no browser is at hand." in change.summary


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("lock", "The pages cannot be compared: this change needs other packages."),
        ("base", "The pages cannot be compared: the site as it was cannot be built."),
        ("history", "Nothing is compared: the state that this change began from is not at hand."),
    ],
)
def test_what_cannot_be_compared_is_shown_all_the_same(change: Change, spoil: str, said: str) -> None:
    if spoil == "lock":
        (change.root / "requirements.lock").write_text("other==1")
    if spoil == "base":
        change.git("checkout", "-q", "main")
        broken = change.write("news/broken/en.md", 'title: "Broken"')
        change.commit()
        change.git("checkout", "-q", "-B", "change")
        broken.unlink()
    change.write("news/new/en.md", 'title: "New"\nsummary: "S."\ndate: 2026-11-02')
    assert change.review("nowhere" if spoil == "history" else "main") == 0
    assert said in change.summary
    assert (change.to / "site" / "en" / "news" / "new" / "index.html").is_file()


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize(
    ("ending", "status", "told"),
    [
        (
            "state: withdrawn\nmodified: 2026-11-20",
            0,
            "- <code>n-2026-0001</code>: <code>active</code> → <code>withdrawn</code>",
        ),
        ("state: withdrawm", 1, "The pages are shown without what is to be mended."),
    ],
)
def test_no_byte_of_a_notice_that_ends_is_kept(change: Change, ending: str, status: int, told: str) -> None:
    """Not even where its very ending is misspelt."""
    change.git("checkout", "-q", "main")
    change.raw("notices/n-2026-0001/portrait.svg", PORTRAIT)
    change.write("notices/n-2026-0001/en.md", NOTICE, BODY)
    change.write(
        "news/sought/en.md", 'title: "Sought"\nsummary: "S."\ndate: 2026-11-03', "[x](../../notices/n-2026-0001/en.md)"
    )
    change.commit()
    change.git("checkout", "-q", "-B", "change")
    change.write("notices/n-2026-0001/en.md", NOTICE.replace("state: active", ending), BODY)
    assert change.review() == status
    assert told in change.summary
    kept = {file.name: file.read_bytes() for file in change.to.rglob("*") if file.is_file()}
    assert [(name, trace) for name, raw in kept.items() for trace in TRACES if trace.encode() in raw] == []


@pytest.mark.usefixtures("no_browser")
def test_a_link_to_another_place_is_never_followed(change: Change) -> None:
    (change.root / "secret").write_text("SECRET")
    place = change.content / "news" / "sly" / "en.md"
    place.parent.mkdir()
    place.symlink_to(change.root / "secret")
    assert change.review() == 1
    kept = [file.read_bytes() for file in change.to.rglob("*") if file.is_file()]
    assert len(kept) > 10
    assert not any(b"SECRET" in raw for raw in kept)


@pytest.mark.usefixtures("no_browser")
def test_without_a_site_there_is_still_a_summary(change: Change) -> None:
    change.raw("site/en.md", b"no front matter")
    change.git("rm", "-q", "--cached", "content/site/en.md")
    change.git("commit", "-q", "-m", "no site")
    change.git("branch", "-f", "main")
    assert change.review() == 1
    assert "There are no pages to show until this is mended." in change.summary
    assert not (change.to / "site").exists()


@pytest.mark.parametrize("name", ["letter.txt", "summary.md", "index.html"])
def test_a_folder_with_other_files_is_left_alone(change: Change, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Whatever their names: only a review marks its folder."""
    change.to.mkdir()
    kept: Path = change.to / name
    kept.write_text("Mine.")
    assert change.review() == 1
    assert capsys.readouterr().err == (
        f"--to: '{change.to}' holds other files — name a folder that is empty or not there yet\n"
    )
    assert [file.name for file in change.to.iterdir()] == [name]
    assert kept.read_text() == "Mine."


@pytest.mark.usefixtures("no_browser")
def test_the_next_review_takes_the_place_of_the_last(change: Change) -> None:
    """And of nothing that was laid beside it."""
    change.write("news/new/en.md", 'title: "New"\nsummary: "S."\ndate: 2026-11-02')
    assert change.review() == 0
    (change.to / "letter.txt").write_text("Mine.")
    (change.content / "news/new/en.md").unlink()
    assert change.review() == 0
    assert not (change.to / "site" / "en" / "news" / "new").exists()
    assert (change.to / "letter.txt").read_text() == "Mine."


def test_the_commands_as_people_and_workflows_type_them(
    change: Change, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """``check`` annotates too: it is the first step of a workflow to fail."""
    monkeypatch.setattr(commands, "CONF", change.root / "pelicanconf.py")
    status, said, _ = typed("review", "--base", "main", "--to", str(change.to), "--date", "2026-11-22", capfd=capfd)
    assert (status, said) == (0, f"Noticeboard: 0 to mend, 0 to look at, 0 pages change; see {change.to}\n")
    change.write("news/bridge/en.md", 'title: "Bridge"\nsummary: "It stands."\ndate: March')
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    status, said, complaints = typed("check", capfd=capfd)
    annotated = "::error file=content/news/bridge/en.md,line=4,col=7,title=date::cannot be 'March' — write the day as"
    assert (status, complaints) == (1, "")
    assert f"\n{annotated} 2026-03-14, no quotes\n" in said
