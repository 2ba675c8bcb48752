"""A question with courtesies or a story around it is read as the question that it holds."""

from pathlib import Path
from typing import cast

import pytest

from index.build import build
from index.encode import load_encoder
from index.store import PassageStore, open_current
from qa.answer import answer_json
from qa.service import QAService
from qa.ways import MOST_WAYS, readings
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore
from tests.test_qa_reading import Dictionary

STORY = "My son is ten and mad about chess."
BORN = "She was born on Hask."
CLASS = "Is there a class for him?"


def ways(question: str, previous: str | None = None, **long: str) -> list[str]:
    """All that the question is taken to ask, the likeliest first."""
    store = cast(PassageStore, Dictionary(long=long))
    return [read.asked for read in readings(store, question, None, previous)]


@pytest.mark.parametrize(
    ("question", "previous", "asked"),
    [
        ("Chào ad, cho em hỏi cảng nào lớn nhất ạ?", None, ["cảng nào lớn nhất?"]),
        ("Còn cảng cá thì sao ạ?", "Cho em hỏi cảng nào lớn?",
         ["Còn cảng cá thì sao? Còn cảng cá thì sao? cảng nào lớn?", "Còn cảng cá thì sao?"]),
        (f"{STORY} {CLASS}", None, [f"{CLASS} {CLASS} {STORY}", f"{STORY} {CLASS}", CLASS]),
        (f"{STORY} {CLASS}", "Fees?",
         [f"{CLASS} {CLASS} {STORY}", f"{STORY} {CLASS}", f"{CLASS} {CLASS} Fees?"]),
        (f"{STORY} When does the pool open? Any help is welcome.", None,
         [f"{STORY} When does the pool open? Any help is welcome.",
          "When does the pool open?"]),
        ("Mình cần gấp, bể bơi mở cửa lúc mấy giờ 😢", None,
         ["Mình cần gấp, bể bơi mở cửa lúc mấy giờ", "bể bơi mở cửa lúc mấy giờ"]),
        (f"{BORN} I hope somebody can tell me when the last people left the island.", None,
         [f"{BORN} I hope somebody can tell me when the last people left the island.",
          "I hope somebody can tell me when the last people left the island.",
          "when the last people left the island.",
          "I hope somebody can tell me when the last people left the island. Hask"]),
    ],
)  # fmt: skip
def test_all_of_a_message_comes_before_the_parts_that_ask(
    question: str, previous: str | None, asked: list[str]
) -> None:
    """First completed from what it tells where it leans on that; a part then also from the question
    before, and less of it."""
    assert ways(question, previous) == asked


def test_there_are_never_too_many_ways() -> None:
    """However much is told: each is searched for."""
    told = "It is so, I hope you can tell me, why? Tell me when, as I said in Huế, that is it, ok? "
    assert 1 < len(ways(told * 20, "Who is it?")) <= MOST_WAYS


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Where can I park? Who sells maps?",
         ["Where can I park? Who sells maps?", "Who sells maps?", "Where can I park?"]),
        ("Shop ơi, vé bao nhiêu tiền? Mấy giờ đóng cửa ạ?",
         ["vé bao nhiêu tiền? Mấy giờ đóng cửa?", "Mấy giờ đóng cửa?", "vé bao nhiêu tiền?"]),
        ("Is the pool warm? And on Sunday?",
         ["And on Sunday? And on Sunday? Is the pool warm?", "Is the pool warm? And on Sunday?",
          "And on Sunday?"]),
        ("Do you sell books? who sells maps",
         ["Do you sell books?", "Do you sell books? who sells maps", "who sells maps"]),
        ("can you help me? who sells maps",
         ["who sells maps", "can you help me? who sells maps"]),
        ("Is it? Who sells maps?", ["Is it? Who sells maps?", "Who sells maps?"]),
        ("Are you a bot? Who sells maps?", ["Who sells maps?", "Are you a bot? Who sells maps?"]),
    ],
)  # fmt: skip
def test_of_several_questions_each_is_tried(question: str, asked: list[str]) -> None:
    """The last before the others; none before one that leans on it, nor one that leans itself, nor
    whether somebody is there.
    """
    assert list(dict.fromkeys(ways(question))) == asked


def test_the_question_before_the_last_comes_behind_the_other_language() -> None:
    """Which all of it may be in."""
    store = cast(PassageStore, Dictionary())
    question = "phở bò recipe ngon? link zoom học online?"
    said = [(read.said, read.language) for read in readings(store, question)]
    assert said[-1] == ("phở bò recipe ngon?", "vi")
    assert (question, "en") in said


