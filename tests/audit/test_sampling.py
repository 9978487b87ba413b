"""One page of every sort is chosen: the fullest."""

from plugins.audit.sampling import sample
from tests.conftest import SmallSite


def test_the_fullest_page_of_every_sort_is_chosen_in_every_language(site: SmallSite) -> None:
    front = 'title: "T"\nsummary: "S"'
    site.write("help/a/en.md", front, "Short.")
    site.write("help/b/en.md", front, "Much longer. " * 20)
    outcome = site.build()
    assert not outcome.failed, outcome.problems
    pages = sample(site.settings)
    assert pages["help"] == {"en": "/en/help/b/", "ar": "/ar/help/b/"}
    assert pages["home"] == {"en": "/en/", "ar": "/ar/"}
    assert pages["tree/help"] == {"en": "/en/help/", "ar": "/ar/help/"}
    assert pages["not_found"] == {"en": "/404.html"}
    assert pages["languages"] == {"en": "/"}
    assert "redirect" not in pages
