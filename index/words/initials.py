"""The initials that a corpus defines itself: "Ban Quản lý Dự án (BQLDA)", "(gọi tắt là BQLDA)".

Also the other way round, "BQLDA (Ban Quản lý Dự án)", and in a list or a table of abbreviations.

What a text defines once it says in initials from there on, and whoever asks uses either form. So a
question is asked with both; not with initials that are hardly used beyond their definition, which
would be found instead of what the question asks. The letters must be those with which the last
words before the bracket begin, as in Schwartz and Hearst (2003), who let more pass; where the
initials come first, those of all words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.rows import cells_of
from index.words.marks import without_marks

USED = 2  # texts with initials, beside those that define them
_SHORT = r"[^\W\d_]{2,8}"
_DEFINED = re.compile(
    rf"[(（]\s*(?:(?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt|chung)(?: là|:)?|hereinafter|or)?\s*"
    rf"[\"“'‘]?({_SHORT})[\"”'’]?\s*[)）]"
)
# "HRB (Harbour and River Board)"; and as a line of a list, "- HRB: Harbour and River Board".
_EXPLAINED = re.compile(
    rf"(?<!\w)({_SHORT})\s?[(（]\s*(?:viết tắt của|tức(?: là)?|là|short for|i\.e\.)?"
    r"([^()（）\n]{3,120})[)）]"
)
_LISTED = re.compile(
    rf"^[ \t]*(?:(?:[-*•+–]|\d{{1,3}}[.)])[ \t]*)?({_SHORT})[ \t]?(?:[:=]|[ \t][-–—])[ \t]?"
    r"([^:=\n]{3,120})$",
    re.M,
)
_ALONE = re.compile(rf"{_SHORT}\Z")
_PART = re.compile(r"[^;.(（]*")  # of what explains initials, the long form
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset("of the and for in on to a an và của về cho".split())  # that initials pass over
_MOST_BEFORE = 120  # characters in which the long form stands
_SURE = 3  # letters; fewer may be anything, unless they are typed in capitals
_VOWEL = re.compile(r"[aeiouy]")
_TOKEN = re.compile(r"(?<![\w/.@'’-])[^\W\d_]{2,8}(?![\w/@'’]|[.-]\w)")


class Form(NamedTuple):
    """Initials, in capitals, what they stand for, and whether they are used without saying that."""

    short: str
    long: str
    used: bool = False


def defined(texts: Sequence[str]) -> Mapping[str, Form]:
    """The initials that `texts` define, by their capitals without marks.

    Of several long forms of one, the one that is defined most often; of equal ones the first.
    """
    seen: defaultdict[str, Counter[Form]] = defaultdict(Counter)
    telling: Counter[str] = Counter()  # the texts that define each
    for text in texts:
        told = dict.fromkeys(_definitions(text))
        telling.update({without_marks(short) for short, _ in told})
        for short, long in told:
            seen[without_marks(short)][Form(short, long)] += 1
    uses = Counter(word for text in texts for word in {*_TOKEN.findall(text)})
    best = {short: forms.most_common(1)[0][0] for short, forms in seen.items()}
    used = {short: uses[form.short] + uses[f"{form.short}s"] for short, form in best.items()}
    return {
        short: form._replace(used=used[short] - telling[short] >= USED)
        for short, form in best.items()
    }


def _definitions(text: str) -> Iterator[tuple[str, str]]:
    """Initials that `text` defines, and their long form."""
    for found in _DEFINED.finditer(text):
        short = _singular(found[1])
        before = text[max(0, found.start() - _MOST_BEFORE) : found.start()]
        if short.isupper() and (long := _long_form(short, before)):
            yield short, long
    explained = _EXPLAINED.findall(text) if "(" in text or "（" in text else ()
    told = [*explained, *_LISTED.findall(text), *_beside(text)]
    for typed, words in told:
        short = _singular(typed)
        if short.isupper() and (long := _whole_form(short, words)):
            yield short, long


def _beside(text: str) -> Iterator[tuple[str, str]]:
    """What may be initials in a cell of a row in `text`, and what stands beside it."""
    for line in text.split("\n") if "|" in text else ():
        for one, other in pairwise(cells_of(line)):
            yield from ((a, b) for a, b in ((one, other), (other, one)) if _ALONE.match(a))


def with_both(question: str, forms: Mapping[str, Form]) -> str:
    """`question` with the long form behind initials, and these behind a long form if they are used.

    Nothing is added to what has both. Small letters are initials where no vowel is among them.
    """
    said = f" {_plain(question)} "
    shorts = [
        form.short
        for form in forms.values()
        if form.used
        and len(form.short) >= _SURE
        and f" {_plain(form.long)} " in said
        and f" {_plain(form.short)} " not in said
    ]
    return " ".join([_with_long(question, forms, lambda short, long: f"{short} {long}"), *shorts])


def in_full(question: str, forms: Mapping[str, Form]) -> str:
    """`question` with the long form in the place of initials; see `with_both`."""
    return _with_long(question, forms, lambda _, long: long)


def _with_long(question: str, forms: Mapping[str, Form], put: Callable[[str, str], str]) -> str:
    """`question` with initials and their long form as `put` has them."""
    said = f" {_plain(question)} "
    marked = without_marks(question) != question

    def with_long(match: re.Match[str]) -> str:
        form = _meant(match.group(), forms)
        if form is None or f" {_plain(form.long)} " in said:
            return match.group()
        return put(match.group(), form.long if marked else without_marks(form.long))

    return question if question.isupper() else _TOKEN.sub(with_long, question)


def _long_form(short: str, before: str) -> str:
    """The last words of `before` whose initials are `short`; nothing where they are others."""
    words = list(_WORD.finditer(before.split("\n")[-1]))
    wanted = list(without_marks(short).upper())
    for word in reversed(words):
        if without_marks(word.group()[0]).upper() == wanted[-1]:
            wanted.pop()
            if not wanted:
                return before.split("\n")[-1][word.start() : words[-1].end()]
        elif word.group().lower() not in _SMALL:
            break
    return ""


def _whole_form(short: str, explained: str) -> str:
    """The beginning of `explained` if the initials of all its words are `short`, else ""."""
    part = _PART.match(explained)[0].strip()  # type: ignore[index]
    for words in (part, part.partition(",")[0]):
        long = _long_form(short, words)
        above = _WORD.findall(words.rpartition(long)[0].lower()) if long else [""]
        if _SMALL.issuperset(above):
            return long
    return ""


def _singular(short: str) -> str:
    """The initials of which `short` is the plural, "KPIs", or as it is."""
    return short[:-1] if short[-1:] == "s" and short[:-1].isupper() and len(short) > 2 else short


def _meant(word: str, forms: Mapping[str, Form]) -> Form | None:
    word = _singular(word)
    plain = without_marks(word)
    initials = word.isupper() or (len(plain) >= _SURE and not _VOWEL.search(plain))
    return forms.get(plain.upper()) if initials else None


def _plain(text: str) -> str:
    """The words of `text` in small letters without marks, one space between them."""
    return " ".join(_WORD.findall(without_marks(text).lower()))
