"""Which questions want a number, and which sentences tell one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.numbers import numbers, tells_number, wants_number


@pytest.mark.parametrize(
    "question",
    [
        "Có bao nhiêu tàu?",
        "Tàu ra khơi khi nào",
        "Vào năm nào?",
        "Số điện thoại của cảng là gì?",
        "Điểm chuẩn ngành Luật",
        "Giá vé thế nào?",
        "How many ships are there?",
        "How heavy is it?",
        "When did it leave?",
        "How and when did it leave?",
        "What does a ticket to the port cost?",
        "What does a check-up cost?",
        "What is the phone number of the port?",
        "What's the daily allowance in Norway?",
        "What was the 2025 cutoff score?",
    ],
)
def test_a_question_for_an_amount_a_day_or_a_price_wants_a_number(question: str) -> None:
    """In either language."""
    assert wants_number(question)


@pytest.mark.parametrize(
    "question",
    [
        "Tàu nào ra khơi?",
        "Cảng được đánh giá thế nào?",
        "What is it called when a ship leaves?",
        "When a ship leaves, who is told?",
        "What is the port known for?",
        "Who bears the cost?",
    ],
)
def test_other_questions_want_none(question: str) -> None:
    """ "When" may open a clause, and "giá" may be no price."""
    assert not wants_number(question)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Năm 2024 có 1.100 tàu.", {"2024", "1.100"}),
        ("Mở cửa 05:00–19:30, £10.", {"5", "0", "19", "30", "10"}),
        ("5km, 500g, 30m2, USD100", {"5", "500", "30", "100"}),
        ("In the mid-1990s", {"1990"}),
        ("Hiến máu: nửa ngày.", {"nửa"}),
        ("Ướp trong hai mươi phút.", {"hai", "mươi"}),
        ("Ngăn đá được một tháng.", {"một"}),
        ("Đủ cho sáu người ăn.", {"sáu"}),
        ("Có năm người và chín quốc gia.", {"năm", "chín"}),
        ("Họp thứ năm hằng tuần", {"thứ năm"}),
        ("Đầu thế kỷ XIX", {"thế kỷ xix"}),
        ("uop trong hai muoi phut", {"hai", "muoi"}),
        ("It takes twenty minutes, or half an hour.", {"twenty", "half", "an"}),
        ("Two ports", {"two"}),
        ("Closed on Sundays in May", {"sundays", "in may"}),
        ("the early nineteenth century", {"nineteenth"}),
    ],
)
def test_numbers_are_found_in_digits_and_in_words(sentence: str, found: set[str]) -> None:
    """Ranges and times are several; what has another sign for thousands is the same."""
    assert numbers(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Lumen K5, COVID-19, GPT-4, mạng 5G",
        "2. Mở cảng",
        "(3) Xây cầu",
        "1.2. Trồng cây",
        "Ba tôi về năm nay, mỗi năm người ta đến.",
        "Một người đàn ông đầu tư vào cà chua chín.",
        "Hai Phong, Hai Bà Trưng, Ba Đình, Seven Hills",
        "One of them is a port, and once it was closed.",
        "tỷ lệ và triển vọng",
    ],
)
def test_names_marks_of_items_and_words_of_another_meaning_are_no_numbers(sentence: str) -> None:
    """A year, a father, an investment, a ripe tomato, an article, a city."""
    assert numbers(sentence) == frozenset()


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Năm 2024 có bao nhiêu tàu?", "Năm 2024 có nhiều tàu.", False),
        ("Năm 2024 có bao nhiêu tàu?", "Năm 2024 có 54 tàu.", True),
        ("How many of the three ports?", "The three ports are large.", False),
        ("What do 1,100 seats cost?", "Có 1.100 chỗ.", False),
        ("How much does the Lumen K5 cost?", "The Lumen K5 telephone", False),
    ],
)
def test_what_the_question_says_itself_is_no_answer(
    question: str, sentence: str, told: bool
) -> None:
    """A sentence tells a number when it has one more."""
    assert tells_number(sentence, question) is told


@given(st.text(max_size=80))
def test_nothing_tells_a_number_to_itself(text: str) -> None:
    """Whatever is written; and a number put behind it is told."""
    assert not tells_number(text, text)
    assert tells_number(f"{text} có 987654321 tàu", text)


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_is_the_same_with_either_sign_for_thousands(number: int) -> None:
    """1.100 in Vietnamese, 1,100 in English."""
    assert numbers(f"có {number:,} tàu") == numbers(f"có {number:,} tàu".replace(",", "."))
    assert len(numbers(f"có {number:,} tàu")) == 1
