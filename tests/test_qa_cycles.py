"""Of which month and which day of the week a text tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.cycles import tells_day, tells_month


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("What is the mean temperature in October?", "January 5.1 °C, July 14.2 °C", False),
        ("Vé tháng 10 bao nhiêu?", "Từ tháng 4 đến tháng 9: 5 đồng", False),
        ("Vé tháng 6 bao nhiêu?", "Từ tháng 4 đến tháng 9: 5 đồng", True),
        ("What does it cost in December?", "From November to February £5", True),
        ("Hạn là khi nào trong tháng 3?", "Hạn là ngày 5/3, rồi tháng 4.", True),
        ("How warm is it in May?", "It rains in March.", False),
        ("How warm is it in June?", "You may march.", None),
        ("Tháng giêng có lễ gì?", "Lễ vào tháng chạp.", False),
        ("Cảng mở ngày tháng năm nào?", "Tháng 3 năm 1874.", None),
        ("When is it warm?", "In July.", None),
        ("How warm is it in July?", "It is warm all year, most of all in June.", None),
        ("Is it open in December?", "From April to October.", None),
        ("When is the deadline in September?", "15 Sept and 20 October.", True),
        ("When is the deadline in September?", "Aug. 15 and 20 October.", False),
        ("Khóa tháng 3 khai giảng ngày nào?", "Khóa tháng 10 khai giảng ngày 5.", False),
        ("Who lived with Jan in the flat?", "In March the flat was empty.", None),
        ("Giá tháng 5?", "Giá từ tháng 4 - 6 là 5 đồng.", None),
        ("Giá tháng 5?", "Giá từ 1/4 đến 30/6 là 5 đồng.", True),
        ("Who answers 24/7?", "Call 1800 1234. Updated 12/03/2024.", None),
        ("Hotline hỗ trợ 24/7 là số nào?", "Gọi 1900 1234 từ ngày 1/3/2024.", None),
        ("Thi tháng 10 khi nào?", "Thi ngày 2024/10/05.", True),
        ("Thi tháng 5 khi nào?", "Thi ngày 2024/10/05.", False),
        ("Ngày 24/7 diễn ra gì?", "Họp ngày 24/7/2024.", True),
    ],
)
def test_a_month_is_told_by_its_name_in_a_date_or_within_a_span(
    question: str, text: str, told: bool | None
) -> None:
    """Others alone tell of another; a span goes round the end of the year."""
    assert tells_month(question, text) is told


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("When does it close on Sunday?", "From Tuesday to Saturday it closes at five.", False),
        ("When does it close on Friday?", "From Tuesday to Saturday it closes at five.", True),
        ("Thứ Hai mở cửa lúc mấy giờ?", "Mở cửa thứ Ba – Chủ nhật từ 8 giờ.", False),
        ("Thứ 7 mở cửa lúc mấy giờ?", "Mở cửa từ thứ Sáu đến thứ Hai lúc 8 giờ.", True),
        ("Rác tái chế lấy vào thứ mấy?", "Thứ Ba.", None),
        ("When does it open on Mondays?", "It opens daily at eight, on Sundays at nine.", None),
        ("Vịnh nào lớn thứ hai?", "Thứ Sáu mưa.", None),
        ("Thứ Hai có mở cửa không?", "Mở cửa thứ Ba – Chủ nhật.", None),
        ("Is it open on Sunday?", "From Tuesday to Saturday.", None),
        ("Chủ nhật mở cửa lúc mấy giờ?", "Từ thứ 2 đến thứ 7: 7h–17h; CN: 8h–12h.", True),
        ("Chủ nhật mở cửa lúc mấy giờ?", "T2–T7: 7h–17h.", False),
        ("Thứ năm mở cửa lúc mấy giờ?", "T2–T6: 7h–17h.", True),
        ("When does it open on Saturday?", "Monday to Friday 8–5; Sat 9–12.", True),
        ("When does it open on Sunday?", "Mon – Sat 9–12.", False),
        ("When does it open on Sunday?", "We sat in the sun and wed.", None),
        ("Học kỳ thứ hai bắt đầu khi nào?", "Thứ tư, ngày 15.", None),
        ("Sinh viên năm thứ ba học gì?", "Lớp học vào thứ hai.", None),
        ("Mũi thứ hai tiêm khi nào?", "Phòng tiêm làm việc thứ ba và thứ năm.", None),
        ("Họp hàng tuần thứ hai ở đâu?", "Thứ ba họp ở phòng 2.", False),
        ("Trong tuần thứ hai mở cửa lúc mấy giờ?", "Thứ sáu mở cửa 9h.", False),
        ("Suất chủ nhật giá bao nhiêu?", "Suất thứ sáu: 80.000 đồng.", False),
        ("Chuyến chủ nhật khởi hành lúc mấy giờ?", "Chuyến thứ bảy khởi hành lúc 8h.", False),
        ("Trong đợt thứ hai nộp gì?", "Nộp vào thứ ba.", None),
        ("Tầng thứ sáu có gì?", "Lớp học vào thứ hai.", None),
        ("Liên hệ cô Thu, phòng Đào tạo thế nào?", "Cô Thu tiếp sinh viên thứ hai, thứ tư.", None),
        ("Địa chỉ CN Hà Nội ở đâu?", "Chi nhánh mở cửa thứ 2 đến thứ 6.", None),
        ("Lịch thi T5/2025 thế nào?", "Lịch thi tháng 5/2025: chủ nhật ngày 11/5.", None),
        ("Nhà ga T2 đi xe buýt nào?", "Xe buýt 86 chạy cả chủ nhật.", None),
        ("When do you open on Sunday?", "Open 7 days a week, on Friday until 8.", None),
        ("Chủ nhật mở cửa mấy giờ?", "Mở đủ 7 ngày trong tuần, thứ sáu đến 22h.", None),
    ],
)
def test_a_day_is_told_by_its_name_or_within_a_span(
    question: str, text: str, told: bool | None
) -> None:
    """Who asks whether it is open is answered by when it is."""
    assert tells_day(question, text) is told


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("We leave in June, how much do we get back?", "Before 1 July: half the deposit."),
        ("Tháng 6 rút thì được lại bao nhiêu?", "Rút trước 1/7: trả cọc một nửa."),
        ("What do you lend in December?", "From November we lend wellies, £1 a day."),
        ("Who sits by the boats in May?", "Harbour post: Ann until the end of April."),
        ("When must I order for Saturday?", "Guest lunch: order by Wednesday."),
        ("Thứ bảy ăn với bà thì báo mấy giờ?", "Ăn cùng cụ: báo trước thứ năm, 10 giờ."),
        ("It's February, what do I pay?", "The May course is £40."),
        ("Sleeping here since June, where do I enrol?", "The vote in October is for all."),
    ],
)
def test_what_is_told_from_or_until_a_day_is_told_of_others(question: str, text: str) -> None:
    """And the day on which somebody asks is none that is asked about."""
    for tells in (tells_day, tells_month):
        assert tells(question, text) is not False


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("What hours are there in July?", "From May until September: 9–5.", True),
        ("What hours are there in January?", "From May until September: 9–5.", False),
        ("What do you pick in July?", "Strawberries | 25 May | 10 August | £12", True),
        ("What do you pick in March?", "Strawberries | 25 May | 10 August | £12", False),
        (
            "What are the hours on Saturday?",
            "Branch | Mon–Thu | Fri | Sat\nMill | 9 | 9 | 10",
            True,
        ),
        ("What are the hours on Sunday?", "Branch | Mon–Thu | Fri | Sat\nMill | 9 | 9 | 10", False),
    ],
)
def test_both_ends_of_a_span_and_the_columns_of_a_row_are_told(
    question: str, text: str, told: bool
) -> None:
    """A span with both ends leaves all others out."""
    found = {tells(question, text) for tells in (tells_day, tells_month)}
    assert found == {told, None}


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """And no text is about another time than itself."""
    for tells in (tells_day, tells_month):
        assert tells(question, text) in (True, False, None)
        assert tells(question, question) is not False


@pytest.mark.parametrize(
    "text",
    [
        "How late may I check out?",
        "How early may we board?",
        "Children under 12 may only swim with an adult.",
        "Article 15 may be changed by the board.",
        "Those under 5 may or may not pay.",
        "Fees paid late may incur a charge.",
        "On the 12th they sing and march.",
    ],
)
def test_a_verb_is_no_month(text: str) -> None:
    """Behind a number and "late" a month has its capital, or is no verb's beginning."""
    assert tells_month("When in June?", text) is None
    assert tells_month(text, "It opens in June.") is None


