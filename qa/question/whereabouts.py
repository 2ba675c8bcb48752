"""Where whoever asks is, or lives: no part of what he asks when he wants to know a place.

"I'm in room 204, where is breakfast served?" is answered next to room 101. Of a class or a bus that
he names with himself he may well ask.
"""

import re

_ROOMS = "phòng|tầng|lầu|cổng|căn|dãy|room|floor|gate|flat|apartment|unit|suite|door|level"
# What is there for those who live in it, each has its own.
_AREAS = "quận|khu|tòa|toà|block|zone|building"
_PLACES = f"{_ROOMS}|{_AREAS}"
_NEAREST = re.compile(r"\b(?:gần nhất|nearest|closest)\b", re.IGNORECASE)
_WANTS_PLACE = re.compile(
    rf"\b(?:đâu|(?:{_PLACES}|chỗ|nơi|quầy) nào|gần nhất|where|nearest|closest|"
    rf"(?:which|what) (?:{_PLACES}))\b",
    re.IGNORECASE,
)
# "Em thi ở phòng 305" and "where do I wait at gate 5" tell of the place that is asked for.
_ASKING = "".join(
    rf"(?<!\b{word} )"
    for word in "do did can could should must may might will would shall where when".split()
)
_IS_IN = (
    r"(?<!trẻ )(?:tôi|tớ|em|mình|con|cháu|mk|chúng ta|gia đình)"
    r"(?: (?:đang|hiện|hiện đang|vẫn|mới|vừa))?"
    r" (?:ở|(?:sống|trọ|thuê|lưu trú|nằm|đứng|ngồi|đợi|chờ)(?: ở)?)(?: tại)?|"
    rf"{_ASKING}(?:i|we)(?:['’](?:m|re)| am| are)?(?: (?:now|currently|just|here|still))?"
    r"(?: (?:live|living|stay|staying|sit|sitting|stand|standing|wait|waiting))?"
    r" (?:in|on|at|by|near)(?: the)?"
)
_IN_PLACE, _IN_ROOM = (
    re.compile(
        rf"\b(?:{_IS_IN})\s+(?:{places})\s+(?:(?:số|no\.?|number)\s+)?\S*\d\w*", re.IGNORECASE
    )
    for places in (_PLACES, _ROOMS)
)


def wants_place(question: str) -> bool:
    """Whether `question`, with its marks, wants to know a place."""
    return _WANTS_PLACE.search(question) is not None


def without_whereabouts(question: str) -> str:
    """`question` without the numbered places where its asker is, if it wants a place.

    The district or building where he lives is left out only if he asks for the nearest.
    """
    if not wants_place(question):
        return question
    return (_IN_PLACE if _NEAREST.search(question) else _IN_ROOM).sub(" ", question)
