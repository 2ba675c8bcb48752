"""Guessing the language of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.read.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hải Phòng là thành phố cảng lớn của Việt Nam.", "vi"),
        ("Hai Phong la thanh pho cang lon cua Viet Nam, voi nhieu khu cong nghiep.", "vi"),
        ("HẢI PHÒNG", "vi"),
        ("hoc phi bao nhieu", "vi"),
        ("phong hoc o dau", "vi"),
        ("how much is the fee", "en"),
        ("Hai Phong is the largest port city in the north of the country.", "en"),
        ("Trần Hưng Đạo fought at Bạch Đằng; the battle is taught in every school there.", "en"),
        ("The café's naïve résumé was read by the jury at a fête in Paris.", "en"),
        ("", "en"),
        ("123 ???", "en"),
        ("\ud800", "en"),
    ],
)
def test_known_texts_are_told_apart(text: str, language: str) -> None:
    """Marked, unmarked and capital Vietnamese; English with foreign names; nothing to go by."""
    assert guess_language(text) == language


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_gets_one_of_two_languages(text: str) -> None:
    """It never raises."""
    assert guess_language(text) in ("vi", "en")


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    """So that a dump of 20 MB costs no more than a page."""
    assert guess_language("the of and " * 2_000 + "của và là " * 1_000_000) == "en"
