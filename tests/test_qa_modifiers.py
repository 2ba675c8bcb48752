"""Whether a text tells of the third or of the second of what a question asks about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.modifiers import tells_modified


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much does a third suitcase cost?", "A second suitcase costs £8."),
        ("When does the first frost fall?", "The last frost usually falls around 12 May."),
        ("What does an amber warning mean?", "A red warning means that the river will flood."),
        ("What is kept by the south gate?", "The shed by the north gate holds a shredder."),
        ("Is the left lift working?", "The right lift is out of order."),
        ("How good is the front camera?", "The main camera has 50 megapixels."),
        ("Lần đầu tiên là khi nào?", "Lần thứ hai là năm 2019."),
        ("Chuyến xe cuối cùng chạy lúc mấy giờ?", "Chuyến xe đầu tiên khởi hành lúc 5h."),
        ("Chuyến tàu đầu tiên lúc mấy giờ?", "Chuyến tàu cuối cùng 22h."),
        ("Giờ đầu tiên gửi xe bao nhiêu?", "Giờ thứ hai trở đi 5.000 đồng."),
        ("Km đầu tiên giá bao nhiêu?", "Từ km thứ hai: 12.000 đồng."),
        ("Buổi học cuối cùng khi nào?", "Buổi học đầu tiên vào tháng 9."),
        ("Ngày đầu tiên làm gì?", "Ngày cuối cùng nghỉ."),
        ("Hành lý thứ ba giá bao nhiêu?", "Hành lý thứ hai 200.000 đồng."),
        ("Thẻ vàng dành cho ai?", "Thẻ đỏ dành cho nhân viên."),
        ("Mũi thứ hai giá bao nhiêu?", "Mũi thứ ba giá 300.000 đồng."),
        ("Cửa sau mở lúc nào?", "Cửa trước mở lúc 6 giờ."),
        ("Cổng bắc mở lúc mấy giờ?", "Cổng nam mở lúc 6 giờ."),
        ("Sinh viên năm thứ tư được miễn gì?", "Từ năm thứ nhất đến năm thứ ba được miễn."),
        (
            "What is on the fifth floor?",
            "The first to third floor are let, the fourth floor is not.",
        ),
        ("How much is the first hour?", "The second hour is £2, each additional hour £1."),
        ("How much is a third suitcase?", "A second suitcase is £8. Next week we close."),
        ("When does the last train leave?", "The first train leaves at 5."),
        ("When does the last bus leave?", "The second bus leaves at 5:30."),
        ("Bước thứ ba là gì?", "Bước cuối cùng là nộp phí."),
        ("Năm cuối học gì?", "Năm thứ hai học toán."),
        ("Năm thứ ba thực tập ở đâu?", "Năm thứ nhất thực tập tại xưởng từ thứ hai đến thứ sáu."),
        ("Chặng thứ hai dài bao nhiêu?", "Chặng đầu tới cuối phố dài 5 km."),
        ("How much is the second night?", "The first night - both beds - is $50."),
        ("Tuần thứ hai học gì?", "Tuần đầu học vẽ, một tuần sau có kết quả."),
        ("Ngày thứ hai có gì?", "Ngày đầu tiên có nhạc; gửi vé trong 5 ngày tiếp theo."),
        ("What is done in the second year?", "The first year is maths. Next year fees rise."),
        ("Thi lần thứ hai thế nào?", "Thi lần đầu nộp tại phòng tái định cư."),
        ("When does the last bus leave?", "The first bus leaves from 5 High Street."),
        ("When does the first bus leave?", "The last bus leaves before 23:00."),
        ("Chuyến xe cuối cùng mấy giờ?", "Chuyến xe đầu tiên từ 5h."),
        ("What does the red light mean?", "Green light: ready, bored or tired."),
        ("Đèn đỏ nghĩa là gì?", "Đèn xanh: sẵn sàng."),
        ("Đèn cam nghĩa là gì?", "Đèn xanh: bật. Cam kết bảo hành hai năm."),
        ("Where is the north gate?", "The south gate is by the river. North: 12 km."),
        ("Hạn mức thẻ vàng?", "Hạn mức thẻ bạc là 20 triệu."),
        ("What is the limit of the gold card?", "The silver card has a limit of £2,000."),
        ("Gói bạch kim giá bao nhiêu?", "Gói vàng giá 200k."),
    ],
)
def test_another_one_of_the_same_name_is_told_apart(question: str, text: str) -> None:
    """By the word that stands beside it, in any case."""
    assert tells_modified(question, text) is False
    assert tells_modified(question.upper(), text.upper()) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much does a third suitcase cost?", "A second suitcase costs £8, a third one £12."),
        ("What does a red warning mean?", "A yellow warning; a red warning: leave at once."),
        ("Lần thứ hai là khi nào?", "Lần đầu là năm 2018, lần thứ hai là năm 2019."),
        ("What is a blue card?", "Green cards are for guests."),
        ("Lần thứ hai vi phạm bị gì?", "Lần đầu nhắc nhở, lần 2 phạt 100k."),
        ("Cổng sau mở mấy giờ?", "Cổng chính mở 6h; cổng phụ phía sau mở 7h."),
    ],
)
def test_the_very_one_is_found(question: str, text: str) -> None:
    """Where it stands by another word as well; blue and green are one word in Vietnamese."""
    assert tells_modified(question, text) is True


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is her last name?", "The second half was better."),
        ("Where is the red house?", "A white horse stood there."),
        ("Where is the house?", "The white house is there."),
        ("Vạch đỏ nghĩa là gì?", "The white stripe stands for snow."),
        ("Mở cửa lúc mấy giờ thứ hai?", "Gửi xe giờ đầu tiên 5.000 đồng."),
        ("Ai đến cuối cùng?", "Người thứ hai là bà Hoa."),
        ("Khách có phải trả tiền ăn không?", "Bữa sáng có trái cây và bánh mì."),
        ("Vạch trắng để làm gì?", "Chủ xe vạch cam kết."),
        ("Thư viện mở cửa thứ tư lúc mấy giờ?", "Thư viện mở cửa thứ hai đến thứ sáu."),
        ("Nộp hồ sơ sau hạn thì sao?", "Thí sinh phải nộp hồ sơ trước ngày 15/6."),
        ("Uống thuốc trước bữa ăn có được không?", "Uống thuốc sau khi ăn 30 phút."),
        ("Làm sổ đỏ cần giấy tờ gì?", "Hồ sơ cấp sổ hồng gồm đơn và bản vẽ."),
        ("Việt Nam có căn cứ nào?", "Căn cứ địa Việt Bắc là nơi ở của Trung ương."),
        ("", ""),
        ("Lấy máu lần đầu khi nào?", "Tuần 16 lấy máu, tuần 20 lấy máu lần 2."),
        ("Hạng vàng được ưu đãi gì?", "Từ hạng bạc trở lên được miễn phí giao hàng."),
        ("What do gold members get?", "Silver members and above get free delivery."),
        ("Thẻ vàng được giảm bao nhiêu?", "Thẻ bạc giảm 5%; vàng 10%."),
        ("Hạng vàng có gì?", "Thành viên hạng bạc, vàng và kim cương được miễn phí."),
        ("Gói vàng có gì?", "Gói bạc: 5 buổi. Gói Gold: 10 buổi."),
        ("Who won the gold medal?", "An beat Binh, who got the silver medal."),
    ],
)
def test_words_that_stand_by_others_say_nothing(question: str, text: str) -> None:
    """A last name is no second half, and Monday no second opening."""
    assert tells_modified(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Năm thứ hai được miễn gì?", "Từ năm thứ nhất đến hết năm thứ ba được miễn học phí."),
        ("Năm thứ ba ở đâu?", "Sinh viên từ năm thứ hai trở lên ở ký túc xá."),
        ("Năm thứ nhất có được ở không?", "Sinh viên từ năm thứ hai trở lên ở ký túc xá."),
        ("What is on the second floor?", "The first to the third floor are let."),
        ("What is on the third floor?", "The first floor through the sixth floor are let."),
        ("What is on the third floor?", "The second floor and above are let."),
        ("Giờ thứ hai bao nhiêu?", "Giờ đầu 10.000 đồng, mỗi giờ tiếp theo 5.000 đồng."),
        ("How much is the second hour?", "The first hour is £2, additional hours £1."),
        ("Vi phạm lần thứ hai thì sao?", "Lần đầu: nhắc nhở. Tái phạm: phạt 500.000 đồng."),
        ("Năm cuối học gì?", "Năm thứ tư sinh viên thực tập."),
        ("Năm thứ ba học gì?", "Từ năm đầu đến năm cuối học vẽ."),
        ("Giờ thứ hai bao nhiêu?", "Giờ đầu 10.000 đồng, giờ sau 5.000 đồng."),
        ("Tuần thứ hai bao nhiêu?", "Tuần đầu 9 triệu, các tuần sau 5 triệu."),
        ("How much is the second week?", "The first week is £9, the following weeks £5."),
        ("When does the second bus leave?", "The first bus leaves at 5, the next bus at 6."),
        ("What is done in the fourth year?", "The final year is spent in a company."),
        ("How much for a second child?", "First child £20; siblings half price."),
    ],
)
def test_another_one_may_hold_what_is_asked_about(question: str, text: str) -> None:
    """A range, the rest behind another one, and the last, which may be the fourth."""
    assert tells_modified(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When is the first train?", "Trains run from 5:10 a.m. The last train is at 23:00."),
        ("Chuyến đầu tiên mấy giờ?", "Xe chạy từ 5h. Chuyến cuối cùng 21h."),
        ("When is the last bus?", "Buses run until 23:30. The first bus is at 5."),
        ("Chuyến xe cuối cùng mấy giờ?", "Chuyến xe đầu tiên 5h, xe chạy đến 21h."),
    ],
)
def test_hours_of_running_tell_the_first_and_the_last(question: str, text: str) -> None:
    """The first goes when it begins."""
    assert tells_modified(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What time is the first lesson?", "The second lesson runs from 8:40 to 9:25."),
        ("Buổi cuối cùng đến mấy giờ?", "Buổi đầu tiên đến 9h thì nghỉ."),
    ],
)
def test_hours_of_another_one_do_not(question: str, text: str) -> None:
    """The second has hours of its own."""
    assert tells_modified(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What does the red light mean?", "Red: error. Green light: ready."),
        ("What does the red light mean?", "Light | Meaning\nred | error\ngreen light | ready"),
        ("What does the red light mean?", "The green light is on; if it is red, call us."),
        ("Đèn đỏ nghĩa là gì?", "Đèn báo: Đỏ - lỗi; đèn xanh - sẵn sàng."),
        ("Đèn vàng nghĩa là gì?", "Đèn xanh: bật. Màu cam/vàng: chờ. Đèn đỏ: lỗi."),
    ],
)
def test_a_colour_may_stand_by_itself(question: str, text: str) -> None:
    """Before a colon or a dash, in a cell, or behind another colour."""
    assert tells_modified(question, text) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """And no text is about another than itself."""
    assert tells_modified(question, text) in (True, False, None)
    assert tells_modified(question, question) is not False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much is a second pass?", "First pass free, later ones £6."),
        ("Tháng thứ hai có phải bù không?", "Ba tháng đầu chưa phải bù."),
        ("Vi phạm lần thứ hai thì sao?", "Lần đầu nhắc miệng, lần hai viết cam kết."),
        ("What is there in the south hall?", "The north hall takes coins.\nSouth | M, L"),
    ],
)
def test_later_ones_and_rows_hold_it(question: str, text: str) -> None:
    """The first three months hold the second."""
    assert tells_modified(question, text) is not False
