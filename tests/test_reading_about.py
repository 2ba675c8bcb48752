"""What a question asks about is said by all of it, and before that by the part that asks."""

from typing import cast

import pytest

from index.store import PassageStore
from qa.rules.another import names_it
from qa.rules.years import timely
from qa.service import QAService
from qa.ways import readings
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore
from tests.test_qa_reading import Dictionary


def fits(question: str, text: str, previous: str | None = None) -> list[bool]:
    """Whether `text` is about no other than what is asked about, for each way to read it."""
    ways = readings(cast(PassageStore, Dictionary()), question, None, previous)
    return [
        names_it(read.about, text) is not False and timely(read.about.dated, text) for read in ways
    ]


@pytest.mark.parametrize(
    ("question", "previous", "own", "other"),
    [
        ("Còn trẻ em thì sao?", "Vé người lớn bao nhiêu tiền?",
         "Trẻ em dưới 1,3 m: 25.000 đồng.", "Người lớn: 50.000 đồng."),
        ("What about Saturday?", "What time do you open on Sunday?",
         "Saturday: 9 to 1.", "Sunday: 10 to 12."),
        ("And for children?", "How much is an adult ticket?",
         "Children under 12: £5.", "Adults: £12."),
        ("Còn buổi chiều?", "Buổi sáng mở cửa lúc mấy giờ?",
         "Buổi chiều: 13h30–17h.", "Buổi sáng: 7h30–11h."),
        ("What about imports?", "How much rice was exported?",
         "Rice imports reached 1 million tonnes.", "Rice exports reached 7 million tonnes."),
        ("Còn lớp 7 thì sao?", "Học phí lớp 6 là bao nhiêu?",
         "Học phí lớp 7: 1.200.000 đồng.", "Học phí lớp 6: 1.100.000 đồng."),
        ("Còn phó giám đốc?", "Giám đốc là ai?",
         "Phó giám đốc: ông Nguyễn Văn B.", "Giám đốc: bà Trần Thị A."),
        ("And in 2019?", "How many students were there in 2023?",
         "In 2019 there were 900 students.", "In 2023 there were 950 students."),
    ],
)  # fmt: skip
def test_a_follow_up_is_about_what_it_names_itself(
    question: str, previous: str, own: str, other: str
) -> None:
    """In every way of reading it, and about nothing that was asked before in its place."""
    assert all(fits(question, own, previous))
    assert not any(fits(question, other, previous))


@pytest.mark.parametrize(
    ("question", "previous", "text"),
    [
        ("Ông ấy sinh năm nào?", "Phó giám đốc là ai?", "Giám đốc Trần Nam sinh năm 1960."),
        ("How much is it?", "What time does the swimming class for adults start?",
         "The children's swimming class costs £5."),
        ("What about Saturday?", "How many visitors came in 2023?", "Saturday in 2019: 340."),
    ],
)  # fmt: skip
def test_what_a_follow_up_does_not_name_was_named_before(
    question: str, previous: str, text: str
) -> None:
    """Of each kind by itself: it may name a day, and mean the year of the question before."""
    first, *_ = fits(question, text, previous)
    assert not first
    assert fits(question, text)[0]


