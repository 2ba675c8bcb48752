"""What the widget keeps, only when it is told to, and where nothing may be kept."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from qa.messages import words
from tests.browser import ARGUMENTS, EXECUTABLE, chromium
from tests.host_site import STRICT, Site
from tests.web_service import FakeService, browsing, faults_of, served
from tests.widget_on_site import ask, on

pytestmark = pytest.mark.browser

REMEMBER = "data-remember"
# A page that the browser has kept as it was left is shown again.
BACK = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
# What a browser is told when a visitor blocks all storage, or that of third parties.
NO_STORAGE = {"default_content_setting_values": {"cookies": 2}}
NO_THIRD_PARTIES = {"block_third_party_cookies": True, "cookie_controls_mode": 1}


@contextmanager
def set_so(folder: Path, settings: dict[str, Any], address: str) -> Iterator[Page]:
    """The page at `address` in a browser with `settings` in its profile, without any error."""
    (folder / "Default").mkdir()
    (folder / "Default" / "Preferences").write_text(json.dumps({"profile": settings}))
    context = chromium().launch_persistent_context(
        folder, locale="en-GB", executable_path=EXECUTABLE, args=ARGUMENTS
    )
    try:
        page = context.pages[0]
        faults = faults_of(page)
        page.goto(address)
        yield page
    finally:
        context.close()
    assert not faults, faults


def tagged(server: str, attributes: str = "") -> str:
    """The widget's tag."""
    return f'<script src="{server}/widget.js" async {attributes}></script>'


def stored(page: Page) -> int:
    """How many things lie in the storage of the page."""
    return int(page.evaluate("localStorage.length + sessionStorage.length"))


def test_a_conversation_goes_on_on_the_next_page(site: Site, server: str) -> None:
    """Questions, answers, language and whether it is open; the next question knows the last."""
    with on(site, server, REMEMBER) as page:
        page.locator("hoidap-chat .launcher").click()
        page.get_by_role("button", name="Tiếng Việt").click()
        ask(page, "ships")
        ask(page, "weather?")
        page.goto(f"{site.address}/other")
        turns = page.locator("hoidap-chat .turn")
        expect(turns).to_have_count(2)
        expect(turns.first.locator("mark")).to_have_text("Cảng đón 130 tàu mỗi tháng.")
        expect(turns.last).to_contain_text("Not found in the documents.")
        expect(page.locator("hoidap-chat .panel")).to_be_visible()
        expect(page.get_by_role("button", name="Hỏi", exact=True)).to_be_visible()
        assert page.evaluate("document.activeElement.tagName") == "BODY"
        with page.expect_request("**/api/ask") as asked:
            ask(page, "build?")
        said: Any = asked.value.post_data_json
        assert said["previous"] == "weather?"
        page.get_by_role("button", name="Đóng").click()
        page.reload()
        expect(page.locator("hoidap-chat .launcher")).to_be_visible()
        expect(turns).to_have_count(3)
        assert stored(page) == 1
        assert page.context.cookies() == []


def test_what_the_documents_are_is_said_in_a_restored_answer_too(site: Site, server: str) -> None:
    """Once it is known, in the language of the question."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        ask(page, "gì thế?")
        page.reload()
        line = page.locator("hoidap-chat .missing .about")
        expect(line).to_have_text("Tài liệu ở đây là: Cảng Hải Phòng; A <b>guide</b>.")


def test_an_answer_kept_before_there_were_addresses_has_no_dead_link(
    site: Site, server: str
) -> None:
    """What an older server has answered stays in sight, and can be copied and judged."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        ask(page, "ships")
        expect(page.get_by_role("link", name="read it in the document")).to_be_visible()
        page.evaluate("""() => {
            const kept = JSON.parse(sessionStorage.getItem('hoidap,,,corner '));
            for (const hit of kept.said[0][1].hits) { delete hit.read; delete hit.open; }
            sessionStorage.setItem('hoidap,,,corner ', JSON.stringify(kept));
        }""")
        page.reload()
        card = page.locator("hoidap-chat .card")
        expect(card.locator("mark")).to_be_visible()
        expect(card.locator("a")).to_have_count(0)
        with page.expect_response("**/api/feedback") as reply:
            card.get_by_role("button", name="helpful", exact=True).click()
        assert reply.value.status == 200


