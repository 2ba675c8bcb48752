"""Wrapped paragraphs of plain text are joined; lines that are meant as such stay."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bundled import bundled_articles
from corpus.clean import clean
from corpus.read import read_documents
from corpus.read.plain import parse_plain
from corpus.read.plain_lines import unwrapped

DOCUMENTS = list(read_documents([bundled_articles()]))
PORT = (
    "Cảng Hải Phòng được người Pháp xây dựng từ năm 1874 và nay là cảng biển lớn thứ hai của Việt "
    "Nam. Mỗi năm cảng đón hơn ba nghìn lượt tàu từ khắp nơi trên thế giới, và hàng hóa đi qua "
    "cảng tăng đều trong mười năm liền. Từ đây có đường sắt và đường cao tốc lên Hà Nội, nơi mà "
    "phần lớn hàng hóa được bán."
)
NOTE = "Muốn vào cảng thì phải báo trước ba ngày làm việc cho phòng bảo vệ ở cổng số hai."


def wrapped(paragraph: str, width: int = 72) -> str:
    """`paragraph` as an editor wraps it."""
    return textwrap.fill(paragraph, width)


@pytest.mark.parametrize("width", [66, 72, 80, 100])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    """Short ones too, beside a longer one; titles and items stay in lines of their own."""
    whole = f"Cảng Hải Phòng\n\n{PORT}\n\n{NOTE}\n\nGiấy tờ gồm:\n- {NOTE}\n- giấy hẹn"
    text = "\n".join(wrapped(line, width) for line in whole.split("\n"))
    source = parse_plain(text)
    assert source.text == whole
    assert source.title == "Cảng Hải Phòng"


@pytest.mark.parametrize("width", [72, 100])
def test_the_bundled_articles_are_as_they_were(width: int) -> None:
    """Most of the breaks that wrapping put in are gone, and none of the others."""
    for document in DOCUMENTS:
        lines = document.text.split("\n")
        assert unwrapped(document.text) == document.text
        text = "\n".join(wrapped(line, width) for line in lines)
        put_in = text.count("\n") - document.text.count("\n")
        left = unwrapped(text).count("\n") - document.text.count("\n")
        assert 0 <= left <= 0.15 * put_in


@pytest.mark.parametrize(
    "law",
    ["Phụ lục II Thông tư số 15", "Phụ lục số 2 Thông tư này", "Điều 12 - Luật Cảng biển",
     "Điều 7 – Nội quy"],
)  # fmt: skip
def test_a_wrapped_line_may_begin_with_a_law(law: str) -> None:
    """Where the sentence above has not ended; behind a period it may be a heading."""
    lines = wrapped(PORT, 66).split("\n")
    above = "Người vào cảng phải mang giấy tờ và đội mũ như đã nêu tại khoản 3"
    below = "và các văn bản khác mà cảng treo ở cổng số hai và ở cổng"
    text = "\n".join([*lines[:-1], above, wrapped(f"{law} {below}", 66)])
    assert f"khoản 3 {law} và" in unwrapped(text)
    ended = text.replace("khoản 3\n", "khoản.\n")
    assert f"khoản.\n{law} và" in unwrapped(ended)


def test_what_leads_into_a_list_and_what_begins_an_article_end_a_paragraph() -> None:
    """The lines around them are joined all the same."""
    lead = "Ai muốn vào cảng để thăm tàu hay nhận hàng thì mang theo các giấy tờ này:"
    article = "Điều 5. Giờ mở cửa của cảng và của các kho hàng nằm trong khu vực cảng"
    assert unwrapped(f"{wrapped(PORT)}\n\n{lead}\ngiấy hẹn") == f"{PORT}\n\n{lead}\ngiấy hẹn"
    assert unwrapped(f"{article}\n{wrapped(PORT)}\n{article}\n{wrapped(PORT)}") == (
        f"{article}\n{PORT}\n{article}\n{PORT}"
    )


def test_a_word_that_was_wrapped_at_its_hyphen_is_one_again() -> None:
    """A dash keeps its spaces."""
    text = (
        "The port was founded in the nineteenth century and is a well-known stop-\n"
        "over for ships of all countries, which load here what the factories of -\n"
        "among others - Hanoi and its neighbours make, and unload what these then\n"
        "need for making it."
    )
    joined = "well-known stop-over for ships of all countries, which load here what the factories"
    assert joined in unwrapped(text)
    assert "of - among" in unwrapped(text)


def alike(*words: str, end: str = "") -> str:
    """Lines of about 70 letters that differ in their first words."""
    rest = "đón hơn ba nghìn lượt tàu từ khắp nơi trên thế giới mỗi năm"
    return "\n".join(f"{word} {rest}{end}" for word in words)


PORTS = ("Hà Nội", "Đà Nẵng", "Cửa Lò", "Cái Lân")
NAMES = tuple(map(str.lower, PORTS))


@pytest.mark.parametrize(
    "text",
    [
        "Công cha như núi Thái Sơn\nnghĩa mẹ như nước trong nguồn chảy ra\n"
        "một lòng thờ mẹ kính cha\ncho tròn chữ hiếu mới là đạo con",
        alike(*PORTS),
        alike(*NAMES, end="."),
        alike(*NAMES, end=";"),
        alike(*["cảng"] * 5),
        alike("hà nội", "và những cảng của đà nẵng", "rồi cửa lò", "các cảng nhỏ"),
        alike("a) hà nội", "b) đà nẵng", "c) cửa lò", "d) cái lân"),
        alike("hà nội | 1", "đà nẵng | 2", "cửa lò | 3", "cái lân | 4"),
        "\n".join(letter * 64 for letter in "abcd"),
        wrapped(NOTE),
        "",
    ],
)  # fmt: skip
def test_other_lines_stay(text: str) -> None:
    """Verses, sentences with a line each, lists, notes, items, rows, data, and two lines alone."""
    assert unwrapped(text) == text


def test_lines_that_were_wrapped_elsewhere_stay() -> None:
    """A title in capitals above a paragraph, and what is longer than any of its lines."""
    title = "QUY ĐỊNH CHUNG VỀ VIỆC RA VÀO CẢNG HẢI PHÒNG VÀ CÁC KHO HÀNG CỦA CẢNG"
    assert unwrapped(f"{title}\n{wrapped(PORT)}") == f"{title}\n{PORT}"
    longer = f"{NOTE[:-1]} và cổng ba của cảng\nmỗi sáng"
    assert unwrapped(f"{wrapped(PORT)}\n\n{longer}") == f"{PORT}\n\n{longer}"


@pytest.mark.parametrize("width", [46, 58, 72, 80])
def test_a_text_that_was_wrapped_throughout_has_every_paragraph_and_item_in_one_line(
    width: int,
) -> None:
    """However few lines each has, and where a line begins with a number or a capital."""
    items = ["- Học phí: 300.000 đồng một tháng, qua tài khoản của trường ở Ngân hàng Nông nghiệp",
             "- Xe đưa đón: 900.000 đồng"]  # fmt: skip
    told = "Buổi sáng học từ 7 giờ 15 đến 11 giờ 30, buổi chiều từ 13 giờ 30 đến 16 giờ 45 phút."
    whole = "\n".join(
        [f"Điều 1. Giờ học\n\n{told}\n\nCác khoản thu:", *items, f"\n{NOTE}\n\n{PORT}"]
    )
    text = "\n".join(
        textwrap.fill(line, width, subsequent_indent="  " * line.startswith("-"))
        for line in whole.split("\n")
    )
    assert unwrapped(clean(text)) == whole


def test_answers_and_facts_keep_their_lines_in_a_text_that_was_wrapped() -> None:
    """Though the line above had no room for them."""
    asked, place = "Hỏi: Cổng ba của cảng mở lúc mấy giờ?", "Cảng ở đường Lê Thánh Tông cũ"
    told = f"\n{asked}\nĐáp: Năm.\n{place}\nGọi: 0225"
    assert unwrapped(f"{wrapped(PORT, 40)}\n{told}") == f"{PORT}\n{told}"


def test_what_is_drawn_below_a_line_stays_there() -> None:
    """It has no words."""
    text = f"{wrapped(PORT, 40)}\n\nGiờ mở cửa của các cổng cảng\n============================"
    assert unwrapped(text).split("\n")[2:] == text.split("\n")[-2:]


def test_short_lines_that_go_on_are_no_wrapped_text() -> None:
    """Verses and facts have room left."""
    verses = "một lòng thờ mẹ kính cha ở trong nhà\ncho tròn chữ hiếu mới là đạo con\n"
    assert unwrapped(verses * 4 + NOTE) == verses * 4 + NOTE


@given(st.lists(st.sampled_from([PORT, wrapped(PORT), wrapped(NOTE), "- đơn", "", "Hết."])))
def test_no_word_is_lost(lines: list[str]) -> None:
    """And what is joined is joined at once."""
    text = clean("\n".join(lines))
    assert unwrapped(text).split() == text.split()
    assert unwrapped(unwrapped(text)).split() == text.split()
