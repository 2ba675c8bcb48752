"""The days and months that a text names only to leave them out.

"Open 9 to 5, closed on Mondays" is not about Monday alone: who asks when it opens on Tuesday is
answered by it. What else stands by the name is kept.
"""

import re

from qa.rules.cycles import ANY_MONTH
from qa.rules.weekdays import ANY_DAY, CLOCK

_TIME = rf"(?:{ANY_DAY}|(?:ngày )?(?:\d\d?(?:st|nd|rd|th)? )?{ANY_MONTH})"
_TO = r"(?: ?[-–—] ?| (?:đến|tới|to|through|until) )"
# Behind a comma a day with a time of its own is no more left out.
_AND = rf"(?:,? (?:và|and|or|hoặc) | ?& ?|, ?(?!{_TIME}(?:{_TO}{_TIME})?:? ?(?:from |từ )?{CLOCK}))"
_LIST = rf"{_TIME}(?:(?:{_TO}|{_AND}){_TIME}){{0,6}}"
_OFF = (
    r"(?:(?:closed|shut|day off|excepted|nghỉ|đóng cửa|"
    r"(?:không|chưa) (?:làm việc|mở cửa|hoạt động|phục vụ|chạy|nhận)|"
    r"not? (?:open|service|deliver(?:y|ies)|trains?|buses)|"
    r"(?:not|(?:do|does|did|is|are|wo)n['’]t) (?:open|run|deliver|operate|serve))\b"
    r"(?! (?:at|early|lúc|vào lúc|sớm|trưa|giữa|\d)))"
)
_BUT = r"(?:(?:ngoại trừ|trừ|except(?:ing)?|excluding|apart from|other than)\b)"
_WITHIN = rf"(?:(?!{CLOCK}|\b(?:open|mở)\b)[^.,;()\n])"  # a clause, before other hours
_EXCEPTION = re.compile(
    rf"(\b(?:{_BUT}|{_OFF}){_WITHIN}{{0,40}}?){_LIST}|"
    rf"{_LIST}(?=(?: (?!open|mở)[^\W\d]+){{0,3}}:? ?\b{_OFF})",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:closed|days? off|(?<!giờ )nghỉ)\b", re.IGNORECASE)


def without_exceptions(text: str, question: str) -> str:
    """`text` without the names of the days and months that it leaves out.

    The same text where `question` asks when something is closed, and not at what time it closes.
    """
    return text if _ASKED.search(question) else _EXCEPTION.sub(r"\1", text)
