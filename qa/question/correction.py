"""A question that corrects the one before: "không, ý mình là vé trẻ em", "sorry, I meant by bus".

What is said behind "I mean" is what is meant in place of a part of that question, so it carries on
from it as "còn vé trẻ em?" and "and by bus?" do, which `qa.question.followup` knows. So does what
stands alone behind "à nhầm," and "not the pool,", if there is a question before it. "I meant to ask
about parking" asks anew, and so does who means a whole question of yes or no.
"""

import re

from index.words.marks import without_marks

_PAUSE = r"(?: (?:ạ|phải|nhé|nha)){0,2}[,.!:; ]+"
_VIETNAMESE = (
    rf"\A(?:(?:dạ|vâng|à|ơ|không|ko|k|nhầm|sorry|xin lỗi){_PAUSE}){{0,4}}"
    r"ý (?:của )?(?:em|mình|tôi|tớ|tui|con|cháu|mk|e)(?: là|(?: muốn| định)? hỏi(?: là)?)[,: ]+"
    r"(?!(?:gì|sao|thế nào)\b)(?=\w)"
)
_ENGLISH = (
    r"\A(?:(?:no|nope|sorry|oh|oops|ah|well|actually|wait|not that)[,.!:; ]+){0,4}"
    r"i (?:actually |really )?(?:mean(?! to\b)|meant(?! to (?:ask|say|come|go|book|buy|pay)\b))"
    r"[,: ]+(?=\w)"
)
# Without "I mean" it is only what is meant: a few words, none of which asks.
_FEW = r"(?=(?:\w+\W*){1,5}\Z)"
_MISTAKEN = (
    r"\A(?:(?:à|ơ|ấy|dạ|xin lỗi|sorry)[,.! ]+)*(?:(?:(?:em|mình|tôi|e|mk) )?nhầm(?: rồi)?|"
    r"(?:(?<=à |ơ )|(?<=à, ))(?:không|ko|k)(?: phải)?(?: ạ)?|không phải (?:là )?\w+(?: \w+){0,2})"
    r"[,.;:! ]*[,.;:!] *(?:mà là |mà )?"
    rf"(?!.*\b(?:gì|nào|đâu|sao|ai|mấy|nhiêu|lâu|không|ko|k|chưa)\b){_FEW}"
)
_MISTAKEN_ENGLISH = (
    r"\A(?:(?:no|nope|sorry|oh|oops|ah|well|wait)[,.!:; ]+){0,4}"
    r"not (?:the |a |an |for |on |in )*\w+(?: \w+)?[,;–—-]+ ?(?:but )?"
    rf"(?!.*\b(?:who|what|when|where|why|how|which|is|are|do|does|can|could|will|would)\b){_FEW}"
)


def _carried_on(vietnamese: str, english: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each shape of a correction, and the word by which a question carries on in its place."""
    shapes = ((vietnamese, "còn"), (without_marks(vietnamese), "the con"), (english, "and"))
    return tuple((re.compile(shape, re.IGNORECASE), word) for shape, word in shapes)


_MEANT = _carried_on(_VIETNAMESE, _ENGLISH)
_ONLY_BEHIND = _carried_on(_MISTAKEN, _MISTAKEN_ENGLISH)
_WHOLE = re.compile(
    r"\A(?:is|are|was|were|do|does|did|can|could|may|will|would|has|have|should)\b|"
    r"\b(?:có|được|phải|đúng|co|duoc|phai|dung)\b.*\b(?:không|khong|ko|k|hông|chưa|chua)\W*\Z",
    re.IGNORECASE,
)


def without_correction(question: str, *, carries_on: bool) -> str:
    """`question` without the words that say that it corrects something; any other as it is.

    Args:
        question: on one line, without courtesies.
        carries_on: there is a question before it, which it then is said to lean on.
    """
    for opening, word in (*_MEANT, *(_ONLY_BEHIND if carries_on else ())):
        if found := opening.match(question):
            meant = question[found.end() :]
            return f"{word} {meant}" if carries_on and not asks_whether(meant) else meant
    return question


def corrects(question: str) -> bool:
    """Whether `question`, without courtesies, says so of a part of the one before."""
    meant = without_correction(question, carries_on=True)
    return meant != question and not asks_whether(meant)


def asks_whether(text: str) -> bool:
    """Whether `text` is a whole question of yes or no: "Do you …", "… có … không"."""
    return _WHOLE.search(text) is not None
