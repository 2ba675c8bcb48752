"""Whom a text is for or about, told by name or otherwise."""

import pytest

from qa.rules.opposites import tells_side


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many days of annual leave do I get?", "PTO: 15 days per year. Sick leave: 10 days."),
        ("How much annual leave is there?", "15 days of paid leave and 10 days of sick leave."),
        ("How much annual leave is there?", "20 days off a year. Sick leave needs a note."),
        ("Nghỉ phép được mấy ngày?", "12 ngày nghỉ có lương. Nghỉ ốm: tối đa 30 ngày."),
        ("Nghỉ phép được mấy ngày?", "12 ngày nghỉ hưởng nguyên lương. Nghỉ ốm cần giấy."),
    ],
)
def test_paid_days_are_annual_leave(question: str, text: str) -> None:
    """By whatever name a handbook calls them."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much annual leave is there?", "Sick leave is 10 days a year, with a note."),
        ("How much annual leave is there?", "10 days off sick; sick leave needs a note."),
        ("Nghỉ phép được mấy ngày?", "Nghỉ ốm hưởng 75% lương, tối đa 30 ngày."),
        ("Nghỉ ốm được mấy ngày?", "Nghỉ phép 12 ngày, hưởng nguyên lương."),
    ],
)
def test_pay_for_the_sick_is_no_annual_leave(question: str, text: str) -> None:
    """Nor the other way round."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vé trẻ em bao nhiêu?", "Khách cao dưới 1m: miễn phí. Người lớn: 100k."),
        ("Vé trẻ em bao nhiêu?", "Cao từ 1m đến 1m4: 50k. Người lớn: 100k."),
        ("Vé trẻ em bao nhiêu?", "Dưới 1 mét miễn phí, người lớn 100k."),
        ("Vé trẻ em bao nhiêu?", "Dưới một mét miễn phí, người lớn 100k."),
        ("Giá vé trẻ em?", "Cao dưới 100 cm: miễn phí; người lớn 80.000đ."),
        ("How much is a child ticket?", "Visitors under 1.2 m pay half. Adults: $10."),
        ("Vé người lớn bao nhiêu?", "Khách cao trên 1m4: 100k. Trẻ em: 50k."),
        ("How much is an adult ticket?", "Anybody over 140 cm pays $10, children $5."),
    ],
)
def test_who_pays_by_height_may_be_a_child_or_an_adult(question: str, text: str) -> None:
    """Whether it is given in metres or in centimetres."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vé trẻ em bao nhiêu?", "Người lớn: 100k. Sân dài 20m, mở từ 8h."),
        ("Vé trẻ em bao nhiêu?", "Người lớn: 100k. Bể sâu 2 m."),
        ("Vé người lớn bao nhiêu?", "Trẻ em cao dưới 1m4: 50k."),
        ("How much is a child ticket?", "Adults: $10, students $8."),
    ],
)
def test_other_metres_are_no_height_of_a_visitor(question: str, text: str) -> None:
    """Nor does a child's height tell what an adult pays."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Whom can my child turn to?", "Tell any adult in the building."),
        ("When can my child swim?", "Nobody swims without an adult."),
        ("How is a child fed?", "Soup is 50 pence; adults eat later than the teenagers."),
        ("When can children swim?", "Nobody under thirteen may dive; adults swim from six."),
        ("Trẻ em tập lúc nào?", "Các em tập lúc 5 giờ, người lớn lúc 6 giờ."),
        ("Trẻ em có cần khám mắt không?", "Mắt mờ ở người lớn tuổi phải khám mỗi năm."),
        ("Trẻ em vào cửa thế nào?", "Phải có người lớn đi kèm."),
        ("What did the little boy get?", "The female student lent him a book."),
        ("How did the young man save paper?", "Nữ sinh viên ấy cho ông giấy."),
        ("My boy pushed the button. What now?", "The car is for women from 5 to 7."),
        ("What do men wear?", "Nữ thần mặc áo trắng, nữ hoàng mặc áo vàng."),
        ("What do women wear?", "The general lost seven thousand men in the snow."),
    ],
)
def test_one_who_is_beside_or_told_of_by_himself_is_no_other(question: str, text: str) -> None:
    """Nor are the old other than children, and goddesses other than men."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Đăng ký kết hôn cần gì?", "Hai bên nam nữ mang căn cước. Ly hôn nộp đơn ở tòa."),
        ("Làm giấy khai sinh cần gì?", "Đem giấy chứng sinh. Khai tử làm ở quầy 2."),
        ("Where are birth certificates made?", "Births: desk 1. Death certificates: desk 2."),
        ("Đăng ký tạm trú ở đâu?", "Người thuê trọ khai ở phường. Thường trú làm ở quận."),
    ],
)
def test_what_is_registered_is_told_by_what_happened(question: str, text: str) -> None:
    """Or by the papers that it takes."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Thủ tục kết hôn?", "Ly hôn: nộp đơn ở tòa án."),
        ("Lệ phí khai sinh?", "Khai tử, khi có người mất: 8.000đ."),
        ("Đăng ký tạm trú ở đâu?", "Thường trú: mang hộ khẩu đến quận."),
    ],
)
def test_what_happened_to_others_tells_nothing(question: str, text: str) -> None:
    """A death is no birth."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When can my child swim?", "Adults swim from 6 to 8."),
        ("Trẻ em tập lúc nào?", "Người lớn tập lúc 6 giờ."),
        ("What do men wear?", "Women wear a long skirt."),
        ("What must a man wear?", "A woman must wear a skirt."),
        ("When is the men's final?", "The women's final is at 3."),
        ("How many men were hired?", "Ten women were hired."),
        ("Đàn ông mặc gì?", "Nữ mặc áo dài."),
        ("Where do the boys sleep?", "The girls sleep upstairs."),
    ],
)
def test_others_of_their_kind_are_told_apart(question: str, text: str) -> None:
    """All women are other than all men, and adults who swim other than children."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much annual leave is there?", "Sick leave is 8 paid days off per year."),
        ("How much annual leave is there?", "Maternity leave: 20 weeks of paid leave."),
        ("Nghỉ phép được mấy ngày?", "Nghỉ ốm: 20 ngày nghỉ hưởng lương."),
        ("Giá vé trẻ em?", "Người lớn (từ 1m5 trở lên): 90.000đ/vé."),
        ("Vé người lớn bao nhiêu?", "Trẻ em cao trên 1m: 45.000đ."),
        ("Đăng ký thường trú ở đâu?", "Tạm trú: ở phường. Mang theo sổ hộ khẩu."),
    ],
)
def test_what_is_told_of_the_others_tells_nothing(question: str, text: str) -> None:
    """Their paid leave, and how tall they are."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much annual leave is there?", "18 paid days off besides sick leave."),
        ("Giá vé trẻ em?", "Người lớn 90k (dưới 1m miễn phí)."),
        ("Giá vé trẻ em?", "Người lớn 90.000đ còn dưới 1m miễn phí."),
        ("What does a child pay?", "Adults £9 under-12s £4."),
        ("Đăng ký thường trú ở đâu?", "Tạm trú: ở phường. Nhập hộ khẩu: ở quận."),
        ("Vé trẻ em?", "Người lớn 50.000đ; từ 3-12 tuổi: 25.000đ"),
        ("How much is a kids ticket?", "Adults: £10. 5-15 years: £5."),
        ("Vé cho trẻ em?", "Người lớn 50.000đ. HSSV: 25.000đ"),
    ],
)
def test_what_stands_beside_the_others_may_tell(question: str, text: str) -> None:
    """Behind a price, in brackets or behind a joining word."""
    assert tells_side(question, text) is None
