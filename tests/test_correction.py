"""Questions that correct the one before."""

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.store import PassageStore
from qa.question.correction import asks_whether, corrects, without_correction
from qa.question.followup import leans
from qa.ways import readings
from tests.test_qa_reading import Dictionary


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("không, ý mình là vé tháng", "còn vé tháng"),
        ("Ý em là phòng đôi có ban công", "còn phòng đôi có ban công"),
        ("dạ không ạ, ý con hỏi xe đạp", "còn xe đạp"),
        ("xin lỗi, ý tôi muốn hỏi là ca tối", "còn ca tối"),
        ("khong, y minh la ve thang", "the con ve thang"),
        ("i meant for pupils", "and for pupils"),
        ("No, sorry, I mean the sauna", "and the sauna"),
        ("oops I actually meant: by boat", "and by boat"),
        ("I mean, who owns it?", "and who owns it?"),
    ],
)
def test_what_is_meant_carries_on_from_the_question_before(typed: str, meant: str) -> None:
    """As any follow-up does; where there is none, it stands alone."""
    assert without_correction(typed, carries_on=True) == meant
    assert leans(meant)
    assert leans(typed)
    alone = meant.removeprefix("còn ").removeprefix("the con ").removeprefix("and ")
    assert without_correction(typed, carries_on=False) == alone


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("à không, thẻ bạc", "còn thẻ bạc"),
        ("nhầm, thẻ bạc", "còn thẻ bạc"),
        ("ơ em nhầm rồi, vé tháng", "còn vé tháng"),
        ("không phải thẻ vàng, thẻ bạc", "còn thẻ bạc"),
        ("không phải thẻ vàng, mà là thẻ bạc", "còn thẻ bạc"),
        ("a nham, the bac", "the con the bac"),
        ("not the pool, the gym", "and the gym"),
        ("no, not on Monday, but on Sunday", "and on Sunday"),
    ],
)
def test_what_stands_in_place_of_a_mistake_carries_on_too(typed: str, meant: str) -> None:
    """Behind a question; alone it is as it was typed, since it may be whom the question is for."""
    assert without_correction(typed, carries_on=True) == meant
    assert leans(typed)
    assert without_correction(typed, carries_on=False) == typed


@pytest.mark.parametrize(
    "typed",
    ["I mean to stay two nights, what does it cost?", "I meant to ask about parking",
     "What does a mean value mean?", "No, is it closed?", "Ý kiến của em gửi ở đâu",
     "Ý em là gì?", "không, vé tháng", "dạ không, em ở Huế", "nhầm, mấy giờ mở cửa",
     "nhầm lẫn thì sao",
     "à không, mai có mở cửa không", "not the pool, when is the gym open", "Not sure",
     "not open yet, is it", "Không ý thức là gì", "ý nghĩa của lá cờ", "i mean", ""],
)  # fmt: skip
def test_what_asks_anew_is_no_correction(typed: str) -> None:
    """Nor is an intention, an opinion, or what somebody else means."""
    assert without_correction(typed, carries_on=True) == typed
    assert not corrects(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("I mean do you rent boats on Sunday?", "do you rent boats on Sunday?"),
        ("sorry, I meant can dogs come in", "can dogs come in"),
        ("ý em là quán có giao ra tỉnh không", "quán có giao ra tỉnh không"),
        ("y minh la ben minh co nhan the ko", "ben minh co nhan the ko"),
    ],
)
def test_a_whole_question_of_yes_or_no_that_is_meant_is_asked_alone(typed: str, meant: str) -> None:
    """It wants nothing of what the one before did."""
    assert without_correction(typed, carries_on=True) == meant
    assert without_correction(typed, carries_on=False) == meant
    assert not corrects(typed)


@pytest.mark.parametrize(
    ("typed", "previous", "asked"),
    [
        ("I mean do you rent boats on Sunday?", "What does parking cost?",
         "do you rent boats on Sunday?"),
        ("không, ý mình là vé tháng", "Giá vé bao nhiêu?",
         "còn vé tháng còn vé tháng Giá vé bao nhiêu?"),
        ("Sorry I meant by boat!", "How long does the trip take?",
         "and by boat! and by boat! How long does the trip take?"),
        ("ý em là vé tháng", None, "vé tháng"),
    ],
)  # fmt: skip
def test_a_correction_is_read_with_what_it_corrects(
    typed: str, previous: str | None, asked: str
) -> None:
    """What was typed is kept, and nothing is said to have been mended."""
    read, *_ = readings(cast(PassageStore, Dictionary()), typed, None, previous)
    assert (read.asked, read.typed, read.told) == (asked, typed, None)


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("do you have maps", True),
        ("shop có bán bản đồ không?", True),
        ("what do you have", False),
        ("không có bản đồ", False),
    ],
)
def test_a_question_of_yes_or_no_is_known(text: str, whether: bool) -> None:
    """By the verb that opens it, or the word that ends it."""
    assert asks_whether(text) == whether


@given(st.text(st.sampled_from("ýy emàlkhông,i mnsory "), max_size=50), st.booleans())
def test_nothing_is_lost_of_what_is_meant(text: str, carries_on: bool) -> None:
    """What is left ends the text, behind a word that carries on; it is never nothing of some."""
    left = without_correction(text, carries_on=carries_on)
    endings = [left, *(left.removeprefix(f"{word} ") for word in ("còn", "the con", "and"))]
    assert any(end and text.endswith(end) for end in endings) or not text
