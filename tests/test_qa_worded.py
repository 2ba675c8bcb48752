"""How the words of a question stand in a passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.scored import Match
from index.tokens import WordCloseness
from qa.judge import BUILT_IN
from qa.ranking.rank import DENSE_WEIGHT
from qa.ranking.reread import Rereading
from qa.ranking.worded import UNREPEATED, Worded, least_close, worded
from qa.reading import reading
from qa.searching import Searching
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

WORDS = st.lists(
    st.builds(WordCloseness, st.sampled_from(["tàu", "cảng", "gì", "lớn"]), st.floats(-1, 1)),
    max_size=8,
)


def close(**by_word: float) -> list[WordCloseness]:
    """Words with their closeness."""
    return [WordCloseness(text, one) for text, one in by_word.items()]


def held(*terms: str) -> list[Match]:
    """Terms that a passage holds."""
    return [Match(term, (term,)) for term in terms]


def test_the_word_least_close_is_looked_at_by_itself() -> None:
    """However close all the others are; or as many as are wanted."""
    words = close(giá=0.9, vé=0.9, tàu=0.9, biển=0.2, đêm=0.4)
    assert worded(words, [], "vi").weakest == least_close(words, "vi", 1) == 0.2
    assert least_close(words, "vi", 2) == pytest.approx(0.3)
    assert least_close(words, "vi", 9) == pytest.approx(sum(word.close for word in words) / 5)
    assert least_close([], "vi", 2) == 0


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", close(Tàu=0.8, nào=0.1, lớn=0.6)), ("en", close(Which=0.1, ship=0.8, large=0.6))],
)
def test_words_that_ask_are_left_out(language: str, words: list[WordCloseness]) -> None:
    """No answer repeats them; they count as words all the same."""
    found = worded(words, [], language)
    assert (found.count, found.repeated) == (3, UNREPEATED)
    assert found.weakest == pytest.approx(0.6)


def test_a_question_of_words_that_ask_keeps_them() -> None:
    """Better than nothing."""
    assert worded(close(Ai=0.4), [], "vi").weakest == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("terms", "wanted"),
    [
        (held("tàu"), 0.9),
        (held("tàu_biển"), 0.8),
        (held("tau", "biển"), 0.8),
        ([Match("biển", ("sea",))], 0.7),
        (held("cảng"), UNREPEATED),
        ([], UNREPEATED),
    ],
    ids=["one", "a pair", "without marks", "translated", "not asked about", "none"],
)
def test_what_the_passage_holds_is_told_by_its_terms(terms: list[Match], wanted: float) -> None:
    """The mean closeness of those; the same for every question where there is none."""
    words = close(Tàu=0.9, biển=0.7, lạ=0.1)
    assert worded(words, terms, "vi").repeated == pytest.approx(wanted)


def test_without_words_nothing_is_close() -> None:
    """Of a question in letters that the encoder does not know."""
    assert worded([], held("tàu"), "vi") == Worded(0, 0.0, UNREPEATED)


@given(WORDS, st.sets(st.sampled_from(["tàu", "cảng", "lớn"])))
def test_measures_lie_between_the_words(words: list[WordCloseness], terms: set[str]) -> None:
    """Neither order nor case changes them."""
    found = worded(words, held(*terms), "vi")
    shouted = [WordCloseness(word.text.upper(), word.close) for word in reversed(words)]
    again = worded(shouted, held(*terms), "vi")
    assert again.count == found.count
    assert again.weakest == pytest.approx(found.weakest)
    assert again.repeated == pytest.approx(found.repeated)
    assert found.count == len({word.text for word in words})
    if words:
        near = [word.close for word in words]
        assert min(near) - 1e-9 <= found.weakest <= max(near) + 1e-9


def test_an_answer_is_judged_by_them() -> None:
    """Of the best hit, word by word."""
    encoder = FakeEncoder()
    store = MemoryStore([document("a", "Cảng đón tàu lớn."), document("b", "Chợ mở cửa.")], encoder)
    read = reading(store, "Cảng đón tàu nào?")
    evidence = Searching(store, encoder, DENSE_WEIGHT).found(read, 1).evidence
    assert evidence is not None
    words = Rereading(store, encoder, read.whole.marked).words(evidence.hit.row)
    assert [word.text for word in words] == ["Cảng", "đón", "tàu", "nào"]
    matches = store.matches(read.whole.meant, "vi", evidence.hit.row)
    assert evidence.worded == worded(words, matches, "vi")
    assert evidence.worded.repeated == pytest.approx(1.0, abs=1e-3)
    assert 0 < BUILT_IN.confidence(evidence) < 1
