"""Whether a sentence says in words when something happens: "at the end of May", "sau khi thi".

Who asks when it happens, or may, is as well told by what comes before it; who asks when it did, or
when something opens or begins, is told by a date or an hour, see `qa.rules.numbers`. Of 709 such
questions in our articles (`index.train.written`, in both languages) the sentence that answers has a
number for 590, and for 54 of the others one of these words, which of the other sentences without a
number 11 in 100 have.
"""

import re

from index.words.marks import without_marks
from qa.question.language_words import ENGLISH_WORDS, FRAME, VIETNAMESE_WORDS
from qa.rules.cycles import SPRING

_VERB = r"(?:do|does|is|are|am|can|could|will|would|must|may|should|shall|has|have)"
_ASKS = re.compile(
    rf"^\W*(?:(?:so|and|ok|from|until|till|since|by|about) )*when {_VERB}\b|"
    r"\b(?:khi nào|lúc nào(?! cũng\b)|(?<!không )(?<!chẳng )(?<!chưa )bao giờ(?! cũng\b))",
    re.IGNORECASE,
)
# What was, opens, begins or is due has a date or an hour.
_NO_MOMENT = re.compile(
    r"\bcó (?:khi nào|lúc nào|bao giờ)\b|\b(?:đã|was|were|did|opens?|opened|opening|closed?|closes|"
    r"closing|starts?|begins?|ends?|deadlines?|due|mở cửa|đóng cửa|khai (?:giảng|trương|mạc)|"
    r"bắt đầu|kết thúc|hạn)\b",
    re.IGNORECASE,
)
_PARTS_VI = r"(?:mỗi |hằng |hàng )?(?:tháng|tuần|năm|quý|học kỳ|kỳ|ngày|buổi|giờ|mùa|khóa)"
_SPANS = "day|night|weekend|week|month|quarter|year|term|season|semester"
_VIETNAMESE = (
    r"(?:sau|ngay|đến|tới) khi(?! nào\b)|"
    rf"(?:đầu|giữa|cuối) {_PARTS_VI}|(?:mỗi|hằng|hàng|mọi) (?:ngày|tuần|tháng|quý|năm|sáng|tối|kỳ)|"
    r"(?:ngày|tuần|tháng|năm) (?:làm việc )?(?:đầu|cuối)|trong ngày|"
    r"sáng sớm|chiều tối|nửa đêm|giữa trưa|ban (?:ngày|đêm)|buổi (?:sáng|trưa|chiều|tối)|hoàng hôn|"
    r"mùa (?:xuân|hè|hạ|thu|đông|mưa|khô)|(?:dịp|trước|sau|vào) (?:tết|lễ|hè|rằm)|"
    r"bất (?:cứ|kỳ) lúc nào|quanh năm|lập tức"
)
_ENGLISH = (
    r"after|during|until|once (?:the|you|your|we|our|they|their|it)|as soon as|upon|"
    r"on (?:arrival|receipt)|"
    rf"(?:end|beginning|start|middle) of (?:the |each |every )?(?:{_SPANS})|"
    rf"(?:every|each|last|first|next|following|same) (?:working |business |full )?(?:{_SPANS})|"
    r"(?:dai|week|month|quarter|year|night)ly|annually|noon|midnight|midday|dawn|dusk|sunrise|sunset|"
    rf"nightfall|{SPRING}|summer|autumn|winter|christmas|easter|immediately|at once|any ?time|"
    r"(?:straight|right) ?away"
)
_MARKED = re.compile(rf"\b(?:{_VIETNAMESE}|{_ENGLISH})(?!\w)", re.IGNORECASE)
_UNMARKED = re.compile(rf"\b(?:{without_marks(_VIETNAMESE)}|{_ENGLISH})(?!\w)", re.IGNORECASE)
# A condition as well: "please be quiet when …". With what stands beside it, up to a comma.
_CONDITION = re.compile(r"\b(?:when(?:ever)?|before|(?:khi|luc)(?! nao\b))\b[^,;]*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_STEM = 5  # letters by which "borrow" and "borrowed" are the same
_FRAME = ENGLISH_WORDS | VIETNAMESE_WORDS | {*map(without_marks, FRAME)}


def asks_moment(question: str) -> bool:
    """Whether `question`, with its marks, asks when something happens or may."""
    return _ASKS.search(question) is not None and _NO_MOMENT.search(question) is None


def tells_moment(sentence: str, question: str = "") -> bool:
    """Whether `sentence` has words that say when; "when" and "before" only where what stands beside
    their clause has a word of `question`.
    """
    if (_UNMARKED if sentence.isascii() else _MARKED).search(sentence):
        return True
    left, conditions = _CONDITION.subn(" ", without_marks(sentence))
    return conditions > 0 and not _words(left).isdisjoint(_words(without_marks(question)))


def _words(plain: str) -> set[str]:
    words: list[str] = _WORD.findall(plain.lower())
    return {word[:_STEM] for word in words if word not in _FRAME}