def test_the_question_before_is_written_out_in_its_own_language() -> None:
    """Whatever the one that leans on it is in."""
    assert (
        ways("and by bus?", "giữ im lặng ở đâu")[0] == "and by bus? and by bus? giữ im lặng ở đâu"
    )
    assert ways("còn vé tháng?", "whats the price")[0].endswith("what's the price")
    assert ways("còn T6?", "Học phí T4 bao nhiêu?")[0].startswith("còn T6?")
    assert ways("còn t7?", "Mấy giờ mở cửa?")[0].startswith("còn thứ bảy?")


def test_the_first_question_is_answered_where_the_last_has_no_answer() -> None:
    """And the last where the first has none."""
    encoder = FakeEncoder()
    text = "Where can I park? Park behind the mill, where the bridge begins."
    service = QAService(MemoryStore([document("g", text, "en")], encoder), encoder)
    assert service.ask("Where can I park?").found
    assert not service.ask("Who sells umbrellas and maps?").found
    assert service.ask("Where can I park? Who sells umbrellas and maps?").found
    assert service.ask("Who sells umbrellas and maps? Where can I park?").found


def test_what_was_typed_is_kept() -> None:
    """It is what the visitor sees; nothing was mended."""
    for question in ("Chào ad, cho em hỏi cảng ở đâu ạ?", f"{STORY} {CLASS}"):
        for read in readings(cast(PassageStore, Dictionary()), question):
            assert read.typed == question
            assert read.told is None


def test_an_abbreviation_behind_a_greeting_is_expanded() -> None:
    """And a story is read in its own language, the question in its own."""
    read, *_ = readings(
        cast(PassageStore, Dictionary(long={"KTX": "ký túc xá"})), "Xin chào, cho em hỏi KTX ở đâu"
    )
    assert read.whole.meant == "KTX ký túc xá ở đâu"
    read, *_ = readings(
        cast(PassageStore, Dictionary()), "Xin chào cả nhà. When does the big pool open?"
    )
    assert (read.language, read.asked) == ("en", "When does the big pool open?")


def test_nothing_leans_on_a_greeting() -> None:
    """What is asked after it is the first question."""
    assert ways("Ở đâu?", "Xin chào") == ways("Ở đâu?") == ["Ở đâu?"]


@pytest.mark.parametrize(
    ("typed", "language"), [("Xin chào", "vi"), ("Hi!", "en"), ("Thanks a lot", "en")]
)
def test_a_greeting_is_answered_as_one(typed: str, language: str) -> None:
    """With no passage, not even a near one, in its language or the one that was named."""
    encoder = FakeEncoder()
    store = MemoryStore([document("g", "Say hello and xin chào, thanks a lot.", "en")], encoder)
    service = QAService(store, encoder)
    answer = service.ask(typed)
    assert (answer.question, answer.language, answer.found) == (typed, language, False)
    assert answer.greeting
    assert not answer.hits + answer.nearest
    shown = answer_json(answer, service.document, 1)
    assert (shown["greeting"], shown["topics"], shown["nearest"]) == (True, [], [])
    assert "greeting" not in answer_json(service.ask("Who says so?"), service.document, 1)
    assert service.ask(typed, language="en").language == "en"
    with pytest.raises(ValueError, match="language"):
        service.ask(typed, language="fr")


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    "question",
    [
        "Chào shop, cho em hỏi vé cho người lớn bao nhiêu tiền ạ? Em cảm ơn.",
        "chao ad, cho minh hoi ve vao cua cho nguoi lon bao nhieu tien vay a",
        "Cuối tuần này nhà tôi có khách ở xa về chơi. Vé cho người lớn bao nhiêu tiền?",
        "Hi, could you please tell me how much a ticket for adults is? Many thanks!",
        "We are a family of four from Huế. How much is a ticket for adults?",
    ],
)
def test_it_is_answered_as_it_would_be_alone(tmp_path: Path, question: str) -> None:
    """As people ask in a chat."""
    encoder = load_encoder()
    text = (
        "Bảo tàng Sông Vàng mở cửa từ 8 giờ đến 17 giờ, trừ thứ Hai.\n\n"
        "Vé vào cửa cho người lớn là 40.000 đồng, cho học sinh 10.000 đồng.\n\n"
        "Xe máy gửi ở cổng sau. Hiện vật quý nhất là một chiếc trống đồng."
    )
    build([document("museum", text, title="Bảo tàng Sông Vàng")], tmp_path, encoder)
    answer = QAService(open_current(tmp_path, encoder.identity), encoder).ask(question)
    assert answer.found
    assert "40.000" in answer.hits[0].sentence_text()
    assert answer.question == question
