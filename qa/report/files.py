"""An evaluation as files for other programs: CSV, and TREC's run and qrels.

TREC's files part their columns by spaces, so a space in an id is written %20 there, and a % is
%25. Scores of a run fall by one from the depth of the ranking: ranks decide, and no tool may break
ties another way.
"""

import csv
import io
from collections.abc import Iterator

from qa.evaluation.outcomes import Evaluation, Outcome

# What a spreadsheet would take for a formula is written with an apostrophe before it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_TAG = "hoidap"  # the last column of a run names the system


def as_csv(shown: Evaluation) -> bytes:
    """A row a question, with a header; UTF-8 with a mark, so that spreadsheets know it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*_COLUMNS, *shown.measures))
    for outcome in shown.outcomes:
        values = (outcome.values.get(name) for name in shown.measures)
        writer.writerow((
            *map(_cell, _described(outcome)),
            *("" if value is None else f"{value:.4f}" for value in values),
        ))  # fmt: skip
    return text.getvalue().encode("utf-8-sig")


def as_trec_run(shown: Evaluation) -> bytes:
    """The ranking of each answerable question: question, Q0, target, rank, score, name."""
    lines = (
        f"{trec_id(o.question.id)} Q0 {trec_id(target)} {rank} {len(o.ranking) - rank + 1} {_TAG}"
        for o in shown.outcomes
        for rank, target in enumerate(o.ranking, start=1)
    )
    return _lines(lines)


def as_trec_qrels(shown: Evaluation) -> bytes:
    """The gold of each answerable question: question, 0, target, grade."""
    lines = (
        f"{trec_id(o.question.id)} 0 {trec_id(target)} {grade}"
        for o in shown.outcomes
        for target, grade in o.grades.items()
    )
    return _lines(lines)


def trec_id(name: str) -> str:
    """`name` without a space in it, and still another for every other name."""
    return "".join(
        "".join(f"%{byte:02X}" for byte in ch.encode()) if ch.isspace() or ch == "%" else ch
        for ch in name
    )


_COLUMNS = (
    "id", "question", "language", "direction", "kind", "document", "rank", "found", "confidence",
    "top", "reason", "previous",
)  # fmt: skip


def _described(outcome: Outcome) -> tuple[str, ...]:
    asked, shown = outcome.question, outcome.shown
    direction = f"{asked.language}-{outcome.searched}" if outcome.searched else ""
    sure = shown.confidence if shown else None
    return (
        asked.id, asked.question, asked.language, direction, asked.kind, outcome.document,
        str(outcome.rank or ""), "" if outcome.found is None else str(int(outcome.found)),
        "" if sure is None else f"{sure:.4f}", shown.passage.id if shown else "", outcome.reason,
        asked.previous,
    )  # fmt: skip


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _lines(lines: Iterator[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
