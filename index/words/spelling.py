"""Spellings that are one slip apart, and how usual each slip is: what typing does to a word."""

import re
import string
import unicodedata

# Times likelier: slips seldom hit the marks or the first letter, and mostly swap or lose letters or
# hit the key beside the right one.
SAME_MARKS, MORE_MARKS, SAME_LETTERS, SAME_START, SWAPPED, LONGER = 20.0, 10.0, 10.0, 10.0, 6.0, 5.0
NEXT_KEY, OTHER_TONE = 4.0, 8.0
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")  # rows of letters, by which neighbours are known
_SOUNDS = ("iy", "sx")  # pairs that many speak alike: "siêu" is typed "xiêu"
_ENDING = re.compile(r"(?:e?s|e|ed|ing|ers?|l?y)?")  # of English words, the usual ones
_HOOK_OR_TILDE = frozenset("\u0309\u0303")  # hỏi and ngã, one tone in the south and the middle

# Southern words that are spelt as they are spoken: no slips, and in most texts the other word.
SOUTHERN = {
    "bịnh": "bệnh", "chưn": "chân", "đờn": "đàn", "kiếng": "kính", "lịnh": "lệnh", "mầy": "mày",
    "nhựt": "nhật", "nhứt": "nhất", "vầy": "vậy",
}  # fmt: skip


def usual(typed: str, meant: str) -> float:
    """How usual it is that `meant` comes out as `typed`, both without marks; 1 is least."""
    if typed == meant:
        return SAME_LETTERS * SAME_START
    first = "".join(sorted({typed[0], meant[0]}))
    start = SAME_START if len(first) == 1 or first in _SOUNDS else 1.0
    if sorted(meant) == sorted(typed):
        return start * SWAPPED
    if typed == f"{meant}g" and meant[-1] == "n":  # heard alike in the south: "đơng" is đơn
        return start * LONGER
    if len(meant) == len(typed):
        return start * (NEXT_KEY if _beside(typed, meant) else 1.0)
    return start * (LONGER if len(meant) > len(typed) else 1.0)


def inflected(typed: str, meant: str, root: str) -> bool:
    """Whether `typed` is rather `meant`, an English word of the stem `root`, than another of it.

    One of them doubles a letter, or only `meant` has a usual ending, of which a letter was lost,
    swapped or hit beside: "parkin", but no "contactless", "shippers" or "lungo".
    """
    longer, shorter = sorted((typed, meant), key=len, reverse=True)
    places = range(1, len(longer))
    if any(longer[i - 1] == longer[i] and longer[:i] + longer[i + 1 :] == shorter for i in places):
        return True
    own, other = (_ENDING.fullmatch(word.removeprefix(root)) for word in (meant, typed))
    if own is None or other is not None or len(typed) > len(meant):
        return False
    swapped = sorted(typed) == sorted(meant)
    return len(typed) < len(meant) or swapped or _beside(typed, meant)


def usual_marks(typed: frozenset[str], meant: frozenset[str]) -> float:
    """The same of marks; of a word without any, none is as good as another."""
    if typed ^ meant == _HOOK_OR_TILDE:
        return OTHER_TONE
    if not typed or not typed <= meant:
        return 1.0
    return SAME_MARKS if typed == meant else MORE_MARKS


def slips_of(word: str) -> list[str]:
    """Every spelling one slip away from `word`, of a to z, sorted; not empty, nor `word` itself."""
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    found = {left + right[1:] for left, right in parts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1}
    for letter in string.ascii_lowercase:
        found |= {left + letter + right for left, right in parts}
        found |= {left + letter + right[1:] for left, right in parts if right}
    return sorted(found - {word, ""})


def marks(word: str) -> frozenset[str]:
    """The marks of `word`, whatever letters they stand on; đ is a d with one."""
    apart = unicodedata.normalize("NFD", word)
    return frozenset(c for c in apart if unicodedata.combining(c) or c == "đ")


def _beside(typed: str, meant: str) -> bool:
    """Whether each letter is the same, sounds alike, or its key lies beside the one meant."""
    apart = ["".join(pair) for pair in zip(typed, meant, strict=True) if pair[0] != pair[1]]
    near = (*KEYS, *_SOUNDS)
    return all(any(pair in row or pair[::-1] in row for row in near) for pair in apart)
