"""The words that make a sentence a question, and that no answer repeats.

"Bao nhiêu" and "how many" say what kind of answer is wanted, not what it is about. Searched like
other words they would count as the rarest of all, since articles hardly ask anything.
"""

WEIGHT = 0.25  # of such a word beside another one

_VIETNAMESE = frozenset("gì nào ai đâu mấy sao bao_nhiêu bao_lâu bao_giờ bao_xa nhiêu".split())
_ENGLISH = frozenset(
    "what which who whom whose how many much when where why do does did is are was were "
    "can could should would shall must may will i me my mine we us our am".split()
)


def asking_weight(term: str, language: str) -> float:
    """`WEIGHT` for a term that asks, 1 for any other.

    Args:
        term: lower case, with its marks; a syllable, a pair joined by `_`, or an English word.
        language: of the question.
    """
    asking = _ENGLISH if language == "en" else _VIETNAMESE
    parts = (term, *term.split("_"))
    return WEIGHT if any(part in asking for part in parts) else 1.0
