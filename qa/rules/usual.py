"""Whether a text tells of the usual beside the exception that it names.

"Admission is £12. Children under 5 go free." answers what an adult pays: nobody names the usual. So
a text that names another than what is asked about is about that other only where no part beside it
tells an amount as it does, without a name of its own: "Parking is £3" is nothing usual.
"""

import re
from collections.abc import Callable, Iterator

from corpus.rows import cells_of
from corpus.sentences import sentence_spans
from corpus.tables import headers
from index.words.asking import asking_weight
from index.words.terms import stem
from qa.rules.amounts import tells_amount, wants_amount

Tells = Callable[[str, str], bool | None]

_WORD = re.compile(r"[^\W\d_]+")
# Words that any two sentences may share.
_COMMON = frozenset(
    "là có của cho được các những một trong và khi từ đến ở tại với thì mỗi giá tiền giờ mấy bao "
    "lúc lần bị phải ngày a an the of in on at to from by for with and or it its be there this "
    "that have has cost costs price time long day days".split()
)
# Words that name nothing beside another: what is open or entered.
_PLAIN = re.compile(
    r"\b(?:vé|vào|cửa|cổng|mở|admission|entry|entrance|tickets?|open|starts?|we|our)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(r"(?<=[,;]) | (?=\()")
# Who is not told to be a child is grown up: then one word in common, or what all enter by, will do.
_ADULT = re.compile(r"\b(?:người lớn|adults?)\b", re.IGNORECASE)
_NO_ADULT = re.compile(
    r"\b(?:sinh viên|học sinh|hssv|(?:người )?cao tuổi|gia đình|đoàn|bé|students?|seniors?|"
    r"family|families|groups?|concessions?|members?|lockers?|dogs?|parking|gửi xe|xe buýt|"
    r"khuyết tật|hội viên|thành viên)\b",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\b(?:vé|vào (?:cửa|cổng)|admission|entry|entrance|tickets?)\b", re.IGNORECASE)
_AMOUNT = re.compile(r"[£$€]?\d")
_FOR_ONE = re.compile(r"\b(?:for|on|if|with|when|cho|vào|ngày lễ|nếu|khi|với)\b", re.IGNORECASE)
_PRICE = re.compile(
    r"[£$€₫]|\d\.000\b|\d ?(?:đ|k|đồng|nghìn|ngàn|triệu|tr|vnđ?|vnd|usd)\b|\bfree\b|miễn phí",
    re.IGNORECASE,
)


def tells_usual(tells: Tells, question: str, text: str) -> bool:
    """Whether a part of `text` that names no other than what `question` asks about answers it.

    Args:
        tells: whether a text names what a question asks about, or another alone (false).
        question: with its marks.
        text: it names another alone.
    """
    words = _telling(question)
    parts = list(_parts(text, question))
    shared = [len(words & _telling(part)) for part in parts]
    if not wants_amount(question) and not _AMOUNT.search(text):
        alike = [part for part, much in zip(parts, shared, strict=True) if much]
        return bool(alike) and not any(tells(question, part) is False for part in alike)
    for place, part in enumerate(parts):
        if not _is_nameless(part, words, question) or not tells_amount(part, question):
            continue
        beside = [at for at in (place - 1, place + 1) if 0 <= at < len(parts)]
        others = [parts[at] for at in beside if shared[at] <= shared[place]]
        told = (tells(question, other) for other in others if _alike(part, other))
        if False in told and tells(question, part) is not False:
            return True
    return False


def _is_nameless(part: str, words: set[str], question: str) -> bool:
    """Whether `part` tells an amount, and names nothing that the question does not before it, nor
    whom or when it is for behind it.

    Of grown-ups it may name more than `words`, those of the question.
    """
    amount = _AMOUNT.search(part)
    if amount is None or _FOR_ONE.search(part, amount.end()):
        return False
    before = part[: amount.start()]
    named = _telling(before)
    if _ADULT.search(question) and (named & words or _ENTRY.search(before)):
        return not _NO_ADULT.search(before)
    return bool(named) and _telling(_PLAIN.sub(" ", before)) <= words


def _alike(part: str, other: str) -> bool:
    """Whether both tell prices, or neither does; what has no number is like any."""
    return not _AMOUNT.search(other) or bool(_PRICE.search(part)) == bool(_PRICE.search(other))


def _parts(text: str, question: str) -> Iterator[str]:
    """The sentences of `text`, cut at semicolons, and at commas and brackets behind an amount.

    A row comes with the names of its columns.
    """
    spans = sentence_spans(text)
    for (start, end), header in zip(spans, headers(text, spans), strict=True):
        sentence = text[start:end]
        if len(cells_of(sentence)) > 1:
            yield sentence if header is None else f"{text[slice(*spans[header])]} {sentence}"
            continue
        part = ""
        for piece in _PIECES.split(sentence):
            part = f"{part} {piece}" if part else piece
            if piece.endswith(";") or tells_amount(part, question):
                yield part
                part = ""
        if part:
            yield part


def _telling(text: str) -> set[str]:
    """The words of `text` that tell what it is about."""
    words = {word.lower() for word in _WORD.findall(text)} - _COMMON
    asking = {word for word in words for at in ("vi", "en") if asking_weight(word, at) < 1}
    return {stem(word).removesuffix("e") for word in words - asking}  # "buse" of "buses"
