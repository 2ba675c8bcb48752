"""Lines of Markdown that are meant as lines, and those that an editor wrapped."""

import pytest

from corpus.read.markdown import parse_markdown


@pytest.mark.parametrize(
    "lines",
    [
        ["Địa chỉ: 12 Lê Lợi", "Điện thoại: 0225 123 456", "Giờ mở cửa: 8:00–17:00"],
        ["Bước 1: Mở trang.", "Bước 2: Bấm nút.", "Bước 3: Chờ thư."],
        ["Hồ sơ gồm:", "a) Đơn xin học", "b) Ảnh 3x4", "c) Giấy khai sinh"],
        ["• Miễn phí", "• Không cần thẻ"],
        ["Open daily.", "Closed on Tết."],
        ["Chúng tôi mở cửa cả ngày!", "Ai cũng vào được…", "Gọi 0225 123 456."],
        ["Hỏi: Học phí bao nhiêu?", "Đáp: 12 triệu.", "Hỏi: Có học bổng không?", "Đáp: Có."],
        ["Đơn xin học;", "Ảnh 3x4;", "Giấy khai sinh."],
        ["Contact:", "Phone: 123", "Fax: 456"],
        ["Mon–Fri 8–5.30", "Sat 8–1", "Sunday closed"],
        ["Adults £5", "Children £3"],
        ["Thứ 2 - Thứ 6 8h - 17h", "Thứ 7 8h-12h", "Chủ nhật nghỉ"],
        ["12 Tanner's Row", "Marlow", "01234 555 666"],
    ],
)
def test_short_lines_that_are_whole_stay_lines(lines: list[str]) -> None:
    """Facts, steps, items that Markdown has no list for, sentences with a line each."""
    assert parse_markdown("\n".join(lines)).text.split("\n") == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["4.1 Bring your card. Without it you may sit the paper, but you must show it by noon.",
         "4.2 Bags are left on the racks at the back of the hall.", "4.3 £5 for a lost key."],
        ["Điều 5. Cổng đóng lúc 23 giờ và mở lại lúc 5 giờ sáng, ai về sau phải ghi sổ trực.",
         "Điều 6. Không nấu ăn trong phòng."],
        ["a) Fly only above the weir, and never below the bridge at the old mill of the village.",
         "b) Barbless hooks throughout.", "c) one rod per person, and no second one in the water."],
        ["A. Fly only above the weir, and never below the bridge at the old mill of the village.",
         "(i) Barbless hooks throughout, of which you bring your own", "(ii) One rod.", "B. Go."],
        ["4.1 Bring your card. Without it you may sit the paper, but you must show it by noon.",
         "4.1.1 Cards of others are not accepted.", "4.1.2 A photograph of it is accepted.",
         "It is shown on any telephone, as long as the steward can read it.", "4.2 No bags."],
        ["(i) Mất biên nhận: đem căn cước, ký cam kết, không thu tiền, làm ngay trong buổi sáng.",
         "(ii) Người khác chuộc thay.", "(iii) Quá hạn."],
        ["Bring: tents, camp stoves burning gas only, refillable bottles, one crate of cans.",
         "Leave at home: glass of any kind."],
        ["Zone A (minster): 8 am to 9 pm", "Zone B: 9 am to 6 pm"],
        ["All goods are ours until they are paid for.",
         "We would much rather you rang, since payment plans are agreed in most weeks of the year, "
         "and nobody has been sold up for it yet."],
    ],
)  # fmt: skip
def test_lines_that_no_editor_wrapped_stay_lines(lines: list[str]) -> None:
    """Clauses that count on, short labels, and what is longer than editors wrap."""
    assert parse_markdown("\n".join(lines)).text.split("\n") == lines


def test_leads_in_bold_stay_at_the_beginning_of_their_lines() -> None:
    """However long the line above is."""
    lines = [
        "**Grey.** Slide the green tab on the drum to and fro ten times.",
        "**Faint.** Rock it.",
    ]
    assert parse_markdown("\n".join(lines)).text == "\n".join(lines).replace("*", "")


@pytest.mark.parametrize(
    "lines",
    [
        ["- Year 3: own project", "Boots are compulsory."],
        ["4. Mất phiếu bảo hành vẫn được tra theo số sê-ri dán phía sau máy in của quý khách.",
         "Tổng đài làm việc đến 20 giờ hằng ngày."],
    ],
)  # fmt: skip
def test_a_sentence_at_the_margin_is_no_part_of_the_item_above(lines: list[str]) -> None:
    """Where there was room for it, or the item has ended; few know that Markdown goes on there."""
    assert parse_markdown("\n".join(lines)).text.split("\n") == lines


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ["- Bước 1: mở ứng dụng.", "Nhập số điện thoại.", "- Bước 2: chọn gói."],
            ["- Bước 1: mở ứng dụng. Nhập số điện thoại.", "- Bước 2: chọn gói."],
        ),
        (
            ["1. Is there parking?", "Yes.", "2. May I bring a dog?", "No."],
            ["1. Is there parking? Yes.", "2. May I bring a dog? No."],
        ),
    ],
)
def test_a_sentence_between_items_is_of_the_one_above(lines: list[str], told: list[str]) -> None:
    """So is the answer of the last one, and the list stays one."""
    assert parse_markdown("\n".join(lines)).text.split("\n") == told


def test_a_rule_below_a_sentence_below_a_list_makes_no_heading_of_it() -> None:
    """In Markdown it still goes on with the item, which no line below it makes a heading."""
    source = parse_markdown("- Boots are worn.\nBring your lunch.\n---\nBye.")
    assert (source.headings, source.text.count("\n\n")) == ((), 1)


