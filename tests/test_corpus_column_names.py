"""Which first rows are rows like the others: tables of facts, and tables without names."""

import pytest

from corpus.column_names import names_columns
from corpus.tables import cells_of


def named(text: str) -> bool:
    """Whether the first line of `text` names the columns of the others."""
    return names_columns([cells_of(line) for line in text.split("\n")])


@pytest.mark.parametrize(
    "text",
    [
        "Hiệu trưởng | Nguyễn Văn An\nĐịa chỉ | 12 Lê Lợi, Hải Phòng\nĐiện thoại | 0225 123 456",
        "Tên trường | THPT Lê Hồng Phong\nNăm thành lập | 1965\nHiệu trưởng | Lan\nSố lớp | 36",
        "Quốc gia | Việt Nam\nDiện tích | 331.000 km²\nDân số | 100 triệu",
        "Check-in | from noon\nCheck-out | before 11:00\nWi-Fi | free",
        "Owner: | The city\nOpened: | 1931\nArea: | 4 ha",
    ],
)
def test_facts_about_one_thing_have_no_names(text: str) -> None:
    """Each row says itself what it tells, whatever figures stand below the first."""
    assert not named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn An | Hiệu trưởng | Nhà A\nTrần Thị Bình | Giáo viên | Nhà B",
        "Lan | Toán | lan@truong.vn\nMai | Văn | mai@truong.vn",
        "Bà Lan | Toán | Nhà A\nÔng Nam | Văn | Nhà B",
        "Lan | P.101 | sáng\nMai | P.102 | chiều",
        "Lan | Toán | Nam\nMai | Văn | Nữ\nChi | Toán | Nữ",
        "Lan | Principal | in\nMai | Vice principal | out",
    ],
)
def test_a_row_like_those_below_it_names_nothing(text: str) -> None:
    """A person, an address, a number of the same kind, or what stands below again."""
    assert not named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dịch vụ | Giá\nGiặt là | 20.000\nĐiện thoại | 5.000\nNước suối | miễn phí",
        "Tên trường | Chỉ tiêu\nTHPT An Dương | 450\nTHPT Lê Chân | 400",
        "Họ Và Tên | Môn | Phòng\nNguyễn Văn An | Toán | A\nTrần Thị Bình | Văn | B",
        "Visitor | Price\nAdult | £9\nUnder 5 | free\nFamily | £22",
        "Đối tượng | Học phí | Ghi chú\nHộ nghèo | Miễn học phí | có sổ\nKhác | Thu đủ |",
        "Lý Do Vắng Mặt | Hồ Sơ Cần Nộp | Phạm Vi Áp Dụng\nốm | đơn | A\nbận | thư | B",
        "Lý Thuyết | Số tiết | Phòng\nChương một | hai | A\nChương hai | ba | B",
        "Phần mềm | MS Word | Excel\nLớp A | có | không\nLớp B | có | có",
        "Lớp | Ca\nA | 1\nLớp | Ca\nB | 2",
    ],
)
def test_other_first_rows_name_columns(text: str) -> None:
    """One word that facts have, too, does not make a table of them, nor does a row repeated."""
    assert named(text)
