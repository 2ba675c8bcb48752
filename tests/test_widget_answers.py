"""What a visitor of another site is answered, and what the widget sends for it."""

from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.host_site import Site
from tests.web_service import DOCUMENTS, FakeService, served
from tests.widget_on_site import PHONE, ask, on

pytestmark = pytest.mark.browser


def test_not_found_offers_topics_that_ask(site: Site, server: str) -> None:
    """Never a passage dressed up as an answer."""
    with on(site, server, "data-open") as page:
        card = ask(page, "weather?")
        expect(card).to_contain_text("Not found in the documents.")
        assert card.locator("blockquote").count() == 0
        card.get_by_role("button", name="Adding documents").click()
        expect(page.locator("hoidap-chat h3").last).to_have_text("Adding documents")


def test_what_documents_say_is_spoken_in_their_language(site: Site, server: str) -> None:
    """Topics in that of each; where a corpus has but one, its title and its titles, too."""
    with on(site, server, "data-open", language="en") as page:
        chat = page.locator("hoidap-chat")
        topics = ask(page, "weather?").locator(".chip")
        assert [topic.get_attribute("lang") for topic in topics.all()] == ["vi", "en"]
        expect(chat.locator("h2")).to_have_attribute("lang", "en")
        expect(chat.locator(".greeting .chip").first).to_have_attribute("lang", "en")
    only = FakeService({"cang": DOCUMENTS["cang"]})
    with (
        served(lambda report: only, site.address) as alone,
        on(site, alone, "data-open", language="en") as page,
    ):
        chat = page.locator("hoidap-chat")
        expect(chat.locator("h2")).to_have_attribute("lang", "vi")
        expect(chat.locator(".greeting .chip")).to_have_attribute("lang", "vi")
        page.evaluate("document.querySelector('hoidap-chat').dataset.title = 'Ask the port'")
        expect(chat.locator("h2")).to_have_text("Ask the port")
        expect(chat.locator("h2")).to_have_attribute("lang", "")


def test_a_corpus_without_documents_has_no_language(site: Site) -> None:
    """Its title is in ours."""
    with (
        served(lambda report: FakeService({}), site.address) as empty,
        on(site, empty, "data-open", language="vi") as page,
    ):
        expect(page.locator("hoidap-chat h2")).to_have_attribute("lang", "vi")


def test_an_error_is_told_and_the_question_kept(site: Site, server: str) -> None:
    """In the server's words where it has some, else in our own."""
    with on(site, server, "data-open") as page:
        expect(ask(page, "???")).to_contain_text("The question holds only symbols")
        expect(page.locator("hoidap-chat textarea")).to_have_value("???")
        page.route("**/api/ask", lambda route: route.abort())
        expect(ask(page, "ships")).to_contain_text("could not be reached or is busy")


def test_a_widget_opened_before_the_server_could_answer_greets_once_it_can(
    site: Site, server: str
) -> None:
    """When a question is answered, or when it is opened again; what was refused is gone then."""
    with on(site, server) as page:
        chat = page.locator("hoidap-chat")
        for reached in ("answered", "opened"):
            page.reload()
            page.route("**/api/corpus*", lambda route: route.fulfill(
                status=503, json={"message": "Starting.", "hint": "Ask again."},
                headers={"access-control-allow-origin": "*"}))  # fmt: skip
            page.evaluate("hoidap.open()")
            expect(chat.locator(".greeting")).to_have_text("Starting. Ask again.")
            page.unroute("**/api/corpus*")
            if reached == "opened":
                page.evaluate("hoidap.close(); hoidap.open()")
            else:
                ask(page, "ships")
            expect(chat.locator("h2")).to_have_text("Ask 2 documents")
            expect(chat.locator(".greeting .chip").first).to_be_visible()
            expect(chat.locator(".greeting")).not_to_contain_text("Starting.")
            expect(chat.locator(".greeting")).to_have_count(1)


