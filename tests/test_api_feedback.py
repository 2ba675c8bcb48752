"""What readers say of quotations: counted where it is a verdict on a place that there is."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from qa.api.bodies import FeedbackBody
from qa.keeping.kept import REASONS
from tests.api_client import counted, ready_client

SAID = {"helpful": False, "reason": "outdated", "document": "cang", "start": 0, "end": 9}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client on this machine of the whole application, ready."""
    with ready_client() as client:
        yield client


def test_a_verdict_is_counted_and_noted_without_question_or_reader(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """With its reason; nothing else is kept."""
    caplog.set_level("INFO", "qa")
    before = counted(client).get("hoidap_feedback_total no outdated", 0)
    assert client.post("/api/feedback", json=SAID).json() == {"counted": True}
    pleased = {"helpful": True, "reason": None, "start": 0.0}
    assert client.post("/api/feedback", json=SAID | pleased).is_success
    after = counted(client)
    assert after["hoidap_feedback_total no outdated"] == before + 1
    assert after["hoidap_feedback_total yes none"] >= 1
    (line, _) = [r.getMessage() for r in caplog.records if "feedback" in r.getMessage()]
    assert '"reason": "outdated"' in line
    assert "cang" not in line


@pytest.mark.parametrize(
    "wrong",
    [{"helpful": 1}, {"helpful": None}, {"reason": "bad"}, {"reason": "<b>"}, {"start": -1},
     {"start": .5}, {"end": 0}, {"end": 10**10}, {"end": True}, {"comment": "x"}, {"document": ""}],
)  # fmt: skip
def test_a_verdict_of_another_shape_is_422(client: TestClient, wrong: dict[str, object]) -> None:
    """Types, reasons and bounds are checked."""
    reply = client.post("/api/feedback", json=SAID | wrong)
    assert (reply.status_code, reply.json()["code"]) == (422, "bad-request")


@pytest.mark.parametrize("place", [{"start": 9}, {"start": 12, "end": 11}, {"end": 10**6}])
def test_a_verdict_on_what_the_document_does_not_have_is_404(
    client: TestClient, place: dict[str, int]
) -> None:
    """From a place to itself, backwards, beyond the end: the document may have changed."""
    reply = client.post("/api/feedback", json=SAID | place)
    assert (reply.status_code, reply.json()["code"]) == (404, "unknown-place")


def test_a_verdict_on_an_unknown_document_is_404(client: TestClient) -> None:
    """And is not counted."""
    assert client.post("/api/feedback", json=SAID | {"document": "x"}).status_code == 404


def test_the_reasons_are_those_of_the_body() -> None:
    """What the pages offer is what is taken."""
    for reason in REASONS:
        assert FeedbackBody.model_validate(SAID | {"reason": reason}).reason == reason
