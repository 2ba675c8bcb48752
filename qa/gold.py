"""What a question should find, and which of the passages found count as it.

Sets that label documents (SQuAD, BEIR) are measured by document: a document stands where the best
of its passages stands.

Our own sets label answers, and two or three articles are too few to rank; they are measured by
passage, of the gold document, or of all where none is labelled; `qa.right` says which are right.
All right passages of a question count as *one* target, at the rank of the first: splitting repeats
sentences, and a reader needs the answer once. So R@1 is the share of questions with a right
passage on top.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus.document import Document, Passage
from corpus.errors import BadQuestionsError
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from corpus.questions import gold_documents, question_lines
from qa.metrics import Grades, holds_answer, places_of
from qa.right import right_passages

UNLABELLED = "it has neither an answer nor a document, and is not of the kind 'unanswerable'"
ANSWER = "the answer"  # the one target of a question measured by passage; passages' ids hold a #


@dataclass(frozen=True, slots=True)
class Gold:
    """The targets of each answerable question.

    Args:
        grades: by question id, each target's grade.
        right: by question id, the ids of its right passages; None where documents are ranked.
        passages: those of each gold document, by its id, in order; all of them by "" where some
            question labels no document.
        headed: the ids of right passages that answer by the headings above them, by question id;
            those without any are left out.
        cut: the ids of questions whose answer no passage holds whole where it is labelled.
    """

    grades: Grades
    right: Mapping[str, frozenset[str]] | None = None
    passages: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    headed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cut: frozenset[str] = frozenset()

    @property
    def by_passage(self) -> bool:
        """Whether passages are ranked, not documents."""
        return self.right is not None

    def targets(self, question_id: str, found: Iterable[Passage]) -> tuple[str, ...]:
        """The targets that `found`, best first, amounts to: each once, where it stands first."""
        if self.right is None:
            return tuple(dict.fromkeys(passage.document_id for passage in found))
        right = self.right[question_id]
        names = (ANSWER if passage.id in right else passage.id for passage in found)
        return tuple(dict.fromkeys(names))

    def right_passages(self, question: LabelledQuestion) -> tuple[Passage, ...]:
        """The passages that answer `question`; where documents are ranked, all of the gold ones."""
        if self.right is None:
            documents = [name for name, grade in self.grades[question.id].items() if grade > 0]
            return tuple(p for name in documents for p in self.passages.get(name, ()))
        right = self.right[question.id]
        return tuple(p for p in self.passages.get(question.document, ()) if p.id in right)

    def answers(self, question: LabelledQuestion, passage: Passage) -> bool:
        """Whether `passage`, as it is shown, answers `question`: be it the right one or another.

        It holds an answer, by itself or under the headings above it; where no answer is labelled,
        it is one of the right passages.
        """
        if self.right is None or not question.answers:
            return passage in self.right_passages(question)
        headed = passage.id in self.headed.get(question.id, ())
        return headed or holds_answer(passage.text, question.answers)

    def marks(
        self, question: LabelledQuestion, passage: Passage, sentence: tuple[int, int]
    ) -> bool:
        """Whether `sentence`, the characters of the document marked in `passage`, answers.

        It holds an answer, or is a part of one that goes on around it, or stands below the
        headings that give it.
        """
        start, end = (place - passage.start for place in sentence)
        answers = question.answers
        around = (place for answer in answers for place in places_of(passage.text, answer))
        return (
            holds_answer(passage.text[start:end], answers)
            or any(first <= start < end <= last for first, last in around)
            or passage.id in self.headed.get(question.id, ())
        )

    def cut_apart(self, question: LabelledQuestion) -> bool:
        """Whether splitting cut the answer to `question` apart: no passage holds it whole."""
        if self.right is not None:
            return question.id in self.cut
        held = self.right_passages(question)
        return bool(question.spans) and not any(
            p.start <= start and end <= p.end for p in held for start, end in question.spans
        )

    def document(self, question: LabelledQuestion, known: Container[str]) -> str:
        """The gold document of `question`: its own, or the best graded of the `known` ones."""
        if self.right is not None:
            return question.document
        grades = self.grades[question.id]
        there = [name for name, grade in grades.items() if grade > 0 and name in known]
        return max(there, key=lambda name: grades[name], default="")


def gold_of(questions: QuestionSet, corpus: Corpus, passages: Iterable[Passage]) -> Gold:
    """The targets of `questions` in an index of `corpus` that has `passages`.

    Raises:
        BadQuestionsError: a gold document is not in the corpus, or a label does not fit it.
    """
    grades = _grades(questions, corpus)
    by_document: dict[str, list[Passage]] = {name: [] for gold in grades.values() for name in gold}
    anywhere: list[Passage] = []
    if not all(grades.values()):  # a question that labels no document is answered by any of them
        by_document[""] = anywhere
    for passage in passages:
        if passage.document_id in by_document:
            by_document[passage.document_id].append(passage)
        if "" in by_document:
            anywhere.append(passage)
    if not labels_answers(questions, corpus):
        return Gold(grades, passages=by_document)
    check_labels(questions, corpus)
    documents = {document.id: document for document in corpus.documents}
    found = {
        question.id: right_passages(question, by_document.get(question.document, []), documents)
        for question in questions.questions
        if question.answerable
    }
    return Gold(
        {name: {ANSWER: 1} for name in found},
        {name: right.passages for name, right in found.items()},
        by_document,
        {name: right.headed for name, right in found.items() if right.headed},
        frozenset(name for name, right in found.items() if right.cut),
    )


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
        hint: where the documents are from, and how others are named.

    Raises:
        BadQuestionsError: a gold document is not in the corpus; a span reaches beyond it or holds
            no answer; no answer stands in it.
    """
    if not labels_answers(questions, corpus):
        _grades(questions, corpus)
        return
    documents = {document.id: document for document in corpus.documents}
    for question in questions.questions:
        if question.answerable and (fault := _fault(question, documents)):
            line = question_lines(path).get(question.id, 0) if path else 0
            reason = f"question {question.id[:80]!r}: {fault}"
            raise BadQuestionsError(path or "questions", line, reason, hint)


def meant(name: str, documents: Iterable[Document]) -> str:
    """The end of a sentence about a document that is not there: the id of the file of that name.

    Answers show the names of files, so those get into test sets; empty where no one file has it.
    """
    ids = [document.id for document in documents if document.source == name]
    return f"; the id of that file is {ids[0][:80]!r}" if len(ids) == 1 else ""


def _grades(questions: QuestionSet, corpus: Corpus) -> Grades:
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
        within = any(holds_answer(answer, [marked]) for answer in question.answers)
        if question.answers and not within and not holds_answer(marked, question.answers):
            return f"its span {start}-{end} in {where} holds no answer"
    return ""
