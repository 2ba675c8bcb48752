"""Lent words in questions, and Vietnamese ones for the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.lent import OWN, in_lent_words, in_own_words
from index.words.marks import without_marks
from tests.test_index_abbreviations import everything, having


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("phí ship bao nhiêu", "phí giao hàng bao nhiêu"),
        ("phi ship bao nhieu", "phi giao hang bao nhieu"),
        ("có Freeship không", "có miễn phí giao hàng không"),
        ("Check-in mấy giờ, checkout mấy giờ", "nhận phòng mấy giờ, trả phòng mấy giờ"),
        ("ship.vn, shipping, size-m, chúng ta", "ship.vn, shipping, size-m, chúng ta"),
    ],
)
def test_a_lent_word_gives_way_to_an_own_one(typed: str, asked: str) -> None:
    """Whole words, with marks where the question has them."""
    assert in_own_words(typed, "vi", everything) == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("phí giao hàng bao nhiêu", "phí ship bao nhiêu"),
        ("phi giao hang bao nhieu", "phi ship bao nhieu"),
        ("giao hàngs, đặt bàn", "giao hàngs, đặt bàn"),
    ],
)
def test_an_own_word_gives_way_to_a_lent_one(typed: str, asked: str) -> None:
    """But none of one syllable."""
    assert in_lent_words(typed, "vi", having("ship", "book")) == asked


def test_only_what_the_corpus_has_is_put_in() -> None:
    """All of it, side by side; of several own words the first that it has."""
    for held, asked in (
        (("giao", "hang", "giao_hang"), "phí giao hàng"),
        (("van", "chuyen", "van_chuyen"), "phí vận chuyển"),
        (("giao", "hang"), "phí ship"),
    ):
        assert in_own_words("phí ship", "vi", having(*held)) == asked
    assert in_lent_words("phí giao hàng", "vi", having("giao")) == "phí giao hàng"


def test_english_lends_nothing() -> None:
    """There they are its own."""
    assert in_own_words("check in and ship", "en", everything) == "check in and ship"
    assert in_lent_words("giao hàng", "en", everything) == "giao hàng"


@given(st.sampled_from(sorted(OWN)))
def test_an_own_word_is_never_read_back_as_another(lent: str) -> None:
    """Both ways lead to words for the same."""
    own = in_own_words(lent, "vi", everything)
    back = in_lent_words(own, "vi", everything)
    assert back == own or set(OWN[back]) & set(OWN[lent])
    assert own in {*OWN[lent], *map(without_marks, OWN[lent])}
