"""Things that exclude one another, in both languages, for `qa.opposites`.

What is told by the other as well is left out: who asks when a shop closes is answered by its
opening hours. No word that often means something else names a thing; it may stand among those that
a text merely tells it with.
"""

from typing import NamedTuple

NEVER = "(?!)"
_YOUNG, _GROWN = r"(?:\d|1[0-8])", r"(?:1[4-9]|[2-9]\d)"  # years of age
_NO_LESS = r"(?! ?(?:\+|(?:years )?(?:and|or) (?:over|older|above|up)))"


class Side(NamedTuple):
    """One of things that exclude one another, as two patterns.

    Args:
        names: what names it in a question and in a text.
        told: what else a text may tell it with; a text that has it is not about another alone.
    """

    names: str
    told: str = NEVER


def _price_per(en: str, vi: str) -> str:
    """What follows a price that is asked for each `en`."""
    before = r"(?:(?:(?<=đồng )|(?<=triệu ))(?:một|mỗi) |(?<=đồng/)|(?<=\d/))"
    return rf"(?<=\d )(?:a|per|each) {en}|{before}{vi}"


def _each(en: str, vi: str) -> str:
    """How a text tells that something is for each `en`."""
    return rf"(?<=/)(?:{en}|{vi})|(?<=/ )(?:{en}|{vi})|(?:each|every|per) {en}|mỗi {vi}"


