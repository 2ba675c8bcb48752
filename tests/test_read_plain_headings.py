"""Headings of plain text: what has their shape and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clean import clean
from corpus.document import Document
from corpus.read.plain import parse_plain
from corpus.read.plain_headings import plain_headings
from corpus.split import split

PROSE = (
    "Nhân viên nộp đơn trước mười ngày, trừ khi người nhà ốm nặng. Trưởng phòng trả lời trong hai "
    "ngày làm việc. Ai nghỉ quá ba ngày thì bàn giao việc cho người khác trước khi nghỉ."
)


def found(text: str) -> list[tuple[int, str]]:
    """Level and words of each heading of `text`."""
    return [(h.level, text[h.start : h.end]) for h in plain_headings(text)]


def test_a_line_alone_above_prose_or_a_list_is_a_heading() -> None:
    """The first line is the title's; a sentence, a question and an item are none."""
    text = (
        f"Quy chế nghỉ phép\n\nNghỉ năm\n\n{PROSE}\n\nAi được nghỉ?\n\nHọ hỏi thế.\n\n"
        f"Giấy tờ\n\n- đơn xin nghỉ\n- giấy khám bệnh\n\n{PROSE}\n\nThời hạn\n{PROSE}"
    )
    assert found(text) == [
        (1, "Quy chế nghỉ phép"), (2, "Nghỉ năm"), (2, "Giấy tờ"), (2, "Thời hạn"),
    ]  # fmt: skip


def test_numbers_tell_which_heading_stands_above_which() -> None:
    """Part, chapter and its name, article; 1. and 1.1."""
    text = (
        f"Nội quy\n\nChương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n{PROSE}\n\n"
        f"Điều 2. Đối tượng\n\n{PROSE}\n\nChương II\n\n{PROSE}\n\n{PROSE}"
    )
    assert found(text) == [
        (1, "Nội quy"), (2, "Chương I"), (3, "QUY ĐỊNH CHUNG"), (4, "Điều 1. Phạm vi"),
        (4, "Điều 2. Đối tượng"), (2, "Chương II"),
    ]  # fmt: skip
    text = (
        f"{PROSE}\n\nII. Hồ sơ\n\n1. Nơi nộp\n\n1.1 Nộp tại chỗ\n\n{PROSE}\n\nSection 3\n\n{PROSE}"
    )
    assert found(text) == [
        (2, "II. Hồ sơ"), (3, "1. Nơi nộp"), (4, "1.1 Nộp tại chỗ"), (2, "Section 3"),
    ]  # fmt: skip


def test_articles_need_no_empty_lines() -> None:
    """As texts of law are often kept; the name of a chapter stands in a line of its own."""
    text = (
        f"NỘI QUY KÝ TÚC XÁ\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n{PROSE}\n"
        f"Điều 2. Giờ giấc\n1. {PROSE}\n2. Cửa đóng lúc 23 giờ.\nChương II\nVi phạm\n"
        f"Điều 3. Xử lý\nNhắc nhở;\nphạt tiền.\nĐiều 4. Thi hành\nTừ hôm nay.\n{PROSE}\n{PROSE}"
    )
    assert found(text) == [
        (1, "NỘI QUY KÝ TÚC XÁ"), (2, "Chương I"), (3, "QUY ĐỊNH CHUNG"), (4, "Điều 1. Phạm vi"),
        (4, "Điều 2. Giờ giấc"), (2, "Chương II"), (3, "Vi phạm"), (4, "Điều 3. Xử lý"),
        (4, "Điều 4. Thi hành"),
    ]  # fmt: skip


def test_a_file_may_begin_with_a_chapter() -> None:
    """Which is no title, and stands beside the others."""
    parts = [f"{number}\n\n{PROSE}" for number in ("I. Đối tượng", "II. Hồ sơ", "III. Lệ phí")]
    assert found("\n\n".join(parts)) == [
        (2, "I. Đối tượng"), (2, "II. Hồ sơ"), (2, "III. Lệ phí"),
    ]  # fmt: skip
    assert found(f"CHƯƠNG I\nQUY ĐỊNH CHUNG\n\nĐiều 1: Phạm vi\n{PROSE}\n{PROSE}") == [
        (2, "CHƯƠNG I"), (3, "QUY ĐỊNH CHUNG"), (4, "Điều 1: Phạm vi"),
    ]  # fmt: skip


def test_below_a_first_line_with_a_number_the_others_are_beside_each_other() -> None:
    """A line below it has no number, and is no second line of its name: that has words itself."""
    parts = [f"{name}\n\n{PROSE}" for name in ("Phòng một cửa", "Bưu điện", "2. Lệ phí")]
    for first in ("1. Nơi nộp hồ sơ", "I. Nơi nộp hồ sơ"):
        assert found("\n\n".join([first, *parts[:2]])) == [
            (2, first), (3, "Phòng một cửa"), (3, "Bưu điện"),
        ]  # fmt: skip
    assert found("\n\n".join(["1. Nơi nộp hồ sơ", *parts]))[-1] == (2, "2. Lệ phí")


