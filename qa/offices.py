"""Whether a text tells of the office that a question asks about, or of its deputy alone.

"Who is the chairman?" is not answered by who is the deputy chairman, though nearly every word is
there. Of 829 labelled passages of the training data that name the office their question asks about,
one names none but its deputy, and does not answer; of XQuAD's none. A former one is not told apart:
of eleven such passages ten were labelled right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.store import PassageStore
from qa.rank import Ranked

# Vietnamese and English names of one office; what is named alike in one language is one here.
_OFFICES = (
    ("chủ tịch|hội trưởng", "chair(?:man|woman|person)?|president"),
    ("tổng thống", "president"),
    ("giám đốc|viện trưởng", "director|manager"),
    ("quản lý", "manager"),
    ("bí thư|thư ký", "secretary"),
    ("hiệu trưởng", "principal|head ?(?:teacher|master|mistress)|rector"),
    ("trưởng (?:phòng|ban|bộ phận|nhóm)", "head|manager"),
    ("trưởng khoa", "dean|head"),
    ("thủ tướng", "prime minister"),
    ("bộ trưởng", "(?<!prime )minister"),
    ("thị trưởng", "mayor"),
    ("thống đốc", "governor"),
    ("thủ quỹ", "treasurer"),
    ("đội trưởng", "captain"),
    ("huấn luyện viên", "coach"),
    ("tổng biên tập", "editor"),
    ("tư lệnh|chỉ huy", "commander"),
    ("đại sứ", "ambassador"),
    ("giáo sư", "professor"),
)
_DEPUTY = r"(?P<deputy>(?:phó|trợ lý|vice|deputy|assistant|associate)(?:\s+|-))?"
_NAMES = tuple(
    re.compile(rf"\b{_DEPUTY}(?:tổng\s+|general\s+)?(?:{vi}|(?:{en})s?)\b", re.IGNORECASE)
    for vi, en in _OFFICES
)

BEHIND = 0.15  # score by which a passage about the very office may be behind


def of_another(question: str, text: str) -> bool:
    """Whether `text` names an office that `question` asks about, each time as its deputy's.

    Who asks about a deputy is not answered by who holds the office either.

    Args:
        question: with its marks.
        text: of a passage or a sentence, in either language.
    """
    told = list(_named(text))
    for office, deputy in _named(question):
        held = {one for at, one in told if at == office}
        if held and deputy not in held:
            return True
    return False


def office_first(
    store: PassageStore, question: str, ranked: Sequence[Ranked], near: int
) -> tuple[Ranked, ...]:
    """`ranked`, before a first one about another office the best about the very one.

    It gets the score of the first. One must name the office, and not be far behind.

    Args:
        store: holds the passages.
        question: with its marks.
        ranked: best first.
        near: how many of the first are looked at.
    """
    if not ranked or not of_another(question, store.passage(ranked[0].row).text):
        return tuple(ranked)
    asked = {office for office, _ in _named(question)}
    for place, hit in enumerate(ranked[1:near], 1):
        text = store.passage(hit.row).text
        names = asked & {office for office, _ in _named(text)}
        if ranked[0].score - hit.score <= BEHIND and names and not of_another(question, text):
            told = replace(hit, score=ranked[0].score)
            return (told, *ranked[:place], *ranked[place + 1 :])
    return tuple(ranked)


def _named(text: str) -> Iterator[tuple[int, bool]]:
    """The offices in `text` by their number, and whether each is a deputy's."""
    for office, name in enumerate(_NAMES):
        for found in name.finditer(text):
            yield office, found["deputy"] is not None
