"""The end of a question: particles and whom it speaks to go; names and what it is about stay."""

import pytest

from qa.question.courtesy import without_courtesies


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
