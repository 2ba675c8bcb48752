"""Whether something is told of in a clause of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.clauses import told_apart


def _apart(text: str, told: str, other: str) -> bool:
    return told_apart(text, [text.index(told)], [text.index(other)])


@pytest.mark.parametrize(
    "text",
    [
        "Adults £12, BABY free.",
        "BABY free; adults £12.",
        "Adults pay. BABY free.",
        "BABY free and adults £12.",
        "The adults eat later than the BABY.",
        "The adults pay if the BABY sleeps.",
        "Adults £12 BABY free.",
        "adults | 12 | BABY | free",
        "adults\nBABY",
        "adults 100k (BABY miễn phí)",
        "adults 100.000 đồng BABY miễn phí",
        "adults trả tiền còn BABY miễn phí",
    ],
)
def test_stops_prices_and_joining_words_end_a_clause(text: str) -> None:
    """On whichever side of them it stands."""
    assert _apart(text, "BABY", "dult")


@pytest.mark.parametrize(
    "text",
    [
        "The adults carry the BABY.",
        "adults: the BABY",
        "Adults (from 1.4 m BABY)",
        "Adults at 8:30 with a BABY",
        "adults cao 1,4 m BABY",
        "BABY with 2.500 adults",
        "adults thay BABY",
    ],
)
def test_colons_brackets_and_points_within_numbers_end_none(text: str) -> None:
    """Nor does a part of a word."""
    assert not _apart(text, "BABY", "dult")


def test_one_of_many_in_a_clause_of_its_own_is_enough() -> None:
    """Where nothing is told, nothing is told apart."""
    text = "one two, three"
    assert told_apart(text, [4, 9], [0])
    assert not told_apart(text, [4, 9], [0, 9])
    assert not told_apart(text, [], [0])
    assert told_apart(text, [4], [])


@given(st.text(max_size=40), st.data())
def test_nothing_stands_apart_from_itself(text: str, data: st.DataObject) -> None:
    """Wherever it is."""
    place = data.draw(st.integers(0, len(text)))
    assert not told_apart(text, [place], [place])
