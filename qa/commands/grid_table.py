"""Configurations side by side as a table on a terminal, and as JSON."""

from collections.abc import Sequence

from qa.commands.terminal import counted, table
from qa.evaluation.grid import Cell, columns


def grid_table(cells: Sequence[Cell]) -> str:
    """The counts in a line, then a row for each configuration.

    Beside the first measure stand its 95 % interval, its change against the first configuration,
    and p, with a star where that is significant among all of them.
    """
    shown = columns(cells)
    depths = {cell.configuration.k for cell in cells}
    heads = [cells[0].measure(name) if len(depths) == 1 else name for name in shown]
    settings = list(cells[0].configuration.told)
    rows = [["", *settings, heads[0], "95 %", "change", "p", *heads[1:]]]
    for number, cell in enumerate(cells, start=1):
        told = cell.compared
        moved = ["", ""]
        if told:
            star = "*" if told.notable else " "
            moved = [f"{told.after - told.before:+.3f}", f"{told.p:.4f}{star}"]
        first, *others = (_value(cell, name) for name in shown)
        chosen = cell.configuration.told.values()
        rows.append([f"{number}", *chosen, first, _interval(cell, shown[0]), *moved, *others])
    evaluation = cells[0].evaluation
    head = counted(len(evaluation.outcomes), "question")
    head += f", {counted(evaluation.documents, 'document')}"
    return f"{head}, {counted(len(cells), 'configuration')}\n\n{table(rows)}"


def grid_json(cells: Sequence[Cell]) -> dict[str, object]:
    """Under "grid" each configuration with all that `hoidap eval --json` writes of it."""
    return {
        "grid": [
            {
                "configuration": dict(cell.configuration.told),
                "against_first": {
                    "measure": told.measure,
                    "before": round(told.before, 4),
                    "now": round(told.after, 4),
                    "p": round(told.p, 4),
                    "significant": told.notable,
                }
                if (told := cell.compared)
                else None,
                **cell.evaluation.as_json(),
            }
            for cell in cells
        ]
    }


def _value(cell: Cell, column: str) -> str:
    means = cell.evaluation.means(cell.evaluation.outcomes)
    name = cell.measure(column)
    return f"{means[name]:.3f}" if name in means else "-"


def _interval(cell: Cell, column: str) -> str:
    ends = cell.evaluation.intervals(cell.evaluation.outcomes).get(cell.measure(column))
    return f"{ends[0]:.3f}-{ends[1]:.3f}" if ends else "-"
