"""`hoidap bench`: speed and memory on this machine, as a table or as JSON."""

import os
from argparse import Namespace
from pathlib import Path

from corpus.bundled import bundled_articles, bundled_questions
from corpus.questions import read_questions
from corpus.read import read_documents
from index.encode import load_encoder
from qa.benchmark.bench import Bench, bench, machine
from qa.benchmark.fresh import FirstAnswer, first_answer
from qa.commands.terminal import STDOUT, check_target, progress_bar, table, write_json
from qa.options import read_options

_LABELS = {
    "passages": "passages searched",
    "first_answer_seconds": "start to first answer, fresh process, s",
    "first_answer_peak_mb": "peak memory of that process, MB",
    "question_ms": "encoding a question, median, ms",
    "passages_per_second": "encoding passages, per second",
    "build_seconds": "build, s",
    "index_mb": "index on disk, MB",
    "answer_p50_ms": "answer, p50, ms",
    "answer_p95_ms": "answer, p95, ms",
    "answer_p99_ms": "answer, p99, ms",
}


def run(arguments: Namespace) -> int:
    """The exit code, after the figures were printed."""
    out: Path | None = arguments.json
    check_target(out)
    model: str = arguments.model or read_options(os.environ).model
    documents = list(read_documents([bundled_articles()]))
    questions = [asked.question for asked in read_questions(bundled_questions()).questions]

    def fresh(index: Path, question: str) -> FirstAnswer:
        return first_answer(["ask", question, "--index", str(index), "--model", model, "--json"])

    encoder = load_encoder(model)
    with progress_bar("passages") as done:
        measured = bench(
            encoder, documents, questions, arguments.passages, fresh=fresh, progress=done
        )
    if out is not None:
        write_json(out, measured.as_json())
    if out != STDOUT:
        print(bench_table(measured))
    return 0


def bench_table(measured: Bench) -> str:
    """The machine in a line, then a figure a row."""
    described = machine()
    head = (
        f"{described['cores']} cores of {described['processor']}, {described['system']}, "
        f"Python {described['python']}"
    )
    values = measured.as_json()
    rows = [[label, _figure(values[name])] for name, label in _LABELS.items()]
    return f"{head}\n\n{table(rows)}"


def _figure(value: object) -> str:
    return f"{value:,.1f}" if isinstance(value, float) else f"{value:,}"
