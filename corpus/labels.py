"""The values of a test set: questions with their gold, and the documents they are asked of.

Gold is answer strings and character spans, never passages, so that a test set survives every
change of splitting.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.document import LANGUAGES, Document

UNANSWERABLE = "unanswerable"


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    """A question whose answer is known.

    Args:
        id: unique in its test set.
        question: as a user would type it.
        language: "vi" or "en": the question's, not the document's.
        answers: any of these must stand in a right passage; empty when unanswerable, and in sets
            that label documents alone.
        document: id of the document that answers; empty when unanswerable, or graded by qrels.
        spans: (start, end) of the answers in that document's text; may be empty.
        kind: what the question tries; "unanswerable" when the corpus does not say.
        previous: the question before, for one that only makes sense after it.

    Raises:
        ValueError: one of these does not hold.
    """

    id: str
    question: str
    language: str
    answers: tuple[str, ...]
    document: str
    spans: tuple[tuple[int, int], ...]
    kind: str
    previous: str = ""

    def __post_init__(self) -> None:
        for name in ("id", "question", "kind"):
            if not getattr(self, name).strip():
                raise ValueError(f"{name} is empty")
        if self.language not in LANGUAGES:
            raise ValueError(f"language: {self.language!r}; wanted 'vi' or 'en'")
        if not all(answer.strip() for answer in self.answers):
            raise ValueError("answers: one is empty")
        if not all(0 <= start < end for start, end in self.spans):
            raise ValueError("spans: wanted pairs with 0 <= start < end")
        if list(self.spans) != sorted(self.spans):
            raise ValueError("spans: wanted in order")
        if not self.answerable and (self.answers or self.spans or self.document):
            raise ValueError("kind is unanswerable, but there are answers, spans or a document")

    @property
    def answerable(self) -> bool:
        """Whether the corpus answers it."""
        return self.kind != UNANSWERABLE


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A test set, in the order of its file.

    `qrels` grades documents by question id, for sets that do (BEIR), above 0 those that answer; a
    question that it does not name has its `document` alone. `drafts` are questions that nobody has
    accepted yet, `dropped` those that a person did not want, at least not in these words: neither
    are ever asked.
    """

    questions: tuple[LabelledQuestion, ...]
    qrels: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    drafts: tuple[LabelledQuestion, ...] = ()
    dropped: tuple[LabelledQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents that a test set is asked of.

    `paragraphs` names, by question id, the document under which a SQuAD file lists the question:
    the gold, also for the same question in another language. Empty for other formats.
    """

    documents: tuple[Document, ...]
    paragraphs: Mapping[str, str] = field(default_factory=dict)
