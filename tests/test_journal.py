"""What the log says of questions that are asked in the chat."""

import json
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.web_service import FakeService, built


@pytest.fixture
def client(caplog: pytest.LogCaptureFixture) -> Iterator[TestClient]:
    """A client of the whole application, ready, whose lines are heard from now on."""
    with TestClient(built(lambda report: FakeService())) as client:
        client.post("/api/ask", json={"question": "ships"})
        caplog.set_level("INFO", "qa")
        yield client


def ask_as_the_page_does(client: TestClient, question: object) -> None:
    """Send what the page's script sends when a question is asked."""
    events = client.get("/config").json()["dependencies"]
    (asking,) = [event["id"] for event in events if event["queue"] is False and event["backend_fn"]]
    sent = {"data": [], "fn_index": asking, "session_hash": "x", "trigger_id": None,
            "event_data": {"question": question, "language": "en", "turn": 1}}  # fmt: skip
    assert client.post("/gradio_api/run/predict", json=sent).status_code == 200


def noted(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    """The lines of requests that were written."""
    lines = [r.getMessage() for r in caplog.records if r.name == "qa.surface.journal"]
    return [json.loads(line) for line in lines]


def test_a_question_of_the_chat_leaves_one_line_without_its_words(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """The same facts as one of a program."""
    ask_as_the_page_does(client, "ships")
    (line,) = noted(caplog)
    assert (line["path"], line["status"]) == ("/gradio_api/run/predict", 200)
    assert (line["language"], line["found"], line["best"]) == ("en", True, 0.834)
    assert "ships" not in caplog.text


@pytest.mark.parametrize(
    ("question", "code"), [("", "empty-question"), (5, "bad-request"), ("fault", "error")]
)
def test_a_question_of_the_chat_that_is_refused_leaves_a_line_with_the_reason(
    client: TestClient, caplog: pytest.LogCaptureFixture, question: object, code: str
) -> None:
    """The page is sent a card that says so, so its status is 200."""
    ask_as_the_page_does(client, question)
    (line,) = noted(caplog)
    assert (line["refused"], line["status"]) == (code, 200)
    assert "language" not in line
