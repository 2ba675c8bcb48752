"""What an evaluation asks: the documents, and the service over them."""

import os
import shlex
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from corpus.bundled import bundled_articles
from corpus.document import Document
from corpus.errors import shown
from corpus.labels import Corpus, QuestionSet
from corpus.questions import brings_documents, read_corpus, read_questions
from corpus.read import read_documents
from corpus.table import is_table
from index.building.before import read_before
from index.encode import Encoder
from index.store import open_current, read_current_contents
from qa.commands.terminal import counted, note, progress_bar
from qa.errors import OptionError
from qa.evaluation.corpus_service import service_on
from qa.options import read_options
from qa.question.language import detect
from qa.service import QAService


def asked_index(arguments: Namespace) -> Path | None:
    """The index at --index, or at HOIDAP_INDEX for questions of one's own without a corpus.

    Raises:
        OptionError: HOIDAP_INDEX names several.
    """
    index: Path | None = arguments.index
    path: Path | None = arguments.questions
    if index or arguments.corpus or path is None or brings_documents(path):
        return index
    return read_options(os.environ).index


def looked_in(arguments: Namespace) -> str:
    """A hint for labels that do not fit: where they were looked for, and what tells all of them."""
    path: Path | None = arguments.questions
    own = path if path and brings_documents(path) else "the bundled articles"
    place = arguments.corpus or arguments.index or own
    named = "--corpus" if arguments.corpus else "--index"
    given = arguments.corpus or arguments.index
    check: list[str | Path] = ["hoidap", "eval", "check", *filter(None, [path])]
    check += [named, given] if given else []
    return (
        f"Looked for in {shown(place)}; other documents: --index DIR or --corpus CORPUS. "
        f"Every fault with its line: {' '.join(map(_typed, check))}"
    )


def _typed(word: str | Path) -> str:
    """`word` as it is typed in a shell, printable characters only."""
    return shlex.quote(str(word)) if str(word).isprintable() else shlex.quote(shown(word))


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
    if arguments.questions:
        note("asked of the bundled articles; of others with --index DIR or --corpus CORPUS")
    return Corpus(tuple(read_documents([bundled_articles()])))


def asked_documents(index: Path | None, corpus: Corpus) -> Corpus:
    """`corpus`, with the documents of the `index` where it has none of its own.

    No model is loaded: labels are checked before anybody waits for one.
    """
    if corpus.documents or index is None:
        return corpus
    _, contents = read_current_contents(index)
    return Corpus(tuple(contents.documents.values()), corpus.paragraphs)


def documents_of(index: Path | None) -> Mapping[str, Document]:
    """The documents in `index`, or the bundled articles."""
    if index is None:
        return {one.id: one for one in read_documents([bundled_articles()])}
    _, contents = read_current_contents(index)
    return contents.documents


def asked_questions(path: Path, index: Path | None = None) -> QuestionSet:
    """The test set at `path`; how many drafts are left out is said on stderr.

    With the `index` that it is asked of, in which their answers will be looked for.

    So is that a table labels nothing at all: nobody may have looked for its answers yet. A question
    whose language is not declared is in that which it would be answered in.

    Raises:
        CorpusError: as `read_questions` raises it.
    """
    questions = read_questions(path, detect)
    if questions.drafts:
        drafts = counted(len(questions.drafts), "draft")
        review: list[str | Path] = ["hoidap", "eval", "review", path]
        review += ["--index", index] if index else []
        note(f"{drafts} left out: accept or drop them with {' '.join(map(_typed, review))}")
    if is_table(path) and not any(question.answerable for question in questions.questions):
        note(
            f"no answer and no document is given for any of {shown(path)}, so all of its questions "
            "count as unanswerable; in a column answer, write words that stand in a document"
        )
    return questions


@contextmanager
def asked_service(index: Path | None, corpus: Corpus, encoder: Encoder) -> Iterator[QAService]:
    """The service that is asked: over the index as it is, or over one built of `corpus`.

    Raises:
        OptionError: that would be built in place of other documents.
    """
    if index is not None and not corpus.documents:
        yield QAService(open_current(index, encoder.identity), encoder)
        return
    if index is not None:
        _check_apart(index, corpus)
    with ExitStack() as stack:
        with progress_bar("passages") as done:
            service, _ = stack.enter_context(service_on(corpus.documents, encoder, index, done))
        yield service


def _check_apart(index: Path, corpus: Corpus) -> None:
    """Refuse to build `corpus` where `hoidap build` has put other documents: a site may ask them.

    An index that was built so knows of what; one that a measurement has kept does not.
    """
    before = read_before(index)
    if before is None:
        return
    if before.contents.files or before.manifest.named:
        wanted = "with --corpus, a folder that holds no index of other documents"
        if before.contents.documents == {document.id: document for document in corpus.documents}:
            wanted = "no --corpus beside it, since it holds the same documents"
        raise OptionError("--index", str(index), wanted)
