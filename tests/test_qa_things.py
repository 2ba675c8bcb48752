"""Check-in, deposits and what is at home, told by name or otherwise."""

import pytest

from qa.rules.opposites import tells_side
from qa.rules.things import THINGS


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What time is check in?", "Your room is available from 3 pm. Check-out is at 11 am."),
        ("What time is check-in?", "Collect your keys from 3 pm; check-out is at 11."),
        ("Nhận phòng lúc mấy giờ?", "Quý khách nhận chìa khóa từ 14h, trả phòng trước 12h."),
        ("When do we check out?", "Check-in is from 2 pm. Please leave your room by 11 am."),
        ("Trả phòng lúc mấy giờ?", "Nhận phòng từ 14h. Quý khách bàn giao chìa khóa trước 12h."),
        ("Do I need to pay a deposit?", "A 20% advance is due. Withdraw 7 days ahead."),
        ("How much is the deposit?", "20% is paid upfront; you may withdraw until May."),
        ("How much is the deposit?", "£50, refunded when you withdraw in time."),
        ("What did the foreign donor ask?", "Cá sống trong nước có độ mặn hai phần nghìn."),
        ("Hàng nước ngoài về khi nào?", "Ngâm gạo trong nước lạnh một giờ."),
        ("How long is overseas delivery?", "Domestic delivery 2 days; Japan and Korea 7 days."),
        ("Giao ra nước ngoài mấy ngày?", "Trong nước 2 ngày, châu Âu 10 ngày."),
    ],
)
def test_a_thing_is_told_without_its_name(question: str, text: str) -> None:
    """Beside the other, or beside what merely looks like it."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What time is breakfast?", "The buffet opens from 6:30. Dinner is à la carte."),
        ("What is for lunch?", "At noon we serve soup. Dinner must be booked."),
        ("Bữa trưa ở đâu?", "Giữa trưa có cháo ở sảnh. Ăn tối tại nhà hàng."),
        ("Where can I park my car?", "A garage has 40 places. Motorbikes park in front."),
        ("Gửi xe máy bao nhiêu tiền?", "Xe tay ga, xe số 5.000đ. Ô tô 20.000đ."),
        ("Do you accept credit cards?", "We take Visa. Debit cards need a PIN."),
        ("Có nhận thẻ tín dụng không?", "Nhận thẻ Visa, JCB. Thẻ ghi nợ miễn phí."),
        ("Phòng đôi giá bao nhiêu?", "Phòng cho hai người: 500k. Phòng đơn: 300k."),
        ("Phòng đơn giá bao nhiêu?", "Phòng 1 người: 300k. Phòng đôi: 500k."),
        ("Where is the outdoor pool?", "The pool is on the roof. The indoor gym is below."),
        ("Bể bơi ngoài trời mở lúc nào?", "Bể trên sân thượng mở 6h. Sân trong nhà mở 8h."),
        ("How warm is the indoor court?", "Courts in the hall are heated, outdoor ones not."),
        ("How do I upload a photo?", "Tap and choose a picture. Downloads are in the menu."),
        ("Tải lên ảnh thế nào?", "Nhấn nút thêm ảnh. Tải xuống ở menu."),
        ("How do I download it?", "Tap Save. Uploads are limited to 5 MB."),
        ("Where can I withdraw cash?", "An ATM is by the gate. Deposits are made at the desk."),
        ("What time is dinner?", "Breakfast 7-10, evening à la carte from 18:00."),
        ("What time is check-out?", "Check-in from 3 pm; rooms must be free by 11 am."),
        ("Giao trong nước mất bao lâu?", "Các tỉnh 3-5 ngày; quốc tế 10 ngày."),
        ("Gửi xe máy ở đâu?", "Bãi xe ở tầng hầm B1, ô tô đậu ở B2."),
        ("Phí ship nội thành?", "Quận 1: 20k. Ngoại thành: 35k."),
        ("Phí ship nội thành?", "Phí ship dưới 5km 20k; ngoại thành 35k."),
        ("Phí ship ngoại thành?", "Nội thành 20k, các vùng khác 35k."),
        ("Nội trú đóng bao nhiêu?", "Học sinh ở trường đóng 3 triệu; ngoại trú đóng 1 triệu."),
        ("Ngoài giờ gọi số nào?", "Gọi 1900 trong giờ làm việc; lúc khác gọi 0909."),
        (
            "Nộp ngoài giờ ở đâu?",
            "Nộp trong giờ hành chính tại quầy, hoặc trên mạng bất cứ lúc nào.",
        ),
        ("Phí mở tài khoản?", "Phí mở, đóng tài khoản: miễn phí."),
        ("How do I open an account?", "Register online. To close your account, call us."),
        ("Thi cuối kỳ khi nào?", "Thi giữa kì tuần 8, thi hết môn tuần 16."),
        ("When is the final exam?", "The midterm is on 5 March and the final on 2 June."),
        ("Vé một chiều bao nhiêu?", "Hà Nội – Sapa 300k; khứ hồi 500k."),
        ("How much is a return ticket?", "One-way tickets cost £10; there and back £18."),
        ("Nghỉ vợ sinh được mấy ngày?", "Nghỉ thai sản: mẹ 6 tháng, bố 5 ngày."),
        ("How many days of annual leave?", "You get 25 days a year. Paternity leave is 2 weeks."),
        ("How much is a one-way ticket?", "Single £12, return tickets £20."),
        ("Khám ngoài giờ bao nhiêu?", "Trong giờ hành chính 150k, tối 200k."),
        ("How long is paternity leave?", "Maternity leave is 6 months; fathers get 5 days."),
    ],
)
def test_other_words_tell_a_thing(question: str, text: str) -> None:
    """Those that people use of it every day."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What time is breakfast?", "Dinner is served from 6 pm."),
        ("Mấy giờ ăn sáng?", "Cơm tối từ 18h."),
        ("Bữa tối lúc mấy giờ?", "Điểm tâm từ 6h."),
        ("Gửi xe máy bao nhiêu tiền?", "Xe ô-tô số 06 trả 20.000đ."),
        ("Where can I park my car?", "Bicycles are locked by the gate."),
        ("What is the credit card fee?", "Debit card fee: 1%."),
        ("Phòng đơn giá bao nhiêu?", "Phòng đôi, 2 người, 500k."),
        ("When is the outdoor pool open?", "The indoor pool, in the hall, opens at 9."),
        ("Dung lượng tải lên?", "Tải xuống 5 GB một ngày, lưu về máy."),
        ("How do I withdraw cash?", "Deposits are made at the desk."),
        ("Gửi xe máy ở đâu?", "Bãi xe ô tô ở tầng hầm B1."),
    ],
)
def test_such_words_of_the_other_tell_nothing(question: str, text: str) -> None:
    """They count for their own side, and its names are names."""
    assert tells_side(question, text) is False


