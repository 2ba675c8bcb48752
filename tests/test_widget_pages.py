"""The widget where pages change under it, in frames, in several places, and where it is refused."""

import gzip
import re
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from starlette.testclient import TestClient

from qa.messages import WEB_FILES, words
from qa.web.widget import _COMMENT, _PARTS, _QUOTED, close_up, script
from tests.host_site import STRICT, Site
from tests.web_service import FakeService, browsing, built
from tests.widget_on_site import on

OTHER = "https://other.test"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the whole application, with one site allowed."""
    with TestClient(built(lambda report: FakeService(), OTHER)) as client:
        client.post("/api/ask", json={"question": "ships"})
        yield client


def test_the_script_is_small_and_any_page_may_load_it(client: TestClient) -> None:
    """At most 12 kB compressed, kept by the browser, and readable across sites."""
    reply = client.get("/widget.js", headers={"origin": "https://evil.test"})
    assert reply.status_code == 200
    assert reply.headers["content-encoding"] == "gzip"
    assert int(reply.headers["content-length"]) <= 12_000
    assert reply.headers["cross-origin-resource-policy"] == "cross-origin"
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in reply.headers
    plain = client.get("/widget.js", headers={"accept-encoding": "identity"})
    assert plain.text == reply.text == gzip.decompress(script().gzipped).decode()
    again = client.get("/widget.js", headers={"if-none-match": reply.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_script_makes_no_markup_from_text() -> None:
    """The words that would do so are not in it."""
    text = script().plain.decode()
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
                 "new Function", "localStorage", "document.cookie", "indexedDB",
                 "/*words*/", "/*css*/"):  # fmt: skip
        assert word not in text
    for language in ("vi", "en"):
        assert words(language)["widget-open"] in text
        assert words(language)["error.lost"] in text


def test_no_rule_of_the_widget_falls_with_a_selector_that_a_browser_lacks() -> None:
    """One that does not know :has() drops every rule in whose list it stands."""
    style = (WEB_FILES / "widget" / "widget.css").read_text(encoding="utf-8")
    lists = re.findall(r"([^{}]+)\{", re.sub(r"(?s)/\*.*?\*/", "", style))
    assert ".row" in {selectors.strip() for selectors in lists}
    assert not [selectors for selectors in lists if ":has(" in selectors and "," in selectors]


def test_the_script_is_sent_without_its_comments() -> None:
    """Neither those of a line of their own, nor those behind code or in the style."""
    text = script().plain.decode()
    assert re.findall(r"(?:^|\s)//\s.*", text, re.MULTILINE) == []
    assert "nothing of the page reaches in" not in text
    assert "http://www.w3.org/2000/svg" in text


@pytest.mark.parametrize(
    ("written", "sent"),
    [("a = (b, c) => { return b + c; };", "a=(b,c)=>{return b+c;};"),
     ('say("a = b, { c }") || "x \\" = y"', 'say("a = b, { c }")||"x \\" = y"'),
     ("`a, ${b ? c : d} = ` + e", "`a, ${b ? c : d} = `+e"),
     ("if (a - -b < c) return /[ \\t]+x/;", "if (a - -b < c) return /[ \\t]+x/;")],
)  # fmt: skip
def test_no_blank_is_taken_out_of_what_is_quoted(written: str, sent: str) -> None:
    """Nor out of an expression that it is a part of."""
    assert close_up(written) == sent


@pytest.mark.parametrize("part", _PARTS)
def test_what_is_quoted_in_the_script_can_be_told_from_the_rest(part: str) -> None:
    """No quotation mark stands in a pattern or another, no template in one, none over lines."""
    lines = (WEB_FILES / "widget" / f"{part}.js").read_text(encoding="utf-8").splitlines()
    code = "\n".join(_COMMENT.sub("", line) for line in lines)
    rest = "".join(_QUOTED.split(code)[::2])
    assert not set("\"'`") & set(rest)
    assert not re.search(
        r"/[^/\n]*(?: (?:=>|&&|\|\||[!=]==|[=?+]) |[,;{] | \})[^/\n]*/[a-z]*\.", rest
    )


def test_the_frame_may_be_shown_by_allowed_sites_alone(client: TestClient) -> None:
    """Its policy lists them; the chat, documents and demonstration are framed by nobody else."""
    policy = client.get("/embed").headers["content-security-policy"]
    assert f"frame-ancestors 'self' {OTHER}" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    for path in ("/demo", "/read/cang"):
        assert "frame-ancestors 'none'" in client.get(path).headers["content-security-policy"]
    assert "frame-ancestors 'self'" in client.get("/").headers["content-security-policy"]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", ["/embed", "/demo", "/read/cang"])
def test_the_pages_speak_both_languages(client: TestClient, path: str, language: str) -> None:
    """By address or header; no place is left without its words."""
    page = client.get(path, params={"language": language}).text
    assert page.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert "{{" not in page
    assert page == client.get(path, headers={"accept-language": language}).text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_document_that_is_not_there_has_a_page_that_says_so(
    client: TestClient, language: str
) -> None:
    """404, first in the reader's language and then in the other, with a way back; no JSON."""
    reply = client.get("/read/nope", headers={"accept-language": language})
    assert (reply.status_code, reply.headers["content-type"]) == (404, "text/html; charset=utf-8")
    first, second = (
        reply.text.index(words(spoken)["error.unknown-document"])
        for spoken in (language, "en" if language == "vi" else "vi")
    )
    assert first < second
    assert reply.text.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert reply.text.count('href="/"') == 3
    assert "{{" not in reply.text
    assert "default-src 'none'" in reply.headers["content-security-policy"]


