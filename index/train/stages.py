"""The stages of `python -m index.train`, each over what the options say of the data.

A stage leaves its checkpoint in `--out`; one that is done there is not run again.
"""

import argparse
import copy
import logging
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from index.encoder.load_model import load_sentence_transformer
from index.encoder.middle import upper_layers
from index.encoder.sentence_encoder import SentenceEncoder
from index.train import answers, contrast, distil, relevance, verify
from index.train.asked import asked_rows
from index.train.asked_passage import AskedPassage
from index.train.loop import Schedule, run
from index.train.matches import judged_rows, match_rows
from index.train.pages import all_pages
from index.train.retrieval_teacher import Kept, MultilingualE5
from index.train.rows import Pair, cloze_rows, joined, running_rows, sampled
from index.train.student import Sentencer, average
from index.train.written import written_rows
from index.verifier import Verifier
from index.verifying.verifier_file import VERIFIER, read_verifier, save_verifier
from index.verifying.verifier_parts import Continued, Finished

logger = logging.getLogger(__name__)

ROWS_A_PASSAGE = 20  # of the third stage, for each passage to distil on


def distilled(
    student: Sentencer, source: Sentencer, pairs: Sequence[Pair], options: argparse.Namespace
) -> None:
    """The first stage, over `pairs`."""
    logger.info("distilling %d rows on %s", len(pairs), student.body.device)
    losses = distil.losses(student, source, pairs, options.seed)
    run("distil", student.body, losses, options.out, Schedule())


def contrasted(
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
    schedule = Schedule(quick=3e-4, rest=5e-5)
    run("contrast", student.body, losses, options.out, schedule)
    return len(matches), len(passages)


def related(
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
    run("relevance", student.body, losses, options.out, Schedule(quick=3e-4, rest=6e-5))
    return len(rows)


def written(options: argparse.Namespace) -> list[AskedPassage]:
    """The passages that questions were written about: `--written`, and of pages `--pages`."""
    chance = random.Random(options.seed)
    told: list[AskedPassage] = []
    pages = all_pages() if options.pages else []
    for rows, most in ((written_rows(options.data), options.written), (pages, options.pages)):
        told += chance.sample(rows, most) if len(rows) > most else rows
    return told


def answered(
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
    run("answers", student.body, losses, options.out, Schedule(quick=1e-4, rest=3e-5))
    average(student, before, answers.SHARE)
    return len(rows)


def check_start(options: argparse.Namespace) -> None:
    """Fail at once, not in the last stage, where the verifier of `--start` is of another kind.

    Raises:
        ModelError: it is damaged, or of another encoder.
    """
    if options.start and (options.start / VERIFIER).exists():
        started = load_sentence_transformer("start", options.start)
        read_verifier(options.start, upper_layers(started))


def verified(model: Path, told: Sequence[AskedPassage], options: argparse.Namespace) -> None:
    """Put a verifier that learned on `told` beside the encoder in `model`.

    It goes on from that of `--start`, if there is one.
    """
    if not told:
        return
    judged = sampled(judged_rows(options.data), options.seed)[: options.judged]
    trained = load_sentence_transformer("trained", model)
    encoder = SentenceEncoder(trained, "trained", bundled=True)
    torch.manual_seed(options.seed)
    layers = upper_layers(trained)
    begun = options.start and (options.start / VERIFIER).exists()
    verifier = (
        read_verifier(options.start, layers, verify.DROPOUT)
        if begun
        else Verifier(
            Finished(encoder.dimension, dropout=verify.DROPOUT),
            Continued(layers, dropout=verify.DROPOUT),
        )
    )
    rates = verify.RATES_ON if begun else verify.RATES
    losses = verify.losses(verifier, encoder, told, judged, options.verify_passes, options.seed)
    for name, part in verifier.parts.items():
        if options.verify not in ("both", name):
            continue
        run(f"verify-{name}", part, losses[name], options.out, rates[name])
    save_verifier(verifier, model)
