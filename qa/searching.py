"""What is found for a question once it is read: passages ranked, read again and marked."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from index.encode import Encoder
from index.scored import Match
from index.store import PassageStore
from index.tokens import WordCloseness
from index.vectors import Vector
from qa.answer import Hit
from qa.answering import ahead, answering_first, candidates, marked, verified_first
from qa.judge import Evidence
from qa.mark import Marked
from qa.question.wording import Wording
from qa.ranking.distinct import distinct, unlike
from qa.ranking.missing import missing
from qa.ranking.native import native_first
from qa.ranking.rank import POOL, Ranked, Weights, rank
from qa.ranking.reread import Rereading, margin, read_again
from qa.ranking.worded import worded
from qa.reading import Reading
from qa.rules.another import passage_names_it, very_one_first
from qa.rules.years import timely

# The words of a question with how close a passage comes to each, and the terms that it holds.
Beside: TypeAlias = tuple[Sequence[WordCloseness], tuple[Match, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """What is found for one question.

    Args:
        hits: what is shown if it answers, best first.
        evidence: what speaks for the first of them; None without any.
        ranked: all passages that were ranked to choose from, best first.
    """

    hits: tuple[Hit, ...]
    evidence: Evidence | None
    ranked: tuple[Ranked, ...]


class Order(NamedTuple):
    """How passages are ranked for a question.

    Args:
        vector: of the question.
        ranked: the passages, best first.
        marks: the best sentences of those that were read again, by row, for all of the question.
    """

    vector: Vector
    ranked: tuple[Ranked, ...]
    marks: Mapping[int, Marked]


@dataclass(frozen=True, slots=True)
class Searching:
    """A store searched with the encoder that made its vectors.

    Args:
        store: the passages.
        encoder: of questions.
        weights: of the dense leg, by language; see `qa.ranking.rank`.
    """

    store: PassageStore
    encoder: Encoder
    weights: Weights

    def found(self, read: Reading, k: int, without: Set[str] = frozenset()) -> Found:
        """The k best hits for a question, each with its sentence marked.

        The sentences marked are those that answer what is new in a question that was completed
        from the one before: that tells them apart.

        Args:
            read: the question.
            k: how many at most, at least 1.
            without: ids of documents whose passages are left out.
        """
        out = self._rows(without) if without else frozenset()
        vector, ranked, known = self.ranked(read, pooled(k), out=out)
        chosen = distinct(self.store, ranked, read.whole.meant, k).hits
        if not chosen:
            return Found((), None, ranked)
        own = Rereading(self.store, self.encoder, read.own.marked)
        near = len(known)
        known = known if read.own == read.whole else {}
        marks = [
            known.get(hit.row) or marked(own, read, read.own, vector, hit.row) for hit in chosen
        ]
        hits = tuple(
            Hit(self.store.passage(hit.row), _shown(hit), place, mark.span)
            for place, (hit, mark) in enumerate(zip(chosen, marks, strict=True), start=1)
        )
        first, best = chosen[0], hits[0].passage
        source = self.store.documents[best.document_id]
        whole, language = read.whole, read.language
        crossing = source.language != language
        beside = unlike(self.store, ranked[:near])
        evidence = Evidence(
            first,
            marks[0],
            worded(*self._beside(first, whole.marked, whole.meant, language), language),
            margin(first, beside),
            ahead(first, [hit for hit in beside if self._language(hit) == source.language]),
            crossing,
            timely(read.about.dated, read_again(best, source.title)),
            passage_names_it(self.store, read.about, first.row) is False,
            () if crossing else self._missing(first, read.own, language),
            Rereading(self.store, self.encoder, whole.marked).answering(first.row),
        )
        return Found(hits, evidence, ranked)

    def ranked(
        self, read: Reading, k: int, leg: str = "fused", out: Set[int] = frozenset()
    ) -> Order:
        """The k best passages, but for the rows `out`; those that may answer are read again.

        Which these are is told among the best `POOL`, however deep the ranking is wanted.

        Raises:
            ValueError: `k` below 1, or another `leg`.
        """
        if k < 1:
            raise ValueError(f"k: {k}; wanted at least 1")
        whole = read.whole
        vector = self.encoder.encode_question(whole.marked)
        depth = max(k, POOL) + len(out)
        found = rank(self.store, whole.meant, vector, read.language, depth, leg, self.weights)
        found = tuple(hit for hit in found if hit.row not in out)
        marks: dict[int, Marked] = {}
        if leg == "fused":
            beside = Rereading(self.store, self.encoder, whole.marked)
            rows = [hit.row for hit in candidates(found[:POOL])]
            marks = {row: marked(beside, read, whole, vector, row) for row in rows}
            found = answering_first(beside, read.language, marks, found)
            found = verified_first(beside, found)
            found = native_first(self.store, read.language, found, len(rows))
            found = very_one_first(self.store, read.about, found, len(rows))
        return Order(vector, found[:k], marks)

    def as_hits(self, ranked: Sequence[Ranked]) -> tuple[Hit, ...]:
        """`ranked` as hits, in their order, all of each passage standing as its sentence."""
        return tuple(
            Hit(passage, _shown(hit), place, (passage.start, passage.end))
            for place, hit in enumerate(ranked, start=1)
            for passage in [self.store.passage(hit.row)]
        )

    def _beside(self, hit: Ranked, read: str, meant: str, language: str) -> Beside:
        """How a question, `read` so and looked up as `meant`, stands beside `hit`."""
        words = Rereading(self.store, self.encoder, read).words(hit.row)
        return words, self.store.matches(meant, language, hit.row)

    def _missing(self, hit: Ranked, own: Wording, language: str) -> tuple[str, ...]:
        """The words of a question in its `own` wording that `hit`, in its language, does not hold.

        An abbreviation that has its long form beside it is left out: that is looked for.
        """
        words, matches = self._beside(hit, own.told, own.meant, language)
        if own.told != own.marked:
            words = [word for word in words if not word.text.isupper()]
        passage = self.store.passage(hit.row)
        text = read_again(passage, self.store.documents[passage.document_id].title)
        return missing(
            words, matches, text, language, lambda word: self.store.ordinary(word, language)
        )

    def _language(self, hit: Ranked) -> str:
        return self.store.documents[self.store.passage(hit.row).document_id].language

    def _rows(self, documents: Set[str]) -> frozenset[int]:
        """The passages of `documents`."""
        rows = range(len(self.store))
        return frozenset(row for row in rows if self.store.passage(row).document_id in documents)


def pooled(k: int) -> int:
    """How many are ranked to choose k from."""
    return max(k, POOL) if k > 0 else k


def _shown(hit: Ranked) -> float:
    """The score of `hit` from 0 to 1; what points away from the question is merely 0."""
    return min(1.0, max(0.0, hit.score))