def test_what_a_corpus_holds_is_not_said_of_the_one_before(site: Site, server: str) -> None:
    """Neither in an answer that waits for it, nor in one that comes late."""
    with on(site, server) as page:
        page.route("**/api/corpus*", lambda route: route.abort())
        page.evaluate("hoidap.open()")
        ask(page, "weather?")
        about = page.locator("hoidap-chat .about")
        expect(about).to_be_empty()
        page.evaluate("window.late = hoidap.ask('slow weather?'), 0")
        page.route("**/api/corpus*", lambda route: route.fulfill(
            response=route.fetch(url=route.request.url.replace("&corpus=news", ""))))  # fmt: skip
        page.evaluate("document.querySelector('hoidap-chat').dataset.corpus = 'news'")
        expect(page.locator("hoidap-chat .greeting .chip").first).to_be_visible()
        assert page.evaluate("late.then((answer) => answer.found)") is False
        expect(page.locator("hoidap-chat .card.missing")).to_have_count(2)
        expect(about).to_have_count(0)


def test_a_follow_up_carries_the_question_before(site: Site, server: str) -> None:
    """From the visitor's own page alone."""
    with on(site, server, "data-open") as page:
        sent: list[Any] = []
        page.on("request", lambda r: sent.append(r.post_data_json) if "/ask" in r.url else None)
        ask(page, "ships")
        ask(page, "build?")
        assert [body["previous"] for body in sent if body] == [None, "ships"]


def test_a_follow_up_leans_on_the_question_before_it_whichever_is_answered_first(
    site: Site, server: str
) -> None:
    """Also on one that has no answer yet, on one line; never on thanks, nor on what was refused."""
    with on(site, server, "data-open") as page:
        sent: list[Any] = []
        page.on("request", lambda r: sent.append(r.post_data_json) if "/ask" in r.url else None)
        page.evaluate("Promise.all(['slow\\nships', 'build?'].map((asked) => hoidap.ask(asked)))")
        for question in ("markup", "thanks", "???", "ships"):
            ask(page, question)
        assert [(body["previous"], body["question"]) for body in sent if body] == [
            (None, "slow\nships"), ("slow ships", "build?"), ("build?", "markup"),
            ("markup", "thanks"), ("markup", "???"), ("markup", "ships"),
        ]  # fmt: skip


def test_a_second_follow_up_leans_on_what_the_first_did(site: Site, server: str) -> None:
    """Also after the next page has brought the conversation back; a topic leans on nothing."""
    with on(site, server, "data-open data-remember") as page:
        sent: list[Any] = []
        page.on("request", lambda r: sent.append(r.post_data_json) if "/ask" in r.url else None)
        for question in ("ships", "and build?", "and markup?"):
            ask(page, question)
        page.reload()
        ask(page, "weather?")
        page.locator("hoidap-chat .turn .chip").first.click()
        expect(page.locator("hoidap-chat .card")).to_have_count(5)
        assert [body["previous"] for body in sent if body] == [
            None, "ships", "ships\nand build?", "ships\nand markup?", None,
        ]  # fmt: skip


def test_what_is_pressed_on_a_phone_brings_no_keyboard_over_its_answer(
    site: Site, server: str
) -> None:
    """The focus goes to the question; with a keyboard of its own a visitor writes on."""
    focused = "document.querySelector('hoidap-chat').shadowRoot.activeElement.localName"
    for options, goes in ((PHONE, "h3"), ({}, "textarea")):
        with on(site, server, "data-open", **options) as page:
            page.locator("hoidap-chat .chip").first.click()
            page.locator("hoidap-chat .card").wait_for()
            assert page.evaluate(focused) == goes


