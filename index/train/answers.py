"""Fourth stage: a question lies nearest to the passage that answers it, and to that sentence of it.

The stages before know headings, and questions of few kinds; which sentence answers they know from
the second teacher alone. The questions that we wrote (`index.train.written`) say it, in both
languages, half of them in other words than the passage's. They are told apart from the other
passages and sentences of a batch of one topic, by the vectors of the texts and by those of their
tokens; near misses teach the verifier alone. Between them go a few steps that distil.

All of the weights that come of it forget some of what no question was written about, so what is
gone on with is a part of them: `SHARE`. What ships went through it four times. After one pass over
15,898 questions, by losses of before, the right passage was first by `hoidap eval` for 181 of the
205 questions of `leisure` and `public` (`tests/golden/sets`) with a share of .33, for 181 with .5,
for 182 with .66, and had been for 175; nDCG@10 on XQuAD, vi→vi, was .984, .983 and .982, and had
been .986; .33 was gone on with. After one pass from there over 20,023 other questions, by the
losses of now, the right passage is first for 833 of the 903 questions of six sets that have an
answer with .33, for 832 with .5, for 839 with .7, and was for 834; for 128 and 129 of the 150 of
`house`, which was written when that was done, with .33 and .7, and was for 127; nDCG@10 is .983 and
.984, and was .984. After one more over 8,227 questions of other kinds, beside 7,500 of those
before, and with .5, the right passage is first for 638 of the 705 questions of the seven sets but
`told`, and was for 633; it is shown for 552, and was for 545, its marked sentence
answers 523, and did 514; nDCG@10 is .984, and was .985. After one more over the 10,016 questions on
pages (`index.train.pages`) that a sentence answers, beside 8,013 of those before, the right passage
is first for 972 of the 1,105 questions of the eleven sets with .5, for 969 with .7, for 969 with 1,
and was for 971; where as many right ones are shown (818), 33 of the 275 questions that are merely
about the same are answered, 32, 32, and were 44, of the 550 that are one word off 285, 279, 277,
and 288; nDCG@10 is .985 (vi→vi), .987 (en→en) and .974 (en→vi) with .5, .984, .987 and .973 with
.7, and was .984, .988 and .975.
"""

import random
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from index.encoder.sentence_encoder import as_asked
from index.train import contrast, distil
from index.train.asked_passage import AskedPassage, Question
from index.train.contrast import SAME_PASSAGE, SAME_QUESTION, SCALE, TOKEN_SCALE, by_tokens
from index.train.matches import Sides
from index.train.relevance import NOT_THERE, QUESTION_LENGTH, SENTENCE_LENGTH, typed
from index.train.rows import Match, Pair
from index.train.student import MAX_LENGTH, Sentencer, pooled
from index.train.topics import by_topic, topics_of

SHARE = 0.5  # of the weights that come of it in what is gone on with
WITH_SENTENCES = 20  # questions with the sentences of their passages
SENTENCES = 12  # read of a passage
ABOVE = 0.7  # share of the passages read with what stands above them, as they are in an index
DISTILLED = 12  # batches of questions for each one that distils sentences, and one of passages


class Answered(NamedTuple):
    """A question that a sentence of a passage answers."""

    question: Question
    passage: AskedPassage


def answered_rows(told: Sequence[AskedPassage]) -> list[Answered]:
    """The questions about `told` that one of their first `SENTENCES` sentences answers."""
    return [
        Answered(_as_asked(question), passage)
        for passage in told
        for question in passage.questions
        if 0 < question.sentence <= min(SENTENCES, len(passage.sentences))
    ]


def _as_asked(question: Question) -> Question:
    """`question` as the encoder reads what it is asked."""
    text = question.text
    return Question(Sides(as_asked(text.vi), as_asked(text.en)), question.sentence)


