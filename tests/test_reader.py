"""A document as a page: whole, only text, and the sentence marked wherever it lies."""

import re
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Document, Heading
from qa.place import digest
from qa.web.addresses import at_words, read_address
from qa.web.reader import read_page, span
from tests.web_service import DOCUMENTS, ENGLISH, VIETNAMESE

MARK = re.compile(r'<mark(?: id="here")?>(.*?)</mark>', re.DOTALL)


def marked(page: str) -> str:
    """What is marked on `page`, all parts together."""
    return unescape("".join(MARK.findall(page)))


def test_the_sentence_is_marked_at_its_place() -> None:
    """Once, under a name that the address ends with."""
    start = VIETNAMESE.index("Tàu đến")
    page = read_page(DOCUMENTS["cang"], (start, len(VIETNAMESE)), "vi")
    assert marked(page) == VIETNAMESE[start:]
    assert page.count('id="here"') == 1
    assert '<article lang="vi"><h3>Cảng biển</h3><p>Hải Phòng có một cảng biển lớn.</p>' in page
    assert "Nguồn: so-tay.md" in page
    assert read_address("a/b?", (3, 9), "x", "vi") == (
        f"read/a/b%3F?from=3&to=9&digest={digest('x')}&language=vi#here"
    )


def test_another_text_at_the_place_of_the_sentence_is_not_marked() -> None:
    """The page says that the document has changed; an address without a digest marks as it did."""
    start = VIETNAMESE.index("Tàu đến")
    place, told = (start, len(VIETNAMESE)), digest(VIETNAMESE[start:])
    changed = replace(DOCUMENTS["cang"], text=VIETNAMESE.replace("một cảng", "hai cảng rất"))
    note = "There is no such place in the document. The document may have changed; ask again."
    page = read_page(changed, place, "en", "", told)
    assert (marked(page), note in page) == ("", True)
    for document, known in ((DOCUMENTS["cang"], told), (DOCUMENTS["cang"], ""), (changed, "")):
        page = read_page(document, place, "en", "", known)
        assert (marked(page), note in page) == (document.text[slice(*place)], False)


def test_its_date_is_written_as_the_chat_does() -> None:
    """And as it stands where it is not that of a day."""
    shown = [read_page(DOCUMENTS["cang"], (0, 0), language) for language in ("vi", "en")]
    assert "<br>Ngày 25/3/2025</p>" in shown[0]
    assert "<br>Date: 25 March 2025</p>" in shown[1]
    year = Document("x", "X", "vi", "Chữ.", "x.md", "khoảng 2025")
    assert "<br>khoảng 2025</p>" in read_page(year, (0, 0), "vi")


def test_a_document_is_only_text() -> None:
    """Its markup, its title, its source: nothing of them becomes an element."""
    page = read_page(DOCUMENTS["guide"], (0, 0), "en")
    assert "<script" not in page
    assert "<img src=&quot;http" in page.replace("&lt;", "<")
    assert '<h1 lang="en">A &lt;b&gt;guide&lt;/b&gt;</h1>' in page
    assert "<mark" not in page
    assert page.count("<img") == 1  # our own mark
    assert "{{value}} or ${alert(1)}" in page  # nor is it a template


def test_a_source_that_is_an_address_opens_at_the_words() -> None:
    """And no other source is a link."""
    page = read_page(DOCUMENTS["guide"], (18, 48), "en")
    assert 'href="https://example.org/guide?a=1&amp;b=2#:~:text=Put%20your%20files' in page
    for source in ("javascript:alert(1)", "data:text/html,x", "//evil.test", "so-tay.md"):
        page = read_page(Document("x", "X", "en", "Text.", source), (0, 4), "en")
        assert "nofollow" not in page


def test_a_sentence_over_two_blocks_is_marked_in_both() -> None:
    """The name stands only on the first."""
    text = "One two.\n\nThree four.\n\nFive."
    page = read_page(Document("x", "X", "en", text, "x.md"), (4, 16), "en")
    assert MARK.findall(page) == ["two.", "Three "]
    assert page.count('id="here"') == 1


