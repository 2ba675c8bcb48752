"""What is said around a question: greetings, requests, thanks, and a story before it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.marks import without_marks
from qa.courtesy import LEAST, without_courtesies
from qa.last_sentence import asking
from qa.polite import courteous


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Chào shop, cho em hỏi học phí bao nhiêu ạ?", "học phí bao nhiêu?"),
        ("Xin chào! Học phí bao nhiêu vậy mọi người?", "Học phí bao nhiêu?"),
        ("Ad ơi, vé bao nhiêu thế ạ, em cảm ơn nhiều.", "vé bao nhiêu"),
        ("Dạ em muốn hỏi là mở cửa lúc mấy giờ ạ", "mở cửa lúc mấy giờ"),
        ("Vui lòng cho tôi biết ai là giám đốc", "ai là giám đốc"),
        ("Chào bác sĩ, uống thuốc gì ạ? Em cảm ơn bác sĩ.", "uống thuốc gì"),
        ("Hello, could you please tell me: where is the office? Thanks!", "where is the office?"),
        ("Excuse me, I would like to know when it opens", "when it opens"),
        ("Hi there what does it cost please?", "what does it cost?"),
        ("Do you know when the pool opens?", "when the pool opens?"),
        ("Quick question, who runs it? Many thanks in advance", "who runs it?"),
        ("Please tell me about the museum", "the museum"),
    ],
)
def test_what_is_asked_is_left(typed: str, asked: str) -> None:
    """In both languages; and the same where the marks are left out."""
    assert without_courtesies(typed) == asked
    assert without_courtesies(without_marks(typed)) == without_marks(asked)


@pytest.mark.parametrize(
    "typed",
    [
        "Xin chào",
        "Cảm ơn bạn",
        "Thanks!",
        "Xin chào tiếng Anh là gì?",
        "Cháo bán ở đâu?",
        "chao ban o dau?",
        "Chào cờ lúc mấy giờ?",
        "Làm như thế",
        "Kính gửi Sở Y tế gồm những gì?",
        "Dear John letter meaning",
        "hello world program in python",
        "What is the question?",
        "thieu vitamin a",
        "dieu kien vay",
        "rung rong bao nhieu ha",
        "What is hepatitis A",
        "How do I say thank you in Vietnamese?",
        "",
    ],
)
def test_words_that_are_asked_about_stay(typed: str) -> None:
    """And so does what says nothing else."""
    assert without_courtesies(typed) == typed


@given(st.text(st.sampled_from("chào xin em ơi, hỏi? ạ.hi please thanks"), max_size=80))
def test_nothing_is_added_and_something_is_left(text: str) -> None:
    """What is left stands in the text; doing it again changes nothing."""
    line = " ".join(text.split())
    left = without_courtesies(line)
    assert left.removesuffix("?") in line
    assert without_courtesies(left) == left
    assert len(left.split()) >= min(LEAST, len(line.split()))


@pytest.mark.parametrize("piece", ["ạ ", "! ", "xin chào, ", "cho em hỏi ", "please ", "? ", "dạ "])
def test_long_courtesies_take_no_time(piece: str) -> None:
    """As long as a question may be."""
    started = time.perf_counter()
    without_courtesies((piece * 2000)[:2000])
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "My son is ten. Is there a class for him?",
            ("My son is ten.", "Is there a class for him?"),
        ),
        ("Tôi ở TP. Huế. Học phí bao nhiêu?", ("Tôi ở TP. Huế.", "Học phí bao nhiêu?")),
        ("em muốn mua. giá bao nhiêu", ("em muốn mua.", "giá bao nhiêu")),
        ("Học phí bao nhiêu? Mong được trả lời.", ("", "Học phí bao nhiêu?")),
        ("hoc phi la bao nhieu. Mong tra loi som.", ("", "hoc phi la bao nhieu.")),
        ("Tell me about fees. I am new.", ("Tell me about fees.", "I am new.")),
        ("I am expecting. What now?", None),
        ("Học phí bao nhiêu?", None),
        ("", None),
    ],
)
def test_the_last_sentence_that_asks_is_asked(question: str, told: tuple[str, str] | None) -> None:
    """With what was told before it; none where all is one sentence."""
    assert asking(question) == told


@given(st.text("aẗ.? Bĩ", max_size=40))
def test_any_text_has_such_a_sentence_or_none(text: str) -> None:
    """It stands in the text, behind what is told first."""
    if told := asking(text):
        story, sentence = told
        assert sentence in text
        assert len(story) + len(sentence) <= len(text)


@given(st.sampled_from(["Học phí bao nhiêu?", "hoc phi bao nhieu", "What is the fee?", " "]))
def test_a_courteous_question_holds_the_question(question: str) -> None:
    """The same each time, and without marks where it has none."""
    polite = courteous(question)
    assert question in polite
    assert polite == courteous(question)
    assert (polite == question) == (not question.strip())
    if question.isascii():
        assert polite.isascii()
