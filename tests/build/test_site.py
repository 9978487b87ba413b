"""A small site, from file to page."""

from tests.conftest import SmallSite


def test_a_site_with_only_an_identity_builds(site: SmallSite) -> None:
    """The smallest site has a home in each language."""
    assert site.problems() == []
    assert "Hello." in site.page("en/index.html")
    assert 'dir="rtl"' in site.page("ar/index.html")
