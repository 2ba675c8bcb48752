"""For whom, where and when a service is given, as sides that exclude one another.

Each is often told without its name beside the other, by its price or its time alone.
"""

from qa.rules.sides import Side

# A number in a clause of its own may be that of the one without its name: "20k, ngoại thành 35k".
_NUMBERED = r"\d[\w.,:/%-]*"
_TERM = "k[ỳì]"

SERVICES: tuple[tuple[Side, ...], ...] = (
    (
        Side("nội thành", f"quận|trung tâm|thành phố|toàn quốc|cả nước|{_NUMBERED}"),
        Side(
            "ngoại thành",
            f"ngoại ô|huyện|ven đô|vùng ven|tỉnh|thành phố|toàn quốc|cả nước|{_NUMBERED}",
        ),
    ),
    (
        Side(
            "(?<!bác sĩ )(?<!thi )nội trú",
            f"ký túc|ktx|(?:nằm|nhập) viện|ở lại|ở trường|bán trú|{_NUMBERED}",
        ),
        Side("ngoại trú", f"ở ngoài|không ở|về nhà|{_NUMBERED}"),
    ),
    (
        Side("trong giờ (?:hành chính|làm việc)", f"giờ hành chính|ngày thường|{_NUMBERED}"),
        Side(
            "ngoài giờ(?! lên lớp)",
            "sau giờ|cuối tuần|làm thêm|tối|đêm|khẩn cấp|chủ nhật|trực tuyến|online|"
            f"(?:bất (?:cứ|kỳ|kì)|mọi) lúc|{_NUMBERED}",
        ),
    ),
    (
        Side(
            "mở (?:tài khoản|sổ)|open(?:ing)? (?:an?|my|your) (?:bank |savings )?account",
            "mở|đăng ký|lập|tạo|cần|mang|need|bring|open(?:ing|ed)?|apply|register|sign up|"
            f"new accounts?|{_NUMBERED}",
        ),
        Side(
            "đóng (?:tài khoản|sổ)|clos(?:e|ing) (?:an?|my|your) (?:bank |savings )?account",
            "đóng|hủy|huỷ|khóa|khoá|tất toán|clos(?:e|ing|ed)|shut|cancel|delete",
        ),
    ),
    (
        Side(rf"giữa (?:học )?{_TERM}|mid-?terms?", f"gk|giữa khóa|mid-?semester|{_NUMBERED}"),
        Side(
            rf"cuối (?:học )?{_TERM}|finals|final exams?|end[- ]of[- ](?:term|semester)",
            f"ck|(?:kết thúc|hết|thi) (?:môn|học phần|học {_TERM})|final|{_NUMBERED}",
        ),
    ),
    (
        Side("vé (?:lượt|lẻ)|single (?:tickets?|fares?|rides?)", f"singles?|lượt|{_NUMBERED}"),
        Side("vé ngày|day[- ](?:tickets?|pass(?:es)?)", "trong ngày|ngày|days?|daily|24"),
        Side("vé tuần|week(?:ly|-long)?[- ](?:tickets?|pass(?:es)?)", "tuần|weeks?|weekly|7|seven"),
        Side("vé tháng|month(?:ly)?[- ](?:tickets?|pass(?:es)?)", "tháng|months?|monthly|30"),
        Side(
            "vé (?:năm|mùa)|(?:annual|year(?:ly)?|season)[- ](?:tickets?|pass(?:es)?)",
            "năm|mùa|years?|yearly|annual|seasons?|12|twelve",
        ),
    ),
    (
        Side(
            "vé (?:một|1) chiều|one-way(?! (?:streets?|roads?))",
            f"singles?|(?:một|1) chiều|each way|lượt|{_NUMBERED}",
        ),
        Side(
            "khứ hồi|return (?:tickets?|fares?|flights?|trips?)|round[- ]trips?",
            "returns?|(?:hai|2) chiều|both (?:ways|directions)|there and back|each way|lượt|"
            "per direction|đi (?:lẫn )?về",
        ),
    ),
)