def test_each_word_for_a_meal_names_it() -> None:
    """A text that has it tells of the meal."""
    assert tells_side("Mấy giờ ăn sáng?", "Điểm tâm từ 6h, ăn tối từ 18h.") is True
    assert tells_side("Giá bữa trưa?", "Suất cơm trưa 35.000đ, ăn tối 50.000đ.") is True


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What time is check in?", "Check-out is at 11 am. Late check-out is available."),
        ("When do we check out?", "Check-in is from 2 pm. Leave your shoes at the door."),
        ("Trả phòng lúc mấy giờ?", "Nhận phòng từ 14h, nhận chìa khóa ở quầy."),
        ("How long does a deposit take?", "Withdrawals take two days."),
        ("Gửi tiền mất bao lâu?", "Rút tiền mất 24 giờ."),
        ("How long does a withdrawal take?", "Deposits are paid in advance."),
        ("How long is overseas delivery?", "Domestic delivery takes 2 days."),
        ("Giao ra nước ngoài mấy ngày?", "Giao trong nước hai ngày."),
        ("Giao trong nước mấy ngày?", "Giao ra nước ngoài, kể cả Nhật Bản, mất 7 ngày."),
        ("Phí ship nội thành?", "Ngoại thành: 35k."),
        ("Phí nội trú?", "Phí ngoại trú là 200k."),
        ("Khám ngoài giờ bao nhiêu?", "Khám trong giờ hành chính 150k."),
        ("Thi giữa kỳ khi nào?", "Thi cuối kỳ tháng 6."),
        ("When is the midterm exam?", "The final exam is on 5 June."),
        ("Vé một chiều bao nhiêu?", "Vé khứ hồi 500k."),
        ("How much is a one-way ticket?", "A return ticket costs £20."),
        ("Mở tài khoản cần gì?", "Đóng tài khoản cần CCCD."),
        ("How long is paternity leave?", "Maternity leave is 6 months."),
    ],
)
def test_the_other_by_itself_is_no_answer(question: str, text: str) -> None:
    """Such words count for the side that is asked about alone."""
    assert tells_side(question, text) is False


