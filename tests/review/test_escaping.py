"""What an unknown wrote stands in a summary as text."""

import pytest

from plugins.review.escaping import code, fenced, plain, visible


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        ("A plain title", "A plain title"),
        ("](javascript:alert(1))", r"\]\(javascript:alert\(1\)\)"),
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("@everyone, see #12", "<span>@</span>everyone, see <span>#</span>12"),
        ("write en@1a2b3c4d", "write en<span>@</span>1a2b3c4d"),
        ("https://bad.example www.bad.example", "https:<span>//</span>bad.example www<span>.</span>bad.example"),
        ("a | b", r"a \| b"),
        ("`code` *bold* _it_ ~~gone~~ ![x]", r"\`code\` \*bold\* \_it\_ \~\~gone\~\~ \!\[x\]"),
        ("back\\slash", r"back\\slash"),
        ("$x$", "<span>$</span>x<span>$</span>"),
        ("two\nlines\r\n| --- |", r"two lines \| --- \|"),
        ("right\u202eleft", "right⟨U+202E⟩left"),
        ("عربي\u200f ومسافة", "عربي\u200f ومسافة"),
    ],
)
def test_it_is_text_and_nothing_else(written: str, safe: str) -> None:
    assert plain(written) == safe
    assert code(written) == f"<code>{safe}</code>"


def test_lone_surrogates_can_be_written() -> None:
    visible("file\udcff").encode()


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a", "```diff\na\n```"),
        ("```\n# out", "````diff\n```\n# out\n````"),
        ("a ````` b", "``````diff\na ````` b\n``````"),
    ],
)
def test_nothing_ends_a_block_of_code(text: str, block: str) -> None:
    assert fenced(text, "diff") == block
