"""`hoidap calibrate`: coefficients of the judge's own for another model or corpus."""

import os
from argparse import Namespace
from pathlib import Path

from corpus.errors import HoidapError
from corpus.labels import Corpus
from index.encode import load_encoder
from qa.commands.asked import (
    asked_corpus,
    asked_documents,
    asked_index,
    asked_questions,
    asked_service,
    looked_in,
)
from qa.commands.terminal import check_target, progress_bar
from qa.evaluation.calibrate import calibrated
from qa.evaluation.labelling import check_labels
from qa.evaluation.remember import RememberingEncoder
from qa.judge_file import JUDGE, write_judge
from qa.options import read_options


def run(arguments: Namespace) -> int:
    """The exit code, after the judge was written and its figures were printed."""
    index = arguments.index = asked_index(arguments)
    out: Path | None = arguments.out or (index / JUDGE if index else None)
    if out is None:
        raise HoidapError(
            "there is no place for the judge", "Name an index with --index, or a file with --out."
        )
    if arguments.out:
        check_target(out, arguments.questions, arguments.corpus)
    questions = asked_questions(arguments.questions, index)
    corpus = asked_corpus(arguments, arguments.questions)
    known = asked_documents(index, corpus)
    check_labels(questions, known, arguments.questions, looked_in(arguments))
    encoder = RememberingEncoder(load_encoder(arguments.model or read_options(os.environ).model))
    with asked_service(index, corpus, encoder) as service:
        known = Corpus(tuple(service.documents.values()), corpus.paragraphs)
        with progress_bar("questions") as done:
            found = calibrated(service, questions, known, done)
    write_judge(out, found.judge, encoder.identity, found.figures)
    told = ", ".join(f"{name} {value:.4f}" for name, value in found.figures.items())
    print(f"{out}: threshold {found.judge.threshold:.4f}; in cross-validation {told}")
    return 0
