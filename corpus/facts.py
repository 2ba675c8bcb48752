"""Tables of facts about one thing, a school or a firm, of which no row names columns."""

import re
from collections.abc import Sequence

# What a table of facts has in its first column: of one school, one firm, one country, one hotel.
_FACT = re.compile(
    r"(?:tên|họ (?:và )?tên|họ, tên)(?: .+)?|(?:năm |ngày )?(?:thành lập|sinh|khánh thành)"
    r"|địa chỉ(?: .+)?|trụ sở(?: .+)?|(?:số )?điện thoại(?: .+)?|(?:số )?fax|hotline|đường dây nóng"
    r"|(?:địa chỉ )?e-?mail|thư điện tử|website|trang web|facebook|zalo|mã số(?: thuế)?|mã trường"
    r"|(?:phó )?(?:hiệu trưởng|giám đốc|chủ tịch)|người đại diện|loại hình|diện tích|dân số|thủ đô"
    r"|ngôn ngữ|tiền tệ|múi giờ|quốc gia|chủ đầu tư|wi-?fi|(?:giờ )?nhận phòng|(?:giờ )?trả phòng"
    r"|số (?:học sinh|sinh viên|giáo viên|giảng viên|nhân viên|lớp|phòng|tầng|giường)"
    r"|(?:full )?name|(?:postal )?address|headquarters|(?:tele)?phone(?: number)?|web|tax code"
    r"|principal|head ?teacher|director|president|chair(?:man|woman)?|owner|founded|established"
    r"|opened|born|built|area|population|capital|country|language|currency|time zone|parking|pets"
    r"|check-?(?:in|out)|(?:number of )?(?:pupils|students|staff|employees|rooms)",
    re.I,
)
# What tells of many things, and so names a column beside that of their names.
_MEASURE = re.compile(
    r"(?:giá|mức|phí|số|sĩ số|lương|thời gian|giờ|điểm|điện thoại"
    r"|prices?|fees?|salary|time|number|score|phone)\b",
    re.I,
)
_FEWEST_FACTS = 2  # one alone may be in any list


def are_facts(rows: Sequence[Sequence[str]]) -> bool:
    """Whether `rows` of two cells tell of one thing, the first as well as others."""
    facts = [_is_fact(row[0]) for row in rows]
    return facts[0] and sum(facts) >= _FEWEST_FACTS and not _MEASURE.match(rows[0][1])


def are_pairs(rows: Sequence[Sequence[str]]) -> bool:
    """Whether `rows` of four cells or more tell of one thing, two facts or more in each.

    Beside the name of a column of facts stands another, and what is below it is none.
    """
    width = len(rows[0])
    if width < 4 or width % 2 or not _is_fact(rows[0][0]) or any(map(_is_fact, rows[0][1::2])):
        return False
    return sum(_is_fact(cell) for row in rows for cell in row[::2]) > width // 2


def _is_fact(cell: str) -> bool:
    """Whether `cell` is what a table of facts has in its first column."""
    return _FACT.fullmatch(cell.rstrip(" :")) is not None
