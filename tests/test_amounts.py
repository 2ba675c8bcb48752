"""Which sentences tell an amount of the kind that a question wants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.amounts import tells_amount, wants_amount

COSTS = (
    "Khám răng giá bao nhiêu?",
    "Khám răng hết bao nhiêu?",
    "How much is a ticket?",
    "Học phí một kỳ là bao nhiêu?",
    "Vượt đèn đỏ bị phạt bao nhiêu tiền?",
    "What does a check-up cost?",
    "How much do adults pay?",
    "What is the entry fee?",
)
LASTS = (
    "Sách được mượn bao lâu?",
    "Phải báo trước bao nhiêu ngày?",
    "Mấy tháng thì khám lại?",
    "How long can I keep a book?",
    "How many weeks does it take?",
)
MEASURES = ("Cầu dài bao nhiêu?", "Nhà ga cách đây bao xa?", "How tall is it?", "How far is it?")
SHARES = ("Bao nhiêu phần trăm đồng ý?", "What percentage agreed?", "Which share is left?")


@pytest.mark.parametrize("question", COSTS)
@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Khám răng: 150.000 đồng.", True),
        ("Giá 24,5 triệu đồng một khóa.", True),
        ("It is £4.50 for adults and 90p for children.", True),
        ("Nine pounds; members pay nothing.", True),
        ("Trẻ em được miễn phí.", True),
        ("Students travel free.", True),
        ("Vé người lớn: 50.000", True),
        ("50.000₫, 1tr5 hoặc VND 50,000", True),
        ("Ve 50.000 dong", True),
        ("Giá: 1.500.000 một tháng", True),
        ("Feel free to ask at 5 p.m.", False),
        ("Valid for half a year.", False),
        ("Họp sau 3 đồng hồ cát, có 5 triệu người.", False),
        ("The deposit is two months' rent.", True),
        ("Nên khám 6 tháng một lần.", False),
        ("Sinh viên nộp qua ngân hàng.", False),
        ("Built in 1974 by 40 workers.", False),
    ],
)
def test_a_price_is_told_by_a_sum(question: str, sentence: str, told: bool) -> None:
    """Or by there being none to pay; months and years are no price."""
    assert tells_amount(sentence, question) is told


@pytest.mark.parametrize("question", LASTS)
@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Giữ được 14 ngày.", True),
        ("Khoảng hai đến ba tuần.", True),
        ("It takes twenty minutes.", True),
        ("You have 20 school days.", True),
        ("Just 45 mins, or a few days.", True),
        ("14 ngay", True),
        ("Có kết quả sau 24h.", True),
        ("Trong vòng 48h, đợi 15p", True),
        ("Sách thuộc loại thứ yếu, phòng 1204, gọi 0225-123.", False),
        ("Always lock the door until you know.", False),
        ("Có 30 sinh viên năm nhất.", False),
        ("Từ năm 1225 đến năm 1400.", True),
        ("Open from Tuesday until Friday.", True),
        ("It is yours forever.", True),
        ("Giá 320.000 đồng.", False),
        ("Chỉ hai người được vào.", False),
        ("The shop closes at 5 p.m.", False),
    ],
)
def test_a_length_of_time_is_told_by_one(question: str, sentence: str, told: bool) -> None:
    """Or by where it begins and ends."""
    assert tells_amount(sentence, question) is told


@pytest.mark.parametrize("question", MEASURES)
@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Khúc sông rộng 1,1 km.", True),
        ("It stands 20 metres above the road.", True),
        ("Four storeys.", True),
        ("There are 1,400 kinds.", False),
        ("Cạnh tranh mạnh, bên cạnh 3 công ty khác.", False),
        ("It took 3 years.", False),
    ],
)
def test_a_length_is_told_in_its_units(question: str, sentence: str, told: bool) -> None:
    """A count or a time is none."""
    assert tells_amount(sentence, question) is told


@pytest.mark.parametrize("question", SHARES)
@pytest.mark.parametrize(
    ("sentence", "told"),
    [("19,4% so với trước.", True), ("One third of them.", True), ("Có 1,6 tỷ USD.", False)],
)
def test_a_share_is_told_as_one(question: str, sentence: str, told: bool) -> None:
    """A sum is none."""
    assert tells_amount(sentence, question) is told


@pytest.mark.parametrize(
    "question",
    [
        "Có bao nhiêu tàu?",
        "Mở cửa lúc mấy giờ?",
        "Thư viện mở cửa ngày nào?",
        "How many ships are there?",
        "When was it built?",
        "How long is the wingspan?",
        "How far in advance must I book?",
        "How far did prices fall?",
        "How long will the bridge be?",
        "Số lương thực là bao nhiêu tấn?",
        "Điểm đánh giá là bao nhiêu?",
    ],
)
def test_other_questions_want_any_number(question: str) -> None:
    """Where the question does not say plainly of which kind."""
    assert tells_amount("54 chiếc", question)
    assert not tells_amount("nhiều lắm", question)


@pytest.mark.parametrize(
    ("question", "row", "told"),
    [
        ("Ghế sofa giá bao nhiêu?", "Ghế sofa | 320.000", True),
        ("Ghế sofa giá bao nhiêu?", "Ghế sofa | hỏi quầy", False),
        ("Ghế sofa giá bao nhiêu?", "Ghế sofa | miễn phí", True),
        ("How much does a child pay?", "Children | free", True),
        ("How long does paint dry?", "Paint | 3", True),
    ],
)
def test_a_row_says_in_its_header_what_its_numbers_are(question: str, row: str, told: bool) -> None:
    """So any number will do there."""
    assert tells_amount(row, question) is told


@pytest.mark.parametrize(
    ("question", "none", "told"),
    [
        (
            "Mua từ 12 triệu đồng thì phí giao là bao nhiêu?",
            "Đơn từ 12 triệu đồng được giao trong 3 ngày.",
            "Đơn từ 12 triệu đồng: phí 50.000 đồng.",
        ),
        (
            "What is the delivery fee for orders over £20?",
            "Orders over £20 are delivered in 3 days.",
            "Orders over £20 cost £3 more.",
        ),
    ],
)
def test_the_sum_that_the_question_names_is_no_answer(question: str, none: str, told: str) -> None:
    """What is asked for is another, and a number of days beside it is none."""
    assert not tells_amount(none, question)
    assert tells_amount(told, question)


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("How much is parking?", "Parking is free of charge.", True),
        ("How much's the tour?", "It is £5.", True),
        ("How much is parking?", "The car park has 200 spaces.", False),
        ("How much are the rooms?", "They were built in 1990.", False),
        ("How much is the baggage allowance?", "It is 20 kg.", True),
        ("How much is left in the tank?", "There are 40 litres.", True),
        ("How much are we allowed to bring?", "Bring 20 kg.", True),
        ("How much is the caffeine in a cup?", "A cup has 95 mg of caffeine.", True),
        ("How much is the annual rainfall?", "It is 1,800 mm.", True),
        ("How much is the passing score?", "You need 50 points.", True),
        ("How much is the pool heated to?", "To 30 °C.", True),
        ("How much is the tour?", "It takes 3 hours.", False),
        ("By how much is the new road longer?", "By a factor of 2.", True),
        ("How much is a parking space per month?", "There are 20 spaces.", False),
        ("How much is a storage unit?", "A unit has 5 floors.", False),
        ("How much is a dose of vaccine?", "The dose is £15.", True),
        ("How much is recommended for a child?", "Take 15 drops.", True),
    ],
)
def test_how_much_is_asks_for_a_price_unless_of_another_thing(
    question: str, sentence: str, told: bool
) -> None:
    """Of what is left or allowed any number will do, of what may have no price a measure."""
    assert tells_amount(sentence, question) is told


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        (COSTS[0], "Khám răng đã bao gồm trong giá phòng.", True),
        (COSTS[0], "Kham rang da bao gom trong gia phong.", True),
        (COSTS[0], "Khám răng chưa được bao gồm trong giá phòng.", False),
        (COSTS[0], "Khám răng không bao gồm trong giá phòng.", False),
        (COSTS[0], "Giữ hành lý không tốn phí.", True),
        (COSTS[0], "Gửi xe không tốn.", True),
        (COSTS[0], "Đăng ký không tốn nhiều thời gian.", False),
        (COSTS[2], "It is included in the room rate.", True),
        (COSTS[2], "It is not included in the price.", False),
        (COSTS[2], "It isn't included in the price.", False),
        (COSTS[2], "It is no longer included in the price.", False),
        (COSTS[2], "Lunch is included.", False),
        (COSTS[2], "Wifi is complimentary.", True),
        (LASTS[0], "Bảo hành trọn đời.", True),
        (LASTS[0], "Bảo hành 12T.", True),
        (LASTS[0], "Xe tải 12T.", False),
        (LASTS[0], "Có kết quả ngay trong ngày.", True),
        (LASTS[0], "Giờ cao điểm trong ngày rất đông.", False),
        (LASTS[0], "Làm xong trong ngày.", True),
        (LASTS[0], "Chụp ảnh lấy ngay!", True),
        (LASTS[0], "Uống ba lần trong ngày.", False),
        (LASTS[0], "Bạn nhớ lấy ngay hóa đơn ở quầy.", False),
        (LASTS[3], "There is a lifetime warranty.", True),
        (LASTS[3], "Cats sleep most of their lifetime.", False),
        (LASTS[3], "The next day the king fled.", False),
        (LASTS[3], "Issued the same day, with next-day delivery.", True),
        (MEASURES[1], "Cách bến xe 5 phút đi bộ.", True),
        (MEASURES[3], "A five-minute walk away, or 10 minutes by taxi.", True),
        (MEASURES[3], "It opens for 10 minutes.", False),
        (MEASURES[2], "It is a 5-minute walk away.", False),
        (MEASURES[0], "Hồ sâu 1m4.", True),
        (MEASURES[0], "Sân 12 x 30.", True),
        (COSTS[0], "Giá...50k, 1.500k.", True),
        (SHARES[0], "Có 3/4.", True),
    ],
)
def test_amounts_are_told_in_other_words_as_well(question: str, sentence: str, told: bool) -> None:
    """By what a price includes, by a day, by the time that a way takes."""
    assert tells_amount(sentence, question) is told


@pytest.mark.parametrize("question", [*COSTS, *LASTS, *MEASURES, *SHARES, "How thick is it?"])
def test_what_asks_for_a_kind_asks_for_an_amount(question: str) -> None:
    """And who asks for none is left alone."""
    assert wants_amount(question)
    assert not wants_amount("What is the fine print about?")


@given(st.sampled_from([*COSTS, *LASTS, *MEASURES, *SHARES]), st.text(max_size=80))
def test_the_case_of_a_question_changes_nothing(question: str, sentence: str) -> None:
    """A question may be shouted; and an amount put behind a sentence is told."""
    assert tells_amount(sentence, question.upper()) is tells_amount(sentence, question)
    assert tells_amount(f"{sentence} 987654321 km, 987654321 ngày, £987654321, 98765%", question)
