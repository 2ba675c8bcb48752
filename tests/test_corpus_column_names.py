"""Which first rows are rows like the others: tables of facts, and tables without names."""

import pytest

from corpus.column_names import names_columns
from corpus.rows import cells_of


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
        "Tên công ty | ABC | Loại hình | Cổ phần\nĐiện thoại | 0225 123 456 | Email | a@b.vn"
        "\nMã số thuế | 0201 | Vốn | 5 tỷ",
        "Name | Hotel Lan | Rooms | 40\nParking | 20 cars | Pets | No\nBar | Yes | Pool | No",
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
        "Người trực | Bà Lan\nĐường dây | 0912 345 678\nTầng | 2",
        "Gói A | 5 GB | 30 ngày\nGói B | 10 GB | 30 ngày",
        "Giao nhanh | 2 giờ | 30.000 đ\nGiao thường | 3 ngày | 15.000 đ",
        "Bánh mì | 2 quả trứng | 1 ly sữa\nXôi | ít gà | một ly trà",
        "Bột mì | 200 g | rây mịn\nTrứng | 3 quả | đánh tan\nSữa | 250 ml | hâm ấm",
        "Paracetamol | 1 viên | khi sốt\nSiro ho | 5 ml | ngày 3 lần",
        "Bus | 20 minutes | often\nTrain | 1 hour | every 2 hours",
        "Bảo hành | 2 năm | pin 6 tháng\nĐổi trả | 7 ngày | còn hộp",
        "Sáng | 8 giờ | họp\nChiều | 13h30 | thảo luận",
        "Eggs | 3 large | beaten\nSalt | some | fine",
        "Học phí | 12 triệu | mỗi năm\nBảo hiểm | 680.000 | mỗi năm",
        "Vé | 50k | người lớn\nXe | 5k | gửi ngày",
        "Lan | Principal | in\nMai | Vice principal | out",
        "Bảo hành | 2 năm | 3 năm\nĐổi trả | 7 ngày | 10 ngày",
        "Gói A | 5-10 GB | 30 GB\nGói B | 10-20 GB | 60 GB",
        "Express | 1-2 days | 2-4 days\nFreight | 1 week | 2 weeks",
        "Siro ho | 5 ml | uống\nThuốc ho | 1 viên | ngậm\nSủi | 1 viên | uống",
        "Lan | 2 con | Nam\nMai | 5 phòng | Nữ",
        "Bột | 200 g | 400 g\nTrứng | 3 quả | 6 quả\nSữa | 250 ml | 500 ml",
        "Ram | 8 GB | 16 GB\nPin | 10 giờ | 12 giờ\nSạc | 1 giờ | 2 giờ",
        "Bột | 200 g | 400 g\nTrứng | 3 quả | 6 quả\nChanh | 1 quả | 2 quả",
        "Xe 1 | 6:00 | 6:30\nXe sau | 7:00 | 7:30\nXe cuối | 8h | 8h30",
        "Lan | 01/9 | 02/9\nMai | 03/9 | 04/9\nTư | nghỉ | 05/9",
        "Lan | Toán | 7h30\nMai | Văn | nghỉ\nTư | Sử | nghỉ",
        "Lan | Toán | 7h30\nMai | Văn | 5\nTư | Sử | 6",
        "Đội | 2-4-6 | Sân A\nTrẻ | 1-1-0 | Sân B\nGià | 0-2-1 | Sân C",
        "Lan | 8 | 9 | 10\nMai | 7 | 8 | 9",
        "Late check-out | Free\nDinner | 18\nLunch | 12",
        "Chăn | Có\nGối | 2 chiếc\nNôi | 1",
        "Thảm | –\nGối | 2\nNôi | 1",
        "Mon-Fri | Closed\nSat & Sun | 9-5",
        "T7, CN (sáng) | Nghỉ\nT2 – T6 | 8h-17h",
        "Thứ hai (cả ngày) | Cờ | phòng 2\nThứ ba | Vua | sân",
        "Gửi xe | Miễn phí\nGiặt là | 50.000đ/kg",
        "Chăn thêm | Có (theo yêu cầu)\nGiường phụ | 2 chiếc",
        "Standard delivery | Free\nExpress delivery | £4.99",
        "Late check-out | not included\nDinner | £18",
        "Bank holiday | Closed\nOther days | 9-5",
        "Mon | Closed\nTue | 9-5",
        "CN | Nghỉ cả ngày\nCác ngày khác | 8h-17h",
        "T7 | Đá bóng | sân A\nCN | Bơi | hồ B",
        "Sat | Football | field\nSun | Swimming | pool",
        "Thứ 6 | Cờ vua | phòng 2\nChủ nhật | Cầu lông | nhà thi đấu",
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
        "Đối tượng | 1 lượt | 1 tháng | 1 năm\nXe máy | 5 | 90 | 900\nKhác | – | miễn phí | 1",
        "Loại phòng | 2 giờ đầu | Qua đêm\nĐơn | 100.000 | 300.000\nĐôi | 150.000 | 400.000",
        "Plan | 1 GB | 5 GB\nStudents | £3 | £9\nFamilies | £5 | £12",
        "Khóa | 1 tháng | 3 tháng\nAnh | 2 triệu | 5 triệu đồng\nPháp | 900k | –",
        "Xe | 1 ngày | 1 tuần\nMáy | 120.000đ/xe | 100-150 nghìn",
        "Ngân hàng | 1 tháng | 12 tháng\nHoa Sen | 1,6% | 4,6%\nSông Thu | 1,8 - 2% | 5%/năm",
        "Khu vực | 0-2 kg | 2-5 kg | Trên 5 kg\nNội | 20.000 | 30.000 | 9k\nNgoại | 5 | 6 | 7",
        "Cỡ | 0,5 – 1 kg | 1kg-2kg | 5+ kg\nNhỏ | £3 | £4 | £9\nTo | £4 | £5 | £12",
        "Vé | 1-3 tuổi | 4-12 tuổi | Lớn\nCáp | Miễn phí | 90k | 120k\nTàu | Miễn phí | 5k | 9k",
        "Thuốc | 2 tuổi | 6 tuổi\nHạ sốt | 5 ml | 10 ml\nHo | 2,5 ml/lần | 5 ml",
        "Tuyến | 1 người | 2 người\nCảng – chùa | 2 giờ | 3 giờ\nCảng – đảo | 30 phút | 1 giờ",
        "Monthly plan | 12-month plan | 24-month plan\n£9 | £7 | £5\n£12 | £10 | £8",
        "Visitor | Price\nAdult | £9\nUnder 5 | free\nFamily | £22",
        "Đối tượng | Học phí | Ghi chú\nHộ nghèo | Miễn học phí | có sổ\nKhác | Thu đủ |",
        "Lý Do Vắng Mặt | Hồ Sơ Cần Nộp | Phạm Vi Áp Dụng\nốm | đơn | A\nbận | thư | B",
        "Lý Thuyết | Số tiết | Phòng\nChương một | hai | A\nChương hai | ba | B",
        "Phần mềm | MS Word | Excel\nLớp A | có | không\nLớp B | có | có",
        "Lớp | Ca\nA | 1\nLớp | Ca\nB | 2",
        "Dịch vụ | Giá\nParking | 100.000\nWi-Fi | 50.000\nGiặt | 20.000",
        "Chức vụ | Lương\nGiám đốc | 30 triệu\nPhó giám đốc | 20 triệu",
        "Position | Salary\nDirector | £900\nPrincipal | £800",
        "Quy mô | Số lượng\nSố học sinh | 900\nSố giáo viên | 60",
        "Item | Time\nCheck-in | 14:00\nCheck-out | 11:00",
        "Phòng ban | Điện thoại\nHiệu trưởng | 0225 1\nPhó hiệu trưởng | 0225 2",
        "Tên đề tài | Điểm\nWeb | 8\nAI | 9",
        "Tour | Hồ Chí Minh | Hà Nội\nMột ngày | 500.000 | 600.000\nHai ngày | 900.000 | 1 triệu",
        "Tuyến | Lý Thường Kiệt | Trần Hưng Đạo\nXe 1 | 6:00 | 6:30\nXe 2 | 7:00 | 7:30",
        "Tour | Hồ Gươm Và Phố\nNgười lớn | 300.000\nTrẻ em | 150.000",
        "Ngày | BS Nội | BS Ngoại\n1/5 | BS Lan | BS Nam\n2/5 | BS Mai | BS Tư",
        "Thời hạn | Miễn phí đổi trả\nĐiện tử | 7 ngày\nQuần áo | 30 ngày",
        "Plan | Free minutes\nBasic | 100\nPlus | 500",
        "Lớp | Có mặt\n6A | 40\n6B | 38",
        "Lớp | Nghỉ\n6A | 3\n6B | 5",
        "Plan | Yes\nNew roof | 40\nNew door | 12",
        "Branch | Closed\nHarbour | 2019\nStation | 2021",
        "Thu | Số tiền\nThu học phí | 5.000.000\nThu tiền ăn | 900.000",
        "CN | Địa chỉ | Máy\nCN Hải Phòng | 3 Lê Lợi | 0225 4\nCN Huế | 5 Hùng Vương | 0234 5",
        "Sun | Factor\nSun cream | 50\nSun oil | 20",
        "Vị trí | 2 kg | 5 kg\nNội thành | 2 giờ | 3 giờ\nNgoại thành | 1 ngày | 2 ngày",
        "Boat | 2 guests | 4 guests\nKayak | 1 hour | 2 hours\nCanoe | 30 minutes | 1 hour",
        "Cơ sở | Liên hệ cô\nQuận 1 | 0912 345 678\nQuận 3 | 0913 345 678",
        "Câu hỏi | Có | Không\nCó xe riêng | 30 | 12\nCó bảo hiểm | 41 | 1",
        "Lớp | 01/9 | 02/9 | 03/9\n6A | Toán | nghỉ | Văn\n6B | 4 em | 5 em | 3 em",
        "Ngày | Trước 12:00 | 12:00 – 17:00\nThứ Sáu | 55.000đ | 70.000đ\nThứ Bảy | 60.000đ | 75k",
        "Ca | Giờ | 2-4-6 | 3-5-7\n1 | 5h00 – 9h00 | còn 2 chỗ | đầy\n2 | 9h30 | đầy | còn 1 chỗ",
        "Phim | 18:00 | 20:00 | 22h\nMắt biếc | 60.000 | 80.000 | 50.000\nMai | hết | 70k | –",
        "Cỡ | 38 | 39 | 40\nDa | 300k | 310k | 320k\nVải | 200.000đ | hết | 220.000đ".replace(
            "hết", "–"
        ),
        "Thứ | T2 | T3 | CN\nTiết 1 | Toán | Văn | nghỉ\nTiết 2 | Lý | Hóa | nghỉ",
        "CN | Số người\nHà Nội | 30\nHuế | 12",
        "Giờ | Thầy Hùng | Cô Lan\n8:00 | Toán | Văn\n9:00 | Lý | Sử",
    ],
)
def test_other_first_rows_name_columns(text: str) -> None:
    """One word that facts have, too, does not make a table of them, nor does a row repeated."""
    assert named(text)
