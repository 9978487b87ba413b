"""Charts, drawn: pygal makes bars of numbers; every word around them is HTML, where long labels can break."""

from functools import lru_cache

from markupsafe import Markup

from plugins.views.shapes import ChartBar, ChartView

_LONGEST = 1000
"""Units from nothing to the largest number, whatever the width at which the bar is shown."""
_PLOT = 1040
"""What pygal must be given for that: it leaves 2 % free at both ends."""
_BAR = Markup(
    '<svg class="chart__bar" viewBox="0 0 {longest} 12" width="100%" height="12" preserveAspectRatio="none" '
    'fill="currentColor" aria-hidden="true" focusable="false">'
    '<rect x="{start:g}" width="{width:g}" height="12" vector-effect="non-scaling-stroke"/></svg>'
)


def drawn(chart: ChartView) -> tuple[tuple[ChartBar, Markup], ...]:
    """Each bar with its drawing: an SVG without words, to the same scale as its neighbours and beginning at zero.

    It grows from the side where the page's reading begins; without style it has the colour of the words around it.
    """
    lengths = _lengths(tuple(bar.value for bar in chart.bars))
    return tuple((bar, _draw(length, chart.dir)) for bar, length in zip(chart.bars, lengths, strict=True))


def _draw(length: float, direction: str) -> Markup:
    start = _LONGEST - length if direction == "rtl" else 0.0
    return _BAR.format(longest=_LONGEST, start=start, width=length)


@lru_cache(maxsize=256)
def _lengths(values: tuple[float, ...]) -> tuple[float, ...]:
    """How long each bar is; of all that pygal draws, only that is taken: no style, no script, no words."""
    if not any(values):
        return (0.0,) * len(values)
    from pygal import HorizontalBar  # noqa: PLC0415 - 60 ms that only a chart is worth

    chart = HorizontalBar(
        js=(),
        width=_PLOT,
        height=_PLOT,
        margin=0,
        range=(0, max(values)),
        show_legend=False,
        show_x_labels=False,
        show_y_labels=False,
    )
    chart.add("", list(values))
    bars = (rect for rect in chart.render_tree().iter() if "reactive" in (rect.get("class") or ""))
    return tuple(round(float(bar.get("width") or 0), 1) for bar in bars)
