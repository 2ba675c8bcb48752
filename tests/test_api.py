"""The API for programs, through the whole application."""

import json
import logging
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.api_client import ask, client_of
from tests.web_service import FakeService


@pytest.fixture(scope="module")
def service() -> FakeService:
    """The service behind `client`."""
    return FakeService()


@pytest.fixture(scope="module")
def client(service: FakeService) -> Iterator[TestClient]:
    """A client of the whole application, ready."""
    with client_of(lambda report: service) as client:
        yield client


def test_an_answer_is_the_json_of_the_command_line(client: TestClient) -> None:
    """Question, language, hits with their place, the time; and what the next may lean on."""
    reply = ask(client, {"question": "Bao nhiêu tàu?", "k": 2})
    assert reply.status_code == 200
    answer = reply.json()
    assert list(answer) == ["question", "language", "found", "hits", "elapsed_ms", "context"]
    assert [hit["rank"] for hit in answer["hits"]] == [1, 2]
    first = answer["hits"][0]
    assert first["sentence"]["text"] == "Cảng đón 130 tàu mỗi tháng."
    assert (first["title"], first["heading"]) == ("Cảng Hải Phòng", "Cảng biển")


def test_each_hit_says_where_it_is_read_and_opened(client: TestClient) -> None:
    """In our page of its document; and at its source, where that is an address."""
    hits = ask(client, {"question": "Bao nhiêu tàu?", "k": 2}).json()["hits"]
    assert [hit["open"] for hit in hits] == [
        None, "https://example.org/guide?a=1&b=2#:~:text=Then%20run%20hoidap%20build."
    ]  # fmt: skip
    for hit in hits:
        page = client.get(f"/{hit['read']}")
        assert f'<mark id="here">{hit["sentence"]["text"]}</mark>' in page.text
        assert '<html lang="vi">' in page.text
    assert ask(client, {"question": "weather?"}).json()["nearest"][0]["read"] == hits[0][
        "read"
    ].replace("language=vi", "language=en")


def test_how_a_question_was_read_is_told(client: TestClient) -> None:
    """Where other words were meant than typed; what was typed is repeated as it was."""
    answer = ask(client, {"question": "How many shpis?"}).json()
    assert (answer["question"], answer["read_as"]) == ("How many shpis?", "How many ships?")
    assert "read_as" not in ask(client, {"question": "How many ships?"}).json()


def test_words_that_the_passage_misses_are_told(client: TestClient) -> None:
    """As they were typed, and only where there are some."""
    answer = ask(client, {"question": "Which ships pass a Submarine?"}).json()
    assert answer["missing"] == ["Submarine"]
    assert "missing" not in ask(client, {"question": "Which ships?"}).json()


def test_not_found_is_an_answer(client: TestClient) -> None:
    """Status 200, no hits, the nearest and what they stand under apart."""
    answer = ask(client, {"question": "weather?"}).json()
    assert answer["topics"] == ["Cảng biển", "Adding documents"]
    assert answer["found"] is False
    assert answer["hits"] == []
    assert len(answer["nearest"]) == 3


def test_all_fields_reach_the_service(client: TestClient, service: FakeService) -> None:
    """Language and previous question are passed on as they are."""
    ask(client, {"question": "and ships?", "k": 20, "language": "en", "previous": "build?"})
    assert service.asked[-1] == ("and ships?", 20, "en", "build?")


def test_an_answer_says_what_the_next_question_may_lean_on(
    client: TestClient, service: FakeService
) -> None:
    """Sent back as it is, a second follow-up in a row is still about what the first one was."""
    asked, previous = ["How many ships?", "and build?", "and markup?", "and ships?"], None
    for question in asked:
        answer = ask(client, {"question": question, "previous": previous}).json()
        previous = answer["context"]
    assert service.asked[-1][3] == "How many ships?\nand markup?"
    assert previous == "How many ships?\nand ships?"
    assert ask(client, {"question": "weather?", "previous": previous}).json()["context"] == (
        "weather?"
    )
    assert "context" not in ask(client, {"question": "thanks", "previous": previous}).json()


