"""Configurations side by side as a page of its own: a chart of the two measures that matter most,
and a table. It looks like the report of one evaluation, and is as safe to send on."""

from collections.abc import Sequence
from html import escape

from qa.evaluation.grid import Cell, columns
from qa.evaluation.intervals import Figure
from qa.report.charts import Row, close_ends, dots
from qa.report.page import About, first_language, heading, shell
from qa.report.words import both, number

_CHARTED = (("nDCG@k", "chart-ranking"), ("answer@1", "chart-answer"))


def grid_page(cells: Sequence[Cell], about: About) -> str:
    """The whole page; at least one cell."""
    shown = cells[0].evaluation
    counts = {"questions": len(shown.outcomes), "documents": shown.documents}
    first = first_language(shown)
    asked = both("grid-asked", name=about.name, cells=len(cells), **counts)
    return shell(first, about, heading(first, "grid-title", asked), _charts(cells) + _table(cells))


def _charts(cells: Sequence[Cell]) -> str:
    charts = []
    for column, said in _CHARTED:
        rows = [row for n, cell in enumerate(cells, start=1) if (row := _row(n, cell, column))]
        if rows:
            name = f"grid-{said}"
            caption = both(said, measure=_heads(cells, [column])[0])
            drawn = dots(rows, name, close_ends(rows))
            charts.append(f'<figure><figcaption id="{name}">{caption}</figcaption>{drawn}</figure>')
    settings = " · ".join(cells[0].configuration.told)
    return (
        f"<section><h2>{both('grid-charts')}</h2>"
        f"<p>{both('grid-charts-note', settings=settings)}</p>"
        f'<div class="charts">{"".join(charts)}</div></section>'
    )


def _row(place: int, cell: Cell, column: str) -> Row | None:
    name, everything = cell.measure(column), cell.evaluation.outcomes
    means = cell.evaluation.means(everything)
    if name not in means:
        return None
    label = f"{place}: {' · '.join(cell.configuration.told.values())}"
    interval = cell.evaluation.intervals(everything).get(name)
    return Row(label, Figure(means[name], interval), len(everything))


def _table(cells: Sequence[Cell]) -> str:
    shown = columns(cells)
    first, *others = _heads(cells, shown)
    settings = [f"<th>{escape(name)}</th>" for name in cells[0].configuration.told]
    told = ["<th></th>", *settings, f"<th>{first}</th><th>95 %</th>"]
    told += [f"<th>{both('grid-change')}</th><th>p</th>", *(f"<th>{name}</th>" for name in others)]
    head = "".join(told).replace("<th>", '<th scope="col">')
    rows = "".join(
        f"<tr{' class=notable' if cell.compared and cell.compared.notable else ''}>"
        f"{_cells(n, cell, shown)}</tr>"
        for n, cell in enumerate(cells, start=1)
    )
    return (
        f"<section><h2>{both('grid-table')}</h2><p>{both('grid-note')}</p>"
        f'<div class="wide compact" tabindex="0"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _heads(cells: Sequence[Cell], shown: Sequence[str]) -> list[str]:
    """The names of the columns; with the depth where all cells have the same."""
    one_depth = len({cell.configuration.k for cell in cells}) == 1
    return [cells[0].measure(name) if one_depth else name for name in shown]


def _cells(place: int, cell: Cell, shown: Sequence[str]) -> str:
    """A row of the table: its number, the settings, the first measure told in full, the others."""
    everything = cell.evaluation.outcomes
    means, told = cell.evaluation.means(everything), cell.compared
    ends = cell.evaluation.intervals(everything).get(cell.measure(shown[0]))
    values = [
        number(means[name]) if (name := cell.measure(column)) in means else "–" for column in shown
    ]
    around = f"{number(ends[0])} – {number(ends[1])}" if ends else "–"
    moved = [f"{told.after - told.before:+.3f}", number(told.p, 4)] if told else ["–", "–"]
    chosen = [escape(value[:60]) for value in cell.configuration.told.values()]
    row = [*chosen, values[0], around, *moved, *values[1:]]
    return f'<th scope="row">{place}</th>' + "".join(f"<td>{text}</td>" for text in row)