@pytest.mark.parametrize(
    "lines",
    [
        ["- The forms are handed in at the desk on the ground floor of the", "Town hall."],
        ["- Địa chỉ: 12 Lê Lợi,", "Hải Phòng."],
        ["- open daily", "and on Sundays."],
    ],
)
def test_a_wrapped_item_is_one_line(lines: list[str]) -> None:
    """Without room, behind a comma, or in small letters, though nothing is indented."""
    assert parse_markdown("\n".join(lines)).text == " ".join(lines)


def test_bold_labels_are_labels() -> None:
    """As notes have them."""
    found = parse_markdown("**Phone:** 123 456\n**Hours:** 8 to 5\n**Closed.**\n*Call.*").text
    assert found == "Phone: 123 456\nHours: 8 to 5 Closed.\nCall."


@pytest.mark.parametrize(
    "lines",
    [
        ["Lưu ý: học phí được thu theo kỳ tại phòng", "Tài chính của trường."],
        ["Opening hours: from Monday to", "Friday, 8 to 5."],
        ["Note: see the section on fees,", "Chapter 4: Fees."],
        ["Lịch nghỉ Tết: từ ngày", "09/02/2026 đến 23/02."],
        ["Hiệu trưởng: PGS. TS.", "Nguyễn Văn An"],
        ["The meeting is with Dr.", "Smith and Mr.", "Jones at 5 p.m.", "Monday."],
        ["Liên hệ:", "Phòng Đào tạo, tầng 2."],
        ["Trường Đại học Hàng hải", "Việt Nam tuyển sinh năm 2024."],
        ["Trường Đại học Hàng hải", "Việt Nam"],
        [
            "The talk is given by our two guests from",
            "Oslo, Anna Berg and Tor Lind, and begins at 7 pm in",
            "Hall 3",
        ],
        [
            "Hồ sơ: đơn xin học, ảnh, và",
            "giấy khai sinh có công chứng;",
            "Trường không nhận bản sao.",
        ],
        ["A line that an editor wrapped where it had no more room for it.", "Another sentence."],
        ["It rose from 1.1 million to", "1.2 million visitors."],
        ["You need Python", "3.11 and later, or better", "3.12 with its new grammar."],
        [
            "It was written in the winter of the year before, by the two friends",
            "A. Smith, who left it to the library and to all who read in it, and",
            "B. Jones.",
        ],
        [
            "Trụ sở chính của công ty được đặt tại số 12 đường Lê Lợi, thuộc địa bàn",
            "P. Bến Nghé, thành phố Hồ Chí Minh.",
        ],
        [
            "The tenant pays the rent on the first day of each month and must also",
            "(a) keep the house clean, as it was when it was handed over to him, and",
            "(b) let the owner in.",
        ],
        ["1.1 million came in", "1.2 million cars."],
        ["Theo khoản 2", "Điều 5. Mức phạt không quá mức ở", "Điều 6. Khiếu nại gửi về đây."],
        ["Điều 5 của nội quy cũ và", "Điều 6 của nội quy này."],
        ["Nộp trước ngày 1 tháng 9 theo quy định của", "Bộ trưởng Bộ Giáo dục."],
    ],
)
def test_what_was_wrapped_is_one_line(lines: list[str]) -> None:
    """Where a phrase goes on, where any line goes on in small letters, where there was no room."""
    assert parse_markdown("\n".join(lines)).text == " ".join(lines)


@pytest.mark.parametrize("end", ["  ", "\\"])
def test_a_hard_break_is_meant(end: str) -> None:
    """Wherever it stands."""
    assert parse_markdown(f"tám giờ{end}\nchín giờ").text == "tám giờ\nchín giờ"


def test_a_fact_may_have_two_lines() -> None:
    """The next one begins with its label."""
    found = parse_markdown("Địa chỉ: 12 Lê Lợi,\nHải Phòng\nĐiện thoại: 0225").text
    assert found == "Địa chỉ: 12 Lê Lợi, Hải Phòng\nĐiện thoại: 0225"


def test_an_item_is_one_line() -> None:
    """Its second line would look like a paragraph of its own."""
    assert parse_markdown("- Phòng: 101\n  Tầng: 1").text == "- Phòng: 101 Tầng: 1"


def test_the_box_of_a_task_is_no_word() -> None:
    """Whether it is done or not."""
    text = parse_markdown("- [ ] Nộp đơn\n- [x] Chụp ảnh\n- [1] là chú thích").text
    assert text == "- Nộp đơn\n- Chụp ảnh\n- [1] là chú thích"


@pytest.mark.parametrize(
    ("markdown", "headings"),
    [("Thư viện mở cửa cả ngày.\n---\nGọi trước.", 0), ("Học phí\n---\n12 triệu.", 1),
     ("Version 2.0.\n---\n12.", 1), ("Các buổi học trong tuần:\n---\nThứ Hai.", 1),
     ("Acme Inc.\n---\n12.", 1), ("Học phí đóng theo kỳ;\n---\n12.", 0),
     ("Mở cửa khi nào?\n---\nCả ngày.", 1), ("Mở cửa.\n-----\nCả ngày.", 1)],
)  # fmt: skip
def test_a_rule_below_a_sentence_makes_no_heading_of_it(markdown: str, headings: int) -> None:
    """Three hyphens are one; below two words, a caption or a question they make a heading."""
    assert len(parse_markdown(markdown).headings) == headings
