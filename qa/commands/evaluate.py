"""`hoidap eval`: a test set measured, as a table and as JSON, and held against what it must reach.

The exit code is 1 when a floor (`--fail-under`) is broken, or a watched measure is significantly
worse than in the baseline (`--against`).
"""

import os
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus.bundled import bundled_questions
from corpus.labels import Corpus, QuestionSet
from index.encode import load_encoder
from qa.commands import eval_grid
from qa.commands.asked import (
    asked_corpus,
    asked_documents,
    asked_index,
    asked_questions,
    asked_service,
    looked_in,
)
from qa.commands.comparison_table import comparison_json, comparison_table
from qa.commands.evaluation_report import answer_times, check_targets, write_report
from qa.commands.evaluation_table import evaluation_table
from qa.commands.terminal import FAILED, STDOUT, check_target, note, progress_bar, write_json
from qa.errors import OptionError
from qa.evaluation.baseline import read_baseline
from qa.evaluation.compare import Comparison, Each, compare
from qa.evaluation.drops import Run
from qa.evaluation.evaluate import evaluate
from qa.evaluation.gates import (
    broken_floors,
    check_gates,
    decided,
    floor,
    measures_of,
    significant_drops,
    watched,
)
from qa.evaluation.labelling import check_labels
from qa.evaluation.outcomes import Evaluation
from qa.evaluation.perturb import ALL, PERTURBATIONS, typed
from qa.evaluation.remember import RememberingEncoder, read_ahead
from qa.judge_file import read_judge
from qa.options import read_options
from qa.service import QAService


def run(arguments: Namespace) -> int:
    """The exit code, after the measures were printed.

    The test set is read and checked whole, and the gates with it, before the encoder is loaded or
    anything is built.
    """
    arguments.index = asked_index(arguments)
    if arguments.grid:
        return eval_grid.run(arguments)
    read = (arguments.questions, arguments.corpus, arguments.against)
    check_target(arguments.json, *read)
    check_targets(arguments.html, *read)
    floors = [floor(text, arguments.k) for text in arguments.fail_under]
    if arguments.gate and not arguments.against:
        raise OptionError("--gate", arguments.gate[0], "--against BASELINE beside it")
    path: Path = arguments.questions or bundled_questions()
    questions = asked_questions(path, arguments.index)
    baseline = _baseline(arguments, questions)
    corpus = asked_corpus(arguments, path)
    known = asked_documents(arguments.index, corpus)
    check_labels(questions, known, path, looked_in(arguments))
    measures = measures_of(questions, corpus, arguments.k, arguments.leg)
    check_gates(floors, arguments.gate, baseline, measures, questions)
    measured, about = _measured(arguments, path, questions, corpus)
    compared = decided(compare(measured.main, baseline), arguments.gate) if baseline else ()
    _told(arguments, measured, about, compared)
    broken = broken_floors(measured.main, floors)
    if baseline:
        broken += significant_drops(watched(compared, arguments.gate))
    for sentence in broken:
        note(f"hoidap: {sentence}")
    return FAILED if broken else 0


def _baseline(arguments: Namespace, questions: QuestionSet) -> Each | None:
    """The values of those of `questions` that the baseline asked too, if there is one."""
    if not arguments.against:
        return None
    baseline = read_baseline(arguments.against)
    perturb = None if arguments.perturb == ALL else arguments.perturb
    baseline.check_asked_alike(perturb or "", arguments.leg, arguments.k)
    asked = typed(questions, perturb)
    same = baseline.same(asked)
    if not any(question.id in same for question in questions.questions):
        raise OptionError("--against", str(arguments.against), "a run of the same questions")
    if left := baseline.uncompared(asked):
        why = ", ".join(f"{count} {reason}" for reason, count in left.items())
        note(f"not compared with the baseline: {why}")
    return same


@dataclass(frozen=True, slots=True)
class _About:
    """The name of a test set, the encoder's identity, and times in milliseconds, for a report."""

    name: str
    model: str
    times: Sequence[float]


def _measured(
    arguments: Namespace, path: Path, questions: QuestionSet, corpus: Corpus
) -> tuple[Run, _About]:
    """What `questions`, read from `path`, have shown."""
    plain = load_encoder(arguments.model or read_options(os.environ).model)
    encoder = RememberingEncoder(plain)
    with asked_service(arguments.index, corpus, encoder) as service:
        if arguments.index:
            service = service.judged_by(read_judge(arguments.index, plain.identity))
        # Not those that were checked: the index may have been built anew since.
        known = Corpus(tuple(service.documents.values()), corpus.paragraphs)
        asked = partial(_asked, arguments, service, encoder, questions, known)
        names = PERTURBATIONS if arguments.perturb == ALL else filter(None, [arguments.perturb])
        measured = Run(asked(None), {name: asked(name) for name in names}, arguments.leg)
        times = answer_times(service, plain, questions) if arguments.html else []
    return measured, _About(path.name, plain.identity, times)


def _told(
    arguments: Namespace, measured: Run, about: _About, compared: Sequence[Comparison]
) -> None:
    """Write and print what was measured."""
    out: Path | None = arguments.json
    if out is not None:
        against = {"against": comparison_json(compared)} if arguments.against else {}
        write_json(out, {**measured.as_json(), **against})
    if arguments.html:
        write_report(arguments.html, measured, about.name, about.model, about.times, compared)
    if out != STDOUT:
        print(evaluation_table(measured))
        if compared:
            print(f"\n{comparison_table(measured.main, compared)}")


def _asked(
    arguments: Namespace,
    service: QAService,
    encoder: RememberingEncoder,
    questions: QuestionSet,
    corpus: Corpus,
    perturb: str | None,
) -> Evaluation:
    """The measures of the questions as they are typed, or as `perturb` has them."""
    how = f" ({perturb})" if perturb else ""
    with progress_bar(f"reading{how}") as done:
        read_ahead(encoder, service.store, typed(questions, perturb).questions, done)
    with progress_bar(f"questions{how}") as done:
        return evaluate(
            service,
            questions,
            corpus,
            k=arguments.k,
            leg=arguments.leg,
            perturb=perturb,
            progress=done,
        )
