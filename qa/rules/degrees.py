"""The most and the least, soon and late, and what comes each week, month or year."""

from qa.rules.sides import Side, not_behind


def _price_per(en: str, vi: str) -> str:
    """What follows a price that is asked for each `en`."""
    before = r"(?:(?:(?<=đồng )|(?<=triệu ))(?:một|mỗi) |(?<=đồng/)|(?<=\d/))"
    return rf"(?<=\d )(?:a|per|each) {en}|{before}{vi}"


def _each(en: str, vi: str) -> str:
    """How a text tells that something is for each `en`."""
    return rf"(?<=/)(?:{en}|{vi})|(?<=/ )(?:{en}|{vi})|(?:each|every|per) {en}|mỗi {vi}"


_NO_TIME = r"(?![\d:./]|,\d| ?(?:h|giờ|g|[ap]\.?m|tháng|o['’]clock)(?!\w)|\d*[hg]\d)"
_SUM = r"\d{1,3}(?:[.,]\d{3})+(?!\d)"
# "8 to 32 characters" tells both the least and the most; hours tell neither.
_FROM_TO = (
    rf"\d+{_NO_TIME} ?(?:[-–]|đến|tới|to) ?\d+{_NO_TIME} (?!tháng|giờ)[a-zà-ỹđ]+|"
    r"between (?:\w+|\d+) and \d+ [a-z]+"
)
_BY_DAY = r"(?:ngày|mùng|ngày mùng) \d{1,2}(?!\d|/|-| tháng)"
# Neither a time of the year nor waking up is early or late as a payment is.
_OF_TIME = (
    r"(?! (?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"spring|summer|autumn|fall|winter|days?|years?|(?:\w+th|first|second|third)[- ]centur))"
)
_NOT_ASLEEP = not_behind("dậy", "ngủ", "thức", "sáng", "quá")
# "How early" and "too late" ask how long before and until when.
_NO_LIMIT = not_behind("too", "how", "get up", "wake up", "bed", "stay up", "as", "in")

_CELL = "(?= ?[|:])"  # in a table or list a prize is called by its rank alone

# The top floor is the highest of floors alone, and no score.
_TOP = "top (?:scores?|marks?|grades?|speeds?|prices?|rates?|temperatures?|bids?|salar(?:y|ies))"

DEGREES: tuple[tuple[Side, ...], ...] = (
    (
        Side(
            "cao nhất|cao kỷ lục|highest|tallest|hottest",
            rf"thủ khoa|{_TOP}|record|đỉnh điểm",
        ),
        Side("thấp nhất|lowest|coldest"),
    ),
    (
        Side("lớn nhất|to nhất|largest|biggest|greatest"),
        Side("nhỏ nhất|bé nhất|smallest|tiniest"),
    ),
    (Side("dài nhất|lâu nhất|longest"), Side("ngắn nhất|shortest")),
    (
        Side("già nhất|(?:lớn|cao) tuổi nhất|lâu đời nhất|cổ nhất|oldest"),
        Side("trẻ nhất|(?:nhỏ|trẻ|ít) tuổi nhất|youngest"),
    ),
    (Side("nhanh nhất|fastest"), Side("chậm nhất|slowest")),
    (Side("gần nhất|nearest|closest"), Side("xa nhất|farthest|furthest")),
    (
        Side("đắt nhất|most expensive|dearest", "up to [£$€]?\\d|đến \\d"),
        Side("rẻ nhất|cheapest|least expensive", "(?:from|starts? at) [£$€]?\\d|(?:vé|giá|chỉ) từ"),
    ),
    (
        Side(
            "tối đa|không quá|không vượt quá|maximum|up to|no more than|exceed(?:s|ed|ing)?",
            "nhiều nhất|trở xuống|at most|or (?:under|younger|less|fewer|below)|"
            "sleeps|seats|holds|fits|accommodates?|limit(?:s|ed)?|giới hạn|chứa(?: được)?|"
            rf"(?:less|fewer) than|within|trong vòng|{_FROM_TO}",
        ),
        Side(
            "tối thiểu|không dưới|minimum|no fewer than|no less than",
            "ít nhất|trở lên|at least|or (?:over|older|more|above)|"
            r"(?:over|above|more than|older than|from|trên|từ) "
            rf"[£$€]?(?:{_SUM}|\d+{_NO_TIME})(?:k|đ)?|{_FROM_TO}",
        ),
    ),
    (
        Side(
            rf"{_NOT_ASLEEP}sớm(?! nhất)|{_NO_LIMIT}early(?! bird){_OF_TIME}",
            r"(?:trước|before) \d[\w:.]*",
        ),
        Side(
            rf"{_NOT_ASLEEP}(?:muộn|trễ)(?! (?:nhất|nải))|(?:trả|nộp|đóng|đến|giao) chậm(?! nhất)|"
            rf"quá hạn|{_NO_LIMIT}late{_OF_TIME}|delay(?:s|ed)?|overdue",
            r"chậm(?! nhất)|(?:sau|quá|after) \d[\w:.]*|after (?:noon|midnight)",
        ),
    ),
    (
        Side(rf"weekly|hằng tuần|hàng tuần|{_price_per('week', 'tuần')}", _each("week", "tuần")),
        Side(
            rf"monthly|hằng tháng|hàng tháng|{_price_per('month', 'tháng')}",
            rf"{_each('month', 'tháng')}|due (?:on|by) the \d+(?:st|nd|rd|th)(?! of)|"
            rf"(?:đóng|nộp|trả|thu|trước|vào) {_BY_DAY}|pcm|"
            r"on the \d+(?:st|nd|rd|th)(?! of| floor)",
        ),
        Side(
            rf"yearly|annual(?:ly)?|thường niên|hằng năm|hàng năm|{_price_per('year', 'năm')}",
            rf"{_each('year', 'năm')}|(?:12|twelve) months?|12 tháng|"
            "(?:for|by) (?:a|the) year|(?:trả|đóng|cả|trọn) (?:một )?năm",
        ),
    ),
    (
        Side(
            "giải nhất|first prize",
            "quán quân|vô địch|hạng nhất|winners?|first place|champions?|"
            rf"(?:nhất|first){_CELL}",
        ),
        Side(
            "giải nhì|second prize",
            rf"á quân|hạng nhì|runners?-?up|second place|(?:nhì|second){_CELL}",
        ),
        Side("giải ba|third prize", rf"hạng ba|third place|(?:ba|third){_CELL}"),
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
