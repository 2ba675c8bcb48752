"""What Gradio's routes are sent that they cannot carry out: refused in our shape, with no trace."""

import logging
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.web_service import FakeService, built


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the whole application, ready."""
    with TestClient(built(lambda report: FakeService())) as client:
        client.post("/api/ask", json={"question": "ships"})
        yield client


JOIN, RUN, CALL = "/gradio_api/queue/join", "/gradio_api/run/predict", "/gradio_api/call/ask"


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [(JOIN, "[]", 422), (JOIN, '{"data": [], "fn_index": 99, "session_hash": "s"}', 404),
     (JOIN, '{"data": ["secret"], "fn_index": 0}', 422), (JOIN, "{secret", 422),
     (RUN, "{}", 422), (RUN, '{"data": ["secret"]}', 404),
     (RUN, '{"data": [], "fn_index": 99}', 404), (RUN, '{"data": [], "fn_index": "secret"}', 422),
     (CALL, '{"data": "secret"}', 422), (CALL, '{"data": ["secret"]}', 422),
     (CALL + "/", '{"data": ["secret"]}', 422), (CALL, '{"data": [1, 2, 3, 4, 5, 6]}', 422)],
)  # fmt: skip
def test_what_gradio_cannot_carry_out_is_refused_in_our_shape(
    client: TestClient, path: str, body: str, status: int, capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """In the language asked for, and nothing of it is told or written."""
    caplog.set_level(logging.INFO)
    headers = {"content-type": "application/json", "accept-language": "vi"}
    reply = client.post(path, content=body, headers=headers)
    assert reply.status_code == status
    assert sorted(reply.json()) == ["code", "hint", "message", "request_id"]
    assert reply.json()["code"] == ("not-here" if status == 404 else "bad-request")
    written = "".join(capfd.readouterr()) + caplog.text
    assert "secret" not in reply.text + written
    assert "Traceback" not in written


@pytest.mark.parametrize("path", ["/gradio_api/queue/data?session_hash=nope",
                                  "/gradio_api/queue/data", f"{CALL}/nope"])  # fmt: skip
def test_a_stream_that_nobody_waits_for_is_not_there(
    client: TestClient, path: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whoever invents one fills no log."""
    reply = client.get(path)
    assert (reply.status_code, reply.json()["code"]) == (404, "not-here")
    assert "Traceback" not in "".join(capfd.readouterr())


def test_a_question_by_gradios_two_steps_is_answered(client: TestClient) -> None:
    """Asked, and then fetched under the name that was told."""
    asked = client.post(CALL, json={"data": ["How many ships?", 1, None, None, None]})
    reply = client.get(f"{CALL}/{asked.json()['event_id']}")
    assert "event: complete" in reply.text
    assert "130" in reply.text
