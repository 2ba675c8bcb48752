"""What an evaluation asks: the documents, and the service over them."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from corpus.bundled import bundled_articles
from corpus.errors import shown
from corpus.labels import Corpus, QuestionSet
from corpus.questions import brings_documents, read_corpus, read_questions
from corpus.read import read_documents
from index.encode import Encoder
from index.store import open_current
from qa.commands.terminal import counted, note, progress_bar
from qa.corpus_service import service_on
from qa.service import QAService


def asked_corpus(arguments: Namespace, questions: Path) -> Corpus:
    """What is asked; without documents when it is whatever the index at --index holds.

    A SQuAD file and a BEIR folder bring documents of their own; our own format does not, and is
    asked of the bundled articles.
    """
    if arguments.corpus:
        return read_corpus(arguments.corpus)
    if brings_documents(questions):
        corpus = read_corpus(questions)
        return Corpus((), corpus.paragraphs) if arguments.index else corpus
    if arguments.index:
        return Corpus(())
    return Corpus(tuple(read_documents([bundled_articles()])))


def asked_questions(path: Path) -> QuestionSet:
    """The test set at `path`; how many drafts are left out is said on stderr.

    Raises:
        CorpusError: as `read_questions` raises it.
    """
    questions = read_questions(path)
    if questions.drafts:
        drafts = counted(len(questions.drafts), "draft")
        note(f"{drafts} left out: accept or drop them with hoidap eval review {shown(path)}")
    return questions


@contextmanager
def asked_service(index: Path | None, corpus: Corpus, encoder: Encoder) -> Iterator[QAService]:
    """The service that is asked: over the index as it is, or over one built of `corpus`."""
    if index is not None and not corpus.documents:
        yield QAService(open_current(index, encoder.identity), encoder)
        return
    with ExitStack() as stack:
        with progress_bar("passages") as done:
            service, _ = stack.enter_context(service_on(corpus.documents, encoder, index, done))
        yield service
