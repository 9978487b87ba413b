"""The page for machines: long paths and examples stay within a narrow screen, also on a fallback page."""

import pytest

from tests.browser.conftest import Board, Look


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_examples_fit_a_narrow_screen(look: Look, board: Board, tag: str) -> None:
    page = look(f"/{tag}/help/for-machines/", on=board, width=320)
    assert page.locator("main pre").count() == 6
    wide = "() => [...document.querySelectorAll('main pre, main code')].filter((n) => n.scrollWidth > n.clientWidth + 1"
    assert page.evaluate(f"{wide} && getComputedStyle(n).display === 'block').map((n) => n.textContent)") == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    assert page.locator("main pre").first.evaluate("(n) => getComputedStyle(n).direction") == "ltr"
