"""Whom something is for or about, and what they are registered or on leave for."""

from qa.rules.sides import Side, not_behind

_YOUNG, _GROWN = r"(?:\d|1[0-8])", r"(?:1[4-9]|[2-9]\d)"  # years of age
_YOUNG_IN_WORDS = "three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen"
_NO_LESS = r"(?! ?(?:\+|(?:years )?(?:and|or) (?:over|older|above|up)))"
# Children pay by how tall they are, and who is taller pays as an adult.
_METRES = (
    r"(?:\w+ )?(?:\d(?:[.,]\d+)? ?m(?:\d{1,2}|ét|et(?:er|re)s?)?|\d{2,3} ?(?:cm|phân)|"
    "một mét|one met(?:er|re))"
)
_TALL = rf"(?:cao|dưới|từ|đến|tới|under|below|shorter than|up to) {_METRES}"
_TALLER = rf"(?:trên|over|above|taller than) {_METRES}"
# Who comes with a child is not who pays as an adult.
_NOT_BESIDE = not_behind("by an", "with an", "without an", "any")
# Neither one whom something is told of nor soldiers are told apart from others by it.
_NOT_ONE = not_behind(*"the this that my your our his her young little old".split(), "was a")
_NOT_MANY = not_behind("hundred", "thousand", "million", "lost")
_NOT_SICK = r"(?! (?:sick|ill|for (?:sickness|illness))\b)"

# In a clause of its own it may be that of whoever is not named.
_PERIOD = r"\d+"
_OF_MAN = r"\W+(?:(?:cho|của|đối với) )?(?:lao động )?(?:nam|chồng|bố)\b"

PEOPLE: tuple[tuple[Side, ...], ...] = (
    (
        Side("khai sinh|birth certificates?", "chứng sinh|sơ sinh|births?|newborns?"),
        Side("khai tử|chứng tử|death certificates?", "báo tử|người (?:chết|mất)|deaths?|qua đời"),
    ),
    (
        Side(
            "kết hôn|marriages?|marry|married",
            "cưới|(?<!luật )hôn nhân|hai bên nam nữ|weddings?|brides?|grooms?",
        ),
        Side("ly hôn|ly dị|divorced?|divorces"),
    ),
    (
        Side("tạm trú|temporary residence", "(?:thuê|ở) trọ|lưu trú"),
        Side("thường trú|permanent residence", "(?<!sổ )hộ khẩu"),
    ),
    (
        Side(
            "nghỉ phép|(?<!giấy )(?<!cho )(?<!cấp )(?<!được )(?<!xin )phép năm|ngày phép|"
            "annual leave",
            rf"holidays?|vacations?|pto|paid (?:time off|leave|days? off)|days? off{_NOT_SICK}|"
            r"nghỉ (?:có|(?:được )?hưởng)(?: nguyên)? lương",
        ),
        Side("(?:nghỉ|vì|bị) ốm|nghỉ bệnh|sick leave", "sick|ill(?:ness)?"),
        Side(
            "thai sản|nghỉ sinh(?! (?:hoạt|nhật|viên|học))|maternity leave", "sinh con|childbirth"
        ),
    ),
    (
        Side(
            rf"thai sản(?!{_OF_MAN})|maternity leave",
            rf"sinh con|childbirth|mothers?|parental|{_PERIOD}",
        ),
        Side(
            "paternity leave|nghỉ (?:khi |do |vì )?vợ sinh|thai sản (?:cho|đối với) (?:nam|chồng)",
            rf"vợ|chồng|bố|cha|lao động nam|nam|fathers?|dads?|partners?|parental|sinh con|"
            rf"childbirth|{_PERIOD}",
        ),
    ),
    (
        Side(
            rf"người lớn(?! (?:tuổi|đi kèm|đi cùng|kèm)\b)|{_NOT_BESIDE}adults?",
            rf"trưởng thành|(?:trên|từ(?: đủ)?) {_GROWN} tuổi|(?:over|above) {_GROWN}|grown-?ups?|"
            rf"{_TALLER}",
        ),
        Side(
            r"trẻ em|trẻ con|trẻ nhỏ|trẻ dưới|thiếu nhi|dưới 1(?:[,.]\d+ ?m|m\d+)|child|children|"
            "kids?",
            rf"bé|trẻ|học sinh|(?:các|mỗi|con) em|dưới {_YOUNG} (?:tuổi|tháng)|bab(?:y|ies)|"
            rf"infants?|toddlers?|teen(?:ager)?s?|pupils?|juniors?|"
            rf"under[- ](?:the age of )?(?:{_YOUNG}s?|{_YOUNG_IN_WORDS})|"
            rf"age[sd]? (?:\d|1[0-3]|1[4-8]{_NO_LESS})|{_TALL}|hssv|"
            rf"{_YOUNG} ?(?:to|[-–]|đến|tới) ?{_YOUNG}[ -](?:years?|tuổi)",
        ),
    ),
    (
        Side(
            r"(?<!thiếu )nữ(?! (?:tu|thần|vương|hoàng|chúa|tư tế|công)\b)|phụ nữ|đàn bà|"
            rf"females?|{_NOT_ONE}(?:woman|girl)|women|girls|(?:wom[ae]n|girl)['’]s|girls['’]|"
            "ladies['’]?",
            "gái|she|her",
        ),
        Side(
            r"nam (?:giới|sinh|sinh viên|nhân viên|công nhân|bệnh nhân|vận động viên)|"
            r"(?:lao động|nhân viên|công nhân|sinh viên|học sinh|bệnh nhân|người|đội) nam|đàn ông|"
            rf"males?|{_NOT_ONE}(?:man|boy)|{_NOT_MANY}men|boys|(?:m[ae]n|boy)['’]s|boys['’]|gentlemen",
            r"trai|(?<!miền )(?<!phía )(?<!hướng )(?<!đông )(?<!tây )(?-i:nam)|nam(?= ?:)|"
            r"(?<=[|\n] )nam|(?<=\n)nam|"
            r"(?<=[.:;] )nam|\Anam|he|his|him",
        ),
    ),
)