@pytest.mark.parametrize(
    ("question", "other", "very"),
    [
        ("On Sundays, what time does the library open?",
         "The library opens Monday to Friday at 8 a.m.", "On Sunday it opens at 10 a.m."),
        ("Chủ nhật, thư viện mở cửa lúc mấy giờ?",
         "Thư viện mở cửa từ thứ hai đến thứ sáu, 8h–17h.", "Chủ nhật thư viện mở cửa 9h–11h."),
        ("For children, how much is a ticket?",
         "An adult ticket costs £12.", "A ticket for children costs £5."),
        ("In 2019, how many students enrolled at the school?",
         "In 2023 the school enrolled 1,200 students.", "In 2019, 900 enrolled."),
        ("Đối với lớp 9, học phí là bao nhiêu?",
         "Học phí lớp 6: 900.000 đồng.", "Học phí lớp 9: 1.000.000 đồng."),
        ("Em học lớp 9. Học phí là bao nhiêu ạ?",
         "Học phí lớp 6: 900.000 đồng.", "Học phí lớp 9: 1.000.000 đồng."),
        ("Ở phòng 305, mật khẩu wifi là gì?",
         "Phòng 201: mật khẩu wifi là abc.", "Phòng 305: mật khẩu wifi là xyz."),
        ("I want to come on Sunday. What time do you open?",
         "We open Monday to Friday at 9.", "On Sunday we open at 11."),
    ],
)  # fmt: skip
def test_what_is_said_beside_the_part_that_asks_counts_for_it(
    question: str, other: str, very: str
) -> None:
    """A day, a year, a room or a side, in front of a comma or in a sentence of its own."""
    assert len(fits(question, very)) > 1
    assert all(fits(question, very))
    assert not any(fits(question, other))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Em sinh năm 2006. Học phí là bao nhiêu ạ?", "Học phí năm học 2024-2025: 20 triệu đồng."),
        ("Em tốt nghiệp năm 2022, giờ học liên thông cần giấy tờ gì?",
         "Hồ sơ liên thông 2025 gồm bằng và đơn."),
        ("Em thi trượt năm 2023. Năm nay nộp hồ sơ khi nào?", "Nộp hồ sơ từ ngày 15/3/2025."),
        ("Tôi đóng bảo hiểm từ năm 2015. Điều kiện nhận lương hưu là gì?",
         "Từ ngày 1/7/2025, cần đóng đủ 15 năm."),
        ("I bought a car in 2019. How long is the warranty?", "Since 2022 it is five years."),
        ("In 2019 I bought a car, how long is the warranty?", "Since 2022 it is five years."),
        ("We want to come on Monday. Are you open then?",
         "The museum is open from Tuesday to Sunday."),
        ("I'm coming on Monday, are you open?", "The museum is open from Tuesday to Sunday."),
        ("I applied in March. When does the next course start?",
         "The next course starts in September."),
        ("Em đăng ký hồi tháng 3 mà chưa có thẻ. Khi nào có thẻ?",
         "Thẻ được phát vào tháng 9."),
        ("Em gọi hôm thứ hai không ai nghe máy. Khi nào gọi được?",
         "Gọi được vào thứ ba và thứ tư."),
        ("I bought a ticket for Sunday. Where do I collect it?",
         "Collect tickets at the desk, Monday to Saturday."),
        ("Em là phó giám đốc chi nhánh. Ai ký đơn nghỉ phép của em?",
         "Giám đốc ký đơn nghỉ phép của nhân viên."),
    ],
)  # fmt: skip
def test_what_somebody_tells_of_himself_rules_out_no_answer(question: str, text: str) -> None:
    """His years, days and offices are others than those of the answer."""
    assert any(fits(question, text))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Tôi ở tầng 12, hồ bơi ở đâu?", "Hồ bơi ở tầng 5, mở cửa 6h - 21h."),
        ("Em ở phòng 305. Nộp tiền điện ở đâu?", "Tiền điện nộp tại phòng 101 tòa A."),
        ("Em đang trọ tại phòng 305, nộp tiền điện ở phòng nào?", "Nộp tại phòng 101."),
        ("Nhà tôi ở quận 7, chi nhánh nào gần nhất?", "Chi nhánh: quận 1, quận 3."),
        ("I'm in room 204, where is breakfast served?", "Breakfast is served next to room 101."),
        ("We live on floor 12. Which floor is the pool on?", "The pool is on floor 5."),
        ("Em ở phòng số 305, giặt đồ ở đâu?", "Máy giặt đặt cạnh phòng số 101."),
        ("I live in zone 2. Which school is nearest?", "Zone 1 has a school."),
    ],
)
def test_where_somebody_is_rules_out_no_place(question: str, text: str) -> None:
    """What he asks for may well be elsewhere, in every way of reading it."""
    assert all(fits(question, text))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Em ở phòng 305, mật khẩu wifi là gì?", "Phòng 201: mật khẩu wifi là abc."),
        ("Em thi ở phòng 305, phòng thi ở đâu?", "Phòng 201 ở tầng 2."),
        ("Tôi ở tầng 12. Phòng 305 ở đâu?", "Phòng 201 ở tầng 2."),
        ("Em học lớp 9. Học phí nộp ở đâu?", "Học phí lớp 6 nộp ở quầy."),
        ("I have an exam in room 12. Where is it?", "Room 101 is upstairs."),
        ("I'm in room 204, what is the password?", "The password of room 101 is abc."),
        ("Tôi ở tòa 3, nhận hàng ở đâu?", "Cư dân tòa 1 nhận hàng ở sảnh A."),
        ("I live in zone 2, where do I put my bins?", "Zone 1: bins go to High Street."),
        ("Where do I wait at gate 5?", "Gate 3: wait by the door."),
        ("Can you tell me where I wait at gate 5?", "At gate 3 wait inside."),
        ("Trẻ em ở phòng 3 được chơi ở đâu?", "Trẻ em ở phòng 5 chơi ở sân."),
    ],
)
def test_a_place_is_asked_about_where_nobody_is_there_or_wants_one(
    question: str, text: str
) -> None:
    """A room to go to, the class of a pupil, and what is told of a guest's own room."""
    assert not any(fits(question, text))


