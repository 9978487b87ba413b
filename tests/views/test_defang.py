"""An indicator is shown so that nobody opens it by mistake, and so that it can be read back."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.model.vocabulary import IndicatorType
from plugins.views.warnings import defang

OPENED = st.sampled_from([IndicatorType.DOMAIN, IndicatorType.EMAIL, IndicatorType.URL])


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (IndicatorType.DOMAIN, "interpol.example", "interpol[.]example"),
        (IndicatorType.EMAIL, "agent@mail.example", "agent[@]mail[.]example"),
        (IndicatorType.URL, "https://bad.example/a.php?b=c.d", "hxxps://bad[.]example/a[.]php?b=c[.]d"),
        (IndicatorType.URL, "HTTP://BAD.EXAMPLE", "hxxp://BAD[.]EXAMPLE"),
        (IndicatorType.DOMAIN, "http.example", "hxxp[.]example"),
        (IndicatorType.PHONE, "+33 1 23 45 67 89", "+33 1 23 45 67 89"),
        (
            IndicatorType.WALLET,
            "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh",
            "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh",
        ),
        (IndicatorType.ACCOUNT, "FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189"),
    ],
)
def test_an_address_is_shown_defanged(kind: IndicatorType, value: str, shown: str) -> None:
    """Telephone numbers, wallets and accounts stay as they are: one must be able to compare them."""
    assert defang(kind, value) == shown


@settings(deadline=None)
@given(OPENED, st.text(alphabet="htps:/.@abc?=&", max_size=30))
def test_nothing_that_opens_is_left(kind: IndicatorType, value: str) -> None:
    shown = defang(kind, value)
    assert not shown.lower().startswith("http")
    assert not re.search(r"(?<!\[)[.@]|[.@](?!\])", shown)
    assert re.sub("^hxxp", "http", shown.replace("[.]", ".").replace("[@]", "@")) == value