def test_a_card_says_in_which_language_its_words_are(site: Site, server: str) -> None:
    """Ours in that of the question, a document's in its own, whatever the page speaks."""
    with on(site, server, "data-open") as page:
        card = ask(page, "tàu")
        expect(card).to_have_attribute("lang", "vi")
        card.locator("summary").first.click()
        spoken = "e => [e.textContent, e.closest('[lang]').lang]"
        assert [part.evaluate(spoken) for part in card.locator("cite, summary").all()] == [
            ["Cảng Hải Phòng", "vi"], ["2 đoạn khác", "vi"], ["Adding documents", "en"],
            ["A <b>guide</b>", "en"], ["Adding documents", "en"], ["A <b>guide</b>", "en"],
        ]  # fmt: skip
        heading = card.locator("figcaption").nth(1).get_by_text("Adding documents", exact=True)
        assert heading.evaluate(spoken) == ["Adding documents", "en"]
        page.route("**/api/ask", lambda route: route.abort())
        expect(ask(page, "tàu")).to_have_attribute("lang", "en")


def test_a_verdict_with_its_reason_reaches_the_server(site: Site, server: str) -> None:
    """One press and a reason; thanked once it is given."""
    with on(site, server, "data-open") as page:
        sent: list[Any] = []
        page.on(
            "request", lambda r: sent.append(r.post_data_json) if "/feedback" in r.url else None
        )
        card = ask(page, "ships")
        card.get_by_role("button", name="not helpful").click()
        with page.expect_response("**/api/feedback") as reply:
            card.get_by_role("button", name="out of date").click()
        assert reply.value.status == 200
        expect(card).to_contain_text("thank you")
        said: Any = reply.value.request.post_data_json
        assert (said["helpful"], said["reason"], said["document"]) == (False, "outdated", "cang")
        assert (said["question"], said["language"]) == ("ships", "en")


def test_a_verdict_is_sent_once_whatever_becomes_of_it(site: Site, server: str) -> None:
    """One whose reply was cut off may have been counted."""
    sent: list[str] = []
    with on(site, server, "data-open") as page:
        page.on("request", lambda r: sent.append(r.url) if "/feedback" in r.url else None)
        page.route("**/api/feedback", lambda route: route.abort())
        ask(page, "ships").get_by_role("button", name="helpful", exact=True).click()
        ask(page, "build?")
        assert len(sent) == 1


@pytest.mark.parametrize(
    "leave",
    ["hoidap.ask('build?')", "hoidap.close()",
     "dispatchEvent(new Event('pagehide'))"],
)  # fmt: skip
def test_whoever_goes_on_without_a_reason_has_said_so_once(
    site: Site, server: str, leave: str
) -> None:
    """By the next question, the closed panel or another page; a reason given in time is the one."""
    with on(site, server, "data-open") as page:
        said: list[Any] = []
        page.on(
            "request",
            lambda r: (
                said.append(r.post_data_json)
                if r.method == "POST" and "/feedback" in r.url
                else None
            ),
        )
        card = ask(page, "ships")
        card.get_by_role("button", name="not helpful").click()
        with page.expect_response("**/api/feedback"):
            page.evaluate(f"void {leave}")
        expect(page.locator("hoidap-chat .turn").first).to_contain_text("thank you")
        page.evaluate("hoidap.open()")
        card = ask(page, "markup")
        card.get_by_role("button", name="not helpful").click()
        card.get_by_role("button", name="out of date").click()
        ask(page, "ships")
        assert [(one["question"], one["reason"]) for one in said] == [
            ("ships", None), ("markup", "outdated"),
        ]  # fmt: skip


def test_a_reason_can_be_given_after_a_look_elsewhere(site: Site, server: str) -> None:
    """Into the document, which opens in another tab, or at whatever else."""
    with on(site, server, "data-open") as page:
        card = ask(page, "ships")
        card.get_by_role("button", name="not helpful").click()
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        with page.expect_request("**/api/feedback") as sent:
            card.get_by_role("button", name="out of date").click()
        assert (sent.value.post_data_json or {})["reason"] == "outdated"


@pytest.mark.browser
def test_how_a_question_was_read_stands_above_the_answer(site: Site, server: str) -> None:
    """As the visitor's words were meant, whatever signs are in them."""
    with on(site, server, "data-open") as page:
        card = ask(page, "How many shpis for $& and $1?")
        expect(card.locator("p").first).to_have_text("Read as: How many ships for $& and $1?")
        expect(ask(page, "ships").locator("p")).to_have_count(0)


