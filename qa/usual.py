"""Whether a text tells of the usual beside the exception that it names.

"Admission is £12. Children under 5 go free." answers what an adult pays: nobody names the usual. So
a text that names another than what is asked about is about that other only where no part of it
tells what is wanted without naming it, and has as many of the question's words.
"""

import re
from collections.abc import Callable, Iterator

from corpus.sentences import sentence_spans
from corpus.tables import cells_of, headers
from index.asking import asking_weight
from index.terms import stem
from qa.amounts import tells_amount, wants_amount

Tells = Callable[[str, str], bool | None]

_WORD = re.compile(r"[^\W\d_]+")
# Words that any two sentences may share.
_COMMON = frozenset(
    "là có của cho được các những một trong và khi từ đến ở tại với thì mỗi giá tiền giờ mấy bao "
    "lúc lần bị phải a an the of in on at to from by for with and or it its be there this that "
    "have has cost costs price time long".split()
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
    own = [_telling(part) for part in parts]
    shared = [len(words & told) for told in own]
    numbered = [tells_amount(part, question) for part in parts]
    naming = {place for place, part in enumerate(parts) if tells(question, part) is False}
    others = set(range(len(parts))) - naming
    most = max((shared[place] for place in naming), default=0)
    if not wants_amount(question) and not any(numbered[place] for place in naming):
        return most == 0 and any(shared[place] for place in others)
    near = {place for place in others if numbered[place] and {place - 1, place + 1} & naming}
    return any(own[place] and shared[place] >= most for place in near)


def _parts(text: str, question: str) -> Iterator[str]:
    """The sentences of `text`, cut at semicolons, and at commas behind an amount.

    A row comes with the names of its columns.
    """
    spans = sentence_spans(text)
    for (start, end), header in zip(spans, headers(text, spans), strict=True):
        sentence = text[start:end]
        if len(cells_of(sentence)) > 1:
            yield sentence if header is None else f"{text[slice(*spans[header])]} {sentence}"
            continue
        part = ""
        for piece in re.split(r"(?<=[,;]) ", sentence):
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
