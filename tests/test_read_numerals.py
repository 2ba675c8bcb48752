"""Numbers in digits, letters and Roman numerals, and what is read as a number or as a label."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.read.numerals import LONGEST_LABEL, label_of, number_in, numeral

VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@pytest.mark.parametrize(
    ("form", "numbers", "written"),
    [
        ("1", (1, 10, 0, -3), "1 10 0 -3"),
        ("01", (1, 9, 10, 100), "01 09 10 100"),
        ("a", (1, 26, 27, 28, 53, 702, 703), "a z aa ab ba zz aaa"),
        ("A", (4, 30), "D AD"),
        ("aa", (1, 26, 27, 28, 53), "a z aa bb aaa"),
        ("AA", (2, 28), "B BB"),
        ("i", (1, 4, 9, 14, 40, 90, 400, 1994, 3999), "i iv ix xiv xl xc cd mcmxciv mmmcmxcix"),
        ("I", (2, 19), "II XIX"),
        ("nonsense", (7,), "7"),
    ],
)
def test_a_number_is_written_in_its_form(form: str, numbers: tuple[int, ...], written: str) -> None:
    """As word processors and browsers write it; an unknown form is digits."""
    assert " ".join(numeral(number, form) for number in numbers) == written


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, "a"), (-1, "A"), (0, "i"), (4000, "I"), (0, "aa"), (781, "AA"), (99_999, "aa")],
)
def test_what_a_form_has_no_sign_for_is_written_in_digits(number: int, form: str) -> None:
    """Zero, what is below, and what would be as long as a line."""
    assert numeral(number, form) == str(number)


def test_no_form_is_no_numeral() -> None:
    """A level may have no number."""
    assert numeral(3, "") == ""


@given(st.integers(1, 3999))
def test_roman_numerals_are_read_back(number: int) -> None:
    """A sign before a larger one is taken away, all others are added."""
    signs = [VALUES[sign] for sign in numeral(number, "i")]
    below = [one < two for one, two in zip(signs, [*signs[1:], 0], strict=True)]
    assert number == sum(-v if less else v for v, less in zip(signs, below, strict=True))


@given(st.integers(1, 99_999))
def test_letters_count_like_columns_of_a_sheet(number: int) -> None:
    """Each place is worth 26 times the one behind it, and there is no zero."""
    value = 0
    for letter in numeral(number, "a"):
        value = value * 26 + string.ascii_lowercase.index(letter) + 1
    assert value == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("5", 5), (" 12 ", 12), ("-2", -2), ("99999", 99_999), ("100000", 7), ("9" * 5000, 7), ("", 7),
     (None, 7), ("x", 7), ("1.5", 7), ("²", 7), ("٣", 7), ("--1", 7)],
)  # fmt: skip
def test_only_what_is_a_number_of_some_size_is_read_as_one(text: str | None, number: int) -> None:
    """Neither other signs for digits nor numbers without an end."""
    assert number_in(text, 7) == number


def test_a_label_is_one_short_line() -> None:
    """With one space between its words; what is too long counts nothing."""
    assert label_of(" Điều\u00a0\t5.\n") == "Điều 5."
    assert label_of("x" * LONGEST_LABEL)
    assert label_of("x" * (LONGEST_LABEL + 1)) == ""
