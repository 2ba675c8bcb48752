"""A teacher of two small layers, and the student that is made of it before any training."""

from pathlib import Path

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel

from index.train.rows import Pair
from index.train.student import Sentencer, teacher, untrained
from index.train.vocabulary import SPECIAL, vietnamese_pieces

PAIRS = [
    Pair("con mèo ngủ", "the cat sleeps", "evbnews"),
    Pair("con chó chạy", "the dog runs", "evbnews"),
    Pair("con chim hát", "the bird sings", "evbnews"),
    Pair("con cá bơi", "the fish swims", "evbnews"),
]


def tiny_teacher(folder: Path) -> Sentencer:
    """An English "teacher" of random weights that is saved and loaded like the real one."""
    torch.manual_seed(0)
    english = sorted({word for pair in PAIRS for word in pair.en.split()})
    letters = [p for c in "abcdefghijklmnopqrstuvwxyz0123456789" for p in (c, "##" + c)]
    vocabulary = {piece: at for at, piece in enumerate((*SPECIAL, *letters, *english))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=512,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    tokenizer.save(str(folder / "tokenizer.json"))
    return teacher(folder)


def made(source: Sentencer) -> Sentencer:
    """A fresh untrained student, the same each time."""
    english = sorted(p for p in source.tokenizer.get_vocab() if p not in SPECIAL)
    vietnamese = vietnamese_pieces([pair.vi for pair in PAIRS] * 8, english, 400)
    torch.manual_seed(1)
    new = untrained(source, english, vietnamese, PAIRS)
    new.body.requires_grad_(True)
    return new
