"""Which addresses of the API there are, and what each of them takes."""

import json
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.api_client import ask, client_of
from tests.web_service import FakeService


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the whole application, ready."""
    with client_of(lambda report: FakeService()) as client:
        yield client


def test_other_addresses_of_the_api_are_not_found(client: TestClient) -> None:
    """In the shape of every error, whatever the method."""
    for reply in (client.get("/api/nothing"), client.put("/api/ask/x"), client.get("/api/a%0Ab")):
        assert reply.status_code == 404
        assert set(json.loads(reply.text)) == {"code", "message", "hint", "request_id"}


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("GET", "/api/ask", "POST, OPTIONS"), ("PUT", "/api/ask", "POST, OPTIONS"),
     ("TRACE", "/api/health", "GET, HEAD, OPTIONS"),
     ("POST", "/api/document/cang", "GET, HEAD, OPTIONS"),
     ("DELETE", "/", "GET, HEAD, OPTIONS"), ("HEAD", "/api/ask", "POST, OPTIONS"),
     ("PATCH", "/gradio_api/queue/join", "GET, HEAD, POST, OPTIONS")],
)  # fmt: skip
def test_another_method_is_405(client: TestClient, method: str, path: str, allowed: str) -> None:
    """With those that the address takes."""
    reply = client.request(method, path)
    assert (reply.status_code, reply.headers["allow"]) == (405, allowed)
    if method != "HEAD":
        assert reply.json()["code"] == "method"


def test_which_methods_an_address_takes_can_be_asked(client: TestClient) -> None:
    """Without a body, by programs; a browser's question before its request is another thing."""
    reply = client.options("/api/ask")
    assert (reply.status_code, reply.headers["allow"]) == (204, "POST, OPTIONS")
    assert reply.content == b""


@pytest.mark.parametrize("path", ["/api/health", "/api/corpus", "/widget.js", "/demo", "/"])
def test_what_can_be_fetched_can_be_asked_for_its_headers(client: TestClient, path: str) -> None:
    """HEAD is as GET, without the body."""
    ask(client, {"question": "ships"})
    head, whole = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    lasting = ("content-type", "content-length", "content-security-policy")
    assert [head.headers[name] for name in lasting] == [whole.headers[name] for name in lasting]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/web/nothing.css", 404), ("GET", "/read/", 404), ("GET", "/assets/nothing.js", 404),
     ("GET", "/api/document/", 404), ("GET", "/api/ask/", 404), ("GET", "/api/corpus/", 404)],
)  # fmt: skip
def test_what_no_route_takes_has_the_shape_of_every_error(
    client: TestClient, method: str, path: str, status: int
) -> None:
    """Also inside of the addresses that are open, and behind one slash too many."""
    reply = client.request(method, path)
    assert reply.status_code == status
    if path != "/read/":
        assert set(reply.json()) == {"code", "message", "hint", "request_id"}
