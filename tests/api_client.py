"""Who asks the API, through the whole application."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from tests.web_service import FakeService, built


def client_of(open_service: Any) -> TestClient:
    """A client of an application that opens its service so."""
    return TestClient(built(open_service), raise_server_exceptions=False)


def ask(client: TestClient, body: object, **headers: str) -> httpx2.Response:
    """The reply to `body` as JSON."""
    return client.post("/api/ask", json=body, headers=headers)


@contextmanager
def ready_client() -> Iterator[TestClient]:
    """A client on this machine of an application that has answered a question."""
    application = built(lambda report: FakeService())
    with TestClient(application, client=("127.0.0.1", 5000)) as client:
        client.post("/api/ask", json={"question": "ships"})
        yield client


def counted(client: TestClient) -> dict[str, float]:
    """Every sample at /metrics, by name and labels."""
    families = text_string_to_metric_families(client.get("/metrics").text)
    return {
        " ".join((sample.name, *(v for _, v in sorted(sample.labels.items())))): sample.value
        for family in families
        for sample in family.samples
    }
