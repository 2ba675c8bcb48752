"""How often each Vietnamese syllable was seen, and each pair of neighbours: what marks go by.

The file holds no text, only counts of syllables and of the pairs that tell which marks are meant.
How they were learned stands in `index.train.syllables`.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.packed import Counts, Stored, from_logarithms, load_arrays, logarithms, packed, unpacked

MARKS = "marks.npz"


@dataclass(frozen=True, slots=True, eq=False)
class MarkTable:
    """Syllables with their marks, and pairs of them in the order of the first, then the second.

    Args:
        syllables: sorted, lower case; the first one, empty, is where a text begins and ends.
        seen: shape (syllables,), how often each was.
        firsts: shape (syllables + 1,); the pairs that begin with syllable i are firsts[i] to
            firsts[i + 1].
        seconds: shape (pairs,), places in `syllables`.
        together: shape (pairs,), how often the two stood beside each other.
    """

    syllables: tuple[str, ...]
    seen: Counts
    firsts: NDArray[np.int64]
    seconds: NDArray[np.int64]
    together: Counts


def save_marks(table: MarkTable, folder: Path) -> Path:
    """Write `table` into `folder`; equal tables make equal files.

    Returns:
        the file written.
    """
    path = folder / MARKS
    np.savez_compressed(
        path,
        syllables=packed(table.syllables),
        seen=logarithms(table.seen),
        lengths=np.diff(table.firsts).astype("<u2"),
        seconds=table.seconds.astype("<u2"),
        together=logarithms(table.together),
    )
    return path


def load_marks(folder: Path) -> MarkTable:
    """The table in `folder`.

    Raises:
        ModelError: it is missing or damaged.
    """
    return load_arrays(folder / MARKS, _table)


def _table(stored: Stored) -> MarkTable:
    syllables = unpacked(stored["syllables"])
    seconds = stored["seconds"].astype(np.int64)
    firsts = np.concatenate([[0], np.cumsum(stored["lengths"].astype(np.int64))])
    seen, together = from_logarithms(stored["seen"]), from_logarithms(stored["together"])
    inside = not len(seconds) or seconds.max() < len(syllables)
    whole = len(firsts) == len(syllables) + 1 and len(seen) == len(syllables) > 0
    if not whole or not inside or firsts[-1] != len(seconds) or len(together) != len(seconds):
        raise ValueError("arrays that do not belong together")
    return MarkTable(syllables, seen, firsts, seconds, together)
