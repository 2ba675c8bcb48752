"""The best passages read again."""

import pytest

from corpus import Passage
from index.scored import SentenceScore
from qa.rank import Ranked
from qa.reread import ALONE, CLOSE_WEIGHT, DEPTH, Rereading, margin, read_again
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

TEXTS = [
    "Tàu vào cảng lúc sáng.",
    "Cảng Hải Phòng đón tàu lớn.",
    "Trường học mở cửa. Học sinh vào lớp.",
]
QUESTION = "Cảng Hải Phòng đón tàu nào?"


class Counting(FakeEncoder):
    """An encoder that counts what it reads word by word."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []

    def tokens(self, texts, *, asked=False):  # type: ignore[no-untyped-def]
        """As the fake does, noting the passages."""
        self.read += [] if asked else texts
        return super().tokens(texts, asked=asked)


@pytest.fixture
def encoder() -> Counting:
    """One that counts."""
    return Counting()


@pytest.fixture
def rereading(encoder: Counting) -> Rereading:
    """A question beside three passages."""
    documents = [document(str(n), text) for n, text in enumerate(TEXTS)]
    return Rereading(MemoryStore(documents, encoder), encoder, QUESTION)


def ranked(*scores: float) -> list[Ranked]:
    """Hits of these scores, in the order of the corpus."""
    return [Ranked(row, score, score, score) for row, score in enumerate(scores)]


def test_a_passage_that_answers_word_by_word_comes_first(rereading: Rereading) -> None:
    """Where both legs see little between them; the score says what it is made of."""
    found = rereading.reread(ranked(0.51, 0.5, 0.1))
    assert [hit.row for hit in found] == [1, 0, 2]
    for hit in found:
        legs = {0: 0.51, 1: 0.5, 2: 0.1}[hit.row]
        assert hit.score == pytest.approx((1 - CLOSE_WEIGHT) * legs + CLOSE_WEIGHT * hit.close)


def test_equal_scores_stay_in_the_order_of_the_corpus(encoder: Counting) -> None:
    """Copies, for instance."""
    store = MemoryStore([document(name, TEXTS[0]) for name in "abc"], encoder)
    found = Rereading(store, encoder, QUESTION).reread(ranked(0.5, 0.5, 0.5))
    assert [hit.row for hit in found] == [0, 1, 2]


def test_only_the_best_are_read_and_the_others_stay_behind(encoder: Counting) -> None:
    """Their scores never rise above those of what was read."""
    texts = [f"Tàu số {n} vào cảng." for n in range(DEPTH)] + [TEXTS[1]] * 5
    store = MemoryStore([document(str(n), text) for n, text in enumerate(texts)], encoder)
    before = ranked(*(0.9 - n / 100 for n in range(DEPTH + 5)))
    found = Rereading(store, encoder, QUESTION).reread(before)
    assert len(encoder.read) == DEPTH
    assert [hit.row for hit in found[DEPTH:]] == list(range(DEPTH, DEPTH + 5))
    scores = [hit.score for hit in found]
    assert scores == sorted(scores, reverse=True)


def test_nothing_found_is_nothing_read(rereading: Rereading, encoder: Counting) -> None:
    """No passage, no work."""
    assert rereading.reread([]) == ()
    assert encoder.read == []


def test_sentences_are_close_by_their_own_words(rereading: Rereading) -> None:
    """Spans are the passage's, whatever heading it was read with."""
    beside = Rereading(rereading.store, rereading.encoder, "Học sinh vào đâu?")
    found = beside.sentences(2, [SentenceScore(0, 18, 0.1, 0.2), SentenceScore(19, 36, 0.3, 0.4)])
    assert [(one.cosine, one.overlap) for one in found] == [(0.1, 0.2), (0.3, 0.4)]
    assert found[1].close > found[0].close > 0
    assert beside.sentences(2, [SentenceScore(0, 36, 0, 0)])[0].close >= found[1].close


@pytest.mark.parametrize(
    ("beside", "wanted"), [((), ALONE), ((0.5,), 0.2), ((0.5, 0.1, 0.3), 0.4), ((0.9, 0.9), -0.2)]
)
def test_a_margin_is_over_the_usual_one_beside_it(beside: tuple[float, ...], wanted: float) -> None:
    """The median, so that one passage which is as close changes little."""
    hit, *others = (Ranked(row, 0.5, 0.5, 0.5, close) for row, close in enumerate((0.7, *beside)))
    assert margin(hit, others) == pytest.approx(wanted)


def test_the_service_reads_again_for_the_fused_leg_alone(
    rereading: Rereading, encoder: Counting
) -> None:
    """A single leg is shown as it is; an answer shows the order of both and of the reading."""
    service = QAService(rereading.store, encoder)
    for leg in ("dense", "lexical"):
        assert all(hit.score >= 0 for hit in service.rank(QUESTION, 3, leg=leg))
    assert encoder.read == []
    answer = service.ask(QUESTION)
    assert (answer.hits or answer.nearest)[0].passage.text == TEXTS[1]
    assert encoder.read


@pytest.mark.parametrize(
    ("heading", "title", "wanted"),
    [
        ("Giá vé", "Bể bơi Hải An", "Bể bơi Hải An. Giá vé. Mười nghìn."),
        ("", "Bể bơi Hải An", "Bể bơi Hải An. Mười nghìn."),
        ("Giá vé", "", "Giá vé. Mười nghìn."),
        ("", "", "Mười nghìn."),
    ],
)
def test_a_passage_is_read_again_with_what_its_document_is_about(
    heading: str, title: str, wanted: str
) -> None:
    """Once, also where no heading stands between the title and the text."""
    assert read_again(Passage("pool", 0, 11, "Mười nghìn.", heading), title) == wanted
