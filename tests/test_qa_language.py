"""Detecting the language of a question."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bundled import bundled_questions
from corpus.questions import read_questions
from index.words.marks import without_marks
from index.words.telex import keys_of
from qa.question.chat_spellings import shortened
from qa.question.language import detect, either, undecided

VIETNAMESE = [
    "Hải Phòng có bao nhiêu dự án?",
    "Ai là người phát biểu tại buổi tọa đàm",
    "thời tiết hôm nay thế nào",
    "làm sao để thêm tài liệu của tôi",
    "FDI của Hàn Quốc vào thành phố là bao nhiêu",
    "cách dùng widget trên website",
    "Foxconn đến từ đâu?",
    "cho tôi biết giá vé",
    "hoa hồng màu gì đẹp nhất",
    "bài hát này do ai sáng tác",
    "Vịnh Hạ Long",
    "Chợ Đồng Xuân",
]
ENGLISH = [
    "How many projects does Hai Phong have?",
    "who spoke at the seminar",
    "the café opens when?",
    "Which cities are twinned with Hải Phòng?",
    "what does hoidap mean",
    "add my own documents",
    "price of a ticket to Da Nang",
    "Nguyen Du wrote what famous poem?",
    "naïve résumé façade meaning",
    "run it without internet",
]


@pytest.mark.parametrize("text", VIETNAMESE)
def test_vietnamese_is_told_by_its_letters_and_without_them(text: str) -> None:
    """Marked or not, in any case and composition, it is Vietnamese."""
    assert detect(text) == "vi"
    assert detect(without_marks(text)) == "vi"
    assert detect(text.upper()) == "vi"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_stays_english_with_borrowed_marks_and_vietnamese_names(text: str) -> None:
    """A café or Hải Phòng in an English question does not make it Vietnamese."""
    assert detect(text) == "en"
    assert detect(text.lower()) == "en"


@pytest.mark.parametrize("text", ["Hải Phòng airport", "Đồ Sơn beach", "Nguyễn Trãi biography"])
def test_a_name_at_the_beginning_is_one_by_its_capitals(text: str) -> None:
    """Where it goes on in the next word; in small letters nothing tells a name."""
    assert detect(text) == "en"


@pytest.mark.parametrize("text", ["", " ", "123", "???", "1/2", "…", "\x00", "𝄞", "🙂", "漢字"])
def test_text_that_tells_nothing_is_vietnamese(text: str) -> None:
    """Numbers and symbols are answered in the first language."""
    assert detect(text) == "vi"


def test_the_labelled_questions_are_told_apart() -> None:
    """At least 98 % of the bundled questions, of all kinds."""
    questions = read_questions(bundled_questions()).questions
    right = sum(detect(question.question) == question.language for question in questions)
    assert right >= 0.98 * len(questions)


@given(st.text())
def test_any_text_has_one_language_every_time(text: str) -> None:
    """It never raises, and asks no dice."""
    first = detect(text)
    assert first in ("vi", "en")
    assert detect(text) == first


def test_a_text_without_known_words_falls_to_the_profiles() -> None:
    """Where no word tells, langdetect's letters do, and say the same each time."""
    assert {detect("ba ca la") for _ in range(20)} == {detect("ba ca la")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mr Lê Văn Tám teaches biology.", "en"),
        ("What do people put in bún bò?", "en"),
        ("Outlook và Teams khác nhau chỗ nào", "vi"),
        ("Router Mesh Pro lắp thế nào?", "vi"),
    ],
)
def test_names_and_product_words_leave_the_sentence_its_language(text: str, language: str) -> None:
    """What the sentence is built with decides, not what it speaks of."""
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Toaj ddamf ddoois ngoaij dieenx ra hoom naof?", "vi"),
        ("thanhf phoos cos bao nhieeu duwj ans", "vi"),
        ("Tieengs Vieetj gox khoong daaus cos ddwowcj khoong?", "vi"),
        ("Does the sex of a chick matter?", "en"),
        ("KIEEUF HOOIJ VEEF BAO NHIEEU", "vi"),
        ("Which trees lower the power of the roof?", "en"),
        ("Is the staff of the box office off on Mondays?", "en"),
        ("How do laws and taxes boost the poor?", "en"),
    ],
)
def test_the_keys_of_telex_are_vietnamese(text: str, language: str) -> None:
    """As they stand when the typing program was off; English words look much like some of them."""
    assert detect(text) == language


@pytest.mark.bundled_model
def test_whole_questions_in_telex_are_told() -> None:
    """Nine of ten of the bundled ones."""
    questions = [
        question.question
        for question in read_questions(bundled_questions()).questions
        if question.language == "vi" and without_marks(question.question) != question.question
    ]
    typed = [re.sub(r"[^\W\d_]+", lambda word: keys_of(word.group()), one) for one in questions]
    assert sum(detect(one) == "vi" for one in typed) >= 0.9 * len(typed) > 100


