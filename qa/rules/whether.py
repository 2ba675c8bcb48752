"""Whether a question wants yes or no for an answer, however it is put.

"Are you open on Monday?", "do you know if you are", "open on Monday?", "you are, aren't you?" want
the same, and so do "có mở không", "mở hay nghỉ" and "chủ nhật nghỉ à". What has a word that asks
("when", "mấy giờ") wants more than that, unless it begins or ends as only a question of yes or no
does.
"""

import re

from qa.question.followup import asks_what
from qa.rules.weekdays import ANY_DAY

_FIRST = r"^\W*(?:(?:so|and|but|or|also|then|ok|okay|oh|well|hey|hi)\b\W*){0,3}"
_VERB = r"(?:is|are|was|were|do|does|did|can|could|may|will|would|has|have|should)\b"
_NOT = r"(?:is|are|was|were|do|does|did|ca|could|wo|would|has|have|should)n['’]?t\b"
_PLAIN = re.compile(
    rf"{_FIRST}{_VERB}|\bcó\b.*\bkhông\b|\b(?:phải|đúng|được|sao) không\b|"
    r"\b(?:không|chưa|right)\W*$",
    re.IGNORECASE,
)
_INDIRECT = (
    rf"{_FIRST}(?:(?:whether|{_NOT})\b|if\b(?:[^,]*$|.*, (?:then )?{_VERB}))|"
    r"\b(?:know|see|check|sure|wonder|wondering|ask|tell (?:me|us)|confirm) (?:if|whether)\b"
)
_EITHER = (
    r"\bor (?:not|closed|shut)\b|"
    r"\bhay (?:là )?(?:nghỉ|đóng|không|chưa)\b|"
    r"\b(?:mở|đóng|nghỉ|bán|ship|giao|nhận|làm|là|có|còn|được|phải|cần)\b.*\b(?:hả|chứ|à)\W*$"
)
_DAY = rf"(?:{ANY_DAY}|cuối tuần|ngày thường|ngày lễ|lễ|tết|hôm nay|ngày mai)"
_OPEN = r"(?:open|closed?|shut)\b"
# "Museums open on Monday" and "nhà thuốc chủ nhật mở cửa" ask which there are.
_WHOSE = r"(?:(?:bên )?(?:mình|shop|quán) )"
_STATED = (
    rf"{_FIRST}{_OPEN}(?=\W*$| (?:on|at|in|over|during|now|this|today|tonight|tomorrow)\b|"
    rf" {ANY_DAY})|\b(?:you|u|we|they|it)(?:['’](?:re|s)| are| is)? (?:still |also )?{_OPEN}|"
    rf"(?<!that )\b(?:is|are) (?:still |also )?{_OPEN}|"
    rf"^\W*(?:(?:vậy|thế|còn|và|thì|sáng|trưa|chiều|tối) ){{0,2}}{_WHOSE}?{_DAY}(?: này| tới)? "
    rf"{_WHOSE}?(?:thì |có |vẫn |còn |cũng )?"
    r"(?:(?:mở|đóng|nghỉ|làm việc)\b|hoạt động(?=\W*$| (?:bình thường|buổi|cả)\b))"
)
# "We're away on Friday, can he stay?"
_LAST = (
    rf"[,;.!] (?:(?:and|so|but|or) )?{_VERB} "
    r"(?:i|we|you|he|she|they|it|there|this|that|these|those|the|my|our|your|any\w*|some\w*)\b[^,;?]*\W*$"
)
_SAID = re.compile(rf"{_INDIRECT}|{_EITHER}|{_STATED}|{_LAST}", re.IGNORECASE)
# Behind what is said: "…, right?", "… đúng không ạ"; it goes with the courtesies around it.
_BEHIND = (
    r"(?:[,.!? ]+(?:ạ|a|vậy|vay|thế|the|nhỉ|nhi|nha|nhé|ơi|oi|shop|ad|bạn|ban|mọi người|moi nguoi|"
    r"anh|chị|chi|cô|co|thầy|thay|thanks|thank you|please|pls))*\W*$"
)
_TAG = re.compile(
    r"(?<=\w)(?:[,.;!?~ -]+(?:right|correct)|[,.;!?~ ]+(?:is|are|do|does|did|was|were|has|have)"
    r"n['’]?t (?:it|they|you|we|he|she|there)|"
    rf"[,.;!?~ ]+(?:đúng|phải|dung|phai) (?:không|khong|ko|k|hông|hong)){_BEHIND}",
    re.IGNORECASE,
)
# What is wanted without a word that asks: "Sunday hours", "giá vé chủ nhật".
_WANTED = re.compile(
    r"\b(?:hours?|times?|schedule|timetable|prices?|fees?|cost|until|till|"
    r"giá|giờ|lịch|phí|khung|thời gian|(?<!thì )sao)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"\bmay\b(?! (?:gi[oờ]|h)\b)", re.IGNORECASE)  # no "mấy" in English

WHETHER = ", right?"  # behind any words it makes them a question of yes or no

# "Only the other" answers yes or no.
ONLY = re.compile(
    r"\b(?:only|solely|exclusively|duy nhất|"
    r"(?<!địa )chỉ(?! (?:số|tiêu|dẫn|định|thị|đạo|huy|báo|trích)\b))\b",
    re.IGNORECASE,
)


def asks_whether(question: str) -> bool:
    """Whether `question`, with its marks, wants yes or no for an answer."""
    if _PLAIN.search(question):
        return True
    return _SAID.search(question) is not None and not _wants_more(question)


def confirms(typed: str) -> bool:
    """Whether `typed`, with its courtesies, says something and asks only whether that is so."""
    return _TAG.search(typed) is not None and not _wants_more(typed)


def carries_on(question: str, previous: str) -> bool:
    """Whether `question`, which leans on `previous`, wants yes or no as that does."""
    return asks_whether(previous) and not (_wants_more(previous) or _wants_more(question))


def _wants_more(question: str) -> bool:
    """Whether a word of `question` says what it wants to know, beside yes or no."""
    return asks_what(_MAY.sub(" ", question)) or _WANTED.search(question) is not None
