"""The questions that the first page offers are answered."""

import pytest

from corpus.bundled import bundled_articles
from corpus.read import read_documents
from index.build import build
from index.encode import load_encoder
from index.store import open_current
from qa.messages import words
from qa.service import QAService

pytestmark = pytest.mark.bundled_model

EXAMPLES = [
    (language, words(language)[f"example-{number}"])
    for language in ("vi", "en")
    for number in range(1, 5)
]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> QAService:
    """Over the bundled articles, with the bundled model."""
    folder, encoder = tmp_path_factory.mktemp("index"), load_encoder()
    build(read_documents([bundled_articles()]), folder, encoder)
    return QAService(open_current(folder), encoder)


@pytest.mark.parametrize(("language", "question"), EXAMPLES, ids=[text for _, text in EXAMPLES])
def test_every_example_question_is_answered(
    service: QAService, language: str, question: str
) -> None:
    """Nobody's first question meets "not found"."""
    answer = service.ask(question)
    assert (answer.language, answer.found) == (language, True)


def test_a_follow_up_is_answered_by_what_is_new_in_it(service: QAService) -> None:
    """The README's own pair: remittances, not the aid that was asked about before."""
    answer = service.ask("Còn kiều hối thì sao?", previous="Hải Phòng nhận viện trợ bao nhiêu?")
    assert "1,6 tỷ USD" in answer.hits[0].sentence_text()
