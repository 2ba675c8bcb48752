"""What a question should find, and which of the passages found count as it.

Sets that label documents (SQuAD, BEIR) are measured by document: a document stands where the best
of its passages stands.

Our own sets label answers, and two or three articles are too few to rank; they are measured by
passage, of the gold document, or of all where none is labelled; `qa.evaluation.right` says which
are right. All right passages of a question count as *one* target, at the rank of the first:
splitting repeats sentences, and a reader needs the answer once. So R@1 is the share of questions
with a right passage on top.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.document import Passage
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from corpus.questions import gold_documents
from qa.evaluation.labelling import check_labels, labels_answers
from qa.evaluation.metrics import Grades, holds_answer, holds_or_continues
from qa.evaluation.right import right_passages

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

        It is of the document that is labelled, if one is, and holds an answer, by itself or under
        the headings above it; where no answer is labelled, it is one of the right passages.
        """
        if self.right is None or not question.answers:
            return passage in self.right_passages(question)
        if _elsewhere(question, passage):
            return False
        headed = passage.id in self.headed.get(question.id, ())
        return headed or holds_answer(passage.text, question.answers)

    def marks(
        self, question: LabelledQuestion, passage: Passage, sentence: tuple[int, int]
    ) -> bool:
        """Whether `sentence`, the characters of the document marked in `passage`, answers.

        It is of the document that is labelled, if one is, and holds an answer, or is a part of
        one that goes on around it, or stands below the headings that give it.
        """
        if _elsewhere(question, passage):
            return False
        start, end = (place - passage.start for place in sentence)
        headed = passage.id in self.headed.get(question.id, ())
        return headed or holds_or_continues(passage.text[start:end], question.answers)

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
    check_labels(questions, corpus)
    grades = gold_documents(questions, corpus)
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


def _elsewhere(question: LabelledQuestion, passage: Passage) -> bool:
    """Whether `passage` is of another document than the one that is labelled.

    What it says is then of something else, however well an answer fits: two branches open at 8,
    and of our seven sets 43 of 1053 answers also stand in an article on another subject.
    """
    return bool(question.document) and passage.document_id != question.document