def test_the_way_back_brings_what_was_asked_on_the_later_page(site: Site, server: str) -> None:
    """A page that the browser has kept as it was left; and whether it is open, and the language."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        asked = page.locator("hoidap-chat h3")
        ask(page, "ships")
        ask(page, "build?")
        page.get_by_role("button", name="Tiếng Việt").click()
        page.get_by_role("button", name="Đóng").click()
        page.reload()
        asked.nth(1).wait_for(state="attached")
        later = page.evaluate("sessionStorage.getItem('hoidap,,,corner ')")
        page.evaluate("hoidap.open()")
        page.get_by_role("button", name="English").click()
        ask(page, "markup")
        page.evaluate("(later) => sessionStorage.setItem('hoidap,,,corner ', later)", later)
        page.evaluate(BACK)
        expect(asked).to_have_text(["ships", "build?"])
        expect(page.locator("hoidap-chat .panel")).to_be_hidden()
        assert page.evaluate("sessionStorage.getItem('hoidap,,,corner ')") == later
        page.evaluate("hoidap.open()")
        expect(page.get_by_role("button", name="Hỏi", exact=True)).to_be_visible()
        with page.expect_request("**/api/ask") as sent:
            ask(page, "ships")
        said: Any = sent.value.post_data_json
        assert said["previous"] == "build?"


@pytest.mark.parametrize("attributes", ["data-open", f"{REMEMBER} data-open"])
@pytest.mark.parametrize("later", ["", "sessionStorage.clear()"])
def test_the_way_back_leaves_the_page_as_it_was_where_nothing_was_asked_since(
    site: Site, server: str, attributes: str, later: str
) -> None:
    """Remembered, kept or not: thanks are there, and what was unfolded, and what failed."""
    with on(site, server, attributes) as page:
        ask(page, "tàu")
        card = page.locator("hoidap-chat .card").first
        card.get_by_role("button", name="hữu ích", exact=True).first.click()
        card.locator("summary").first.click()
        page.route("**/api/ask", lambda route: route.abort())
        expect(ask(page, "build?")).to_contain_text("could not be reached")
        page.evaluate(later)
        page.evaluate(BACK)
        expect(page.locator("hoidap-chat h3")).to_have_text(["tàu", "build?"])
        expect(card).to_contain_text("cảm ơn bạn")
        expect(card.locator("details[open]")).to_have_count(1)
        expect(page.locator("hoidap-chat .panel")).to_be_visible()


def test_each_corpus_and_each_place_remembers_a_conversation_of_its_own(
    site: Site, server: str
) -> None:
    """No answer stands among documents that it is not from, no widget writes over another."""
    both = [tagged(server, f"{REMEMBER} data-open {other}") for other in ("", "data-target=#place")]
    with browsing(site.show("".join(both), server)) as page:
        corner, inside = page.locator("body > hoidap-chat"), page.locator("#place > hoidap-chat")
        for chat, question in ((corner, "ships"), (inside, "build")):
            chat.locator("textarea").fill(question)
            chat.locator("textarea").press("Enter")
            chat.locator("mark").first.wait_for()
        page.reload()
        expect(corner.locator("h3")).to_have_text("ships")
        expect(inside.locator("h3")).to_have_text("build")
        site.show(tagged(server, f"{REMEMBER} data-open data-corpus=news"), server)
        page.reload()
        corner.locator(".greeting").wait_for()
        expect(corner.locator("h3")).to_have_count(0)


def test_what_was_said_of_another_corpus_is_not_kept(site: Site, server: str) -> None:
    """The corpus may change while the widget runs, and waits; the conversation stays in sight."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        ask(page, "ships")
        page.evaluate("window.late = hoidap.ask('slow ships'), 0")
        page.evaluate("document.querySelector('hoidap-chat').dataset.corpus = 'news'")
        assert page.evaluate("late.then((answer) => answer.found)")
        page.evaluate("hoidap.close()")
        expect(page.locator("hoidap-chat h3")).to_have_count(2)
        kept = page.evaluate("JSON.parse(sessionStorage.getItem('hoidap,,news,corner '))")
        assert kept["said"] == []


