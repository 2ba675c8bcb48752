"""Which days a text names, in full, shortly or in a row."""

import pytest

from qa.rules.cycles import named_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Lớp yoga: thứ 2, 4, 6 lúc 18h30.", {0, 2, 4}),
        ("LỚP YOGA: THỨ 2, 4, 6 LÚC 18H30.", {0, 2, 4}),
        ("Lớp học thứ 2-4-6, từ 18h đến 19h.", {0, 2, 4}),
        ("Lớp học thứ 2/4/6 và CN.", {0, 2, 4, 6}),
        ("Bác sĩ An khám thứ 3,5,7.", {1, 3, 5}),
        ("Họp thứ hai, tư và sáu.", {0, 2, 4}),
        ("Thứ 2 - 7, 8h00 - 17h00", {0, 1, 2, 3, 4, 5}),
        ("Thứ 2 đến 6, 7h30 - 16h30.", {0, 1, 2, 3, 4}),
        ("Thứ Hai - Sáu", {0, 1, 2, 3, 4}),
        ("T2-6: 8h-17h.", {0, 1, 2, 3, 4}),
        ("8h-17h (T2-6)", {0, 1, 2, 3, 4}),
        ("T2, 4, 6: 18h", {0, 2, 4}),
        ("8h - 22h (thứ 2 - CN).", set(range(7))),
        ("từ thứ 2 đến CN.", set(range(7))),
        ("Thứ 7; CN nghỉ.", {5, 6}),
        ("Thứ bảy và cn", {5, 6}),
        ("Mở cửa T2 - CN. Hotline: 1900 1234", set(range(7))),
        ("Mở cửa T2-CN\nĐịa chỉ: 12 Lý Thường Kiệt", set(range(7))),
        ("8h-22h (T2-CN)\nHotline 0912", set(range(7))),
        ("Mở cửa T7-CN Giờ: 8h-22h", {5, 6}),
        ("Sân mở T7 và CN. Giá 300.000đ", {5, 6}),
        ("Sat: closed", {5}),
        ("Sat 10am-4pm", {5}),
        ("Sun, noon-6 p.m.", {6}),
        ("In the sun 10 amps", set()),
        ("Monday to Sat", {0, 1, 2, 3, 4, 5}),
        ("Mon/Wed/Fri at six", {0, 2, 4}),
        ("Mon-Wed-Fri at six", {0, 2, 4}),
        ("Mon–Wed - Fri", {0, 1, 2, 3, 4}),
        # A clock, a date, a rank, a branch or months.
        ("Thứ 2, 4 giờ chiều, 5 tháng 3", {0}),
        ("Thứ 2, 7h30; thứ 3, 4:30", {0, 1}),
        ("Thứ 2, 4-6h", {0}),
        ("Thứ 2, 5/3", {0}),
        ("Thứ hai, năm 2024; thứ ba, sáu giờ", {0, 1}),
        ("Lần thứ 2, 3 bị phạt.", set()),
        ("Tầng thứ sáu, bảy cho thuê.", set()),
        ("Thứ 2 đến thứ 6, CN Hà Nội mở cửa.", {0, 1, 2, 3, 4}),
        ("Thứ 2 đến thứ 6, CN TP.HCM mở cửa.", {0, 1, 2, 3, 4}),
        ("Thi T2-6/2024", set()),
        ("Nhà ga T2, 4 quầy", set()),
        ("Hiệu trưởng đóng dấu CN.", set()),
        # What is counted.
        ("Thứ bảy - tư vấn tuyển sinh.", {5}),
        ("Thứ 7 - 2 suất: 14h và 19h.", {5}),
        ("Nghỉ thứ 7\n- 2 ngày phép\n- 3 ngày lễ", {5}),
        ("Thứ 2 - 5 tiết.", {0}),
        ("Thứ hai, ba mẹ đưa con đến.", {0}),
        ("Thứ hai, năm học mới bắt đầu.", {0}),
        ("Tàu chạy thứ 5, 6 toa.", {3}),
        ("Thứ 2, 4 hàng tuần.", {0, 2}),
        ("Thứ 3 - 5 đều mở.", {1, 2, 3}),
        ("Thứ 2-6 bác sĩ An khám.", {0, 1, 2, 3, 4}),
        ("Từ thứ 2 đến 6 bác sĩ An khám.", {0, 1, 2, 3, 4}),
        ("Thứ 3, 5 nhận hồ sơ.", {1, 3}),
        ("Từ thứ hai đến hai tuần sau", {0}),
        ("Thứ 2, 4, 6 bác sĩ An khám.", {0, 2, 4}),
    ],
)
def test_a_row_names_each_of_its_days(text: str, days: set[int]) -> None:
    """A sign or "đến" between two makes a span of them."""
    assert named_days(text) == days
