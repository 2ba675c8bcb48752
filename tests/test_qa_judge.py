"""Found or not, and the sentence that is marked."""

from hypothesis import given
from hypothesis import strategies as st

from corpus import Passage
from qa.judge import FOUND, Evidence, confidence
from qa.mark import best_sentences
from tests.fakes import FakeEncoder

SHARE = st.floats(0, 1)
TEXT = "Cầu Bính dài hơn một cây số. Chợ Sắt nằm gần ga. Cảng đón tàu lớn."
PASSAGE = Passage("bai", 100, 100 + len(TEXT), TEXT)


def evidence(lexical: float, sentence: float, crossing: bool = False) -> Evidence:
    """What speaks for a hit."""
    return Evidence(lexical, sentence, crossing)


@given(SHARE, SHARE, SHARE, st.booleans())
def test_more_evidence_never_makes_less_sure(
    less: float, more: float, other: float, crossing: bool
) -> None:
    """Confidence lies from 0 to 1 and rises with each measure."""
    low, high = sorted((less, more))
    for first, second in (
        (evidence(low, other, crossing), evidence(high, other, crossing)),
        (evidence(other, low, crossing), evidence(other, high, crossing)),
    ):
        assert 0 <= confidence(first) <= confidence(second) <= 1


def test_no_word_and_no_meaning_in_common_is_not_found() -> None:
    """And nearly everything in common is."""
    assert confidence(evidence(0, 0)) < FOUND
    assert confidence(evidence(0.5, 0.9)) >= FOUND


def test_the_sentence_that_shares_the_question_s_words_is_marked(encoder: FakeEncoder) -> None:
    """Its span counts characters of the document."""
    question = "Chợ Sắt nằm ở đâu?"
    vector = encoder.encode_question(question)
    [((start, end), measure)] = best_sentences(question, vector, [PASSAGE], encoder)
    assert TEXT[start - 100 : end - 100] == "Chợ Sắt nằm gần ga."
    assert measure > 0


def test_every_passage_has_its_own_sentence_in_order(encoder: FakeEncoder) -> None:
    """Several passages are compared in one go, and not mixed up."""
    second = Passage("khac", 7, 7 + len("Ga ở trung tâm."), "Ga ở trung tâm.")
    vector = encoder.encode_question("ga")
    spans = [span for span, _ in best_sentences("ga", vector, [PASSAGE, second], encoder)]
    assert PASSAGE.start <= spans[0][0] < spans[0][1] <= PASSAGE.end
    assert spans[1] == (7, 7 + len("Ga ở trung tâm."))


def test_equal_sentences_mark_the_first(encoder: FakeEncoder) -> None:
    """A tie says nothing."""
    text = "Có mưa. Có mưa."
    passage = Passage("bai", 0, len(text), text)
    vector = encoder.encode_question("mưa")
    assert best_sentences("mưa", vector, [passage], encoder)[0][0] == (0, 7)
