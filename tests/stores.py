"""A store in memory for the tests of questions: passages, their vectors, and words in common."""

from collections.abc import Sequence

from corpus import Document, Passage
from corpus.sentences import sentence_spans
from corpus.split import SplitOptions, split
from index.build import passage_input
from index.encode import Vector
from index.scored import Match, Scored, SentenceScore
from index.words.marks import without_marks
from tests.fakes import WORDS, FakeEncoder

SHORT = 5  # letters


class MemoryStore:
    """What `index.store.PassageStore` asks for, by brute force."""

    generation, model, built = "gen-1", "fake@0000000000000000", "2026-01-01T00:00:00+00:00"

    def __init__(
        self, documents: Sequence[Document], encoder: FakeEncoder, budget: int = 60
    ) -> None:
        self.documents = {document.id: document for document in documents}
        options = SplitOptions(budget=budget)
        self._passages = [
            passage
            for document in documents
            for passage in split(document, encoder.count_tokens, options=options)
        ]
        inputs = [passage_input(p, self.documents[p.document_id].title) for p in self._passages]
        self._encoder = encoder
        self._vectors = encoder.encode_passages(inputs)
        encoder.encoded.clear()

    def __len__(self) -> int:
        return len(self._passages)

    def passage(self, row: int) -> Passage:
        """The passage numbered `row`."""
        return self._passages[row]

    def nearest(self, vector: Vector, k: int) -> tuple[Scored, ...]:
        """Every cosine, sorted."""
        return _best(self.likeness(vector, range(len(self))), k)

    def likeness(self, vector: Vector, rows: Sequence[int]) -> list[float]:
        """The cosine of each of `rows`."""
        return [float(self._vectors[row] @ vector) for row in rows]

    def alike(self, row: int, rows: Sequence[int]) -> list[float]:
        """The cosine of passage `row` with each of `rows`."""
        return self.likeness(self._vectors[row], rows)

    def sentences(
        self, question: str, language: str, vector: Vector, row: int
    ) -> tuple[SentenceScore, ...]:
        """Each sentence of a passage, encoded now, and the share of the words that it holds."""
        text, asked = self._passages[row].text, _words(question)
        return tuple(
            SentenceScore(
                start,
                end,
                float(self._encoder.encode_question(text[start:end]) @ vector),
                len(asked & _words(text[start:end])) / max(1, len(asked)),
            )
            for start, end in sentence_spans(text)
        )

    def mended(self, question: str, language: str) -> str:
        """`question` as it was typed."""
        return question

    def expanded(self, question: str, language: str) -> str:
        """`question` as it was typed."""
        return question

    def in_full(self, question: str, language: str) -> str:
        """`question` as it was typed."""
        return question

    def in_short(self, question: str, language: str) -> str:
        """`question` as it was typed."""
        return question

    def restored(self, question: str) -> str:
        """`question` as it was typed: the words are compared without marks."""
        return question

    def matching(self, question: str, language: str, k: int) -> tuple[Scored, ...]:
        """The share of the question's words, without marks, that a passage holds."""
        asked = _words(question)
        shares = [len(asked & _words(p.text)) / max(1, len(asked)) for p in self._passages]
        return tuple(found for found in _best(shares, k) if found.score > 0)

    def matches(self, question: str, language: str, row: int) -> tuple[Match, ...]:
        """The question's words that a passage holds, in the order of the alphabet."""
        both = _words(question) & _words(self._passages[row].text)
        return tuple(Match(word, (word,)) for word in sorted(both))

    def ordinary(self, word: str, language: str) -> float:
        """Short words are common, and no others."""
        return 0.01 if len(word) <= SHORT else 0.0


def _best(scores: Sequence[float], k: int) -> tuple[Scored, ...]:
    found = [Scored(row, score) for row, score in enumerate(scores)]
    return tuple(sorted(found, key=lambda scored: -scored.score)[:k])


def _words(text: str) -> set[str]:
    return set(WORDS.findall(without_marks(text).lower()))
