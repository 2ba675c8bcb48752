"""The counts that restoring marks goes by."""

import pytest

from index.train.rows import Match, Pair
from index.train.syllables import learn_marks, vietnamese_texts

OFTEN = 5.0


def test_syllables_and_neighbours_are_counted_by_weight() -> None:
    """A text counts as often as its weight says; its ends count as a neighbour."""
    table = learn_marks([("má và mà", 3.0), ("má và", 2.0), ("ma và", 3.0)])
    seen = dict(zip(table.syllables, table.seen, strict=True))
    assert seen == {"": 8.0, "ma": 3.0, "má": 5.0, "mà": 3.0, "và": 8.0}
    place = {syllable: at for at, syllable in enumerate(table.syllables)}
    first = slice(table.firsts[place["má"]], table.firsts[place["má"] + 1])
    assert table.seconds[first].tolist() == [place["và"]]
    assert table.together[first].tolist() == [5.0]


def test_pairs_of_which_neither_can_be_another_are_left_out() -> None:
    """They would decide nothing."""
    table = learn_marks([("má có chó", OFTEN), ("mà có chó", OFTEN)])
    places = {syllable: at for at, syllable in enumerate(table.syllables)}
    first = slice(table.firsts[places["có"]], table.firsts[places["có"] + 1])
    assert table.seconds[first].tolist() == []


def test_where_nothing_is_open_to_doubt_there_are_no_pairs() -> None:
    """A table all the same, of syllables alone."""
    told = learn_marks([("mèo ngủ", OFTEN)])
    assert set(told.syllables) == {"", "mèo", "ngủ"}
    assert len(told.seconds) == 0


@pytest.mark.parametrize("text", ["the cat sat on the mat", "con meo ngu tren chieu", "", "123"])
def test_text_without_marks_teaches_nothing(text: str) -> None:
    """English, or Vietnamese typed bare, says nothing about marks."""
    told = learn_marks([("mèo ngủ", OFTEN), ("méo ngủ", OFTEN), (text, 100.0)])
    assert set(told.syllables) == {"", "mèo", "méo", "ngủ"}


def test_lines_are_not_neighbours() -> None:
    """A title and the text below it are two texts."""
    told = learn_marks([("mèo\nngủ", OFTEN), ("méo ngù", OFTEN)])
    places = {syllable: at for at, syllable in enumerate(told.syllables)}
    first = slice(told.firsts[places["mèo"]], told.firsts[places["mèo"] + 1])
    assert told.seconds[first].tolist() == [places[""]]


def test_rare_and_endless_syllables_are_left_out() -> None:
    """A syllable has seven letters at most; what is longer is no syllable."""
    told = learn_marks([("mèo méo", OFTEN), ("hiếm", 1.0), ("nghiêngnghiêngnghiêng", OFTEN)])
    assert set(told.syllables) == {"", "mèo", "méo"}


def test_texts_are_taken_with_the_weight_of_their_source_and_passages_once() -> None:
    """A passage that answers many questions is one text."""
    pairs = [Pair("một", "one", "evbnews"), Pair("hai", "two", "i18n.vi-en")]
    matches = [Match("ai?", "bà", "zalo"), Match("gì?", "bà", "zalo")]
    assert list(vietnamese_texts(pairs, matches)) == [
        ("một", 1.0),
        ("hai", 0.1),
        ("ai?", 1.0),
        ("bà", 1.0),
        ("gì?", 1.0),
    ]
