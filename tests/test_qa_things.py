"""Check-in, deposits and what is at home, told by name or otherwise."""

import pytest

from qa.opposites import tells_side
from qa.things import THINGS


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
        ("What time is check in?", "Check-out is at 11 am. Late check-out is available."),
        ("When do we check out?", "Check-in is from 2 pm. Leave your shoes at the door."),
        ("Trả phòng lúc mấy giờ?", "Nhận phòng từ 14h, nhận chìa khóa ở quầy."),
        ("How long does a deposit take?", "Withdrawals take two days."),
        ("Gửi tiền mất bao lâu?", "Rút tiền mất 24 giờ."),
        ("How long does a withdrawal take?", "Deposits are paid in advance."),
        ("How long is overseas delivery?", "Domestic delivery takes 2 days."),
        ("Giao ra nước ngoài mấy ngày?", "Giao trong nước hai ngày."),
        ("Giao trong nước mấy ngày?", "Giao ra nước ngoài, kể cả Nhật Bản, mất 7 ngày."),
    ],
)
def test_the_other_by_itself_is_no_answer(question: str, text: str) -> None:
    """Such words count for the side that is asked about alone."""
    assert tells_side(question, text) is False


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
