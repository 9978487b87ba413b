"""What is new in a sheet, as old browsers read it."""

import pytest

from plugins.render.lowering import lowered

LOWERED = {
    "pairs of sides are written in full": (
        "a{margin-inline:auto;padding-block:var(--a) 1px}",
        "a{padding-block-start:var(--a);padding-block-end:1px;margin-inline-start:auto;margin-inline-end:auto}",
    ),
    "what counts more goes on doing so": (
        "a{margin-block:0!important}",
        "a{margin-block-start:0!important;margin-block-end:0!important}",
    ),
    "a border keeps its parts together": (
        "a{border-inline:1px solid var(--a)}",
        "a{border-inline-start:1px solid var(--a);border-inline-end:1px solid var(--a)}",
    ),
    "colours of two borders": (
        "a{border-block-color:var(--a) red}",
        "a{border-block-start-color:var(--a);border-block-end-color:red}",
    ),
    "four sides at once": ("a{inset:0 1px}", "a{top:0;right:1px;bottom:0;left:1px}"),
    "a value that is no list of sides stays": ("a{inset:var(--a) b c d e}", "a{inset:var(--a) b c d e}"),
    "logical insets and corners stay logical": (
        "a{inset-inline-start:0;border-start-start-radius:1px}",
        "a{border-start-start-radius:1px;inset-inline-start:0}",
    ),
    "lists inside a selector stay": (".a :is(b,c){d:e}", ".a :is(b,c){d:e}"),
    "widths are asked for in the old way": ("@media (width >= 40rem){a{b:c}}", "@media (min-width:40rem){a{b:c}}"),
    "nested rules are written out": (".a{&:hover{b:c}}", ".a:hover{b:c}"),
    "an old value stays before the new one": ("a{height:100vh;height:100dvh}", "a{height:100vh;height:100dvh}"),
}


@pytest.mark.parametrize(("css", "low"), LOWERED.values(), ids=LOWERED)
def test_what_is_new_is_written_for_old_browsers(css: str, low: str) -> None:
    assert lowered(css) == low
