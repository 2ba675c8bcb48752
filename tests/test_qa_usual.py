"""What is told of the usual, beside the exception that has the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.another import about, names_it
from qa.rules.cycles import tells_day
from qa.rules.usual import tells_usual


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vé người lớn bao nhiêu tiền?", "Vé vào cổng 50.000 đồng; trẻ em 25.000 đồng."),
        ("How much is an adult ticket?", "Admission is £12. Children under 5 go free."),
        ("Ngày thường mở cửa mấy giờ?", "Mở cửa 8h–17h; cuối tuần 9h–12h."),
        ("What are the opening hours on weekdays?", "We are open 9–5, weekends 10–2."),
        ("Học phí trong nước là bao nhiêu?", "Học phí 20 triệu; sinh viên quốc tế 40 triệu."),
        ("How much does it cost to rent a locker?", "Lockers cost $2 a day. Locks are sold here."),
        ("Mua vé ở đâu?", "Vé vào cổng có tại quầy. Thuê xuồng ở bến."),
        ("How many working days does it take?", "It takes 3 days. No delivery on Sundays."),
        ("When is the first day of school?", "School starts on 5 May. The last day is 20 June."),
        ("Khám lần đầu mất bao nhiêu tiền?", "Khám 200.000 đồng; lần thứ hai 100.000 đồng."),
        ("Thứ ba mở cửa lúc mấy giờ?", "Mở cửa 8h–17h; chủ nhật 9h–12h."),
        ("Ngày thường giá bao nhiêu?", "Giá vé: 90k/người. Cuối tuần và ngày lễ: 120k."),
        ("How much is it on week days?", "Entry is £8. Weekends and market days: £10."),
        ("Thứ sáu đóng cửa mấy giờ?", "Giờ đóng cửa: 20h (thứ Bảy 18h)."),
        ("What time do you close on Friday?", "Closing time is 6 pm (8 pm on Saturdays)."),
        ("Vé người lớn?", "Giá vé vào bảo tàng là 40k một người. Trẻ em dưới 6 tuổi miễn phí."),
        ("Người lớn khám bao nhiêu?", "Phí khám nội 150.000 đồng. Trẻ em dưới 6 tuổi miễn phí."),
        ("Người lớn mượn được mấy cuốn?", "Mỗi thẻ mượn 5 cuốn. Trẻ em mượn 3 cuốn."),
        ("How much is an adult ticket?", "Museum entry costs £12 per person. Children £5."),
        ("Phí gửi xe quận 7?", "Phí gửi xe: 5k. Riêng quận 1: 10k."),
    ],
)
def test_the_usual_needs_no_name(question: str, text: str) -> None:
    """It stands beside what is told of the other, and is an amount as that is."""
    assert names_it(about(question), text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vé trẻ em bao nhiêu tiền?", "Vé người lớn 50.000 đồng. Mở cửa từ 8 giờ."),
        ("Tỉnh nhập khẩu bao nhiêu gạo?", "Tỉnh có 2 triệu dân. Tỉnh xuất khẩu 5 tấn gạo."),
        ("How much does a third suitcase cost?", "A second suitcase costs £8, a hat £2."),
        ("When does it open on Sunday?", "It opens from Monday to Friday at 8. Entry is £5."),
        (
            "Who leads the third team?",
            "We enter three teams. The first team, which Ann leads, won in 2024.",
        ),
        ("Chủ nhật mở cửa lúc mấy giờ?", "Thứ hai đến thứ sáu: 8h–17h. Phí vào cửa: 20.000 đồng."),
        ("Chủ nhật mở cửa lúc mấy giờ?", "Thứ hai đến thứ sáu: 8h–17h. Nghỉ trưa 12h–13h."),
        ("What are the Sunday hours?", "Monday to Friday: 9–5. Tickets: £12."),
        ("When is it open on Sunday?", "Monday to Friday 9–5; parking £3."),
        ("How much is a child ticket?", "Adults: £12. Parking: £3."),
        ("Vé trẻ em bao nhiêu tiền?", "Người lớn: 100.000 đồng. Gửi xe: 5.000 đồng."),
        ("Gửi ô tô bao nhiêu tiền?", "Xe máy: 5.000 đồng. Mất vé phạt 50.000 đồng."),
        ("Phòng đôi bao nhiêu tiền?", "Phòng đơn: 500.000 đồng. Phòng VIP: 1.500.000 đồng."),
        ("Vé người lớn bao nhiêu tiền?", "Trẻ em: 25.000 đồng, sinh viên 30.000 đồng."),
        ("Vé người lớn bao nhiêu tiền?", "Trẻ em: 25.000 đồng. Dưới 6 tuổi: miễn phí."),
        ("How much is a child ticket?", "Adults £12. Entry £3 for dogs."),
        ("Ngày thường giá bao nhiêu?", "Cuối tuần và ngày lễ: 120k. Gửi xe: 5k một ngày."),
        ("Giá vé trẻ em?", "Người lớn: 100.000 đồng. Mất vé phạt 50.000 đồng."),
        ("Gửi ô tô bao nhiêu?", "Chỗ gửi | Xe máy | Xe đạp\nBãi A | 5.000 | 1.000\nBãi B | 1 | 2"),
        ("Vé người lớn bao nhiêu tiền?", "Vé sinh viên 30.000 đồng. Trẻ em: 25.000 đồng."),
        ("Vé người lớn bao nhiêu tiền?", "Vé người khuyết tật 30k. Trẻ em: 20k."),
        ("How much is an adult ticket?", "Concession tickets £8. Children £5."),
        ("How much is an adult ticket?", "Student tickets are £8. Children £5."),
        ("Quận 7 ship bao nhiêu?", "Gửi xe: 5k. Ship quận 1: 10k."),
        ("Học phí lớp 8?", "Học phí lớp 6: 900k. Lớp 9: 950k."),
    ],
)
def test_what_has_a_name_of_its_own_is_not_the_usual(question: str, text: str) -> None:
    """Nor is what says less of the question, nor an amount of another kind, nor a row, where the
    columns have the names of others.
    """
    assert names_it(about(question), text) is False


def test_a_text_of_amounts_alone_tells_of_nothing() -> None:
    """What they are of is told above it, or by the other."""
    assert not tells_usual(tells_day, "When is it open on Sunday?", "8 to 17; Friday to 20.")


@given(st.text("0159 .,;|\nabvéạ:£", max_size=60))
def test_any_text_is_looked_at(text: str) -> None:
    """Behind a sentence that names another, or the very one."""
    told = f"Weekdays: 5 pm. {text}"
    assert names_it(about("When is it open on Sunday?"), told) in (False, None)
    assert names_it(about("When is it open on Sunday?"), f"Sunday: 5 pm. {text}") is True
