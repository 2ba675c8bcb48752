"""Requests that mean harm: refused at once, in one shape, with nothing said of the server."""

import json
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from qa.serving.corpora import Corpora
from qa.serving.desk import Desk
from qa.serving.loading import Loading
from qa.surface.body import BODY_LIMIT
from qa.web.chat import respond
from tests.web_service import FakeService, built

SEND = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the whole application."""
    application = built(lambda report: FakeService())
    with TestClient(application, raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"[]", b'"ships"', b"{", b"{}", b'{"question": null}', b'{"question": 5}',
        b'{"question": true}', b'{"question": ["ships"]}', b'{"question": "ships", "more": 1}',
        b'{"question": "ships", "k": true}', b'{"question": "ships", "k": "5"}',
        b'{"question": "ships", "k": 0}', b'{"question": "ships", "k": -1}',
        b'{"question": "ships", "k": 21}', b'{"question": "ships", "k": 1e9}',
        b'{"question": "ships", "k": 2.5}', b'{"question": "ships", "k": NaN}',
        b'{"question": "ships", "k": 1e400}', b'{"question": "ships", "k": null}',
        b'{"question": "ships", "language": "fr"}', b'{"question": "ships", "language": "VI"}',
        b'{"question": "ships", "previous": 1}', b'{"question": "\xff"}',
        b'{"question": "\\ud800"}', b"[" * 10_000, b'{"question":' * 1_300,
    ],
)  # fmt: skip
def test_another_shape_is_422(client: TestClient, body: bytes) -> None:
    """Wrong types, unknown fields, broken or deep JSON: never 500, never an answer."""
    reply = client.post("/api/ask", content=body, headers=SEND)
    assert reply.status_code == 422
    assert set(reply.json()) == {"code", "message", "hint", "request_id"}


@pytest.mark.parametrize(
    "question",
    ['" OR 1=1 --', "NEAR(ships", "*", "ships*", "ships\x00", "a", "ships AND (", "(a+)+$" * 300,
     "\u202eships", "<script>alert(1)</script> ships", "{{7*7}} ${7*7} ships"],
)  # fmt: skip
def test_search_syntax_and_markup_are_only_text(client: TestClient, question: str) -> None:
    """An answer, or not found, or a refusal of the question; nothing is interpreted."""
    reply = client.post("/api/ask", json={"question": question})
    assert reply.status_code in (200, 422)
    if reply.status_code == 200:
        assert reply.json()["question"] == question


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "", "a" * 5000,
                                  "application/x-www-form-urlencoded"])  # fmt: skip
@pytest.mark.parametrize(
    "path",
    ["/api/ask", "/gradio_api/queue/join", "/gradio_api/run/predict", "/gradio_api/call/ask"],
)
def test_what_another_site_can_post_is_415(client: TestClient, path: str, kind: str) -> None:
    """Forms and plain text, which browsers send across sites unasked, go no further."""
    body = json.dumps({"question": "ships"}).encode()
    assert client.post(path, content=body, headers={"content-type": kind}).status_code == 415


def test_a_large_body_is_413_by_its_length(client: TestClient) -> None:
    """Its length alone is enough; the body is not read."""
    lying = {**SEND, "content-length": str(10**12)}
    assert client.post("/api/ask", content=b"{}", headers=lying).status_code == 413


@pytest.mark.parametrize("path", ["/api/ask", "/gradio_api/queue/join", "/gradio_api/run/predict"])
def test_a_large_body_without_length_is_413_while_it_arrives(client: TestClient, path: str) -> None:
    """A stream of 100 MB is cut at the limit."""
    taken = 0

    def stream() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(1600):
            taken += BODY_LIMIT
            yield b" " * BODY_LIMIT

    reply = client.post(path, content=stream(), headers=SEND)
    assert reply.status_code == 413
    assert reply.json()["code"] == "too-much"


@pytest.mark.parametrize("size", [BODY_LIMIT, BODY_LIMIT + 1])
def test_the_limit_is_exact(client: TestClient, size: int) -> None:
    """The last byte that fits is taken, one more is not."""
    body = b'{"question": "ships"}'.ljust(size)
    status = client.post("/api/ask", content=body, headers=SEND).status_code
    assert status == (200 if size == BODY_LIMIT else 413)


@pytest.mark.parametrize(
    "path",
    ["/gradio_api/upload", "/gradio_api/component_server", "/gradio_api/component_server/",
     "/gradio_api/vibe-edit/", "/gradio_api/process_recording", "/gradio_api/run/ask",
     "/gradio_api/stream/x", "/gradio_api/reset", "/login"],
)  # fmt: skip
def test_gradios_other_posts_are_closed(client: TestClient, path: str) -> None:
    """What the chat does not need is not there."""
    assert client.post(path, json={}).status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/gradio_api/file=/etc/passwd", "/gradio_api/file/etc/passwd", "/file=/etc/passwd",
     "/gradio_api/proxy=https://x.hf.space/", "/proxy=http://127.0.0.1/", "/monitoring",
     "/monitoring/summary", "/gradio_api/runs", "/gradio_api/openapi.json", "/openapi.json",
     "/docs", "/gradio_api/upload_progress", "/gradio_api/custom_component/x/client/y/z",
     "/gradio_api/deep_link", "/svelte/x", "/manifest.json", "/pwa_icon", "/gradio_api/token",
     "/gradio_api/user", "/gradio_api/dev/reload", "/static/img/logo.svg", "/qa/api/routes.py",
     "//gradio_api/upload_progress", "/gradio_api%2Fupload_progress"],
)  # fmt: skip
def test_gradios_other_pages_are_closed(client: TestClient, path: str) -> None:
    """No files, no proxy, no monitoring, no list of routes."""
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/assets/../../app.py", "/web/../page.py", "/web/..%2fcard.py",
                                  "/assets/%2e%2e/%2e%2e/app.py", "/web/%00", "/web/"])  # fmt: skip
def test_no_path_leads_out_of_the_pages_files(client: TestClient, path: str) -> None:
    """Only files of the page are served."""
    reply = client.get(path)
    assert reply.status_code in (403, 404)
    assert "import" not in reply.text


@pytest.mark.parametrize(
    "origin", ["null", "https://evil.test", "http://testserver.evil.test", "http://testserver:81"]
)
@pytest.mark.parametrize("path", ["/", "/api/health", "/gradio_api/info", "/config"])
def test_no_other_site_may_read(client: TestClient, origin: str, path: str) -> None:
    """The list of other sites is empty, for Gradio's routes too."""
    reply = client.get(path, headers={"origin": origin})
    assert not [name for name in reply.headers if name.startswith("access-control")]
    asking = {"origin": origin, "access-control-request-method": "POST"}
    assert "access-control-allow-origin" not in client.options(path, headers=asking).headers


