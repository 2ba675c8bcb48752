"""A service in memory for the tests: real splitting, the fake encoder, no files and no model."""

from collections.abc import Iterable, Mapping

from corpus.document import Document, Passage
from corpus.sentences import sentence_spans
from corpus.split import split
from qa.answer import Answer, Hit
from qa.errors import EmptyQuestionError, SymbolsOnlyError
from qa.question.followup import completed
from tests.fakes import FakeEncoder


class FakeService:
    """Passages by the cosine of the fake encoder; found where the best reaches `least`."""

    def __init__(self, documents: Iterable[Document], least: float = 0.25) -> None:
        self.encoder = FakeEncoder()
        self.least = least
        self.asked: list[tuple[str, str | None]] = []  # each question, with the one before
        self.ranked: list[tuple[str, int, str]] = []  # each question, with k and leg
        self._documents = {document.id: document for document in documents}
        self._passages = [
            passage
            for document in self._documents.values()
            for passage in split(document, self.encoder.count_tokens)
        ]

    @property
    def store(self) -> "FakeService":
        """The passages are kept by the service itself."""
        return self

    @property
    def documents(self) -> Mapping[str, Document]:
        """By id."""
        return self._documents

    def document(self, document_id: str) -> Document:
        """The document of that id."""
        return self._documents[document_id]

    def __len__(self) -> int:
        """How many passages."""
        return len(self._passages)

    def passage(self, row: int) -> Passage:
        """The passage numbered `row`."""
        return self._passages[row]

    def rank(
        self, question: str, k: int, *, previous: str | None = None, leg: str = "fused"
    ) -> tuple[Hit, ...]:
        """The k nearest passages; upside down for the lexical leg, so that it is told apart."""
        if not question.strip():
            raise EmptyQuestionError
        if not any(ch.isalnum() for ch in question):
            raise SymbolsOnlyError
        question = completed(question, previous)
        self.ranked.append((question, k, leg))
        sign = -1 if leg == "lexical" else 1
        scored = [(self._cosine(question, passage.text), passage) for passage in self._passages]
        scored.sort(key=lambda pair: -sign * pair[0])
        return tuple(
            Hit(passage, max(score, 0.0), rank, self._sentence(question, passage))
            for rank, (score, passage) in enumerate(scored[:k], start=1)
        )

    def ask(self, question: str, k: int = 3, *, previous: str | None = None) -> Answer:
        """The hits, or the nearest ones when the best is too far."""
        self.asked.append((question, previous))
        hits = self.rank(f"{previous or ''} {question}".strip(), k)
        language = "vi" if any(document.language == "vi" for document in self._of(hits)) else "en"
        sure = min(hits[0].score, 1.0)
        if hits[0].score < self.least:
            return Answer(question, language, False, (), hits, confidence=sure)
        return Answer(question, language, True, hits, confidence=sure)

    def ask_in_depth(
        self, question: str, k: int, depth: int, *, previous: str | None = None
    ) -> tuple[Answer, tuple[Hit, ...]]:
        """Both, each as it is."""
        ranked = self.rank(question, depth, previous=previous)
        return self.ask(question, k, previous=previous), ranked

    def _of(self, hits: Iterable[Hit]) -> list[Document]:
        return [self._documents[hit.passage.document_id] for hit in hits]

    def _cosine(self, question: str, text: str) -> float:
        return float(self.encoder.encode_question(question) @ self.encoder.encode_question(text))

    def _sentence(self, question: str, passage: Passage) -> tuple[int, int]:
        spans = sentence_spans(passage.text)
        start, end = max(
            spans, key=lambda span: self._cosine(question, passage.text[span[0] : span[1]])
        )
        return passage.start + start, passage.start + end
