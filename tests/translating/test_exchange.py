"""PO files: what goes out, what comes back, and what is refused."""

from pathlib import Path

import polib
import pytest

from plugins.translating import command
from tests.build.whole_site import NOTICE
from tests.translating.repository import ARABIC, NEW, OLD, Repository

TERMS = """
scam:
  words: {en: "Board", ar: "لوح"}
  avoid: {ar: ["خشبة"]}
"""


def sent(board: Repository) -> polib.POFile:
    """``help/x`` as a translator into Arabic gets it."""
    assert command.send(board.settings, "ar", ["help/x"]) == 0
    return polib.pofile(str(board.root / "po/ar/help/x.po"))


def filled(board: Repository) -> Path:
    """The same, with a translation for everything."""
    file = sent(board)
    for entry in file:
        entry.msgstr = entry.msgstr or f"س {entry.msgctxt}"
        entry.flags = []
    file.save()
    return Path(file.fpath)


def refused(board: Repository, path: Path, capsys: pytest.CaptureFixture[str], **given: bool) -> list[str]:
    """What is said of a file of which nothing is written."""
    before = sorted(board.content.rglob("*.md"))
    texts = [file.read_bytes() for file in before]
    capsys.readouterr()
    assert command.take(board.settings, path, **given) == 1
    assert sorted(board.content.rglob("*.md")) == before
    assert [file.read_bytes() for file in before] == texts
    return [line.removeprefix(f"{board.root}/") for line in capsys.readouterr().err.splitlines()]