@pytest.mark.parametrize(
    ("start", "end", "numbers"),
    [("3", "9", (3, 9)), ("9", "3", (0, 0)), (None, "5", (0, 5)), ("-1", "4", (0, 4)),
     ("x", "y", (0, 0)), ("9" * 400, "1", (0, 1)), ("²", "5", (0, 5)), (None, None, (0, 0))],
)  # fmt: skip
def test_numbers_of_an_address_may_be_anything(
    start: str | None, end: str | None, numbers: tuple[int, int]
) -> None:
    """What is no number counts as 0, and an empty span marks nothing."""
    assert span(start, end) == numbers


def test_long_sentences_are_found_by_their_ends() -> None:
    """A fragment has its own separators, which the words may not contain."""
    assert at_words("https://a.vn/", "tỉ lệ 5-10, năm") == (
        "https://a.vn/#:~:text=t%E1%BB%89%20l%E1%BB%87%205%2D10%2C%20n%C4%83m"
    )
    long = " ".join(f"w{number}" for number in range(30))
    assert at_words("https://a.vn/#top", long) == (
        "https://a.vn/#top:~:text=w0%20w1%20w2%20w3%20w4,w25%20w26%20w27%20w28%20w29"
    )
    assert at_words("https://a.vn/", "  ") == "https://a.vn/"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [("- Đơn xin học", "Đơn xin học"), ("12.1. Nộp đơn ở phường", "Nộp đơn ở phường"),
     ("b) một bản sao", "một bản sao"), ("Kế toán | 15.000.000 đồng", "Kế toán-,15.000.000 đồng"),
     ("Thu ngân | | 9.000.000 đồng |", "Thu ngân-,9.000.000 đồng"),
     ("Cần có:\n- đơn\n- một ảnh chụp trong sáu tháng gần đây",
      "Cần có:-,đơn,trong sáu tháng gần đây"),
     ("Trường mở cửa từ bảy giờ\nNghỉ trưa", "Trường mở cửa từ bảy,Nghỉ trưa"),
     ("1 | Nguyễn Văn A | 10-A1", "1-,Nguyễn Văn A,10-A1"),
     ("Lớp mở từ 7 giờ đến 9 giờ các ngày trong cả tuần | miễn phí", "Lớp mở từ 7 giờ,miễn phí"),
     ("1 | Lớp mở từ 7 giờ đến 9 giờ các ngày trong cả tuần",
      "1-,Lớp mở từ 7 giờ,các ngày trong cả tuần"),
     ("a|b - c", "a|b - c"), ("2024. Năm ấy", "2024. Năm ấy"), ("-5 °C", "-5 °C"),
     ("- ", None), ("\n\n", None)],
)  # fmt: skip
def test_signs_that_are_written_by_us_are_not_looked_for(sentence: str, found: str | None) -> None:
    """Neither those of a list nor the bars of a row; a first one of few words stands before."""
    address = at_words("https://a.vn/", sentence)
    written = unquote(address.partition(":~:text=")[2])
    assert written == (found or "")
    assert found is None or address.count(",") == found.count(",")


BLOCK = st.text(st.sampled_from("ab <&\"'\n.đ-1"), min_size=1, max_size=12)


@given(st.lists(BLOCK, min_size=1, max_size=6), st.integers(0, 60), st.integers(0, 60))
def test_nothing_of_a_document_is_lost_or_added(parts: list[str], start: int, end: int) -> None:
    """Whatever the text and the span: every word is shown, and what is marked is the span's."""
    text = "\n\n".join(parts)
    if not text.strip():
        return
    headings = (Heading(0, len(parts[0]), 1),) if parts[0].strip() else ()
    document = Document("x", "X", "en", text, "x.md", "", headings)
    page = read_page(document, span(str(start), str(end)), "en")
    article = page.partition("<article")[2].partition(">")[2].partition("</article>")[0]
    shown = unescape(re.sub(r"</?(?:p|h\d|mark|span)(?: [a-z-]+=\"[a-z ]+\")*>", "\n", article))
    assert "".join(shown.split()) == "".join(text.split())
    assert "".join(marked(page).split()) == ("".join(text[start:end].split()))


def test_the_guide_is_shown_whole() -> None:
    """Every line of it, markup and all."""
    page = unescape(read_page(DOCUMENTS["guide"], (0, 0), "en"))
    for line in filter(None, ENGLISH.split("\n")):
        assert line in page
