"""What the server counts, at /metrics: never what was asked, and for this machine alone."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.api_client import counted, ready_client


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client on this machine of the whole application, ready."""
    with ready_client() as client:
        yield client


def test_metrics_count_requests_questions_and_passages(client: TestClient) -> None:
    """In Prometheus's format, by route and never by what was asked."""
    before = counted(client)
    client.post("/api/ask", json={"question": "ships"})
    client.post("/api/ask", json={"question": "weather?"})
    client.get("/nowhere/secret")
    after = counted(client)
    for sample, more in {
        "hoidap_questions_total yes en": 1, "hoidap_questions_total no en": 1,
        "hoidap_question_seconds_count": 2, "hoidap_requests_total /api/ask 200": 2,
        "hoidap_requests_total closed 404": 1,
    }.items():  # fmt: skip
        assert after[sample] - before.get(sample, 0) == more
    assert after["hoidap_passages"] == 3
    assert "secret" not in client.get("/metrics").text


@pytest.mark.parametrize(
    ("address", "headers", "status"),
    [("127.0.0.1", {}, 200), ("::1", {}, 200), ("::ffff:127.0.0.1", {}, 200),
     ("::ffff:192.0.2.1", {}, 404), ("192.0.2.1", {}, 404), ("testclient", {}, 404),
     ("127.0.0.1", {"x-forwarded-for": "192.0.2.1"}, 404), ("127.0.0.1", {"via": "1.1 x"}, 404)],
)  # fmt: skip
def test_metrics_are_for_this_machine_only(
    client: TestClient, address: str, headers: dict[str, str], status: int
) -> None:
    """Not for others, and not for others through a proxy on this machine."""
    at = TestClient(client.app, client=(address, 5000))
    assert at.get("/metrics", headers=headers).status_code == status
