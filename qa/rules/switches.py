"""What is switched on or off, and who logs in or out, as sides that exclude one another.

"How do I turn it off?" is not answered by how it is turned on. Between the verb and its "on" may
stand what is turned, but no place: "turn left on Main Street".
"""

from qa.rules.sides import Side, not_behind

_VERB = r"(?:turn|switch)(?:s|es|ed|ing)?"
_WHAT = r"(?: (?!(?:left|right|into|to|up|round|around|at|and|or)\b)[\w'’-]+){0,3}?"
# "Nổi bật" stands out, "bật khóc" bursts out; "tóm tắt" is a summary and "đi tắt" a short cut.
_ON = rf"{not_behind('nổi', 'khởi', 'lò', 'tất')}bật(?! (?:khóc|dậy|nhảy|mí|lại|mãi|ra)\b)"
_NOT_SHORT = not_behind(*"tóm viết đi đường ngõ lối vắn gọi chữ".split())
_OFF = rf"{_NOT_SHORT}tắt(?! (?:kinh|tiếng)\b)"
_BOTH = rf"{_VERB}{_WHAT} on ?(?:/|and|or) ?off|(?:bật|tắt) ?(?:/|và|hoặc|hay) ?(?:bật|tắt)"

SWITCHES: tuple[tuple[Side, ...], ...] = (
    (
        Side(
            rf"{_BOTH}|{_ON}|{_VERB}{_WHAT} on(?! to\b)",
            "khởi động|mở (?:máy|nguồn|khóa)|(?:start|power)s?(?:ed|ing)?(?: it)?(?: up)?|"
            "activat\\w+|kích hoạt|power button|nút nguồn",
        ),
        Side(
            rf"{_BOTH}|{_OFF}|{_VERB}{_WHAT} off",
            "ngắt|ngưng|shut(?:s|ting)?(?: it)? down|powers?(?: it)? (?:off|down)|"
            "stop(?:s|ped|ping)?|disabl\\w+|hủy|huỷ|cancel\\w*|power button|nút nguồn|unplug",
        ),
    ),
    (
        Side(
            "đăng nhập|(?:log|sign)(?:s|ged|ed|ging|ing)? ?[- ]?in|log-?ins?", "mật khẩu|password"
        ),
        Side(
            "đăng xuất|(?:log|sign)(?:s|ged|ed|ging|ing)? ?[- ]?(?:out|off)|log-?outs?",
            "thoát|phiên|sessions?",
        ),
    ),
)
