"""Which sentences say in words when something happens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.marks import without_marks
from qa.rules.amounts import tells_amount
from qa.rules.moments import asks_moment, tells_moment

ASKED = (
    "When do we get paid?",
    "so when can I come back",
    "Until when may I cancel?",
    "Khi nào trả lương?",
    "Tiền cọc bao giờ được hoàn?",
    "Nên tưới cây lúc nào?",
)


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Lương được chuyển vào cuối tháng.", True),
        ("Tiền cọc trả lại sau khi bàn giao chìa khóa.", True),
        ("Tien coc tra lai sau khi ban giao.", True),
        ("Nên tưới lúc sáng sớm, mùa khô mỗi tối một lần nữa.", True),
        ("Chỉ nhận hồ sơ ngày làm việc đầu của quý.", True),
        ("You are paid on the last working day.", True),
        ("It comes back as soon as the keys do.", True),
        ("The fee is returned at the end of the term, or £5 of it at once.", True),
        ("Rent is due monthly.", True),
        ("Lương được chuyển vào tài khoản.", False),
        ("Bạn được nhận lại tiền cọc ở quầy lễ tân.", False),
        ("Wages are paid into your account.", False),
        ("The deposit is kept in a safe.", False),
    ],
)
def test_a_time_is_told_by_what_comes_before_it_or_a_part_of_one(
    question: str, sentence: str, told: bool
) -> None:
    """Without a number, in either language, with and without marks."""
    assert asks_moment(question)
    assert tells_moment(sentence) is told
    assert tells_amount(sentence, question) is told


@pytest.mark.parametrize("question", ASKED)
def test_a_number_tells_when_as_before(question: str) -> None:
    """A date or a day has one."""
    assert tells_amount("On 5 May.", question)
    assert tells_amount("Thứ Sáu, ngày 12.", question)


@pytest.mark.parametrize(
    "question",
    [
        "When was the mill built?",
        "When did the mill burn down?",
        "Cối xay đã cháy khi nào?",
        "How much do we get paid?",
        "Who opens the gate when it rains?",
        "What is it called when a mill stops?",
        "Có khi nào trả lương trễ không?",
        "Sao cổng lúc nào cũng đóng?",
        "Vì sao hồ không bao giờ cạn?",
        "Lương bao nhiêu?",
        "When does the mill open?",
        "When is the deadline?",
        "Khi nào nhà máy mở cửa?",
        "Bao giờ khai giảng?",
    ],
)
def test_who_asks_otherwise_is_told_no_time_in_words(question: str) -> None:
    """When it was wants a date; a condition, "always" and "never" want none."""
    assert not asks_moment(question)
    assert not tells_amount("The mill stands by the river after the bend.", "When was it built?")


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("When do we get paid?", "Please be quiet when you are in the hall.", False),
        ("When do we get paid?", "We are paid when the mill has sold its flour.", True),
        ("When may I borrow the key?", "When the porter is in, keys are borrowed.", True),
        ("When may I borrow the key?", "Knock before you enter.", False),
        ("When can I come back?", "Applications are read once.", False),
        ("When can I come back?", "Once the doctor agrees.", True),
        ("When can I come back?", "There is a hot spring behind it.", False),
        ("When can I come back?", "We reopen in spring.", True),
        ("Khi nào trả lương?", "Vui lòng giữ im lặng khi vào thư viện.", False),
        ("Khi nào trả lương?", "Lương được chuyển khi có bảng công.", True),
        ("Khi nào trả lương?", "Luong duoc chuyen khi co bang cong.", True),
    ],
)
def test_a_condition_tells_when_beside_what_the_question_names(
    question: str, sentence: str, told: bool
) -> None:
    """Any other has nothing to do with it; "once" has somebody behind it, and a spring no water."""
    assert tells_amount(sentence, question) is told


@given(st.sampled_from(ASKED), st.text(max_size=60))
def test_more_words_take_nothing_away(question: str, text: str) -> None:
    """A sentence that says when says so beside anything else; the question may be shouted."""
    assert tells_amount(f"{text} at midnight", question)
    assert asks_moment(question.upper())
    assert tells_moment(without_marks("cuối tháng"))
    assert tells_moment("CUỐI THÁNG")
