"""The keys of Telex, read as the syllables that they type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model_files import MODEL_FOLDER
from index.words.mark_table import load_marks
from index.words.marks import one_tone_spelling, without_marks
from index.words.telex import decoded, keys_of


@pytest.mark.parametrize(
    ("keys", "syllable"),
    [
        ("tieengs", "tiếng"),
        ("vieetj", "việt"),
        ("Phongf", "phòng"),
        ("dduwowcj", "được"),
        ("nguowif", "người"),
        ("khoong", "không"),
        ("dduong", "đuong"),
        ("laf", "là"),
        ("hoaf", "hòa"),
        ("quys", "quý"),
        ("giaays", "giấy"),
        ("tieng", None),
        ("tieengs1", None),
        ("với", None),
        ("strengths", None),
        ("s", None),
        ("", None),
    ],
)
def test_keys_become_a_syllable_or_nothing(keys: str, syllable: str | None) -> None:
    """None is what no syllable with marks looks like, or what is no keys at all."""
    assert decoded(keys) == syllable


@pytest.mark.bundled_model
def test_every_usual_syllable_comes_back_from_its_keys() -> None:
    """All with marks that the bundled table saw two hundred times."""
    table = load_marks(MODEL_FOLDER)
    usual = [one for one, seen in zip(table.syllables, table.seen, strict=True) if seen >= 200]
    marked = [one for one in usual if one != without_marks(one)]
    assert len(marked) > 1_000
    assert [one for one in marked if decoded(keys_of(one)) != one] == []


@pytest.mark.parametrize(
    ("word", "keys"),
    [("Việt", "Vieetj"), ("đường", "dduwowngf"), ("Đà", "Ddaf"), ("năm", "nawm"), ("port", "port")],
)
def test_a_word_has_its_keys(word: str, keys: str) -> None:
    """The tone comes last, as most people type it."""
    assert keys_of(word) == keys


@given(st.text(max_size=20))
def test_any_text_gives_a_marked_syllable_or_nothing(text: str) -> None:
    """In small letters and in one spelling."""
    syllable = decoded(text)
    if syllable is not None:
        assert syllable == one_tone_spelling(syllable.lower())
        assert syllable != without_marks(syllable)