def test_a_corpus_that_comes_back_has_its_conversation(site: Site, server: str) -> None:
    """In sight, in the storage, and for the next question to lean on."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        asked = page.locator("hoidap-chat h3")
        ask(page, "ships")
        page.evaluate("document.querySelector('hoidap-chat').dataset.corpus = 'news'")
        expect(ask(page, "build?")).to_contain_text("no documents of that name")
        page.evaluate("delete document.querySelector('hoidap-chat').dataset.corpus")
        expect(asked).to_have_text(["ships"])
        expect(page.locator("hoidap-chat .panel")).to_be_visible()
        with page.expect_request("**/api/ask") as sent:
            page.locator("hoidap-chat textarea").fill("")
            ask(page, "and build?")
        said: Any = sent.value.post_data_json
        assert said["previous"] == "ships"
        page.reload()
        expect(asked).to_have_text(["ships", "and build?"])


def test_what_waits_stays_when_a_corpus_brings_its_conversation_back(
    site: Site, server: str
) -> None:
    """Last, as it was asked, and with its answer; it is not of that conversation."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        asked = page.locator("hoidap-chat h3")
        ask(page, "ships")
        page.evaluate("document.querySelector('hoidap-chat').dataset.corpus = 'news'")
        page.route("**/api/ask", lambda route: route.fulfill(
            response=route.fetch(post_data={"question": "slow build?"})))  # fmt: skip
        page.evaluate("window.late = hoidap.ask('slow build?'), 0")
        page.evaluate("delete document.querySelector('hoidap-chat').dataset.corpus")
        expect(asked).to_have_text(["ships", "slow build?"])
        assert page.evaluate("late.then((answer) => answer !== null)")
        expect(page.locator("hoidap-chat .turn").last.locator(".card")).to_be_visible()
        page.reload()
        expect(asked).to_have_text(["ships"])


def test_what_a_visitor_has_closed_is_not_opened_again_on_the_next_page(
    site: Site, server: str
) -> None:
    """Though the tag opens it for those who come."""
    with on(site, server, f"{REMEMBER} data-open") as page:
        page.get_by_role("button", name="Close").click()
        page.reload()
        expect(page.locator("hoidap-chat .launcher")).to_be_visible()
        expect(page.locator("hoidap-chat .panel")).to_be_hidden()


def test_nothing_is_kept_unless_it_is_asked_for(site: Site, server: str) -> None:
    """A page opened anew knows nothing."""
    with on(site, server, "data-open") as page:
        ask(page, "ships")
        assert stored(page) == 0
        page.reload()
        page.locator("hoidap-chat .chip").first.wait_for()
        expect(page.locator("hoidap-chat .turn")).to_have_count(0)


@pytest.mark.parametrize(
    "kept",
    ["", "{", "5", "null", '{"said": 5}', '{"said": [["q", null]], "open": true}',
     '{"said": [["<img src=x onerror=window.broken=1>", {"found": false, "language": "en",'
     ' "hits": [], "nearest": []}]], "language": "<b>"}'],
)  # fmt: skip
def test_whatever_lies_in_the_storage_is_survived(site: Site, server: str, kept: str) -> None:
    """The page's own scripts may have written there; none of it becomes markup."""
    with on(site, server, REMEMBER) as page:
        page.evaluate("(kept) => sessionStorage.setItem('hoidap,,,corner ', kept)", kept)
        page.reload()
        page.evaluate("document.querySelector('hoidap-chat') || 0")
        page.locator("hoidap-chat .launcher, hoidap-chat .panel").first.wait_for(state="attached")
        page.evaluate("hoidap.open()")
        ask(page, "ships")
        assert page.evaluate("window.broken") is None
        assert page.locator("hoidap-chat img").count() == 0


def test_a_browser_that_blocks_all_storage_shows_it_all_the_same(
    site: Site, server: str, tmp_path: Path
) -> None:
    """Without an error, asked to remember or not."""
    with set_so(tmp_path, NO_STORAGE, site.show(tagged(server, REMEMBER), server)) as page:
        refused = "try { sessionStorage.length; 'allowed' } catch (error) { error.name }"
        assert page.evaluate(refused) == "SecurityError"
        page.locator("hoidap-chat .launcher").click()
        ask(page, "ships")
        page.get_by_role("button", name="Tiếng Việt").click()
        page.get_by_role("button", name="Đóng").click()
        page.reload()
        page.locator("hoidap-chat .launcher").click()
        ask(page, "ships")


