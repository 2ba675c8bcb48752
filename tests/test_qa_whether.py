"""Which questions want yes or no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.whether import WHETHER, asks_whether, carries_on, confirms


@pytest.mark.parametrize(
    ("question", "whether"),
    [
        ("Is it open?", True),
        ("can I come", True),
        ("Cuối tuần có mở không?", True),
        ("Được không ạ", True),
        ("Bạn ăn cơm chưa?", True),
        ("It is shut, right?", True),
        ("so is it open?", True),
        ("Ok, and do they sell ice?", True),
        ("When is it open?", False),
        ("Có bao nhiêu phòng?", False),
        ("Không khí ở đây thế nào?", False),
        ("", False),
    ],
)
def test_questions_that_want_yes_or_no_are_known(question: str, whether: bool) -> None:
    """By how they begin or end."""
    assert asks_whether(question) is whether


@pytest.mark.parametrize(
    "question",
    [
        "if the ferry sails on Mondays",
        "whether dogs may come in",
        "and if it rains, is the race held?",
        "Not sure if the kitchen is shut on Sunday",
        "Isn't the pool heated?",
        "Can’t I pay by card",
        "ok so is the sauna free or not",
        "Thứ Hai mở hay nghỉ?",
        "Lễ quán mở hay đóng cửa",
        "bể bơi mở cửa thứ ba à",
        "Thứ tư còn mở chứ?",
        "If the gate is shut, can I come in?",
        "if dogs may come in",
        "chủ nhật có giao hàng hả",
    ],
)
def test_they_may_be_put_indirectly_or_as_one_of_two(question: str) -> None:
    """Or doubt what they say."""
    assert asks_whether(question)


@pytest.mark.parametrize(
    "question",
    [
        "If I come on Sunday, when do you open?",
        "if I bring two children how much is it",
        "Don't Look Back phát hành ngày nào?",
        "Sunday or Monday: what time is the talk?",
        "Chủ nhật mở mấy giờ hả?",
        "Học thứ Ba hay thứ Năm?",
        "giờ mở cửa chủ nhật à",
        "giá vé chủ nhật hả",
        "thực đơn thứ ba hả",
        "ca sáng thứ hai à",
        "thứ bảy đăng ký kết hôn",
        "If I book in April, discount",
        "Open day in April",
        "Open swimming on Tuesday",
        "Closed shoes on Sunday",
        "Hiệu thuốc chủ nhật mở cửa",
        "Phụ cấp chủ nhật làm việc",
        "Thứ bảy hoạt động ngoài trời",
    ],
)
def test_what_wants_more_is_not_among_them(question: str) -> None:
    """Though it has a condition, a choice or a doubt."""
    assert not asks_whether(question)


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("open on mondays?", "Monday opening hours?"),
        ("so closed on sunday", "sunday closing time"),
        ("you open monday?", "you open monday until"),
        ("The mill is open on Monday?", "a mill that is open on Monday"),
        ("we're still closed on Sunday?", "museums open on Sunday"),
        ("chủ nhật mở cửa", "quán mở cửa chủ nhật"),
        ("thứ bảy này bên mình có làm việc", "lịch làm việc thứ bảy"),
        ("ngày lễ vẫn hoạt động?", "ngày lễ hoạt động thế nào"),
        ("sáng chủ nhật quán có mở", "quán nào chủ nhật có mở"),
        ("bên mình thứ tư nghỉ", "sân nào thứ tư nghỉ"),
        ("open this Sunday?", "open water on Sunday"),
        ("closed today?", "closed road today"),
        ("Thứ Hai nghỉ?", "Thứ Hai nghỉ từ mấy giờ?"),
    ],
)
def test_what_says_of_a_day_that_it_is_open_asks_whether_it_is(question: str, other: str) -> None:
    """Without a word that asks; hours, and places that are open, are asked for otherwise."""
    assert asks_whether(question)
    assert not asks_whether(other)


@pytest.mark.parametrize(
    "typed",
    [
        "The hall is shut on Friday, right?",
        "The hall is shut on Friday - correct?",
        "They sell stamps on Sunday, don't they?",
        "Bikes are free, aren’t they",
        "Hồ bơi nghỉ thứ Hai, đúng không ạ?",
        "thứ bảy có ship phải ko shop",
        "chu nhat nghi dung k a",
    ],
)
def test_a_tag_asks_only_whether_it_is_so(typed: str) -> None:
    """Whoever is spoken to behind it."""
    assert confirms(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Is the shop on the left or the right side?",
        "Right, when does it open?",
        "It is open, right? From when?",
        "Mấy giờ mở cửa, tám giờ đúng không?",
        "giá vé chủ nhật đúng không",
        "Đúng không phải chờ",
        "",
    ],
)
def test_no_other_right_is_a_tag(typed: str) -> None:
    """A side, an opening, or what is said beside a word that asks."""
    assert not confirms(typed)


@pytest.mark.parametrize(
    ("question", "previous", "carries"),
    [
        ("And on Monday?", "Are you open on Sunday?", True),
        ("chủ nhật thì sao?", "Thứ bảy có làm việc không?", True),
        ("còn lễ?", "Thứ bảy mở hay nghỉ?", True),
        ("And on Monday?", "When are you open on Sunday?", False),
        ("And when on Monday?", "Are you open on Sunday?", False),
        ("giá vé thứ hai?", "Thứ bảy có mở không?", False),
        ("chủ nhật thì sao?", "Bạn có biết thứ bảy mở mấy giờ không?", False),
    ],
)
def test_what_leans_on_such_a_question_is_one(question: str, previous: str, carries: bool) -> None:
    """Unless either wants more."""
    assert carries_on(question, previous) is carries


@given(st.text(max_size=60))
def test_any_text_can_be_made_one(text: str) -> None:
    """By the tag that is put behind it."""
    assert asks_whether(text + WHETHER)
    assert not confirms(text) or len(text.split()) > 1


def test_a_last_clause_may_ask_whether() -> None:
    """What is told before it asks nothing."""
    assert asks_whether("we're away on Friday, can he stay?")
    assert not asks_whether("what does it cost, is it free?")