def test_a_text_without_a_translation_goes_out_empty(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.raw("data/terms.yml", TERMS.encode())
    file = sent(board)
    assert capsys.readouterr().out == f"1 documents for ar, in {board.root}/po/ar\n"
    assert [(entry.msgctxt, entry.msgid, entry.msgstr, entry.comment) for entry in file] == [
        ("title", "Board", "", "term: Board = لوح (not خشبة)"),
        ("summary", "Stop. Do not pay.", "", ""),
        ("body:1", "First.", "", ""),
        ("body:2", "Then", "", "a heading"),
        ("body:3", "one", "", "an item of a list"),
        ("body:4", "two", "", "an item of a list"),
        ("body:5", "Last.", "", ""),
    ]
    version = board.draft().document.texts
    assert (file.metadata["X-Document"], file.metadata["X-Language"]) == ("help/x", "ar")
    assert file.metadata["X-Translates"] == f"en@{version}"
    assert "https://noticeboard.example/en/help/x/" in file.header


def test_the_same_texts_make_the_same_file(board: Repository) -> None:
    board.translate()
    first = sent(board).fpath
    raw = Path(first).read_bytes()
    sent(board)
    assert Path(first).read_bytes() == raw


def test_what_was_translated_goes_with_its_text(board: Repository) -> None:
    """Changed: doubtful, with the wording it was made of. New: empty. The rest: as it is, wherever it stands now."""
    board.translate()
    board.commit()
    board.original(NEW, title="A board")
    assert [(e.msgctxt, e.msgstr, e.fuzzy, e.previous_msgid) for e in sent(board)] == [
        ("title", "لوح", True, "Board"),
        ("summary", "Stop. Do not pay.", False, None),
        ("body:1", "أولا.", False, None),
        ("body:2", "", False, None),
        ("body:3", "ثم", False, None),
        ("body:4", "واحد", False, None),
        ("body:5", "اثنان", True, "two"),
    ]


def test_where_the_old_text_is_not_known_all_of_it_is_doubtful(board: Repository) -> None:
    board.translate()
    board.original(OLD.replace("First", "Begin"))
    assert [(e.msgctxt, e.msgstr, e.fuzzy, e.previous_msgid) for e in sent(board)][2:4] == [
        ("body:1", "أولا.", True, None),
        ("body:2", "ثم", True, None),
    ]


def test_a_prose_of_other_pieces_is_one_text(board: Repository) -> None:
    whole = "أولا.\n\nأيضا.\n\n## ثم {#then}"  # noqa: RUF001 - Arabic
    board.translate(body=whole)
    file = sent(board)
    assert [(entry.msgctxt, entry.msgid, entry.msgstr) for entry in file][2:] == [("body", OLD, whole)]
    before = board.draft("ar")
    assert command.take(board.settings, Path(file.fpath), reviewed=True) == 0
    after = board.draft("ar")
    assert (after.document.fields, after.body.strip()) == (before.document.fields, before.body.strip())


def test_a_file_that_comes_back_is_a_translation(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    path = filled(board)
    capsys.readouterr()
    assert command.take(board.settings, path) == 0
    assert capsys.readouterr().out == f"{path} → content/help/x/ar.md\n"
    version = board.draft().document.texts
    assert (board.content / "help/x/ar.md").read_text(encoding="utf-8") == (
        f'---\ntranslates: en@{version}\nreviewed: false\ntitle: "س title"\nsummary: "س summary"\n---\n\n'
        "س body:1\n\n## س body:2 {#then}\n\n- س body:3\n- س body:4\n\nس body:5\n"
    )
    assert board.problems() == []


def test_a_whole_folder_comes_back_at_once(board: Repository) -> None:
    board.write("help/y/en.md", 'title: "Y"\nsummary: "Y."', "")
    assert command.send(board.settings, "ar", ["help"]) == 0
    for file in (board.root / "po").rglob("*.po"):
        po = polib.pofile(str(file))
        for entry in po:
            entry.msgstr = "س"
        po.save()
    assert command.take(board.settings, board.root / "po", reviewed=True) == 0
    assert board.draft("ar").document.fields.reviewed  # type: ignore[attr-defined]
    assert (board.content / "help/y/ar.md").exists()


def test_a_list_of_ones_own_may_differ_and_may_stay(board: Repository) -> None:
    board.original(OLD, more='\nalso_called: ["a", "b"]')
    file = sent(board)
    entry = next(each for each in file if each.msgctxt == "also_called")
    assert (entry.msgid, entry.comment) == ("a\nb", "words of your own, one a line, as many as you like, or none")
    board.translate(more='\nalso_called: ["س"]')
    board.original(OLD)
    board.translate(more='\nalso_called: ["س"]')
    assert command.take(board.settings, Path(sent(board).fpath)) == 0
    assert board.draft("ar").document.fields.also_called == ("س",)  # type: ignore[attr-defined]


def test_a_file_that_comes_back_late_is_of_the_version_it_was_made_of(board: Repository) -> None:
    path = filled(board)
    version = board.draft().document.texts
    board.commit()
    board.original(NEW)
    assert command.take(board.settings, path) == 0
    assert board.draft("ar").document.fields.translates == f"en@{version}"  # type: ignore[attr-defined]


def test_a_file_that_comes_back_late_replaces_no_newer_translation(
    board: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(board)
    board.commit()
    board.original("First.")
    board.translate(body="الأول.")
    (line,) = refused(board, path, capsys)
    assert line == (
        "po/ar/help/x.po:1:1: X-Translates: is of an older original than the translation that is there — "
        "leave the file alone, or send the document out again"
    )


def test_a_version_that_nobody_knows_is_refused(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    path = filled(board)
    version = board.draft().document.texts
    board.original(NEW)
    assert refused(board, path, capsys) == [
        (
            f"po/ar/help/x.po:1:1: X-Translates: 'en@{version}' is a version of the original that is not known here — "
            "send the file out again with python3 tasks.py translations.out"
        )
    ]


def test_what_comes_back_word_for_word_stays_as_it_is_written(
    board: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither its style nor what a native reader said of it is lost."""
    board.original(OLD, more='\nalso_called: ["a", "b"]')
    board.translate(more="\nalso_called: ['س', 'ص']   # as they say it")
    before = (board.content / "help/x/ar.md").read_bytes()
    path = Path(sent(board).fpath)
    capsys.readouterr()
    assert command.take(board.settings, path) == 0
    assert (board.content / "help/x/ar.md").read_bytes() == before
    assert capsys.readouterr().out == f"{path} → content/help/x/ar.md, as it was\n"


def test_a_word_of_ones_own_list_is_a_change(board: Repository) -> None:
    board.original(OLD, more='\nalso_called: ["a", "b"]')
    board.translate(more='\nalso_called: ["س"]')
    file = sent(board)
    next(each for each in file if each.msgctxt == "also_called").msgstr = "س\nص"
    file.save()
    assert command.take(board.settings, Path(file.fpath)) == 0
    assert board.draft("ar").document.fields.also_called == ("س", "ص")  # type: ignore[attr-defined]


def test_what_fits_a_new_wording_as_it_is_changes_its_version_only(board: Repository) -> None:
    """Nobody has read it beside the new original yet, unless that is said."""
    board.translate()
    before = (board.content / "help/x/ar.md").read_text(encoding="utf-8")
    old = board.draft().document.texts
    board.commit()
    board.original(OLD.replace("Last", "At last"))
    version = board.draft().document.texts
    after = before.replace(old, version)
    for reviewed, said in ((False, after.replace("reviewed: true", "reviewed: false")), (True, after)):
        assert command.take(board.settings, filled(board), reviewed=reviewed) == 0
        assert (board.content / "help/x/ar.md").read_text(encoding="utf-8") == said


def test_what_is_not_finished_may_wait(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.write("help/y/en.md", 'title: "Y"\nsummary: "Y."', "")
    filled(board)
    assert command.send(board.settings, "ar", ["help/y"]) == 0
    capsys.readouterr()
    assert command.take(board.settings, board.root / "po", finished=True) == 0
    assert capsys.readouterr().out.replace(f"{board.root}/", "") == (
        "po/ar/help/x.po → content/help/x/ar.md\npo/ar/help/y.po: waits, 2 of 2 texts to translate or to read again\n"
    )
    assert not (board.content / "help/y/ar.md").exists()


def test_what_is_broken_does_not_wait(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    path = filled(board)
    file = polib.pofile(str(path))
    file[0].msgstr, file[1].msgid = "", "Another."
    file.save()
    assert len(refused(board, path, capsys, finished=True)) == 2


AGAIN = "write the file anew with python3 tasks.py translations.out"


OTHER = (
    "has become something else than the original is — give one piece of the same sort, without signs such as ## or - "
    "before it; keep a table's lines and bars"
)
HTML = "raw HTML '<b>' — write Markdown instead; for the sign itself write &lt;"


@pytest.mark.parametrize(
    ("place", "change", "said"),
    [
        ("title", {"msgstr": ""}, "has no translation — write its msgstr"),
        ("body:2", {"flags": ["fuzzy"]}, "is marked as doubtful — read the translation again, then remove 'fuzzy'"),
        ("body:1", {"msgid": "Fist."}, f"is not what the original says there — restore it, or {AGAIN}"),
        ("title", {"msgstr": "a\nb"}, "has more than one line — write one line of plain text"),
        ("body:1", {"msgstr": "<b>س</b>"}, HTML),
        ("body:1", {"msgstr": "## س"}, OTHER),
        ("body:3", {"msgstr": "س\n- ص"}, OTHER),
        ("body:5", {"msgstr": "س\n\nص"}, OTHER),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_at_its_line(
    board: Repository, place: str, change: dict[str, object], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(board)
    file = polib.pofile(str(path))
    entry = next(each for each in file if each.msgctxt == place)
    for name, value in change.items():
        setattr(entry, name, value)
    file.save()
    entry = next(each for each in polib.pofile(str(path)) if each.msgctxt == place)
    first = refused(board, path, capsys, reviewed=True)[0]
    assert first == f"po/ar/help/x.po:{entry.linenum}:1: {place}: {said}"
    assert f'msgctxt "{place}"' in path.read_text(encoding="utf-8").splitlines()[entry.linenum - 1 : entry.linenum + 2]


LINKED = "See [this](../y/en.md), of [[fact:two]] things.\n\n| a | b |\n|---|---|\n| 1 | 2 |"


@pytest.mark.parametrize(
    ("place", "said", "what"),
    [
        ("body:1", "س [ص](../y/ar.md) [[fact:two]]", None),
        (
            "body:1",
            "س [ص] (../y/en.md) [[fact:two]]",
            "a link is parted by a space — take out the space between ']' and '('",
        ),
        (
            "body:1",
            "س ص [[fact:two]]",
            (
                "has no link to '../y/en.md'; the original has one — write it as [words](../y/en.md), "
                "without a space between the two"
            ),
        ),
        (
            "body:1",
            "س [ص](../y/en.md) [[fait:two]]",
            "does not say [[fact:two]]; the original does — copy it as it stands there",
        ),
        ("body:2", "| a | b |\n|---|---|", OTHER),
        ("body:2", "| a | b | |---|---| | 1 | 2 |", OTHER),
    ],
)
def test_links_facts_and_tables_come_back_whole(
    board: Repository, place: str, said: str, what: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    board.original(LINKED)
    path = filled(board)
    file = polib.pofile(str(path))
    for each in file:
        if each.msgctxt.startswith("body"):
            each.msgstr = said if each.msgctxt == place else each.msgid
    file.save()
    if what is None:
        assert command.take(board.settings, path) == 0
    else:
        (line,) = refused(board, path, capsys)
        assert line.endswith(f": {place}: {what}")


def test_entries_that_are_missing_or_strange_are_all_said(
    board: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(board)
    file = polib.pofile(str(path))
    file[1].msgctxt = "subtitle"
    file.save()
    assert [line.partition(":1: ")[2] for line in refused(board, path, capsys)] == [
        f"summary: is not in the file — {AGAIN}",
        f"subtitle: is no place of the document — remove it, or {AGAIN}",
    ]


def test_other_anchors_inside_one_text_are_refused(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.translate(body="## ثم {#then}")
    path = Path(sent(board).fpath)
    path.write_text(path.read_text(encoding="utf-8").replace("ثم {#then}", "ثم {#other}"), encoding="utf-8")
    (line,) = refused(board, path, capsys)
    assert line.endswith("body: has other anchors than its original — give the headings these, in order: then")


NO_DOCUMENT = "1:1: X-Document: cannot be 'help/z' — name a document of the site that is no notice"
NO_LANGUAGE = "1:1: X-Language: cannot be 'en' — write a language of the site other than the original's: en, ar"
NO_HEADER = f"1:1: header: has no X-Translates — restore the header, or {AGAIN}"
TORN = f"24:1: file: holds a line that is no text in quotes — close its quotes, or {AGAIN}"
NO_PO = f"24:1: file: cannot be read as PO — mend the line, or {AGAIN}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("X-Document: help/x", "X-Document: help/z", NO_DOCUMENT),
        ("X-Language: ar", "X-Language: en", NO_LANGUAGE),
        ('"X-Translates', '"Y-Translates', NO_HEADER),
        ('msgid "First."', 'msgid "First.', TORN),
        ('msgid "First."', 'msgfoo "First."', NO_PO),
    ],
)
def test_a_file_that_is_not_ours_is_refused(
    board: Repository, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = filled(board)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    (line,) = refused(board, path, capsys)
    assert line.startswith("po/ar/help/x.po:")
    assert line.endswith(said)


def test_one_bad_file_keeps_all_back(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.write("help/y/en.md", 'title: "Y"\nsummary: "Y."', "")
    filled(board)
    assert command.send(board.settings, "ar", ["help/y"]) == 0
    assert len(refused(board, board.root / "po", capsys)) == 2


@pytest.mark.parametrize("name", ["nothing.po", "empty"])
def test_nothing_to_take_is_said(board: Repository, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (board.root / "empty").mkdir()
    (line,) = refused(board, board.root / name, capsys)
    assert line.startswith(f"{name}:1:1: file: ")


def test_a_notice_is_never_sent_and_never_taken(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """It must end with one line of its own file; copies that lie elsewhere would not end."""
    board.write("notices/n-2026-0001/en.md", NOTICE.partition("portrait:")[0], "Nobody.")
    assert command.send(board.settings, "ar") == 0
    assert not list((board.root / "po").rglob("n-2026-0001*"))
    path = filled(board)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("help/x", "notices/n-2026-0001"), encoding="utf-8")
    assert "cannot be 'notices/n-2026-0001'" in refused(board, path, capsys)[0]


def test_nothing_in_arabic_is_lost_on_the_way(board: Repository) -> None:
    board.translate()
    before = (board.content / "help/x/ar.md").read_text(encoding="utf-8")
    assert command.take(board.settings, Path(sent(board).fpath), reviewed=True) == 0
    after = (board.content / "help/x/ar.md").read_text(encoding="utf-8")
    assert after.strip() == before.strip()
    assert ARABIC in after
