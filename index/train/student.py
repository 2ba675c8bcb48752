"""The student: the teacher's body over the bilingual vocabulary, before any training.

English pieces keep the teacher's embeddings. A new piece gets the embedding that makes the mean
embedding of Vietnamese sentences equal the mean of their English translations in the least
squares sense (ridge regression): words then start near their translations, and training starts
from .4 of cosine to the teacher instead of none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from scipy import sparse
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from index.train.rows import Pair
from index.train.vocabulary import SPECIAL, bilingual_tokenizer

RIDGE = 1.0  # in sentences; .1 to 10 differ by less than .01 of starting cosine
_QUICK = ("word_embeddings", "heads.")  # in names: an encoder's words, a verifier's heads
MAX_LENGTH = 256  # tokens; positions beyond are cut from the teacher's 512


@dataclass(frozen=True, slots=True, eq=False)
class Sentencer:
    """A tokenizer and a BERT body that make one unit vector of a text by mean pooling."""

    tokenizer: Tokenizer
    body: BertModel

    def embed(self, texts: Sequence[str], max_length: int) -> Tensor:
        """Unit vectors, shape (len(texts), dim), of texts cut to `max_length` tokens."""
        return pooled(*self.states(texts, max_length))

    def states(self, texts: Sequence[str], max_length: int) -> tuple[Tensor, Tensor]:
        """What the body makes of each token, (texts, tokens, dim), and which tokens there are."""
        self.tokenizer.enable_truncation(max_length)
        rows = self.tokenizer.encode_batch(list(texts))
        device = self.body.device
        ids = torch.tensor([row.ids for row in rows], device=device)
        mask = torch.tensor([row.attention_mask for row in rows], device=device)
        mixed = self.body.dtype == torch.float32 and bfloat16_is_fast(device)
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=mixed):
            states = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
        return states.float(), mask


def pooled(states: Tensor, mask: Tensor) -> Tensor:
    """The unit vectors of texts, shape (texts, dim), by the mean of their tokens."""
    weights = mask.unsqueeze(-1).float()
    return functional.normalize((states * weights).sum(1) / weights.sum(1), dim=-1)


def bfloat16_is_fast(device: torch.device) -> bool:
    """Whether `device` computes in bfloat16; a processor that only imitates it is 25 times slower.

    Measured on an EPYC with AVX2: 1.8 against 45 sentences distilled a second.
    """
    if device.type != "cpu":
        return True
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16") or able.get("bf16"))


def teacher(folder: Path) -> Sentencer:
    """The sentence encoder in `folder`, without dropout, in float32, frozen."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_padding(pad_id=0, pad_token="[PAD]")
    body = BertModel.from_pretrained(
        folder,
        add_pooling_layer=False,
        local_files_only=True,
        use_safetensors=True,
        dtype=torch.float32,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    return Sentencer(tokenizer, body.eval().requires_grad_(False))


def untrained(
    source: Sentencer, english: Sequence[str], vietnamese: Sequence[str], pairs: Sequence[Pair]
) -> Sentencer:
    """`source` with the vocabulary `english` + `vietnamese`, the latter fitted on `pairs`."""
    tokenizer = bilingual_tokenizer((*english, *vietnamese), MAX_LENGTH)
    old = source.body.embeddings.word_embeddings.weight.detach().cpu().numpy()
    places = source.tokenizer.get_vocab()
    ids = [places[piece] for piece in (*SPECIAL, *english)]
    kept = old[ids]
    fitted = _fitted(tokenizer, source.tokenizer, kept, old, pairs)
    config = source.body.config.__class__(**source.body.config.to_dict())
    config.vocab_size = tokenizer.get_vocab_size()
    config.max_position_embeddings = MAX_LENGTH
    config.pad_token_id = 0
    body = BertModel(config, add_pooling_layer=False)
    state = dict(source.body.state_dict())
    words = torch.from_numpy(np.vstack([kept, fitted]))
    state["embeddings.word_embeddings.weight"] = words
    positions = "embeddings.position_embeddings.weight"
    state[positions] = state[positions][:MAX_LENGTH]
    for name in ("position_ids", "token_type_ids"):
        state.pop(f"embeddings.{name}", None)
    body.load_state_dict(state, strict=True)
    return Sentencer(tokenizer, body)


def _shares(tokenizer: Tokenizer, texts: Sequence[str], width: int) -> sparse.csr_matrix:
    """One row a text: the share of each of its pieces, special ones left out."""
    rows, columns, values = [], [], []
    encoded = tokenizer.encode_batch(list(texts), add_special_tokens=False)
    for row, encoding in enumerate(encoded):
        ids = [i for i, used in zip(encoding.ids, encoding.attention_mask, strict=True) if used]
        rows += [row] * len(ids)
        columns += ids
        values += [1 / len(ids)] * len(ids)
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), width))


def _fitted(
    new: Tokenizer,
    old: Tokenizer,
    kept: np.ndarray,
    old_embeddings: np.ndarray,
    pairs: Sequence[Pair],
) -> np.ndarray:
    """Embeddings of the pieces after `kept`, shape (new, dim), float32, by ridge regression."""
    width, known = new.get_vocab_size(), len(kept)
    normal = np.zeros((width - known, width - known))
    right = np.zeros((width - known, kept.shape[1]))
    for start in range(0, len(pairs), 8192):
        batch = pairs[start : start + 8192]
        vi = _shares(new, [pair.vi for pair in batch], width)
        en = _shares(old, [pair.en for pair in batch], len(old_embeddings))
        added = vi[:, known:]
        target = en @ old_embeddings - vi[:, :known] @ kept
        normal += (added.T @ added).toarray()
        right += added.T @ target
    normal[np.diag_indices_from(normal)] += RIDGE * 0.01
    return np.linalg.solve(normal, right).astype(np.float32)


@torch.no_grad()
def average(student: Sentencer, other: Sentencer, share: float) -> None:
    """Give `student` a `share`, 0 to 1, of its weights and the rest of those of `other`.

    What the way from `other` learned stays, and less of what it forgot (Wortsman and others 2022).
    """
    weights = other.body.state_dict()
    for name, value in student.body.state_dict().items():
        if value.is_floating_point():
            value.lerp_(weights[name].to(value.device), 1 - share)


def parameters(body: nn.Module, *, quick: float, rest: float) -> list[dict[str, object]]:
    """AdamW's groups: what learns quickest (`_QUICK`) at one learning rate, the rest at another."""
    named = list(body.named_parameters())
    return [
        {"params": [p for n, p in named if any(q in n for q in _QUICK)], "lr": quick},
        {"params": [p for n, p in named if not any(q in n for q in _QUICK)], "lr": rest},
    ]
