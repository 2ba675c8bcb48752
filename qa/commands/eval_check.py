"""`hoidap eval check`: what is wrong with a test set, each fault with its line."""

from argparse import Namespace
from collections import Counter
from pathlib import Path

from corpus.bundled import bundled_questions
from corpus.questions import question_lines
from corpus.table import is_table
from qa.commands.asked import asked_corpus, asked_documents, asked_index, asked_questions
from qa.commands.terminal import FAILED, counted
from qa.testset.proofread import proofread


def run(arguments: Namespace) -> int:
    """The exit code: 1 when there is a fault, not a mere note. Nothing is asked or built."""
    arguments.index = asked_index(arguments)
    path: Path = arguments.questions or bundled_questions()
    questions = asked_questions(path, arguments.index)
    corpus = asked_documents(arguments.index, asked_corpus(arguments, path))
    faults = proofread(questions, corpus, question_lines(path), table=is_table(path))
    for fault in faults:
        place = f"line {fault.line}, {fault.id}" if fault.line else fault.id
        print(f"{place}: {fault.reason}")
    counts = Counter(fault.kind for fault in faults)
    kinds = ", ".join(f"{count} {kind}" for kind, count in counts.items()) or "no fault"
    asked = counted(len(questions.questions), "question")
    print(f"{asked}, {counted(len(corpus.documents), 'document')}: {kinds}")
    return 0 if all(fault.note for fault in faults) else FAILED
