"""The words of a page, a paragraph each."""

import pytest

from plugins.review.blocks import blocks


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<title>T</title><p>one <b>two</b>\n three</p>", ("T", "one two three")),
        ("<ul><li>a<ul><li>b</li></ul>c</li></ul>", ("a", "b", "c")),
        ("<table><tr><th>h<td>d</table>", ("h", "d")),
        ('<p>see <img src=x alt="a boat"> here<img src=y alt=""></p>', ("see [a boat] here",)),
        ('<p><a href="/en/">in</a> <a href="https://out.example/x">out</a></p>', ("in out <https://out.example/x>",)),
        ("<p>a<br>b</p><script>no</script><style>no</style><svg><text>no</text></svg>", ("a b",)),
        ("<p>中文<span>字</span></p>", ("中文字",)),
        ("", ()),
    ],
)
def test_blocks(html: str, said: tuple[str, ...]) -> None:
    assert blocks(html) == said
