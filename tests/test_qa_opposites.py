"""Which of things that exclude one another a text tells of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.opposites import tells_side


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Tỉnh nhập khẩu bao nhiêu gạo?", "Tỉnh xuất khẩu 200.000 tấn gạo."),
        ("How much wine was imported?", "Exports of wine rose by 5 per cent."),
        ("Nhiệt độ thấp nhất là bao nhiêu?", "Cao nhất là 39 độ."),
        ("What is the minimum group size?", "The maximum group size is twenty."),
        ("When is check-out?", "Check-in starts at 2 pm."),
        ("Trả phòng lúc mấy giờ?", "Check-in starts at 2 pm."),
        ("When is breakfast at weekends?", "Breakfast is served on weekdays from 7 to 10."),
        ("Cuối tuần mở cửa lúc nào?", "Thứ Hai đến thứ Sáu: 8 giờ đến 17 giờ."),
        ("Chủ nhật mở cửa lúc nào?", "Thứ 2-4-6: 8 giờ đến 17 giờ."),
        ("What are the opening hours in winter?", "Summer opening hours: 8 to 20."),
        ("Gửi ô tô bao nhiêu tiền?", "Gửi xe máy 5.000 đồng, xe đạp 2.000 đồng."),
        ("What is the child price?", "The adult price is £12."),
        ("Lệ phí khai tử là bao nhiêu?", "Đăng ký khai sinh: 8.000 đồng."),
        ("How do I uninstall it?", "Install it with one command."),
        ("Buổi chiều mở cửa lúc mấy giờ?", "Mở cửa lúc 8 giờ sáng."),
        ("Buổi tối mở đến mấy giờ?", "Mở cửa từ 7 giờ sáng đến 15h30."),
        ("Buổi chiều mở lúc mấy giờ?", "Mở cửa từ 8 giờ sáng đến 11 giờ, rồi tối từ 7h."),
        ("When is it open in the afternoon?", "In the morning and in the evening."),
        ("Mua ghế gấp giá bao nhiêu?", "Ghế gấp thuê với giá 30.000 đồng."),
        ("What if my coach leaves early?", "If your coach leaves late, you may choose."),
        ("Which cup is for the ladies' doubles?", "The oldest cup is for the ladies' singles."),
        ("Nam sinh viên được giảm bao nhiêu?", "Nữ sinh viên được giảm một nửa học phí."),
        ("What is the default of download_limit?", "upload_limit: none."),
        ("Xe đạp cho thuê bao nhiêu một ngày?", "Xe đạp bán giá 3.000.000 đồng."),
        ("Giá thuê bao nhiêu?", "Giá bán 3 tỷ đồng."),
        ("Where can I hire bikes?", "Bikes are sold here."),
        ("Bike hire price?", "We sell bikes from £100."),
        ("Bể bơi trong nhà có nước nóng không?", "Bể bơi ngoài trời mở từ tháng 5."),
        ("What is on in the morning?", "The concert is from 8 to 10 pm."),
        ("What time is the morning class?", "The class is 9–10 pm."),
        ("How much is a yearly pass?", "A monthly pass is £60."),
    ],
)
def test_the_opposite_of_what_is_asked_about_is_no_answer(question: str, text: str) -> None:
    """Within a language and across, and among three as among two."""
    assert tells_side(question, text) is False
    assert tells_side(question.upper(), text.upper()) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Tỉnh nhập khẩu bao nhiêu gạo?", "Tỉnh xuất khẩu 200.000 tấn và nhập khẩu 5 tấn."),
        ("What is the child price?", "Adults £12, children £6."),
        ("What do children under 12 pay?", "Adults £12, any child £6."),
        ("How many visitors come daily?", "On weekdays 200."),
        ("When is it open at weekends?", "It is open every day."),
        ("When is it open on weekdays?", "It is open every day."),
        ("Khi nào nghỉ trong các ngày thường?", "Mở cửa thứ Ba đến Chủ nhật. Thứ Hai nghỉ."),
        ("What differs between check-in and check-out?", "Check-in starts at 2 pm."),
        ("When does it open in the morning?", "From 8 am."),
        ("When does it open in the morning?", "From 10 a.m. to 8 p.m."),
        ("When does the morning session start?", "At 8:30 a.m., the afternoon one at 1:30 p.m."),
        ("Buổi sáng mở cửa lúc mấy giờ?", "Sáng 7h–11h, buổi chiều 13h–17h."),
        ("Cuối tuần mở cửa lúc mấy giờ?", "Ngày thường 7h–17h; T7, CN 8h–11h."),
        ("What are the weekend hours?", "Mon–Fri 8–5; Sat 9–12."),
        ("Cuối tuần mở cửa lúc mấy giờ?", "Mở cửa từ thứ 2 đến CN."),
        ("Thứ 7 làm việc mấy giờ?", "Giờ làm việc: thứ 2 - 7, 8h00 - 17h00."),
        ("Buổi chiều mở đến mấy giờ?", "Mở cửa từ 7 giờ sáng đến 9 giờ tối."),
        ("Buổi chiều mở đến mấy giờ?", "Mở cửa từ sáng 7h đến tối 9h."),
        ("Buổi chiều mở đến mấy giờ?", "Mở cửa từ 12 giờ trưa đến 17h30."),
        ("Buổi tối mở đến mấy giờ?", "Mở cửa từ 7 giờ sáng đến 21 giờ."),
        ("When do you close in the evening?", "We are open from 9am to midnight."),
        ("When is it open in the afternoon?", "From morning until evening."),
        ("Trả sách muộn bị phạt bao nhiêu?", "Trả sớm không sao, quá hạn phạt 2.000 đồng."),
        ("Giá vé trẻ em?", "Vé trẻ nhỏ 20.000 đồng, người lớn 40.000 đồng."),
        ("Giá vé trẻ em?", "Người lớn 40.000 đồng, dưới 1,2 m miễn phí."),
        ("Gửi ô tô bao nhiêu tiền?", "Xe máy 5.000 đồng, xe 4 chỗ 30.000 đồng."),
        ("How much is it monthly?", "£30 a month, or £300 if you pay annually."),
        ("Đóng hàng tháng bao nhiêu?", "Cước 50.000 đồng một tháng; hằng năm 500.000 đồng."),
        ("What is the annual fee?", "The fee is £120 a year, collected monthly."),
        ("When do you open in the morning?", "We are open 9-5pm."),
        ("Xin nghỉ phép vì ốm cần giấy gì?", "Nghỉ ốm phải có giấy bác sĩ."),
        ("Khi nào nam giới được nhảy?", "Phụ nữ mặc áo nâu; đàn ông nhảy từ năm 2003."),
    ],
)
def test_what_names_it_as_well_tells_of_it(question: str, text: str) -> None:
    """By any of its names."""
    assert tells_side(question, text) is True


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Cổng đóng cửa lúc mấy giờ?", "Mở cửa từ 5 giờ đến 22 giờ."),
        ("Giá vé là bao nhiêu?", "Giá vé người lớn là 40.000 đồng."),
        ("What is the child price?", "The price is £12."),
        ("Vỉa hè rộng bao nhiêu?", "Mùa đông lạnh."),
        ("Miền đông có gì?", "Mùa hè nóng."),
        ("What is the maximum?", "It takes 20 min."),
        ("What cards are there?", "Bicycles."),
        ("Việt Nam ở đâu?", "Phụ nữ được nghỉ."),
        ("Is it open at weekends?", "It is open on weekdays."),
        ("Chủ nhật trông xe bao nhiêu tiền?", "Bãi xe thu 5.000 đồng một lượt."),
        ("Cuối tuần chi nhánh ở đâu?", "CN Hà Nội: 12 Lý Thường Kiệt."),
        ("Giá vé buổi sáng là bao nhiêu?", "Vé một chiều 45.000 đồng, vé 2 chiều: 80.000 đồng."),
        ("Đăng ký sớm thì nộp học phí khi nào?", "Học phí nộp chậm nhất ngày 15/8."),
        ("What are the weekend hours?", "The sun shines."),
        ("What if I cancel late?", "Cancel earlier than a day before to be refunded."),
        ("When does early bird booking end?", "Late booking costs £50 more."),
        ("Thuê bao hết hạn thì sao?", "Khách có thể mua gói mới."),
        ("Có tuyển bán thời gian không?", "Có nhân viên thuê theo giờ."),
        ("How many people did they hire?", "They sold two plants."),
        ("Trong nhà có người ốm thì sao?", "Hạn chế tụ tập ngoài trời."),
        ("In how many working days is it sent?", "No delivery on Sundays."),
        ("Giải quyết trong bao nhiêu ngày làm việc?", "Thứ bảy vẫn nhận hồ sơ."),
        ("Cuối tuần ai phát thưởng?", "Đội đứng thứ hai được thưởng."),
        ("Nghỉ ốm mấy ngày?", "Nhân viên được xin phép năm ngày."),
        ("Nghỉ ốm mấy ngày?", "Giấy phép năm 2024 cấp cho trạm y tế."),
        ("", ""),
    ],
)
def test_what_excludes_nothing_tells_of_neither(question: str, text: str) -> None:
    """Nor do words that look like one of a set and are something else."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Học sinh nam mặc gì?", "Thứ hai: nam mặc sơ mi trắng; nữ mặc áo dài."),
        ("Nữ sinh có phải mặc áo dài không?", "Các bạn gái mặc áo dài, nam sinh mặc sơ mi."),
        ("Trẻ em có mất vé không?", "Người lớn 100.000đ. Bé dưới 1m miễn phí."),
        ("Giá vé trẻ em?", "Người lớn 40.000đ, học sinh 20.000đ, dưới 6 tuổi miễn phí."),
        ("What does a child pay?", "Adults £12, under-16s £6, under-5s free."),
        ("What is the dose for a child?", "Adults: 2 tablets. 6 to 12 years: 1."),
        ("How much is an adult ticket?", "Children £5, everyone else £10."),
        ("How many days of annual leave?", "25 days of holiday. Sick leave needs a note."),
        ("What is the minimum age?", "You must be at least 21. Up to two more may drive."),
        ("Điểm tối thiểu để qua môn?", "Từ 4,0 trở lên. Thang điểm tối đa là 10."),
        ("Đến muộn thì sao?", "Đến sau 12h tính 50%, đến sớm không sao."),
        ("How much is it to arrive late?", "After 12 noon £20. Early arrival £15."),
        ("What time is check-in?", "Your room is ready from 3 pm. Please check out by 11."),
        ("Where can I park my bicycle?", "A bike rack stands by the gate, the car park behind."),
        ("How long is overseas delivery?", "Domestic 2 days, rest of the world 10."),
        ("How do I uninstall it?", "Click Remove. You can install it again."),
        ("Gửi xe máy bao nhiêu tiền?", "Xe 2 bánh 5.000đ, ô tô 30.000đ."),
        ("What does a child pay?", "Adults £12, aged 5 and over £6."),
        ("What does a child pay?", "Adults £12, aged 16 £8."),
    ],
)
def test_what_may_tell_of_it_without_its_name_is_not_about_the_other(
    question: str, text: str
) -> None:
    """By words that name no thing when they are asked for, or by what is left."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Giá vé trẻ em?", "Giá vé người lớn 40.000đ, sinh viên 20.000đ."),
        ("How much is an adult ticket?", "Children £5, under-5s free."),
        ("How much is an adult ticket?", "Children over 5 pay £6."),
        ("Giá vé người lớn?", "Trẻ em từ 6 tuổi 25.000đ."),
        ("Giá vé trẻ em?", "Người lớn dưới 60 tuổi 40.000đ."),
        ("What is the late check-out fee?", "Early check-in before 9 am costs £15."),
        ("What is the maximum age?", "The minimum age is 18: you must be at least that old."),
        ("Học sinh nam mặc gì?", "Học sinh nữ ở Việt Nam mặc áo dài."),
        ("Lao động nam nghỉ hưu khi nào?", "Phụ nữ miền nam nghỉ hưu ở tuổi 60."),
        ("Gửi ô tô bao nhiêu tiền?", "Xe máy, xe 2 bánh 5.000đ."),
        ("Xe mô tô bị phạt bao nhiêu?", "Xe ô tô bị phạt 18 triệu đồng."),
        ("Nghỉ phép được mấy ngày?", "Nghỉ bệnh được 30 ngày."),
        ("Nghỉ ốm được mấy ngày?", "Nghỉ sinh con được 6 tháng."),
        ("Nghỉ thai sản mấy tháng?", "Kỳ nghỉ sinh viên 2 tháng, nghỉ ốm cần giấy."),
        ("What does a child pay?", "Adults aged 18 and over pay £12."),
    ],
)
def test_such_words_of_the_other_excuse_nothing(question: str, text: str) -> None:
    """They count for the side that is asked about."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Xe máy bị phạt bao nhiêu?", "Xe mô tô, xe gắn máy phạt 4 triệu; ô tô 18 triệu."),
        ("Nghỉ phép năm được mấy ngày?", "12 ngày phép mỗi năm. Nghỉ ốm phải có giấy."),
        ("Nghỉ thai sản mấy tháng?", "Nghỉ sinh con 6 tháng; nghỉ ốm cần giấy."),
        ("Nghỉ ốm có lương không?", "Nghỉ bệnh hưởng 75% lương. Nghỉ phép hưởng đủ."),
    ],
)
def test_a_thing_goes_by_each_of_its_names(question: str, text: str) -> None:
    """That of the law, and that of the south."""
    assert tells_side(question, text) is True


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much is the monthly fee?", "Membership costs £30/month or £300 per year."),
        ("How much is the monthly fee?", "It is £30 every month or £300 a year."),
        ("What is the annual fee?", "£300 / year or £30 per month."),
        ("How much is the weekly rate?", "£20/day, £100/week, £300 monthly."),
        ("Học phí hàng tháng?", "2.000.000 VNĐ/tháng. Phí đăng ký hằng năm 500.000 VNĐ."),
        ("Học phí hằng năm?", "Mỗi năm 20 triệu đồng, có thể đóng hàng tháng."),
        ("Lương hàng tháng?", "10 triệu/tháng, thưởng hằng năm."),
    ],
)
def test_a_price_for_each_month_is_monthly(question: str, text: str) -> None:
    """However it is written, in whatever money."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much is the monthly fee?", "The annual fee is £300/year."),
        ("Học phí hàng tháng?", "Phí đăng ký hằng năm 500.000 VNĐ/năm, đóng 1/9."),
        ("What is the annual fee?", "The monthly fee is £30/month."),
    ],
)
def test_a_price_for_each_year_is_not_monthly(question: str, text: str) -> None:
    """Nor the other way round."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Có giao hàng ra nước ngoài không?", "Hiện chúng tôi chỉ giao hàng trong nước."),
        ("Do you deliver overseas?", "We only deliver to domestic addresses."),
        ("Có xe đạp không?", "Khách sạn chỉ có xe máy."),
    ],
)
def test_only_the_other_answers_yes_or_no(question: str, text: str) -> None:
    """It says no without the name of what is asked."""
    assert tells_side(question, text) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Có giao hàng ra nước ngoài không?", "Giao hàng trong nước mất hai ngày."),
        ("Có giao hàng ra nước ngoài không?", "Địa chỉ nhận hàng trong nước ghi ở trên."),
        ("Do you deliver overseas?", "Domestic delivery takes 2 days. Only cash is taken."),
        ("How long is overseas delivery?", "We only deliver to domestic addresses."),
    ],
)
def test_the_other_without_only_answers_neither(question: str, text: str) -> None:
    """Nor "only" of something else, nor where more than yes or no is asked."""
    assert tells_side(question, text) is False


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """And no text is about the opposite of itself."""
    assert tells_side(question, text) in (True, False, None)
    assert tells_side(question, question) is not False
