"""Texts typed otherwise: what each way does to them, and what none may do."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.marks import one_tone_spelling, without_marks
from qa.evaluation.slips import apart, keywords, mixed, other_tones, shouted, slipped

ASKED = "Thủy sản Khánh Hòa được xuất khẩu bao nhiêu tấn trong năm 2024?"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
WORDS = st.lists(
    st.sampled_from("Hải Phòng xuất khẩu hoà bình là gì how many tons 2024 người Việt".split()),
    min_size=1,
    max_size=12,
).map(" ".join)
Way = Callable[[str], str]
WAYS: list[Way] = [shouted, apart, other_tones, slipped, keywords, mixed]


@pytest.mark.parametrize("way", WAYS, ids=[way.__name__ for way in WAYS])
@given(text=TEXTS | WORDS)
def test_the_same_text_becomes_the_same_and_keeps_its_numbers(way: Way, text: str) -> None:
    """Nothing is drawn anew, nothing is lost altogether, and 2024 stays 2024."""
    changed = way(text)
    assert changed == way(text)
    assert bool(changed.strip()) == bool(text.strip())
    numbers = re.findall("[0-9]+", text)
    if way is not keywords:
        assert re.findall("[0-9]+", changed) == numbers
    else:
        assert sorted(re.findall("[0-9]+", changed)) == sorted(numbers)


@given(WORDS)
def test_capitals_are_the_same_letters(text: str) -> None:
    """Only the case is another."""
    changed = shouted(text)
    assert (changed != text) is any(letter.isalpha() for letter in text)
    assert changed.casefold() == text.casefold()


@given(TEXTS)
def test_forms_of_unicode_and_of_tones_read_the_same(text: str) -> None:
    """What search compares is what it was."""
    composed = unicodedata.normalize("NFC", text)
    assert unicodedata.normalize("NFC", apart(text)) == composed
    assert one_tone_spelling(other_tones(text)) == one_tone_spelling(composed)


@pytest.mark.parametrize(
    ("text", "respelt"),
    [
        ("hòa thủy", "hoà thuỷ"),
        ("HOÀ Thuý", "HÒA Thúy"),
        ("quý hoàn toán", "quý hoàn toán"),
        ("Hải Phòng", "Hải Phòng"),
    ],
)
def test_tones_move_in_open_syllables_alone(text: str, respelt: str) -> None:
    """Both ways; q-u is one consonant, and closed syllables have one spelling."""
    assert other_tones(text) == respelt


def test_decomposed_text_has_its_marks_apart() -> None:
    """As a Mac's file names do."""
    assert len(apart("Việt")) == 6


@given(WORDS)
def test_slips_are_few_and_never_touch_short_words(text: str) -> None:
    """At most one word in six, and one more; the words stay as many as they were."""
    before, after = text.split(), slipped(text).split()
    assert len(after) == len(before)
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert len(changed) <= 1 + len(before) // 6
    assert all(len(word) >= 3 for word, _ in changed)


def test_telex_keys_show_where_the_typing_program_was_off() -> None:
    """The slip of many a phone: a mark becomes a doubled letter, the tone a letter at the end."""
    typed = {slipped(f"{word} {n}") for word in ("tiếng", "Việt", "đường") for n in range(40)}
    shown = {text.split()[0] for text in typed}
    assert {"tieengs", "Vieetj", "dduwowngf"} <= shown


def test_neighbouring_keys_lost_and_swapped_letters_are_slips_too() -> None:
    """English has them as well; a slip is at most one letter away."""
    shown = {slipped(f"harbour {n}").split()[0] for n in range(200)} - {"harbour"}
    lengths = {len(word) for word in shown}
    assert lengths == {6, 7}
    assert any(sorted(word) == sorted("harbour") for word in shown)
    assert all(word[0] == "h" for word in shown)


def test_a_query_of_keywords_has_no_function_words() -> None:
    """Neighbours stay together, in another order; marks decide what is one of them."""
    words = keywords(ASKED).split()
    assert sorted(words) == sorted("Thủy sản Khánh Hòa xuất khẩu tấn năm 2024".split())
    assert "Thủy sản Khánh Hòa" in keywords(ASKED)
    assert keywords("Tổ chức nào?") == "Tổ chức"  # to is a function word, tổ is none


def test_a_question_of_function_words_alone_stays() -> None:
    """Something must be asked."""
    assert keywords("Ai là ai?") == "Ai là ai?"


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (ASKED, "Thủy sản Khánh Hòa was xuất khẩu how many tấn in năm 2024?"),
        ("How many tons in 2024?", "bao nhiêu tons trong 2024?"),
        ("Khi nào mở cảng?", "when mở cảng?"),
        ("Harbour?", "Harbour?"),
    ],
)
def test_function_words_come_from_the_other_language(text: str, changed: str) -> None:
    """The longest that fits, whole words alone."""
    assert mixed(text) == changed


@given(WORDS)
def test_unmarked_words_slip_without_marks(text: str) -> None:
    """A slip puts no mark where none was typed."""
    plain = without_marks(text)
    assert without_marks(slipped(plain)) == slipped(plain)
