"""The bundled model run by torch alone: BERT, the mean over its tokens, unit length.

sentence-transformers runs the same model and any other, and takes four seconds and 300 MB to be
imported before it does; torch with these few lines takes one. A model of another make is left to
it: see `is_plain_bert`.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from index.errors import ModelError
from index.model_files import REINSTALL
from index.text_model import Floats, ReadText

_MODULES = ("Transformer", "Pooling", "Normalize")
_PLAIN = {"model_type": "bert", "hidden_act": "gelu", "position_embedding_type": "absolute"}
_POOLING = {"pooling_mode": "mean"}


def is_plain_bert(folder: Path) -> bool:
    """Whether the model in `folder` is a BERT whose tokens' mean is made of unit length."""
    try:
        modules = json.loads((folder / "modules.json").read_bytes())
        names = tuple(module["type"].rpartition(".")[2] for module in modules)
        if names != _MODULES or modules[0]["path"]:
            return False
        pooling = json.loads((folder / modules[1]["path"] / "config.json").read_bytes())
        body = json.loads((folder / "config.json").read_bytes())
        return _PLAIN.items() <= body.items() and _POOLING.items() <= pooling.items()
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


class BertModel:
    """A `TextModel` over the weights of a plain BERT, in float32.

    Args:
        weights: by the names that transformers gives them.
        heads: of attention.
        epsilon: of layer normalisation.
        tokenizer: neither cuts nor pads.
        longest: tokens read, special ones included.
    """

    def __init__(
        self,
        weights: Mapping[str, Tensor],
        heads: int,
        epsilon: float,
        tokenizer: Tokenizer,
        longest: int,
    ) -> None:
        self._weights = {name: weight.float() for name, weight in weights.items()}
        self._layers = 1 + max(
            int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer.")
        )
        self._heads = heads
        self._epsilon = epsilon
        self._counting = tokenizer
        self._reading = Tokenizer.from_str(tokenizer.to_str())
        self._reading.enable_truncation(longest)
        self._reading.enable_padding()

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        return int(self._weights["embeddings.word_embeddings.weight"].shape[1])

    def read(self, texts: Sequence[str], prompt: str, *, asked: bool) -> list[ReadText]:
        """Each of `texts` behind `prompt`, in order; questions are read as passages are."""
        found = self._reading.encode_batch([prompt + text for text in texts])
        vectors, states, mask = self._forward(found)
        return [
            ReadText(
                vectors[row], states[row][mask[row]], np.array(one.offsets, np.int32)[mask[row]]
            )
            for row, one in enumerate(found)
        ]

    def vectors(self, texts: Sequence[str], prompt: str) -> Floats:
        """The vectors of passages behind `prompt`, one a row."""
        return self._forward(self._reading.encode_batch([prompt + text for text in texts]))[0]

    def count(self, text: str) -> int:
        """The tokens of `text`, without special ones."""
        return len(self._counting.encode(text, add_special_tokens=False).ids)

    @torch.inference_mode()
    def _forward(self, found: Sequence[Any]) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        """The vector of each text, the states of its tokens, and which of these are no padding."""
        ids = torch.tensor([one.ids for one in found])
        mask = torch.tensor([one.attention_mask for one in found], dtype=torch.bool)
        states = self._embedded(ids)
        for layer in range(self._layers):
            states = self._layer(f"encoder.layer.{layer}", states, mask)
        weighed = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        vectors = functional.normalize(weighed, dim=-1)
        return vectors.numpy(), states.numpy(), mask.numpy()

    def _embedded(self, ids: Tensor) -> Tensor:
        names = ("word", "position", "token_type")
        word, position, kind = (
            self._weights[f"embeddings.{name}_embeddings.weight"] for name in names
        )
        states = functional.embedding(ids, word) + kind[0] + position[: ids.shape[1]]
        return self._normed("embeddings.LayerNorm", states)

    def _layer(self, name: str, states: Tensor, mask: Tensor) -> Tensor:
        asking, answering, said = (
            self._linear(f"{name}.attention.self.{part}", states)
            .unflatten(-1, (self._heads, -1))
            .transpose(1, 2)
            for part in ("query", "key", "value")
        )
        heard = functional.scaled_dot_product_attention(
            asking, answering, said, attn_mask=mask[:, None, None, :]
        )
        heard = self._linear(f"{name}.attention.output.dense", heard.transpose(1, 2).flatten(2))
        states = self._normed(f"{name}.attention.output.LayerNorm", heard + states)
        wide = functional.gelu(self._linear(f"{name}.intermediate.dense", states))
        narrow = self._linear(f"{name}.output.dense", wide)
        return self._normed(f"{name}.output.LayerNorm", narrow + states)

    def _linear(self, name: str, states: Tensor) -> Tensor:
        return functional.linear(
            states, self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        )

    def _normed(self, name: str, states: Tensor) -> Tensor:
        weight, bias = self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        return functional.layer_norm(states, weight.shape, weight, bias, self._epsilon)


def load_bert(folder: Path) -> BertModel:
    """The plain BERT in `folder`.

    Raises:
        ModelError: the folder does not hold a whole one.
    """
    try:
        body = json.loads((folder / "config.json").read_bytes())
        limits = json.loads((folder / "tokenizer_config.json").read_bytes())
        longest = min(int(limits["model_max_length"]), int(body["max_position_embeddings"]))
        return BertModel(
            load_file(folder / "model.safetensors"),
            int(body["num_attention_heads"]),
            float(body["layer_norm_eps"]),
            Tokenizer.from_file(str(folder / "tokenizer.json")),
            longest,
        )
    # tokenizers raises plain Exception, safetensors its own; each means a damaged file.
    except Exception as error:
        reason = str(error).strip().partition("\n")[0][:200]
        raise ModelError(folder, f"{type(error).__name__}: {reason}", REINSTALL) from error
