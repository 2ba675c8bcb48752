"""How fast answers come, and in how much memory.

The passages are made up by `qa.benchmark.synthetic`; what is measured is the machine and the code.
Whether answers are right is for `qa.evaluation.evaluate`.
"""

import math
import os
import platform
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from corpus.document import Document
from index.build import Progress
from index.encode import Encoder, Matrix, Vector
from index.scored import Span
from index.tokens import Tokens
from qa.benchmark.fresh import FirstAnswer
from qa.benchmark.synthetic import synthetic_documents
from qa.evaluation.corpus_service import service_on, temporary_folder

ANSWERS = 200  # questions timed: enough for two of them to lie above the 99th percentile
HITS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What was measured; each name ends in its unit, a MB being 10^6 bytes.

    Args:
        passages: searched.
        first_answer_seconds: from the start of a fresh process to its answer.
        first_answer_peak_mb: the most memory that this process held.
        question_ms: encoding of one question; median.
        passages_per_second: encoding of the passages, without the rest of the build.
        build_seconds: the whole build.
        index_mb: on disk.
        answer_p50_ms: a question asked of a running service, for HITS hits.
        answer_p95_ms: the same, 95 of 100 are faster.
        answer_p99_ms: the same, 99 of 100 are faster.
    """

    passages: int
    first_answer_seconds: float
    first_answer_peak_mb: float
    question_ms: float
    passages_per_second: float
    build_seconds: float
    index_mb: float
    answer_p50_ms: float
    answer_p95_ms: float
    answer_p99_ms: float

    def as_json(self) -> dict[str, object]:
        """The form that `hoidap bench --json` writes, with the machine; three decimals."""
        values = {name: round(value, 3) for name, value in asdict(self).items()}
        return {**values, "machine": machine()}


def bench(
    encoder: Encoder,
    documents: Sequence[Document],
    questions: Sequence[str],
    passages: int,
    *,
    fresh: Callable[[Path, str], FirstAnswer],
    progress: Progress | None = None,
) -> Bench:
    """The figures over `passages` made up from `documents`.

    Args:
        encoder: the one measured.
        documents: whose sentences the passages are made of.
        questions: asked in turn, at least one.
        passages: how many, at least 1.
        fresh: asks a question of the index in a folder, in a process of its own.
        progress: as `index.build.build` takes it.
    """
    made = synthetic_documents(documents, encoder.count_tokens, passages)
    asked = [questions[number % len(questions)] for number in range(ANSWERS)]
    timed = _TimedEncoder(encoder)
    with (
        temporary_folder() as folder,
        service_on(made, timed, folder, progress) as (service, report),
    ):
        first = fresh(folder, questions[0])
        service.ask(questions[0], HITS)  # what only the first question waits for
        answers = times_ms(lambda question: service.ask(question, HITS), asked)
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return Bench(
        passages=report.passages,
        first_answer_seconds=first.seconds,
        first_answer_peak_mb=first.peak_bytes / 1e6,
        question_ms=median(times_ms(encoder.encode_question, asked)),
        passages_per_second=timed.passages / timed.seconds if timed.seconds else 0.0,
        build_seconds=report.seconds,
        index_mb=size / 1e6,
        answer_p50_ms=percentile(answers, 50),
        answer_p95_ms=percentile(answers, 95),
        answer_p99_ms=percentile(answers, 99),
    )


def machine() -> dict[str, str | int]:
    """What ran: the cores this process may use, the processor's name, system and Python."""
    affinity = getattr(os, "sched_getaffinity", None)
    return {
        "cores": len(affinity(0)) if affinity else os.cpu_count() or 1,
        "processor": _processor(),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
    }


def times_ms(call: Callable[[str], object], questions: Iterable[str]) -> list[float]:
    """The milliseconds that `call` took for each of `questions`."""
    times = []
    for question in questions:
        started = time.perf_counter()
        call(question)
        times.append((time.perf_counter() - started) * 1000)
    return times


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest of `values`, at least one, that `percent` of 100 do not exceed."""
    place = math.ceil(len(values) * percent / 100)
    return sorted(values)[max(place, 1) - 1]


def _processor() -> str:
    """The processor's name, as Linux knows it or else as Python does."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


class _TimedEncoder:
    """`encoder`, adding up the passages that it encodes and the seconds that it takes for them."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.identity = encoder.identity
        self.dimension = encoder.dimension
        self.passages = 0
        self.seconds = 0.0

    def encode_question(self, question: str) -> Vector:
        return self._encoder.encode_question(question)

    def encode_questions(self, questions: Sequence[str]) -> list[Vector]:
        return self._encoder.encode_questions(questions)

    def encode_passages(
        self, passages: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Matrix:
        started = time.perf_counter()
        vectors = self._encoder.encode_passages(passages, progress)
        self.seconds += time.perf_counter() - started
        self.passages += len(passages)
        return vectors

    def tokens(self, texts: Sequence[str], *, asked: bool = False) -> list[Tokens]:
        return self._encoder.tokens(texts, asked=asked)

    def answering(self, question: Tokens, passage: Tokens, sentences: Sequence[Span]) -> float:
        return self._encoder.answering(question, passage, sentences)

    def count_tokens(self, text: str) -> int:
        return self._encoder.count_tokens(text)
