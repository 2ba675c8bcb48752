"""Whether a text tells of all others of a kind of which it numbers some."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.labels import tells_number_of
from qa.rules.modifiers import tells_modified
from qa.rules.rest import tells_all, tells_rest


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("quận", "Quận 1, 3, 5: 20k. Các quận còn lại: 35k."),
        ("quận", "Quận 1: 20k. Khu vực khác: 35k."),
        ("quận", "Quận 1: 20k. Nơi khác 35k."),
        ("quận", "Quận 1: 20k | Quận khác: 35k"),
        ("quận", "Quận 1: 20k, các khu vực khác phí 35k."),
        ("district", "District 1: £2. Elsewhere: £3."),
        ("lớp", "Lớp 6 tan 15h, các lớp khác 16h30."),
        ("lớp", "Lớp 6 tan 15h, tất cả các lớp còn lại tan 16h30."),
        ("tuyến", "Tuyến 5 chạy hai chiều, những tuyến khác chạy một chiều."),
        ("tuyến", "Các tuyến buýt 1, 2 dài; mọi chuyến tuyến còn lại ngắn."),
        ("grade", "Grade 6 finishes at 3 pm, all other grades at 4 pm."),
        ("bus", "Bus 7 runs hourly. Other buses run every 20 minutes."),
        ("bus", "Bus 7 runs hourly, the others every 20 minutes."),
        ("bus", "Bus 7 is free, any other bus costs £2."),
        ("category", "Category 1 is £5; other categories are £9."),
        ("room", "Room 1 is a kitchen. The rest of the rooms are let."),
        ("room", "Room 1 is a kitchen; the remaining rooms are let."),
        ("district", "District 1 is served daily, everywhere else on Mondays."),
        ("zone", "Zone 1 is £2; all others: £3."),
    ],
)
def test_all_others_are_told_of(label: str, text: str) -> None:
    """By the name of the kind, or as other places, in any case."""
    assert tells_rest(label, text)
    assert tells_rest(label, text.upper())


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("quận", "Quận 1, 3, 5: 20k."),
        ("quận", "Quận 1: 20k. Các lớp còn lại: 35k."),
        ("phòng", "Phòng 201 giá 450k. Khách có thể đổi sang phòng khác."),
        ("phòng", "Phòng 201 giá 450k. Để hành lý ở nơi khác."),
        ("lớp", "Lớp 9 và các bạn khác thi văn."),
        ("quận", "Quận 1: 20k. Liên hệ nếu bạn ở nơi khác."),
        ("district", "District 1: £2. We do not deliver elsewhere."),
        ("bus", "Bus 7 goes to the airport; another bus is late."),
        ("bus", "Bus 7 goes to the other side of the river."),
        ("room", "Room 1 is a kitchen. Store food elsewhere, in some other room."),
        ("line", "Line 1 goes one way, the other way is longer."),
        ("gate", "Gate 1 has two doors: one is red, the other is blue."),
        ("phòng", "Phòng 201 giá 450k. Số phòng còn lại: 5."),
        ("", ""),
    ],
)
def test_another_one_is_not_all_others(label: str, text: str) -> None:
    """Nor are others of another kind, or another place to put something."""
    assert not tells_rest(label, text)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Ship quận 9 bao nhiêu?", "Quận 1, 3, 5: 20k. Các quận còn lại: 35k.", None),
        ("Ship quận 9 bao nhiêu?", "Quận 1, 3, 5: 20k. Giao lớp khác: 35k.", False),
        ("Ship quận 3 bao nhiêu?", "Quận 1, 3, 5: 20k. Các quận còn lại: 35k.", True),
        ("What time does grade 8 finish?", "Grade 6 at 3 pm, all other grades at 4 pm.", None),
        ("Who teaches grade 8 in room 5?", "Grade 6 and other grades: room 7.", False),
        ("Who teaches grade 8 in room 5?", "Grade 6 and other grades: room 5.", None),
        ("Ship quận 7 bao nhiêu?", "Nội thành: 20k. Ngoại thành: 35k. Quận 9: 30k.", None),
    ],
)
def test_the_rest_may_hold_the_number_asked_about(
    question: str, text: str, told: bool | None
) -> None:
    """Of every label of which another number is told."""
    assert tells_number_of(question, text) is told


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("phòng", "Tất cả các phòng có máy lạnh. Phòng 201 có ban công."),
        ("cửa", "Mọi cửa đều mở. Cửa trước đóng lúc 22h."),
        ("lớp", "Toàn trường học 2 buổi. Lớp 1 có thêm giờ ngủ."),
        ("tầng", "Mạng phủ khắp tòa nhà. Tầng 1 có máy in."),
        ("bus", "All buses take bikes. Bus 7 has a rack."),
        ("lifts", "All lifts work. The right lifts have new doors."),
        ("gate", "Every gate is 3 m wide. The south gate has a ramp."),
        ("category", "All of the categories are open."),
        ("floor", "Wifi works throughout the building. Floor 1 has a printer."),
        ("floor", "Wifi works in all of the whole hotel. Floor 1 has a printer."),
        ("grade", "The entire school eats at noon. Grade 1 eats first."),
    ],
)
def test_all_are_told_of(label: str, text: str) -> None:
    """Whichever of them is named as well."""
    assert tells_all(label, text)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("phòng", "Các phòng tầng 1 có máy lạnh."),
        ("phòng", "Mỗi phòng 2 người."),
        ("phòng", "Tất cả các phòng khác có máy lạnh."),
        ("lớp", "Tất cả lớp 6 học sáng."),
        ("zone", "Every zone 2 ticket is £1."),
        ("bus", "Bus 3 leaves at 8:00 throughout the year."),
        ("bus", "All tram tickets are £1. Bus 7 has a rack."),
        ("", ""),
    ],
)
def test_all_of_some_are_not_all(label: str, text: str) -> None:
    """Nor are all of another kind."""
    assert not tells_all(label, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Does bus 9 take bikes?", "All buses take bikes. Bus 7 has a rack."),
        ("Phòng 305 có gì?", "Tất cả các phòng có máy lạnh. Phòng 201 có ban công."),
        ("Học phí học kỳ 2?", "Mỗi học kỳ là 12 triệu. Học kỳ 1 đóng trước ngày 15/9."),
        ("What is the fee of semester 2?", "Each semester costs £9. Semester 1 starts in May."),
    ],
)
def test_what_all_have_the_numbered_one_has(question: str, text: str) -> None:
    """Though another one is numbered."""
    assert tells_number_of(question, text) is None


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How wide is the north gate?", "Every gate is 3 m. The south gate has a ramp.", None),
        ("How wide is the north gate?", "Every door is 3 m. The south gate has a ramp.", False),
        ("Cửa sau mở lúc nào?", "Mọi cửa mở 6h. Cửa trước đóng 22h.", None),
        ("Cửa sau mở lúc nào?", "Cửa trước mở 6h, đóng 22h.", False),
    ],
)
def test_what_all_have_the_northern_one_has(question: str, text: str, told: bool | None) -> None:
    """Though the southern one is named."""
    assert tells_modified(question, text) is told


@given(st.text(max_size=8), st.text(max_size=60))
def test_any_text_is_looked_at(label: str, text: str) -> None:
    """Whatever the kind is called."""
    assert tells_rest(label, text) in (True, False)
