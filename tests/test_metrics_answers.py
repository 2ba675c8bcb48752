"""Whether an answer stands in a text, and where: in whole words, however either is typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.metrics import holds_answer, holds_or_continues, places_of


@pytest.mark.parametrize(
    ("text", "answers", "stands"),
    [
        ("Có 26 địa phương kết nghĩa.", ("26 địa phương",), True),
        ("Có 26 ĐỊA PHƯƠNG kết nghĩa.", ("26 địa phương",), True),
        (unicodedata.normalize("NFD", "Có 26 địa phương."), ("26 địa phương",), True),
        ("Có 26 dia phuong.", ("26 địa phương",), False),
        ("Có 26 địa phương.", ("45 tổ chức", "26 địa phương"), True),
        ("Có 26 địa phương.", (), False),
        ("Straße", ("STRASSE",), True),
        ("Since 2015.", ("15",), False),
        ("It is 20,000 VND, or 5 for students.", ("20", "000"), False),
        ("It is 20,000 VND, or 5 for students.", ("5",), True),
        ("From 5, 6 or 7.", ("5",), True),
        ("For 1.5 hours", ("1", "5"), False),
        ("Nineteen ships", ("nine",), False),
        ("ninety, then nine", ("nine",), True),
        ("Cuối năm", ("cu",), False),
        ("It costs US$5 (about)", ("$5 (",), True),
        ("Set HOIDAP_PORT.", ("port",), True),
        ("Mở cửa:\n 7 giờ.", ("mở cửa: 7 giờ",), True),
        ("Mở cửa: 7 giờ.", ("Mở cửa:\n7 giờ",), True),
        ("Mở cửa:7 giờ.", ("Mở cửa: 7 giờ",), False),
        ("Năm học 2024–2025.", ("2024-2025",), True),
        ("Năm học 2024-2025.", ("2024—2025",), True),
        ("Năm học 2024–2025.", ("2024 2025",), False),
        ("Năm học 2024–2025.", ("2024–20",), False),
        ("Từ 5–7 giờ, −3 độ.", ("-3 độ",), True),
        ("The school’s motto", ("school's motto",), True),
        ("The schools’ motto", ("school's motto",), False),
        ("“Ngày hội đọc sách”", ('"ngày hội đọc sách"',), True),
        ("“Ngày hội” đọc sách", ('"ngày hội đọc sách"',), False),
        ("Gặp cô Hoà, thầy Thuý.", ("cô Hòa",), True),
        ("Gặp cô HÒA, thầy Thúy.", ("Cô Hoà, thầy Thuý",), True),
        (unicodedata.normalize("NFD", "cô Hoà"), ("cô Hòa",), True),
        ("Gặp cô Hoà.", ("cô Hoa",), False),
        ("Gặp cô Hoà.", ("cô Hóa",), False),
        ("Quý khách", ("qúy khách",), False),
        ("Quý khách", ("", " "), False),
        ("Giá vé 50.000đ, xe đạp 5.000đ/lượt.", ("50.000",), True),
        ("Giá vé 50.000đ, xe đạp 5.000đ/lượt.", ("5.000",), True),
        ("Giá vé 50.000đ.", ("50.000đ",), True),
        ("Giá vé 50.000đ.", ("50", "000"), False),
        ("Giá vé 50.000đồng.", ("50.000",), False),  # no unit alone; the check of a set tells it
        ("Mở cửa từ 8h đến 17H.", ("8",), True),
        ("Mở cửa từ 8h đến 17H.", ("17",), True),
        ("Mở cửa từ 8h30.", ("8",), False),
        ("Cao 1m75, nặng 60kg.", ("1",), False),
        ("Cao 1m75, nặng 60kg.", ("60",), True),
        ("Gói 200k có 5GB, rộng 12m2.", ("200",), True),
        ("Gói 200k có 5GB, rộng 12m².", ("5",), True),
        ("Gói 200k có 5GB, rộng 12m².", ("12",), True),
        ("Gói 200k có 15GB.", ("5",), False),
        ("Gói 1.5GB", ("1", "5"), False),
        ("Mạng 4G, phim 3D, lớp 5A, the 1990s, the 2nd.", ("4", "3", "5", "1990", "2"), False),
        ("Phòng A5k", ("5",), False),
        ("Màn hình 4K, gói 20k.", ("4",), False),  # k is money behind two digits
        ("Màn hình 4K, gói 20k.", ("20",), True),
        ("Rộng 331.212km², sân 100km2, lỗ 5mm2.", ("331.212",), True),
        ("Rộng 331.212km², sân 100km2, lỗ 5mm2.", ("100",), True),
        ("Rộng 331.212km², sân 100km2, lỗ 5mm2.", ("5",), True),
        ("Dây 100kV, sóng 2,4GHz, mạng 300Mbps.", ("100",), True),
        ("Dây 100kV, sóng 2,4GHz, mạng 300Mbps.", ("2,4",), True),
        ("Dây 100kV, sóng 2,4GHz, mạng 300Mbps.", ("300",), True),
        ("Dây 100kV, sóng 2,4GHz, mạng 300Mbps.", ("4", "2", "00"), False),
        ("Chờ 20phút, góp 2tỷ và 5triệu.", ("20",), True),
        ("Chờ 20phút, góp 2tỷ và 5triệu.", ("2",), True),
        ("Chờ 20phút, góp 2tỷ và 5triệu.", ("5",), True),
        ("Gấp 3tỷlệ.", ("3",), False),
        ("nghỉ lễ mùa hèh", ("mùa hè",), False),  # behind a letter it is no unit
        ("- Người lớn\n+ Ngày lễ: 70.000", ("- Người lớn\n- Ngày lễ",), True),  # bullets are alike
        ("- Lớp 1\n+ 5 giờ", ("* Lớp 1 • 5 giờ",), True),
        ("Tính 5 + 3, tìm C++", ("5 - 3", "c-"), False),  # which are no bullets
        ("Tính 5 + 3, tìm C++", ("5 + 3",), True),
    ],
)
def test_an_answer_stands_in_a_text(text: str, answers: tuple[str, ...], stands: bool) -> None:
    """In NFC, without case, in whole words and numbers, as a keyboard has them; marks count."""
    assert holds_answer(text, answers) is stands


LIST = "Hồ sơ gồm:\n- Đơn xin học;\n- Ảnh 3x4.\nNộp ở phòng 2"


@pytest.mark.parametrize(
    ("marked", "answers", "fits"),
    [
        ("Hồ sơ gồm:", (LIST,), True),
        ("- Đơn xin học;", (LIST,), True),
        ("• Đơn xin học", (LIST,), True),
        ("+ Đơn xin học;", (LIST,), True),
        ("Nộp ở phòng 2.", (LIST,), True),  # the answer ends before the full stop
        ("Nộp ở phòng 2. Gọi trước.", (LIST,), False),
        ("Nộp ở phòng 2. Gọi trước.", (LIST, "gọi trước"), True),
        ("- Đơn xin nghỉ;", (LIST,), False),
        ("hòng 2", (LIST,), False),
        (" - .\n", (LIST,), False),
        ("", (LIST,), False),
        ("Nộp ở phòng 2.", (), False),
    ],
)
def test_what_is_marked_holds_an_answer_or_is_a_part_of_one(
    marked: str, answers: tuple[str, ...], fits: bool
) -> None:
    """The first sentence and the last, and an item of a list; what reaches beyond is no part."""
    assert holds_or_continues(marked, answers) is fits


@pytest.mark.parametrize(
    ("text", "answer", "places"),
    [
        ("Mở cửa:\n7 giờ. Mở cửa: 7 giờ.", "Mở cửa: 7 giờ", ["Mở cửa:\n7 giờ", "Mở cửa: 7 giờ"]),
        ("Giải bài toán. Toán là môn thi.", "toán", ["toán", "Toán"]),
        ("Giải bài toánh. Toán là môn thi.", "toán", ["Toán"]),
        ("Năm 2015 trường có 5 lớp, 1.5 giờ.", "5", ["5"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("İzmir, izmir", "izmir", ["izmir"]),
        ("Cô Hoà, cô Hòa, cô Hoá", "Cô Hòa", ["Cô Hoà", "cô Hòa"]),
        ("Năm 2024–2025, năm 2024-2025", "2024–2025", ["2024–2025", "2024-2025"]),
        (unicodedata.normalize("NFD", "Hải Phòng mở."), "mở", [unicodedata.normalize("NFD", "mở")]),
        ("\u0301cảng cảng", "cảng", ["cảng", "cảng"]),
        ("Vé 5.000đ, vé năm 5.000 đồng", "5.000", ["5.000", "5.000"]),
        ("Vé:\n+ Người lớn", "vé: - người", ["Vé:\n+ Người"]),
        (unicodedata.normalize("NFD", "- Vé\n+ Lễ"), "lễ", [unicodedata.normalize("NFD", "Lễ")]),
        (unicodedata.normalize("NFD", "ề\n+ Vé"), "- vé", [unicodedata.normalize("NFD", "+ Vé")]),
        ("Cảng mở.", "1876", []),
        ("Cảng mở.", " ", []),
        ("", "mở", []),
    ],
)
def test_an_answer_has_its_places(text: str, answer: str, places: list[str]) -> None:
    """As whole words in any case, though its line ends within, or folding it is longer."""
    found = places_of(text, answer)
    assert [text[start:end] for start, end in found] == places
    assert bool(places) is holds_answer(text, [answer])


@given(st.text(st.sampled_from("aßİŉǰΐ Đđàòọ–'5.") | st.characters(), max_size=30), st.data())
def test_a_composed_text_has_its_answers_where_a_decomposed_one_has_them(
    text: str, data: st.DataObject
) -> None:
    """In the same words, as many times, whichever way of writing the marks is at hand."""
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    start = data.draw(st.integers(0, len(composed)))
    answer = composed[start : data.draw(st.integers(start, len(composed)))]
    found = [composed[slice(*place)] for place in places_of(composed, answer)]
    others = [decomposed[slice(*place)] for place in places_of(decomposed, answer)]
    assert found == [unicodedata.normalize("NFC", other) for other in others]
