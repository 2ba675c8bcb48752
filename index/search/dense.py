"""Search by meaning: the passages whose vectors lie nearest to a question's, through FAISS.

Exact inner products over unit vectors, so the score is the cosine. FAISS neither checks what it is
given nor keeps the corpus's order among equal scores; both are done here. It knows nothing of
files: whoever reads one checks its hash before `from_bytes`.
"""

import contextlib
from collections.abc import Iterator, Sequence
from threading import Lock

import faiss
import numpy as np

from index.scored import Scored
from index.vectors import LENGTH_TOLERANCE, Matrix, Vector

# Above this many, vectors are kept in float16: half the bytes, and the exact neighbours all the
# same (recall 1.00 against float32 in our measurements).
FLOAT16_ABOVE = 50_000

# FAISS has one set of limits for all threads: those of a small index would refuse a large one that
# is read beside it, as when a server opens several.
_LIMITS = Lock()


class DenseIndex:
    """The vectors of all passages, by row; never changed once made."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        return int(self._index.d)

    @classmethod
    def from_vectors(cls, vectors: Matrix) -> "DenseIndex":
        """An index of `vectors`, row by row.

        Args:
            vectors: shape (n, dim), float32, finite rows of unit length.

        Raises:
            ValueError: they are not.
        """
        if vectors.ndim != 2 or vectors.shape[1] == 0 or vectors.dtype != np.float32:
            raise ValueError(f"vectors: {vectors.shape} {vectors.dtype}; wanted (n, dim) float32")
        lengths = np.linalg.norm(vectors, axis=1)
        if not (np.abs(lengths - 1) <= LENGTH_TOLERANCE).all():  # true for NaN and infinity too
            raise ValueError("vectors: not finite or not of unit length")
        count, dimension = vectors.shape
        index: faiss.Index
        if count > FLOAT16_ABOVE:
            kind = faiss.ScalarQuantizer.QT_fp16
            index = faiss.IndexScalarQuantizer(dimension, kind, faiss.METRIC_INNER_PRODUCT)
            index.train(vectors[:1])  # float16 has nothing to learn; FAISS wants to be asked
        else:
            index = faiss.IndexFlatIP(dimension)
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    def search(self, vector: Vector, k: int) -> tuple[Scored, ...]:
        """The passages nearest to `vector`, best first.

        Args:
            vector: shape (dim,), unit length, finite.
            k: how many at most; at least 1.

        Returns:
            min(k, len(self)) rows. `score` is the cosine, -1 to 1. Equal scores keep the order
            of the corpus.

        Raises:
            ValueError: `k` below 1, or `vector` of another shape or not finite.
        """
        if k < 1:
            raise ValueError(f"k: {k}; wanted at least 1")
        self._check(vector)
        k = min(k, len(self))
        if not k:
            return ()
        # FAISS cuts a run of equal scores anywhere: fetch on until the run that holds the k-th
        # has ended.
        fetched = min(k + 1, len(self))
        found = self._nearest(vector, fetched)
        while fetched < len(self) and len(found) >= k and found[-1].score == found[k - 1].score:
            fetched = min(2 * fetched, len(self))
            found = self._nearest(vector, fetched)
        return tuple(sorted(found, key=lambda scored: (-scored.score, scored.row))[:k])

    def cosines(self, vector: Vector, rows: Sequence[int]) -> list[float]:
        """The cosine of `vector` with each of `rows`, in their order.

        Raises:
            ValueError: `vector` of another shape or not finite.
            IndexError: a row that is not there.
        """
        self._check(vector)
        found = self.vectors(rows) @ vector
        return [float(score) for score in np.clip(found, -1.0, 1.0)]

    def vectors(self, rows: Sequence[int]) -> Matrix:
        """The vectors of `rows`, in their order.

        Raises:
            IndexError: a row that is not there.
        """
        wanted = np.asarray(rows, dtype=np.int64)
        if wanted.size and (wanted.min() < 0 or wanted.max() >= len(self)):
            raise IndexError(f"rows: wanted 0 to {len(self) - 1}")
        if not wanted.size:
            return np.zeros((0, self.dimension), np.float32)
        return np.ascontiguousarray(self._index.reconstruct_batch(wanted), dtype=np.float32)

    def to_bytes(self) -> bytes:
        """What `from_bytes` makes the same index of."""
        return bytes(faiss.serialize_index(self._index))

    @classmethod
    def from_bytes(cls, data: bytes, *, dimension: int, count: int) -> "DenseIndex":
        """The index that `to_bytes` gave.

        Args:
            data: of a hash that was checked: FAISS itself checks nothing.
            dimension, count: what it must hold.

        Raises:
            ValueError: it is no such index, or holds something else.
        """
        with _LIMITS:
            # A length inside the data cannot make FAISS allocate more than the data could fill.
            faiss.set_deserialization_vector_byte_limit(max(len(data), 1))
            faiss.set_deserialization_loop_limit(max(count, dimension, 1))
            try:
                index = faiss.deserialize_index(np.frombuffer(data, np.uint8))
            except (RuntimeError, MemoryError) as error:
                raise ValueError("not an index of vectors") from error
        if not isinstance(index, faiss.IndexFlatIP | faiss.IndexScalarQuantizer):
            raise ValueError(f"an index of another kind: {type(index).__name__}")
        if index.metric_type != faiss.METRIC_INNER_PRODUCT:
            raise ValueError("an index of another metric")
        if index.d != dimension or index.ntotal != count:
            raise ValueError(
                f"{index.ntotal} vectors of {index.d} numbers; wanted {count} of {dimension}"
            )
        if index.codes.size() != count * index.code_size:
            raise ValueError("vectors are missing")
        return cls(index)

    def _nearest(self, vector: Vector, count: int) -> list[Scored]:
        with _one_thread():
            scores, rows = self._index.search(np.ascontiguousarray(vector)[None], count)
        scores = np.clip(scores[0], -1.0, 1.0)
        # FAISS pads with -1, which Python would read as the last passage.
        pairs = zip(rows[0].tolist(), scores.tolist(), strict=True)
        return [Scored(row, score) for row, score in pairs if row >= 0]

    def _check(self, vector: Vector) -> None:
        if vector.shape != (self.dimension,) or vector.dtype != np.float32:
            raise ValueError(
                f"vector: {vector.shape} {vector.dtype}; wanted ({self.dimension},) float32"
            )
        if not np.isfinite(vector).all():
            raise ValueError("vector: not finite")


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """Inside it, FAISS works in the calling thread alone.

    For one question on two cores its threads cost ten times the computing and, on a busy machine,
    the time as well (20,000 passages: 2.8 against 17.5 ms). Questions run beside each other.
    """
    before = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(1)
    try:
        yield
    finally:
        faiss.omp_set_num_threads(before)
