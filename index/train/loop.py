"""One training stage: batches in a fixed order, a warm-up and cosine schedule, checkpoints.

The order depends on the seed alone, and checkpoints hold the state of what dropout draws from, so a
stage that was killed goes on at the step after its last checkpoint and ends with what it would have
ended with.
"""

import logging
import math
import os
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn

from index.train.student import parameters

Row = TypeVar("Row")

logger = logging.getLogger(__name__)

SORTED_TOGETHER = 50  # batches of like length are cut from this many shuffled batches


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """How long and how fast: steps, learning rates, and how often to save."""

    quick: float = 1e-3  # learning rate of word embeddings, and of a verifier's heads
    rest: float = 1e-4  # learning rate of everything else
    warm_up: float = 0.03  # share of the steps
    floor: float = 0.03  # share of the learning rate at the last step
    save_seconds: float = 300.0

    def factor(self, step: int, steps: int) -> float:
        """What the learning rates are multiplied with at `step` of `steps`."""
        rising = step / max(1.0, self.warm_up * steps)
        cosine = (1 + math.cos(math.pi * step / steps)) / 2
        return min(rising, self.floor + (1 - self.floor) * cosine)


def like_lengths(
    rows: Sequence[Row], length: Callable[[Row], int], size: int, seed: int
) -> list[list[Row]]:
    """`rows` cut into batches of `size` rows of like length, in an order fixed by `seed`."""
    chance = random.Random(seed)
    batches: list[list[Row]] = []
    for start in range(0, len(rows), size * SORTED_TOGETHER):
        near = sorted(rows[start : start + size * SORTED_TOGETHER], key=length)
        batches += [near[at : at + size] for at in range(0, len(near), size)]
    chance.shuffle(batches)
    return [batch for batch in batches if len(batch) == size]


def run(
    name: str,
    body: nn.Module,
    losses: Sequence[Callable[[], Tensor]],
    folder: Path,
    schedule: Schedule,
) -> None:
    """Take a step of `body` down each of `losses`, in order; `folder/NAME.pt` holds where it is."""
    steps, saved = len(losses), folder / f"{name}.pt"
    groups = parameters(body, quick=schedule.quick, rest=schedule.rest)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    highest = [group["lr"] for group in optimizer.param_groups]
    first = _resumed(saved, body, optimizer)
    body.train()
    mean, started, last_save = 0.0, time.monotonic(), time.monotonic()
    for step in range(first, steps):
        for group, rate in zip(optimizer.param_groups, highest, strict=True):
            group["lr"] = rate * schedule.factor(step, steps)
        loss = losses[step]()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(body.parameters(), 1.0)
        optimizer.step()
        mean += (float(loss.detach()) - mean) * (1 if step == first else 0.02)
        if step % 50 == 49:
            pace = (step - first + 1) / (time.monotonic() - started)
            logger.info("%s %d/%d loss %.4f, %.2f steps/s", name, step + 1, steps, mean, pace)
        if time.monotonic() - last_save > schedule.save_seconds:
            _save(saved, step + 1, body, optimizer)
            last_save = time.monotonic()
    _save(saved, steps, body, optimizer)
    body.eval()


def _resumed(saved: Path, body: nn.Module, optimizer: torch.optim.Optimizer) -> int:
    if not saved.exists():
        return 0
    state = torch.load(saved, map_location=next(body.parameters()).device, weights_only=True)
    body.load_state_dict(state["body"])
    optimizer.load_state_dict(state["optimizer"])
    torch.set_rng_state(state["random"].cpu())
    logger.info("%s goes on at step %d", saved.stem, state["step"])
    return int(state["step"])


def _save(saved: Path, step: int, body: nn.Module, optimizer: torch.optim.Optimizer) -> None:
    state = {
        "step": step,
        "body": body.state_dict(),
        "optimizer": optimizer.state_dict(),
        "random": torch.get_rng_state(),
    }
    unfinished = saved.with_suffix(".tmp")
    torch.save(state, unfinished)
    os.replace(unfinished, saved)
