"""The figures of an evaluation as a table on a terminal."""

from collections.abc import Mapping

from qa.commands.terminal import counted, table
from qa.evaluation.drops import Run
from qa.evaluation.intervals import Interval
from qa.evaluation.judged import judgement
from qa.evaluation.outcomes import Evaluation

_UNTOLD = "document="  # groups that only the JSON and the report show: their names are long


def evaluation_table(run: Run) -> str:
    """The counts in a line, then a row for the whole set, its 95 % interval, and the groups.

    A perturbed run has a last column: how much of the first measure was lost against the clean
    run. Several perturbations have a table of their own.
    """
    shown = run.main
    drops = len(run.perturbed) == 1
    rows = [["", "n", *shown.measures, *(["drop"] if drops else [])]]
    for name, outcomes in {"overall": shown.outcomes, **shown.groups()}.items():
        if name.startswith(_UNTOLD):
            continue
        lost = [_cell(run.drop(outcomes), shown.measures[0])] if drops else []
        cells = _cells(shown, shown.means(outcomes))
        rows.append([name, str(len(outcomes)), *cells, *lost])
        if name == "overall":
            rows += _interval_rows(shown, len(rows[0]))
    asked, documents = len(shown.outcomes), shown.documents
    head = f"{counted(asked, 'question')}, {counted(documents, 'document')}"
    parts = [head, table(rows)]
    if len(run.perturbed) > 1:
        parts.append(_perturbation_table(run))
    if judge := _judge_line(shown):
        parts.append(judge)
    return "\n\n".join(parts)


def _interval_rows(shown: Evaluation, width: int) -> list[list[str]]:
    """Where the overall figures might lie, in two rows as wide as the table."""
    found = shown.intervals(shown.outcomes)
    rows = []
    for label, end in (("  95 % from", 0), ("  to", 1)):
        cells = _cells(shown, {name: interval[end] for name, interval in found.items()})
        row = [label, "", *cells]
        rows.append(row + [""] * (width - len(row)))
    return rows


def _perturbation_table(run: Run) -> str:
    rows = [["asked", *run.clean.measures, "drop"]]
    rows.append(["as typed", *_cells(run.clean, run.clean.means(run.clean.outcomes)), ""])
    for name, asked in run.perturbed.items():
        lost = _cell(run.drop(asked.outcomes), asked.measures[0])
        rows.append([name, *_cells(asked, asked.means(asked.outcomes)), lost])
    return table(rows)


def _judge_line(shown: Evaluation) -> str:
    return ", ".join(
        f"{name} {figure.value:.3f}{_ends(figure.interval)}"
        for name, figure in judgement(shown.outcomes).items()
    )


def _ends(interval: Interval | None) -> str:
    return f" ({interval[0]:.3f} to {interval[1]:.3f})" if interval else ""


def _cells(shown: Evaluation, values: Mapping[str, float]) -> list[str]:
    return [_cell(values, name) for name in shown.measures]


def _cell(values: Mapping[str, float], name: str) -> str:
    return f"{values[name]:.3f}" if name in values else "-"
