"""The explanation of an answer agrees with the answer that it explains."""

import pytest

from qa.answering import CLOSE_WEIGHT, FARTHEST_WEIGHT, LEGS_WEIGHT, TOLD_WEIGHT
from qa.errors import SymbolsOnlyError
from qa.judge import FOUND
from qa.ranking.rank import DENSE_WEIGHT, fused
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

CORPUS = [
    document("port", "Cảng Hải Phòng đón tàu lớn.\n\nTàu chở hàng đi khắp nơi."),
    document("city", "The city lies at the sea. It has a port.", "en", "The city"),
    document("school", "Trường đại học có nhiều sinh viên."),
]
QUESTION = "Cảng Hải Phòng đón tàu nào?"


class Marking(MemoryStore):
    """A store that knows the marks of one word."""

    def restored(self, question: str) -> str:
        """`question` with the port marked."""
        return question.replace("cang", "cảng")


@pytest.fixture
def service() -> QAService:
    """Over three documents in memory."""
    encoder = FakeEncoder()
    return QAService(Marking(CORPUS, encoder, budget=8), encoder)


@pytest.mark.parametrize("question", [QUESTION, "Where does the city lie?", "tàu vũ trụ quá xa"])
@pytest.mark.parametrize("k", [1, 3])
def test_the_reasons_are_those_of_the_hits(service: QAService, question: str, k: int) -> None:
    """One a hit, in order, with the same passage and score, found or not."""
    answer, explained = service.ask(question, k), service.explained(question, k)
    hits = answer.hits or answer.nearest
    told = [(service.store.passage(one.hit.row), one.hit.score) for one in explained.reasons]
    assert [passage for passage, _ in told] == [hit.passage for hit in hits]
    assert [min(1, max(0, score)) for _, score in told] == [hit.score for hit in hits]
    assert explained.threshold == FOUND


def test_the_scores_and_weights_make_the_fused_score(service: QAService) -> None:
    """By the languages of the question and of each passage."""
    explained = service.explained("Cảng Hải Phòng là the city nào", 4)
    spoken = []
    for reason in explained.reasons:
        language = service.document(service.store.passage(reason.hit.row).document_id).language
        spoken.append(language)
        assert reason.dense_weight == DENSE_WEIGHT["vi", language]
        legs = fused(reason.hit.dense, reason.hit.lexical, "vi", language)
        again = CLOSE_WEIGHT * reason.hit.close + TOLD_WEIGHT * reason.hit.told
        again += FARTHEST_WEIGHT * reason.hit.farthest
        assert reason.hit.score == pytest.approx(LEGS_WEIGHT * legs + again)
    assert set(spoken) == {"vi", "en"}


def test_the_terms_are_those_of_the_passage(service: QAService) -> None:
    """The best passage holds the words of the question."""
    best = service.explained(QUESTION, 1).reasons[0]
    assert {match.term for match in best.matches} >= {"cang", "phong", "tau"}


def test_marks_restored_are_told(service: QAService) -> None:
    """The question as typed beside the question as read; in English nothing is restored."""
    explained = service.explained("cang hai phong don tau nao")
    assert explained.question == "cang hai phong don tau nao"
    assert explained.read == "cảng hai phong don tau nao"
    assert service.explained("Which cang is this?").read == "Which cang is this?"


def test_a_question_completed_is_told(service: QAService) -> None:
    """Only where it leans on the one before; the hits are those of the whole."""
    explained = service.explained("còn tàu thì sao?", previous=QUESTION)
    assert explained.completed
    assert explained.question == f"còn tàu thì sao? còn tàu thì sao? {QUESTION}"
    answer = service.ask("còn tàu thì sao?", previous=QUESTION)
    first = (answer.hits or answer.nearest)[0]
    assert service.store.passage(explained.reasons[0].hit.row) == first.passage
    alone = service.explained("Trường đại học nào có nhiều sinh viên?", previous=QUESTION)
    assert not alone.completed
    for nothing in (" ", "?!"):
        assert not service.explained("còn tàu thì sao?", previous=nothing).completed


def test_what_cannot_be_asked_cannot_be_explained(service: QAService) -> None:
    """The same refusals as an answer's."""
    with pytest.raises(SymbolsOnlyError):
        service.explained("?!")
    with pytest.raises(ValueError, match="k: 0"):
        service.explained(QUESTION, 0)


def test_without_passages_there_is_nothing_to_tell() -> None:
    """No reason and nothing passed over, though the question is read all the same."""
    encoder = FakeEncoder()
    store = MemoryStore([], encoder)
    explained = QAService(store, encoder).explained(QUESTION)
    assert (explained.reasons, explained.passed_over) == ((), ())
    assert explained.question == explained.read == QUESTION
