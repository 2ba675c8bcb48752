"""How close the words of two texts are."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.tokens import (
    RecentTokens,
    Tokens,
    closeness,
    closeness_by_span,
    closeness_by_word,
)
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


def pieces(text: str, *spans: tuple[int, int]) -> Tokens:
    """The tokens of `text` cut at `spans`, each with a vector of its own."""
    vectors = np.eye(max(len(spans), 1), dtype=np.float16)[: len(spans)]
    return Tokens(vectors, np.array(spans, np.int32).reshape(-1, 2))


def test_each_word_has_a_closeness_of_its_own() -> None:
    """In the order of the question, said twice twice; signs are no words."""
    question = "Tàu nào, tàu cảng?"
    found = closeness_by_word(question, read(question), read(TEXT))
    assert [word.text for word in found] == ["Tàu", "nào", "tàu", "cảng"]
    here, there, again, port = (word.close for word in found)
    assert here == again == pytest.approx(1.0, abs=1e-3)
    assert port == pytest.approx(1.0, abs=1e-3)
    assert there == pytest.approx(closeness(read("nào"), read(TEXT)), abs=1e-3)


def test_the_pieces_of_a_word_are_one_word() -> None:
    """Their mean; what a space or a sign parts, or stands before, is another."""
    text = "embeddings 3.5 GB won't"
    spans = ((0, 5), (5, 10), (10, 12), (12, 13), (13, 14), (14, 17), (18, 21), (21, 22), (22, 23))
    question = pieces(text, *spans)
    passage = Tokens(question.vectors[[0, 2, 5]], question.spans[[0, 2, 5]])
    assert closeness_by_word(text, question, passage) == [
        ("embeddings", 0.5, True),
        ("3", 1.0, True),
        ("5", 0.0, False),
        ("GB", 1.0, True),
        ("won't", 0.0, True),
    ]


@pytest.mark.parametrize(("question", "passage"), [("", TEXT), ("tàu", ""), ("?!", TEXT)])
def test_without_words_there_is_none(question: str, passage: str) -> None:
    """Neither an error nor a word without a closeness."""
    assert closeness_by_word(question, read(question), read(passage)) == []


@given(st.text("abc ,", max_size=12), st.text("abc ", min_size=1, max_size=12))
def test_the_closeness_of_a_question_is_that_of_its_words(question: str, passage: str) -> None:
    """Where each word is one token, and no sign is one."""
    asked, told = read(question), read(passage)
    words = [word.close for word in closeness_by_word(question, asked, told)]
    assume(words and len(words) == len(asked.vectors))
    assert sum(words) / len(words) == pytest.approx(closeness(asked, told), abs=1e-4)


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
