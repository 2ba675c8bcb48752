"""What a visitor of another site is answered, and what the widget sends for it."""

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
