"""A question without the courtesies around it: "Chào shop, cho em hỏi … ạ?", "Hi, could you …?".

People greet, excuse themselves and give thanks, to a chat as to anyone. None of these words is in
what they ask about, so that a question lost its answer by them: of 55 questions, 37 were answered
rightly, with a greeting and "cho em hỏi" before them 11.
"""

import re

from index.marks import without_marks
from qa.asking_part import without_pictures

LEAST = 2  # words that must be left: "Xin chào" is all there is to "Xin chào"

# The longer first: what begins with another of them is all of it.
_WHOM = (
    r"(?:a/c|anh chị|anh/chị|anh em|cô chú|thầy cô|bác sĩ|luật sư|mọi người|cả nhà|"
    r"(?:các|mấy) (?:anh chị|cô chú|thầy cô|bạn|anh|chị|bác|cô|thầy)|"
    r"quý (?:vị|công ty|cơ quan|nhà trường)|"
    r"admin|ad|shop|bot|mng|mn|bạn|b|em|anh|chị|cô|chú|bác|thầy)"
)
_WHO = (
    r"(?:mình|em|e|mk|tôi|tớ|tui|con|cháu|anh|chị|chúng tôi|chúng em|bọn mình|tụi mình|tụi em|"
    r"bên em|bên mình|nhà em|nhà mình)"
)
_GREETING = (
    rf"(?:em |con |cháu )?(?:xin chào|kính chào|chào|kính gửi|kính thưa|thưa|alo)(?: {_WHOM})*"
)
_MORE = (
    r"(?: (?:một chút|chút|tí|xíu|một câu|một việc|ké|thêm|với|là|rằng|xem|về việc|về|nhé|ạ)\b)*"
)
# Without marks "ve" is a ticket as well, "voi" an elephant.
_SURELY_MORE = r"(?: (?:mot chut|chut|xiu|mot cau|mot viec|ke|la|rang)\b)*"
# What is said or written of thanks is asked about: "thư cảm ơn".
_SAID = "".join(
    rf"(?<!\b{word} )" for word in "thư quà lời thiệp nói viết lễ tiệc câu bài tỏ nghĩa".split()
)
_THANKS = rf"{_SAID}(?:xin )?(?:cảm|cám) ơn(?: (?:{_WHOM}|rất nhiều|nhiều|trước|lắm|nha|nhé|ạ))*"
_LET = (
    r"(?:làm ơn |vui lòng |có thể |hãy |xin )*(?:cho|xin|nhờ|giúp)(?: phép)?(?: cho)? "
    rf"{_WHO}(?: xin)?(?: được)?"
)
# Before "cho em biết" these ask: "khi nào cho em biết kết quả?"
_ASKING = r"(?:nào|giờ|ai|đâu|sao|khi|có(?! thể\b)|không|chưa|đã|sẽ)\b"
# And what asks only whether anybody can tell: "Có bạn nào cho em biết …", "Giờ cho em biết …".
_ANYBODY = (
    rf"(?:có (?:ai|{_WHOM} nào)(?: có thể| biết)?|{_WHOM} nào(?: có thể| biết)?|ai (?:có thể|biết)|"
    r"(?:bây )?giờ) "
)
# Each is taken off the beginning, in any order and as often as it stands there.
_OPENINGS = (
    rf"{_GREETING}(?: ạ)?(?:[,.!:;~ ]*[,.!:;~]+ *| (?=cho|xin|{_WHO} |làm ơn|vui lòng))",
    r"(?:alo |chào )?(?:[^\W\d_]+ ){1,4}ơi[,.!:]+ *(?=\S)",
    rf"{_WHOM} ơi (?=\S)",
    rf"(?:(?:dạ|vâng|ok|okay|vậy) )*(?:{_WHO} )?{_THANKS}[,.!: ]+",
    rf"(?:(?:[^\W\d_]+ ){{1,3}})?{_LET} (?:hỏi|hỏi thăm){_MORE}[,.: ]*(?=\S)",
    rf"(?:{_ANYBODY}|(?:(?!{_ASKING})[^\W\d_]+ ){{1,3}})?{_LET} biết{_MORE}[,.: ]*(?=\S)",
    rf"(?:làm ơn |vui lòng |hãy )*(?:cho|xin|xin cho) (?:hỏi|biết){_MORE}[,.: ]*(?=\S)",
    rf"(?:cho {_WHO} xin|cho xin) (?=\S)",
    rf"(?:nhờ|mong|phiền)(?: [^\W\d_]+){{0,3}} (?:báo|chỉ|gửi|nhắn|tư vấn|trả lời|cho biết)"
    rf"(?: (?:giúp|hộ|dùm|lại|cho))*(?: {_WHO})?[,: ]+(?=\S)",
    rf"(?:{_WHO} )(?:đang |chỉ )?(?:muốn|cần|xin|định)(?: được)? (?:hỏi|biết|tìm hiểu|hỏi thăm)"
    rf"{_MORE}[,.: ]*(?=\S)",
    r"(?:làm ơn|vui lòng|xin vui lòng|hãy) (?:giải thích|trả lời|nói rõ)(?: giúp)?[,: ]*(?=\S)",
    r"(?:không|ko|chẳng|hông|ai) biết(?: (?:là|rằng))? "
    r"(?=\S)(?!(?:bơi|lái|chữ|tiếng|sử dụng|đọc|viết|nấu|nói|cách)\b"
    r"(?!.*\b(?:gì|nào|sao|đâu|ai|mấy|bao nhiêu)\b))",
    rf"(?:dạ|vâng) (?={_WHO} )",
)
# Without marks these are also a stone and gold, and a guava.
_MARKED_OPENINGS = (
    r"(?:dạ|vâng)(?: (?:dạ|vâng|ạ))*[,.!: ]+"
    r"(?!(?<=dạ )(?:dày|tiệc|hội(?! trường| đồng)|quang|yến|thảo|oanh|hương)\b"
    r"|(?<=vâng )(?:lời|mệnh)\b)",
    r"(?:[^\W\d_]+ ){1,4}ơi (?=\S)",
)
_ENDINGS = (
    rf"(?:{_WHO} )?{_THANKS}",
    rf"(?:giúp|hộ|dùm|giùm) {_WHO}(?: với)?(?: (?:nhé|nha|ạ))?",
    rf"(?:(?:các|mấy|quý|dạ|hỡi|anh|chị|bạn) )*{_WHOM} ơi",
    r"(?:đúng|phải) (?:không|ko|k|hông)(?: (?:ạ|ad|shop|bạn|mn|mọi người))*",
    r"(?:trân trọng|thân ái)(?: (?:cảm ơn|kính chào))?",
)
_NO_END = "".join(rf"(?<!\b{word} )" for word in "như thay lợi ưu tư vị địa cụ".split())
_PARTICLES = (
    rf"{_NO_END}(?:vậy|thế|z|zậy)(?: (?:mọi người|cả nhà|các bạn|ad|shop|mn|mng|b|bạn|ạ))*",
    rf"(?:ạ|nhé|nha|nhỉ|hả|với|nghen|hen)(?: (?:ạ|nhé|nha|ad|shop|mn|{_WHOM} nhỉ))*",
    rf"{_WHOM} (?:nhỉ|ạ|nhé|nha)",
)
# Without marks these are also a loan, a card, vitamin A: only behind a word that asks.
_ASKS = tuple("gi ai nao dau sao nhieu lau gio khong ko may tien ntn".split())
_BEHIND = "|".join(rf"(?<=\b{word} )" for word in _ASKS)
_UNMARKED_PARTICLES = (
    rf"(?:{_BEHIND})(?:(?:vay|the|z|zay)(?: (?:moi nguoi|ca nha|cac ban|ad|shop|mn|b|a))*|a)",
    r"(?:(?:vay|the|z|zay) a|nhi|ad|mn|nha shop)",
)
_ENGLISH_OPENINGS = (
    r"(?:hi|hello|hey|hiya|dear|morning|good (?:morning|afternoon|evening|day))"
    r"(?: (?:there|all|everyone|team|sir|madam|or|guys|folks|bot))*(?:/madam)?"
    r"(?:[,.!:; ]*[,.!:;]+| +-+) *",
    r"(?:hi|hello|hey)(?: there)? (?=can|could|would|what|who|when|where|how|why|is|are|do|does|i)",
    r"(?:excuse me|sorry to (?:bother|disturb|trouble) you)[,.!:; ]+(?:but )?",
    r"(?:ok|okay|great|wow|perfect|cool|well|right|so|um|hmm|lol)(?: (?:ok|okay|great|lol))*"
    r"(?:[,.!:]+ *| (?=thank|thanks|and\b))",
    r"(?:many )?(?:thanks|thank you|thx|ta|cheers)(?: (?:a lot|so much|very much))?"
    r"[,.!: ]*[,.!:]+ *",
    r"(?:i (?:have|'ve got) (?:a|one) |just a |a )?(?:quick |short |small )?question[,.:;]+ *",
    r"(?:(?:could|can|would|will) (?:you|u|someone|anyone|somebody|anybody) )?(?:please |kindly )?"
    r"(?:tell (?:me|us)|let (?:me|us) know|(?:send|give|show) (?:me|us)|explain(?: to (?:me|us))?|"
    r"advise)(?: please)?(?: about)?[,:]? ",
    r"i(?:['’]d| would)? (?:really )?(?:like|love|want|need|wish) to (?:know|ask|find out|learn)"
    r"(?: you)?(?: about)?[,:]? ",
    r"(?:(?:i(?:['’]m| am| was) )?(?:just )?(?:wondering|curious)"
    r"|(?:i(?:['’]m| am| was) (?:just )?|just )checking)(?: about)?(?: lol)?[,:]? ",
    r"(?:i wonder|(?:may|can) i (?:know|ask)(?! for\b)|do(?:es)? (?:you|u|anyone|anybody|someone) "
    r"(?:happen to )?know|any idea|please)(?: about)?[,:]? ",
)
_FOR_WHAT = (
    "for (?:your|the|any|all your) (?:quick |kind )?"
    "(?:help|answers?|reply|time|support|info|information)"
)
_ENGLISH_ENDINGS = (
    r"(?:please|pls|plz)",
    r"(?<!\bsay )(?<!\bsaying )(?<!\ba )(?<!\bof )(?<!\bthe )"
    r"(?:many )?(?:thanks|thank you|thx|tks|cheers|kind regards|best regards|regards|best wishes)"
    rf"(?: (?:a lot|so much|very much|in advance|again|everyone|all|{_FOR_WHAT}))*"
    r"(?:, [A-Z][a-z]+)?",
    r"(?:(?<=[,.;!?~] )(?:right|correct)|(?:are|is|does|do|did|was|were|has|have)n['’]?t "
    r"(?:it|they|he|she|there|we))",
)


