"""A question without the courtesies around it: "Chào shop, cho em hỏi … ạ?", "Hi, could you …?".

People greet, excuse themselves and give thanks, to a chat as to anyone. None of these words is in
what they ask about, so that a question lost its answer by them: of 55 questions, 37 were answered
rightly, with a greeting and "cho em hỏi" before them 11.
"""

import re

from index.words.marks import without_marks
from qa.question.asking_part import without_pictures
from qa.question.courtesy_words import (
    ENDINGS,
    ENGLISH_ENDINGS,
    ENGLISH_OPENINGS,
    FOR_WHAT,
    MARKED_OPENINGS,
    MORE,
    OPENINGS,
    PARTICLES,
    SURELY_MORE,
    THANKS,
    UNMARKED_PARTICLES,
    WHO,
    WHOM,
)

LEAST = 2  # words that must be left: "Xin chào" is all there is to "Xin chào"
_MOST = 50  # courtesies of a question: whoever writes more writes nonsense
_ENDING = 200  # characters of one at its end


def _anywhere(openings: tuple[str, ...], endings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\A(?:{'|'.join(openings)})"
        rf"|(?:(?<=\?) +|(?<![,.;!~ ])[,.;!~ ]+)(?:{'|'.join(endings)})[,.;!~? ]*\Z",
        re.IGNORECASE,
    )


_MARKED = _anywhere(
    (*OPENINGS, *MARKED_OPENINGS, *ENGLISH_OPENINGS),
    (*ENDINGS, *PARTICLES, *ENGLISH_ENDINGS),
)
_UNMARKED = _anywhere(
    tuple(without_marks(one.replace(MORE, SURELY_MORE)) for one in OPENINGS) + ENGLISH_OPENINGS,
    (*map(without_marks, ENDINGS), *UNMARKED_PARTICLES, *ENGLISH_ENDINGS),
)


_ALONE = (
    rf"xin chào|kính chào|(?:dạ )?(?:{WHO} )?chào {WHOM}(?: (?:ạ|nhé|nha))?|"
    r"chào buổi (?:sáng|trưa|chiều|tối)|alo|"
    rf"(?:(?:dạ|vâng|ok|okay) ){{0,3}}(?:{WHO} )?{THANKS}|{WHOM} ơi|"
    r"tạm biệt|hẹn gặp lại|xin lỗi|"
    r"rất vui được gặp|chúc (?:một )?ngày (?:tốt lành|vui vẻ)"
)
_TO = "(?:hi|hello|hey|ok|okay|tks|thx|thanks|thank you)"
_MARKED_ALONE = rf"chào|dạ|vâng|ạ|nhé|nha|{_TO} {WHOM}"
# Without marks the others are names as well: "Hi Chi", "Hello Anh".
_UNMARKED_ALONE = rf"{_TO} (?:shop|ad|mng|mn|b|cac ban|moi nguoi|ca nha|(?-i:anh em|anh|em))"
_ENGLISH_ALONE = (
    r"hi|hello|hey|hiya|good (?:morning|afternoon|evening|day|night)|thanks?(?: you)?|thx|tks|ta|"
    r"cheers|bye|goodbye|bye bye|see you(?: later)?|ok|okay|great|cool|nice|perfect|sorry|"
    r"nice to meet you"
)
# They greet beside one of these, and are something to ask about alone: "Team", "All".
_ENGLISH_BESIDE = (
    rf"there|all|everyone|team|bot|admin|so much|very much|a lot|many|again|{FOR_WHAT}"
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
    told = question
    for _ in range(_MOST):
        found = shape.match(told) or shape.search(told, max(0, len(told) - _ENDING))
        left = f"{told[: found.start()]}{told[found.end() :]}".strip() if found else told
        if len(left.split()) < LEAST:
            return told
        if left == told:
            break
        told = left
    asks = question.rstrip().endswith("?") and not told.endswith("?")
    return f"{told}?" if asks else told
