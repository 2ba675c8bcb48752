"""Spellings one slip apart."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.spelling import marks, slips_of, usual, usual_marks

LETTERS = st.text(string.ascii_lowercase, min_size=1, max_size=8)


@pytest.mark.parametrize("near", ["chat", "aht", "cah", "cath", "cahts", "crht", "cabht"])
def test_a_letter_is_lost_added_changed_or_swapped(near: str) -> None:
    """All of them, in the order of the alphabet and once each."""
    slips = slips_of("caht")
    assert near in slips
    assert slips == sorted(set(slips))


@given(LETTERS)
def test_a_slip_goes_both_ways(word: str) -> None:
    """What is one slip away is so from the other side; a word is not its own slip."""
    slips = slips_of(word)
    assert word not in slips
    assert "" not in slips
    assert all(word in slips_of(near) for near in slips[:: max(1, len(slips) // 9)])


def test_slips_that_fingers_make_are_more_usual() -> None:
    """Marks before letters, the first letter last."""
    assert usual("dam", "dam") > usual("caht", "chat") > usual("cat", "chat") > usual("cht", "cat")
    assert usual("chat", "chap") > usual("hat", "cat") == 1
    assert usual("xieu", "sieu") == usual("sieu", "siey") > usual("sieu", "siem")


def test_marks_that_were_typed_are_meant() -> None:
    """The same are best, more are likelier than others; without any nothing tells."""
    assert usual_marks(marks("ể"), marks("hiểu")) > usual_marks(marks("ê"), marks("hiểu"))
    assert usual_marks(marks("ê"), marks("hiểu")) > usual_marks(marks("ễ"), marks("hiểu"))
    assert usual_marks(marks("cữa"), marks("cửa")) > usual_marks(marks("cữa"), marks("của"))
    assert usual_marks(marks("e"), marks("hiểu")) == usual_marks(marks("e"), marks("e"))


@pytest.mark.parametrize(("word", "count"), [("đường", 3), ("duong", 0), ("cuả", 1), ("của", 1)])
def test_marks_are_counted_wherever_they_stand(word: str, count: int) -> None:
    """Those of đ, of ư and ơ, and the tone."""
    assert len(marks(word)) == count
    assert marks("cuả") == marks("của")
