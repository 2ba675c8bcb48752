"""Numbers that are of no room, article or version, or of many, tell of none in particular."""

import pytest

from qa.rules.labels import tells_number_of


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Chuyện gì xảy ra năm 2019?", "Năm 2020 có lũ."),
        ("Giá hơn 300 nghìn là gì?", "Giá hơn 200 nghìn là ghế."),
        ("What happened on 5 May?", "It rained on 6 May."),
        ("Where does bus 9 go?", "Tuyến 7 đi sân bay."),
        ("Where does bus 9 go?", "The bus is red."),
        ("Where does the bus go?", "Bus 7 goes to the airport."),
        ("Did 20% come?", "About 30% came."),
        ("Hành lý 25 kg có phải trả thêm không?", "Hành lý 20 kg được miễn phí."),
        ("Trẻ 5 tuổi có phải mua vé không?", "Trẻ 6 tuổi trở lên phải mua vé."),
        ("Nghỉ 3 ngày cần giấy gì?", "Nghỉ 2 ngày trở lên phải nộp giấy khám."),
        ("Do children 5 years old pay?", "Children 6 and over pay half."),
        ("Giữ ở tủ 4 °C được không?", "Giữ ở tủ 8 °C."),
        ("Gói 30GB giá bao nhiêu?", "Gói 20GB giá 70.000 đồng."),
        ("Lớp 9 có được tham gia không?", "Dành cho học sinh từ lớp 6 trở lên."),
        ("Can grade 9 students join?", "It is open to students from grade 6 up."),
        ("Can grade 9 students join?", "Open to grade 6 and above."),
        ("Does it run on Windows 7?", "The program requires Windows 10 or later."),
        ("Does it fit iPhone 12?", "Fits iPhone 11 and newer."),
        ("Android 9 có dùng được không?", "Ứng dụng hỗ trợ từ Android 10."),
        ("Tầng 5 có được hút thuốc không?", "Từ tầng 2 trở lên cấm."),
        ("Học phí lớp 8?", "Lớp 6 trở lên: 900.000 đồng."),
        ("Android 10 trở lên dùng được không?", "Ứng dụng hỗ trợ Android 12."),
        ("HSK 4 trở lên được miễn gì?", "HSK 5 được miễn học phí."),
        ("Do level 3 and above get a certificate?", "Level 4 gets one."),
        ("Vé tàu 4 người bao nhiêu tiền?", "Vé tàu 1 người: 200.000 đồng."),
        ("Can I bring 2 bags?", "You may bring 1 bag on board; an extra bag costs $20."),
        ("Can I borrow 10 DVDs?", "You can borrow 5 DVDs at a time."),
        ("Mang 2 vali có phải trả thêm không?", "Mỗi khách được mang 1 vali."),
        ("Đặt 3 phòng có được giảm giá không?", "Đặt 5 phòng trở lên được giảm 10%."),
        ("Nộp 2 ảnh có đủ không?", "Thí sinh nộp 4 ảnh 3x4."),
        ("Vé 2 chiều giá bao nhiêu?", "Vé khứ hồi 90.000 đồng, vé 1 chiều 50.000 đồng."),
        ("Học phí 2025 là bao nhiêu?", "Học phí 1.200.000 một tháng."),
        ("Học phí 2025 là bao nhiêu?", "Học phí 450.000/tín chỉ."),
        ("Điểm chuẩn 2024 ngành CNTT?", "Công nghệ thông tin: điểm chuẩn 24.5."),
        ("Giá phòng 203?", "Phòng 450.000 một đêm."),
        ("Cài trên Windows 10 thế nào?", "Chạy trên Windows 7 hoặc các phiên bản mới hơn."),
        ("Thu iPhone 13 bao nhiêu?", "Thu iPhone 15 hoặc cũ hơn."),
        ("Thu iPhone 13 bao nhiêu?", "Thu iPhone 11 trở về sau."),
        ("How do I set up Windows 11?", "It requires Windows 7 SP1 or later."),
        ("How do I open Office 2019?", "It works with Office 2013 and all later versions."),
        ("What is new in version 5?", "Since version 4 there is a dark mode."),
        ("Lớp 10 có mấy học sinh?", "Sĩ số tối đa mỗi lớp 45 học sinh."),
        ("Học kỳ 2 được đăng ký mấy tín chỉ?", "Mỗi học kỳ 14 đến 25 tín chỉ."),
        ("Tuyến buýt 5 chở được mấy người?", "Một xe buýt 45 chỗ, mỗi tuyến 8 chiếc."),
        ("How many are in class 5?", "Each class 35 pupils."),
        ("How many sleep in room 5?", "Each room 2 to 4 guests, per room 4 people."),
        ("Phòng 12 có gì?", "Mỗi phòng 4-6 người, một phòng 2 giường."),
        ("Học kỳ 2 học gì?", "Mỗi học kỳ 15 tuần, mỗi kỳ 5 môn."),
        ("Học kỳ II thi gì?", "Mỗi học kỳ một lần có buổi họp."),
        ("What does part two say?", "Any part one can read is short."),
        ("What is the grade I need to pass?", "Grade 5 is needed to pass."),
        ("When does term 2 start?", "Each term one evening is held for parents."),
        ("Điều 5 quy định gì?", "Những điều hai bên thỏa thuận được ghi vào hợp đồng."),
        ("Tập 3 chiếu khi nào?", "Bé tập một mình."),
        ("Học kỳ 3 có mấy đợt thi?", "Mỗi học kỳ hai đợt thi."),
        ("", "Phòng 5"),
    ],
)
def test_a_number_that_names_nothing_tells_nothing(question: str, text: str) -> None:
    """What is counted or measured, a day, a year or a price; nor does a name that the other one
    lacks, or one from or up to which all are meant.
    """
    assert tells_number_of(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Hồ sơ vào lớp 6 gồm gì?", "Hồ sơ gồm giấy khai sinh và học bạ lớp 5."),
        ("Lớp 10 cần giấy tờ gì?", "Nộp học bạ lớp 9, giấy hoàn thành chương trình lớp 9."),
        ("What do I need to enrol in grade 6?", "Bring a photo and the grade 5 report."),
    ],
)
def test_what_one_has_from_the_last_class_tells_of_no_class(question: str, text: str) -> None:
    """Whoever enters the next shows it."""
    assert tells_number_of(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Tuần 8 xin bỏ môn thì sao?", "Sau tuần 6: không bỏ được."),
        ("Can she leave in week 8?", "After week 6 nobody may leave."),
        ("Lớp 10 đóng bao nhiêu?", "Học phí: miễn đến hết lớp 12."),
        ("Cỡ 46 có giày không?", "Giày thuê: 30.000đ, cỡ 38 – 44."),
    ],
)
def test_what_is_told_from_or_until_a_number_is_told_of_others(question: str, text: str) -> None:
    """And the ends of a span say no of what is without."""
    assert tells_number_of(question, text) is not False