def test_a_frame_of_no_corpus_says_so_on_a_page(client: TestClient) -> None:
    """Nothing of the name is repeated."""
    reply = client.get("/embed", params={"corpus": '"><script>', "language": "en"})
    assert (reply.status_code, reply.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert words("en")["error.unknown-corpus"] in reply.text
    assert "<script" not in reply.text


def test_only_what_pages_fetch_can_be_fetched(client: TestClient) -> None:
    """Not what they are made of."""
    for name in ("head.html", "demo.html", "words.vi.json", "widget/chat.js", "widget/widget.css"):
        assert client.get(f"/web/{name}").status_code == 404


def test_a_document_is_not_readable_while_the_service_loads() -> None:
    """503, in a page, with the time to come back after."""
    gate = threading.Event()
    with TestClient(built(lambda report: gate.wait(10) and FakeService())) as client:
        reply = client.get("/read/cang")
        gate.set()
    assert (reply.status_code, reply.headers["retry-after"]) == (503, "5")
    assert words("en")["error.loading"] in reply.text


def test_whatever_asks_for_an_icon_gets_ours(client: TestClient) -> None:
    """Bookmarks and readers ask at the root, whatever the page says."""
    ours, asked = client.get("/web/mark.svg"), client.get("/favicon.ico")
    assert asked.content == ours.content
    assert asked.headers["content-type"] == "image/svg+xml"


@pytest.mark.browser
def test_the_way_back_stays_in_view(server: str) -> None:
    """However far down the marked sentence lies."""
    address = f"{server}/read/cang?from=44&to=71#here"
    with browsing(address, viewport={"width": 600, "height": 180}) as page:
        expect(page.locator("mark")).to_be_in_viewport(ratio=1)
        assert page.evaluate("scrollY") > 0
        expect(page.get_by_role("link", name="Ask about the documents")).to_be_in_viewport()


@pytest.mark.browser
def test_it_lies_in_an_element_of_the_page_and_several_stand_side_by_side(
    site: Site, server: str
) -> None:
    """One in a place of the page, one as an element of its own, one in the corner; all ask."""
    tag = f'<script src="{server}/widget.js" async data-target="#place"></script>'
    more = '<hoidap-chat data-language="vi"></hoidap-chat>'
    with browsing(site.show(more + tag, server)) as page:
        inline = page.locator("#place > hoidap-chat")
        expect(inline.locator(".panel")).to_be_visible()
        assert inline.evaluate("e => getComputedStyle(e).position") == "static"
        inline.locator("textarea").fill("ships")
        inline.locator("textarea").press("Enter")
        expect(inline.locator("mark")).to_be_visible()
        page.keyboard.press("Escape")
        expect(inline.locator(".panel")).to_be_visible()
        corner = page.locator("body > hoidap-chat")
        corner.locator(".launcher").click()
        corner.locator("textarea").fill("tàu")
        corner.locator("textarea").press("Enter")
        expect(corner.locator("mark").first).to_be_visible()
        expect(inline.locator(".turn")).to_have_count(1)


@pytest.mark.browser
def test_a_tag_may_leave_its_place_to_an_element_of_the_page(site: Site, server: str) -> None:
    """Then there is no other, and the verbs are meant for that."""
    tag = f'<script src="{server}/widget.js" async data-manual></script>'
    element = "<hoidap-chat data-inline></hoidap-chat>"
    with browsing(site.show(element + tag, server)) as page:
        expect(page.locator("hoidap-chat .panel")).to_be_visible()
        assert page.evaluate("hoidap.ask('ships')")["found"] is True
        expect(page.locator("hoidap-chat mark")).to_be_visible()
        expect(page.locator("hoidap-chat")).to_have_count(1)


@pytest.mark.browser
def test_a_page_drives_it_by_its_verbs_and_hears_its_events(site: Site, server: str) -> None:
    """Open, close and ask; events bubble to the page with the answer in them."""
    with on(site, server) as page:
        page.evaluate(
            "window.heard = []; for (const name of ['open', 'close', 'answer'])"
            " document.addEventListener(`hoidap:${name}`, (e) => heard.push([name, e.detail]))"
        )
        answer = page.evaluate("hoidap.ask('ships')")
        assert answer["hits"][0]["document"] == "cang"
        page.evaluate("hoidap.close()")
        heard = page.evaluate("heard")
        assert [name for name, _ in heard] == ["open", "answer", "close"]
        assert heard[1][1]["question"] == "ships"
        assert page.evaluate("hoidap.ask('  ')") is None


@pytest.mark.browser
def test_an_element_of_the_page_may_bear_the_name_of_the_verbs(site: Site, server: str) -> None:
    """Such as the place that the widget lies in: by its id it is a property of the window."""
    place = '<div id="hoidap"></div>'
    tag = f'<script src="{server}/widget.js" async data-target="#hoidap"></script>'
    with browsing(site.show(place + tag, server)) as page:
        page.locator("#hoidap > hoidap-chat").wait_for(state="attached")
        assert page.evaluate("hoidap.ask('ships')")["found"] is True


@pytest.mark.browser
def test_the_frame_asks_on_another_site(site: Site, server: str) -> None:
    """For sites that prefer an iframe; without a script of ours on the page."""
    policy = STRICT.replace("script-src {server}", "frame-src {server}")
    frame = f'<iframe src="{server}/embed?language=vi" title="Hỏi đáp"></iframe>'
    with browsing(site.show(frame, server, policy=policy)) as page:
        inside = page.frame_locator("iframe")
        inside.locator("textarea").fill("tàu")
        inside.locator("textarea").press("Enter")
        expect(inside.locator("mark").first).to_have_text("Cảng đón 130 tàu mỗi tháng.")
