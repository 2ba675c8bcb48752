"""Of which class, room or size that has a letter a text tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.another import about, names_it
from qa.rules.codes import tells_code


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Chủ nhiệm lớp 6A là ai?", "Chủ nhiệm lớp 6B là cô Lan."),
        ("Lớp 10A2 học phòng nào?", "Lớp 10A1 học phòng 301."),
        ("Phòng B12 ở đâu?", "Phòng A12 ở tầng một."),
        ("Tòa A có mấy thang máy?", "Toà B có 2 thang máy."),
        ("Size L giá bao nhiêu?", "Size M giá 100.000đ."),
        ("Bằng B2 học bao lâu?", "Bằng B1 học 3 tháng."),
        ("Viêm gan A lây qua đâu?", "Viêm gan B lây qua máu."),
        ("What is vitamin C good for?", "Vitamin D is good for bones."),
        ("Where is building C?", "Building A is next to building B."),
        ("Thang máy ở tòa A có mấy cái?", "Có hai cái ở tòa B."),
        ("Phòng 12 trong tòa A thi môn gì?", "Phòng 12 trong tòa B thi Toán."),
        ("Size L hay XL giá bao nhiêu?", "Size M giá 100.000đ."),
        ("Lỗi E7 là gì?", "Mã | Nghĩa\nE3 | thiếu nước\nE5 | chưa đủ nóng"),
        ("What is the fine for P15?", "Code | Fine\nP08 | $60\nP09 | $85"),
    ],
)
def test_another_letter_is_another_thing(question: str, text: str) -> None:
    """Alone or beside a number."""
    assert tells_code(question, text) is False
    assert names_it(about(question), text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Chủ nhiệm lớp 6A là ai?", "6A: cô Lan, lớp 6B: thầy Minh."),
        ("Phòng B12 ở đâu?", "Phòng A12, B12 ở tầng một."),
        ("Tòa C có mấy thang máy?", "Tòa A, B và C có 2 thang máy."),
        ("Size L giá bao nhiêu?", "Size S | M | L: 100.000đ."),
        ("Size L và size M khác gì?", "Size M dài 70 cm."),
        ("Vitamin C có ở đâu?", "Cam giàu vitamin c. Vitamin D có trong cá."),
        ("Phòng B12 ở đâu?", "Phòng A12 ở tầng một; phòng b12 ở tầng hai."),
    ],
)
def test_the_very_code_is_found(question: str, text: str) -> None:
    """Wherever it stands by itself; of two, one is enough."""
    assert tells_code(question, text) is True


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Chủ nhiệm lớp 6B là ai?", "Lớp 6A đến 6D học buổi sáng."),
        ("Lớp 6B học lúc nào?", "Khối 6 học buổi sáng; lớp 6A ở phòng 5."),
        ("Tòa B có gì?", "Tòa A-D có thang máy."),
        ("Tòa B có gì?", "Tất cả các tòa có thang máy, tòa A có hồ bơi."),
        ("Hạng B được lái gì?", "Hạng A trở lên được lái xe máy."),
        ("Phòng B12 ở đâu?", "Phòng 12 ở tầng A."),
        ("Tòa A có gì?", "Tòa nhà có thang máy."),
        ("Lớp học lúc nào?", "Lớp 6A học lúc 7h."),
        ("Lớp 6 học lúc nào?", "Lớp 6A học lúc 7h."),
        ("When do I take vitamin D?", "Take vitamin D3 with food, vitamin C any time."),
        ("Hạng B1 thi mấy câu?", "Thi hạng B gồm 30 câu, hạng A1 25 câu."),
        ("Where is room B12?", "Room B-12 is on floor 1; room A12 on floor 2."),
        ("Viêm gan B tiêm mấy mũi?", "Vắc xin viêm gan AB tiêm 3 mũi; viêm gan A 2 mũi."),
        ("Viêm gan B lây qua đâu?", "HBV lây qua máu, khác với viêm gan A."),
        ("Học phí lớp 10A2?", "Học phí lớp thường 2 triệu; lớp 10A1 (chọn) 3 triệu."),
        ("Học phí lớp 10A2?", "Học phí cấp 3: 2 triệu; lớp 10A1 3 triệu."),
        ("Lớp 6A học thêm ở đâu?", "Học thêm ở hội trường. Riêng lớp 6D ở thư viện."),
        ("What does class 7B bring?", "Pupils bring lunch; class 7C also bring boots."),
        ("Tôi ở tòa A, gửi xe ở đâu?", "Bãi xe ở hầm tòa B và tòa C."),
        ("Where do residents of building A park?", "Under building B next door."),
        ("Từ tòa A đi sang thư viện thế nào?", "Thư viện ở tòa C cạnh sân bóng."),
        ("Đổi size L được không?", "Đổi trong 7 ngày, ví dụ size M sang size S."),
        ("Is there a lift in building A?", "Only building B has a lift."),
        ("Khu A giá bao nhiêu?", "Khu B: 200k. Còn lại: 150k."),
    ],
)
def test_what_may_hold_the_code_is_no_other(question: str, text: str) -> None:
    """A span, all, others, the whole class, a part, what has no code, and where something is."""
    assert tells_code(question, text) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """And no text is about another code than its own."""
    assert tells_code(question, text) in (True, False, None)
    assert tells_code(question, question) is not False


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Lỗi E7 là gì?", "E3 | thiếu nước\nE07 | chưa đủ nóng", True),
        ("Lỗi E7 là gì?", "Giữ nút 3 giây; báo E5 thì gọi thợ.", None),
        ("What does E7 mean?", "E1 | lid open\nE5–E9 | call us\nF1 | filter", None),
        ("T2 học gì?", "A1 | Toán\nB1 | Văn", None),
    ],
)
def test_a_code_is_told_by_a_row_of_its_own(question: str, text: str, told: bool | None) -> None:
    """Where the rows begin with codes."""
    assert tells_code(question, text) is told
