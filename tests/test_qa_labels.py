"""Of which room, article or version a text tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.labels import tells_number_of


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Giá phòng 203 là bao nhiêu?", "Phòng 201 giá 450.000 đồng, phòng 202 giá 500.000 đồng."),
        ("Sinh viên khóa 65 ở đâu?", "Sinh viên khóa 64 ở tầng 3."),
        ("Tiền điện quý 2 nộp khi nào?", "Tiền điện quý 1 nộp trước ngày 10 tháng 4."),
        ("Where does bus 9 go?", "Bus 7 leaves for the airport every 20 minutes."),
        ("Where does bus no. 9 go?", "Bus number 7 leaves for the airport."),
        ("What does version 3.1 show?", "Version 3 shows departures, version 3.2 arrivals."),
        ("Who lives in room 12?", "Room 120 is empty."),
        ("Tuyển sinh lớp 10 năm 2025 khi nào?", "Tuyển sinh lớp 6 bắt đầu ngày 20/6."),
        ("What do grade 5 students pay?", "Grade 9 pays 20 dollars."),
        ("Windows 7 dùng được không?", "Chương trình chạy trên Windows 10."),
        ("When does tram 9 go?", "Tram 7 goes at 8."),
        ("Giá vụ 2022 là bao nhiêu?", "Vụ 2024 mua giá 19.500 đồng một ký."),
        ("Chương 3 nói gì?", "Chương 1–2 nói về lịch sử, chương 4 đến 6 về địa lý."),
        ("Phòng 2.105 ở đâu?", "Phòng 2.107 ở tầng 1."),
        ("Gói 2 bao gồm những gì?", "Gói 1 bao gồm bữa sáng."),
        ("Tour 2 khởi hành lúc mấy giờ?", "Tour 1 khởi hành lúc 7h."),
        ("Windows 7 dùng được không?", "Windows 10 dùng được."),
        ("Đội 2 gồm những ai?", "Đội 1 gồm An, Bình."),
        ("Tàu SE 3 chạy lúc mấy giờ?", "Tàu SE 1 chạy lúc 20h."),
        ("Does package 2 include lunch?", "Package 1 includes lunch."),
        ("When does group 2 meet?", "Group 1 meets at 8."),
        ("Học phí lớp 3 là bao nhiêu?", "Lớp 6 trở lên: 900.000 đồng."),
        ("Học phí lớp 8?", "Lớp 6: 900.000. Lớp 10 trở lên: 1.200.000 đồng."),
        ("Học phí lớp 8?", "Lớp 5 trở xuống: 900.000 đồng."),
        ("Thu iPhone 13 bao nhiêu?", "Thu iPhone 11 hoặc cũ hơn."),
        ("Thu iPhone 9 bao nhiêu?", "Thu iPhone 11 hoặc mới hơn."),
        ("Lớp 10 thi gì?", "Lớp 6 đến hết lớp 9 thi vẽ."),
        ("Lớp 12 thi gì?", "Lớp 9 và các bạn khác thi văn."),
        ("How do I set up Windows 11?", "Windows 7 SP1 is set up from a disc."),
        ("What is new in version 3?", "Since version 4 there is a dark mode."),
        ("Cổng 5 mở lúc mấy giờ?", "Khách đi vào từ cổng 3, mở lúc 7h."),
        ("Tuyến 8 đi đâu?", "Tuyến 09 chạy 05:00 - 21:00, xe đầu 08:00, từ ngày 08/6."),
        ("Tuyến 5 đi đâu?", "Tuyến 6 chạy lúc 7h05, 8:05 từ ngày 1/05."),
        ("Tuyến 9 đi đâu?", "Tuyến 6 chạy 5-21h."),
        ("Lớp 10 có mấy học sinh?", "Mỗi lớp 45 học sinh, lớp 9 có 40."),
        ("Mỗi em lớp 9 đóng bao nhiêu?", "Mỗi em lớp 6 đóng 20.000 đồng."),
        ("What can I drive with a class 2 licence?", "A class 1 licence is for lorries."),
        ("Phòng 5 ở đâu?", "Phòng 105, phòng 50 và phòng 1.05 ở tầng trệt."),
        ("Tầng 5 có gì?", "Tầng 3 có phòng khám mắt, mở từ năm ngoái."),
        ("Tuyến 1 đi đâu?", "Tuyến 19 là một trong những tuyến dài nhất."),
        ("Phòng 4 ở đâu?", "Phòng 3 là phòng tư vấn."),
        ("Lớp 5 học gì?", "Lớp 6 học sử; các lớp năm học 2025 học vẽ."),
        ("Quận 3 có gì?", "Quận 1 có chợ, quận Ba Đình có lăng."),
        ("Tầng 2 có gì?", "Tầng 3, tầng mười hai và tầng hai mươi cho thuê."),
        ("What does bus 1 cost?", "Bus 7 costs £2 for one ride, for the first time."),
        ("What do I do in step 5?", "Step 3 Sign up for an account."),
        ("How do I install on Windows 11?", "Windows 10 Set up the printer."),
        ("Phòng 3 ở đâu?", "Phòng 7 ở tầng 9, mở cửa 1-5 giờ chiều."),
        ("Where is room 3?", "Room 7 is upstairs, open 1-5 p.m., or 1-5h."),
        ("Quầy 1 làm gì?", "Quầy 3: nộp 01 bộ hồ sơ, 01 ảnh."),
        ("Điều 5 quy định gì?", "Điều 6: trong thời hạn 05 ngày làm việc."),
        ("Học kỳ 2 bắt đầu khi nào?", "Học kỳ 1 bắt đầu ngày 02 tháng 9, nghỉ 02 tuần."),
        ("Cơ sở 2 ở đâu?", "Cơ sở 1 ở số 02 Lê Lợi."),
        ("Phường 9 ở đâu?", "Phường 8, 09 giờ sáng: tiếp dân, nghỉ từ ngày 09-6-2025."),
        ("What does article 5 say?", "Article 6 applies from 05 June 2024."),
        ("Where is room 7?", "Room 5, tel. 07 123 456."),
        ("Where is room 1?", "Room 3 has no one in it and opens on the first and third Sunday."),
        (
            "Where is room 1?",
            "Room 3: first in line, first served; for the first time room 4 is open.",
        ),
        ("Where does line 2 go?", "Line 1 is second to none; both ways take two hours."),
        ("When is gate 2 open?", "The two gates 1 and 3 open at 6; gate 1 is new."),
        ("Cổng 2 mở lúc nào?", "Cổng 1 mở cả hai buổi; cổng mở thứ hai đến chủ nhật."),
        ("Cổng 2 mở lúc nào?", "Cả hai cổng 1 và 3 mở lúc 6h."),
        ("How much does each grade 9 student pay?", "Each grade 6 student pays $10."),
        ("How much is every zone 2 ticket?", "Zone 1 tickets are £1 each."),
        ("Một phòng 203 giá bao nhiêu?", "Phòng 305 giá 600.000 đồng."),
        ("Combo 2 giá bao nhiêu?", "Một combo 1 giá 50.000 đồng."),
        ("Mỗi lớp 9 học mấy môn?", "Mỗi lớp 8 học 12 môn."),
        ("Where does line 2 go?", "Line 8 goes to the airport every two hours."),
        ("Học phí cấp 2 là bao nhiêu?", "Cấp 1: 900.000 đồng. Cấp 3: 1.500.000 đồng."),
        ("Học phí cấp 2 là bao nhiêu?", "Tiểu học: 900.000 đồng, cấp 3: 1.500.000 đồng."),
        ("Học phí cấp 1 là bao nhiêu?", "Học xong tiểu học, lên cấp 2 là 900.000 đồng."),
        ("Học phí cấp 1 là bao nhiêu?", "The primary reason is that cấp 2 costs more."),
        ("Tầng 2 có gì?", "Tầng 1 có trường THCS, tầng 3 có trường tiểu học."),
        ("HK1 thi khi nào?", "HK2 thi tháng 5."),
        ("Học kỳ II bắt đầu khi nào?", "Học kỳ I bắt đầu ngày 5/9."),
        ("Học kỳ hai bắt đầu khi nào?", "Học kỳ một bắt đầu ngày 5/9."),
        ("When does semester two start?", "Semester one starts on 5 September."),
        ("Tàu cấp 3 được ra khơi không?", "Tàu cấp 1 ra khơi được; học sinh THCS thì không."),
    ],
)
def test_another_number_is_another_thing(question: str, text: str) -> None:
    """However much alike everything else is, in any case."""
    assert tells_number_of(question, text) is False
    assert tells_number_of(question.upper(), text.upper()) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Giá phòng 201?", "Giá phòng 201 là 450.000 đồng, phòng 202 là 500.000 đồng."),
        ("Phòng 12 ở đâu?", "Phòng 10 đến phòng 15 ở tầng hai."),
        ("Where is room 12?", "Room 10 to 15 are upstairs."),
        ("Tầng 3 có gì?", "Tầng 5 là sân thượng, tầng ba là thư viện."),
        ("What is in chapter 2?", "Chapter 1 is short, the second chapter tells of birds."),
        ("Phòng 201, 202 giá bao nhiêu?", "Phòng 201 và 202: 450.000 đồng."),
        ("Chương 3 nói gì?", "Chương 2 kể về biển, chương III về núi."),
        ("Cổng 3 ở đâu?", "Cổng 1 ở trước, cổng số hai và ba ở sau."),
        ("Tầng 3 có gì?", "Tầng 5 là sân thượng, lầu thứ ba là thư viện."),
        ("Lớp 5 học mấy tiết?", "Lớp 6 học 8 tiết, lớp năm học 7 tiết."),
        ("What is on floor 2?", "Floor 1 is the hall; the second and third floors are let."),
        ("What is on floor 2?", "Floor 1 is the hall; a second-floor bar is open."),
        ("Where is room 5?", "Room 1 is here, rooms two to four and five upstairs."),
        ("Lớp 8 thi gì?", "Lớp 6 đến hết lớp 9 thi vẽ, lớp 10 thi văn."),
        ("Tuyến 8 đi đâu?", "Tuyến 08: 5h - 21h, từ bến xe đến chợ."),
        ("Tuyến 08 đi đâu?", "Tuyến 8 đi từ bến xe đến chợ."),
        ("Quầy 4 làm thủ tục gì?", "Quầy 01, 02: hộ tịch. Quầy 03, 04: đất đai."),
        ("Quầy 4 làm thủ tục gì?", "Quầy 03-05: đất đai."),
        ("Mẫu số 1 ở đâu?", "Mẫu số 01/GTGT tải tại trang web."),
        ("Phòng 3 ở đâu?", "Phòng:1-5 ở tầng trệt, phòng 7 ở tầng 9."),
        ("Where is platform 4?", "Platforms:1-5 are upstairs, platform 9 below."),
        ("Phòng 103 dùng làm gì?", "Phòng 101-105 giờ hành chính, phòng 201 cả ngày."),
        ("Which classes does room 3 have?", "Rooms 1-5 a.m. classes; room 9 p.m. classes."),
        ("Quầy 5 làm gì?", "Quầy số 05 thu phí, quầy 6 trả kết quả."),
        ("Where does bus 7 go?", "Buses: 06 and 07 go to town, bus 8 to the coast."),
        ("Where is branch 2?", "Branch 1 is on High Street; the second is on Mill Road."),
        ("How much is menu 2?", "Menu 1 is $10; the second one is $12."),
        ("When does term 2 begin?", "Term 1 begins in May, the second school term in August."),
        ("Where does bus 9 go?", "The number nine bus goes downtown, bus 7 to the coast."),
        ("When does class 2 meet?", "Classes one and two meet at 8; class 3 at 9."),
        ("Where is building 2?", "Building 1 is on the left, building no. two on the right."),
        ("When is gate 2 open?", "Both gates open at 6; gate 1 is on High Street."),
        ("Tuyến 2 đi đâu?", "Tuyến đường sắt số hai đi Hà Đông, tuyến 1 đi Yên Viên."),
        ("Tòa 2 ở đâu?", "Tòa 1 ở trước, tòa nhà thứ hai ở sau."),
        ("Tòa 2 ở đâu?", "Tòa 1 ở trước, toà hai ở sau."),
        ("Cổng 2 mở lúc nào?", "Cổng 1 ở Lê Lợi, cái thứ hai ở Trần Phú."),
        ("Cổng 2 mở lúc nào?", "Cổng 1 đóng 22h; cả ba cổng mở 6h."),
        ("Cổng 2 mở lúc nào?", "Hai cổng đều mở 6h; cổng 1 đóng 22h."),
        ("Where does route 3 go?", "Route 03 goes to the airport."),
        ("Học phí cấp 1 là bao nhiêu?", "Tiểu học: 900.000 đồng, cấp 3: 1.500.000 đồng."),
        ("Học phí cấp 1 là bao nhiêu?", "Primary school is 900.000 đồng, cấp 3 is 1.500.000."),
        ("Học phí cấp 2 là bao nhiêu?", "THCS: 900.000 đồng, cấp 3: 1.500.000 đồng."),
        ("Học phí cấp 2 là bao nhiêu?", "Trung học cơ sở 9 triệu, cấp 3 15 triệu."),
        ("HK1 thi khi nào?", "Học kỳ I thi tháng 12, học kỳ II thi tháng 5."),
        ("When does semester two start?", "Semester 1 starts in May, semester 2 in August."),
        ("Tiết 1 lúc mấy giờ?", "Tiết đầu: 7h; tiết 2: 7h50."),
        ("Học sinh cấp 3 được giảm mấy phần?", "Cấp 1, cấp 2 miễn phí, THPT giảm một nửa."),
    ],
)
def test_the_number_asked_about_may_be_written_otherwise(question: str, text: str) -> None:
    """In words, with zeros in front, in a list, or within a span."""
    assert tells_number_of(question, text) is True


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Học phí lớp 4?", "Tiểu học: 1,2 triệu. THCS (lớp 6 đến lớp 9): 1,5 triệu.", True),
        ("Học phí lớp 7?", "Khối THCS: 1,2 triệu. Lớp 10 trở lên: 1,5 triệu.", True),
        ("Học phí lớp 11?", "Cấp 3: 1,2 triệu. Lớp 9: 1 triệu.", True),
        ("Học phí lớp 4?", "THCS: 1,2 triệu. Lớp 10: 1,5 triệu.", False),
        ("Học phí lớp 13?", "THPT: 1,2 triệu. Lớp 9: 1 triệu.", False),
        ("Lớp 7 thi gì?", "Trường THCS Lê Lợi: lớp 9 thi văn.", False),
    ],
)
def test_a_class_is_told_by_its_school(question: str, text: str, told: bool) -> None:
    """By the level, not by the name of one school."""
    assert tells_number_of(question, text) is told


def test_a_long_row_of_zeros_is_looked_at_once() -> None:
    """It is no number behind zeros, of however many."""
    assert tells_number_of("Where is room 3?", "Room 1 " + "0" * 50_000) is False


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """Digits of any script among them, and no text is about other numbers than its own."""
    assert tells_number_of(question, text) in (True, False, None)
    assert tells_number_of(question, question) is not False


@given(st.sampled_from(["Phòng", "room", "Điều"]), st.integers(0, 999), st.integers(0, 999))
def test_a_label_is_told_by_its_number(label: str, asked: int, told: int) -> None:
    """And by no other."""
    assert tells_number_of(f"{label} {asked}?", f"{label} {told}.") is (asked == told)
