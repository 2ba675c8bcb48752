"""Short days of the week in a question."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.marks import without_marks
from qa.question.chat_days import days_in_full
from qa.rules.cycles import named_days, tells_day


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("t7 mở cửa mấy giờ", "thứ bảy mở cửa mấy giờ"),
        ("CN mở cửa mấy giờ?", "chủ nhật mở cửa mấy giờ?"),
        ("t3 co mo cua ko", "thu ba co mo cua ko"),
        ("quán mình t6 tuần này có mở ko", "quán mình thứ sáu tuần này có mở ko"),
        ("sáng cn khám không", "sáng chủ nhật khám không"),
        ("t7, cn làm việc tới mấy giờ", "thứ bảy, chủ nhật làm việc tới mấy giờ"),
        ("T2-T6 mở cửa lúc nào", "thứ hai-thứ sáu mở cửa lúc nào"),
        ("t2 đến t4 nghỉ hả", "thứ hai đến thứ tư nghỉ hả"),
        ("có làm việc cn không", "có làm việc chủ nhật không"),
        ("Mấy giờ mở cửa T5?", "Mấy giờ mở cửa thứ năm?"),
        ("Chi nhánh nào nghỉ CN", "Chi nhánh nào nghỉ chủ nhật"),
        ("còn t7 thì sao?", "còn thứ bảy thì sao?"),
        ("Còn cn?", "Còn chủ nhật?"),
        ("t7 cn có làm việc ko", "thứ bảy chủ nhật có làm việc ko"),
        ("t7+cn mở cửa mấy giờ", "thứ bảy+chủ nhật mở cửa mấy giờ"),
        ("T6/T7/CN nghỉ không", "thứ sáu/thứ bảy/chủ nhật nghỉ không"),
        ("t7 mở cửa, cn nghỉ", "thứ bảy mở cửa, chủ nhật nghỉ"),
        ("", ""),
    ],
)
def test_a_day_is_written_out_beside_what_happens_on_it(typed: str, read: str) -> None:
    """In small letters or capitals, several of them too, and as in the question without marks."""
    assert days_in_full(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "CN Hà Nội mở cửa mấy giờ",
        "cn hà nội làm việc tới mấy giờ",
        "CN nào mở cửa",
        "các CN làm việc mấy giờ",
        "Địa chỉ CN ở đâu",
        "T7 mở khóa thế nào",
        "T7 giá bao nhiêu",
        "Galaxy T7 hoạt động bao lâu",
        "nhà ga T2 mở cửa mấy giờ",
        "bus t7 hoạt động tới mấy giờ",
        "tòa T3 mở cửa cho ai",
        "còn T7 màu đen không",
        "T5 mở lớp nào",
        "T4 nghỉ lễ mấy ngày",
        "lịch thi T5/2025",
        "CN nghỉ thai sản được bao lâu",
        "cn học phí bao nhiêu",
        "t8 mở cửa mấy giờ",
        "t7.vn mở cửa",
        "nhà ga T1 và T2 mở cửa mấy giờ",
        "ga T2, T3 hoạt động mấy giờ",
        "tòa T2 và T3 mở cửa không",
        "Tân Sơn Nhất T3 hoạt động chưa",
        "sân bay T3 mở cửa khi nào",
        "SSD T7 hoạt động thế nào",
        "Hormone T3 hoạt động thế nào",
        "cụm CN hoạt động ra sao",
        "môn CN học gì",
        "T4 nghỉ những ngày nào",
        "T4/T5/2025 nghỉ",
    ],
)
def test_a_phone_a_terminal_a_branch_and_a_month_are_no_days(typed: str) -> None:
    """By what stands around them."""
    assert days_in_full(typed) == typed


@pytest.mark.parametrize(
    ("typed", "before", "read"),
    [
        ("còn T6?", "Học phí T4 bao nhiêu?", "còn T6?"),
        ("T6 thì sao?", "Lịch khai giảng T4?", "T6 thì sao?"),
        ("còn t7?", "Mấy giờ mở cửa?", "còn thứ bảy?"),
        ("con t7?", "may gio dong cua", "con thu bay?"),
        ("cn thì sao", "t7 có học không", "chủ nhật thì sao"),
        ("còn cn", "Thứ Bảy giá bao nhiêu", "còn chủ nhật"),
        ("T6 mở cửa không", "Học phí T4 bao nhiêu?", "thứ sáu mở cửa không"),
    ],
)
def test_what_carries_on_is_a_day_where_the_question_before_is_of_days(
    typed: str, before: str, read: str
) -> None:
    """Or of what happens on them; a month elsewhere."""
    assert days_in_full(typed, before) == read


def test_what_is_written_out_names_the_days() -> None:
    """Those of a span as well, so that a text of other days is about others."""
    assert named_days(days_in_full("t2-t4 mở cửa mấy giờ")) == {0, 1, 2}
    asked = days_in_full("cn mở cửa mấy giờ")
    assert tells_day(asked, "Thứ Hai đến thứ Sáu: 8h–17h.") is False
    assert tells_day(asked, "Thứ Bảy, Chủ nhật: 8h–11h.") is True


@given(st.text(st.sampled_from("t27cn mởcửađó,-?Còhìsa\u0301"), max_size=40))
def test_any_text_is_written_out_once(text: str) -> None:
    """And has no mark that it had not, but for those that are decomposed, which stay."""
    told = days_in_full(text)
    assert days_in_full(told) == told
    composed = unicodedata.normalize("NFC", text)
    assert (without_marks(told) == told) == (without_marks(text) == text)
    assert len(days_in_full(composed)) >= len(composed)