@pytest.mark.browser
def test_what_the_passage_misses_stands_above_it(site: Site, server: str) -> None:
    """As the visitor typed it, in the language of the question; below how it was read."""
    with on(site, server, "data-open") as page:
        card = ask(page, "Which shpis pass a Submarine?")
        expect(card.locator("p").nth(1)).to_have_text("This passage does not mention “Submarine”.")
        expect(card.locator("p + figure blockquote")).to_have_count(1)


@pytest.mark.browser
def test_the_cells_of_a_row_stand_in_columns(site: Site, server: str) -> None:
    """Marked cell by cell, and copied with the bars between them; a wide row stands as written."""
    table, row = "Boat | Fare\nFerry | £2\na | b | c | d", "Ferry | £2"

    def answered(route: Route) -> None:
        reply = route.fetch()
        body = reply.json()
        start = table.index(row)
        sentence = {"start": start, "end": start + len(row), "text": row}
        quoted = {"text": table, "start": 0, "end": len(table), "sentence": sentence}
        body["hits"] = [{**body["hits"][0], **quoted}]
        route.fulfill(response=reply, json=body)

    with on(site, server, "data-open") as page:
        page.route("**/api/ask", answered)
        quotation = ask(page, "ships").locator("blockquote")
        expect(quotation).to_have_text(table)
        expect(quotation.locator(".row > .cell")).to_have_count(4)
        expect(quotation.locator("mark")).to_have_text(["Ferry", "£2"])
        left = [cell.bounding_box() for cell in quotation.locator(".cell:nth-child(2)").all()[:2]]
        assert left[0]
        assert left[1]
        assert left[0]["x"] == left[1]["x"]
        expect(quotation.locator(".line:not(.row) > .cell")).to_have_count(4)


@pytest.mark.browser
def test_not_found_says_what_there_is(site: Site, server: str) -> None:
    """The documents' titles, as text, and the nearest topics, which ask."""
    with on(site, server, "data-open") as page:
        page.locator("hoidap-chat .greeting .chip").first.wait_for()
        card = ask(page, "weather")
        expect(card).to_contain_text("The documents here are: Cảng Hải Phòng; A <b>guide</b>.")
        card.locator(".chip").nth(1).click()
        expect(page.locator("hoidap-chat .turn h3").last).to_have_text("Adding documents")


@pytest.mark.browser
@pytest.mark.parametrize(("language", "many"), [("vi", "9.995"), ("en", "9,995")])
def test_how_many_documents_more_is_written_as_the_language_does(
    site: Site, server: str, language: str, many: str
) -> None:
    """With a point or a comma between thousands."""

    def large(route: Route) -> None:
        reply = route.fetch()
        route.fulfill(response=reply, json={**reply.json(), "documents": 9997})

    with on(site, server) as page:
        page.route("**/api/corpus*", large)
        page.evaluate("hoidap.open()")
        page.locator("hoidap-chat .greeting .chip").first.wait_for()
        question = "gì" if language == "vi" else "weather"
        expect(ask(page, question)).to_contain_text(f" {many} ")


@pytest.mark.browser
def test_arrow_up_brings_questions_back(site: Site, server: str) -> None:
    """One after the other, and down again; not over what is being written."""
    with on(site, server, "data-open") as page:
        box = page.locator("hoidap-chat textarea")
        for question in ("ships", "build?"):
            ask(page, question)
        for key, shown in (("ArrowUp", "build?"), ("ArrowUp", "ships"), ("ArrowUp", "ships"),
                           ("ArrowDown", "build?"), ("ArrowDown", "")):  # fmt: skip
            box.press(key)
            expect(box).to_have_value(shown)
        box.type("new")
        box.press("ArrowUp")
        expect(box).to_have_value("new")