def _anywhere(openings: tuple[str, ...], endings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\A(?:{'|'.join(openings)})"
        rf"|(?:(?<=\?) +|(?<![,.;!~ ])[,.;!~ ]+)(?:{'|'.join(endings)})[,.;!~? ]*\Z",
        re.IGNORECASE,
    )


_MARKED = _anywhere(
    (*_OPENINGS, *_MARKED_OPENINGS, *_ENGLISH_OPENINGS),
    (*_ENDINGS, *_PARTICLES, *_ENGLISH_ENDINGS),
)
_UNMARKED = _anywhere(
    tuple(without_marks(one.replace(_MORE, _SURELY_MORE)) for one in _OPENINGS) + _ENGLISH_OPENINGS,
    (*map(without_marks, _ENDINGS), *_UNMARKED_PARTICLES, *_ENGLISH_ENDINGS),
)


_ALONE = (
    rf"xin chào|kính chào|(?:dạ )?(?:{_WHO} )?chào {_WHOM}(?: (?:ạ|nhé|nha))?|"
    r"chào buổi (?:sáng|trưa|chiều|tối)|alo|"
    rf"(?:(?:dạ|vâng|ok|okay) ){{0,3}}(?:{_WHO} )?{_THANKS}|{_WHOM} ơi|"
    r"tạm biệt|hẹn gặp lại|xin lỗi|"
    r"rất vui được gặp|chúc (?:một )?ngày (?:tốt lành|vui vẻ)"
)
_TO = "(?:hi|hello|hey|ok|okay|tks|thx|thanks|thank you)"
_MARKED_ALONE = rf"chào|dạ|vâng|ạ|nhé|nha|{_TO} {_WHOM}"
# Without marks the others are names as well: "Hi Chi", "Hello Anh".
_UNMARKED_ALONE = rf"{_TO} (?:shop|ad|mng|mn|b|cac ban|moi nguoi|ca nha|(?-i:anh em|anh|em))"
_ENGLISH_ALONE = (
    r"hi|hello|hey|hiya|good (?:morning|afternoon|evening|day|night)|thanks?(?: you)?|thx|tks|ta|"
    r"cheers|bye|goodbye|bye bye|see you(?: later)?|ok|okay|great|cool|nice|perfect|sorry|"
    r"nice to meet you"
)
# They greet beside one of these, and are something to ask about alone: "Team", "All".
_ENGLISH_BESIDE = (
    rf"there|all|everyone|team|bot|admin|so much|very much|a lot|many|again|{_FOR_WHAT}"
)


