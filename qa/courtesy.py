"""A question without the courtesies around it: "Chào shop, cho em hỏi … ạ?", "Hi, could you …?".

People greet, excuse themselves and give thanks, to a chat as to anyone. None of these words is in
what they ask about, so that a question lost its answer by them: of 55 questions, 37 were answered
rightly, with a greeting and "cho em hỏi" before them 11.
"""

import re

from index.marks import without_marks

LEAST = 2  # words that must be left: "Xin chào" is all there is to "Xin chào"

_WHOM = (
    r"(?:bạn|ad|admin|shop|bot|em|anh|chị|anh chị|cô|chú|bác|thầy|bác sĩ|luật sư|các bạn|"
    r"mọi người|cả nhà|quý (?:vị|công ty|cơ quan|nhà trường))"
)
_WHO = r"(?:mình|em|tôi|tớ|tui|con|cháu|anh|chị|chúng tôi|chúng em|bọn mình)"
_GREETING = rf"(?:xin chào|kính chào|chào|kính gửi|kính thưa|thưa|alo|dạ)(?: {_WHOM})*"
_MORE = r"(?: (?:một chút|chút|tí|xíu|một câu|một việc|thêm|với|là|rằng|xem|về việc|về|nhé|ạ)\b)*"
# Without marks "ve" is a ticket as well, "voi" an elephant.
_SURELY_MORE = r"(?: (?:mot chut|chut|xiu|mot cau|mot viec|la|rang)\b)*"
# Each is taken off the beginning, in any order and as often as it stands there.
_OPENINGS = (
    rf"{_GREETING}(?:[,.!:;~ ]*[,.!:;~]+ *| (?=cho|xin|{_WHO} |làm ơn|vui lòng))",
    rf"{_WHOM} ơi[,.!: ]+",
    rf"(?:(?:{_WHOM} )?(?:làm ơn|vui lòng|có thể|hãy) )?(?:làm ơn |vui lòng |xin )*"
    rf"(?:cho|xin|nhờ|giúp)(?: phép)?(?: {_WHO})?(?: xin)?(?: được)? (?:hỏi|biết|hỏi thăm)"
    rf"{_MORE}[,.: ]*(?=\S)",
    rf"(?:{_WHO} )(?:đang |chỉ )?(?:muốn|cần|xin|định)(?: được)? (?:hỏi|biết|tìm hiểu|hỏi thăm)"
    rf"{_MORE}[,.: ]*(?=\S)",
    r"(?:làm ơn|vui lòng|xin vui lòng|hãy) (?:giải thích|trả lời|nói rõ)(?: giúp)?[,: ]*(?=\S)",
)
_ENDINGS = (
    rf"(?:xin )?(?:cảm|cám) ơn(?: (?:{_WHOM}|rất nhiều|nhiều|trước|lắm|nha|nhé|ạ))*",
    rf"{_WHO} (?:xin )?(?:cảm|cám) ơn(?: (?:{_WHOM}|rất nhiều|nhiều|trước|lắm|nha|nhé|ạ))*",
    rf"giúp {_WHO}(?: với)?",
    rf"{_WHOM} ơi",
)
_PARTICLES = (
    r"(?<!như )(?:vậy|thế)(?: (?:mọi người|cả nhà|các bạn|ad|shop))?",
    r"(?:ạ|nhé|nha|nhỉ|hả|với ạ)",
)
# Without marks these are also a loan, a card, vitamin A: only behind a word that asks.
_ASKS = ("gi", "ai", "nao", "dau", "sao", "nhieu", "lau", "gio", "khong", "may", "tien")
_BEHIND = "|".join(rf"(?<=\b{word} )" for word in _ASKS)
_UNMARKED_PARTICLES = (
    rf"(?:{_BEHIND})(?:(?:vay|the)(?: (?:moi nguoi|ca nha|cac ban|ad|shop|a))?|a)",
)
_ENGLISH_OPENINGS = (
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))"
    r"(?: (?:there|all|everyone|team|sir|madam|or|guys|folks|bot))*[,.!:; -]*[,.!:;-]+ *",
    r"(?:hi|hello|hey)(?: there)? (?=can|could|would|what|who|when|where|how|why|is|are|do|does|i)",
    r"(?:excuse me|sorry to (?:bother|disturb|trouble) you)[,.!:; ]+(?:but )?",
    r"(?:i (?:have|'ve got) (?:a|one) |just a |a )?(?:quick |short |small )?question[,.:;]+ *",
    r"(?:(?:could|can|would|will) (?:you|someone|anyone|somebody|anybody) )?(?:please |kindly )?"
    r"(?:tell (?:me|us)|let (?:me|us) know|explain(?: to (?:me|us))?|advise)(?: please)?"
    r"(?: about)?[,:]? ",
    r"i(?:['’]d| would)? (?:really )?(?:like|love|want|need|wish) to (?:know|ask|find out|learn)"
    r"(?: you)?(?: about)?[,:]? ",
    r"(?:i(?:['’]m| am| was) )?(?:just )?(?:wondering|curious)(?: about)?[,:]? ",
    r"(?:i wonder|may i (?:know|ask)|can i ask|do(?:es)? (?:you|anyone|anybody|someone) "
    r"(?:happen to )?know|please)(?: about)?[,:]? ",
)
_ENGLISH_ENDINGS = (
    r"(?:please|pls|plz)",
    r"(?:many )?(?:thanks|thank you|thx|cheers)(?: (?:a lot|so much|very much|in advance|again|"
    r"everyone|all|for (?:your|the|any) (?:help|answers?|time)))*",
)


def _anywhere(openings: tuple[str, ...], endings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\A(?:{'|'.join(openings)})"
        rf"|(?:(?<=\?) +|(?<![,.;!~ ])[,.;!~ ]+)(?:{'|'.join(endings)})[,.;!~? ]*\Z",
        re.IGNORECASE,
    )


_MARKED = _anywhere((*_OPENINGS, *_ENGLISH_OPENINGS), (*_ENDINGS, *_PARTICLES, *_ENGLISH_ENDINGS))
_UNMARKED = _anywhere(
    tuple(without_marks(one.replace(_MORE, _SURELY_MORE)) for one in _OPENINGS) + _ENGLISH_OPENINGS,
    (*map(without_marks, _ENDINGS), *_UNMARKED_PARTICLES, *_ENGLISH_ENDINGS),
)


def without_courtesies(question: str) -> str:
    """`question` without greeting, request and thanks; as it is where little else is there.

    Args:
        question: on one line.
    """
    shape = _UNMARKED if question.isascii() else _MARKED
    told, left = question, ""
    while told != left:
        left = told
        told = shape.sub("", left, count=1).strip()
        if len(told.split()) < LEAST:
            return left
    asks = question.rstrip().endswith("?") and not told.endswith("?")
    return f"{told}?" if asks else told
