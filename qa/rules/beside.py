"""What is said beside the part of a question that asks, and says what that is about.

"On Sundays, when do you open?" asks of Sundays, and whoever is in class 9 of class 9; "I applied in
March. When does the next course start?" asks of any month. So what is told in a sentence of its own
says which class, room or side is meant, a day only where that is wished for, and no year.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.sentences import sentence_spans
from qa.question.asking_part import BREAK, REQUEST
from qa.rules.another import NOTHING, About, about
from qa.rules.cycles import tells_day, tells_month
from qa.rules.offices import tells_office
from qa.rules.whether import asks_whether

# It has no verb of its own: nobody does anything in it.
_OPENING = re.compile(
    r"\W*(?:on|in|at|for|during|by|as for|regarding|about|ở|tại|vào|trong|năm|tháng|ngày|hôm|thứ|"
    r"chủ nhật|đối với|với|về|cho)\b"
    r"(?!.*\b(?:i|we|my|our|em|mình|tôi|tớ|con|cháu|đã|rồi|chưa|không)\b)",
    re.IGNORECASE,
)
_WISH = re.compile(r"\b(?:want|like|hope|plan(?:ning)?) to\b|\b(?:muốn|định|tính)\b", re.IGNORECASE)


def beside(question: str) -> About:
    """What all of `question`, with its marks, is about, if a part of it does not say."""
    found = NOTHING
    for part in _parts(question):
        found = found.or_else(about(part) if _OPENING.match(part) else _lasting(part))
    # A text is held against all that is said, of which the part may be a day alone.
    return replace(found, named=tuple(question if words else "" for words in found.named))


def fitting(told: About, asked: str) -> About:
    """What of `told` the part that is `asked` may be about: no day where it wants yes or no."""
    return told.without(tells_day, tells_month) if asks_whether(asked) else told


def _parts(question: str) -> Iterator[str]:
    for start, end in sentence_spans(question):
        for part in BREAK.split(question[start:end]):
            yield from filter(str.strip, REQUEST.split(part))


def _lasting(told: str) -> About:
    """What still holds of what is `told` when something else is asked."""
    lasting = about(told).without(tells_office, tells_month)
    return replace(lasting if _WISH.search(told) else lasting.without(tells_day), dated="")