def losses(
    student: Sentencer,
    source: Sentencer,
    rows: Sequence[Answered],
    pairs: Sequence[Pair],
    passages: Sequence[Pair],
    seed: int,
) -> list[Callable[[], Tensor]]:
    """One loss a batch, of questions with passages and with sentences, in an order fixed by `seed`.

    Each question is in one of either at most; what is left over of a topic is left out.

    Args:
        student, source: the model that learns, and the teacher to go on distilling from.
        rows: what is learned.
        pairs, passages: to distil on, as many as there is room for.
        seed: of every choice.
    """
    chance = random.Random(seed)
    topics = topics_of(student, [row.question.text.either(chance) for row in rows])
    lengths = [len(row.passage.text) for row in rows]
    chosen: list[Callable[[], Tensor]] = []
    for loss, size in ((_by_passages, contrast.BATCH), (_by_sentences, WITH_SENTENCES)):
        for batch in by_topic(topics, lengths, size, seed + size):
            chosen.append(partial(loss, student, [rows[at] for at in batch], seed + len(chosen)))
    room = len(chosen) // DISTILLED
    chosen += distil.losses(student, source, pairs[: room * distil.BATCH], seed)
    some = passages[: room * contrast.PASSAGES]
    chosen += contrast.passage_losses(student, source, some, seed)
    chance.shuffle(chosen)
    return chosen


def _by_passages(student: Sentencer, rows: Sequence[Answered], seed: int) -> Tensor:
    """Each question among the passages of the batch, which are read to their end."""
    chance = random.Random(seed)
    read = {row.passage.text: _read(row.passage, chance) for row in rows}
    matches = [
        Match(row.question.text.either(chance), read[row.passage.text], "written") for row in rows
    ]
    return contrast.loss(student, matches, chance.randrange(2**32), MAX_LENGTH)


def _read(passage: AskedPassage, chance: random.Random) -> str:
    return (passage.above if chance.random() < ABOVE else "") + passage.text


def _by_sentences(student: Sentencer, rows: Sequence[Answered], seed: int) -> Tensor:
    """Each question among the sentences of the batch, and among those of its own passage."""
    chance = random.Random(seed)
    sentences, begins = _sentences([row.passage for row in rows])
    asked = student.states([typed(row.question.text, chance) for row in rows], QUESTION_LENGTH)
    told = student.states(sentences, SENTENCE_LENGTH)
    own = torch.zeros(len(rows), len(sentences), dtype=torch.bool, device=asked[0].device)
    for place, row in enumerate(rows):
        begin = begins[row.passage.text]
        own[place, begin : begin + len(row.passage.sentences[:SENTENCES])] = True
    answers = [begins[row.passage.text] + row.question.sentence - 1 for row in rows]
    right = torch.tensor(answers, device=own.device)
    questions, texts = pooled(*asked), pooled(*told)
    alike = _alike(questions, texts, right)
    loss = torch.zeros((), device=own.device)
    for scores in (SCALE * questions @ texts.T, TOKEN_SCALE * by_tokens(asked, told)):
        among_all = scores.masked_fill(alike, NOT_THERE)
        within = among_all.masked_fill(~own, NOT_THERE)
        among = [functional.cross_entropy(part, right) for part in (among_all, within)]
        loss = loss + sum(among) / len(among)
    return loss


def _sentences(passages: Sequence[AskedPassage]) -> tuple[list[str], dict[str, int]]:
    """The first sentences of each of `passages`, each passage once, and where its own begin."""
    sentences: list[str] = []
    begins: dict[str, int] = {}
    for passage in passages:
        if passage.text not in begins:
            begins[passage.text] = len(sentences)
            sentences += [passage.text[start:end] for start, end in passage.sentences[:SENTENCES]]
    return sentences, begins


@torch.no_grad()
def _alike(asked: Tensor, told: Tensor, right: Tensor) -> Tensor:
    """Where another sentence may be right as well: it says the same, or answers the same."""
    same = told[right] @ told.T >= SAME_PASSAGE
    for row, others in enumerate(asked @ asked.T >= SAME_QUESTION):
        same[row, right[others]] = True
    return same.scatter(1, right[:, None], value=False)
