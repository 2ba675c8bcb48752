"""How close the words of two texts are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.tokens import RecentTokens, Tokens, closeness, closeness_by_span
from tests.fakes import FakeEncoder

TEXT = "Cảng đón tàu. Tàu chở hàng."


def read(text: str) -> Tokens:
    """The tokens of `text`, a vector a word."""
    (found,) = FakeEncoder().tokens([text])
    return found


def by_hand(question: Tokens, vectors: NDArray[np.float32]) -> float:
    """The mean of the largest cosines, one pair at a time."""
    largest = [
        max(float(asked.astype(np.float32) @ told) for told in vectors)
        for asked in question.vectors
    ]
    return sum(largest) / len(largest)


def test_a_text_that_holds_every_word_is_closest() -> None:
    """Whatever their order, and whatever else it says."""
    assert closeness(read("tàu cảng"), read(TEXT)) == pytest.approx(1.0, abs=1e-3)
    assert closeness(read("tàu cảng"), read(TEXT)) > closeness(read("tàu bay"), read(TEXT))


def test_each_word_counts_by_the_nearest_one() -> None:
    """The mean over the question's, not over the passage's."""
    question, passage = read("tàu bay nhanh"), read(TEXT)
    assert closeness(question, passage) == pytest.approx(
        by_hand(question, passage.vectors.astype(np.float32)), abs=1e-4
    )
    assert closeness(question, passage) != pytest.approx(closeness(passage, question), abs=1e-2)


def test_a_span_is_compared_by_its_own_words() -> None:
    """As if it stood alone, since these words know no neighbours; a span without words is far."""
    question, passage = read("tàu chở gì"), read(TEXT)
    spans = [(0, 13), (14, 27), (13, 14)]
    first, second, none = (
        one.close for one in closeness_by_span(question, passage, spans, [None] * 3)
    )
    assert first == pytest.approx(closeness(question, read(TEXT[:13])), abs=1e-3)
    assert second == pytest.approx(closeness(question, read(TEXT[14:])), abs=1e-3)
    assert none == 0
    assert second > first


@pytest.mark.parametrize(("question", "passage"), [("", TEXT), ("tàu", ""), ("", "")])
def test_without_words_nothing_is_close(question: str, passage: str) -> None:
    """Neither an error nor a number that is none."""
    assert closeness(read(question), read(passage)) == 0
    assert closeness_by_span(read(question), read(passage), [(0, 5)], [None]) == [(0, 0)]


def test_each_word_of_the_question_is_held_by_one_sentence() -> None:
    """By the one with its nearest word, the first of equal ones; the shares make one."""
    spans = [(0, 13), (14, 27), (13, 14)]
    for question, wanted in (
        ("cảng", (1, 0, 0)),
        ("chở hàng", (0, 1, 0)),
        ("cảng chở", (0.5, 0.5, 0)),
    ):
        found = closeness_by_span(read(question), read(TEXT), spans, [None] * len(spans))
        assert tuple(one.held for one in found) == wanted


@given(st.text("abc ", max_size=12), st.text("abc ", max_size=12))
def test_closeness_is_a_cosine(question: str, passage: str) -> None:
    """From -1 to 1, but for rounding to half precision."""
    assert -1.01 <= closeness(read(question), read(passage)) <= 1.01


def test_what_was_wanted_last_is_kept() -> None:
    """The others are forgotten, the one that nobody wanted for longest first."""
    recent = RecentTokens(most=2)
    for text in ("một", "hai"):
        recent.put(text, read(text))
    kept = recent.get("một")
    recent.put("ba", read("ba"))
    assert recent.get("một") is kept is not None
    assert recent.get("hai") is None
    assert recent.get("ba") is not None
    recent.put("ba", read("tàu"))
    assert recent.get("một") is kept


def test_what_a_part_is_read_with_makes_it_closer_and_holds_nothing_for_it() -> None:
    """As the names of the columns do for a row of a table."""
    question, passage = read("tàu lớn"), read("tàu | cảng\nlớn | bé")
    row, names = (11, 19), (0, 10)
    (alone,) = closeness_by_span(question, passage, [row], [None])
    (beside,) = closeness_by_span(question, passage, [row], [names])
    assert beside.close > alone.close
    assert beside.held == alone.held
