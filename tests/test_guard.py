"""Who is let in: origins and routes; and what every reply carries."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from qa.surface.headers import CHAT_POLICY
from qa.surface.paths import OPEN, OWN, PUBLIC, SHARED, known
from tests.test_surface_sites import ALLOWED, NO, YES
from tests.web_service import FakeService, built

QUESTION = {"question": "ships"}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the whole application, with some sites allowed."""
    with TestClient(built(lambda report: FakeService(), ALLOWED)) as client:
        client.post("/api/ask", json=QUESTION)
        yield client


@pytest.mark.parametrize("origin", YES)
def test_a_page_of_an_allowed_site_may_ask_and_read(client: TestClient, origin: str) -> None:
    """Its browser is told so, before and with the reply; without credentials."""
    asking = {"origin": origin, "access-control-request-method": "POST",
              "access-control-request-headers": "content-type"}  # fmt: skip
    before = client.options("/api/ask", headers=asking)
    assert before.status_code == 200
    reply = client.post("/api/ask", json=QUESTION, headers={"origin": origin})
    assert reply.status_code == 200
    for told in (before, reply):
        assert told.headers["access-control-allow-origin"] == origin
        assert "access-control-allow-credentials" not in told.headers
        assert "origin" in told.headers["vary"].lower()


@pytest.mark.parametrize("origin", [origin for origin in NO if origin.isprintable() and origin])
def test_a_page_of_any_other_site_is_turned_away(client: TestClient, origin: str) -> None:
    """The request itself is refused, so nothing depends on the browser."""
    asking = {"origin": origin, "access-control-request-method": "POST"}
    for reply in (
        client.post("/api/ask", json=QUESTION, headers={"origin": origin}),
        client.get("/api/corpus", headers={"origin": origin}),
        client.options("/api/ask", headers=asking),
    ):
        assert reply.status_code == 403
        assert reply.json()["code"] == "other-site"
        assert "access-control-allow-origin" not in reply.headers


@pytest.mark.parametrize("path", ["/", "/api/health", "/config", "/gradio_api/info", "/metrics"])
def test_an_allowed_site_reaches_only_what_a_widget_needs(client: TestClient, path: str) -> None:
    """Not the chat, not Gradio, not the operation."""
    assert path in OWN
    assert client.get(path, headers={"origin": "https://ok.com"}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "http://testserver"}, {"sec-fetch-site": "same-origin", "origin": "https://testserver"}],
)  # fmt: skip
def test_our_own_pages_and_programs_may(client: TestClient, headers: dict[str, str]) -> None:
    """Programs send no origin; behind a proxy the browser vouches that the page is ours."""
    assert client.post("/api/ask", json=QUESTION, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "origin", ["https://testserver", "http://testserver:81", "http://evil.tld"]
)
def test_what_only_looks_like_our_own_page_may_not(client: TestClient, origin: str) -> None:
    """Another scheme or port on our name is another site."""
    reply = client.post("/api/ask", json=QUESTION, headers={"origin": origin})
    assert reply.status_code == 403


def test_every_reply_carries_the_headers_of_safety(client: TestClient) -> None:
    """Answers, refusals, files and pages alike."""
    for path in ("/", "/api/health", "/api/nothing", "/closed", "/web/chat.js", "/config"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "microphone=()" in headers["permissions-policy"]
        policy = headers["content-security-policy"]
        assert (policy == CHAT_POLICY) == (path == "/")
        assert "frame-ancestors" in policy
        assert len(headers.get_list("content-security-policy")) == 1


def test_a_request_has_a_name_in_reply_error_and_log(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """The same one in all three, made here and never taken from the client."""
    caplog.set_level("INFO", "qa")
    reply = client.post("/api/ask", json={"question": ""}, headers={"x-request-id": "forged\x1b"})
    name = reply.json()["request_id"]
    assert re.fullmatch("[0-9a-f]{16}", name)
    assert reply.headers["x-request-id"] == name
    (record,) = [r for r in caplog.records if r.name == "qa.surface.journal"]
    line = json.loads(record.getMessage())
    assert (line["request"], line["status"], line["path"]) == (name, 422, "/api/ask")
    again = client.post("/api/ask", json={"question": ""})
    assert again.json()["request_id"] != name


def test_files_of_the_page_leave_no_line_but_refusals_do(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """A closed address is not repeated in the log, whatever it holds."""
    caplog.set_level("INFO", "qa")
    client.get("/web/chat.js")
    client.get("/no%0D%0Asuch/%1B[31mplace")
    (line,) = [r.getMessage() for r in caplog.records if r.name == "qa.surface.journal"]
    assert json.loads(line)["path"] == "closed"
    assert "place" not in line


def test_every_route_there_is_is_closed_unless_it_is_on_the_list(client: TestClient) -> None:
    """Walks all routes of the API and of Gradio; those beyond the list do not answer."""
    inner = client.app._application._application  # type: ignore[attr-defined]
    paths = set(_walked(inner.routes))
    assert len(paths) > 60  # Gradio's are among them
    assert "/gradio_api/upload" in paths
    for path in sorted(paths):
        concrete = _concrete(path)
        if known(concrete):
            continue
        for method in ("GET", "POST", "PUT", "DELETE", "HEAD"):
            reply = client.request(method, concrete, json={})
            assert reply.status_code == 404, (method, path)
    assert {path for path in paths if known(_concrete(path))} == REACHED


# Every route that can be reached; a new one must be put here on purpose.
REACHED = {
    "/", "/api/ask", "/api/feedback", "/api/corpus", "/api/document/{identity:path}",
    "/api/health", "/api/ready", "/api/openapi.json", "/metrics",
    "/mcp", "/widget.js", "/embed", "/demo", "/read/{identity:path}",
    "/assets/{path:path}", "/theme.css", "/favicon.ico", "/robots.txt",
    "/config", "/gradio_api/info", "/gradio_api/queue/join", "/gradio_api/queue/data",
    "/gradio_api/call/{api_name}", "/gradio_api/call/{api_name}/{event_id}",
    "/gradio_api/call/{api_name}/",
    "/gradio_api/heartbeat/{session_hash}", "/gradio_api/startup-events", "/gradio_api/cancel",
}  # fmt: skip


def test_open_paths_are_named_once() -> None:
    """And only what ends in a slash stands for more than itself."""
    assert len(set(OPEN)) == len(OPEN)
    assert OPEN == PUBLIC + SHARED + OWN
    assert known("/configuration") == ""
    assert known("/api/asking") == ""
    assert known("/api/document/a/b") == "/api/document/"
    assert known("/anything") == ""


def _walked(routes: Iterable[Any], prefix: str = "") -> Iterator[str]:
    """The paths of `routes`, of what is mounted on them, and of the routers they include."""
    for route in routes:
        if hasattr(route, "effective_route_contexts"):
            yield from _walked(route.effective_route_contexts(), prefix)
        elif getattr(route, "routes", None):
            yield from _walked(route.routes, prefix + route.path)
        else:
            yield prefix + route.path


def _concrete(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "x", path.replace("{api_name}", "ask"))
