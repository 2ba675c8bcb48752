"""Layers of the encoder that read two texts beside each other, changed by little of their own.

What a layer learns beyond what the encoder knows is the product of two thin matrices (LoRA, Hu and
others 2022): so it costs a fraction of the layer on disk, and the rest comes from the encoder.
"""

import math
from collections.abc import Mapping
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "told": "attention.output.dense",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
}
_NORMS = {"after_reading": "attention.output.LayerNorm", "after": "output.LayerNorm"}


class Adapted(nn.Module):
    """A linear layer with a change of low rank; its own weight does not learn, its bias does.

    Args:
        linear: of the encoder; it is copied.
        rank: of the change, which is nothing at first.
    """

    base: Tensor

    def __init__(self, linear: nn.Linear, rank: int) -> None:
        super().__init__()
        wide, narrow = linear.weight.shape
        self.register_buffer("base", linear.weight.detach().float().clone(), persistent=False)
        self.bias = nn.Parameter(linear.bias.detach().float().clone())
        self.down = nn.Parameter(torch.randn(rank, narrow) / math.sqrt(narrow))
        self.up = nn.Parameter(torch.zeros(wide, rank))

    def forward(self, states: Tensor) -> Tensor:
        """What it makes of `states`."""
        return functional.linear(states, self.base + self.up @ self.down, self.bias)

    def settled(self) -> nn.Linear:
        """The same as one linear layer, which is faster."""
        wide, narrow = self.base.shape
        linear = nn.Linear(narrow, wide)
        weights = {"weight": (self.base + self.up @ self.down).detach(), "bias": self.bias.detach()}
        linear.load_state_dict(weights)
        return linear


class AdaptedLayer(nn.Module):
    """A layer of a BERT over other tokens than it learned on.

    Args:
        layer: of the encoder; it is copied.
        heads: of its attention.
        rank: of the changes.
        dropout: while it learns.
    """

    query: nn.Module
    key: nn.Module
    value: nn.Module
    told: nn.Module
    wide: nn.Module
    narrow: nn.Module
    after_reading: nn.Module
    after: nn.Module

    def __init__(self, layer: nn.Module, heads: int, rank: int, dropout: float) -> None:
        super().__init__()
        for name, part in _PARTS.items():
            setattr(self, name, Adapted(cast(nn.Linear, layer.get_submodule(part)), rank))
        for name, part in _NORMS.items():
            norm = cast(nn.LayerNorm, layer.get_submodule(part))
            own = nn.LayerNorm(norm.normalized_shape, eps=norm.eps)
            own.load_state_dict(cast(Mapping[str, Tensor], norm.state_dict()))
            setattr(self, name, own)
        self.heads = heads
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, there: Tensor) -> Tensor:
        """What it makes of `states`, (texts, tokens, dim), of which those `there` are read."""
        texts, tokens, dimension = states.shape
        queries, keys, values = (
            part(states).view(texts, tokens, self.heads, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        read = functional.scaled_dot_product_attention(
            queries, keys, values, attn_mask=there[:, None, None, :]
        )
        read = read.transpose(1, 2).reshape(texts, tokens, dimension)
        states = self.after_reading(states + self.dropout(self.told(read)))
        wide = functional.gelu(self.wide(states))
        found: Tensor = self.after(states + self.dropout(self.narrow(wide)))
        return found

    def settle(self) -> None:
        """Be faster, each part as one linear layer."""
        for name in _PARTS:
            setattr(self, name, cast(Adapted, getattr(self, name)).settled())
