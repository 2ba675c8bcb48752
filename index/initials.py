"""The initials that a corpus defines itself: "Ban Quản lý Dự án (BQLDA)", "(gọi tắt là BQLDA)".

What a text defines once it says in initials from there on, and whoever asks uses either form. So a
question is asked with both; not with initials that are hardly used beyond their definition, which
would be found instead of what the question asks. The letters must be those with which the last
words before the bracket begin, as in Schwartz and Hearst (2003), who let more pass.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from index.marks import without_marks

USED = 2  # texts with initials, beside those that define them
_SHORT = r"[^\W\d_]{2,8}"
_DEFINED = re.compile(
    rf"[(（]\s*(?:(?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt|chung)(?: là|:)?|hereinafter|or)?\s*"
    rf"[\"“'‘]?({_SHORT})[\"”'’]?\s*[)）]"
)
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
    for text in texts:
        for found in _DEFINED.finditer(text):
            before = text[max(0, found.start() - _MOST_BEFORE) : found.start()]
            long = _long_form(found[1], before) if found[1].isupper() else ""
            if long:
                seen[without_marks(found[1])][Form(found[1], long)] += 1
    uses = Counter(word for text in texts for word in {*_TOKEN.findall(text)})
    best = {short: forms.most_common(1)[0][0] for short, forms in seen.items()}
    return {
        short: form._replace(used=uses[form.short] - seen[short].total() >= USED)
        for short, form in best.items()
    }


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


def _meant(word: str, forms: Mapping[str, Form]) -> Form | None:
    plain = without_marks(word)
    initials = word.isupper() or (len(plain) >= _SURE and not _VOWEL.search(plain))
    return forms.get(plain.upper()) if initials else None


def _plain(text: str) -> str:
    """The words of `text` in small letters without marks, one space between them."""
    return " ".join(_WORD.findall(without_marks(text).lower()))
