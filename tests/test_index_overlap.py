"""How much of a question stands in a sentence, and which of its words only ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.overlap import shares, wanted_terms
from index.words.asking import WEIGHT, asking_weight

TERMS = [("en", "port", 1.0), ("en", "ship", 1.0), ("en", "larg", 0.5)]


def rarity(field: str, term: str) -> float:
    """Ships are rarer than anything else here."""
    return 3.0 if term == "ship" else 1.0


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    """The share is of what the terms are worth, not of their number."""
    wanted = wanted_terms(TERMS, (), rarity)
    texts = ["The port.", "Ships!", "Large ports, large ships", "nothing of it"]
    assert shares(wanted, texts, "en") == pytest.approx([1 / 4.5, 3 / 4.5, 1.0, 0.0])


def test_the_best_translation_that_stands_there_counts() -> None:
    """A lesser one counts for less; two of them are not added up."""
    choices = [[("en", "port", 1.0), ("en", "harbor", 0.5)]]
    wanted = wanted_terms((), choices, lambda field, term: 1.0)
    texts = ["a port", "the harbors", "port and harbor", "a ship"]
    assert shares(wanted, texts, "en") == [1.0, 0.5, 1.0, 0.0]


def test_vietnamese_is_found_typed_with_marks_or_without() -> None:
    """A term without marks fits any marking of it; one with marks fits only itself."""
    wanted = wanted_terms([("vi", "cang", 1.0), ("vi_marked", "cảng", 1.0)], (), rarity)
    assert shares(wanted, ["cảng biển", "căng thẳng", "tàu"], "vi") == [1.0, 0.5, 0.0]


def test_what_stands_above_is_said_for_each() -> None:
    """A sentence leaves out what its heading names; pairs of words do not reach across."""
    wanted = wanted_terms(TERMS, (), rarity)
    texts = ["Large ships.", "Nothing of it."]
    assert shares(wanted, texts, "en", "The port") == pytest.approx([1.0, 1 / 4.5])
    pair = wanted_terms([("vi", "cang_bien", 1.0)], (), rarity)
    assert shares(pair, ["biển xanh", "cảng biển"], "vi", "cảng.") == [0.0, 1.0]


def test_nothing_wanted_is_found_nowhere() -> None:
    """No division by nothing."""
    assert shares((), ["a port"], "en") == [0.0]


@given(st.lists(st.text(max_size=40), max_size=5), st.sampled_from(["vi", "en"]))
def test_shares_lie_between_nothing_and_all(texts: list[str], language: str) -> None:
    """Whatever the texts are."""
    wanted = wanted_terms(TERMS, [[("en", "sea", 0.4)]], rarity)
    found = shares(wanted, texts, language)
    assert len(found) == len(texts)
    assert all(0 <= share <= 1 for share in found)


@pytest.mark.parametrize(
    ("term", "language"),
    [("gì", "vi"), ("bao_nhiêu", "vi"), ("là_gì", "vi"), ("nhiêu", "vi"), ("how", "en")],
)
def test_words_that_ask_count_little(term: str, language: str) -> None:
    """They say what kind of answer is wanted, not what it is about."""
    assert asking_weight(term, language) == WEIGHT


@pytest.mark.parametrize(
    ("term", "language"),
    [("bao", "vi"), ("nhiều", "vi"), ("how", "vi"), ("gì", "en"), ("dau", "vi"), ("port", "en")],
)
def test_other_words_count_whole(term: str, language: str) -> None:
    """Also what asks in the other language, or would with other marks."""
    assert asking_weight(term, language) == 1.0
