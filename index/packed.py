"""How the tables that ship beside the encoder are stored: small, checked, without code.

A table is one compressed numpy archive. Of the tables of words, terms are lines of UTF-8, and
counts are logarithms in one byte, 6 % apart at most.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError
from index.model_files import REINSTALL

Counts = NDArray[np.float32]
Stored = dict[str, NDArray[Any]]
Made = TypeVar("Made")

# What numpy and zip raise for a file whose bytes are not what was written.
_DAMAGED = (ValueError, KeyError, EOFError, NotImplementedError, zipfile.BadZipFile, zlib.error)
_SMALLEST = 0.01  # count stored as 0
_STEP = 0.065  # natural logarithm; 255 steps reach 158,000


def load_arrays(path: Path, made: Callable[[Stored], Made]) -> Made:
    """What `made` makes of the arrays in the archive at `path`.

    Args:
        path: written by `numpy.savez_compressed`.
        made: raises ValueError or KeyError for arrays that do not belong together.

    Raises:
        ModelError: the file is missing or damaged.
    """
    try:
        data = path.read_bytes()
        if not data.startswith(b"PK"):
            raise ValueError("no archive")
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            return made({name: stored[name] for name in stored.files})
    except FileNotFoundError as error:
        raise ModelError(path, "the file is missing", REINSTALL) from error
    except OSError as error:
        raise ModelError(path, error.strerror or str(error), REINSTALL) from error
    except _DAMAGED as error:
        raise ModelError(path, "the file is damaged", REINSTALL) from error


def packed(terms: tuple[str, ...]) -> NDArray[np.uint8]:
    """`terms`, none of which holds a line break, as bytes."""
    return np.frombuffer("\n".join(terms).encode(), np.uint8)


def unpacked(data: NDArray[np.uint8]) -> tuple[str, ...]:
    """The terms that `packed` got."""
    return tuple(data.tobytes().decode().split("\n")) if len(data) else ()


def logarithms(counts: Counts) -> NDArray[np.uint8]:
    """`counts`, 0 and more, in a byte each."""
    steps = np.log(np.maximum(counts, _SMALLEST) / _SMALLEST) / _STEP
    return np.clip(np.round(steps), 0, 255).astype(np.uint8)


def from_logarithms(stored: NDArray[np.uint8]) -> Counts:
    """The counts that `logarithms` got, from .01 to 158,000, at most 3.3 % off."""
    found: Counts = (_SMALLEST * np.exp(_STEP * stored.astype(np.float32))).astype(np.float32)
    return found
