"""The most and the least, soon and late, monthly and yearly, told by name or otherwise."""

import pytest

from qa.rules.opposites import tells_side


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many guests maximum?", "Each room sleeps four. Minimum stay two nights."),
        ("What is the maximum party size?", "The hall seats 80; minimum booking two hours."),
        ("What is the minimum order?", "Orders over $50 ship free. Maximum weight 30 kg."),
        ("What is the minimum length?", "Use 8 to 32 characters, with a maximum of five tries."),
        ("What is the minimum age?", "Anyone between six and 90 years; maximum weight 100 kg."),
        ("Mật khẩu tối thiểu mấy ký tự?", "Dài 8-32 ký tự. Sai tối đa 5 lần bị khóa."),
        ("Tối thiểu bao nhiêu người?", "Đoàn từ 10 người. Tối đa 3 xe."),
        ("Phòng ở tối đa mấy người?", "Mỗi phòng chứa được 4 người. Thuê tối thiểu hai đêm."),
        ("Tối đa bao nhiêu ngày?", "Trả lời trong vòng 5 ngày. Tối thiểu 2 người ký."),
        ("Đơn tối thiểu bao nhiêu?", "Miễn phí cho đơn trên 500.000đ (tối đa 5km)."),
        ("What is the minimum order?", "Free for orders over £1,500, up to 5 km."),
    ],
)
def test_a_limit_is_told_without_its_name(question: str, text: str) -> None:
    """Beside the limit of something else."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the minimum stay?", "The maximum stay is two weeks. Open from 8 am to 5 pm."),
        ("What is the minimum group size?", "The maximum group size is twenty. Open 9-17."),
        ("What is the maximum stay?", "Minimum stay two nights, from 14:00."),
        ("Đặt tối thiểu bao nhiêu?", "Mỗi đơn tối đa 20 món, giao từ 8h đến 17h."),
        ("Thuê tối thiểu mấy đêm?", "Thuê tối đa 30 đêm. Nhận phòng từ 14:00."),
        ("Thuê tối thiểu mấy đêm?", "Thuê tối đa 30 đêm, từ 5 tháng 6."),
    ],
)
def test_hours_and_months_are_no_limits(question: str, text: str) -> None:
    """They are from one to another as well."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is it too late for the card?", "Book early for a discount."),
        ("How early do tickets go on sale?", "A month ahead; late changes are free."),
        ("Why can't teenagers get up early?", "The body clock runs late in youth."),
        ("Why is it hottest in late July?", "We are nearest to the sun in early January."),
        ("What happens if I pay late?", "Shops were rare in the early days."),
        ("Who ruled in the late tenth century?", "Early payment earns 2%."),
        ("Vì sao khó dậy sớm?", "Đồng hồ lùi muộn hai giờ."),
        ("Việc có bị trễ nải không?", "Nộp sớm được giảm 5%."),
        ("Nộp sớm được gì?", "Muộn nhất là hai giờ trước suất chiếu."),
    ],
)
def test_until_when_and_in_what_part_is_neither_early_nor_late(question: str, text: str) -> None:
    """Nor is waking up, or the latest there may be."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the late fee?", "Early payment earns 2%."),
        ("What happens if I pay late?", "Pay early and save 5%."),
        ("Nộp muộn bị phạt bao nhiêu?", "Nộp sớm được giảm 5%."),
        ("Đến trễ thì ngồi đâu?", "Đến sớm được ngồi hàng đầu."),
    ],
)
def test_what_is_done_early_is_not_done_late(question: str, text: str) -> None:
    """Payments and arrivals."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the monthly charge?", "It is £900, due on the 1st. Annual increase: 3%."),
        ("Where is my monthly slip?", "Wages come on the 27th. An annual bonus is paid in May."),
        ("Phí hàng tháng bao nhiêu?", "Phí 200k, đóng ngày 5. Tăng hằng năm 5%."),
        ("Phí hàng tháng bao nhiêu?", "Phí 200k, nộp trước ngày 10; tăng hằng năm 5%."),
        ("What is the annual fee?", "It is £90 for twelve months. A monthly visit is £9."),
    ],
)
def test_what_is_due_on_a_day_is_monthly(question: str, text: str) -> None:
    """And what lasts for twelve months is annual."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the monthly fee?", "The annual fee is £300, due on the 1st of June."),
        ("Phí hàng tháng bao nhiêu?", "Phí hằng năm 500k, đóng ngày 5 tháng 1."),
        ("Phí hàng tháng bao nhiêu?", "Phí hằng năm 500k, đóng ngày 5/1."),
        ("What is the annual fee?", "The monthly fee is £30."),
    ],
)
def test_what_is_due_on_a_date_is_annual(question: str, text: str) -> None:
    """Its month is told."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the highest score?", "The top score is 990. The lowest is 10."),
        ("Điểm cao nhất là bao nhiêu?", "Thủ khoa đạt 29,5. Thấp nhất là 15."),
        ("What is the cheapest ticket?", "Tickets start at £5. The most expensive is £90."),
        ("Vé rẻ nhất bao nhiêu?", "Vé từ 50.000đ. Đắt nhất là ghế giữa."),
        ("Giải nhất được bao nhiêu?", "Quán quân nhận 10 triệu; giải nhì 5 triệu."),
        ("Who won the second prize?", "Runner-up: Mai. First prize: Lan."),
    ],
)
def test_the_most_and_the_first_are_told_in_other_words(question: str, text: str) -> None:
    """The top, the winner, and what a price begins with."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Điểm cao nhất là bao nhiêu?", "Điểm thấp nhất là 15."),
        ("What is the lowest score?", "The highest score is 990, a record."),
        ("What is the highest score?", "On top of that, the lowest is 10."),
        ("Vé rẻ nhất bao nhiêu?", "Đắt nhất là ghế giữa, 900.000đ."),
        ("What is the cheapest ticket?", "The most expensive is £90, from the bank."),
        ("Giải nhất được bao nhiêu?", "Giải nhì, á quân, nhận 5 triệu."),
    ],
)
def test_the_least_and_the_second_are_not_told_by_these(question: str, text: str) -> None:
    """Such words count for their own side."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the highest price?", "The lowest price is £5. Pay on the top floor."),
        ("What is the monthly rent?", "The annual rent is £9,000. Pay on the 1st floor."),
        ("What is the minimum age?", "The maximum age is from 60 to 65 years."),
        ("Who won the first prize?", "The winner of the second prize is Mai."),
    ],
)
def test_floors_and_what_tells_of_the_other_tell_nothing(question: str, text: str) -> None:
    """The top floor is no highest price, and the first no day of a month."""
    assert tells_side(question, text) is False


def test_a_yearly_fee_is_told_by_its_name_in_banks() -> None:
    """Beside a monthly one."""
    told = "Phí thường niên 200.000đ; phí SMS hàng tháng 10.000đ."
    assert tells_side("Phí hằng năm của thẻ?", told) is True
