"""Things that exclude one another, in both languages, for `qa.rules.opposites`.

What is told by the other as well is left out: who asks when a shop closes is answered by its
opening hours. No word that often means something else names a thing; it may stand among those that
a text merely tells it with.
"""

from qa.rules.degrees import DEGREES
from qa.rules.people import PEOPLE
from qa.rules.services import SERVICES
from qa.rules.sides import Side, not_behind
from qa.rules.switches import SWITCHES

# What lies in water is not at home.
_NOT_IN = not_behind("ngâm", "sống", "tan", "hòa", "hoà", "pha", "nhúng", "luộc", "bơi")
_NO_WATER = (
    r"(?! (?:có độ|ngọt|mặn|lợ|nóng|lạnh|sôi|ấm|biển|muối|đá|lọc|máy|sạch|bẩn|tiểu|rửa|mưa)\b)"
)

# Whoever works for a wage is not rented: "người hái thuê", "to hire workers".
_NOT_LABOUR = not_behind(*"làm đánh thợ hái chèo gặt cày cấy cuốc viết giữ chăn chở".split())
_NOBODY = (
    r"(?! (?:(?:\d+|more|new|any|some) )?(?:them|him|her|staff|people|workers?|employees?|"
    r"an? (?:lawyer|attorney|accountant|cook|gardener|nanny))\b)"
)

# Neither who must buy nothing nor cover is told apart from what is rented.
_NOT_BOUGHT = not_behind("không", "tự", "chưa", "đừng")
# "Bán kính 40 km" is a radius, "bán đảo" a peninsula.
_NO_SALE = (
    r"(?! (?:thời gian|kính(?= (?:\d|của|khoảng|phục vụ))|nguyệt|đảo|cầu|trú|kết|dẫn|tự động|"
    r"phá giá)\b)"
)

_ANIMAL = "thú(?! (?:vị|nhận|y)\\b)|(?:vật|thú) nuôi|động vật|con vật|pets?|animals?"

# "Công suất tối đa" is no evening meal, and no "địa điểm tâm linh" is breakfast.
_PORTION = f"{not_behind('công', 'lãi', 'năng', 'hiệu', 'áp', 'tần')}suất(?: cơm)?"
_EVENING = r"tối(?! (?:đa|thiểu|ưu|giản)\b)"
_MORNING_MEAL = (
    f"{not_behind('địa', 'đặc', 'quan', 'thời', 'trọng')}điểm tâm(?! (?:lý|lí|linh|thần|huyết)\\b)"
)