def test_a_frame_without_third_party_storage_works(site: Site, tmp_path: Path) -> None:
    """As browsers have it by default, or soon will: the frame of another site may keep nothing."""
    elsewhere = site.address.replace("127.0.0.1", "localhost")  # another site, not another port
    policy = STRICT.replace("script-src {server}", "frame-src {server}")
    with served(lambda report: FakeService(), elsewhere) as server:
        frame = f'<iframe src="{server}/embed?language=vi" title="Hỏi đáp"></iframe>'
        site.show(frame, server, policy=policy)
        with set_so(tmp_path, NO_THIRD_PARTIES, elsewhere) as page:
            inside = page.frame_locator("iframe")
            inside.locator("textarea").fill("tàu")
            inside.locator("textarea").press("Enter")
            expect(inside.locator("mark").first).to_have_text("Cảng đón 130 tàu mỗi tháng.")
            kept = "(() => { try { return localStorage.length } catch (e) { return e.name } })()"
            assert page.frames[1].evaluate(kept) == "SecurityError"


def test_a_visitor_of_a_site_that_is_not_listed_is_told_so(site: Site) -> None:
    """In the language of the page, with what can be done; and who is listed is not told it."""
    with served(lambda report: FakeService()) as stranger:
        for language in ("en", "vi"):
            said = words(language)["error.other-site"]
            with on(site, stranger, "data-open", language, meant="blocked by CORS policy") as page:
                expect(page.locator("hoidap-chat .refused").first).to_contain_text(said)
                expect(ask(page, "ships")).to_contain_text("--sites")
                expect(page.locator("hoidap-chat textarea")).to_have_value("ships")


def test_a_request_that_a_change_of_networks_has_cut_off_is_sent_again(
    site: Site, server: str
) -> None:
    """Once, before anything is told of it: the first that a visitor of a listed site sends, too."""
    tried: list[str] = []

    def cut(route: Route) -> None:
        tried.append(route.request.url)
        route.abort() if len(tried) % 2 else route.continue_()

    with on(site, server) as page:
        page.route("**/api/*", cut)
        page.evaluate("hoidap.open()")
        expect(page.locator("hoidap-chat .chip").first).to_be_visible()
        expect(ask(page, "ships").locator("mark")).to_be_visible()
        assert len(tried) == 4
        expect(page.locator("hoidap-chat .refused")).to_have_count(0)


def test_a_script_that_a_cache_still_has_tells_nothing_of_the_server(
    site: Site, server: str
) -> None:
    """Its own address is asked for past every cache."""
    with on(site, server) as page:
        page.route("**/api/**", lambda route: route.abort())
        page.route("**/widget.js", lambda route: route.fulfill(body="// kept"))
        page.route("**/widget.js?*", lambda route: route.fulfill(status=502))
        page.evaluate("hoidap.open()")
        expect(page.locator("hoidap-chat .refused").first).to_contain_text("could not be reached")


def test_a_server_that_is_gone_is_not_taken_for_one_that_refuses(site: Site, server: str) -> None:
    """From the beginning, or once it has answered before."""
    with on(site, server) as page:
        page.route(f"{server}/**", lambda route: route.abort())
        page.evaluate("hoidap.open()")
        expect(page.locator("hoidap-chat .refused").first).to_contain_text("could not be reached")
    with on(site, server, "data-open") as page:
        ask(page, "ships")
        page.route("**/api/ask", lambda route: route.abort())
        expect(ask(page, "build")).to_contain_text("could not be reached")


def test_the_demonstration_has_the_verbs_too(server: str) -> None:
    """README promises all of it there; whichever widget the form has made."""
    with browsing(f"{server}/demo?language=en") as page:
        page.locator("hoidap-chat .launcher").wait_for()
        page.get_by_label("remember until the tab is closed").check()
        assert "data-remember" in page.locator("code").inner_text()
        page.get_by_label("Position").select_option("left")
        page.evaluate("window.heard = []; document.addEventListener('hoidap:answer',"
                      " (event) => heard.push(event.detail.question))")  # fmt: skip
        assert page.evaluate("hoidap.ask('ships')")["found"] is True
        expect(page.locator("hoidap-chat .panel")).to_be_visible()
        page.evaluate("hoidap.close()")
        expect(page.locator("hoidap-chat .panel")).to_be_hidden()
        page.evaluate("hoidap.open()")
        expect(page.locator("hoidap-chat mark")).to_be_visible()
        assert page.evaluate("heard") == ["ships"]
