"""The one path of every question: chat, API, command line and evaluation all call `ask`."""

from collections.abc import Mapping, Set

from corpus.clean import clean_line
from corpus.document import LANGUAGES, Document
from index.encode import Encoder
from index.store import PassageStore
from index.vectors import Vector
from qa.answer import Answer, Hit
from qa.distinct import distinct
from qa.errors import EmptyQuestionError, LongQuestionError, SymbolsOnlyError
from qa.explain import Explanation, reasons
from qa.followup import completed
from qa.judge import BUILT_IN, Evidence, Judge
from qa.language import detect
from qa.mark import Marked, best_sentence
from qa.rank import DENSE_WEIGHT, POOL, Ranked, Weights, rank
from qa.reread import DEPTH, Rereading

QUESTION_LIMIT = 2_000  # characters


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
        text = checked(question)
        language = language or detect(text)
        hits, evidence = self._hits(_whole(text, previous), text, k, language)
        sure = self._judge.confidence(evidence) if evidence else None
        if sure is not None and sure >= self._judge.threshold:
            return Answer(text, language, True, hits, confidence=sure)
        return Answer(text, language, False, (), hits, sure)

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
        text = checked(question)
        language = language or detect(text)
        whole = _whole(text, previous)
        meant = self.store.mended(whole, language)
        _, ranked = self._ranked(meant, max(k, POOL) if k > 0 else k, language, "fused")
        chosen = distinct(self.store, ranked, meant, k)
        return Explanation(
            whole,
            self._read(meant, language),
            whole != text,
            self._judge.threshold,
            reasons(self.store, chosen, meant, language, self._weights),
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
        text = checked(question)
        hits, found = self._hits(_whole(text, previous), text, 1, detect(text), without)
        return (hits[0], found) if found else None

    def rank(
        self, question: str, k: int, *, language: str | None = None, leg: str = "fused"
    ) -> tuple[Hit, ...]:
        """The k best passages for `question`, unjudged; their first sentence stands as marked.

        Args:
            question: as for `ask`.
            k: how many at most, at least 1.
            language: as for `ask`.
            leg: "fused", "dense" or "lexical".

        Raises:
            QuestionError: as for `ask`.
            ValueError: `k` below 1, or another `language` or `leg`.
        """
        text = checked(question)
        language = language or detect(text)
        _, found = self._ranked(self.store.mended(text, language), k, language, leg)
        return tuple(
            Hit(passage, _shown(hit), place, (passage.start, passage.end))
            for place, hit in enumerate(found, start=1)
            for passage in [self.store.passage(hit.row)]
        )

    def _hits(
        self, whole: str, text: str, k: int, language: str, without: Set[str] = frozenset()
    ) -> tuple[tuple[Hit, ...], Evidence | None]:
        """The k best hits for `whole`, and what speaks for the first; None without any.

        The sentences marked are those that hold the words of `text`: what is new in a question
        that was completed from the one before tells them apart.
        """
        whole, text = self.store.mended(whole, language), self.store.mended(text, language)
        out = self._rows(without) if without else frozenset()
        vector, ranked = self._ranked(whole, max(k, POOL) if k > 0 else k, language, "fused", out)
        found = distinct(self.store, ranked, whole, k).hits
        if not found:
            return (), None
        marked = [self._marked(text, language, vector, hit.row) for hit in found]
        hits = tuple(
            Hit(self.store.passage(hit.row), _shown(hit), place, mark.span)
            for place, (hit, mark) in enumerate(zip(found, marked, strict=True), start=1)
        )
        source = self.document(hits[0].passage.document_id)
        return hits, Evidence(found[0], marked[0], source.language != language)

    def _marked(self, text: str, language: str, vector: Vector, row: int) -> Marked:
        """The sentence of passage `row` that answers `text` best."""
        read = self._read(text, language)
        sentences = self.store.sentences(text, language, vector, row)
        beside = Rereading(self.store, self._encoder, read)
        return best_sentence(read, self.store.passage(row), beside.sentences(row, sentences))

    def _rows(self, documents: Set[str]) -> frozenset[int]:
        """The passages of `documents`."""
        rows = range(len(self.store))
        return frozenset(row for row in rows if self.store.passage(row).document_id in documents)

    def _read(self, text: str, language: str) -> str:
        """`text` with the marks that were meant, if it is Vietnamese typed without."""
        return self.store.restored(text) if language == "vi" else text

    def _ranked(
        self, text: str, k: int, language: str, leg: str, out: Set[int] = frozenset()
    ) -> tuple[Vector, tuple[Ranked, ...]]:
        """The vector of `text` and the k best passages, but for the rows `out`, read again."""
        if k < 1:
            raise ValueError(f"k: {k}; wanted at least 1")
        if language not in LANGUAGES:
            raise ValueError(f"language: {language!r}; wanted one of {', '.join(LANGUAGES)}")
        read = self._read(text, language)
        vector = self._encoder.encode_question(read)
        depth = max(k, DEPTH) + len(out)
        found = rank(self.store, text, vector, language, depth, leg, self._weights)
        found = tuple(hit for hit in found if hit.row not in out)
        if leg == "fused":
            found = Rereading(self.store, self._encoder, read).reread(found)
        return vector, found[:k]


def checked(question: str) -> str:
    """`question` cleaned, on one line.

    Raises:
        QuestionError: it is empty, too long, or has neither letter nor digit.
    """
    if len(question) > QUESTION_LIMIT:
        raise LongQuestionError(len(question), QUESTION_LIMIT)
    text = clean_line(question)
    if not text:
        raise EmptyQuestionError
    if not any(character.isalnum() for character in text):
        raise SymbolsOnlyError
    return text


def _whole(text: str, previous: str | None) -> str:
    """`text`, completed from `previous` where it leans on it.

    Raises:
        QuestionError: `previous` is too long, or has neither letter nor digit.
    """
    return completed(text, checked(previous) if previous and previous.strip() else None)


def _shown(hit: Ranked) -> float:
    """The score of `hit` from 0 to 1; what points away from the question is merely 0."""
    return min(1.0, max(0.0, hit.score))
