"""The word-translation table: how often each Vietnamese term stood for each English stem.

One number a pair of terms, the expected count of their alignments, gives the probabilities in both
directions and, summed over terms that fold alike, those of unmarked Vietnamese. How the counts
were learned stands in `index.train.words`.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.packed import Counts, Stored, from_logarithms, load_arrays, logarithms, packed, unpacked

TRANSLATIONS = "translations.npz"

Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Pairs of terms in the order of `english`, then of `vietnamese`.

    Args:
        english: stems.
        vietnamese: syllables and pairs, with marks.
        left, right: shape (pairs,), places in `english` and `vietnamese`.
        counts: shape (pairs,), expected number of alignments, more than 0.
        english_totals, vietnamese_totals: shape (terms,), alignments of the term with any other,
            also with those that were left out of the table.
    """

    english: tuple[str, ...]
    vietnamese: tuple[str, ...]
    left: Places
    right: Places
    counts: Counts
    english_totals: Counts
    vietnamese_totals: Counts


def save_table(table: Table, folder: Path) -> Path:
    """Write `table` into `folder`; equal tables make equal files.

    Returns:
        the file written.
    """
    path = folder / TRANSLATIONS
    starts = np.searchsorted(table.left, np.arange(len(table.english) + 1))
    steps = np.diff(table.right, prepend=np.int32(0))
    firsts = np.unique(starts[:-1][np.diff(starts) > 0])
    steps[firsts] = table.right[firsts]
    np.savez_compressed(
        path,
        english=packed(table.english),
        vietnamese=packed(table.vietnamese),
        lengths=np.diff(starts).astype(np.uint16),
        steps=np.frombuffer(steps.astype("<u4").tobytes(), np.uint8).reshape(-1, 4).T.copy(),
        counts=logarithms(table.counts),
        english_totals=logarithms(table.english_totals),
        vietnamese_totals=logarithms(table.vietnamese_totals),
    )
    return path


def load_table(folder: Path) -> Table:
    """The table in `folder`.

    Raises:
        ModelError: it is missing or damaged.
    """
    return load_arrays(folder / TRANSLATIONS, _table)


def _table(stored: Stored) -> Table:
    english, vietnamese = unpacked(stored["english"]), unpacked(stored["vietnamese"])
    lengths = stored["lengths"].astype(np.int64)
    left = np.repeat(np.arange(len(english), dtype=np.int32), lengths)
    steps = np.ascontiguousarray(stored["steps"].T).view("<u4").ravel().astype(np.int64)
    sums = np.cumsum(steps)
    starts = np.cumsum(lengths) - lengths
    before = np.where(starts > 0, sums[np.maximum(starts, 1) - 1], 0)
    right = (sums - np.repeat(before, lengths)).astype(np.int32)
    table = Table(
        english,
        vietnamese,
        left,
        right,
        from_logarithms(stored["counts"]),
        from_logarithms(stored["english_totals"]),
        from_logarithms(stored["vietnamese_totals"]),
    )
    pairs = {len(left), len(right), len(table.counts)}
    inside = not len(right) or (right.min() >= 0 and right.max() < len(vietnamese))
    if len(pairs) > 1 or not inside or len(table.english_totals) != len(english):
        raise ValueError("arrays that do not belong together")
    if len(table.vietnamese_totals) != len(vietnamese):
        raise ValueError("arrays that do not belong together")
    return table
