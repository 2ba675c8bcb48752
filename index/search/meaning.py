"""Search by meaning: each passage by the vector of its whole and by those of its sentences.

A passage is as near to a question as the mean of two cosines, its own and its best sentence's: the
vector of a whole passage fades with its length, and one sentence has no context. On XQuAD with the
bundled encoder that is nDCG@10 .911 against .876 for whole passages and .902 for sentences (vi→vi;
en→en .955, .928, .947; vi→en .893, .853, .875; en→vi .915, .891, .896). The sentences' vectors also
say which of them to mark, so that nothing but the question is encoded while somebody waits.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.scored import Scored
from index.search.dense import DenseIndex
from index.vectors import Matrix, Vector

# Candidates of each kind for each passage asked for. A passage's sentences crowd each other out.
PASSAGES, SENTENCES = 2, 6


class MeaningIndex:
    """The vectors of all passages and of their sentences, by row; never changed once made.

    Args:
        passages: one vector a passage.
        sentences: one vector a sentence, passage by passage.
        counts: how many sentences each passage has, at least 1.

    Raises:
        ValueError: they do not belong together.
    """

    def __init__(self, passages: DenseIndex, sentences: DenseIndex, counts: Sequence[int]) -> None:
        self.passages = passages
        self.sentences = sentences
        self._firsts: NDArray[np.int64] = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
        if len(counts) != len(passages) or self._firsts[-1] != len(sentences):
            raise ValueError("sentences of other passages")
        if any(count < 1 for count in counts):
            raise ValueError("a passage without a sentence")

    def __len__(self) -> int:
        return len(self.passages)

    @classmethod
    def from_vectors(cls, vectors: Sequence[Matrix]) -> "MeaningIndex":
        """The index of passages of which each has a matrix: its own vector, then its sentences'.

        Raises:
            ValueError: a matrix has fewer than two rows, or rows that are not of unit length.
        """
        wholes = np.stack([rows[0] for rows in vectors])
        parts = np.concatenate([rows[1:] for rows in vectors])
        counts = [len(rows) - 1 for rows in vectors]
        return cls(DenseIndex.from_vectors(wholes), DenseIndex.from_vectors(parts), counts)

    def vectors(self, rows: Sequence[int]) -> list[Matrix]:
        """What `from_vectors` was given for each of `rows`.

        Raises:
            IndexError: a row that is not there.
        """
        wholes = self.passages.vectors(rows)
        parts, counts = self._sentences_of(rows)
        ends = np.cumsum(counts)
        return [
            np.concatenate([wholes[place][None], parts[end - count : end]])
            for place, (count, end) in enumerate(zip(counts, ends, strict=True))
        ]

    def search(self, vector: Vector, k: int) -> tuple[Scored, ...]:
        """The passages nearest to `vector`, best first.

        Args:
            vector: shape (dim,), unit length, finite.
            k: how many at most; at least 1.

        Returns:
            min(k, len(self)) rows, from among the nearest wholes and the nearest sentences.
            `score` is as `likeness` gives it. Equal scores keep the order of the corpus.

        Raises:
            ValueError: `k` below 1, or `vector` of another shape or not finite.
        """
        wholes = self.passages.search(vector, PASSAGES * k)
        parts = self.sentences.search(vector, SENTENCES * k)
        owners = np.searchsorted(self._firsts, [part.row for part in parts], side="right") - 1
        rows = sorted({whole.row for whole in wholes} | set(owners.tolist()))
        found = map(Scored, rows, self.likeness(vector, rows))
        return tuple(sorted(found, key=lambda scored: (-scored.score, scored.row))[:k])

    def likeness(self, vector: Vector, rows: Sequence[int]) -> list[float]:
        """How near each of `rows` is to `vector`, -1 to 1: the mean of two cosines.

        Raises:
            ValueError: `vector` of another shape or not finite.
            IndexError: a row that is not there.
        """
        wholes = np.asarray(self.passages.cosines(vector, rows))
        if not len(wholes):
            return []
        parts, counts = self._sentences_of(rows)
        best = np.maximum.reduceat(parts @ vector, np.cumsum(counts) - counts)
        means: list[float] = ((wholes + np.clip(best, -1.0, 1.0)) / 2).tolist()
        return means

    def alike(self, row: int, rows: Sequence[int]) -> list[float]:
        """The cosine of passage `row` with each of `rows`, each by one vector.

        Raises:
            IndexError: a row that is not there.
        """
        (vector,) = self.passages.vectors([row])
        return self.passages.cosines(vector, rows)

    def sentence_cosines(self, vector: Vector, row: int) -> list[float]:
        """The cosine of `vector` with each sentence of passage `row`, in their order.

        Raises:
            ValueError: `vector` of another shape or not finite.
            IndexError: a row that is not there.
        """
        if not 0 <= row < len(self):
            raise IndexError(f"row: {row}; wanted 0 to {len(self) - 1}")
        return self.sentences.cosines(vector, range(self._firsts[row], self._firsts[row + 1]))

    def _sentences_of(self, rows: Sequence[int]) -> tuple[Matrix, NDArray[np.int64]]:
        """The vectors of the sentences of `rows`, one row after the other, and their numbers."""
        wanted = np.asarray(rows, np.int64)
        starts, ends = self._firsts[wanted], self._firsts[wanted + 1]
        places = [np.arange(start, end) for start, end in zip(starts, ends, strict=True)]
        flat: NDArray[np.int64] = np.concatenate([*places, np.zeros(0, np.int64)])
        return self.sentences.vectors(flat.tolist()), ends - starts
