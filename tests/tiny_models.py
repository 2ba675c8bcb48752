"""Models of the architectures that people name, with random weights and a vocabulary of few words.

They load as the real ones do and take a tenth of a second; what they find means nothing.
"""

from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import nn
from transformers import (
    BertConfig,
    BertModel,
    PhobertTokenizer,
    PreTrainedTokenizer,
    PreTrainedTokenizerFast,
    XLMRobertaConfig,
    XLMRobertaModel,
)

WORDS = (
    "query passage represent this sentence for searching relevant passages instruct given a web"
    " search retrieve that answer the hải phòng hoà hòa thành phố cảng city port thuỷ thủy ."
    " là ở : ,"
).split()
SIZES: dict[str, Any] = {
    "hidden_size": 16,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "intermediate_size": 16,
    "max_position_embeddings": 64,
}


def tiny_layers(dimension: int, count: int = 2, seed: int = 0) -> list[nn.Module]:
    """Layers of a BERT of random weights."""
    torch.manual_seed(seed)
    sizes = {**SIZES, "hidden_size": dimension, "num_hidden_layers": count}
    body = BertModel(BertConfig(vocab_size=8, hidden_dropout_prob=0.0, **sizes))
    return list(body.encoder.layer)


def tiny_bert(folder: Path, seed: int = 0, layers: int = 1) -> Path:
    """A BERT as in MiniLM, E5 and BGE, saved to `folder` in plain transformers form."""
    pieces = dict.fromkeys(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS])
    vocabulary = {piece: number for number, piece in enumerate(pieces)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(strip_accents=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    fast = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_max_length=32,
    )
    torch.manual_seed(seed)
    sizes = {**SIZES, "num_hidden_layers": layers}
    body = BertModel(BertConfig(vocab_size=len(vocabulary), **sizes))
    return _saved(body, fast, folder)


def tiny_xlm_roberta(folder: Path, seed: int = 0) -> Path:
    """An XLM-R as in multilingual-e5 and bge-m3, saved to `folder` in plain transformers form."""
    pieces = ["<s>", "<pad>", "</s>", "<unk>", *dict.fromkeys(f"▁{word}" for word in WORDS)]
    letters = sorted({letter for word in WORDS for letter in word} | {"▁"})
    scores = [(piece, -float(n)) for n, piece in enumerate([*pieces, *letters])]
    tokenizer = Tokenizer(models.Unigram(scores, unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.post_processor = processors.RobertaProcessing(
        ("</s>", 2), ("<s>", 0), add_prefix_space=False
    )
    fast = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        bos_token="<s>",
        eos_token="</s>",
        cls_token="<s>",
        sep_token="</s>",
        pad_token="<pad>",
        unk_token="<unk>",
        model_max_length=32,
    )
    torch.manual_seed(seed)
    body = XLMRobertaModel(XLMRobertaConfig(vocab_size=len(scores), pad_token_id=1, **SIZES))
    return _saved(body, fast, folder)


def tiny_phobert(folder: Path) -> Path:
    """A model over the tokenizer of PhoBERT, which is written in Python alone."""
    folder.mkdir(parents=True)
    (folder / "vocab.txt").write_text("".join(f"{word} 1\n" for word in dict.fromkeys(WORDS)))
    (folder / "bpe.codes").write_text("h ả 1\n")
    tokenizer = PhobertTokenizer(  # type: ignore[no-untyped-call]
        str(folder / "vocab.txt"), str(folder / "bpe.codes")
    )
    body = XLMRobertaModel(XLMRobertaConfig(vocab_size=len(tokenizer), pad_token_id=1, **SIZES))
    return _saved(body, tokenizer, folder)


def _saved(
    body: BertModel | XLMRobertaModel,
    tokenizer: PreTrainedTokenizer | PreTrainedTokenizerFast,
    folder: Path,
) -> Path:
    body.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
