"""The fourth stage: questions and the sentences that answer them, on a tiny student."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from index.tokens import Tokens, closeness
from index.train import answers, contrast, distil
from index.train.answers import SENTENCES, Answered, answered_rows
from index.train.asked_passage import AskedPassage, Question
from index.train.contrast import SCALE, TOKEN_SCALE
from index.train.loop import Schedule, run
from index.train.matches import Sides
from index.train.rows import Match
from index.train.student import MAX_LENGTH, Sentencer
from tests.tiny_teacher import PAIRS, made, tiny_teacher


def passage(*places: int, above: str = "") -> AskedPassage:
    """The English sides of some of `PAIRS`, each sentence asked for in both languages."""
    text, spans, asked = "", [], [Question(Sides("con bò ăn", "the cow eats"), 0)]
    for number, place in enumerate(places, start=1):
        text += " " if text else ""
        spans.append((len(text), len(text) + len(PAIRS[place].en)))
        text += PAIRS[place].en
        asked.append(Question(Sides(PAIRS[place].vi, PAIRS[place].en), number))
    return AskedPassage(above, text, tuple(spans), "", tuple(asked))


TOLD = [passage(0, 1), passage(2, 3, above="the sea. "), passage(3, 0), passage(1, 2)]


@pytest.fixture
def source(tmp_path: Path) -> Sentencer:
    """A tiny teacher."""
    return tiny_teacher(tmp_path / "teacher")


@pytest.fixture
def student(source: Sentencer) -> Sentencer:
    """One to which the words of both languages mean nothing yet."""
    student = made(source)
    torch.manual_seed(3)
    with torch.no_grad():
        student.body.embeddings.word_embeddings.weight.normal_(std=0.3)
    return student


def test_what_no_sentence_read_answers_is_left_out() -> None:
    """A near miss, a sentence too far behind, one that is not there."""
    far = Question(Sides("xa", "far"), SENTENCES + 1)
    long = AskedPassage("", "a " * 40, ((0, 1),) * 40, "", (far, Question(Sides("b", "c"), 2)))
    short = AskedPassage("", "a", ((0, 1),), "", (Question(Sides("b", "c"), 2),))
    rows = answered_rows([*TOLD, long, short])
    assert [row.question.sentence for row in rows] == [1, 2] * 4 + [2]
    assert all(row.question in row.passage.questions for row in rows)


def found(student: Sentencer) -> list[int]:
    """Which English sentence lies nearest to each Vietnamese question."""
    with torch.no_grad():
        asked = student.embed([pair.vi for pair in PAIRS], 32)
        return (asked @ student.embed([pair.en for pair in PAIRS], 32).T).argmax(1).tolist()


def test_questions_learn_which_sentence_answers(
    source: Sentencer, student: Sentencer, tmp_path: Path
) -> None:
    """Though they are in the other language, and nothing is distilled."""
    assert found(student) != [0, 1, 2, 3]
    losses = answers.losses(student, source, answered_rows(TOLD) * 60, [], [], 1)
    run("answers", student.body, losses, tmp_path, Schedule(quick=1e-2, rest=1e-3))
    assert found(student) == [0, 1, 2, 3]


def test_each_question_is_seen_among_passages_and_among_sentences(
    source: Sentencer, student: Sentencer
) -> None:
    """At most once in either, nearly all; of what is distilled there is a twelfth of each kind."""
    rows = [
        Answered(Question(Sides(f"{PAIRS[n % 4].vi} {n}", f"{PAIRS[n % 4].en} {n}"), 1), TOLD[0])
        for n in range(900)
    ]
    losses = answers.losses(student, source, rows, PAIRS * 500, PAIRS * 100, 1)
    kinds: dict[object, list[tuple[Any, ...]]] = {}
    for one in losses:
        assert isinstance(one, partial)
        kinds.setdefault(one.func, []).append(one.args)
    for kind in (answers._by_passages, answers._by_sentences):
        seen = [row for _, batch, _ in kinds[kind] for row in batch]
        assert len(seen) == len(set(seen)) > 0.75 * len(rows)
    lengths = Counter(args[-1] for args in kinds[distil._loss])
    own = len(losses) - lengths.total()
    assert lengths == {
        length: own // answers.DISTILLED for length in (distil.MAX_LENGTH, contrast.MAX_LENGTH)
    }
    assert answers.losses(student, source, [], PAIRS, PAIRS, 1) == []


def test_the_seed_decides_the_batches(source: Sentencer, student: Sentencer) -> None:
    """And what is asked in which language in them."""
    rows = answered_rows(TOLD) * 20
    with torch.no_grad():
        first, again, other = (
            [float(one()) for one in answers.losses(student, source, rows, [], [], seed)]
            for seed in (1, 1, 2)
        )
    assert first == again
    assert sorted(first) != sorted(other)


def test_the_right_sentence_is_told_from_all_and_from_those_beside_it(
    student: Sentencer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mean of both cross-entropies, by the vectors of texts and by those of tokens."""
    monkeypatch.setattr(answers, "typed", lambda sides, _: sides.en)
    for name in ("SAME_PASSAGE", "SAME_QUESTION"):
        monkeypatch.setattr(answers, name, 1.5)
    rows = [Answered(TOLD[0].questions[2], TOLD[0]), Answered(TOLD[1].questions[1], TOLD[1])]
    texts = [pair.en for pair in PAIRS]  # of both passages, in their order
    asked = [row.question.text.en for row in rows]
    with torch.no_grad():
        loss = float(answers._by_sentences(student, rows, 1))
        whole = SCALE * student.embed(asked, 32) @ student.embed(texts, 32).T
        near = [
            [closeness(tokens(student, one), tokens(student, text)) for text in texts]
            for one in asked
        ]
    wanted, right = 0.0, torch.tensor([1, 2])
    for scores in (whole, TOKEN_SCALE * torch.tensor(near)):
        wanted += float(functional.cross_entropy(scores, right)) / 2
        beside = torch.stack([scores[0, :2], scores[1, 2:]])
        wanted += float(functional.cross_entropy(beside, torch.tensor([1, 0]))) / 2
    assert loss == pytest.approx(wanted, rel=0.03)  # bfloat16, where it is fast


