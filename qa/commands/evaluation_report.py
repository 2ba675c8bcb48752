"""The report of an evaluation and the files beside it, written for `hoidap eval --html`."""

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from corpus.labels import QuestionSet
from corpus.records import beginning
from index.encode import Encoder
from qa.benchmark.bench import percentile, times_ms
from qa.commands.comparison_table import comparison_json
from qa.commands.terminal import check_target, write_whole
from qa.errors import OptionError, QuestionError
from qa.evaluation.compare import Comparison
from qa.evaluation.drops import Run
from qa.report.files import as_csv, as_trec_qrels, as_trec_run
from qa.report.page import About, page
from qa.service import QAService

TIMED = 100  # questions: enough that one of them lies above the 99th percentile
# How each file beside a report begins that a report has written.
BESIDE = {
    "json": r'{\n  "leg": "',
    "csv": r"\ufeff?id,question,language,direction,kind,document,rank,",
    "run": r"\S+ Q0 \S+ 1 \d+ hoidap\n",
    "qrels": r"\S+ 0 \S+ -?\d+\n",
}


def check_targets(html: Path | None, *read: Path | None) -> None:
    """Nothing, when the report and what stands beside it look as if they could be written.

    Raises:
        WriteError: one of them could not be.
        OptionError: one of them would be written over a file that is `read`, over the report
            itself, or over one beside it that no report has written.
    """
    if html is not None:
        check_target(html, *read)  # first: a folder may have no name that takes an ending
        beside = [html.with_suffix(f".{kind}") for kind in BESIDE]
        if html in beside:
            wanted = f"a name with another ending than .{', .'.join(BESIDE)}, which stand beside it"
            raise OptionError("--html", str(html), wanted)
        for path in beside:
            check_target(path, *read)
        if foreign := next(filter(_is_foreign, beside), None):
            wanted = f"a name beside which no {foreign.name} lies that it would write over"
            raise OptionError("--html", str(html), wanted)


def _is_foreign(path: Path) -> bool:
    """Whether the file at `path` is there, and not one that stood beside a report.

    Every tool's qrels begin like ours: those beside a run that is none of ours are another's.
    """
    if not path.is_file() or path.stat().st_size == 0:
        return False
    kind = path.suffix[1:]
    if not re.match(BESIDE[kind], beginning(path)):
        return True
    run = path.with_suffix(".run")
    return kind == "qrels" and (not run.is_file() or _is_foreign(run))


def answer_times(service: QAService, encoder: Encoder, questions: QuestionSet) -> list[float]:
    """The milliseconds that each of up to `TIMED` questions takes, in order, spread over the set.

    Args:
        service: whose index is asked.
        encoder: one that remembers nothing: a remembered question would take no time.
        questions: those that are refused are timed like the others.
    """
    fresh = QAService(service.store, encoder)

    def ask(question: str) -> None:
        with suppress(QuestionError):
            fresh.ask(question)

    every = max(1, len(questions.questions) // TIMED)
    asked = [question.question for question in questions.questions[::every]][:TIMED]
    ask(asked[0])  # what only the first question waits for
    return times_ms(ask, asked)


def write_report(
    html: Path,
    run: Run,
    name: str,
    model: str,
    times: Sequence[float],
    compared: Sequence[Comparison],
) -> None:
    """Write the report at `html`, and JSON, CSV, run and qrels with the same name beside it.

    Args:
        html: where.
        run: what is told.
        name: of the test set.
        model: the encoder's identity.
        times: in milliseconds.
        compared: with a baseline; empty without one.

    Raises:
        WriteError: one of them cannot be written; what was there before still stands.
    """
    beside = {kind: html.with_suffix(f".{kind}") for kind in BESIDE}
    latency = {f"p{part}": round(percentile(times, part), 1) for part in (50, 95, 99)}
    against = {"against": comparison_json(compared)} if compared else {}
    figures = {**run.as_json(), **against, "latency_ms": latency}
    told = json.dumps(figures, ensure_ascii=False, indent=2)
    write_whole(beside["json"], f"{told}\n".encode())
    write_whole(beside["csv"], as_csv(run.main))
    write_whole(beside["run"], as_trec_run(run.main))
    write_whole(beside["qrels"], as_trec_qrels(run.main))
    about = About(
        name=name,
        version=hoidap_version(),
        model=model,
        date=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        times_ms=times,
        compared=compared,
        files={kind: path.name for kind, path in beside.items()},
    )
    write_whole(html, page(run, about).encode())


def hoidap_version() -> str:
    """The installed version of hoidap."""
    try:
        return version("hoidap")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "?"