def test_both_may_be_named_at_once() -> None:
    """Check-in and check-out with one stroke between them."""
    assert tells_side("When is check-out?", "Check in/out: 14:00/12:00.") is True
    assert tells_side("Nhận phòng lúc mấy giờ?", "Nhận/trả phòng: 14h/12h.") is True


def test_a_thing_excludes_another_or_more() -> None:
    """And is named by something."""
    assert all(len(each) > 1 and all(side.names for side in each) for each in THINGS)


def test_all_of_a_set_are_done_or_none_is() -> None:
    """What is bought is compared with what is rented."""
    assert all(len({side.done for side in each}) == 1 for each in THINGS)


def test_no_side_is_told_by_nothing() -> None:
    """An empty alternative would stand everywhere."""
    for side in (side for each in THINGS for side in each):
        assert tells_side(" ", side.names) is None
        assert "||" not in side.names + side.told
        assert not side.told.startswith("|")
        assert not (side.names + side.told).endswith("|")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Có phục vụ bữa trưa không?", "Công suất tối đa của phòng là 90 khách."),
        ("Bữa tối lúc mấy giờ?", "Đền là một địa điểm tâm linh."),
        ("Bữa tối lúc mấy giờ?", "Lớp học về đặc điểm tâm lý của trẻ."),
        ("Bữa trưa giá bao nhiêu?", "Gọi hai suất tối thiểu."),
    ],
)
def test_parts_of_other_words_are_no_meals(question: str, text: str) -> None:
    """Neither capacity nor a place."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Có nhận thẻ tín dụng không?", "Thẻ ghi nợ Visa: miễn phí."),
        ("How do I withdraw cash?", "Deposit cash at the ATM."),
        ("How much is the deposit?", "Withdraw a week in advance."),
        ("Phòng đơn giá bao nhiêu?", "Phòng đôi cho 1 người ở: 400k."),
        ("What time is breakfast?", "Dinner is at the buffet."),
    ],
)
def test_what_the_other_is_told_with_tells_nothing(question: str, text: str) -> None:
    """In a clause that names the other."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How much is a license for a cat?", "Dog, spayed | $12", False),
        ("Khám cho mèo bao nhiêu?", "Chó: 200.000đ; thú nuôi khác: 150.000đ", None),
        ("Vé ngày giá bao nhiêu?", "Vé lượt: 8.000đ, vé tháng: 200.000đ", False),
        ("How much is a day pass?", "Week pass £20, day £5", None),
        ("Xe tải gửi bao nhiêu?", "Xe con: 20.000đ", False),
        ("Em tự mua xăng hay sao?", "Giá thuê đã gồm mũ.", None),
    ],
)
def test_animals_tickets_and_lorries_are_told_apart(
    question: str, text: str, told: bool | None
) -> None:
    """Unless all of them are told of."""
    assert tells_side(question, text) is told
