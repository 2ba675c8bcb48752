"""The chat's page as it is served: what it names beforehand, and how long that is kept."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from qa.messages import WEB_FILES
from qa.surface.dress import dressed, needed_files
from qa.template import versioned
from tests.web_service import FakeService, browsing, built

GZIP = {"accept-encoding": "gzip"}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the whole application."""
    with TestClient(built(lambda report: FakeService())) as client:
        yield client


@pytest.mark.browser
def test_all_that_the_page_fetches_is_named_in_it(address: str) -> None:
    """Each file once, but for the one that its parts ask for themselves; none of it is unused."""
    told: list[str] = []
    fetched: list[str] = []

    def watch(page: object) -> None:
        page.on("console", lambda message: told.append(message.text))  # type: ignore[attr-defined]
        page.on("request", lambda request: fetched.append(request.url))  # type: ignore[attr-defined]

    with browsing(address, watch) as page:
        page.wait_for_selector("#state .chip")
        html = page.evaluate("fetch('/').then((reply) => reply.text())")
        page.wait_for_timeout(4000)  # the browser says so after three seconds
    files = [url.removeprefix(f"{address}/") for url in fetched]
    scripts = [name for name in files if name.startswith(("assets/", "theme", "static"))]
    late = [name for name in scripts if name not in html]
    assert len(late) <= 1, late
    assert len(set(scripts)) == len(scripts) > 25
    assert not [text for text in told if "preload" in text]


def test_a_frontend_that_is_built_otherwise_is_left_to_itself(tmp_path: Path) -> None:
    """Nothing is named, and nothing fails: the page only comes later."""
    assert needed_files(tmp_path, ("html",)) == ()
    (tmp_path / "index.html").write_text('<script type="module" src="./assets/index-a.js">')
    assert needed_files(tmp_path, ("html",)) == ()
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "index-a.js").write_text("d=(m.f||(m.f=[]))")
    assert needed_files(tmp_path, ("html",)) == ()
    page = dressed('<html lang="en"><head></head></html>', "vi")
    assert page.startswith('<html lang="vi">')
    assert 'preload"' not in page


def test_the_page_is_small_and_says_nothing_of_gradio(client: TestClient) -> None:
    """Compressed, never kept, and without what Gradio's page says of itself."""
    reply = client.get("/", headers=GZIP)
    assert reply.headers["content-encoding"] == "gzip"
    assert int(reply.headers["content-length"]) < 8_000
    assert reply.headers["cache-control"] == "no-store"
    plain = client.get("/", headers={"accept-encoding": "identity"})
    assert plain.text == reply.text
    for word in ("og:", "twitter:", "iframeResizer.contentWindow", "manifest.json", "gradio.app"):
        assert word not in plain.text


def test_a_file_that_is_named_by_its_content_is_kept_for_good(client: TestClient) -> None:
    """Any other is asked for again, in case it has changed; what is not there is not kept."""
    page = client.get("/").text
    for name in ("chat.css", "language.js", "chat.js", "requests.js", "actions.js",
                 "memory.js"):  # fmt: skip
        address = versioned(name)
        assert f'"{address}"' in page
        reply = client.get(f"/{address}")
        assert reply.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert reply.text == (WEB_FILES / name).read_text(encoding="utf-8")
    assert client.get("/web/chat.css").headers["cache-control"] == "no-cache"
    missing = client.get("/web/nothing.css?v=1")
    assert missing.status_code == 404
    assert "cache-control" not in missing.headers


def test_a_file_is_the_same_from_memory(client: TestClient) -> None:
    """In each encoding, the first time and after; a part of one is not taken for the whole."""
    path = f"/{versioned('chat.css')}"
    whole = (WEB_FILES / "chat.css").read_bytes()
    for _ in range(2):
        for encoding in ("identity", "gzip", "br, gzip"):
            reply = client.get(path, headers={"accept-encoding": encoding})
            assert reply.content == whole
            assert ("content-encoding" in reply.headers) == (encoding != "identity")
            assert len(reply.headers.get_list("x-request-id")) == 1
        part = client.get(path, headers={"range": "bytes=0-9", "accept-encoding": "identity"})
        assert part.content in (whole[:10], whole)
        assert client.head(path).content == b""
    first, second = (client.get(path).headers["x-request-id"] for _ in range(2))
    assert first != second


def test_all_pages_have_one_head(client: TestClient) -> None:
    """The same first lines, with the addresses of the files as they are now."""
    client.post("/api/ask", json={"question": "ships"})
    heads = {
        client.get(path).text.partition("<title>")[0]
        for path in ("/demo", "/embed", "/read/cang", "/read/nope")
    }
    assert len(heads) == 1
    (head,) = heads
    assert f'href="/{versioned("pages.css")}"' in head
    assert "{{" not in head
    style = gzip.compress((WEB_FILES / "pages.css").read_bytes())
    assert (
        int(client.get("/web/pages.css", headers=GZIP).headers["content-length"]) < len(style) + 99
    )