@pytest.mark.parametrize(
    ("question", "header", "language"),
    [("BHYT", "vi", "vi"), ("BHYT", "en", "en"), ("2030", "en-GB, vi;q=0.5", "en"),
     ("BHYT", "", None), ("BHYT", "*", None), ("ok", "vi", "vi"), ("Which ships?", "vi", None),
     ("Tàu nào?", "en", None)],
)  # fmt: skip
def test_what_tells_no_language_is_asked_in_that_of_the_page(
    client: TestClient, service: FakeService, question: str, header: str, language: str | None
) -> None:
    """As Accept-Language has it; anything else is detected, whatever the page."""
    ask(client, {"question": question}, **{"accept-language": header})
    assert service.asked[-1][2] == language


def test_a_whole_number_may_be_written_with_a_point(
    client: TestClient, service: FakeService
) -> None:
    """JSON Schema takes 2.0 for an integer, so the API does."""
    assert client.post("/api/ask", json={"question": "ships", "k": 2.0}).status_code == 200
    _, k, *_ = service.asked[-1]
    assert (k, type(k)) == (2, int)


@pytest.mark.parametrize(
    ("question", "code"),
    [("", "empty-question"), (" \n ", "empty-question"), ("?!…", "symbols-only"),
     ("a" * 2001, "long-question")],
)  # fmt: skip
def test_a_bad_question_is_refused_in_the_language_asked_for(
    client: TestClient, question: str, code: str
) -> None:
    """422 in one shape; the body's language wins over the header's, which wins over English."""
    vietnamese = ask(client, {"question": question, "language": "vi"}, **{"accept-language": "en"})
    english = ask(client, {"question": question})
    assert vietnamese.status_code == english.status_code == 422
    assert list(english.json()) == ["code", "message", "hint", "request_id"]
    assert english.json()["code"] == vietnamese.json()["code"] == code
    assert "question" in english.json()["message"]
    assert "âu hỏi" in vietnamese.json()["message"]
    by_header = ask(client, {"question": question}, **{"accept-language": "vi-VN"})
    assert by_header.json()["message"] == vietnamese.json()["message"]


def test_health_tells_what_is_served(client: TestClient) -> None:
    """Ready, with the size of the corpus and the model."""
    ask(client, {"question": "ships"})
    assert client.get("/api/health").json() == {
        "status": "ok", "ready": True, "documents": 2, "passages": 3,
        "model": "fake@0000000000000000",
        "corpora": [{"name": "", "ready": True, "documents": 2, "passages": 3,
                     "generation": "gen-1", "built": "2025-04-01"}],
    }  # fmt: skip


def test_a_fault_says_nothing_of_the_server(client: TestClient) -> None:
    """500 in the same shape, without the text of the error."""
    reply = ask(client, {"question": "fault"})
    assert reply.status_code == 500
    assert reply.json()["code"] == "error"
    assert "secret" not in reply.text
    assert "Traceback" not in reply.text


def test_the_log_has_one_line_without_the_question(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """Language, found, best score and time; a question cannot write lines of its own."""
    caplog.set_level(logging.INFO, "qa")
    forged = "ships\r\n2030-01-01 qa.web.chat asked \x1b[31mlanguage=xx"
    ask(client, {"question": forged}, **{"user-agent": "x\x1b[31m"})
    (line,) = [r.getMessage() for r in caplog.records if r.name.startswith("qa")]
    noted = json.loads(line)
    assert (noted["path"], noted["status"]) == ("/api/ask", 200)
    assert (noted["language"], noted["found"], noted["best"]) == ("en", True, 0.834)
    assert noted.keys() - {"path", "status", "language", "found", "best"} == {
        "request", "method", "ms", "answer_ms"
    }  # fmt: skip
    assert "ships" not in line
    assert line.isprintable()
