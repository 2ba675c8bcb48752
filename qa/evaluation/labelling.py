"""Whether the labels of a test set fit the documents it is asked of.

Nothing is asked or measured here. `qa.testset.proofread` tells every fault there is, also those
that a measurement can live with.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from corpus.document import Document
from corpus.errors import BadQuestionsError
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from corpus.questions import question_lines
from qa.evaluation.metrics import holds_answer, holds_or_continues

UNLABELLED = "it has neither an answer nor a document, and is not of the kind 'unanswerable'"


def labels_answers(questions: QuestionSet, corpus: Corpus) -> bool:
    """Whether the set is one of ours: it has no grades, and the corpus lists no question of it."""
    listed = any(question.id in corpus.paragraphs for question in questions.questions)
    return not questions.qrels and not listed


def check_labels(
    questions: QuestionSet, corpus: Corpus, path: Path | None = None, hint: str = ""
) -> None:
    """Nothing, when the labels fit the documents.

    Figures taken with spans that have slipped after an edit of the article would be wrong
    without a word.

    Args:
        questions, corpus: as read.
        path: of the test set, so that the line at fault can be told.
        hint: where the documents are from, how others are named, and what tells every fault.

    Raises:
        BadQuestionsError: a label does not fit, see `misfits`. It tells the first such question,
            and how many more there are.
    """
    faults: dict[str, str] = {}
    for name, _, reason in misfits(questions, corpus):
        faults.setdefault(name, reason)
    if faults:
        name, fault = next(iter(faults.items()))
        line = question_lines(path).get(name, 0) if path and path.is_file() else 0
        more = len(faults) - 1
        others = f"; {more} more {'is' if more == 1 else 'are'} at fault" if more else ""
        raise BadQuestionsError(
            path or "questions", line, f"question {name[:80]!r}: {fault}{others}", hint
        )


def misfits(questions: QuestionSet, corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    """(id, kind, reason) for each label that does not fit the documents, in the order of the set.

    The kinds are "document", "answer" and "span", as `qa.testset.proofread` describes them. Sets
    that label documents alone have their answers and spans left unread: they may be in another
    language than the documents.
    """
    documents = {document.id: document for document in corpus.documents}
    own = labels_answers(questions, corpus)
    for question in questions.questions:
        if not question.answerable:
            continue
        told = (
            _unfit(question, documents)
            if own
            else _ungraded(question, questions.qrels, corpus.paragraphs, documents)
        )
        for kind, reason in told:
            yield question.id, kind, reason


def meant(name: str, documents: Iterable[Document]) -> str:
    """The end of a sentence about a document that is not there: the id of the file of that name.

    Answers show the names of files, so those get into test sets, with a path or without; empty
    where no one file has it.
    """
    known = list(documents)
    parts = PurePosixPath(name.replace("\\", "/")).parts
    ids = [one.id for one in known if one.source == name]
    ids = ids or [one.id for one in known if _one_file(parts, one.source)]
    return f"; the id of that file is {ids[0][:80]!r}" if len(ids) == 1 else ""


_Told = Iterator[tuple[str, str]]


def _one_file(parts: tuple[str, ...], source: str) -> bool:
    """Whether a path of these `parts` and `source` may be one file: one ends as the other does."""
    others = PurePosixPath(source).parts
    shared = min(len(parts), len(others))
    return shared > 0 and parts[-shared:] == others[-shared:]


def _ungraded(
    question: LabelledQuestion,
    qrels: Mapping[str, Mapping[str, int]],
    paragraphs: Mapping[str, str],
    documents: Mapping[str, Document],
) -> _Told:
    """That no document is there of those graded for `question`, or that list it.

    Paragraphs are numbered, so for a question that only the other language's file lists, the
    paragraph of the same number would pass for its gold.
    """
    if not qrels and question.id not in paragraphs:
        yield "document", "no paragraph of the documents lists it"
        return
    wanted = qrels.get(question.id) or {paragraphs.get(question.id, question.document): 1}
    if any(wanted.values()) and documents.keys().isdisjoint(wanted):
        yield "document", f"there is no document {next(iter(wanted))[:80]!r}, which answers it"


def _unfit(question: LabelledQuestion, documents: Mapping[str, Document]) -> _Told:
    """The document, answers and spans of `question` that do not fit."""
    document = documents.get(question.document)
    if question.document and document is None:
        name = question.document
        yield "document", f"there is no document {name[:80]!r}{meant(name, documents.values())}"
    elif document is not None:
        yield from _unanswered(question, document)
    elif not question.answers:
        yield "answer", UNLABELLED
    elif not any(holds_answer(one.text, question.answers) for one in documents.values()):
        yield "answer", "no answer of it stands in any document"


def _unanswered(question: LabelledQuestion, document: Document) -> _Told:
    """Answers and spans that do not fit the gold `document`."""
    where = f"the document {document.id[:80]!r}"
    if question.answers and not holds_answer(document.text, question.answers):
        yield "answer", f"no answer of it stands in {where}"
        return
    for start, end in question.spans:
        marked = document.text[start:end]
        if end > len(document.text):
            yield "span", f"its span {start}-{end} reaches beyond {where}"
        elif question.answers and not holds_or_continues(marked, question.answers):
            yield "span", f"its span {start}-{end} in {where} holds {marked[:40]!r}, no answer"