THINGS: tuple[tuple[Side, ...], ...] = (
    *DEGREES,
    *PEOPLE,
    (
        Side("nhập khẩu|nhập siêu|imports?|imported|importing"),
        Side("xuất khẩu|xuất siêu|exports?|exported|exporting"),
    ),
    (
        Side(
            "nhận(?: ?[/&-] ?| và | hoặc )trả phòng|nhận phòng|check-?in|check(?:ing)? in",
            "(?:is|are|be) ready|available (?:from|after)|arriv(?:es?|als?|ing)|"
            "(?:get|collect|pick up) (?:your|the) keys?|(?:nhận|lấy) (?:chìa )?kh[oó]a|vào ở",
        ),
        Side(
            "trả phòng|check-?out|check(?:ing)? out|check(?:ing)?[- ]?in ?(?:[/&]|and|or) ?out",
            "rời (?:phòng|đi)|depart(?:s|ing|ures?)?|vacated?|(?:trả|bàn giao) (?:chìa )?kh[oó]a|"
            "(?:free|empty|cleared|out) (?:by|before)|"
            "leave (?:the|your) (?:room|flat|cottage|house|apartment)|return (?:the|your) keys?|"
            "ra khỏi phòng|dọn ra",
        ),
    ),
    (
        Side(
            f"bữa sáng|ăn sáng|buffet sáng|{_MORNING_MEAL}|breakfast",
            "(?:the|a|morning) buffet|(?:in the|every|each) mornings?",
        ),
        Side(
            f"(?:bữa|ăn|buffet|cơm|{_PORTION}) trưa|lunch",
            "at (?:noon|midday)|buổi trưa|giữa trưa",
        ),
        Side(
            f"(?:bữa|ăn|buffet|cơm|{_PORTION}) {_EVENING}|dinner|supper|evening meals?",
            "evenings?|buổi tối",
        ),
    ),
    (
        Side(
            "trong nhà(?! có người)|indoors?",
            "(?:vào|trong) (?:nhà|phòng)|inside|halls?|nhà thi đấu|hội trường",
        ),
        Side(
            "ngoài trời|outdoors?",
            "ngoài (?:sân|vườn)|open[- ]air|outside|(?:on the )?roof(?:top)?|garden|sân thượng",
        ),
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
        Side(
            f"{_NOT_IN}trong nước{_NO_WATER}|nội địa|domestic",
            "cả nước|toàn quốc|(?:các|ngoại) tỉnh|tỉnh (?:khác|thành)|nationwide",
        ),
        Side(
            "quốc tế|nước ngoài|international|foreign|overseas",
            "ngoại quốc|nước khác|các nước|abroad|worldwide|other countries|rest of the world|"
            "nhật bản|hàn quốc|trung quốc|đài loan|hoa kỳ|châu (?:âu|á|mỹ)|asean|"
            "japan|korea|china|taiwan|america|europe|asia",
        ),
    ),
    *SERVICES,
    *SWITCHES,
    (
        Side("uninstall(?:ed|ing)?", "gỡ|remov(?:e|ed|ing)", done=True),
        Side("install(?:ed|ing)?", "(?<!gỡ )cài|set(?:ting)? ?up", done=True),
    ),
    (
        Side(
            "tải lên|upload(?:s|ed|ing)?",
            "(?:thêm|chọn|đính kèm) (?:ảnh|tệp)|"
            "(?:attach|choose|add) (?:an?|your) (?:photo|picture|image|file)",
            done=True,
        ),
        Side(
            "tải xuống|tải về|download(?:s|ed|ing)?",
            "lưu (?:về|vào|tệp|ảnh)|save (?:it|to|the)|(?:tap|click|press) save",
            done=True,
        ),
    ),
    (
        Side(
            "gửi tiền|nộp tiền|deposits?|deposited",
            "nạp|tiền gửi|pa(?:y|ying|id) in|"
            "(?:in )?advance|up ?front|down ?payment|pre-?pa(?:y|id|yment)s?|refund(?:s|ed|able)?|"
            "cọc|trả trước|đóng trước|thanh toán trước|hoàn (?:lại|tiền)",
        ),
        Side(
            "rút tiền|withdraw(?:al|als|n|ing)?",
            "rút|t(?:ake|aking) out|atm|cash ?points?|cash machines?",
        ),
    ),
    (
        Side("thẻ ghi nợ|debit cards?", "visa|mastercard|napas|thẻ atm|thẻ ngân hàng"),
        Side("thẻ tín dụng|credit cards?", "visa|mastercard|jcb|amex|american express"),
    ),
    (
        Side(
            "xe máy|xe gắn máy|mô tô(?! nước)|motorbikes?|motorcycles?|scooters?",
            "xe (?:2|hai) bánh|xe tay ga|xe ga|xe số(?! \\d)|mopeds?|two-wheelers?|"
            "(?:bãi|nhà|hầm)(?: (?:giữ|gửi|đỗ|đậu|để))? xe",
        ),
        Side(
            r"ô[ -]?tô|xe hơi|xe con|xe (?:\d|bốn|bảy) chỗ|cars?",
            r"xe (?:4|bốn) bánh|xe \d+ ?(?:[-–]|đến) ?\d+ chỗ|garage|vehicles?",
        ),
        Side("xe đạp|bicycles?", "xe (?:2|hai) bánh|bikes?|cycles?|two-wheelers?"),
        Side(
            "xe tải|lorr(?:y|ies)|trucks?(?! ?stop)",
            "tấn|tons?|tonnes?|vans?|hgvs?|vehicles?|c1|(?:bằng|hạng) c",
        ),
    ),
    (
        Side("chó|cún|(?<!hot )dogs?|pupp(?:y|ies)", _ANIMAL),
        Side("mèo|cats?|kittens?", _ANIMAL),
        Side("thỏ|rabbits?", _ANIMAL),
        Side("hamsters?|guinea pigs?|chuột lang", _ANIMAL),
    ),
    (
        Side("(?:phòng|giường|vé|đánh) đơn|singles", "(?:1|một) người|(?:one|1) person|for one"),
        Side(
            "(?:phòng|giường|vé|đánh) đôi|doubles",
            "(?:2|hai) người|(?:two|2) (?:people|persons)|for two",
        ),
    ),
    (
        Side(
            f"{_NOT_BOUGHT}mua(?! (?:gói|bảo hiểm)\\b)|bán{_NO_SALE}|"
            "buy|bought|purchased?|sells?|sold|sale",
            done=True,
        ),
        Side(
            rf"{_NOT_LABOUR}thuê(?! bao(?! (?:nhiêu|lâu|giờ|xa)\b))|rent(?:al|ed)?|"
            f"(?<!they )(?<!people )(?<!staff )(?<!we )hire{_NOBODY}",
            "hir(?:ed|ing)",
            done=True,
        ),
    ),
)