THINGS: tuple[tuple[Side, ...], ...] = (
    (
        Side("nhập khẩu|nhập siêu|imports?|imported|importing"),
        Side("xuất khẩu|xuất siêu|exports?|exported|exporting"),
    ),
    (Side("cao nhất|cao kỷ lục|highest|tallest|hottest"), Side("thấp nhất|lowest|coldest")),
    (
        Side("lớn nhất|to nhất|largest|biggest|greatest"),
        Side("nhỏ nhất|bé nhất|smallest|tiniest"),
    ),
    (Side("dài nhất|lâu nhất|longest"), Side("ngắn nhất|shortest")),
    (
        Side("già nhất|lớn tuổi nhất|lâu đời nhất|cổ nhất|oldest"),
        Side("trẻ nhất|nhỏ tuổi nhất|youngest"),
    ),
    (Side("nhanh nhất|fastest"), Side("chậm nhất|slowest")),
    (Side("gần nhất|nearest|closest"), Side("xa nhất|farthest|furthest")),
    (Side("đắt nhất|most expensive|dearest"), Side("rẻ nhất|cheapest|least expensive")),
    (
        Side(
            "tối đa|không quá|không vượt quá|maximum|up to|no more than|exceed(?:s|ed|ing)?",
            "nhiều nhất|trở xuống|at most|or (?:under|younger|less|fewer|below)",
        ),
        Side(
            "tối thiểu|không dưới|minimum|no fewer than|no less than",
            "ít nhất|trở lên|at least|or (?:over|older|more|above)",
        ),
    ),
    (
        Side(
            "nhận phòng|check-?in|check(?:ing)? in",
            "(?:is|are|be) ready|arriv(?:es?|als?|ing)",
        ),
        Side(
            "trả phòng|check-?out|check(?:ing)? out",
            "rời phòng|depart(?:s|ing|ures?)?|vacated?",
        ),
    ),
    (
        Side("bữa sáng|ăn sáng|buffet sáng|breakfast"),
        Side("bữa trưa|ăn trưa|buffet trưa|lunch"),
        Side("bữa tối|ăn tối|buffet tối|dinner|supper"),
    ),
    (
        Side("trong nhà(?! có người)|indoors?", "(?:vào|trong) (?:nhà|phòng)|inside"),
        Side("ngoài trời|outdoors?", "ngoài (?:sân|vườn)|open[- ]air|outside"),
    ),
    (
        Side("bên trái|tay trái|(?:on|to) the left|left-hand"),
        Side("bên phải|tay phải|(?:on|to) the right|right-hand"),
    ),
    (
        Side("ưu điểm|advantages?|pros"),
        Side("nhược điểm|khuyết điểm|disadvantages?|drawbacks?|cons"),
    ),
    (
        Side("trong nước|nội địa|domestic", "cả nước|toàn quốc|nationwide"),
        Side(
            "quốc tế|nước ngoài|international|foreign|overseas",
            "ngoại quốc|nước khác|các nước|abroad|worldwide|other countries|rest of the world",
        ),
    ),
    (Side("khai sinh|birth certificates?"), Side("khai tử|chứng tử|death certificates?")),
    (
        Side("kết hôn|marriages?|marry|married", "cưới|(?<!luật )hôn nhân|weddings?"),
        Side("ly hôn|ly dị|divorced?|divorces"),
    ),
    (Side("tạm trú|temporary residence"), Side("thường trú|permanent residence")),
    (
        Side(
            "nghỉ phép|(?<!giấy )(?<!cho )(?<!cấp )(?<!được )(?<!xin )phép năm|ngày phép|"
            "annual leave",
            "holidays?|vacations?",
        ),
        Side("(?:nghỉ|vì|bị) ốm|nghỉ bệnh|sick leave", "sick|ill(?:ness)?"),
        Side(
            "thai sản|nghỉ sinh(?! (?:hoạt|nhật|viên|học))|maternity leave", "sinh con|childbirth"
        ),
    ),
    (
        Side("uninstall(?:ed|ing)?", "gỡ|remov(?:e|ed|ing)"),
        Side("install(?:ed|ing)?", "(?<!gỡ )cài|set(?:ting)? ?up"),
    ),
    (
        Side("tải lên|upload(?:s|ed|ing)?"),
        Side("tải xuống|tải về|download(?:s|ed|ing)?"),
    ),
    (
        Side("gửi tiền|nộp tiền|deposits?|deposited", "nạp|tiền gửi|pa(?:y|ying|id) in"),
        Side("rút tiền|withdraw(?:al|als|n|ing)?", "rút|t(?:ake|aking) out"),
    ),
    (Side("thẻ ghi nợ|debit cards?"), Side("thẻ tín dụng|credit cards?")),
    (
        Side(
            "xe máy|xe gắn máy|mô tô(?! nước)|motorbikes?|motorcycles?|scooters?",
            "xe (?:2|hai) bánh|mopeds?|two-wheelers?",
        ),
        Side(
            r"ô tô|xe hơi|xe con|xe (?:\d|bốn|bảy) chỗ|cars?",
            r"xe (?:4|bốn) bánh|xe \d+ ?(?:[-–]|đến) ?\d+ chỗ",
        ),
        Side("xe đạp|bicycles?", "xe (?:2|hai) bánh|bikes?|cycles?|two-wheelers?"),
    ),
    (
        Side(
            "người lớn|adults?",
            rf"trưởng thành|(?:trên|từ(?: đủ)?) {_GROWN} tuổi|(?:over|above) {_GROWN}|grown-?ups?",
        ),
        Side(
            r"trẻ em|trẻ con|trẻ nhỏ|trẻ dưới|thiếu nhi|dưới 1(?:[,.]\d+ ?m|m\d+)|child|children|"
            "kids?",
            rf"bé|trẻ|học sinh|dưới {_YOUNG} (?:tuổi|tháng)|bab(?:y|ies)|infants?|toddlers?|"
            rf"under[- ](?:the age of )?{_YOUNG}s?|age[sd]? (?:\d|1[0-3]|1[4-8]{_NO_LESS})|"
            rf"{_YOUNG} (?:to|[-–]) {_YOUNG} years",
        ),
    ),
    (
        Side(
            r"nữ|phụ nữ|đàn bà|females?|wom[ae]n(?:['’]s)?|girls?(?:['’]s?)?|ladies['’]?",
            "gái|she|her",
        ),
        Side(
            r"nam (?:giới|sinh|sinh viên|nhân viên|công nhân|bệnh nhân|vận động viên)|"
            r"(?:lao động|nhân viên|công nhân|sinh viên|học sinh|bệnh nhân|người|đội) nam|đàn ông|"
            r"males?|m[ae]n(?:['’]s)?|boys?(?:['’]s?)?|gentlemen",
            r"trai|(?<!miền )(?<!phía )(?<!hướng )(?<!đông )(?<!tây )(?-i:nam)|nam(?= ?:)|"
            r"(?<=[.:;] )nam|\Anam|he|his|him",
        ),
    ),
    (
        Side("(?:phòng|giường|vé|đánh) đơn|singles"),
        Side("(?:phòng|giường|vé|đánh) đôi|doubles"),
    ),
    (
        Side("mua|bán(?! thời gian)|buy|bought|purchased?|sells?|sold|sale"),
        Side(
            r"thuê(?! bao(?! (?:nhiêu|lâu|giờ|xa)\b))|rent(?:al|ed)?|"
            "(?<!they )(?<!people )(?<!staff )(?<!we )hire",
            "hir(?:ed|ing)",
        ),
    ),
    (
        Side("sớm|early(?! bird)", r"(?:trước|before) \d[\w:.]*"),
        Side(
            "muộn|trễ|(?:trả|nộp|đóng|đến|giao) chậm(?! nhất)|quá hạn|late|delay(?:s|ed)?|overdue",
            r"chậm(?! nhất)|(?:sau|quá|after) \d[\w:.]*|after (?:noon|midnight)",
        ),
    ),
    (
        Side(rf"weekly|hằng tuần|hàng tuần|{_price_per('week', 'tuần')}", _each("week", "tuần")),
        Side(
            rf"monthly|hằng tháng|hàng tháng|{_price_per('month', 'tháng')}",
            _each("month", "tháng"),
        ),
        Side(
            rf"yearly|annual(?:ly)?|hằng năm|hàng năm|{_price_per('year', 'năm')}",
            _each("year", "năm"),
        ),
    ),
    (
        Side("giải nhất|first prize"),
        Side("giải nhì|second prize"),
        Side("giải ba|third prize"),
        Side("khuyến khích"),
    ),
    (
        Side("cấp (?:trường|cơ sở)"),
        Side("cấp bộ"),
        Side("cấp khoa"),
        Side("cấp tỉnh"),
        Side("cấp (?:quốc gia|nhà nước)"),
    ),
)
