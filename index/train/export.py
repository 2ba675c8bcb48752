"""The trained student as a sentence-transformers folder: float16 weights, hashes, nothing else."""

import hashlib
import json
import tempfile
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
from transformers import PreTrainedTokenizerFast

from index.model_files import CHECKSUMS
from index.train.student import MAX_LENGTH, Sentencer


def export(student: Sentencer, folder: Path) -> None:
    """Write `student` into `folder`, which sentence-transformers can load."""
    student.tokenizer.no_padding()
    student.tokenizer.no_truncation()
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=student.tokenizer,
        model_max_length=MAX_LENGTH,
        unk_token="[UNK]",
        pad_token="[PAD]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
    )
    with tempfile.TemporaryDirectory() as parts:
        student.body.cpu().half().save_pretrained(parts)
        tokenizer.save_pretrained(parts)
        body = Transformer(parts, max_seq_length=MAX_LENGTH)
        for weight in body.model.pooler.parameters():  # unused, so left out of the training
            torch.nn.init.zeros_(weight)
        pooling = Pooling(student.body.config.hidden_size, "mean")
        model = SentenceTransformer(modules=[body, pooling, Normalize()], device="cpu")
        model.half().save_pretrained(str(folder), create_model_card=False)
    _shorten(folder / "tokenizer.json")
    (folder / "model.safetensors").chmod(0o644)


def _shorten(file: Path) -> None:
    """Write the JSON `file` again without indentation, a third of its size."""
    content = json.loads(file.read_text(encoding="utf-8"))
    short = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    file.write_text(short, encoding="utf-8")


def write_checksums(folder: Path) -> None:
    """Write `checksums.json`: the SHA-256 and the length of every other file of `folder`."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != CHECKSUMS)
    sums = {
        file.relative_to(folder).as_posix(): {
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            "bytes": file.stat().st_size,
        }
        for file in files
    }
    (folder / CHECKSUMS).write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")