def test_a_forged_host_changes_nothing(client: TestClient) -> None:
    """Headers that name another host leave no trace in the page."""
    forged = {"x-forwarded-host": "evil.test", "x-forwarded-for": "6.6.6.6",
              "forwarded": "host=evil.test", "x-gradio-server": "https://evil.test"}  # fmt: skip
    assert "evil.test" not in client.get("/", headers=forged).text


def test_the_page_names_no_other_host(client: TestClient) -> None:
    """No preview image, script, style or font from elsewhere, and a policy that forbids it."""
    reply = client.get("/")
    assert "raw.githubusercontent" not in reply.text
    assert "og:" not in reply.text
    assert "manifest.json" not in reply.text
    assert "connect-src 'self'" in reply.headers["content-security-policy"]
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert "googleapis" not in client.get("/theme.css").text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_language_of_the_page_is_that_of_what_tells_none(language: str) -> None:
    """A greeting, too, is answered as the page speaks."""
    service = FakeService()
    loading = Loading(lambda report: service)
    loading.start()
    respond(Desk(Corpora({"": loading})), {"question": "FDI", "language": language})
    assert service.asked[-1][2] == language


@pytest.mark.parametrize(
    "event",
    [None, 5, [], {}, {"question": 5}, {"question": "ships", "previous": {}, "turn": "<b>"},
     {"question": "fault", "turn": 1}, {"question": ["ships"]}, {"question": "x" * 30_000}],
)  # fmt: skip
def test_a_forged_event_of_the_chat_is_refused(event: object) -> None:
    """What a page is supposed to send may be anything; the reply is a card all the same."""
    loading = Loading(lambda report: FakeService())
    loading.start()
    html = respond(Desk(Corpora({"": loading})), event)
    assert html.startswith('<div class="refused"')
    assert "<b>" not in html
    assert "secret" not in html
