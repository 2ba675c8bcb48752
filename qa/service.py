"""The one path of every question: chat, API, command line and evaluation all call `ask`."""

from collections.abc import Mapping, Sequence, Set

from corpus.document import Document
from index.encode import Encoder
from index.store import PassageStore
from index.vectors import Vector
from qa.answer import Answer, Hit
from qa.distinct import distinct
from qa.explain import Explanation, reasons
from qa.judge import BUILT_IN, Evidence, Judge
from qa.mark import Marked, best_sentence
from qa.rank import DENSE_WEIGHT, POOL, Ranked, Weights, rank
from qa.reading import Reading, reading
from qa.reread import DEPTH, Rereading


class QAService:
    """Answers questions from a store of passages, with the encoder that made their vectors.

    Safe to use from several threads at once: it keeps nothing between two questions.
    """

    def __init__(
        self,
        store: PassageStore,
        encoder: Encoder,
        judge: Judge | None = None,
        weights: Weights | None = None,
    ) -> None:
        self.store = store
        self._encoder = encoder
        self._judge = judge or BUILT_IN
        self._weights = weights or DENSE_WEIGHT

    def over(self, store: PassageStore) -> "QAService":
        """A service with the same encoder and judge over another `store`."""
        return QAService(store, self._encoder, self._judge, self._weights)

    def judged_by(self, judge: Judge) -> "QAService":
        """A service over the same store, with another `judge`."""
        return QAService(self.store, self._encoder, judge, self._weights)

    def weighted_by(self, weights: Weights) -> "QAService":
        """A service over the same store, whose legs count by other `weights`."""
        return QAService(self.store, self._encoder, self._judge, weights)

    @property
    def documents(self) -> Mapping[str, Document]:
        """The documents by id, in the order of the corpus."""
        return self.store.documents

    def document(self, identity: str) -> Document:
        """The document named `identity`.

        Raises:
            KeyError: there is none.
        """
        return self.store.documents[identity]

    def ask(
        self,
        question: str,
        k: int = 3,
        *,
        language: str | None = None,
        previous: str | None = None,
    ) -> Answer:
        """The passages that answer `question`, best first, or that nothing does.

        Args:
            question: at most `QUESTION_LIMIT` characters, in Vietnamese or English.
            k: how many passages at most, at least 1.
            language: of the question, "vi" or "en"; detected when None.
            previous: the question before it, for one that leans on it.

        Raises:
            QuestionError: empty, too long, or without any letter or digit.
            ValueError: `k` below 1, or another `language`.
        """
        read = reading(self.store, question, language, previous)
        hits, evidence = self._hits(read, k)
        sure = self._judge.confidence(evidence) if evidence else None
        if sure is not None and sure >= self._judge.threshold:
            return Answer(read.typed, read.language, True, hits, (), sure, read.told)
        return Answer(read.typed, read.language, False, (), hits, sure, read.told)

    def explained(
        self,
        question: str,
        k: int = 3,
        *,
        language: str | None = None,
        previous: str | None = None,
    ) -> Explanation:
        """Why `ask` shows the passages that it shows, or holds the nearest, and passes over others.

        Args:
            question, k, language, previous: as for `ask`.

        Raises:
            QuestionError, ValueError: as for `ask`.
        """
        read = reading(self.store, question, language, previous)
        meant = read.whole.meant
        _, ranked = self._ranked(read, _depth(k))
        chosen = distinct(self.store, ranked, meant, k)
        return Explanation(
            read.asked,
            read.whole.marked,
            read.asked != read.typed,
            self._judge.threshold,
            reasons(self.store, chosen, meant, read.language, self._weights),
            chosen.passed_over,
        )

    def evidence(
        self, question: str, *, previous: str | None = None, without: Set[str] = frozenset()
    ) -> tuple[Hit, Evidence] | None:
        """The best hit and what speaks for it, for a judge to be fitted to; None without any.

        Args:
            question, previous: as for `ask`.
            without: ids of documents whose passages are left out.

        Raises:
            QuestionError: as for `ask`.
        """
        hits, found = self._hits(reading(self.store, question, None, previous), 1, without)
        return (hits[0], found) if found else None

    def rank(
        self,
        question: str,
        k: int,
        *,
        language: str | None = None,
        previous: str | None = None,
        leg: str = "fused",
    ) -> tuple[Hit, ...]:
        """The k best passages for `question`, unjudged; their first sentence stands as marked.

        Args:
            question: as for `ask`.
            k: how many at most, at least 1.
            language, previous: as for `ask`.
            leg: "fused", "dense" or "lexical".

        Raises:
            QuestionError: as for `ask`.
            ValueError: `k` below 1, or another `language` or `leg`.
        """
        _, found = self._ranked(reading(self.store, question, language, previous), k, leg)
        return tuple(
            Hit(passage, _shown(hit), place, (passage.start, passage.end))
            for place, hit in enumerate(found, start=1)
            for passage in [self.store.passage(hit.row)]
        )

    def _hits(
        self, read: Reading, k: int, without: Set[str] = frozenset()
    ) -> tuple[tuple[Hit, ...], Evidence | None]:
        """The k best hits, and what speaks for the first; None without any.

        The sentences marked are those that answer what is new in a question that was completed
        from the one before: that tells them apart.
        """
        out = self._rows(without) if without else frozenset()
        vector, ranked = self._ranked(read, _depth(k), out=out)
        found = distinct(self.store, ranked, read.whole.meant, k).hits
        if not found:
            return (), None
        marked = self._marked(found, read, vector)
        hits = tuple(
            Hit(self.store.passage(hit.row), _shown(hit), place, mark.span)
            for place, (hit, mark) in enumerate(zip(found, marked, strict=True), start=1)
        )
        source = self.document(hits[0].passage.document_id)
        return hits, Evidence(found[0], marked[0], source.language != read.language)

    def _marked(self, found: Sequence[Ranked], read: Reading, vector: Vector) -> list[Marked]:
        """The sentence of each of `found` that answers best."""
        own = read.own
        beside = Rereading(self.store, self._encoder, own.marked)
        sentences = [
            beside.sentences(
                hit.row, self.store.sentences(own.meant, read.language, vector, hit.row)
            )
            for hit in found
        ]
        return [
            best_sentence(own.marked, self.store.passage(hit.row), measured)
            for hit, measured in zip(found, sentences, strict=True)
        ]

    def _rows(self, documents: Set[str]) -> frozenset[int]:
        """The passages of `documents`."""
        rows = range(len(self.store))
        return frozenset(row for row in rows if self.store.passage(row).document_id in documents)

    def _ranked(
        self, read: Reading, k: int, leg: str = "fused", out: Set[int] = frozenset()
    ) -> tuple[Vector, tuple[Ranked, ...]]:
        """The vector of the question and the k best passages, but for the rows `out`, read again.

        Raises:
            ValueError: `k` below 1, or another `leg`.
        """
        if k < 1:
            raise ValueError(f"k: {k}; wanted at least 1")
        whole = read.whole
        vector = self._encoder.encode_question(whole.marked)
        depth = max(k, DEPTH) + len(out)
        found = rank(self.store, whole.meant, vector, read.language, depth, leg, self._weights)
        found = tuple(hit for hit in found if hit.row not in out)
        if leg == "fused":
            found = Rereading(self.store, self._encoder, whole.marked).reread(found)
        return vector, found[:k]


def _depth(k: int) -> int:
    """How many are ranked to choose k from."""
    return max(k, POOL) if k > 0 else k


def _shown(hit: Ranked) -> float:
    """The score of `hit` from 0 to 1; what points away from the question is merely 0."""
    return min(1.0, max(0.0, hit.score))
