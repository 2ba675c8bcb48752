"""What only greets, thanks or takes leave asks nothing; whatever else is said may ask something."""

import pytest

from qa.question.courtesy import greeting


@pytest.mark.parametrize(
    "typed",
    ["Xin chào", "chào bạn", "chào", "Hi there!", "hello 👋", "Cảm ơn bạn nhiều ạ", "thanks a lot",
     "ok", "OK, bye!", "Dạ vâng ạ", "cam on ban", "Tạm biệt nhé", "Good morning everyone",
     "Hello team", "OK, nice!"],
)  # fmt: skip
def test_a_greeting_asks_nothing(typed: str) -> None:
    """Nor do thanks and farewells."""
    assert greeting(typed) == (
        "en" if typed[:2].lower() in ("hi", "he", "th", "ok", "go") else "vi"
    )


@pytest.mark.parametrize(
    ("typed", "language"),
    [("Em cảm ơn ạ", "vi"), ("Em cảm ơn shop", "vi"), ("Mình cảm ơn nhé", "vi"),
     ("Dạ vâng em cảm ơn ạ", "vi"), ("da vang em cam on a", "vi"), ("Em chào thầy", "vi"),
     ("Con chào cô ạ", "vi"), ("hi shop", "vi"), ("ok em", "vi"), ("tks ad", "vi"),
     ("ok anh em", "vi"), ("Chào buổi sáng", "vi"), ("em chao thay a", "vi"), ("tks", "en"),
     ("Hi bot!", "en"), ("Thank you admin", "en"), ("ok bot", "en"), ("hi anh", "vi"),
     ("hi chị", "vi"), ("hi cac ban", "vi"), ("Thanks for your help", "en"),
     ("Thank you very much for your help!", "en"),
     ("Thanks for the info", "en")],
)  # fmt: skip
def test_whoever_greets_or_thanks_whomever_asks_nothing(typed: str, language: str) -> None:
    """By the words for each other that Vietnamese has, and for what."""
    assert greeting(typed) == language


@pytest.mark.parametrize(
    "typed",
    ["Cháo", "chao", "Xin chào tiếng Anh là gì?", "hi-fi", "OK Corral", "học phí", "all fees",
     "Good morning Vietnam", "vang", "da", "Team", "All",
     "There again", "for the info", "Em chào cờ", "Hi school", "Hi Chi", "Hi Anh",
     "Hello Co", "thư cảm ơn", "", "👋", "?",
     "hello world"],
)  # fmt: skip
def test_anything_else_may_ask_something(typed: str) -> None:
    """Porridge and skin among them, which look like greetings without marks."""
    assert greeting(typed) is None
