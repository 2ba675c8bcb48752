"""The part of a question that asks: its sentence, its clause, what is requested, its core."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.question.asking_part import (
    asked_besides,
    asking,
    clause,
    core,
    names,
    requested,
    without_pictures,
)


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
        ("can you help me? what time is breakfast", ("", "what time is breakfast")),
        ("bạn ơi giúp mình với? phí gửi bao nhiêu", ("", "phí gửi bao nhiêu")),
        ("We are new. Is anyone there? when do you open", ("We are new.", "when do you open")),
        ("Can you help me? Anyone?", None),
        ("I am expecting. What now?", None),
        ("Học phí bao nhiêu?", None),
        ("", None),
    ],
)
def test_the_last_sentence_that_asks_is_asked(question: str, told: tuple[str, str] | None) -> None:
    """With what was told before it; none where all is one sentence."""
    assert asking(question) == told


@pytest.mark.parametrize(
    ("question", "besides"),
    [
        ("shop có bán online không? phí gửi bao nhiêu", ["phí gửi bao nhiêu"]),
        ("where is it sold? do you have maps", ["do you have maps"]),
        ("Is the pool warm? I swim when I can. Is the sea deep?", ["Is the pool warm?"]),
        (
            "What is a day pass? Is it warm? Where do we change? Who swims there?",
            ["Where do we change?", "What is a day pass?"],
        ),
        ("vé người lớn bao nhiêu? gửi xe ở đâu?", ["vé người lớn bao nhiêu?"]),
        (
            "Who runs the mill? What is ground there first? Who buys the flour? Is there a cafe?",
            ["Who buys the flour?", "What is ground there first?"],
        ),
        ("Is it warm today? I hope so.", []),
        ("Anyone? Is it warm today?", []),
        ("Giá vé bao nhiêu. Gửi xe ở đâu?", []),
        ("", []),
    ],
)
def test_the_other_questions_are_known(question: str, besides: list[str]) -> None:
    """By their marks, and behind one by a word that asks, the last two; none that cannot be asked
    alone.
    """
    assert asked_besides(question) == besides


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Are you a robot?", False),
        ("Is there anyone here?", False),
        ("can you help me please?", False),
        ("Bạn có phải là bot không?", False),
        ("shop ơi có ai ở đó không?", False),
        ("ban la nguoi that a?", False),
        ("Tư vấn giúp em với?", False),
        ("can i ask you a question?", False),
        ("Can I ask a doctor?", True),
        ("cho con học thử được không?", True),
        ("Are you open on Monday?", True),
        ("Can you repair bikes?", True),
        ("Bạn có bán vé tháng không?", True),
        ("shop có giao hàng không?", True),
    ],
)
def test_small_talk_is_no_question_of_its_own(typed: str, asked: bool) -> None:
    """Who is there is told by no document; what they do is."""
    assert asked_besides(f"{typed} Where is the gate of the park?") == ([typed] if asked else [])


@given(st.text("aẗ.? Bĩ", max_size=40))
def test_any_text_has_such_a_sentence_or_none(text: str) -> None:
    """It stands in the text, behind what is told first."""
    if told := asking(text):
        story, sentence = told
        assert sentence in text
        assert len(story) + len(sentence) <= len(text)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "mai đi bơi sớm, bể bơi mở cửa lúc mấy giờ",
            ("mai đi bơi sớm,", "bể bơi mở cửa lúc mấy giờ"),
        ),
        ("rút tối đa bao nhiêu tiền mặt, mình cần gấp ạ", ("", "rút tối đa bao nhiêu tiền mặt")),
        (
            "the price of a monthly pass please, it is for dad",
            ("", "the price of a monthly pass please"),
        ),
        ("1,5 triệu có đủ không", None),
        ("one clause alone", None),
        ("yes, why?", None),
    ],
)
def test_the_last_clause_that_asks_is_asked(sentence: str, told: tuple[str, str] | None) -> None:
    """The longest where none does; a number is no two clauses."""
    assert clause(sentence) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("So I would be glad if you could tell me who keeps the key.",
         ("So I would be glad if you could", "who keeps the key.")),
        ("Was wondering when the pool opens", ("Was", "when the pool opens")),
        ("em chưa có thẻ nên muốn hỏi là có trả tiền mặt không",
         ("em chưa có thẻ nên", "có trả tiền mặt không")),
        ("mai con ra, cho bac hoi chung thuc het bao nhieu",
         ("mai con ra", "chung thuc het bao nhieu")),
        ("Please tell me why", None),
        ("Who told the mayor about the plan?", None),
    ],
)  # fmt: skip
def test_what_stands_behind_a_request_is_requested(text: str, told: tuple[str, str] | None) -> None:
    """Wherever in the sentence it is made; none where nothing is left to ask."""
    assert requested(text) == told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bảo tàng mình có bao nhiêu hiện vật ạ", "bảo tàng có bao nhiêu hiện vật"),
        ("ad ơi mấy giờ mở cửa z", "mấy giờ mở cửa"),
        ("um so when does it open pls", "so when does it open"),
        ("CHO MÌNH XIN GIÁ VÉ VỚI Ạ", "CHO XIN GIÁ VÉ"),
        ("thầy minh dạy môn gì vậy ạ", "thầy minh dạy môn gì"),
        ("voi minh gia ve bao nhieu", "gia ve bao nhieu"),
        ("Chị với em hỏi học phí nha", "Chị hỏi học phí"),
        ("vé trẻ em bao nhiêu vậy ạ", "vé trẻ em bao nhiêu"),
        ("When does it open?", None),
        ("ad ơi sao", None),
        ("Thầy Minh dạy môn gì?", None),
        ("Vitamin K có trong thức ăn nào?", None),
        ("cài lại mật khẩu admin thế nào", None),
        ("con voi nặng bao nhiêu", None),
    ],
)
def test_the_core_of_a_question_has_no_chat_in_it(text: str, left: str | None) -> None:
    """None where it had none, or little else; a name is asked about, as in "thầy Minh"."""
    assert core(text) == left


def test_names_of_what_was_told_are_known() -> None:
    """Those that the question has not itself, and no beginnings of sentences."""
    story = "Hello, she was born on Hask. Then Ben Corrath came to Hask."
    assert names(story, "Who was Ben?") == "Hask Corrath"
    assert names("", "x") == names("no names here", "x") == ""


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ngại quá 😅 vé bao nhiêu", "ngại quá. vé bao nhiêu"),
        ("Lối nào cho xe lăn nhé 🙏🏽", "Lối nào cho xe lăn nhé"),
        ("just curious lol how many? :)", "just curious. how many?"),
        ("50 °C là bao nhiêu? © 2024", "50 °C là bao nhiêu? © 2024"),
        ("Hà nội", "Hà nội"),
        ("haha 😀", "haha 😀"),
        ("Giá? 😀 Giờ?", "Giá? Giờ?"),
    ],
)
def test_pictures_end_what_stands_before_them(typed: str, read: str) -> None:
    """And say nothing; signs that mean something stay."""
    assert without_pictures(typed) == read


@given(st.text(st.sampled_from("ab hỏi, .?😀Hlol"), max_size=60))
def test_any_text_has_parts_or_none(text: str) -> None:
    """Each stands in it."""
    line = " ".join(text.split())
    for part in (asking, clause, requested):
        if found := part(line):
            assert all(one in line for one in found)
    left = core(line)
    assert left is None or set(left.split()) <= set(line.split())
    if any(map(str.isalnum, line.replace("lol", ""))):
        assert "😀" not in without_pictures(line)


@pytest.mark.parametrize("piece", ["cho em hỏi ", "tell me, ", "a, ", "😀 ", "lol ", ". "])
def test_long_chats_take_no_time(piece: str) -> None:
    """As long as a question may be."""
    text = (piece * 2000)[:2000]
    started = time.perf_counter()
    for part in (asking, clause, requested, core, without_pictures):
        part(text)
    assert time.perf_counter() - started < 2
