"""What is said around a question goes: greetings, requests and thanks. What it asks is left."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.question.courtesy import LEAST, greeting, without_courtesies


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Chào shop, cho em hỏi học phí bao nhiêu ạ?", "học phí bao nhiêu?"),
        ("Xin chào! Học phí bao nhiêu vậy mọi người?", "Học phí bao nhiêu?"),
        ("Ad ơi, vé bao nhiêu thế ạ, em cảm ơn nhiều.", "vé bao nhiêu"),
        ("Dạ em muốn hỏi là mở cửa lúc mấy giờ ạ", "mở cửa lúc mấy giờ"),
        ("Bạn có thể cho em biết mấy giờ mở cửa", "mấy giờ mở cửa"),
        ("I'm just checking when the pool opens", "when the pool opens"),
        ("Bạn nào biết cho em hỏi cảng ở đâu?", "cảng ở đâu?"),
        ("Vui lòng cho tôi biết ai là giám đốc", "ai là giám đốc"),
        ("Chào bác sĩ, uống thuốc gì ạ? Em cảm ơn bác sĩ.", "uống thuốc gì"),
        ("Hello, could you please tell me: where is the office? Thanks!", "where is the office?"),
        ("Excuse me, I would like to know when it opens", "when it opens"),
        ("Hi there what does it cost please?", "what does it cost?"),
        ("Do you know when the pool opens?", "when the pool opens?"),
        ("Can I ask you a question? How much is it", "How much is it"),
        ("hi can i ask something? when do you open?", "when do you open?"),
        ("can i ask you when the pool opens", "when the pool opens"),
        ("hi can i ask something?", "can i ask something?"),
        ("cho em hỏi chút được không ạ? học phí bao nhiêu", "học phí bao nhiêu"),
        ("Quick question, who runs it? Many thanks in advance", "who runs it?"),
        ("Please tell me about the museum", "the museum"),
        ("Bảo tàng ơi, mấy giờ đóng cửa vậy?", "mấy giờ đóng cửa?"),
        ("Cho e xin giá vé với ạ", "giá vé"),
        ("Nhờ shop báo giúp mình giá gửi xe nhé", "giá gửi xe"),
        ("Bên mình trả bằng thẻ được đúng không ạ?", "Bên mình trả bằng thẻ được?"),
        ("có trả góp hem shop", "có trả góp hem"),
        ("còn size m k shop?", "còn size m k?"),
        ("Giá bao nhiêu shop ơi?", "Giá bao nhiêu?"),
        ("Mở cửa lúc mấy giờ bạn ơi?", "Mở cửa lúc mấy giờ?"),
        ("Khi nào khai giảng thầy ơi?", "Khi nào khai giảng?"),
        ("Bên mình có ship không mấy chị ơi?", "Bên mình có ship không?"),
        ("Địa chỉ ở đâu các thầy cô ơi", "Địa chỉ ở đâu"),
        ("Giá bao nhiêu các ad ơi?", "Giá bao nhiêu?"),
        ("Có bạn nào cho em biết học phí bao nhiêu không?", "học phí bao nhiêu không?"),
        ("Anh chị nào cho em biết giá vé với ạ?", "giá vé?"),
        (
            "Có ai có thể cho em biết trường mở cửa lúc mấy giờ không ạ?",
            "trường mở cửa lúc mấy giờ không?",
        ),
        ("Ai có thể cho em biết giờ mở cửa?", "giờ mở cửa?"),
        ("Giờ cho em biết giá vé", "giá vé"),
        ("Dạ em cảm ơn, thế còn ô tô thì sao ạ", "thế còn ô tô thì sao"),
        ("Great thanks! and plums?", "and plums?"),
        ("Dạ học phí bao nhiêu ạ?", "học phí bao nhiêu?"),
        ("It is open today, right?", "It is open today?"),
        ("Hi - when does it open?", "when does it open?"),
        ("Mấy giờ mở cửa cho em biết cảm ơn", "Mấy giờ mở cửa cho em biết"),
        ("Dạ hội trường ở đâu ạ", "hội trường ở đâu"),
        ("Không biết tiếng Anh thi phòng nào ạ", "tiếng Anh thi phòng nào"),
        ("Không biết thư viện mở cửa mấy giờ?", "thư viện mở cửa mấy giờ?"),
        ("Bikes are allowed on the coach, aren't they?", "Bikes are allowed on the coach?"),
        ("When is lavender cut back? Kind regards, Margaret", "When is lavender cut back?"),
    ],
)
def test_what_is_asked_is_left(typed: str, asked: str) -> None:
    """In both languages; and the same where the marks are left out."""
    assert without_courtesies(typed) == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("chao shop, cho em hoi hoc phi bao nhieu a?", "hoc phi bao nhieu?"),
        ("ad oi ve bao nhieu the a, em cam on nhieu", "ve bao nhieu"),
        ("Hoc phi bao nhieu ad oi", "Hoc phi bao nhieu"),
        ("cho minh hoi ve cho tre em", "ve cho tre em"),
        ("co tra gop k shop", "co tra gop k"),
        ("da em muon hoi la mo cua luc may gio vay a", "mo cua luc may gio"),
    ],
)
def test_the_same_is_left_without_marks(typed: str, asked: str) -> None:
    """But for what may be another word then: "ve" is "về" and "vé"."""
    assert without_courtesies(typed) == asked


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
        "Bảo hành hỏng thì sửa hay thay thế?",
        "Chụp ảnh ở tư thế nào, ngồi ở vị thế",
        "Khi nào cho em biết kết quả?",
        "Bao giờ cho con biết điểm thi?",
        "Nhà trường có cho em biết điểm không?",
        "Khi nao cho em biet ket qua?",
        "Checking account fees?",
        "Checking out late, what does it cost?",
        "Kính gửi Sở Y tế gồm những gì?",
        "Dear John letter meaning",
        "hello world program in python",
        "What is the question?",
        "thieu vitamin a",
        "trai oi bao nhieu tien?",
        "gửi em bé ở đâu?",
        "dieu kien vay",
        "rung rong bao nhieu ha",
        "What is hepatitis A",
        "How do I say thank you in Vietnamese?",
        "How do you say thank you?",
        "Dạ dày nằm ở đâu?",
        "Dạ tiệc tổ chức khi nào?",
        "Cách viết thư cảm ơn?",
        "Cach viet thu cam on?",
        "Is the museum on the left or right?",
        "Is this password correct?",
        "Không biết bơi có được đi thuyền không?",
        "Can I ask for a refund?",
        "Hi-fi repair shop in town",
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


@pytest.mark.parametrize(
    "piece",
    [
        "vậy ",
        "anh chị ",
        "ạ ",
        "! ",
        "xin chào, ",
        "cho em hỏi ",
        "please ",
        "? ",
        "dạ ",
        "cảm ơn ạ ",
    ],
)
def test_long_courtesies_take_no_time(piece: str) -> None:
    """As long as a question may be."""
    started = time.perf_counter()
    without_courtesies((piece * 2000)[:2000])
    greeting((piece * 2000)[:1999] + "x")
    assert time.perf_counter() - started < 2
