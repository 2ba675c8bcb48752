"""The verifier beside the encoder: `verifier.npz`, what it learned and nothing of the encoder.

Matrices are kept in six bits, each row with a scale of its own; the rest in sixteen. Whether a
question is answered, in right ones against wrong ones, they tell as well as the whole ones do.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from index.packed import Stored, load_arrays
from index.verifier import Verifier
from index.verifying.verifier_parts import HEAD, Continued, Finished

VERIFIER = "verifier.npz"
_SCALE = ".scale"
_MOST = 31  # of a weight in steps of its row's scale


def save_verifier(verifier: Verifier, folder: Path) -> Path:
    """Write what `verifier` learned into `folder`; equal ones make equal files.

    It must not be settled: what it learned is then one with the encoder.

    Returns:
        the file written.
    """
    path = folder / VERIFIER
    arrays: Stored = {}
    for name, weight in verifier.state_dict().items():
        if weight.ndim < 2:
            arrays[name] = weight.half().numpy()
            continue
        scale = (weight.abs().amax(1, keepdim=True) / _MOST).clamp(min=1e-7).half()
        arrays[name] = (weight / scale).round().clamp(-_MOST, _MOST).to(torch.int8).numpy()
        arrays[name + _SCALE] = scale.numpy()
    np.savez_compressed(path, allow_pickle=False, **arrays)
    return path


def read_verifier(folder: Path, layers: Sequence[nn.Module], dropout: float = 0.0) -> Verifier:
    """The verifier in `folder` as it can go on learning.

    Args:
        folder: `save_verifier` wrote into it.
        layers: the upper ones of the encoder that it learned on.
        dropout: while it learns.

    Raises:
        ModelError: it is missing, damaged, or of another encoder.
    """

    def made(stored: Stored) -> Verifier:
        verifier = Verifier(_finished(stored, dropout), _continued(stored, layers, dropout))
        weights = {name: _weight(stored, name) for name in stored if not name.endswith(_SCALE)}
        try:
            verifier.load_state_dict(weights)
        except RuntimeError as error:
            raise ValueError("weights") from error
        return verifier

    return load_arrays(folder / VERIFIER, made)


def load_verifier(folder: Path, layers: Sequence[nn.Module]) -> Verifier:
    """The verifier in `folder`, ready to verify; see `read_verifier`."""
    return read_verifier(folder, layers).settle()


def _finished(stored: Stored, dropout: float) -> Finished:
    width, dimension = stored["finished.token.weight"].shape
    own = [name.split(".")[2] for name in stored if name.startswith("finished.layers.")]
    if width % HEAD:
        raise ValueError("width")
    return Finished(dimension, width, 1 + max(map(int, own)), dropout)


def _continued(stored: Stored, layers: Sequence[nn.Module], dropout: float) -> Continued:
    rank, _ = stored["continued.layers.0.query.down"].shape
    width, _ = stored["continued.heads.none.0.weight"].shape
    if not layers:
        raise ValueError("layers")
    return Continued(layers, rank, width, dropout)


def _weight(stored: Stored, name: str) -> Tensor:
    weight = stored[name].astype(np.float32)
    if name + _SCALE in stored:
        weight = weight * stored[name + _SCALE].astype(np.float32)
    return torch.from_numpy(weight)
