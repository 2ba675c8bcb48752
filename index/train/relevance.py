"""Third stage: what answers a question, as a larger encoder of both languages sees it.

The first teacher knows English alone, and labels say of one passage that it is right. A second
teacher says of every passage of a batch how near it is to each question: the student learns to
spread a question over passages as that teacher does (Kullback-Leibler divergence), by the vectors
of the texts and by those of their tokens. Where a text is there in both languages, the student
reads either, while the teacher compares within one: it knows less across them than the student.

More of it than made what ships gains nothing: gone on over 29,929 rows twice (3,407 steps), one
vector a paragraph ranks XQuAD nDCG@10 .902 vi→vi and .946 en→en where it had .912 and .941, and
the half-way mean of both weights answers 73 of 100 bundled questions rightly instead of 75.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from index.train.asked import Asked
from index.train.contrast import SCALE, TOKEN_SCALE, UNMARKED, by_tokens
from index.train.matches import Sides
from index.train.retrieval_teacher import RetrievalTeacher
from index.train.student import Sentencer, pooled
from index.train.topics import by_topic, topics_of
from index.words.marks import without_marks

BATCH = 32  # questions with their passages
WITH_SENTENCES = 20  # questions with the sentences of their passages
QUESTION_LENGTH, PASSAGE_LENGTH, SENTENCE_LENGTH = 48, 128, 80  # tokens read
# The teacher learned at .01; its cosines then spread as widely over 256 passages as ours at SCALE.
TEACHER_SCALE = 100.0
AMONG_THEMSELVES = 0.25  # weight of how near questions are to questions, passages to passages
NOT_THERE = -1e4  # a score that no text can have


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """Rows, and the second teacher's vectors of what they hold.

    Args:
        rows: questions with passages.
        asked, told: of the questions and the passages, shape (rows, dim).
        sentences: of the sentences of those rows that are also read sentence by sentence.
    """

    rows: Sequence[Asked]
    asked: NDArray[np.float32]
    told: NDArray[np.float32]
    sentences: dict[str, NDArray[np.float32]]


def taught(rows: Sequence[Asked], teacher: RetrievalTeacher) -> Taught:
    """`rows` with what `teacher` makes of them, each in the language that it reads them in."""
    # In an order that is the same in the next process: what is kept is found by it.
    sentences = list(dict.fromkeys(sentence for row in rows for sentence in row.sentences))
    return Taught(
        rows,
        teacher.questions([row.question.in_language(row.language) for row in rows]),
        teacher.passages([row.passage.in_language(row.language) for row in rows]),
        dict(zip(sentences, teacher.passages(sentences), strict=True)),
    )


def losses(student: Sentencer, known: Taught, passes: int, seed: int) -> list[Callable[[], Tensor]]:
    """One loss a batch: of questions with passages, and of questions with sentences.

    Args:
        student: the model that learns; batches are of one topic, as it sees them now.
        known: the rows.
        passes: how often each is seen, beside others each time.
        seed: of every choice.
    """
    rows = known.rows
    topics = topics_of(student, [row.question.in_language(row.language) for row in rows])
    lengths = [len(row.passage.in_language(row.language)) for row in rows]
    kinds = (
        (_by_passages, BATCH, [at for at, row in enumerate(rows) if row.language == "vi"]),
        (_by_passages, BATCH, [at for at, row in enumerate(rows) if row.language == "en"]),
        (_by_sentences, WITH_SENTENCES, [at for at, row in enumerate(rows) if row.sentences]),
    )
    chosen: list[Callable[[], Tensor]] = []
    for pass_seed in range(seed, seed + passes):
        for loss, size, places in kinds:
            there = by_topic(topics[places], [lengths[at] for at in places], size, pass_seed)
            for batch in there:
                own_seed = seed + len(chosen)
                chosen.append(partial(loss, student, known, [places[at] for at in batch], own_seed))
    return chosen


def _by_passages(student: Sentencer, known: Taught, batch: list[int], seed: int) -> Tensor:
    chance = random.Random(seed)
    rows = [known.rows[at] for at in batch]
    asked = student.states([typed(row.question, chance) for row in rows], QUESTION_LENGTH)
    told = student.states([row.passage.either(chance) for row in rows], PASSAGE_LENGTH)
    whole, passages = pooled(*asked), pooled(*told)
    questions, answers = (_tensor(part[batch], whole) for part in (known.asked, known.told))
    wanted = TEACHER_SCALE * questions @ answers.T
    themselves = sum(
        _spread(_others(SCALE * ours @ ours.T), _others(TEACHER_SCALE * theirs @ theirs.T))
        for ours, theirs in ((whole, questions), (passages, answers))
    )
    return (
        _both_ways(SCALE * whole @ passages.T, wanted)
        + _both_ways(TOKEN_SCALE * by_tokens(asked, told), wanted)
        + AMONG_THEMSELVES * themselves
    )


def _by_sentences(student: Sentencer, known: Taught, batch: list[int], seed: int) -> Tensor:
    """Among the sentences of all passages of the batch, and among those of each question's own."""
    chance = random.Random(seed)
    rows = [known.rows[at] for at in batch]
    sentences = list(dict.fromkeys(one for row in rows for one in row.sentences))
    own = torch.tensor([[one in row.sentences for one in sentences] for row in rows])
    asked = student.states([typed(row.question, chance) for row in rows], QUESTION_LENGTH)
    told = student.states(sentences, SENTENCE_LENGTH)
    whole, parts = pooled(*asked), pooled(*told)
    answers = _tensor(np.stack([known.sentences[one] for one in sentences]), whole)
    wanted = TEACHER_SCALE * _tensor(known.asked[batch], whole) @ answers.T
    elsewhere = ~own.to(whole.device)
    loss = torch.zeros((), device=whole.device)
    for scores in (SCALE * whole @ parts.T, TOKEN_SCALE * by_tokens(asked, told)):
        within = (part.masked_fill(elsewhere, NOT_THERE) for part in (scores, wanted))
        loss = loss + _spread(scores, wanted) / 2 + _spread(*within)
    return loss


def typed(question: Sides, chance: random.Random) -> str:
    """`question` in one of its languages, some of the Vietnamese ones without marks."""
    text = question.either(chance)
    plain = text == question.vi and chance.random() < UNMARKED
    return without_marks(text) if plain else text


def _tensor(vectors: NDArray[np.float32], like: Tensor) -> Tensor:
    return torch.from_numpy(vectors).to(like)


def _spread(scores: Tensor, wanted: Tensor) -> Tensor:
    """How far the rows of `scores` are from spreading as those of `wanted` do, in nats a row."""
    ours, theirs = (functional.log_softmax(part, dim=1) for part in (scores, wanted))
    return functional.kl_div(ours, theirs, log_target=True, reduction="batchmean")


def _both_ways(scores: Tensor, wanted: Tensor) -> Tensor:
    return (_spread(scores, wanted) + _spread(scores.T, wanted.T)) / 2


def _others(scores: Tensor) -> Tensor:
    """`scores` of texts among themselves, without those of each with itself."""
    same = torch.eye(len(scores), dtype=torch.bool, device=scores.device)
    return scores.masked_fill(same, NOT_THERE)
