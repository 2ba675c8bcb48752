"""Parts of the day, told by the clock of 24 hours."""

import pytest

from qa.rules.opposites import tells_side
from qa.rules.times import TIMES


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Cổng khóa lúc mấy giờ tối?", "Cổng mở lúc 5 giờ sáng và khóa lúc 22 giờ 45."),
        ("Buổi tối có lớp lúc nào?", "Lớp mở lúc 7 giờ sáng và 19h30."),
        ("Buổi chiều mở lúc mấy giờ?", "Buổi sáng 7 giờ 30; mở lại lúc 13:30."),
        ("Until when in the evening may they play?", "It is quiet from 22:00 to 6 a.m."),
        ("When is the afternoon boat?", "Boats go at 8 a.m. and 14.30."),
        ("Chiều thứ hai mở lúc mấy giờ?", "Buổi sáng mở lúc 7h, mở lại lúc 1h30 chiều."),
    ],
)
def test_hours_of_24_tell_the_part_of_the_day(question: str, text: str) -> None:
    """Beside another part that is named."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Buổi tối mở đến mấy giờ?", "Mở cửa từ 7 giờ sáng đến 15h30."),
        ("Buổi chiều mở lúc mấy giờ?", "Mở lúc 8 giờ sáng; vé 18.000 đồng, 15 phút một chuyến."),
        ("When is it open in the evening?", "Open from 8 a.m.; tours from 15:00, 20 places."),
        ("When is the afternoon boat?", "The boat goes at 8 a.m. for £14.50."),
        ("When is the morning feeding?", "Feeding is in the evening, at 18:00."),
        ("Sáng thứ hai học môn gì?", "Chiều thứ hai học toán."),
        ("Ca sáng mấy giờ?", "Ca chiều từ 13h."),
    ],
)
def test_hours_of_another_part_and_prices_do_not(question: str, text: str) -> None:
    """Nor do counts."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("My dog ran off this morning. Where do I look?", "Pictures appear in the evening."),
        ("I missed class this afternoon, what now?", "Lessons are held in the morning."),
    ],
)
def test_a_part_of_today_asks_for_no_hours(question: str, text: str) -> None:
    """Something happened in it."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Mở cửa tất cả các ngày trong tuần từ 8h đến 21h.",
        "Mở cửa 7 ngày trong tuần.",
        "Mở cửa bảy ngày/tuần.",
        "Open seven days a week, Thursday until 8 pm.",
    ],
)
def test_all_days_of_the_week_are_of_its_end_as_well(text: str) -> None:
    """However they are counted."""
    assert tells_side("Chủ nhật mở cửa lúc mấy giờ?", text) is True


def test_days_of_the_week_alone_are_not_of_its_end() -> None:
    """They may be weekdays."""
    assert tells_side("Chủ nhật mở cửa lúc mấy giờ?", "Ngày trong tuần: 8h đến 21h.") is False
    assert tells_side("Chủ nhật mở cửa lúc mấy giờ?", "Mở cả ngày trong tuần từ 8h.") is False


def test_every_part_excludes_another() -> None:
    """Of the week, of the year and of the day."""
    assert [len(each) for each in TIMES] == [2, 4, 7, 3, 3, 3]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What are the winter hours?", "From November to March 9-4. In summer 9-6."),
        ("Giờ mở cửa mùa hè?", "Từ tháng 4 đến tháng 9: 7h-18h. Mùa đông: 8h-17h."),
        ("When does it bloom in spring?", "It blooms in April; in summer it rests."),
        ("When does it bloom in autumn?", "It blooms in October; in summer it rests."),
    ],
)
def test_months_tell_a_season(question: str, text: str) -> None:
    """Those that are in it, or near to it."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What are the winter hours?", "In summer, from May to August, 9-6."),
        ("Giờ mở cửa mùa hè?", "Mùa đông, tháng 12: 8h-17h."),
        ("Giờ mở cửa mùa hè?", "Mùa đông, tháng 41 ngày: 8h-17h."),
        ("What are the summer hours?", "You may ask. In winter 9-4."),
    ],
)
def test_months_of_another_season_do_not(question: str, text: str) -> None:
    """Nor does a verb."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What time is the evening class?", "The morning class: 8:00; register by 20:00."),
        ("Lớp buổi tối lúc mấy giờ?", "Lớp sáng từ 8h, đăng ký trước 20h hôm trước."),
        ("When is the afternoon class?", "The morning class starts at 8:00. Fee 13.50."),
    ],
)
def test_the_hour_by_which_something_is_due_does_not(question: str, text: str) -> None:
    """Nor does a price without its currency."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Sáng thứ hai học môn gì?", "Thứ Hai: Toán, Văn; chiều thứ Hai: Thể dục."),
        ("Chiều thứ bảy mở đến mấy giờ?", "Thứ Bảy chỉ mở buổi sáng, 8h-12h."),
        ("Một ca tối đa mấy tiếng?", "Ca sáng và ca chiều mỗi ca 4 tiếng."),
        ("Ca sáng bắt đầu lúc mấy giờ?", "Giờ làm 7h-11h; ca chiều 13h-17h."),
        ("Ca tối lương bao nhiêu?", "Ca sáng 30k, ca đêm 45k một giờ."),
    ],
)
def test_a_day_or_an_hour_by_itself_may_tell_its_part(question: str, text: str) -> None:
    """Beside a part of a day that is named, and a shift of another."""
    assert tells_side(question, text) is not False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("We'd come Tuesday at 11 am, what do we pay?", "Off-peak is before 4 pm."),
        ("Hẹn 11 giờ sáng thì uống gói kia lúc nào?", "Take one packet at 6 p.m."),
    ],
)
def test_an_hour_asks_for_no_part_of_the_day(question: str, text: str) -> None:
    """It may lie before or behind the hours of another."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("What are the hours at Christmas?", "On Good Friday we open at 10.", False),
        ("Ngày Quốc khánh quầy nào làm?", "Mồng 1 Tết: chỉ quầy ga đến.", False),
        ("Ngày Tết phụ thu bao nhiêu?", "Lễ, Tết và trung thu: thêm 20%.", True),
        ("What are the hours at Christmas?", "All public holidays: 10–2, Easter too.", None),
        ("When are they off for new year?", "Nghỉ Tết từ 28 tháng Chạp.", None),
    ],
)
def test_a_holiday_is_no_other(question: str, text: str, told: bool | None) -> None:
    """All holidays are each of them."""
    assert tells_side(question, text) is told
