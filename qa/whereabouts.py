"""Where whoever asks is, or lives: no part of what he asks when he wants to know a place.

"I'm in room 204, where is breakfast served?" is answered next to room 101. Of a class or a bus that
he names with himself he may well ask.
"""

import re

_PLACES = (
    "phòng|tầng|lầu|tòa|toà|cổng|quận|khu|căn|dãy|block|"
    "room|floor|gate|zone|building|flat|apartment|unit|suite|door|level"
)
_WANTS_PLACE = re.compile(
    rf"\b(?:đâu|(?:{_PLACES}|chỗ|nơi|quầy) nào|gần nhất|where|nearest|closest|"
    rf"(?:which|what) (?:{_PLACES}))\b",
    re.IGNORECASE,
)
# "Em thi ở phòng 305" tells of the place that may be asked for.
_IS_IN = (
    r"(?:tôi|tớ|em|mình|con|cháu|mk|chúng ta|gia đình)"
    r"(?: (?:đang|hiện|hiện đang|vẫn|mới|vừa))?"
    r" (?:ở|(?:sống|trọ|thuê|lưu trú|nằm|đứng|ngồi|đợi|chờ)(?: ở)?)(?: tại)?|"
    r"(?:i|we)(?:['’](?:m|re)| am| are)?(?: (?:now|currently|just|here|still))?"
    r"(?: (?:live|living|stay|staying|sit|sitting|stand|standing|wait|waiting))?"
    r" (?:in|on|at|by|near)(?: the)?"
)
_WHEREABOUTS = re.compile(
    rf"\b(?:{_IS_IN})\s+(?=(?:{_PLACES})\b)[^\W\d_]+\s+\S*\d\w*", re.IGNORECASE
)


def without_whereabouts(question: str) -> str:
    """`question` without the numbered places where its asker is, if it wants a place."""
    return _WHEREABOUTS.sub(" ", question) if _WANTS_PLACE.search(question) else question
