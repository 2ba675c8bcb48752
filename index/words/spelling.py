"""Spellings that are one slip apart, and how usual each slip is: what typing does to a word."""

import string
import unicodedata

# Times likelier: slips seldom hit the marks or the first letter, and mostly swap or lose letters.
SAME_MARKS, MORE_MARKS, SAME_LETTERS, SAME_START, SWAPPED, LONGER = 20.0, 10.0, 10.0, 10.0, 3.0, 2.0


def usual(typed: str, meant: str) -> float:
    """How usual it is that `meant` comes out as `typed`, both without marks; 1 is least."""
    if typed == meant:
        return SAME_LETTERS * SAME_START
    start = SAME_START if meant[0] == typed[0] else 1.0
    if sorted(meant) == sorted(typed):
        return start * SWAPPED
    return start * (LONGER if len(meant) > len(typed) else 1.0)


def usual_marks(typed: frozenset[str], meant: frozenset[str]) -> float:
    """The same of marks; of a word without any, none is as good as another."""
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