@pytest.mark.parametrize(
    "text",
    [
        "in may",
        "from April to May",
        "Late May - early September",
        "mid-may",
        "15 may to 20 september",
        "the 5th of may",
        "12 May at noon",
        "5 may 2024",
        "in April and May",
        "from November to May",
    ],
)
def test_a_month_that_is_also_a_verb_is_told(text: str) -> None:
    """With a capital, a preposition or a date."""
    assert tells_month("When in May?", text) is True


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kính gửi quý khách, giá phòng tháng 6 là 900.000 đồng.", False),
        ("Quý phụ huynh đóng phí tháng 6; mỗi quý khách được giảm.", False),
        ("Boats to the hot spring leave in June.", False),
        ("Spring rolls cost £3 in June.", False),
        ("Đá quý, loại quý hiếm: mở bán tháng 6.", False),
        ("Báo cáo theo quý, tháng 6 nộp.", None),
        ("Tờ khai thuế quý nộp chậm nhất ngày 30/6.", None),
        ("Cuối quý, ngày 30/6, nộp báo cáo tháng hoặc quý.", None),
        ("Báo cáo quý II/2024, tháng 6 nộp.", None),
        ("Báo cáo quý hai vào tháng 6.", None),
        ("It is warm in spring and on 3 June.", None),
        ("The spring term ends in June.", None),
        ("Spring: until 3 June.", None),
        ("Opening hours\nSpring 10–5\nJuly 10–6", None),
        ("Open from spring until July.", None),
        ("The spring timetable starts in June.", None),
    ],
)
def test_guests_and_wells_are_no_part_of_the_year(text: str, told: bool | None) -> None:
    """A quarter and the season may hold any month."""
    assert tells_month("Tháng 12 thì sao?", text) is told
