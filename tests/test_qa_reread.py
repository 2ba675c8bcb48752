"""A passage read again."""

import pytest

from corpus import Passage
from corpus.sentences import sentence_spans
from index.scored import SentenceScore
from qa.ranking.rank import Ranked
from qa.ranking.reread import ALONE, Rereading, margin, read_again
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


def test_passages_are_close_by_their_words(rereading: Rereading) -> None:
    """Each by itself, in the order in which they are named."""
    close = rereading.closeness([2, 1, 0])
    assert max(close) == close[1] > close[2] > close[0]
    assert rereading.closeness([1]) == close[1:2]
    assert rereading.closeness([]) == []


def test_a_row_is_not_read_with_the_one_that_a_passage_begins_with(encoder: Counting) -> None:
    """Where the names of the columns stand in the passage before."""
    rows = [f"Khoa {n} | Bà {n} | Tầng {n}" for n in range(9)]
    table = document("heads", "\n".join(["Tên | Trưởng khoa | Nơi", *rows]))
    beside = Rereading(MemoryStore([table], encoder, budget=30), encoder, "Bà 4")
    text = beside.store.passage(1).text
    found = [SentenceScore(*span, 0.1, 0.2) for span in sentence_spans(text)]
    first, *others = (near.close for near in beside.sentences(1, found))
    assert text.startswith(rows[4])
    assert all(first > other for other in others)


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


class Verifying(FakeEncoder):
    """An encoder to which a passage answers if its first sentence begins it, whatever is above."""

    def answering(self, question, passage, sentences):  # type: ignore[no-untyped-def]
        """By where they stand in what is read; notes how often it is asked."""
        self.encoded.append("verified")
        return 2.0 if sentences[0][0] == len("Bến tàu. ") and len(sentences) == 2 else -2.0


def test_a_passage_is_verified_sentence_by_sentence() -> None:
    """Where they stand in what is read; title and heading are no sentences of it."""
    encoder = Verifying()
    documents = [document(str(n), text, title="Bến tàu") for n, text in enumerate(TEXTS)]
    beside = Rereading(MemoryStore(documents, encoder), encoder, "Học sinh vào đâu?")
    assert [beside.answering(row) for row in range(3)] == [-2.0, -2.0, 2.0]


def test_a_best_passage_that_is_far_ahead_is_verified_alone() -> None:
    """Once a question; it is evidence."""
    encoder = Verifying()
    documents = [document(str(n), text, title="Bến tàu") for n, text in enumerate(TEXTS)]
    found = QAService(MemoryStore(documents, encoder), encoder).evidence("Học sinh vào lớp?")
    assert found
    assert found[1].verified == 2.0
    assert encoder.encoded.count("verified") == 1
