"""Refusals on the way in: a page for whoever looks, a readable reply for whose page asks."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from starlette.testclient import TestClient

from index.errors import BrokenIndexError
from qa.messages import words
from tests.host_site import Site
from tests.web_service import FakeService, browsing, built, minute_that_stays, served
from tests.widget_on_site import ask, on

SITE = "https://ok.com"
JSON = {"content-type": "application/json"}
BROWSER = {"accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "accept-language": "vi"}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of an application that allows a site, and two requests a minute."""
    application = built(lambda report: FakeService(), SITE, rate=2)
    with minute_that_stays(), TestClient(application) as client:
        yield client


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        (
            {"content": b"x" * 20_000, "headers": {"content-type": "application/json"}},
            413,
            "too-much",
        ),
        ({"content": b"x", "headers": {"content-type": "text/plain"}}, 415, "not-json"),
        ({"json": {"question": "ships"}}, 429, "too-often"),
    ],
)
def test_a_page_of_an_allowed_site_can_read_why_it_was_refused(
    client: TestClient, sent: dict[str, object], status: int, code: str
) -> None:
    """Whatever stands between it and the answer; the page of another site cannot."""
    headers = {**sent.pop("headers", {}), "origin": SITE}  # type: ignore[dict-item]
    for _ in range(3):
        reply = client.post("/api/ask", headers=headers, **sent)  # type: ignore[arg-type]
    assert (reply.status_code, reply.json()["code"]) == (status, code)
    assert reply.headers["access-control-allow-origin"] == SITE
    assert "Retry-After" in reply.headers["access-control-expose-headers"]
    assert "origin" in reply.headers["vary"].lower()
    assert "access-control-allow-credentials" not in reply.headers
    other = client.post("/api/ask", headers={**headers, "origin": "https://evil.tld"}, **sent)  # type: ignore[arg-type]
    assert other.status_code == 403
    assert "access-control-allow-origin" not in other.headers


def test_a_fault_can_be_read_too() -> None:
    """500 is made outside of everything; the widget's page reads our sentence all the same."""
    application = built(lambda report: FakeService(), SITE)
    with TestClient(application, raise_server_exceptions=False) as client:
        reply = client.post("/api/ask", json={"question": "fault"}, headers={"origin": SITE})
        assert (reply.status_code, reply.json()["code"]) == (500, "error")
        assert reply.headers["access-control-allow-origin"] == SITE
        odd = client.put("/api/ask", json={}, headers={"origin": SITE})
        assert (odd.status_code, odd.json()["code"]) == (405, "method")
        assert odd.headers["access-control-allow-origin"] == SITE


@pytest.mark.parametrize(
    ("path", "headers", "status", "code"),
    [("/nothing", {}, 404, "not-here"), ("/demo/", {}, 404, "not-here"),
     ("/", {"host": "evil.tld"}, 421, "other-name"),
     ("/read/x", {"origin": "https://evil.tld"}, 403, "other-site")],
)  # fmt: skip
def test_a_browser_gets_a_page(
    client: TestClient, path: str, headers: dict[str, str], status: int, code: str
) -> None:
    """In its language and then in the other, with a way back; no markup of the address in it."""
    reply = client.get(path, headers={**BROWSER, **headers})
    assert (reply.status_code, reply.headers["content-type"]) == (
        status,
        "text/html; charset=utf-8",
    )
    assert words("vi")[f"error.{code}"] in reply.text
    assert words("en")[f"error.{code}"] in reply.text
    assert 'href="/"' in reply.text
    assert "frame-ancestors 'none'" in reply.headers["content-security-policy"]
    told = client.get(path, headers={"accept": "application/json", **headers})
    assert (told.status_code, told.json()["code"]) == (status, code)


def test_a_browser_is_told_of_a_corpus_that_could_not_be_opened() -> None:
    """On a page, as of every other reason; the path of its folder is not told."""

    def broken(report: object) -> FakeService:
        raise BrokenIndexError("/secret", "a file of it is missing")

    with TestClient(built(broken)) as client:
        for _ in range(200):
            reply = client.get("/read/cang", headers=BROWSER)
            if words("vi")["error.loading"] not in reply.text:
                break
            time.sleep(0.05)
    assert (reply.status_code, reply.headers["content-type"]) == (503, "text/html; charset=utf-8")
    assert words("vi")["error.broken-index"] in reply.text
    assert "/secret" not in reply.text


def test_addresses_for_programs_speak_to_all_alike(client: TestClient) -> None:
    """Their errors have one shape, whatever is accepted."""
    for path in ("/api/ask", "/api/nothing"):
        assert set(client.get(path, headers=BROWSER).json()) == {
            "code", "message", "hint", "request_id",
        }  # fmt: skip


def test_reading_too_often_is_told_on_a_page() -> None:
    """With the seconds to wait."""
    application = built(lambda report: FakeService(), rate=1)
    with minute_that_stays(), TestClient(application) as client:
        for _ in range(2):
            reply = client.get("/read/cang", headers={**BROWSER, "accept-language": "en"})
    assert reply.status_code == 429
    assert f"Ask again in {reply.headers['retry-after']} s." in reply.text


@pytest.mark.browser
def test_the_widget_says_that_it_was_too_often(site: Site) -> None:
    """On another site, with the seconds to wait; the question stays in the composer."""
    with (
        minute_that_stays(),
        served(lambda report: FakeService(), site.address, rate=1) as server,
        on(site, server, "data-open", meant="429") as page,
    ):
        ask(page, "ships")
        card = ask(page, "build?")
        expect(card).to_contain_text("Too many questions in a short time. Ask again in ")
        expect(page.locator("hoidap-chat textarea")).to_have_value("build?")


@pytest.mark.browser
def test_the_widget_says_that_a_question_is_too_long(site: Site, server: str) -> None:
    """Also one that is too long to be read at all."""
    with on(site, server, "data-open", meant="4") as page:
        expect(ask(page, "a" * 2001)).to_contain_text("The question has 2,001 characters")
        expect(ask(page, "a" * 20_000)).to_contain_text("The request is too large.")


@pytest.mark.browser
def test_a_mistyped_address_shows_a_page(address: str) -> None:
    """Ours, with its style, and a way back."""
    with browsing(f"{address}/demo/", meant="404") as page:
        expect(page.locator("h1")).to_have_text(words("en")["error.not-here"])
        assert page.locator("body").evaluate("e => getComputedStyle(e).fontFamily") != "serif"
        page.get_by_role("link").first.click()
        page.wait_for_selector("#question")
