"""Words as they are shortened in a chat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.marks import without_marks
from qa.question.chat_spellings import shortened, written_out


@pytest.mark.parametrize(
    ("typed", "language", "read"),
    [
        ("vé bn tiền z", "vi", "vé bao nhiêu tiền z"),
        ("ve bn tien", "vi", "ve bao nhieu tien"),
        ("đc mang j vào ko?", "vi", "được mang gì vào không?"),
        ("lam ntn", "vi", "lam nhu the nao"),
        ("i dont know whats open", "en", "i don't know what's open"),
        ("can u help ppl", "en", "can you help people"),
        ("50 kg, 3 m, DC", "vi", "50 kg, 3 m, DC"),
        ("dc.com /j x-bn", "vi", "dc.com /j x-bn"),
        ("vs DC", "en", "vs DC"),
        ("Bn tiền vé vào cổng?", "vi", "Bao nhiêu tiền vé vào cổng?"),
        ("Ntn thì được học bổng?", "vi", "Như thế nào thì được học bổng?"),
        ("Ko co the thi sao", "vi", "Khong co the thi sao"),
        ("Whats the price? Im here", "en", "What's the price? Im here"),
        ("KH là ai? J là gì? Mn", "vi", "KH là ai? J là gì? Mn"),
        ("học phí nhiu, bao nhiu 1 tháng", "vi", "học phí bao nhiêu, bao nhiêu 1 tháng"),
        ("hoc phi nhiu", "vi", "hoc phi bao nhieu"),
        ("vé nhiêu tiền", "vi", "vé bao nhiêu tiền"),
        ("đất phì nhiêu, bấy nhiêu, nhiêu khê", "vi", "đất phì nhiêu, bấy nhiêu, nhiêu khê"),
        ("mấy h mở cửa, may h đóng", "vi", "mấy giờ mở cửa, may giờ đóng"),
        ("tu may h den 8h, h moi hoc", "vi", "tu may gio den 8h, h moi hoc"),
        ("đk tạm trú, kq thi, ăn gj", "vi", "đăng ký tạm trú, kết quả thi, ăn gì"),
        ("dk tam tru o dau", "vi", "dang ky tam tru o dau"),
        ("Mấy giờ vào học v?", "vi", "Mấy giờ vào học?"),
        ("hoc phi bao nhieu v", "vi", "hoc phi bao nhieu"),
        ("khi nào học chương v", "vi", "khi nào học chương v"),
        ("nguồn 5 v, áo cổ v", "vi", "nguồn 5 v, áo cổ v"),
        ("who is henry v", "en", "who is henry v"),
        ("đk để xét học bổng", "vi", "đk để xét học bổng"),
        ("học fí, Fở bò, file, café", "vi", "học phí, Phở bò, file, café"),
        ("Dc mang nước vào không?", "vi", "Được mang nước vào không?"),
        ("Hông bị đau là bệnh gì?", "vi", "Hông bị đau là bệnh gì?"),
        ("Vs code cài thế nào?", "vi", "Vs code cài thế nào?"),
        ("Dc motor la gi", "vi", "Dc motor la gi"),
        ("", "vi", ""),
    ],
)
def test_they_are_written_out(typed: str, language: str, read: str) -> None:
    """In their language; units, capitals and parts of names stay."""
    assert written_out(typed, language) == read


@given(st.text(st.sampled_from("bn đc ko u dont."), max_size=30), st.sampled_from(["vi", "en"]))
def test_what_has_no_marks_gets_none(text: str, language: str) -> None:
    """And doing it again changes nothing."""
    once = written_out(text, language)
    assert written_out(once, language) == once
    assert (without_marks(once) == once) == (without_marks(text) == text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bn tiền vậy, ship ntn ko?", {"bn", "ntn", "ko"}),
        ("return dc k?", {"dc", "k"}),
        ("may h mở cửa, mấy h đóng", {"h"}),
        ("order j, an j o day", {"j"}),
        ("wifi pass dc ko, ship ko COD", {"dc", "ko"}),
        ("Đặt phòng dc vào tết k", {"dc", "k"}),
        ("5 k, DC motor, dc.com, j crew vs k mart, 8 h", set()),
        ("vitamin k", set()),
        ("homer j simpson, dc to dc, 3 bn, Ko Lanta", set()),
        ("", set()),
    ],
)
def test_those_that_no_other_language_has_are_known(text: str, words: set[str]) -> None:
    """Some only where they stand so."""
    assert shortened(text) == words


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("thứ sáu có làm việc k", "thứ sáu có làm việc không"),
        ("thu sau co lam viec k?", "thu sau co lam viec khong?"),
        ("có chỗ đậu xe k …", "có chỗ đậu xe không …"),
        ("có wifi k", "có wifi không"),
        ("bể bơi có nước ấm hem", "bể bơi có nước ấm không"),
        ("Được mang chó vào hong?", "Được mang chó vào không?"),
        ("trả lại được hôn", "trả lại được không"),
        ("t7 có học k", "thứ bảy có học không"),
        ("có trả góp khum?", "có trả góp không?"),
        ("co tra gop khum", "co tra gop khong"),
        ("ăn được hơm", "ăn được không"),
        ("có trả góp hôn", "có trả góp không"),
        ("còn size m k", "còn size m không"),
        ("còn phòng k", "còn phòng không"),
        ("có ghế k?", "có ghế không?"),
        ("bên mình có hàng k", "bên mình có hàng không"),
    ],
)
def test_what_ends_a_question_of_yes_or_no_is_written_out(typed: str, read: str) -> None:
    """With its marks where there are others."""
    assert written_out(typed, "vi") == read


@pytest.mark.parametrize(
    "typed",
    ["uống vitamin k", "Vé bao nhiêu k?", "ve may chuc k", "địa chỉ bệnh viện k", "khu k", "k",
     "thủ tục ly hôn", "có được tái hôn", "dáng khum khum thế nào",
     "đăng ký kết hôn", "giấy chứng nhận tái hôn?", "co ao mau hong",
     "xe vao hem", "hong khô", "hem nào rộng nhất", "nụ hôn đầu", "phòng K", "giá 50 k",
     "lễ thành hôn", "nghi thức tân hôn?", "hệ số k?", "giá trị k", "cột k", "ngồi hàng k",
     "Thuê mấy triệu k?", "20 nghìn k", "kênh k", "đặt ghế k", "biển hiệu k"],
)  # fmt: skip
def test_a_name_a_sum_a_colour_and_a_wedding_are_no_such_end(typed: str) -> None:
    """Nor is what stands elsewhere."""
    assert written_out(typed, "vi") == typed


def test_english_has_no_such_words() -> None:
    """And no such days."""
    for typed in ("fix the hem", "cn t7 k", "special k"):
        assert written_out(typed, "en") == typed
