"""The words of a question as they were meant: slips mended, marks restored, short forms in full."""

from dataclasses import dataclass

from index.store import PassageStore

LOCKED = 0.8  # of the words in capitals but for their first letter: "NGOs" becomes "ngoS"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as they were meant.

    Args:
        meant: mistyped words mended; marks as they were typed, so that these count where they were;
            abbreviations with their long forms.
        marked: the same with its marks, if it is Vietnamese typed without.
        told: the latter with its abbreviations as they were typed.
    """

    meant: str
    marked: str
    told: str


def wording(store: PassageStore, text: str, language: str) -> Wording:
    """`text` in `language` as it was meant, by the words that the corpus knows."""
    meant = store.mended(unlocked(text), language)
    marked = store.restored(meant) if language == "vi" else meant
    return Wording(store.expanded(meant, language), store.expanded(marked, language), marked)


def unlocked(text: str) -> str:
    """`text` with capitals and small letters exchanged if the shift lock was on: "wHERE IS hANOI?".

    Capitals tell names. What is all in capitals stays so, and tells none.
    """
    words = [word for word in text.split() if len(word) > 1 and word.isalpha()]
    locked = [word for word in words if word[0].islower() and word[1:].isupper()]
    within = sum(word[1:].isupper() for word in words)
    return text.swapcase() if locked and 1 < within >= LOCKED * len(words) else text
