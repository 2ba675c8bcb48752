"""`hoidap eval check`: what is wrong with a test set, each fault with its line."""

import os
from argparse import Namespace
from collections import Counter
from pathlib import Path

from corpus.bundled import bundled_questions
from corpus.labels import Corpus
from corpus.questions import question_lines
from corpus.table import is_table
from index.encode import load_encoder
from index.store import open_current
from qa.commands.asked import asked_corpus, asked_index, asked_questions
from qa.commands.evaluate import FAILED
from qa.options import read_options
from qa.testset.proofread import proofread


def run(arguments: Namespace) -> int:
    """The exit code: 1 when there is a fault, not a mere note. Nothing is asked or built."""
    arguments.index = asked_index(arguments)
    path: Path = arguments.questions or bundled_questions()
    questions = asked_questions(path)
    corpus = asked_corpus(arguments, path)
    if not corpus.documents:
        encoder = load_encoder(arguments.model or read_options(os.environ).model)
        documents = open_current(arguments.index, encoder.identity).documents
        corpus = Corpus(tuple(documents.values()), corpus.paragraphs)
    faults = proofread(questions, corpus, question_lines(path), table=is_table(path))
    for fault in faults:
        place = f"line {fault.line}, {fault.id}" if fault.line else fault.id
        print(f"{place}: {fault.reason}")
    counted = Counter(fault.kind for fault in faults)
    kinds = ", ".join(f"{count} {kind}" for kind, count in counted.items()) or "no fault"
    print(f"{len(questions.questions)} questions, {len(corpus.documents)} documents: {kinds}")
    return 0 if all(fault.note for fault in faults) else FAILED
