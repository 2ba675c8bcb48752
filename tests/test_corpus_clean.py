"""Cleaning: one form of each letter, plain spaces, nothing invisible."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clean import clean, clean_line

# All of Unicode, lone surrogates included, with the characters that cleaning is about made likely.
SPECIAL = (
    "\r\n\t \u00a0\u2028\u2029\x85\u200b\u200d\u00ad\ufeff\u202e\u0301\u0323\u0302\u1100\u1161"
)
ANYTHING = st.text(
    st.one_of(st.sampled_from(SPECIAL), st.characters(exclude_categories=())), max_size=60
)


@given(ANYTHING)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """clean(clean(x)) == clean(x) for every text that Python can hold."""
    once = clean(text)
    assert clean(once) == once


@given(ANYTHING)
def test_cleaned_text_keeps_its_promises(text: str) -> None:
    """NFC, encodable, plain spaces, trimmed lines, at most one blank line, no controls."""
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not {ch for ch in cleaned if ch.isspace()} - {" ", "\n"}
    assert "  " not in cleaned
    assert "\n\n\n" not in cleaned
    assert all(line == line.strip() for line in cleaned.split("\n"))
    assert not [ch for ch in cleaned if unicodedata.category(ch) in ("Cc", "Cs") and ch != "\n"]


@given(st.text(st.characters(categories=("Lu", "Ll", "Nd")), max_size=40))
def test_letters_and_digits_are_never_lost(text: str) -> None:
    """What is not invisible stays, but for its normal form, and one form of đ."""
    struck = str.maketrans("ÐðƉ", "ĐđĐ")
    cleaned, normal = clean(text), unicodedata.normalize("NFC", text)
    assert cleaned.translate(struck) == normal.translate(struck)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [("Ðà Nẵng, Ðiều 1", "Đà Nẵng, Điều 1"), ("ðường phố ở Ɖà Lạt", "đường phố ở Đà Lạt"),
     ("Giá 50.000ð/người, ÐVT: ð", "Giá 50.000đ/người, ĐVT: đ"), ("Ở ngõ [Ðà", "Ở ngõ [Đà"),
     ("Ðược/ÐÃ ở", "Được/ĐÃ ở"),
     ("Âm /ð/ đọc ở [ð], /ðə/, wɪð", "Âm /ð/ đọc ở [ð], /ðə/, wɪð"),
     ("Ở Seyðisfjörður, Ðà Lạt", "Ở Seyðisfjörður, Đà Lạt"),
     ("Seyðisfjörður, Ísland", "Seyðisfjörður, Ísland"), ("Ðakota", "Ðakota")],
)  # fmt: skip
def test_the_letters_that_old_fonts_have_for_it_are_one_letter(raw: str, cleaned: str) -> None:
    """In Vietnamese words alone: Icelandic, and how English is spoken, have one that looks so."""
    assert clean(raw) == cleaned
    assert len(cleaned) == len(raw)


@given(ANYTHING)
def test_one_line_stays_one_line_and_clean(text: str) -> None:
    """A cleaned line has no newline, and cleaning it again changes nothing."""
    line = clean_line(text)
    assert "\n" not in line
    assert clean(line) == line


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("", ""),
        (" \t\n\u200b\u00a0\n", ""),
        ("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\n\n\n \t\n\nb", "a\n\nb"),
        ("  hai \u00a0\u3000\u2009 từ\t ", "hai từ"),
        ("Ti\u00ea\u0301ng Vi\u00ea\u0323t", "Tiếng Việt"),
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt"),
        ("Đà Nẵng, hòa và hoà, thủy và thuỷ", "Đà Nẵng, hòa và hoà, thủy và thuỷ"),
        ("\ufeffđầu", "đầu"),
        ("kh\u00adông \u200bcó\u2060 gì\u200d", "không có gì"),
        ("evil\u202etxt.exe\u2066\u2069", "eviltxt.exe"),
        ("a\U000e0041\U000e007fb", "ab"),
        ("a\x00b\x07c\x1bd\x7fe", "abcde"),
        ("a\ud800b\udfffc", "abc"),
        ("\u2764\ufe0f và 😀", "\u2764 và 😀"),
        ("24,5 °C — “x” … №", "24,5 °C — “x” … №"),
    ],
)
def test_known_texts_are_cleaned_as_expected(raw: str, cleaned: str) -> None:
    """Newlines, spaces, NFD, invisible, direction, tag and control characters."""
    assert clean(raw) == cleaned


def test_vietnamese_alphabet_is_kept_whole() -> None:
    """Every letter of Vietnamese, from NFC and from NFD, comes out the same."""
    letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    for text in (letters, letters.upper()):
        assert clean(text) == text
        assert clean(unicodedata.normalize("NFD", text)) == text


def test_five_hundred_marks_on_a_letter_become_four() -> None:
    """Stacked marks are capped; the letters around stay."""
    cleaned = clean("xq" + "\u0316" * 500 + "z")
    assert cleaned == "xq" + "\u0316" * 4 + "z"


def test_a_large_text_takes_time_in_proportion() -> None:
    """Eight times the text takes nowhere near sixty-four times as long."""
    seconds = []
    for count in (20_000, 160_000):
        text = "e\u0302\u0301 \u200b\n \t" * count
        start = time.process_time()
        clean(text)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 30 * max(seconds[0], 0.01)
