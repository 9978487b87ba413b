"""What GitHub is told of problems; the runner looks at every line that is printed for commands of its own."""

import pytest

from plugins.bridge.annotations import annotation, in_actions, tell, tell_plainly
from plugins.i18n.catalogs import AUTHORS, catalog_path
from plugins.model.problem import Problem, Severity
from plugins.model.told import told
from tests.conftest import SmallSite

PLAIN = Problem("content/news/x/en.md", 4, 7, "date", "cannot be '14 March'", "write the day as 2026-03-14, no quotes")
NOTE = Problem("content/news/x/ar.md", 2, 13, "translates", "is of an older original", "read it", Severity.WARNING)


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (
            PLAIN,
            (
                "::error file=content/news/x/en.md,line=4,col=7,title=date"
                "::cannot be '14 March' — write the day as 2026-03-14, no quotes"
            ),
        ),
        (
            NOTE,
            "::warning file=content/news/x/ar.md,line=2,col=13,title=translates::is of an older original — read it",
        ),
        (
            Problem("content/a,b:c%/en.md", 1, 1, "quotes[0]: x", "holds\r\n::set-output name=a::b", "take 100% out"),
            (
                "::error file=content/a%2Cb%3Ac%25/en.md,line=1,col=1,title=quotes[0]%3A x"
                "::holds%0D%0A::set-output name=a::b — take 100%25 out"
            ),
        ),
    ],
)
def test_an_annotation_sits_on_the_line(problem: Problem, line: str) -> None:
    assert annotation(problem) == line


def test_no_line_that_an_author_wrote_is_taken_for_a_command() -> None:
    sly = Problem("content/x.md", 1, 1, "title", "is 'a\n::add-mask::b'", "mend")
    assert list(in_actions([sly], [sly], "token")) == [
        "::stop-commands::token",
        "content/x.md:1:1: title: is 'a ::add-mask::b' — mend",
        "::token::",
        "::error file=content/x.md,line=1,col=1,title=title::is 'a%0A::add-mask::b' — mend",
    ]


def test_ten_of_each_are_shown_and_all_are_in_the_log() -> None:
    problems = [Problem("a", n, 1, "f", "w", "m", severity) for severity in Severity for n in range(1, 13)]
    said = list(in_actions(problems, problems, "token"))
    assert sum(line.startswith("::error ") for line in said) == 10
    assert sum(line.startswith("::warning ") for line in said) == 10
    assert sum(line.startswith("a:") for line in said) == 24


def test_elsewhere_problems_are_plain_lines(capsys: pytest.CaptureFixture[str], site: SmallSite) -> None:
    tell([PLAIN], site.settings, {})
    assert capsys.readouterr() == ("", f"{PLAIN}\n")
    tell([PLAIN], site.settings, {"GITHUB_ACTIONS": "true"})
    said = capsys.readouterr()
    assert (said.out.splitlines()[1], said.out.splitlines()[-1], said.err) == (str(PLAIN), annotation(PLAIN), "")
    tell([], site.settings, {"GITHUB_ACTIONS": "true"})
    assert capsys.readouterr() == ("", "")


def test_an_annotation_speaks_the_language_of_the_file(capsys: pytest.CaptureFixture[str], site: SmallSite) -> None:
    """The log stays in English, which maintainers and searches share."""
    path = catalog_path(site.settings.translations, "ar", AUTHORS)
    path.parent.mkdir(parents=True)
    words = 'msgid "is missing"\nmsgstr "غير موجود"\n\nmsgid "write one line of plain text"\nmsgstr "اكتب سطرا واحدا"\n'
    path.write_text(f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n{words}', encoding="utf-8")
    what, mend = told("is missing"), "write one line of plain text"
    problems = [Problem(f"content/news/x/{tag}.md", 1, 1, "title", what, mend) for tag in ("ar", "en")]
    tell(problems, site.settings, {"GITHUB_ACTIONS": "true"})
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "content/news/x/ar.md:1:1: title: is missing — write one line of plain text"
    assert [line.partition("::")[2].partition("::")[2] for line in lines[-2:]] == [
        "غير موجود — اكتب سطرا واحدا",
        "is missing — write one line of plain text",
    ]


def test_an_annotation_names_what_an_author_can_see(capsys: pytest.CaptureFixture[str], site: SmallSite) -> None:
    tell([Problem("content/news/x/en.md", 9, 1, "body", "w", "m")], site.settings, {"GITHUB_ACTIONS": "true"})
    assert "title=the text::" in capsys.readouterr().out.splitlines()[-1]


def test_what_stands_on_no_line_is_no_command_either(capsys: pytest.CaptureFixture[str]) -> None:
    """An address that an author wrote stands in it."""
    tell_plainly(["public/a.html: '::add-mask::a\n::error::b' leads to nothing"], {"GITHUB_ACTIONS": "true"})
    said = capsys.readouterr()
    first, line, last = said.out.splitlines()
    assert first == f"::stop-commands::{last.strip(':')}"
    assert line == "public/a.html: '::add-mask::a ::error::b' leads to nothing"
    assert said.err == ""
    tell_plainly(["a"], {})
    tell_plainly([], {"GITHUB_ACTIONS": "true"})
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "a\n")
