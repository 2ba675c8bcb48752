"""The terms of a question and what they may be called in the other language."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.translate import FLATTENED, LEAST, MOST, Translated, Translator
from index.words.translation_table import Table

ENGLISH = ("book", "king", "peach", "school", "student")
VIETNAMESE = ("đào", "dao", "học_sinh", "sách", "sinh", "vua", "vừa")
LINKS = [(0, 3, 90.0), (1, 5, 40.0), (2, 0, 30.0), (3, 5, 1.0), (4, 2, 50.0), (4, 4, 10.0)]


@pytest.fixture(scope="module")
def translator() -> Translator:
    """A translator that knows five English words."""
    left, right, counts = zip(*LINKS, strict=True)
    counted = np.array(counts, np.float32)
    return Translator(
        Table(
            ENGLISH,
            VIETNAMESE,
            np.array(left, np.int32),
            np.array(right, np.int32),
            counted,
            np.bincount(left, counted, len(ENGLISH)).astype(np.float32),
            np.array([30, 60, 50, 90, 20, 41, 100], np.float32),
        )
    )


def choices(told: tuple[Translated, ...], term: str) -> dict[str, float]:
    """The choices of `term` with their weights."""
    (found,) = (one for one in told if one.term == term)
    return {choice.term: choice.weight for choice in found.choices}


def test_vietnamese_words_become_stems(translator: Translator) -> None:
    """Each known word has its translations, weighted by a power of their probability."""
    told = translator.translations("Vua đọc sách", "vi")
    assert choices(told, "sách") == pytest.approx({"book": 1.0})
    assert choices(told, "vua")["king"] == pytest.approx((40 / 41) ** FLATTENED)


def test_english_words_become_marked_terms(translator: Translator) -> None:
    """Plurals are looked up by their stem; translations may be pairs of syllables."""
    told = translator.translations("the students", "en")
    assert choices(told, "students") == pytest.approx(
        {"học_sinh": (50 / 60) ** FLATTENED, "sinh": (10 / 60) ** FLATTENED}
    )


def test_how_usual_a_pair_of_syllables_is(translator: Translator) -> None:
    """Among all Vietnamese terms of the table; 0 where it is none of them."""
    assert translator.share_of_pair("học_sinh") == pytest.approx(50 / 391)
    assert translator.share_of_pair("sinh_học") == 0


def test_words_that_are_everywhere_weigh_less(translator: Translator) -> None:
    """The stem seen most in the table counts less than a rarer one, and an unknown one whole."""
    book, peach, unknown = translator.translations("book peach zebra", "en")
    assert book.weight < peach.weight < unknown.weight == 1.0


def test_a_word_said_twice_counts_once(translator: Translator) -> None:
    """Each term of the question comes once."""
    told = translator.translations("sách, sách và sách", "vi")
    assert [one.term for one in told] == ["sách", "và"]


def test_a_pair_tells_more_than_its_syllables(translator: Translator) -> None:
    """Where the pair is known, its single syllables weigh less."""
    told = translator.translations("học sinh", "vi")
    assert [one.term for one in told] == ["học_sinh", "học", "sinh"]
    assert told[2].weight < 0.5 * told[0].weight


def test_unmarked_words_are_read_as_any_word_that_folds_alike(translator: Translator) -> None:
    """Typed without marks, vua may be vua or vừa, as often as each was seen."""
    told = translator.translations("vua doc sach", "vi")
    assert choices(told, "vua")["king"] == pytest.approx((40 / 141) ** FLATTENED)
    assert choices(told, "sach") == pytest.approx({"book": 1.0})


def test_marks_tell_words_apart(translator: Translator) -> None:
    """Đào is a peach; dao, among marked words, is not."""
    assert choices(translator.translations("quả đào", "vi"), "đào") == pytest.approx({"peach": 1.0})
    assert "peach" not in choices(translator.translations("đọc dao sách", "vi"), "dao")


def test_numbers_and_unknown_words_stand_for_themselves(translator: Translator) -> None:
    """24,5 is looked for as 24.5, and a word that nobody taught as it is, without marks."""
    told = translator.translations("Zürich 24,5", "vi")
    assert choices(told, "24.5") == {"24.5": 1.0}
    assert choices(told, "zürich") == {"zurich": 1.0}


def test_capitalised_words_also_stand_for_themselves(translator: Translator) -> None:
    """King may be somebody's name."""
    told = translator.translations("Mr King", "en")
    assert choices(told, "king")["vua"] > choices(told, "king")["king"] > 0


def test_vietnamese_names_in_english_are_looked_for_without_marks(translator: Translator) -> None:
    """Hai Phong in an English question finds Hải Phòng."""
    told = translator.translations("Where is Hai Phong?", "en")
    (name,) = (one for one in told if not one.marked)
    assert [choice.term for choice in name.choices] == ["hai_phong"]


@given(st.text(max_size=300), st.sampled_from(["vi", "en"]))
def test_any_question_has_sound_translations(
    translator: Translator, question: str, language: str
) -> None:
    """Weights are above 0 and at most 1, heaviest first, in bounded numbers; never an error."""
    for told in translator.translations(question, language):
        weights = [choice.weight for choice in told.choices]
        assert 0 < len(weights) <= MOST + 1
        assert all(LEAST**FLATTENED * 0.99 <= weight <= 1 for weight in weights)
        assert 0 < told.weight <= 1


def test_a_question_in_capitals_names_nothing(translator: Translator) -> None:
    """It is read as the same question in small letters."""
    shouted = translator.translations("VUA ĐỌC SÁCH VUA", "vi")
    assert shouted == translator.translations("vua đọc sách vua", "vi")
