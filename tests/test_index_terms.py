"""Text becomes the same terms however it was typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.terms import (
    LONGEST_WORD,
    as_typed,
    folded,
    number,
    stem,
    stem_terms,
    syllable_terms,
    words,
)

LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵbcdđghklmnpqrstvx"
)
SYLLABLES = st.text(LETTERS, min_size=1, max_size=7)
SENTENCES = st.lists(
    SYLLABLES | st.sampled_from(["24,5", "1.000", ",", "-", "?"]), max_size=12
).map(" ".join)


@given(SENTENCES)
def test_case_makes_no_difference(text: str) -> None:
    """HẢI PHÒNG has the terms of hải phòng."""
    assert syllable_terms(text.upper()) == syllable_terms(text)
    assert stem_terms(text.upper()) == stem_terms(text)


@given(SENTENCES)
def test_decomposed_letters_make_no_difference(text: str) -> None:
    """Text in NFD has the terms of text in NFC."""
    assert syllable_terms(unicodedata.normalize("NFD", text)) == syllable_terms(text)


@given(SENTENCES, st.sampled_from("\u200b\u200d\u2060\ufeff\u00ad\U000e0041"))
def test_invisible_characters_make_no_difference(text: str, hidden: str) -> None:
    """A character without a shape, put between all letters, leaves the terms as they were."""
    assert syllable_terms(hidden.join(text)) == syllable_terms(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """A folded term folds to itself, and folding keeps the number of terms."""
    for term in syllable_terms(text):
        assert folded(folded(term)) == folded(term)
    assert [folded(term) for term in syllable_terms(text)] == folded(
        "\n".join(syllable_terms(text))
    ).split("\n") or not syllable_terms(text)


@pytest.mark.parametrize(
    ("old", "new"), [("hoà", "hòa"), ("thuỷ", "thủy"), ("Khoẻ", "khỏe"), ("HOÀ BÌNH", "hòa bình")]
)
def test_both_placings_of_a_tone_mark_are_one_term(old: str, new: str) -> None:
    """Hoà and hòa are one word."""
    assert syllable_terms(old) == syllable_terms(new)


def test_pairs_join_neighbours_but_not_across_punctuation() -> None:
    """Hải Phòng is a pair; the words on both sides of a comma are none."""
    assert syllable_terms("Hải Phòng, Đà Nẵng") == [
        *("hải", "phòng", "đà", "nẵng"),
        *("hải_phòng", "đà_nẵng"),
    ]


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("24,5", "24.5"),
        ("24.5", "24.5"),
        ("1.000", "1000"),
        ("1,000", "1000"),
        ("1.234.567,89", "1234567.89"),
        ("1,234,567.89", "1234567.89"),
        ("0.125", "0.125"),
        ("1.2.3", "1.2.3"),
        ("192.168.1.1", "192.168.1.1"),
    ],
)
def test_numbers_are_written_one_way(written: str, compared: str) -> None:
    """Vietnamese and English numbers meet; versions and addresses stay as they are."""
    assert number(written) == compared
    assert syllable_terms(written) == [compared]


def test_a_date_is_found_whole_and_by_its_parts() -> None:
    """25/3/2025 is a term, and so are its day, month and year."""
    assert stem_terms("on 25/3/2025.") == ["on", "25/3/2025", "25", "3", "2025"]


@pytest.mark.parametrize(
    ("written", "compared"),
    [("05/09", "5/9 5 9"), ("ngày 05", "ngày 5"), ("khối A01, D01 và B00", "khối a01 d01 và b00"),
     ("P05 lúc 8h05", "p05 lúc 8h05"), ("00 0,05 007", "00 0.05 007"), ("COVID19", "covid19")],
)  # fmt: skip
def test_days_and_months_have_no_zero_before_them(written: str, compared: str) -> None:
    """Codes, times and decimals keep theirs."""
    assert [term for term in syllable_terms(written) if "_" not in term] == compared.split()


@pytest.mark.parametrize(
    ("word", "expected"),
    [("organizations", "organ"), ("Tesla's", "tesla"), ("1990s", "1990"), ("19th", "19")],
)
def test_english_words_lose_their_endings(word: str, expected: str) -> None:
    """Plurals, possessives, decades and ranks have the term of the bare word."""
    assert stem_terms(word)[0].startswith(expected)
    assert stem_terms(word) == stem_terms(expected) or word == "organizations"


def test_accents_make_no_difference_in_english() -> None:
    """Café and cafe are one stem."""
    assert stem("café") == stem("cafe")


@given(st.text())
def test_any_text_has_bounded_terms_without_spaces(text: str) -> None:
    """Whatever is typed, terms are short and hold nothing that would part them again."""
    for word in words(text):
        assert 0 < len(word.text) <= LONGEST_WORD
        assert len(word.text.split()) == 1


def test_a_word_of_a_million_letters_is_cut() -> None:
    """A word of a million letters, and a letter that grows 18-fold, cost little and are cut."""
    assert words("a" * 1_000_000)[0].text == "a" * LONGEST_WORD
    assert all(len(word.text) <= LONGEST_WORD for word in words("\ufdfa" * 100_000))


def test_bare_words_are_meant_bare_only_among_marked_ones() -> None:
    """Without any marks a bare word may stand for a marked one; among marks it is meant bare."""
    assert as_typed(words("thanh pho Hai Phong o dau")) == [False] * 6
    assert as_typed(words("thành phố nào năm 1900")) == [True] * 5
    assert as_typed(words("thanh pho Hải Phong o dau vay ban")) == [
        False,
        False,
        True,
        *[False] * 5,
    ]
