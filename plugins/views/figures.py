"""Charts and timelines, which several kinds of documents may hold."""

from plugins.i18n import locales
from plugins.library.entries import Text
from plugins.model.data.facts import Citation
from plugins.model.kinds.parts import Bar, Chart
from plugins.views.citing import citation_row, source_row
from plugins.views.reader import Reader
from plugins.views.shapes import ChartBar, ChartView, SourceRow, TimelineRow


def charts(reader: Reader, text: Text) -> tuple[ChartView, ...]:
    """The charts of a document; a bar whose fact is not there is left out, as a check has said."""
    return tuple(_chart(reader, chart, text.language) for chart in text.fields.charts)


def timeline(reader: Reader, text: Text) -> tuple[TimelineRow, ...]:
    """What happened, the earliest first."""
    rows = sorted(text.fields.timeline, key=lambda row: row.when)
    return tuple(
        TimelineRow(row.when, reader.partial_day(row.when), reader.words(row.what, text.language)) for row in rows
    )


def _chart(reader: Reader, chart: Chart, language: str) -> ChartView:
    numbers = ((bar, _number(reader, bar)) for bar in chart.bars)
    return ChartView(
        reader.words(chart.title, language),
        reader.maybe(chart.unit, language),
        tuple(
            ChartBar(reader.words(bar.label, language), float(number), locales.number(number, reader.language))
            for bar, number in numbers
            if number is not None
        ),
        _sources(reader, chart),
        locales.direction(reader.language),
    )


def _number(reader: Reader, bar: Bar) -> str | None:
    if bar.fact is None:
        return bar.value
    fact = reader.library.facts.get(bar.fact)
    return None if fact is None else fact.number


def _sources(reader: Reader, chart: Chart) -> tuple[SourceRow, ...]:
    """The chart's own, then those of its facts; several facts from one place name it once."""
    own = (source_row(reader, chart.source),) if chart.source else ()
    facts = reader.library.facts
    keys = (bar.fact for bar in chart.bars)
    cited: dict[Citation, None] = dict.fromkeys(facts[key].source for key in keys if key and key in facts)
    named = chart.source.url if chart.source else ""
    return own + tuple(citation_row(reader, place.publisher, place) for place in cited if place.url != named)
