"""What is said around a question: greetings, requests and thanks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.polite import courteous
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
    "typed",
    ["Giá vé tham quan động Phong Nha", "giá vé động phong nha", "Thủ tục xin visa Tây Ban Nha?",
     "Thủ đô của Bồ Đào Nha?", "Lịch làm việc của phòng nha", "Dấu hiệu của bệnh hen?",
     "Cách chăm sóc trẻ bị hen?", "Thuốc nào trị được hen", "Ưu đãi cho gen Z?",
     "gói khám cho thế hệ z", "Kiến thức từ A đến Z", "Giới thiệu thân thế", "Cách kiểm soát hen",
     "Điểm chuẩn ngành nha", "Ông Nguyễn Văn Thế"],
)  # fmt: skip
def test_names_and_an_illness_are_no_particles(typed: str) -> None:
    """However they end a question."""
    assert without_courtesies(typed) == typed


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Khách sạn gần Phong Nha nha", "Khách sạn gần Phong Nha"),
        ("Lịch của phòng nha vậy ạ?", "Lịch của phòng nha?"),
        ("GIÁ VÉ BAO NHIÊU VẬY Ạ", "GIÁ VÉ BAO NHIÊU"),
        ("Giá vé bao nhiêu vậy hen?", "Giá vé bao nhiêu?"),
        ("Shop ship Hà Nội nha", "Shop ship Hà Nội"),
        ("Giá bao nhiêu z ad", "Giá bao nhiêu"),
        ("khi nào hàng tới vậy?", "khi nào hàng tới?"),
        ("khi nào hàng đến z ạ", "khi nào hàng đến"),
        ("đặt phòng nha shop", "đặt phòng"),
        ("cho mình hỏi giá phòng nha", "giá phòng"),
        ("có mấy ngành nha ad", "có mấy ngành"),
        ("mai mở cửa hen", "mai mở cửa"),
        ("hôm nay có về hen shop", "hôm nay có về"),
        ("ai có quyền vậy ạ?", "ai có quyền?"),
        ("Phí Gửi Xe Bao Nhiêu Vậy Ạ?", "Phí Gửi Xe Bao Nhiêu?"),
    ],
)
def test_particles_are_cut_behind_names_and_loud_ones_too(typed: str, asked: str) -> None:
    """By what stands before them, and by their small letters."""
    assert without_courtesies(typed) == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Cho em hỏi suất ăn trẻ em ạ", "suất ăn trẻ em"),
        ("Muốn gặp bác sĩ ạ", "Muốn gặp bác sĩ"),
        ("Phí thuê luật sư nhỉ?", "Phí thuê luật sư?"),
        ("Lịch trực của bác sĩ ạ", "Lịch trực của bác sĩ"),
        ("Hoa tặng thầy cô nhé", "Hoa tặng thầy cô"),
        ("bảo hiểm cho con em ạ", "bảo hiểm cho con em"),
        ("câu lạc bộ chị em ạ", "câu lạc bộ chị em"),
        ("Số máy của cô ạ", "Số máy của cô"),
        ("ve xem phim tre em nhi", "ve xem phim tre em"),
        ("Kiêng món gì bác sĩ ạ?", "Kiêng món gì?"),
        ("Ly hôn cần những gì, luật sư ạ", "Ly hôn cần những gì"),
        ("Em bị mỏi cổ, bác sĩ ạ", "Em bị mỏi cổ"),
        ("Khoa nhi có mấy bác sĩ ạ?", "Khoa nhi có mấy bác sĩ?"),
        ("Số điện thoại phòng khám shop ạ", "Số điện thoại phòng khám"),
        ("Có kèm quà tặng shop nhé", "Có kèm quà tặng"),
        ("Nhà cho thuê anh ạ", "Nhà cho thuê"),
        ("Đổi lịch hẹn chị ạ", "Đổi lịch hẹn"),
        ("Số máy của shop ạ", "Số máy của shop"),
        ("Lịch khám thầy cô ạ", "Lịch khám thầy cô"),
        ("Ký đơn rồi luật sư nhỉ", "Ký đơn rồi"),
        ("Giá thuê xe anh ạ", "Giá thuê xe"),
        ("Mấy giờ chiếu thầy cô ạ", "Mấy giờ chiếu"),
        ("Có giao tận nhà không chị ạ", "Có giao tận nhà không"),
    ],
)
def test_whom_a_question_is_about_stays_and_whom_it_speaks_to_goes(typed: str, asked: str) -> None:
    """By what stands before; a doctor is spoken to behind what asks."""
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


@pytest.mark.parametrize(
    "typed",
    ["Nhờ luật sư tư vấn hết bao nhiêu tiền?", "Nhờ người thân gửi hồ sơ được không?",
     "Nhờ bạn bè báo mất thẻ được không?", "Mong muốn gửi tiết kiệm, lãi bao nhiêu?",
     "nho nguoi than gui ho so duoc khong?", "Nhờ người thân gửi hồ sơ mất bao lâu?",
     "Nhờ con cháu gửi tiền vào tài khoản có cần giấy tờ không?", "Nhờ đâu báo chí phát triển?",
     "nho nguoi nha bao nhieu tien mot ngay", "Nhờ báo mất thẻ ở đâu",
     "I'm checking in at 11pm, will you be open?",
     "I was just checking out, do I get my deposit back"],
)  # fmt: skip
def test_what_others_do_and_the_asker_is_no_request(typed: str) -> None:
    """Though a request has the same verb."""
    assert without_courtesies(typed) == typed


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Nhờ bác sĩ tư vấn giúp em liều thuốc ho", "liều thuốc ho"),
        ("Nhờ nhà trường cho biết lịch thi ạ", "lịch thi"),
        ("Nhờ ad tư vấn học phí lớp tiếng Anh", "học phí lớp tiếng Anh"),
        ("nho ad tu van hoc phi lop tieng anh", "hoc phi lop tieng anh"),
        ("Phiền bạn chỉ đường tới cảng", "đường tới cảng"),
        ("Mong sớm trả lời: bao giờ khai giảng?", "bao giờ khai giảng?"),
        ("Nhờ tư vấn thủ tục nhập học", "thủ tục nhập học"),
        ("Nhờ nhà trường gửi em lịch thi", "lịch thi"),
        ("Nhờ gửi bảng giá", "bảng giá"),
        ("nho gui em bang gia", "bang gia"),
        ("Phiền lễ tân báo giờ ăn sáng", "giờ ăn sáng"),
        ("Nhờ bác sĩ tư vấn liều dùng cho trẻ", "liều dùng cho trẻ"),
        ("nho nhan vien tu van goi cuoc", "goi cuoc"),
        ("Mong nhà trường trả lời học phí bao nhiêu", "học phí bao nhiêu"),
        ("just checking if you are open", "if you are open"),
    ],
)
def test_a_request_goes_to_the_desk_or_is_for_the_asker(typed: str, asked: str) -> None:
    """By whom it asks, or for whom, or by what is told."""
    assert without_courtesies(typed) == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Giá vé bao nhiêu? Mong shop trả lời sớm ạ", "Giá vé bao nhiêu?"),
        ("Mấy giờ mở cửa ạ, em rất mong được tư vấn", "Mấy giờ mở cửa"),
        ("hoc phi bao nhieu nho moi nguoi chi giup em voi", "hoc phi bao nhieu"),
        ("học phí bao nhiêu mong ad rep sớm", "học phí bao nhiêu"),
        ("Khi nào thì nên nhờ cô chú giúp đỡ", "Khi nào thì nên nhờ cô chú giúp đỡ"),
        ("Bị đau bụng có nên nhờ bác sĩ tư vấn", "Bị đau bụng có nên nhờ bác sĩ tư vấn"),
        ("Thư nào để mong được hỗ trợ", "Thư nào để mong được hỗ trợ"),
    ],
)
def test_a_hoped_for_reply_is_asked_of_the_desk(typed: str, asked: str) -> None:
    """At the end, also without marks; not where it is what the question is about."""
    assert without_courtesies(typed) == asked


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


@given(st.sampled_from(["Học phí bao nhiêu?", "hoc phi bao nhieu", "What is the fee?", " "]))
def test_a_courteous_question_holds_the_question(question: str) -> None:
    """The same each time, and without marks where it has none."""
    polite = courteous(question)
    assert question in polite
    assert polite == courteous(question)
    assert (polite == question) == (not question.strip())
    if question.isascii():
        assert polite.isascii()
