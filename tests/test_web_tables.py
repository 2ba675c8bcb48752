"""Tables on a phone, in the chat, in the widget and where a document is read: whole words."""

import pytest
from playwright.sync_api import Locator, expect

from corpus import Document, Passage
from qa.answer import Answer, Hit
from tests.host_site import Site
from tests.web_service import FakeService, ask, browsing, opened
from tests.widget_on_site import PHONE, on
from tests.widget_on_site import ask as ask_widget

pytestmark = pytest.mark.browser

FEES = (
    "Hạng thẻ | Mức phí | Ghi chú\nThẻ ngày | 40.000 đồng | không kèm tủ khóa\n"
    "Thẻ quý | 1.200.000 đồng | tặng một buổi đo thể trạng và một lần tư vấn dinh dưỡng"
)
TICKETS = "Ticket | Price\nFamily (two adults, two or three children under 15) | £13.00"
ROOMS = (
    "Phòng | Hộp thư | Trang\n"
    "Đào tạo | phongdaotaodaihocvasaudaihoc@truong.example | https://truong.example/gioi-thieu"
)
HOURS = (
    "Day | Gym floor | Pool | Crèche\nFriday | 5:30 am – 9:30 pm | 6 am – 8 pm | 9 am – noon\n"
    "Saturday and Sunday | 7 am – 6 pm | 8 am – 5 pm | closed all day"
)
TABLES = {"fees": FEES, "tickets": TICKETS, "rooms": ROOMS, "hours": HOURS}
# The words that stand on more than one line.
BROKEN = """e => {
  const broken = [], texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const { 0: word, index } of text.data.matchAll(/[^\\s/@-]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map((box) => box.top)).size > 1) broken.push(word);
    }
  return broken;
}"""


class TableService(FakeService):
    """A document for each table; a question names the one that is quoted."""

    def __init__(self) -> None:
        super().__init__(
            {name: Document(name, name, "vi", text, "t.md") for name, text in TABLES.items()}
        )

    def ask(self, question: str, k: int = 3, **named: str | None) -> Answer:
        """The whole table, its last row marked."""
        text = TABLES[question]
        start = text.rindex("\n") + 1
        hit = Hit(Passage(question, 0, len(text), text, ""), 0.9, 1, (start, len(text)))
        return Answer(question, "vi", True, (hit,))


@pytest.fixture(scope="module")
def service() -> FakeService:
    """The service behind `address` and `server`."""
    return TableService()


def fits(shown: Locator) -> None:
    """No word is broken, the page does not move sideways, and what is wider moves by itself."""
    assert shown.evaluate(BROKEN) == []
    assert shown.evaluate("() => document.documentElement.scrollWidth") == 375
    assert shown.evaluate("e => e.scrollWidth > e.clientWidth") == (
        "truong.example" in shown.inner_text()
    )


@pytest.mark.parametrize("table", TABLES)
def test_no_word_of_a_table_is_broken_in_the_chat(address: str, table: str) -> None:
    """Neither a price beside a long note, nor an address that is wider than the screen."""
    with opened(address, **PHONE) as page:
        ask(page, table)
        fits(page.locator("blockquote"))


@pytest.mark.parametrize("table", TABLES)
def test_no_word_of_a_table_is_broken_where_it_is_read(address: str, table: str) -> None:
    """As in the chat."""
    with browsing(f"{address}/read/{table}", **PHONE) as page:
        fits(page.locator("article p"))


# Where each piece of the last row begins: of a cell that goes on in the next line there are two.
LEFTS = """e => [...e.querySelector('.line:last-child').querySelectorAll('.cell')]
  .flatMap((cell) => [...cell.getClientRects()]).map((box) => box.left)"""


def hangs(shown: Locator) -> None:
    """Its first line stands left of those that it goes on in."""
    first, *others = shown.evaluate(LEFTS)
    assert min(others) - first >= 15


def test_a_wide_row_can_be_told_from_the_next_on_a_phone(
    address: str, site: Site, server: str
) -> None:
    """In the chat, where it is read, and in the widget."""
    with opened(address, **PHONE) as page:
        ask(page, "hours")
        hangs(page.locator("blockquote"))
        page.goto(f"{address}/read/hours")
        hangs(page.locator("article p"))
    with on(site, server, "data-open", **PHONE) as page:
        hangs(ask_widget(page, "hours").locator("blockquote"))


def test_no_column_is_missing_on_paper(address: str) -> None:
    """Where nothing can be moved; a long address goes on in the next line there."""
    with opened(address, **PHONE) as page:
        ask(page, "rooms")
        page.emulate_media(media="print")
        assert page.locator("blockquote").evaluate("e => e.scrollWidth <= e.clientWidth")
        page.goto(f"{address}/read/rooms")
        assert page.locator("article p").evaluate("e => e.scrollWidth <= e.clientWidth")


@pytest.mark.parametrize("table", TABLES)
def test_no_word_of_a_table_is_broken_in_the_widget(site: Site, server: str, table: str) -> None:
    """As in the chat."""
    with on(site, server, "data-open", **PHONE) as page:
        card = ask_widget(page, table)
        expect(card.locator("mark").first).to_be_visible()
        fits(card.locator("blockquote"))
