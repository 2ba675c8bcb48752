"""With which thing something is done: what is bought, rented, uploaded or installed.

"Where can I buy a map?" is answered by "Maps are at the gate. Audio guides can be rented", though
it names renting alone: it tells of maps, and what is rented is something else. A thing stands
behind its verb or before it, and is one noun here: the first in Vietnamese, the last in English.
"""

import re
from collections.abc import Iterable
from itertools import dropwhile

from corpus.sentences import sentence_spans
from index.words.terms import stem

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BREAK = re.compile(r"[.,;:!?()|\n–—•]|\d")
# What stands between a verb and the thing behind it, and between a thing and the verb behind that.
_BEHIND = frozenset(
    "a an the some any my your his her its our their one two used new good cheap of for me us him "
    "them một hai vài cái chiếc loại những các thêm được lại trước hẳn đứt bao nhiêu mấy cho tôi "
    "em mình".split()
)
_BEFORE = frozenset(
    "can could be been is are was were may must also cannot not have has for to cho có thể để phải "
    "được đã đang sẽ đều cũng thì tự mở lại".split()
)
# Words that tell no thing: another part of the sentence has begun.
_NO_THING = frozenset(
    "in on at from by with near where when how what which who why if and or but i you we they "
    "he she it do does did will would should there here online price prices cost costs rate rates "
    "fee fees much many please want need more only per each hour day week month "
    "ở tại với giá tiền phí đâu nào gì không là theo trong ngoài từ trên dưới về và hoặc hay nếu "
    "khi ai người khách chủ dịch vụ nơi chỗ muốn cần hợp đồng việc vì mà rồi xong chưa nhé ạ vậy "
    "mỗi giờ ngày tuần tháng".split()
)
# What nobody rents, by its stem.
_ONLY_BOUGHT = {"vé", "nước", "bánh", "sữa", "thuốc", "ticket", "food", "drink", "snack", "water"}
# What a sentence tells a price with, or where something is.
_OFFERED = re.compile(
    r"[£$€₫]|\d\.000\b|\d ?(?:đ|k|đồng|nghìn|ngàn|triệu|tr|vnđ?|usd|dollars?|pounds?|euros?)\b|"
    r"\b(?:free|miễn phí|available|online|in stock|có sẵn|trực tuyến|"
    r"(?:at|in|from|on) (?:the|our) (?:[\w-]+ ){0,2}(?:counter|desk|gates?|shops?|store|reception|"
    r"site|website|app|office|bar|café|canteen|entrance|kiosk|door)|"
    r"(?:ở|tại|trên|có) (?:các )?(?:quầy|cổng|cửa|trang|web|website|mạng|app|ứng dụng|căng tin|"
    r"căn tin|lễ tân|sảnh|tiệm|phòng|kho))\b",
    re.IGNORECASE,
)
_MOST = 3  # words of a thing
_NEAR = 80  # characters of its verb
_VIETNAMESE = re.compile(r"[^\x00-\x7f]|\bmua\b", re.IGNORECASE)


def of_another_thing(asked: Iterable[re.Match[str]], others: Iterable[re.Match[str]]) -> bool:
    """Whether a text does something else with another thing, and offers the one asked about.

    Args:
        asked: the verbs of a question, with its marks.
        others: the verbs of the text, none of them the question's.

    Returns:
        False too where it cannot be seen with which thing something is done.
    """
    things, other = {_thing(verb) for verb in asked}, {_thing(verb): verb for verb in others}
    if things and other and things <= _ONLY_BOUGHT:
        return True
    if not things or not other or None in things | other.keys() or things & other.keys():
        return False
    text = next(verb.string for verb in other.values())
    sentences = (text[start:end] for start, end in sentence_spans(text))
    return any(
        _OFFERED.search(one) and things & {_noun(word) for word in _words(one)} for one in sentences
    )


def _thing(verb: re.Match[str]) -> str | None:
    """What something is done with by `verb`; None where nothing is named."""
    text = verb.string
    behind = _run(_words(_BREAK.split(text[verb.end() : verb.end() + _NEAR])[0]), _BEHIND)
    before = _run(
        reversed(_words(_BREAK.split(text[max(0, verb.start() - _NEAR) : verb.start()])[-1])),
        _BEFORE,
    )
    named = behind or before[::-1]
    return _noun(named[0 if _VIETNAMESE.search(verb[0]) else -1]) if named else None


def _noun(word: str) -> str:
    """`word` as it names a thing: "map" for maps."""
    return stem(word) if word.isascii() else word


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _run(words: Iterable[str], skipped: frozenset[str]) -> list[str]:
    """The words of a thing at the beginning of `words`, behind those that are `skipped`."""
    run: list[str] = []
    for word in dropwhile(skipped.__contains__, words):
        if len(run) == _MOST or word in _NO_THING | _BEHIND | _BEFORE:
            break
        run.append(word)
    return run
