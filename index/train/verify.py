"""How the verifier learns: from questions that a passage answers, and from those that it does not.

The encoder is done and reads every text once, and all of its tokens are kept in memory: some 8 GB
for what ships. An answered question teaches which sentence answers; one that is about the same and
not answered, that none does. Labelled questions of the training data say only whether the passage
answers. See `index.train.examples`.
"""

import logging
import random
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Protocol

import torch
from torch import Tensor, nn

from index.tokens import Tokens
from index.train.asked_passage import AskedPassage
from index.train.examples import (
    ANY,
    NONE,
    Example,
    Near,
    Read,
    examples_of,
    is_read,
    labelled_example,
    texts_of,
)
from index.train.loop import Schedule, like_lengths
from index.train.matches import Judged
from index.train.student import bfloat16_is_fast
from index.verifier import Verifier
from index.verifying.pairs import paired

BATCH = 48
DROPOUT = 0.1
# Of learning, by part of the verifier; and where it goes on.
RATES = {"finished": Schedule(rest=1e-3), "continued": Schedule(quick=1e-3, rest=4e-4)}
RATES_ON = {"finished": Schedule(rest=5e-4), "continued": Schedule(quick=7e-4, rest=3e-4)}
SENTENCE_WEIGHT = 0.5  # of which sentence answers, beside whether one does

logger = logging.getLogger(__name__)


class TokenReader(Protocol):
    """What the verifier needs of an encoder."""

    def tokens(self, texts: Sequence[str], *, asked: bool = False) -> list[Tokens]:
        """The tokens of each of `texts`, which are passages, or questions if they are `asked`."""


def losses(
    verifier: Verifier,
    encoder: TokenReader,
    told: Sequence[AskedPassage],
    judged: Sequence[Judged],
    passes: int,
    seed: int,
) -> dict[str, list[Callable[[], Tensor]]]:
    """One loss a batch for each part of the verifier, over all questions `passes` times.

    Args:
        verifier: what learns.
        encoder: reads, and learns nothing.
        told: passages with the questions written about them.
        judged: labelled questions, each with one passage.
        passes: how often a question is seen, in either language, in other company each time.
        seed: of every choice.
    """
    chance = random.Random(seed)
    texts = texts_of(told, chance)
    labelled = [labelled_example(one) for one in judged]
    asked = [side for one in told for question in one.questions for side in question.text.each()]
    passages = [text.text for ways in texts for text in ways]
    read = Read(
        _by_text(encoder, [*asked, *(one.question for one in labelled)], asked=True),
        _by_text(encoder, [*passages, *(one.text.text for one in labelled)], asked=False),
    )
    near = Near(read, [ways[0] for ways in texts])
    examples: list[Example] = []
    for _ in range(passes):
        examples += examples_of(told, texts, near, chance)
        examples += labelled
    examples = [one for one in examples if is_read(one, read)]
    chance.shuffle(examples)
    logger.info("verifying %d pairs of %d passages", len(examples), len(told))
    batches = like_lengths(examples, lambda one: len(one.text.text), BATCH, seed)
    fast = bfloat16_is_fast(torch.device("cpu"))
    return {
        name: [partial(loss, part, read, batch, fast=fast) for batch in batches]
        for name, part in verifier.parts.items()
    }


def loss(part: nn.Module, read: Read, batch: Sequence[Example], *, fast: bool = False) -> Tensor:
    """How far what a part of the verifier says of a batch is from what is known.

    The mean of cross-entropies: of the choices, one a sentence and one for none of them, the right
    one should be likely; where it is known which sentence answers, half of it is for that one and
    half for any.

    Args:
        part: what learns.
        read: the texts of the batch.
        batch: questions beside passages.
        fast: whether to compute in bfloat16.
    """
    pairs = paired([(read.asked[q], read.told[t.text], t.sentences) for q, t, _, _ in batch])
    with torch.autocast("cpu", torch.bfloat16, enabled=fast):
        said = part(pairs)
    sentences, none = said.sentences.float(), said.none.float()
    target = torch.tensor([one.target for one in batch])
    weight = torch.tensor([one.weight for one in batch])
    any_one = torch.logsumexp(sentences, 1)
    total = torch.logaddexp(any_one, none)
    which = sentences.gather(1, (target.clamp(min=1) - 1)[:, None])[:, 0]
    known = SENTENCE_WEIGHT * (total - which) + (1 - SENTENCE_WEIGHT) * (total - any_one)
    answered = torch.where(target == ANY, total - any_one, known)
    found = torch.where(target == NONE, total - none, answered)
    return (found * weight).mean()


def _by_text(encoder: TokenReader, texts: Iterable[str], *, asked: bool) -> dict[str, Tokens]:
    """The tokens of each of `texts`, like lengths read together."""
    new = sorted(set(texts), key=lambda text: (len(text), text))
    found: dict[str, Tokens] = {}
    for start in range(0, len(new), 512):
        some = new[start : start + 512]
        found.update(zip(some, encoder.tokens(some, asked=asked), strict=True))
    return found