def tokens(student: Sentencer, text: str) -> Tokens:
    """The tokens of `text` as reading again knows them."""
    with torch.no_grad():
        states, _ = student.states([text], 32)
    vectors = functional.normalize(states[0, 1:-1], dim=-1).numpy().astype(np.float16)
    return Tokens(vectors, np.zeros((len(vectors), 2), np.int32))


def test_a_sentence_that_says_or_answers_the_same_is_not_wrong() -> None:
    """Elsewhere or beside the right one, which itself stays."""
    one, other, third = torch.eye(4)[:3]
    told = torch.stack([one, other, one, third])
    asked = torch.stack([one, other, other])
    right = torch.tensor([0, 1, 3])
    alike = answers._alike(asked, told, right)
    assert alike.tolist() == [
        [False, False, True, False],  # the third says what the first says
        [False, False, False, True],  # asked the same as the last question
        [False, True, False, False],
    ]


def test_a_passage_that_is_asked_twice_is_read_once() -> None:
    """Its sentences begin where they began; those too far behind are not read."""
    long = AskedPassage("", "abcdefghijklmnop", tuple((n, n + 1) for n in range(16)), "")
    sentences, begins = answers._sentences([TOLD[0], long, TOLD[1], TOLD[0]])
    texts = [pair.en for pair in PAIRS]
    assert sentences == [*texts[:2], *"abcdefghijkl", *texts[2:]]
    assert begins == {TOLD[0].text: 0, long.text: 2, TOLD[1].text: 2 + SENTENCES}


def test_some_passages_are_read_with_what_stands_above_them(
    student: Sentencer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As they stand in an index, or alone; in one batch in one of both ways, to their end."""
    read: list[set[str]] = []

    def loss(student: Sentencer, matches: list[Match], seed: int, length: int) -> Tensor:
        read.append({match.passage for match in matches})
        assert length == MAX_LENGTH
        return torch.zeros(())

    monkeypatch.setattr(contrast, "loss", loss)
    for seed in range(100):
        answers._by_passages(student, answered_rows([TOLD[1]] * 4), seed)
    assert {len(texts) for texts in read} == {1}
    assert set.union(*read) == {TOLD[1].text, "the sea. " + TOLD[1].text}
    assert 50 < sum(TOLD[1].text not in texts for texts in read) < 90
