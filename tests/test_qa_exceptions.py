"""What a text names only to leave it out is not what it is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.another import about, names_it
from qa.rules.exceptions import without_exceptions


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What time does it open on Tuesday?", "It is open from 9 to 5 and is closed on Mondays."),
        ("What time do you open on Tuesday?", "Not open Mondays. Hours 10 to 4."),
        ("What time do you open on Wednesday?", "Closed: Mondays, 25 December and 1 January."),
        ("When do trains leave on Monday?", "There is no service on Sundays; trains leave at 6."),
        ("When do you deliver on Monday?", "We don't deliver on Sundays. Vans leave at 6."),
        ("When does it open on Tuesday?", "It opens at 9, Monday being the day off."),
        ("When does the kitchen serve on Friday?", "From noon till late, Tuesdays excepted."),
        ("When does it open in July?", "Closed in January and February. Hours are 10 to 4."),
        ("Thứ Tư bể bơi mở lúc mấy giờ?", "Bể bơi nghỉ thứ Hai hàng tuần. Giờ mở cửa: 6h - 20h."),
        ("Thứ Bảy mở đến mấy giờ?", "Mở cửa 7h30-17h (trừ thứ Hai)."),
        ("Thứ Bảy mấy giờ đóng cửa?", "Mở cửa 7h30-17h, đóng cửa thứ Hai."),
        ("Thứ Bảy mấy giờ nghỉ?", "Mở cửa 7h30-17h, nghỉ thứ Hai."),
        ("When do you shut in July?", "Open 10-4; closed in January, and in February."),
        ("Thứ Bảy mở đến mấy giờ?", "Không làm việc ngày Chủ nhật. Giờ làm việc 7h30-17h."),
        ("Thứ Ba mở lúc mấy giờ?", "Nghỉ chiều thứ Bảy và Chủ nhật. Mở cửa: 8h-18h."),
        ("Tháng 7 mở lúc mấy giờ?", "Đóng cửa tháng 1 và tháng 2. Giờ mở cửa 8h - 17h."),
    ],
)
def test_what_is_closed_on_one_day_tells_of_another(question: str, text: str) -> None:
    """It is refused for no other day, nor for weekdays or the weekend."""
    assert names_it(about(question), text) is not False


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("When does it open on Sunday?", "Monday to Friday 8-5, closed Saturday.", False),
        ("When does it open on Sunday?", "Closed Mondays, Tuesday to Friday 9-5.", False),
        ("When does it close on Sunday?", "Monday to Friday closed at 5.", False),
        ("Chủ nhật đóng cửa lúc mấy giờ?", "Thứ hai đến thứ sáu đóng cửa lúc 17h.", False),
        ("Chủ nhật mở lúc mấy giờ?", "Thứ hai đến thứ sáu nghỉ trưa từ 11h30.", False),
        ("Tháng 12 được nghỉ lễ mấy ngày?", "Tháng 4 được nghỉ lễ hai ngày.", False),
        ("How many days are you closed in May?", "Closed in July for two days.", False),
        ("When does it open on Monday?", "It is open from 9 to 5 and is closed on Mondays.", True),
        ("How much is a child on Monday?", "Closed on Mondays. Adults pay £5.", False),
    ],
)
def test_what_is_told_of_the_days_that_are_left_counts(
    question: str, text: str, named: bool
) -> None:
    """So does the day left out, for who asks about that one, and what is no day."""
    assert names_it(about(question), text) is named


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When do you close on Friday?", "On Thursdays at 9 pm; on all other days at 6 pm."),
        ("How much is parking on Saturday?", "It is free on Sundays, otherwise £2 an hour."),
        ("Thứ tư mặc gì?", "Mặc đồng phục vào thứ 2, các ngày còn lại mặc tự do."),
        ("Giá phòng tháng 12?", "Tháng 6 đến tháng 8 900.000đ; các tháng còn lại 600.000đ."),
        ("When is it open at weekends?", "Late on weekdays, until 5 on other days."),
    ],
)
def test_all_other_days_are_those_without_a_name(question: str, text: str) -> None:
    """Whichever is asked about."""
    assert names_it(about(question), text) is not False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When is the tour on Friday?", "Unless otherwise stated, tours run on Mondays at 9."),
        ("Vé Chủ nhật giá bao nhiêu?", "Vé thứ Hai 50.000đ, không đổi sang ngày khác."),
    ],
)
def test_another_day_is_not_all_others(question: str, text: str) -> None:
    """A text that only mentions one is about the day that it names."""
    assert names_it(about(question), text) is False


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """And nothing is added to it."""
    assert len(without_exceptions(text, question)) <= len(text)


def test_long_lists_of_days_are_looked_at_once() -> None:
    """Each way to read a day is tried once, not again for every day before it."""
    text = "12 May, " * 60
    assert without_exceptions(text, "") == text
