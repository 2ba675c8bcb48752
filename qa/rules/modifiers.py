"""Whether a text tells of the third or the second, the red or the yellow, as a question asks.

"How much does a third suitcase cost?" is not answered by the price of a second suitcase. Such words
are everywhere, so they count only where they stand by the same word: before it in English, behind
it in Vietnamese. Of 1,318 labelled passages of the training data that have such a word where their
question has one, 10 have others alone.
"""

import re
from collections.abc import Sequence

from qa.rules.ordinals import ORDINALS, head, may_hold
from qa.rules.ranges import open_range
from qa.rules.rest import tells_all
from qa.rules.weekdays import ORDINAL_HEADS
from qa.rules.whether import asks_whether

# "Có phải" and "có trái cây" are about no side.
_NO_SIDE = "".join(rf"(?<!\b{word} )" for word in "có không cần thì là sẽ đều vẫn nếu".split())
_WORD = r"[^\W\d_]+"
# "Thứ hai" is Monday behind any other word, which "đầu tiên" can't be.
_ORDERED = (
    rf"{_WORD}(?=\s+(?:đầu tiên|thứ nhất|cuối cùng)\b)|{'|'.join(ORDINAL_HEADS)}|"
    "(?<!mấy )giờ|km|phút|tiết|buổi|ngày|đêm|xe|tàu|bay|buýt|lý|chặng|hiệp"
)
_ASIDE = r"(?:phụ\s+)?(?:(?:phía|đằng|mặt|bên)\s+)?"
# "Lần 2" is "lần thứ hai"; "ngày 2" is a date.
_NUMBERED = re.compile(
    r"(?<!\d )\b(lần|mũi|liều|vòng|tiết) ([1-5]|hai|ba|tư)(?![\w.,/:%-]*\d|\w)", re.IGNORECASE
)
_IN_WORDS = {"1": "thứ nhất", "2": "thứ hai", "3": "thứ ba", "4": "thứ tư", "5": "thứ năm"} | {
    word: f"thứ {word}" for word in ("hai", "ba", "tư")
}
# What stands before a Vietnamese word for it to be one of a set, and the words, Vietnamese and
# English, of one meaning; those of a set exclude one another.
_SETS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (_ORDERED, ORDINALS),
    (
        rf"(?!sổ\b){_WORD}",  # "sổ đỏ" and "sổ hồng" are the same
        (
            ("đỏ", "red"),
            ("xanh|xanh dương|xanh lá", "blue|green"),
            ("vàng", "yellow"),
            ("hổ phách", "amber"),
            ("trắng", "white"),
            ("đen", "black"),
            ("hồng", "pink"),
            ("tím", "purple"),
            (r"cam(?! (?:kết|đoan|go|chịu|quýt|sành|vắt))", "orange"),
            ("nâu", "brown"),
            ("xám", "gr[ea]y"),
        ),
    ),
    (
        rf"(?!việt\b){_WORD}",
        (
            ("bắc", "north(?:ern)?"),
            ("nam", "south(?:ern)?"),
            ("đông", "east(?:ern)?"),
            ("tây", "west(?:ern)?"),
        ),
    ),
    (
        _WORD,
        (
            (f"{_NO_SIDE}trái(?! (?:cây|tim|đất|phép|với|lại|ý))", "left"),
            (f"{_NO_SIDE}phải", "right"),
        ),
    ),
    (
        "thẻ|gói|hạng|hội viên|thành viên",
        (
            ("vàng", "gold(?! medal)"),
            ("bạc", "silver(?! medal)"),
            ("bạch kim", "platinum"),
            ("kim cương", "diamond"),
        ),
    ),
    (
        # Elsewhere "trước" and "sau" are before and after.
        "cửa|cổng|sân|hàng|ghế|bánh|camera|mặt|nhà|lối|tòa|phanh|đèn|màn hình",
        ((f"{_ASIDE}sau", "rear|back"), (f"{_ASIDE}trước", "front"), ("chính", "main")),
    ),
)
_COLOURS, _METALS = 1, 4
_PATTERNS = tuple(
    tuple(
        re.compile(
            rf"\b(?:(?P<before>{stem})\s+(?:{vi})|(?:{en})\s+(?P<behind>{_WORD}))\b", re.IGNORECASE
        )
        for vi, en in each
    )
    for stem, each in _SETS
)


def tells_modified(question: str, text: str) -> bool | None:
    """Whether `text` names what `question` does by such a word, or the same by others (false).

    Args:
        question: with its marks.
        text: in the language of the question; else no word is the same.

    Returns:
        None where the text names nothing of the kind, has the colour or metal by itself ("Red:
        error"), or tells of all metals from one on.
    """
    found = [_told(each, question, text) for each in _PATTERNS]
    if False in found:
        # A number names the very one; it names no other: "xét nghiệm lại lần 2" tells of the first.
        text = _NUMBERED.sub(lambda one: f"{one[1]} {_IN_WORDS[one[2].lower()]}", text)
        found = [_told(each, question, text) for each in _PATTERNS]
    found = [told for told in found if told is not None]
    return all(found) if found else None


def _told(each: Sequence[re.Pattern[str]], question: str, text: str) -> bool | None:
    asked = _ranked(each, question)
    if not asked:
        return None
    ranks, told = {rank for rank, _ in asked}, _ranked(each, text)
    if any(rank in ranks for rank, _ in told):
        return True
    heads = {head(found) for _, found in asked}
    same = [(rank, found) for rank, found in told if head(found) in heads]
    if any(tells_all(one, text) for one in {head(found) for _, found in same}):
        return None
    if each is _PATTERNS[0] and same:
        return None if may_hold(same, ranks, text, asks_whether(question)) else False
    if each is _PATTERNS[_METALS] and any(
        open_range(text, found.start(), found.end()) for _, found in same
    ):
        return None
    return False if same and not _stands_alone(each, ranks, text) else None


def _stands_alone(each: Sequence[re.Pattern[str]], ranks: set[int], text: str) -> bool:
    """Whether `text` has a colour or metal of `ranks` by itself: "Red: error", "bạc, vàng: 5%"; of
    another kind, as what a row or an item is about: "South | 12 lockers".
    """
    place = _PATTERNS.index(tuple(each))
    words = "|".join(f"{vi}|{en}" for rank, (vi, en) in enumerate(_SETS[place][1]) if rank in ranks)
    alone = "" if place in (_COLOURS, _METALS) else " ?[|:]"
    begins = rf"(?:^|[|-] ?)(?=(?:{words}){alone})" if alone else ""
    return bool(re.search(rf"{begins}\b(?:{words})\b", text, re.IGNORECASE | re.MULTILINE))


def _ranked(each: Sequence[re.Pattern[str]], text: str) -> list[tuple[int, re.Match[str]]]:
    """What of a set `text` names, by its place in it."""
    return [(rank, found) for rank, one in enumerate(each) for found in one.finditer(text)]
