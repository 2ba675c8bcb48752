"""Vectors as every part of `index` may expect them, and the one check that makes sure of it.

FAISS answers happily with NaN and with vectors of any length, so what an encoder returns is looked
at here, before it is searched or stored.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from index.errors import BadVectorError

Vector = NDArray[np.float32]  # (dim,) float32, unit length, C-contiguous
Matrix = NDArray[np.float32]  # (n, dim) float32, rows of unit length, C-contiguous

# float16 weights and storage move a length by less than 1e-3; more is not rounding.
LENGTH_TOLERANCE = 1e-3


def unit_vectors(raw: ArrayLike, dimension: int, texts: Sequence[str]) -> Matrix:
    """`raw` as float32 rows of unit length, one for each of `texts`.

    Args:
        raw: shape (len(texts), dimension); lengths within 1e-3 of 1.
        dimension: what the encoder promised.
        texts: what was encoded, named in the error.

    Raises:
        BadVectorError: another shape, or a row that is not finite or not of unit length.
    """
    found = np.asarray(raw)
    if found.shape != (len(texts), dimension) or found.dtype.kind != "f":
        wanted = f"{len(texts)} × {dimension} numbers"
        shape = " × ".join(map(str, found.shape)) or "one"
        raise BadVectorError(texts[0] if texts else "", f"{shape} {found.dtype}, not {wanted},")
    matrix = np.ascontiguousarray(found, dtype=np.float32)
    lengths = np.linalg.norm(matrix.astype(np.float64), axis=1)
    right = np.abs(lengths - 1) <= LENGTH_TOLERANCE  # false for NaN and infinity
    if not right.all():
        row = int(np.argmin(right))
        raise BadVectorError(texts[row], _fault(matrix[row], float(lengths[row])))
    return np.ascontiguousarray(matrix / lengths[:, None], dtype=np.float32)


def unit_vector(raw: ArrayLike, dimension: int, text: str) -> Vector:
    """`raw` as a float32 vector of unit length; the same checks as `unit_vectors`."""
    vector: Vector = unit_vectors(np.asarray(raw)[None], dimension, [text])[0]
    return vector


def _fault(vector: Vector, length: float) -> str:
    if not np.isfinite(vector).all():
        return "a vector that is not finite"
    return f"a vector of length {length:.3g}, not 1,"
