"""Questions that lean on the one before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bundled import bundled_questions
from corpus.questions import read_questions
from qa.errors import QUESTION_LIMIT
from qa.question.followup import (
    asks_what,
    completed,
    context,
    leans,
    leant_on,
    names_its_own,
    wanting,
)

BEFORE = "Giai đoạn 2021-2024 Hải Phòng nhận viện trợ bao nhiêu?"


@pytest.mark.parametrize(
    "question",
    [
        "Còn kiều hối thì sao?",
        "con kieu hoi thi sao",
        "Thế còn năm 2030?",
        "Ông ấy giữ chức vụ gì?",
        "Vậy Singapore có ai?",
        "giải ngân?",
        "And how much was paid out?",
        "What about remittances?",
        "Who chairs it?",
        "Are they foreign companies?",
    ],
)
def test_a_question_that_leans_is_completed_behind_its_own_words(question: str) -> None:
    """What is new stands first."""
    assert completed(question, BEFORE) == f"{question} {question} {BEFORE}"


@pytest.mark.parametrize(
    "question",
    [
        "Lượng kiều hối về Hải Phòng qua ngân hàng là bao nhiêu?",
        "Hải Phòng đặt mục tiêu tăng trưởng kinh tế bao nhiêu cho năm 2025?",
        "Which options does the hoidap-web command accept?",
        "How many countries does the city of Hai Phong trade with today?",
    ],
)
def test_a_question_that_stands_alone_is_left_alone(question: str) -> None:
    """The previous question must not colour another subject."""
    assert completed(question, BEFORE) == question


@pytest.mark.parametrize(
    ("leaning", "alone"),
    [
        ("con tang truong thi sao", "con chim lam to o dau"),
        ("Họ đến từ đâu?", "Họ Phạm ở làng có mấy chi?"),
        ("Họ cam kết bảo hành bao lâu?", "Các loài họ mèo ăn gì?"),
        ("Họ đậu xe ở đâu vậy bạn?", "Họ đậu gồm những cây nào?"),
        ("Ai xây cho họ?", "Cây họ đậu gồm những loài nào?"),
        ("Họ và nhà trường đã bàn gì?", "Họ và tên phải viết thế nào?"),
        ("chi nhanh do o quan nao", "ban do hanh chinh tinh ban o quan nao"),
        ("Thế năm ngoái?", "Thế giới có mấy đại dương?"),
        ("Is that in the north?", "Which road is the one that floods every autumn?"),
        ("How much does it weigh?", "How much does it cost to park in the centre?"),
        ("Where do they live?", "Where do storks go when they leave Europe?"),
        ("Can I renew it by phone?", "Can I renew a card if it is lost?"),
        ("How do I turn it off?", "How do I turn the alarm off when it rings?"),
        ("Do I need to book it in advance?", "A visa, do I need to book it in advance?"),
        (
            "How long can I keep them at home?",
            "How long can I keep books at home before they are due?",
        ),
        ("Ông ta mất khi nào?", "Chúng ta phải làm gì?"),
        ("Ông sinh năm nào?", "Ông bà có được miễn phí không?"),
        ("Bà mất năm nào?", "Bà mất thì cháu được nghỉ mấy ngày?"),
        ("ong ta la ai vay", "ong mat bao nhieu mot lit"),
        ("Diện tích là bao nhiêu?", "Điện sinh hoạt là bao nhiêu?"),
        ("Để ngăn đá thì được bao lâu?", "Nước dùng để ngăn đá được bao lâu?"),
        ("Trẻ em thì hết bao nhiêu tiền?", "Vé trẻ em hết bao nhiêu tiền?"),
        ("de ngan da thi duoc bao lau", "nuoc dung de ngan da duoc bao lau"),
        ("qua dem thi mat bao nhieu", "gui xe qua dem mat bao nhieu"),
        ("chi nhanh moi thi o dau", "dang ky du thi o dau"),
        ("Khoa Nhi thì mấy giờ?", "Nghỉ trên 5 ngày thì ai là người duyệt?"),
    ],
)
def test_a_word_that_looks_like_pointing_back_does_not_suffice(leaning: str, alone: str) -> None:
    """A classifier, a family name, a map, an exam, an empty "it", a pronoun for what is named."""
    assert leans(leaning)
    assert not leans(alone)


@pytest.mark.parametrize(
    "question",
    ["Bà bị tiểu đường nên ăn gì?", "Ông là thương binh được hưởng chế độ gì?", "Bà có bầu ăn gì?",
     "Bà làm thủ tục nhận nuôi cháu cần giấy gì?", "Ông sinh viên nào được học bổng?"],
)  # fmt: skip
def test_who_asks_of_a_grandparent_asks_of_nobody_named_before(question: str) -> None:
    """Where that is not what is asked of somebody who was named: when born, or as what."""
    assert not leans(question)
    assert leans("Ông sinh năm nào?")
    assert leans("Bà là ai vậy nhỉ?")
    assert leans("Ông làm nghề gì trước đây?")


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("What if it rains?", True),
        ("And how much does it cost to park?", True),
        ("Opening hours", True),
        ("And is it free for children if they are small?", True),
        ("And is it safe for cats to eat what they find?", True),
        ("What if it is full?", False),
        ("Is it true that he lived there?", False),
        ("And how much does it cost to repair it?", False),
        ("And what can he do if it rains?", False),
        ("How deep is it?", False),
        ("mất bao lâu?", False),
    ],
)
def test_what_leans_may_say_all_there_is_to_say(question: str, alone: bool) -> None:
    """Where no word of it stands for what was named before."""
    assert leans(question)
    assert names_its_own(question) is alone


@pytest.mark.parametrize("question", ["Lúc mây giờ", "chi nhánh ở đau", "Mở cửa máy giờ"])
def test_what_is_asked_with_a_slip_of_marks_is_asked(question: str) -> None:
    """A machine and pain are not asked about there."""
    assert asks_what(question)
    assert not asks_what("Máy giặt bị đau đầu")


def test_without_a_previous_question_nothing_changes() -> None:
    """A first question is never completed."""
    assert completed("Còn kiều hối?", None) == "Còn kiều hối?"
    assert completed("Còn kiều hối?", "") == "Còn kiều hối?"


@pytest.mark.parametrize(
    ("question", "previous", "inherited"),
    [
        ("Còn kiều hối thì sao?", "Hải Phòng nhận viện trợ bao nhiêu?", True),
        ("con kieu hoi thi sao", "hai phong nhan vien tro bao nhieu", True),
        ("What about remittances?", "How much aid was pledged?", True),
        ("And in 2030?", "How many projects are there?", True),
        ("Còn xe máy thì sao?", "Gửi ô tô bao nhiêu tiền?", True),
        ("con xe may thi sao", "gui o to bao nhieu tien", True),
        ("Còn đầu tháng thì sao?", "Cuối tháng bao nhiêu tiền?", True),
        ("Còn ai chủ trì buổi ấy?", "Có bao nhiêu người dự?", False),
        ("And who spoke there?", "How many people came?", False),
        ("How about that, and how was it paid?", "How much was it?", False),
        ("Kiều hối gửi về đâu?", "Viện trợ là bao nhiêu?", False),
        ("Kiều hối tăng", "", False),
    ],
)
def test_what_asks_nothing_itself_wants_what_was_wanted_before(
    question: str, previous: str, inherited: bool
) -> None:
    """A question that has a word that asks says for itself what kind of answer it wants."""
    assert wanting(question, previous) == (previous if inherited else question)


def test_what_follows_a_follow_up_leans_on_what_that_leant_on() -> None:
    """However many there are, on two lines: the one that stood alone, and the newest."""
    asked, before = ["How much is a bus?", "And a tram?", "And a taxi?", "And a boat?"], None
    for question in asked:
        before = context(question, before, question.startswith("And"))
    assert before == "How much is a bus?\nAnd a boat?"
    assert wanting("And a plane?", before) == "How much is a bus?"
    assert context("Who drives the night bus?", before, False) == "Who drives the night bus?"


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        (["Vé người lớn bao nhiêu tiền?", "Nó ở đâu?"], "Nó ở đâu?"),
        (["How much is a ticket?", "Where can I buy it?"], "Where can I buy it?"),
        (["Vé trẻ em bao nhiêu?", "Còn sinh viên thì sao?"], "Vé trẻ em bao nhiêu?"),
        (["Có bãi xe không?", "Còn phòng họp?"], "Có bãi xe không? Còn phòng họp?"),
    ],
)
def test_what_asks_nothing_wants_what_was_wanted_last(before: list[str], wanted: str) -> None:
    """Of the lines that it leans on the newest that asks; where none does, both say it."""
    assert wanting("Còn nhà kho thì sao?", "\n".join(before)) == wanted
    assert wanting("Còn nhà kho mở lúc nào?", "\n".join(before)) == "Còn nhà kho mở lúc nào?"


@pytest.mark.parametrize(
    ("previous", "leaning"), [(None, True), ("", True), (" \n ", True), ("What is a tram?", False)]
)
def test_what_leant_on_nothing_is_leant_on_alone(previous: str | None, leaning: bool) -> None:
    """Nothing was there, or it said enough itself."""
    assert context("And a taxi?", previous, leaning) == "And a taxi?"


def test_what_a_question_leans_on_is_never_more_than_can_be_asked() -> None:
    """A long one before it is left out rather than cut: half of it might ask something else."""
    long = "a" * (QUESTION_LIMIT - len("\nAnd a taxi?"))
    assert len(context("And a taxi?", long, True)) == QUESTION_LIMIT
    assert context("And a taxi?", f"{long}b", True) == "And a taxi?"


def test_what_is_kept_of_both_lines_is_one() -> None:
    """So that it can be labelled beside the question."""
    assert leant_on("And a boat?", "How much is a bus?\nAnd a taxi?") == (
        "How much is a bus? And a taxi?"
    )


def test_the_labelled_follow_ups_are_seen_and_the_others_left() -> None:
    """Most of those that lean are known to, and few of the rest are taken for it."""
    questions = read_questions(bundled_questions()).questions
    leaning = [leans(q.question) for q in questions if q.previous]
    others = [leans(q.question) for q in questions if not q.previous]
    assert sum(leaning) >= 0.8 * len(leaning)
    assert sum(others) <= 0.2 * len(others)


@given(st.text(), st.text())
def test_the_question_always_comes_first(question: str, previous: str) -> None:
    """Whatever is typed, nothing of the question is lost, and nothing else is made up."""
    assert completed(question, previous) in (question, f"{question} {question} {previous}")
