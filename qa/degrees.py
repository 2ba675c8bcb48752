"""The most and the least, soon and late, and what comes each week, month or year."""

from qa.sides import Side


def _price_per(en: str, vi: str) -> str:
    """What follows a price that is asked for each `en`."""
    before = r"(?:(?:(?<=đồng )|(?<=triệu ))(?:một|mỗi) |(?<=đồng/)|(?<=\d/))"
    return rf"(?<=\d )(?:a|per|each) {en}|{before}{vi}"


def _each(en: str, vi: str) -> str:
    """How a text tells that something is for each `en`."""
    return rf"(?<=/)(?:{en}|{vi})|(?<=/ )(?:{en}|{vi})|(?:each|every|per) {en}|mỗi {vi}"


DEGREES: tuple[tuple[Side, ...], ...] = (
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
