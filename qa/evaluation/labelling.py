"""Whether the labels of a test set fit the documents it is asked of.

Nothing is asked or measured here. `qa.testset.proofread` tells every fault there is, also those
that a measurement can live with.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from corpus.document import Document
from corpus.errors import BadQuestionsError
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from corpus.questions import gold_documents, question_lines
from qa.evaluation.metrics import Grades, holds_answer, holds_or_continues

UNLABELLED = "it has neither an answer nor a document, and is not of the kind 'unanswerable'"


def labels_answers(questions: QuestionSet, corpus: Corpus) -> bool:
    """Whether the set is one of ours: it has no grades, and the corpus lists no question of it."""
    listed = any(question.id in corpus.paragraphs for question in questions.questions)
    return not questions.qrels and not listed


def check_labels(
    questions: QuestionSet, corpus: Corpus, path: Path | None = None, hint: str = ""
) -> None:
    """Nothing, when the labels of one of our own sets fit the documents; for others, always.

    Figures taken with spans that have slipped after an edit of the article would be wrong
    without a word.

    Args:
        questions, corpus: as read.
        path: of the test set, so that the line at fault can be told.
        hint: where the documents are from, how others are named, and what tells every fault.

    Raises:
        BadQuestionsError: a gold document is not in the corpus; a span reaches beyond it or holds
            no answer; no answer stands in it. It tells the first such question, and how many more
            there are.
    """
    if not labels_answers(questions, corpus):
        graded(questions, corpus)
        return
    documents = {document.id: document for document in corpus.documents}
    asked = (question for question in questions.questions if question.answerable)
    faults = {one.id: fault for one in asked if (fault := _fault(one, documents))}
    if faults:
        name, fault = next(iter(faults.items()))
        line = question_lines(path).get(name, 0) if path else 0
        others = f"; {len(faults) - 1} more are at fault" if len(faults) > 1 else ""
        raise BadQuestionsError(
            path or "questions", line, f"question {name[:80]!r}: {fault}{others}", hint
        )


def meant(name: str, documents: Iterable[Document]) -> str:
    """The end of a sentence about a document that is not there: the id of the file of that name.

    Answers show the names of files, so those get into test sets; empty where no one file has it.
    """
    ids = [document.id for document in documents if document.source == name]
    return f"; the id of that file is {ids[0][:80]!r}" if len(ids) == 1 else ""


def graded(questions: QuestionSet, corpus: Corpus) -> Grades:
    """`gold_documents`, where a SQuAD corpus lists all of the answerable questions or none.

    Paragraphs are numbered, so for a question that only the other language's file lists, the
    paragraph of the same number would pass for its gold.
    """
    if not labels_answers(questions, corpus) and not questions.qrels:
        for question in questions.questions:
            if question.answerable and question.id not in corpus.paragraphs:
                reason = f"no paragraph lists the question {question.id[:80]!r}"
                raise BadQuestionsError("corpus", 0, reason)
    return gold_documents(questions, corpus)


def _fault(question: LabelledQuestion, documents: Mapping[str, Document]) -> str:
    """What is wrong with the labels of `question`, an answerable one; empty when nothing is."""
    if question.document:
        if question.document not in documents:
            name = question.document
            return f"there is no document {name[:80]!r}{meant(name, documents.values())}"
        return _misplaced(question, documents[question.document])
    if not question.answers:
        return UNLABELLED
    if not any(holds_answer(document.text, question.answers) for document in documents.values()):
        return "no answer of it stands in any document"
    return ""


def _misplaced(question: LabelledQuestion, document: Document) -> str:
    """What is wrong with answers and spans in `document`; empty when nothing is."""
    where = f"the document {document.id[:80]!r}"
    if question.answers and not holds_answer(document.text, question.answers):
        return f"no answer of it stands in {where}"
    for start, end in question.spans:
        if end > len(document.text):
            return f"its span {start}-{end} reaches beyond {where}"
        marked = document.text[start:end]
        if question.answers and not holds_or_continues(marked, question.answers):
            return f"its span {start}-{end} in {where} holds no answer"
    return ""
