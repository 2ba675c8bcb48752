"""The encoder that evaluations use: every text once, and never another vector."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.labels import LabelledQuestion
from index.tokens import Tokens
from index.vectors import Vector
from qa.evaluation import remember
from qa.evaluation.remember import REMEMBERED, RememberingEncoder, read_ahead
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore


class CountingEncoder(FakeEncoder):
    """The fake, which notes the questions too, and what it reads word by word."""

    def __init__(self) -> None:
        super().__init__()
        self.questions: list[str] = []
        self.read: list[str] = []

    def encode_questions(self, questions: Sequence[str]) -> list[Vector]:
        """As the fake does."""
        self.questions += questions
        return super().encode_questions(questions)

    def tokens(self, texts: Sequence[str], *, asked: bool = False) -> list[Tokens]:
        """As the fake does."""
        self.read += texts
        return super().tokens(texts, asked=asked)


@pytest.fixture
def inner() -> CountingEncoder:
    """The encoder that is spared."""
    return CountingEncoder()


def test_a_question_is_encoded_once(inner: CountingEncoder) -> None:
    """The second time its vector is remembered."""
    encoder = RememberingEncoder(inner)
    first, second = encoder.encode_question("Ở đâu?"), encoder.encode_question("Ở đâu?")
    assert inner.questions == ["Ở đâu?"]
    assert np.array_equal(first, second)


def test_a_sentence_is_encoded_once(inner: CountingEncoder) -> None:
    """Also within one call, and between calls that share some."""
    encoder = RememberingEncoder(inner)
    encoder.encode_passages(["a", "b", "a"])
    encoder.encode_passages(["c", "b"])
    assert inner.encoded == ["a", "b", "c"]


def test_a_build_is_not_remembered(inner: CountingEncoder) -> None:
    """Whole corpora would fill the memory, and come only once."""
    encoder = RememberingEncoder(inner)
    texts = [f"passage {number}" for number in range(REMEMBERED + 1)]
    for _ in range(2):
        encoder.encode_passages(texts)
    assert inner.encoded == texts + texts


def test_progress_is_told_either_way(inner: CountingEncoder) -> None:
    """Remembered or not, all are done in the end."""
    told: list[int] = []
    encoder = RememberingEncoder(inner)
    for texts in (["a", "b"], ["a", "b"], [str(number) for number in range(REMEMBERED + 1)]):
        encoder.encode_passages(texts, told.append)
    assert told == [2, 2, REMEMBERED + 1]


def test_questions_and_passages_are_kept_apart(inner: CountingEncoder) -> None:
    """Some models read the same text differently as a question."""
    encoder = RememberingEncoder(inner)
    encoder.encode_question("a")
    encoder.encode_passages(["a"])
    assert inner.encoded == ["a"]


def test_it_says_what_the_encoder_says(inner: CountingEncoder) -> None:
    """Identity, dimension and tokens; nothing is encoded for nothing."""
    encoder = RememberingEncoder(inner)
    assert (encoder.identity, encoder.dimension) == (inner.identity, inner.dimension)
    assert encoder.count_tokens("một hai ba") == 3
    inner.answers = 2.5
    (tokens,) = encoder.tokens(["một hai"])
    assert encoder.answering(tokens, tokens, [(0, 3)]) == 2.5
    assert encoder.encode_passages([]).shape == (0, inner.dimension)


@given(st.lists(st.lists(st.sampled_from(["a b", "c", "đ", ""]), max_size=4), max_size=4))
def test_vectors_are_those_of_the_encoder(calls: list[list[str]]) -> None:
    """Row by row, whatever was asked before."""
    encoder, plain = RememberingEncoder(FakeEncoder()), FakeEncoder()
    for texts in calls:
        assert np.array_equal(encoder.encode_passages(texts), plain.encode_passages(texts))


def test_several_builds_share_what_they_have_in_common(inner: CountingEncoder) -> None:
    """Where so many texts may be kept; progress counts those that are known as done."""
    encoder = RememberingEncoder(inner, 1000)
    texts = [f"passage {number}" for number in range(REMEMBERED + 1)]
    first = encoder.encode_passages(texts)
    told: list[int] = []
    second = encoder.encode_passages([*texts, "new"], told.append)
    assert inner.encoded == [*texts, "new"]
    assert told == [REMEMBERED + 2]
    assert np.array_equal(first, second[:-1])


def asked(*texts: tuple[str, str]) -> list[LabelledQuestion]:
    """Questions in Vietnamese, each with the one before it."""
    return [
        LabelledQuestion(str(n), text, "vi", (), "", (), "plain", previous)
        for n, (text, previous) in enumerate(texts)
    ]


QUESTIONS = asked(
    ("Cảng nào đón tàu lớn?", ""), ("Còn chợ thì sao?", "Cảng mở cửa khi nào?"), ("???", ""),
    ("Chợ mở cửa lúc mấy giờ trong ngày?", ""),
)  # fmt: skip


def test_questions_are_read_ahead_as_they_will_be_asked(
    inner: CountingEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asking encodes none again, also one that is completed; what is refused is left out."""
    monkeypatch.setattr(remember, "AHEAD", 2)
    encoder = RememberingEncoder(inner)
    store = MemoryStore([document("a", "Cảng đón tàu lớn. Chợ mở cửa lúc sáu giờ.")], inner)
    told: list[tuple[int, int]] = []
    read_ahead(encoder, store, QUESTIONS, lambda done, total: told.append((done, total)))
    assert told == [(2, 4), (4, 4)]  # the second question by itself, and completed
    read = list(inner.questions)
    service = QAService(store, encoder)
    for question in QUESTIONS[:2] + QUESTIONS[3:]:
        service.ask(question.question, previous=question.previous or None)
        service.rank(question.question, 5, previous=question.previous or None)
    assert inner.questions == read


def test_tokens_of_questions_are_remembered(inner: CountingEncoder) -> None:
    """With the vectors; those of passages, and of questions never encoded, are asked for."""
    encoder = RememberingEncoder(inner)
    encoder.encode_questions(["Ở đâu?", "Khi nào?"])
    first, second = encoder.tokens(["Khi nào?", "Ở đâu?"], asked=True)
    assert inner.read == ["Ở đâu?", "Khi nào?"]
    assert (len(first.vectors), len(second.vectors)) == (2, 2)
    (again,) = encoder.tokens(["Khi nào?"])
    assert np.array_equal(again.vectors, first.vectors)
    assert inner.read[2:] == ["Khi nào?"]