@pytest.mark.parametrize(
    "text",
    ["Quên password", "Đổi password wifi", "Đăng ký internet banking", "Giá combo buffet",
     "Cài app zalo trên iphone", "Phí ship COD", "Khám covid", "Link đăng ký workshop",
     "Deadline nộp essay", "Lỗi windows update", "Lương fresher Java"],
)  # fmt: skip
def test_loan_words_do_not_make_vietnamese_english(text: str) -> None:
    """What is said of them has its marks; the same words in a name say less."""
    assert detect(text) == "vi"
    assert detect("Lương Văn Can street parking") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [("mã wifi", "vi"), ("tai game online", "vi"), ("email phong dao tao", "vi"),
     ("menu quan", "vi"), ("pass mon", "vi"), ("wifi code", "en"), ("free pizza", "en"),
     ("buffet price", "en"), ("visa fee", "en"), ("pizza menu", "en"), ("pay online", "en"),
     ("wifi on train", "en"), ("karaoke room", "en"), ("buy online", "en"), ("hoc online", "vi"),
     ("goi taxi", "vi"), ("doi email", "vi"), ("xe buyt online", "vi"), ("ve khuya online", "vi")],
)  # fmt: skip
def test_a_loan_word_leaves_it_to_the_words_beside_it(text: str, language: str) -> None:
    """Alone, or beside another, it is English."""
    assert detect(text) == language


@pytest.mark.parametrize(
    "text",
    ["Where do I nộp học phí?", "How can I đăng ký môn học?", "where to mua thẻ xe buýt",
     "how to buy vé máy bay", "How do I đăng ký tạm trú?", "Is học phí refundable?",
     "how to pay học phí", "how to gửi tiền"],
)  # fmt: skip
def test_an_english_question_may_ask_of_vietnamese_words(text: str) -> None:
    """As foreigners in Vietnam do: it is read as English, at least as well."""
    assert detect(text) == "en" or either(text)


@pytest.mark.parametrize(
    "text",
    ["order ntn", "Ship bn", "check in dc chx", "wifi pass j", "return dc k", "parking bn",
     "drop mon ntn", "free ship ko", "late checkout bn", "check out may h", "Ntn"],
)  # fmt: skip
def test_the_spellings_of_a_vietnamese_chat_are_vietnamese(text: str) -> None:
    """Beside words that English lends, without a mark anywhere."""
    assert detect(text) == "vi"


@pytest.mark.parametrize("text", ["shop free ship dc k", "kids club free k"])
def test_as_much_english_beside_them_leaves_a_doubt(text: str) -> None:
    """Then both are tried."""
    assert either(text)


@pytest.mark.parametrize(
    "text",
    ["hotels in washington dc", "dc motor speed", "j1 visa requirements", "j crew store",
     "ios vs android", "how long is a 5 k run", "where is hall k", "401k plan",
     "minneapolis mn weather", "gate h", "vitamin k", "grade k", "row j", "type j power plug",
     "michael j fox", "jane j doe", "convert dc to ac", "train washington dc to boston",
     "Ko Samui ferry", "companies worth 1 bn"],
)  # fmt: skip
def test_letters_that_english_has_as_well_are_no_spellings_of_a_chat(text: str) -> None:
    """By where they stand: "dc" before no Vietnamese word, "j" and "k" behind none, "h" alone."""
    assert detect(text) == "en"
    assert not shortened(text)


@pytest.mark.parametrize(
    "text", ["phở bò recipe", "Link zoom học online", "Late check out giá", "áo dài rental price"]
)
def test_words_of_both_languages_of_one_weight_may_be_either(text: str) -> None:
    """Marks alone leave a doubt where as much is English."""
    assert either(text)


@pytest.mark.parametrize(
    "text", ["loan", "the van", "cat", "gym", "van hire price", "hoc phi", "BHYT", "wifi", "KTX?"]
)
def test_a_few_plain_words_may_be_either(text: str) -> None:
    """Syllables that both languages spell so."""
    assert either(text)


@pytest.mark.parametrize("text", ["BHYT", "KTX?", "FDI 2024", "visa", "Wi-Fi", "2030", "OK thanks"])
def test_capitals_numbers_and_words_of_both_languages_tell_none(text: str) -> None:
    """Where they are all there is; then the page may say which it is."""
    assert undecided(text)


@pytest.mark.parametrize(
    "text", ["vé", "ĐKKD", "parking", "OPEN NOW", "HOC PHI", "BHYT là gì", "A B C"]
)
def test_any_other_word_tells_its_language(text: str) -> None:
    """Loud ones as well, and abbreviations with a letter of one of the languages."""
    assert not undecided(text)


@pytest.mark.parametrize(
    "text",
    ["vé", "gia ve bao nhieu", "What is a loan?", "opening hours of the library", "123", "", "…"],
)
def test_marks_and_the_words_of_a_sentence_leave_no_doubt(text: str) -> None:
    """Nor is there any where nothing is written."""
    assert not either(text)
