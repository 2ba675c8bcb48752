"""Requests around a question: what is asked of the desk goes, what others do stays."""

import pytest

from qa.question.courtesy import without_courtesies


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
