"""The figures of the report: headline, charts by group, the table of every measure, drops.

Each section is a function from an evaluation to HTML; a section without anything to say is "".
"""

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType

from qa.evaluation.compare import Change, Comparison
from qa.evaluation.drops import Run
from qa.evaluation.intervals import Figure, Interval
from qa.evaluation.outcomes import Evaluation, Outcome
from qa.report.charts import Row, dots
from qa.report.words import both, ends, number

# The headline's measures, beside nDCG@k, with the words for them.
_HEADLINE = {
    "answer@1": "name-answer",
    "sentence@1": "name-sentence",
    "false_answers": "name-false-answers",
    "false_refusals": "name-false-refusals",
}
_CHARTED = {
    "direction": "by-direction",
    "kind": "by-kind",
    "length": "by-length",
    "document": "by-document",
}
MOST_ROWS = 16  # of one chart
MOST_CHANGES = 20  # questions listed each way


def headline(shown: Evaluation) -> str:
    """The figures that matter most, large, each with its interval."""
    means, intervals = shown.means(shown.outcomes), shown.intervals(shown.outcomes)
    first = shown.measures[0]
    names = {first: both("name-ranking", k=first.partition("@")[2])}
    names |= {measure: both(key) for measure, key in _HEADLINE.items()}
    tiles = []
    for measure, name in names.items():
        if measure not in means:
            continue
        around = both("no-interval")
        if interval := intervals.get(measure):
            around = both("interval", low=number(interval[0]), high=number(interval[1]))
        tiles.append(
            f'<div class="tile"><dt>{name}</dt><dd><b>{number(means[measure])}</b>'
            f"<small>{around}</small></dd></div>"
        )
    return f'<section><h2>{both("headline")}</h2><dl class="tiles">{"".join(tiles)}</dl></section>'


def group_charts(shown: Evaluation) -> str:
    """A chart for each way of grouping and of the two measures that readers feel."""
    groups = shown.groups()
    charts: list[str] = []
    for prefix, key in _CHARTED.items():
        of_kind = {
            readable(name) if prefix == "direction" else name.partition("=")[2]: outcomes
            for name, outcomes in groups.items()
            if name.startswith(f"{prefix}=")
        }
        for measure, said in ((shown.measures[0], "chart-ranking"), ("answer@1", "chart-answer")):
            rows = _rows(shown, of_kind, measure)
            if len(rows) < 2:
                continue
            name = f"chart-{prefix}-{len(charts)}"
            charts.append(
                f'<figure><figcaption id="{name}">{both(key)}<br>{both(said, measure=measure)}'
                f"</figcaption>{dots(rows, name)}</figure>"
            )
    if not charts:
        return ""
    return (
        f"<section><h2>{both('groups')}</h2><p>{both('groups-note')}</p>"
        f'<div class="charts">{"".join(charts)}</div></section>'
    )


def measure_table(shown: Evaluation) -> str:
    """Every measure of every group, each over its interval."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in shown.measures)
    groups = {both("overall"): shown.outcomes}
    groups |= {escape(readable(name)): outcomes for name, outcomes in shown.groups().items()}
    rows = [
        _row(name, str(len(outcomes)), shown.measures, shown.means(outcomes), intervals)
        for name, outcomes in groups.items()
        for intervals in [shown.intervals(outcomes)]
    ]
    return (
        f'<section><h2>{both("table")}</h2><div class="wide" tabindex="0"><table><thead><tr>'
        f'<th scope="col">{both("table-group")}</th><th scope="col">n</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div></section>"
    )


def perturbations(run: Run) -> str:
    """What each way of typing the questions costs."""
    if not run.perturbed:
        return ""
    clean = run.clean
    shown = [name for name in clean.measures if name in clean.means(clean.outcomes)]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in shown)
    rows = [_row(both("as-typed"), "", shown, clean.means(clean.outcomes))]
    for name, asked in run.perturbed.items():
        lost = run.drop(asked.outcomes).get(clean.measures[0])
        written = "–" if lost is None else f"<b>{number(lost)}</b>"
        rows.append(_row(both(f"perturbation-{name}"), written, shown, asked.means(asked.outcomes)))
    return (
        f"<section><h2>{both('perturbed')}</h2><p>{both('perturbed-note')}</p>"
        f'<div class="wide" tabindex="0"><table><thead><tr><td></td>'
        f'<th scope="col">{both("drop")}</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div></section>"
    )


def comparison(shown: Evaluation, compared: Sequence[Comparison]) -> str:
    """Each measure against the baseline, and the questions that the first one moved."""
    if not compared:
        return ""
    rows = "".join(
        f'<tr{" class=notable" if told.notable else ""}><th scope="row">{escape(told.measure)}'
        f"</th><td>{told.questions}</td><td>{number(told.before)}</td><td>{number(told.after)}</td>"
        f"<td>{told.after - told.before:+.3f}</td><td>{number(told.p, 4)}</td>"
        f"<td>{len(told.better)}</td><td>{len(told.worse)}</td></tr>"
        for told in compared
    )
    head = "".join(f'<th scope="col">{both(key)}</th>' for key in ("before", "now"))
    texts = {o.question.id: o.question.question for o in shown.outcomes}
    first = compared[0]
    lists = _changes("worse-questions", first, first.worse, texts)
    lists += _changes("better-questions", first, first.better, texts)
    return (
        f"<section><h2>{both('compared')}</h2><p>{both('compared-note')}</p>"
        f'<div class="wide" tabindex="0"><table><thead><tr><td></td><th scope="col">n</th>{head}'
        f'<th scope="col">±</th><th scope="col">p</th><th scope="col">{both("better")}</th>'
        f'<th scope="col">{both("worse")}</th></tr></thead><tbody>{rows}</tbody></table></div>'
        f"{lists}</section>"
    )


def readable(group: str) -> str:
    """The name of a group as a reader takes it: "direction=vi-en" is vi→en."""
    kind, _, name = group.partition("=")
    return name.replace("-", "→") if kind == "direction" else f"{kind}: {name}"


def _rows(
    shown: Evaluation, groups: Mapping[str, Sequence[Outcome]], measure: str
) -> tuple[Row, ...]:
    rows = []
    for name, outcomes in groups.items():
        means, intervals = shown.means(outcomes), shown.intervals(outcomes)
        if measure in means:
            rows.append(Row(name, Figure(means[measure], intervals.get(measure)), len(outcomes)))
    return tuple(rows[:MOST_ROWS])


def _row(
    name: str,
    first: str,
    measures: Sequence[str],
    values: Mapping[str, float],
    intervals: Mapping[str, Interval] = MappingProxyType({}),
) -> str:
    """A row of a table: its name, a first cell, and its figures over their intervals."""
    cells = "".join(f"<td>{_cell(values.get(m), intervals.get(m))}</td>" for m in measures)
    return f'<tr><th scope="row">{name}</th><td>{first}</td>{cells}</tr>'


def _cell(value: float | None, interval: Interval | None) -> str:
    if value is None:
        return "–"
    return number(value) + (f"<small>{ends(interval, 2)}</small>" if interval else "")


def _changes(
    key: str, told: Comparison, changes: Sequence[Change], texts: Mapping[str, str]
) -> str:
    if not changes:
        return ""
    items = "".join(
        f"<li><code>{escape(change.id[:60])}</code> {number(change.before, 2)} → "
        f"{number(change.after, 2)} {escape(texts[change.id][:160])}</li>"
        for change in changes[:MOST_CHANGES]
    )
    return f"<h3>{both(key, measure=told.measure)}</h3><ul>{items}</ul>"
