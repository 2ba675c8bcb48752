"""What the middle of an encoder makes of a text, and the layers above it.

Up to its middle layer an encoder mostly tells what stands in a text; the layers above can read two
texts beside each other from there, which costs half of reading both together from the beginning and
loses little (Cao and others 2020, DeFormer).
"""

from collections.abc import Sequence
from typing import Any, cast

from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

MIDDLE = "middle_states"  # of a text's features, shape (tokens, dim), special ones as well


def upper_layers(model: SentenceTransformer) -> Sequence[nn.Module]:
    """The layers above the middle of `model`, a BERT, from below."""
    layers = _layers(model)
    return layers[_middle(layers) :]


def keep_middle(model: SentenceTransformer) -> None:
    """Let `model`, a BERT, put `MIDDLE` into the features of each text that it encodes.

    Who encodes from several threads lets one at a time.
    """
    layers, last = _layers(model), {}

    def seen(_: nn.Module, __: Any, states: Tensor | tuple[Tensor, ...]) -> None:
        last[MIDDLE] = states if isinstance(states, Tensor) else states[0]

    def told(_: nn.Module, __: Any, features: dict[str, Any]) -> dict[str, Any]:
        return {**features, MIDDLE: last.pop(MIDDLE)}

    layers[_middle(layers) - 1].register_forward_hook(seen)
    model[0].register_forward_hook(told)


def _middle(layers: Sequence[nn.Module]) -> int:
    """How many of `layers` lie below the middle, at least 1."""
    return max(1, len(layers) // 2)


def _layers(model: SentenceTransformer) -> Sequence[nn.Module]:
    return list(cast(nn.ModuleList, model[0].get_submodule("model.encoder.layer")))
