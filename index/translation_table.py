"""The word-translation table: how often each Vietnamese term stood for each English stem.

One number a pair of terms, the expected count of their alignments, gives the probabilities in both
directions and, summed over terms that fold alike, those of unmarked Vietnamese. The file is
compressed, holds no code, and counts are stored as logarithms in one byte (6 % apart at most).
How the counts were learned stands in `index.train.words`.
"""

import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError
from index.model_files import REINSTALL

TRANSLATIONS = "translations.npz"

Counts = NDArray[np.float32]
Places = NDArray[np.int32]

# What numpy and zip raise for a file whose bytes are not what was written.
_DAMAGED = (ValueError, KeyError, EOFError, NotImplementedError, zipfile.BadZipFile, zlib.error)
_SMALLEST = 0.01  # expected count stored as 0
_STEP = 0.065  # natural logarithm; 255 steps reach 158,000


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
        english=_packed(table.english),
        vietnamese=_packed(table.vietnamese),
        lengths=np.diff(starts).astype(np.uint16),
        steps=np.frombuffer(steps.astype("<u4").tobytes(), np.uint8).reshape(-1, 4).T.copy(),
        counts=_logarithms(table.counts),
        english_totals=_logarithms(table.english_totals),
        vietnamese_totals=_logarithms(table.vietnamese_totals),
    )
    return path


def load_table(folder: Path) -> Table:
    """The table in `folder`.

    Raises:
        ModelError: it is missing or damaged.
    """
    path = folder / TRANSLATIONS
    try:
        data = path.read_bytes()
        if not data.startswith(b"PK"):
            raise ValueError("no archive")
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            return _table({name: stored[name] for name in stored.files})
    except FileNotFoundError as error:
        raise ModelError(path, "the file is missing", REINSTALL) from error
    except OSError as error:
        raise ModelError(path, error.strerror or str(error), REINSTALL) from error
    except _DAMAGED as error:
        raise ModelError(path, "the file is damaged", REINSTALL) from error


def _table(stored: dict[str, NDArray[Any]]) -> Table:
    english, vietnamese = _unpacked(stored["english"]), _unpacked(stored["vietnamese"])
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
        _counts(stored["counts"]),
        _counts(stored["english_totals"]),
        _counts(stored["vietnamese_totals"]),
    )
    pairs = {len(left), len(right), len(table.counts)}
    inside = not len(right) or (right.min() >= 0 and right.max() < len(vietnamese))
    if len(pairs) > 1 or not inside or len(table.english_totals) != len(english):
        raise ValueError("arrays that do not belong together")
    if len(table.vietnamese_totals) != len(vietnamese):
        raise ValueError("arrays that do not belong together")
    return table


def _packed(terms: tuple[str, ...]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(terms).encode(), np.uint8)


def _unpacked(data: NDArray[np.uint8]) -> tuple[str, ...]:
    return tuple(data.tobytes().decode().split("\n")) if len(data) else ()


def _logarithms(counts: Counts) -> NDArray[np.uint8]:
    steps = np.log(np.maximum(counts, _SMALLEST) / _SMALLEST) / _STEP
    return np.clip(np.round(steps), 0, 255).astype(np.uint8)


def _counts(stored: NDArray[np.uint8]) -> Counts:
    counts: Counts = (_SMALLEST * np.exp(_STEP * stored.astype(np.float32))).astype(np.float32)
    return counts
