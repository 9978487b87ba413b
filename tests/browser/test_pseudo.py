"""A small site in the language that nobody speaks, on a narrow telephone: words two fifths longer than English fit."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from plugins.audit.sampling import sample
from tests.browser.conftest import Board, Look, served, tongues_of
from tests.browser.observing import observe
from tests.build.whole_site import WholeSite

CLIPPED = """() => [...document.querySelectorAll('body *')].filter((node) => {
  const style = getComputedStyle(node);
  const hides = [style.overflowX, style.overflowY].some((way) => way === 'hidden' || way === 'clip');
  if (style.webkitLineClamp !== 'none') return false;
  const shown = node.clientWidth > 1 && node.clientHeight > 1 && style.visibility === 'visible';
  return hides && shown && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
}).map((node) => `${node.tagName} ${node.className}: ${node.textContent.trim().slice(0, 40)}`)"""
"""What hides a part of its own text, but for the alert, whose text ends after two lines by design.

What only a screen reader is to find is one pixel wide.
"""


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    site = WholeSite(tmp_path_factory.mktemp("strange"))
    site.settings = replace(site.settings, pseudo=True)
    assert [problem for problem in site.build().problems if problem.is_error] == []
    pages = {name: dict(tongues) for name, tongues in sample(site.settings).items()}
    with served(site.output, pages=pages) as board:
        yield board


@pytest.mark.parametrize("tongue", ["en", "ar"])
def test_longer_words_fit_a_narrow_telephone(look: Look, strange: Board, tongue: str) -> None:
    page = look.context(on=strange, width=320, height=640, language=tongue).new_page()
    found = {}
    for name, address in tongues_of(strange.pages, tongue).items():
        look.go(page, address, on=strange)
        assert "⟦" in page.content()
        found[name] = [*observe(page, "overflow"), *page.evaluate(CLIPPED)]
    assert len(found) > 20
    assert {name: faults for name, faults in found.items() if faults} == {}