def _one_of(*alone: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(alone)})(?!\w)[\s,.;:!?~-]*", re.IGNORECASE)


_ANY_ALONE = _one_of(_ALONE, _MARKED_ALONE, _ENGLISH_ALONE, _ENGLISH_BESIDE)
_ANY_UNMARKED_ALONE = _one_of(
    without_marks(_ALONE), _UNMARKED_ALONE, _ENGLISH_ALONE, _ENGLISH_BESIDE
)
_ANY_ENGLISH_ALONE = _one_of(_ENGLISH_ALONE, _ENGLISH_BESIDE)
_BESIDE = re.compile(rf"(?:(?:{_ENGLISH_BESIDE})(?!\w)[\s,.;:!?~-]*)+", re.IGNORECASE)


def greeting(question: str) -> str | None:
    """The language of `question` if it asks nothing ("Xin chào", "Thanks a lot!"), else None."""
    said = without_pictures(" ".join(question.split()))
    if _BESIDE.fullmatch(said):
        return None
    if _is_all(said, _ANY_ENGLISH_ALONE):
        return "en"
    return "vi" if _is_all(said, _ANY_UNMARKED_ALONE if said.isascii() else _ANY_ALONE) else None


def _is_all(text: str, one: re.Pattern[str]) -> bool:
    """Whether `text` is a row of what `one` matches, and not empty."""
    place = 0
    while found := one.match(text, place):
        place = found.end()
    return 0 < place == len(text)


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
