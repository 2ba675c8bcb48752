"""A passage read again, word by word, beside the question.

Both legs see a passage from afar: by one vector, and by words whose order and neighbours do not
count. What they rank best is few enough to be looked at closely; see `qa.answering`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from corpus import Passage
from corpus.sentences import sentence_spans
from corpus.tables import Begun, begun, headers
from index.build import passage_input
from index.encode import Encoder
from index.scored import SentenceScore
from index.store import PassageStore
from index.tokens import (
    Tokens,
    WordCloseness,
    closeness,
    closeness_by_span,
    closeness_by_word,
)
from qa.ranking.rank import Ranked

ALONE = 0.1  # margin of a passage with nothing beside it: says neither yes nor no


@dataclass(frozen=True, slots=True)
class Rereading:
    """A question beside the passages of a store.

    Args:
        store: the passages.
        encoder: the one that made its vectors.
        question: with the marks that were meant, if it is Vietnamese.
    """

    store: PassageStore
    encoder: Encoder
    question: str

    def closeness(self, rows: Sequence[int]) -> list[float]:
        """How close the passages in `rows` are to the question; see `index.tokens`."""
        asked = self._asked()
        return [closeness(asked, told) for told in self._told(rows)]

    def sentences(self, row: int, found: Sequence[SentenceScore]) -> tuple[SentenceScore, ...]:
        """The sentences `found` in passage `row`, with how close each is to the question."""
        (told,) = self._told([row])
        passage, before = self.store.passage(row), self._above(row)
        spans = [(before + one.start, before + one.end) for one in found]
        names = headers(passage.text, [(one.start, one.end) for one in found], self.table(row))
        beside = [None if name is None else spans[name] for name in names]
        close = closeness_by_span(self._asked(), told, spans, beside)
        return tuple(
            one._replace(close=near.close, held=near.held)
            for one, near in zip(found, close, strict=True)
        )

    def table(self, row: int) -> Begun | None:
        """The table that goes on in passage `row`, if one does."""
        passage = self.store.passage(row)
        return begun(self.store.documents[passage.document_id].text, passage.start)

    def words(self, row: int) -> list[WordCloseness]:
        """The words of the question, with how close each is to passage `row`."""
        (told,) = self._told([row])
        return closeness_by_word(self.question, self._asked(), told)

    def answering(self, row: int) -> float:
        """The log-odds that passage `row` answers the question; see `index.verifier`."""
        (told,) = self._told([row])
        text, before = self.store.passage(row).text, self._above(row)
        spans = [(before + start, before + end) for start, end in sentence_spans(text)]
        return self.encoder.answering(self._asked(), told, spans)

    def _asked(self) -> Tokens:
        (asked,) = self.encoder.tokens([self.question], asked=True)
        return asked

    def _told(self, rows: Sequence[int]) -> list[Tokens]:
        return self.encoder.tokens([self._text(row) for row in rows])

    def _above(self, row: int) -> int:
        """How many characters are read before the text of passage `row`."""
        return len(self._text(row)) - len(self.store.passage(row).text)

    def _text(self, row: int) -> str:
        passage = self.store.passage(row)
        return read_again(passage, self.store.documents[passage.document_id].title)


def read_again(passage: Passage, title: str) -> str:
    """What is read for `passage`: its document's `title`, its headings, and its text.

    Whoever names what a document is about asks all of its passages, not the first alone.
    """
    above = f"{title}. " if title and passage.heading else ""
    return above + passage_input(passage, title)


def margin(hit: Ranked, beside: Sequence[Ranked]) -> float:
    """How much closer to the question `hit` is than what was read `beside` it usually is.

    A question whose words are all over the corpus is close to many of its passages, and one that
    is about nothing in it is as far from the best as from the others. What answers stands out: on
    XQuAD by .16 in the median, the best one where the answer is missing by .06.
    """
    if not beside:
        return ALONE
    return hit.close - median(other.close for other in beside)