def test_the_part_that_asks_says_first_what_it_is_about() -> None:
    """What is told beside it may name another of the kind."""
    question = "I have an adult with me. How much is a ticket for children?"
    assert not fits(question, "An adult ticket costs £12.")[0]
    assert fits(question, "A ticket for children costs £5.")[0]


def test_the_wrong_side_is_no_answer_behind_a_comma() -> None:
    """However much of the part that asks is in it."""
    encoder = FakeEncoder()
    text = "What time does the library open? The library opens on Monday at 8."
    service = QAService(MemoryStore([document("g", text, "en")], encoder), encoder)
    assert service.ask("what time does the library open?").found
    assert service.ask("On Mondays, what time does the library open?").found
    assert not service.ask("On Sundays, what time does the library open?").found


@pytest.mark.parametrize(
    ("question", "previous"),
    [
        ("Can you tell me if you open on Mondays?", None),
        ("I was wondering if you are open on Mondays", None),
        ("Aren't you open on Mondays?", None),
        ("open on mondays?", None),
        ("u open monday?", None),
        ("You sell tickets on Mondays, right?", None),
        ("You sell tickets on Mondays, don't they? Thanks!", None),
        ("Is the museum open at the weekend?", None),
        ("thứ hai mở hay nghỉ ạ?", None),
        ("thứ hai có bán k ạ", None),
        ("Thứ hai bán vé đúng không ạ", None),
        ("Thứ hai mở cửa hả shop?", None),
    ],
)
def test_who_asks_whether_it_is_that_day_is_told_the_days(
    question: str, previous: str | None
) -> None:
    """However that is put."""
    assert fits(question, "We sell tickets from Tuesday to Friday.", previous)[0]


@pytest.mark.parametrize(
    ("question", "previous", "other"),
    [
        ("and on Monday?", "Are you open on Saturday?", "When are you open on Saturday?"),
        ("thứ hai thì sao?", "Chủ nhật có bán không?", "Chủ nhật bán lúc mấy giờ?"),
        ("còn cuối tuần?", "Thứ hai có bán vé không?", "Thứ hai bán vé mấy giờ?"),
        ("còn t2?", "CN có mở k?", "CN mở mấy giờ?"),
    ],
)
def test_a_follow_up_wants_yes_or_no_as_the_question_before_it(
    question: str, previous: str, other: str
) -> None:
    """Of another day, or of a part of the week; a time of that day is not told by other days."""
    text = "We sell tickets from Tuesday to Friday."
    assert fits(question, text, previous)[0]
    assert not fits(question, text, other)[0]


def test_a_short_day_is_a_day_in_every_way_of_reading_it() -> None:
    """A text of other days alone is about others."""
    question = "Dạ cho em hỏi cn mở cửa mấy giờ ạ"
    assert all(fits(question, "Chủ nhật: 8h–11h."))
    assert not any(fits(question, "Mở cửa từ thứ Hai đến thứ Sáu, 8h–17h."))
