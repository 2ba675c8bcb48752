"""Words of a question that a passage does not hold."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.scored import Match
from index.tokens import WordCloseness
from index.words.terms import folded
from qa.ranking.missing import FAR, TOLD, missing, told
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

COMMON = {"the", "giá", "một"}
KNOWN = {"paternity": 0.0001}
PAIRS = {"khách_sạn": 0.001, "ba_gác": 0.0001, "xe_ba": 0.00001}
CAGE = document(
    "cage",
    "A guinea pig stays for nine pounds a night. The rabbit stays for twelve pounds.",
    "en",
    title="Boarding",
)
QUESTION = "Guinea pig stays for nine pounds a night?"


def share(word: str) -> float:
    """Three words are common, and three pairs of syllables are words."""
    return 0.01 if word in COMMON else {**PAIRS, **KNOWN}.get(word, 0.0)


def lacking(
    text: str, close: float = 0.0, held: str = "", passage: str = "This one."
) -> tuple[str, ...]:
    """The words of `text` missing from a passage that holds the terms `held`; all are as close."""
    words = [
        WordCloseness(word.strip(","), close, not before.endswith(","))
        for before, word in pairwise(["", *text.split()])
    ]
    return missing(words, [Match(term, (term,)) for term in held.split()], passage, "vi", share)


@pytest.mark.parametrize(
    ("text", "held", "wanted"),
    [
        ("board Hamster", "board", ("Hamster",)),
        ("Thuê võng giá", "thue", ("võng",)),
        ("Thuê võng giá", "thuê_võng", ()),
        ("đua thuyền buồm xanh", "dua xanh", ("thuyền buồm",)),
        ("kayak or Kayak", "or", ("kayak",)),
        ("hamster, parrot or newt", "or", ("hamster", "parrot", "newt")),
        ("the hamster", "hamster", ()),
    ],
    ids=["one", "unmarked term", "a pair", "side by side", "said twice", "parted", "all there"],
)
def test_what_no_term_of_the_passage_matches_is_missing(
    text: str, held: str, wanted: tuple[str, ...]
) -> None:
    """As it was typed, each once."""
    assert lacking(text, held=held) == wanted


@pytest.mark.parametrize(
    ("text", "held", "wanted"),
    [
        ("Khách sạn một", "khach", "Khách sạn"),
        ("xe ba gác ấy", "xe gac ay", "ba gác"),
        ("xe ba gác ấy", "xe ba ay", "ba gác"),
        ("ấy ba gác", "ay", "ba gác"),
        ("đá vôi ấy", "da ay", "vôi"),
        ("ở khách sạn Hilton", "ở khach", "khách sạn Hilton"),
    ],
    ids=["its end", "the likelier", "its end beside more", "all of it", "no word", "a run"],
)
def test_a_syllable_is_told_with_the_word_that_it_is_part_of(
    text: str, held: str, wanted: str
) -> None:
    """By itself it may mean something else."""
    assert lacking(text, held=held) == (wanted,)


@pytest.mark.parametrize("text", ["the", "Giá", "nhiêu", "Nào", "bao lâu", "nhé", "won't", "x"])
def test_words_that_tell_nothing_are_not_missed(text: str) -> None:
    """Common ones, those that ask or end a question, contractions, single letters."""
    assert lacking(text) == ()


def test_what_comes_near_to_a_word_stands_for_it() -> None:
    """ "Holiday" for "leave": another word, the same thing."""
    assert lacking("holiday", close=FAR) == ()
    assert lacking("holiday", close=FAR - 0.01) == ("holiday",)


@pytest.mark.parametrize(
    ("word", "passage", "wanted"),
    [
        ("remitances", "Remittances rose.", ()),
        ("nhữnng", "Những người ấy.", ()),
        ("rabbit", "Two rackets.", ("rabbit",)),
        ("paternity", "Maternity leave.", ("paternity",)),
        ("50000", "For 20000 members.", ("50000",)),
        ("mèo", "Cái mẹt.", ("mèo",)),
    ],
    ids=["a slip", "one of marks", "another word", "a known word", "numbers", "short words"],
)
def test_a_slip_of_a_word_of_the_passage_is_not_missing(
    word: str, passage: str, wanted: tuple[str, ...]
) -> None:
    """Unless it is a word itself; numbers and short words are alike by chance."""
    assert lacking(word, passage=passage) == wanted


def test_too_many_are_not_told() -> None:
    """The passage puts it otherwise, and a list of words would help nobody."""
    few = ("a", "b", "c")[:TOLD]
    assert told(few) == few
    assert told((*few, "d")) == ()
    assert told(()) == ()


@given(
    st.lists(st.sampled_from(["mèo", "chó", "giá", "nào", "Cá"]), max_size=9),
    st.sets(st.sampled_from(["meo", "chó", "cá"])),
)
def test_only_words_of_the_question_are_missing(words: list[str], held: set[str]) -> None:
    """All that tell something and are not there, and none twice."""
    found = lacking(" ".join(words), held=" ".join(held))
    parts = {part.lower() for one in found for part in one.split()}
    there = {folded(word) for word in held}
    telling = {word.lower() for word in words} - COMMON - {"nào"}
    assert parts == {word for word in telling if folded(word) not in there}
    assert len({one.lower() for one in found}) == len(found)


@pytest.fixture
def service() -> QAService:
    """One over a text on two animals."""
    encoder = FakeEncoder()
    return QAService(MemoryStore([CAGE], encoder), encoder)


def test_a_passage_that_misses_a_word_must_be_surer(service: QAService) -> None:
    """The answer names the word; one that holds all of them is surer and names none."""
    whole, lacks = service.ask(QUESTION), service.ask(QUESTION.replace("night", "hamster night"))
    assert whole.found
    assert whole.missing == ()
    assert lacks.found
    assert lacks.missing == ("hamster",)
    assert whole.confidence is not None
    assert lacks.confidence is not None
    assert lacks.confidence < whole.confidence


def test_what_is_refused_misses_nothing(service: QAService) -> None:
    """There is no passage of which to say so."""
    answer = service.ask("Which weather comes tomorrow morning?")
    assert not answer.found
    assert answer.missing == ()


def test_of_the_other_language_no_word_is_told(service: QAService) -> None:
    """What is translated is seldom the very word."""
    found = service.evidence("Guinea pig ngủ qua đêm giá bao nhiêu pounds?")
    assert found is not None
    assert found[1].crossing
    assert found[1].missing == ()
