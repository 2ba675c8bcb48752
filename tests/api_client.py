"""Who asks the API, through the whole application."""

from typing import Any

import httpx2
from starlette.testclient import TestClient

from tests.web_service import built


def client_of(open_service: Any) -> TestClient:
    """A client of an application that opens its service so."""
    return TestClient(built(open_service), raise_server_exceptions=False)


def ask(client: TestClient, body: object, **headers: str) -> httpx2.Response:
    """The reply to `body` as JSON."""
    return client.post("/api/ask", json=body, headers=headers)