TABLE = "Môn | Giờ\nToán | 8 giờ\nVăn | 10 giờ"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_heading_may_stand_above_a_table(gap: str) -> None:
    """With or without an empty line between them; its text is not filed under the one before."""
    tables = f"II. Lịch thi{gap}{TABLE}\n\nIII. Chỉ tiêu{gap}{TABLE}"
    text = f"{PROSE}\n\nI. Đối tượng\n\n{PROSE}\n\n{tables}"
    assert found(text) == [(2, "I. Đối tượng"), (2, "II. Lịch thi"), (2, "III. Chỉ tiêu")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_appendix_ends_the_last_article(gap: str) -> None:
    """With its name, and where it belongs to."""
    lines = ["QUY CHẾ", "Điều 1. Lương", PROSE, "Điều 2. Hiệu lực", PROSE, "PHỤ LỤC I",
             "BẢNG LƯƠNG", "(Kèm theo Quy chế số 12)", TABLE, "PHỤ LỤC II", PROSE]  # fmt: skip
    assert found(gap.join(lines)) == [
        (1, "QUY CHẾ"), (2, "Điều 1. Lương"), (2, "Điều 2. Hiệu lực"), (2, "PHỤ LỤC I"),
        (3, "BẢNG LƯƠNG"), (2, "PHỤ LỤC II"),
    ]  # fmt: skip


def test_an_article_may_have_a_period_or_a_dash() -> None:
    """Beside those that have none; the sentence at the end is no heading."""
    text = (
        f"QUY CHẾ\nĐiều 1. Phạm vi\n{PROSE}\nĐiều 2. Mức lương.\n{PROSE}\n"
        f"Điều 3 - Nghỉ ốm\n{PROSE}\n"
        "Điều 4. Quy chế này có hiệu lực từ ngày ký.\nNơi nhận:\n- Như trên;\n- Lưu."
    )
    assert [words for _, words in found(text)] == [
        "QUY CHẾ", "Điều 1. Phạm vi", "Điều 2. Mức lương.", "Điều 3 - Nghỉ ốm",
    ]  # fmt: skip


def test_articles_of_a_sentence_each_are_no_headings() -> None:
    """Although one has a text below it: they are the text."""
    text = f"NỘI QUY\n\nĐiều 1. Đeo thẻ.\n\nĐiều 2. Giữ trật tự.\n\n{PROSE}\n\nĐiều 3. Tắt đèn."
    assert [words for _, words in found(text)] == ["NỘI QUY"]


def test_a_heading_has_no_text_of_the_next_article() -> None:
    """Which tells all of it in its own line."""
    text = f"Chương I\n\nĐiều 1. Bãi bỏ\n\nĐiều 2. {PROSE}\n\n{PROSE}"
    assert found(text) == [(2, "Chương I")]
    assert found(text.removeprefix("Chương I\n\n")) == []
    assert found(f"Nội quy\n\nQuy định chung\n\nĐiều 2. {PROSE}\n\n{PROSE}") == [
        (1, "Nội quy"),
        (2, "Quy định chung"),
    ]


def test_articles_may_be_short() -> None:
    """Where other lines as many would be a list, theirs are headings all the same."""
    text = "NỘI QUY\nĐiều 1. Giờ mở cửa\nTừ 8 giờ.\nĐiều 2. Giá vé\nMiễn phí."
    assert [words for _, words in found(text)] == [
        "NỘI QUY",
        "Điều 1. Giờ mở cửa",
        "Điều 2. Giá vé",
    ]
    assert found("NỘI QUY\n\nGiờ mở cửa\n\nTừ 8 giờ.\n\nGiá vé\n\nMiễn phí.") == []


def test_where_a_line_was_wrapped_no_article_begins() -> None:
    """In the middle of a sentence."""
    wrapped = "Người ở tầng nào cũng phải giữ trật tự chung như đã nêu tại\nĐiều 5. Ai tái phạm thì"
    assert found(f"{wrapped}\nChương 3 của nội quy này.\n{PROSE}\n{PROSE}") == []


@pytest.mark.parametrize(
    "lines",
    [
        "Công cha như núi Thái Sơn\n\nNghĩa mẹ như nước chảy ra,\nMột lòng thờ mẹ kính cha",
        "Thuyền về có nhớ bến chăng\nBến thì một dạ khăng khăng đợi thuyền.",
        "Công ty Biển Xanh\nSố 12 đường Lạch Tray, quận Ngô Quyền, thành phố Hải Phòng, Việt Nam",
        "Hải Phòng, ngày 5 tháng 3 năm 2024",
        "Áo mưa\n\nGiày\n\nNón",
        "1. Áo mưa\n\n2. Giày\n\n3. Nón",
        "A. Hà Nội\n\nB. Huế\n\nC. Vinh",
        "Hình 3. Bản đồ",
        "Phòng | Giờ",
        "giờ mở cửa",
        "Giấy tờ gồm:",
        "12.500 đồng",
    ],
)
def test_other_short_lines_are_none(lines: str) -> None:
    """Verses, addresses, dates, items, captions, rows, what leads into a list."""
    assert found(f"{PROSE}\n\n{lines}\n\n{PROSE}\n\n{PROSE}") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\nTrân trọng\n\nNguyễn Văn An\n\nGiám đốc",
        "Mua sữa\n\nGọi cho mẹ.\n\nTrả tiền điện\n\nĐi ngủ sớm.",
        "The line was wrapped by an editor at some seventy letters, as here\nit was. " * 9,
        "",
    ],
)
def test_a_text_may_have_none(text: str) -> None:
    """A signature has nothing below it; notes are short throughout; wrapped lines are all long."""
    assert found(clean(text)) == []


LINES = ["Quy định chung", "Chương II", "Điều 5. Phạm vi", "1. Nơi nộp", "- đơn", "Hết.", "", PROSE]


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=12))
def test_no_text_is_lost(lines: list[str]) -> None:
    """Each word is in a passage, the path of headings of one, or the title; spans are exact."""
    source = parse_plain("\n".join(lines))
    if not source.text:
        return
    document = Document(
        "d", source.title or "d", "vi", source.text, "d.txt", headings=source.headings
    )
    passages = split(document, lambda text: len(text.split()))
    assert all(document.text[p.start : p.end] == p.text for p in passages)
    kept = " ".join([document.title, *(f"{p.heading} {p.text}" for p in passages)])
    assert set(source.text.split()) <= set(kept.split())
