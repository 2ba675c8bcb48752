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

_MEASURED = "giá phí vé tiền mất tốn hết cần được rộng cao dài nặng sâu".split()
_COUNTED = "giờ năm tháng tuần ngày tiếng phút phần người cái chiếc lần loại con".split()

# Neighbours, joined by `_`, that questions are full of and other texts are not, of which another
# marking is a word as well: "giá bao" is how a price is asked for, "gia bao" is seen more often.
ASKED_PAIRS = frozenset(
    [f"{measured}_bao" for measured in _MEASURED]
    + [f"mấy_{counted}" for counted in _COUNTED]
    + "lúc_mấy tầng_mấy thứ_mấy ở_đâu chỗ_nào lúc_nào".split()
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
