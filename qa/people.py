"""Whom something is for or about, and what they are registered or on leave for."""

from qa.sides import Side

_YOUNG, _GROWN = r"(?:\d|1[0-8])", r"(?:1[4-9]|[2-9]\d)"  # years of age
_NO_LESS = r"(?! ?(?:\+|(?:years )?(?:and|or) (?:over|older|above|up)))"

PEOPLE: tuple[tuple[Side, ...], ...] = (
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
)
