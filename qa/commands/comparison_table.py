"""A comparison with a baseline as a table on a terminal, and as JSON."""

from collections.abc import Mapping, Sequence

from qa.commands.terminal import table
from qa.evaluation.compare import Change, Comparison
from qa.evaluation.outcomes import Evaluation

MOST_CHANGES = 10  # listed each way; all of them stand in the JSON


def comparison_table(evaluation: Evaluation, comparisons: Sequence[Comparison]) -> str:
    """A row for each measure, then the questions that the first one moved most."""
    rows = [["against the baseline", "n", "before", "now", "change", "p", "better", "worse"]]
    for told in comparisons:
        rows.append([
            told.measure, str(told.questions), f"{told.before:.3f}", f"{told.after:.3f}",
            f"{told.after - told.before:+.3f}", f"{told.p:.4f}",
            str(len(told.better)), str(len(told.worse)),
        ])  # fmt: skip
    first = comparisons[0]
    texts = {o.question.id: o.question.question for o in evaluation.outcomes}
    parts = [table(rows)]
    for name, changes in (("worse", first.worse), ("better", first.better)):
        if changes:
            parts.append(f"{name} by {first.measure}:\n{_changes(changes, texts)}")
    return "\n\n".join(parts)


def comparison_json(comparisons: Sequence[Comparison]) -> dict[str, object]:
    """The same for `hoidap eval --json`, with every question that moved.

    Whether a difference is significant is said of the measures that decide, null of the others.
    """
    return {
        told.measure: {
            "before": round(told.before, 4),
            "now": round(told.after, 4),
            "questions": told.questions,
            "p": round(told.p, 4),
            "significant": told.notable,
            "better": [change.id for change in told.better],
            "worse": [change.id for change in told.worse],
        }
        for told in comparisons
    }


def _changes(changes: Sequence[Change], texts: Mapping[str, str]) -> str:
    shown = [
        f"  {change.id}  {change.before:.2f} -> {change.after:.2f}  {texts[change.id][:80]}"
        for change in changes[:MOST_CHANGES]
    ]
    more = len(changes) - MOST_CHANGES
    return "\n".join(shown + ([f"  and {more} more"] if more > 0 else []))
