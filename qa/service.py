"""The one path of every question, whoever asks: chat, API, command line or evaluation."""

from collections.abc import Mapping, Sequence, Set

from corpus.document import Document
from index.encode import Encoder
from index.store import PassageStore
from qa.answer import Answer, Hit
from qa.judge import BUILT_IN, Evidence, Judge, surer
from qa.question.courtesy import greeting
from qa.question.followup import needs_another
from qa.ranking.distinct import distinct
from qa.ranking.explain import Explanation, reasons
from qa.ranking.missing import told
from qa.ranking.rank import DENSE_WEIGHT, Weights
from qa.reading import Reading, asked_before, reading
from qa.searching import Found, Searching, pooled
from qa.ways import readings

# Log-odds that a part of a question must be surer by than all of it. Of the 342 questions and
# messages of the bundled set and `tests/golden/sets` that have parts and an answer, 224 are
# answered rightly and 39 wrongly with it; where the surest part counted, and came first, 223 and
# 58. Of 72 that nothing answers, 33 and 39.
THAN_WHOLE = 2.0


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
        self._searching = Searching(store, encoder, self._weights)

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

        What asks nothing ("Xin chào") is told to be a greeting; nothing is searched for it.

        Args:
            question: at most `QUESTION_LIMIT` characters, in Vietnamese or English.
            k: how many passages at most, at least 1.
            language: of the question, "vi" or "en"; detected when None.
            previous: the question before it, for one that leans on it.

        Raises:
            QuestionError: empty, too long, or without any letter or digit.
            ValueError: `k` below 1, or another `language`.
        """
        ways = readings(self.store, question, language, previous)
        if greeted := greeting(question):
            return Answer(ways[0].typed, language or greeted, False, (), greeting=True)
        return self._answer(*self._found(ways, k, previous))

    def ask_in_depth(
        self, question: str, k: int, depth: int, *, previous: str | None = None
    ) -> tuple[Answer, tuple[Hit, ...]]:
        """What `ask` and `rank` give for `k` and `depth`, found in one search.

        Args:
            question, k, previous: as for `ask`.
            depth: how many passages at most of the ranking, 1 to `qa.ranking.rank.POOL`.

        Raises:
            QuestionError: as for `ask`.
        """
        if greeting(question):
            asked = self.ask(question, k, previous=previous)  # nothing is searched to be shown
            return asked, self.rank(question, depth, previous=previous)
        read, found = self._found(readings(self.store, question, None, previous), k, previous)
        return self._answer(read, found), self._searching.as_hits(found.ranked[:depth])

    def explained(
        self,
        question: str,
        k: int = 3,
        *,
        previous: str | None = None,
    ) -> Explanation:
        """Why `ask` shows the passages that it shows, or holds the nearest, and passes over others.

        Args:
            question, k, previous: as for `ask`.

        Raises:
            QuestionError, ValueError: as for `ask`.
        """
        read, found = self._found(readings(self.store, question, None, previous), k, previous)
        meant = read.whole.meant
        chosen = distinct(self.store, self._searching.ranked(read, pooled(k)).ranked, meant, k)
        return Explanation(
            read.asked,
            read.whole.marked,
            read.is_completed,
            self._judge.threshold,
            bool(found.evidence and found.evidence.another),
            found.evidence.missing if found.evidence else (),
            found.evidence.verified if found.evidence else 0.0,
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
        found = self._searching.found(reading(self.store, question, None, previous), 1, without)
        return (found.hits[0], found.evidence) if found.evidence else None

    def rank(
        self,
        question: str,
        k: int,
        *,
        previous: str | None = None,
        leg: str = "fused",
    ) -> tuple[Hit, ...]:
        """The k best passages for `question`, unjudged; all of each stands as its sentence.

        Args:
            question: as for `ask`.
            k: how many at most, at least 1.
            previous: as for `ask`.
            leg: "fused", "dense" or "lexical".

        Raises:
            QuestionError: as for `ask`.
            ValueError: `k` below 1, or another `leg`.
        """
        ways = readings(self.store, question, None, previous)
        read = self._found(ways, 1, previous)[0] if leg == "fused" and len(ways) > 1 else ways[0]
        return self._searching.as_hits(self._searching.ranked(read, k, leg).ranked)

    def _found(
        self, ways: Sequence[Reading], k: int, previous: str | None
    ) -> tuple[Reading, Found]:
        """What is found for a question, and how it was read: in the first of its `ways`, unless
        another gives a surer answer, and a part of it a much surer one.

        Of 80 questions that seem to lean on the one before, asked after one that had nothing to do
        with them, 38 are answered rightly so, and 21 if they are always completed; of the 19 in the
        bundled test set that do lean, 16 both ways.
        """
        first = self._searching.found(ways[0], k)
        read, found, whole = ways[0], first, 0.0
        for way in ways:
            itself = first if way is ways[0] else self._searching.found(way, k)
            sure = self._sure(itself)
            whole = whole if way.is_part else max(whole, sure)
            least = surer(whole, THAN_WHOLE) if way.is_part else 0.0
            if sure > max(self._judge.threshold, self._sure(found), least):
                read, found = way, itself
        if read.asked == ways[0].said and self._is_of_another(ways[0], previous):
            return ways[0], first
        return read, found

    def _is_of_another(self, read: Reading, previous: str | None) -> bool:
        """Whether `read` goes on from a question that nothing answers, and names no other matter.

        Then what answers it alone tells of another: "lệ phí bao nhiêu" after one about divorce.
        """
        if not read.leans or needs_another(read.said):
            return False
        before = asked_before(self.store, previous)
        return before is not None and (
            self._sure(self._searching.found(before, 1)) <= self._judge.threshold
        )

    def _sure(self, found: Found) -> float:
        return self._judge.confidence(found.evidence) if found.evidence else 0.0

    def _answer(self, read: Reading, found: Found) -> Answer:
        """`found` as it is shown, or told as the nearest where the judge does not trust it."""
        sure = self._judge.confidence(found.evidence) if found.evidence else None
        if found.evidence and sure is not None and sure >= self._judge.threshold:
            lacks = told(found.evidence.missing)
            return Answer(
                read.typed, read.language, True, found.hits, (), sure, read.told, missing=lacks,
                leans=read.leans,
            )  # fmt: skip
        return Answer(
            read.typed, read.language, False, (), found.hits, sure, read.told, leans=read.leans
        )
