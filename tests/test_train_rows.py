"""Passages put together from sentences, the questions made of them, and what the card says."""

import lzma
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from index.train.answers import SHARE
from index.train.card import model_card
from index.train.rows import PARALLEL, PASSAGE_WORDS, Pair, cloze_rows, joined, running_rows
from index.train.student import bfloat16_is_fast


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Numbered sentences of ten words: news, then a dictionary's, then news again."""
    lines = [
        f"câu{n} {'từ ' * 9}\tsentence{n} {'word ' * 9}\t{source}\n"
        for n, source in enumerate(["evbnews"] * 60 + ["dict-anhviet"] * 60 + ["evbnews"] * 7)
    ]
    with lzma.open(tmp_path / PARALLEL, "wt", encoding="utf-8") as file:
        file.writelines(lines)
    return tmp_path


def numbers(passage: tuple[Pair, ...]) -> list[int]:
    """Which sentences a passage is made of."""
    return [int(row.vi.split()[0].removeprefix("câu")) for row in passage]


def test_neighbours_of_a_running_source_make_passages(data: Path) -> None:
    """In order, each once, a sentence longer than wanted at most, none of a dictionary."""
    passages = list(running_rows(data, 1))
    told = [number for passage in passages for number in numbers(passage)]
    assert told == sorted(set(told))
    assert not set(told) & set(range(60, 120))
    for passage in passages:
        assert len(passage) > 1
        assert numbers(passage) == list(range(numbers(passage)[0], numbers(passage)[-1] + 1))
        words = joined(passage).vi.split()
        assert PASSAGE_WORDS[0] <= len(words) < PASSAGE_WORDS[1] + 10
    assert len({len(passage) for passage in passages}) > 1


def test_passages_are_the_same_for_the_same_seed(data: Path) -> None:
    """And others for another."""
    assert list(running_rows(data, 1)) == list(running_rows(data, 1))
    assert list(running_rows(data, 1)) != list(running_rows(data, 2))


@given(size=st.integers(2, 6), seed=st.integers(0, 50))
def test_a_sentence_asks_for_its_passage(size: int, seed: int) -> None:
    """In the other language the passage is whole; in its own the sentence itself is left out."""
    rows = [Pair(f"câu{n}", f"sentence{n}", "evbnews") for n in range(size)]
    [match] = cloze_rows([rows], seed)
    [at] = [n for n, row in enumerate(rows) if match.question in (row.vi, row.en)]
    asked_vi = match.question.startswith("câu")
    told_vi = match.passage.startswith("câu")
    told = [
        int(word.removeprefix("câu").removeprefix("sentence")) for word in match.passage.split()
    ]
    assert told == [n for n in range(size) if asked_vi != told_vi or n != at]


def test_sentences_ask_in_both_languages_within_and_across() -> None:
    """None of the four directions is forgotten."""
    rows = [Pair(f"câu{n}", f"sentence{n}", "evbnews") for n in range(3)]
    found = {
        (match.question.startswith("câu"), match.passage.startswith("câu"))
        for match in cloze_rows([rows] * 60, 5)
    }
    assert len(found) == 4


@pytest.mark.parametrize(
    ("able", "fast"), [({}, False), ({"avx512_bf16": True}, True), ({"amx_bf16": True}, True)]
)
def test_half_the_bits_are_used_where_they_are_computed_with(
    monkeypatch: pytest.MonkeyPatch, able: dict[str, bool], fast: bool
) -> None:
    """A processor that only imitates bfloat16 is slower for it."""
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: able)
    assert bfloat16_is_fast(torch.device("cpu")) is fast
    assert bfloat16_is_fast(torch.device("cuda"))


def test_the_card_says_what_the_model_was_made_of() -> None:
    """The numbers of rows, the command, and what was measured."""
    counts = {"sentences": 170_000, "matches": 9_000, "passages": 5_000, "asked": 20_000}
    card = model_card(**counts, passes=3, answered=16_000, written=4_500, remarks="It was quick.")
    for said in (
        "170,000",
        "9,000",
        "5,000",
        "20,000",
        "--sentences 170000 --matches 9000",
        "--passes 3 --answers 16000`",
        "4,500 passages",
        "16,000 of them",
        f"{100 * SHARE:.0f} % of",
        "It was quick.",
    ):
        assert said in card
    assert "{" not in card.replace("{sentences", "")
