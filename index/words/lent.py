"""Words that Vietnamese has lent from English, and its own for the same: "ship" and "giao hàng".

Who chats with a shop says the one, its rules of delivery the other, and both share no syllable. So
a question with the one is asked with the other as well, where the corpus has that. Only what is
said for the same thing is here: "free" is "miễn phí", but "team" and "test" are much else.
"""

import re
from collections.abc import Callable, Mapping

from index.words.marks import without_marks
from index.words.terms import as_typed, syllable_terms, words

Held = Callable[[str, str], int]  # how many passages have a term in a field of the search

# Each with its own words, the usual first; longer lent ones before those that begin them.
OWN: Mapping[str, tuple[str, ...]] = {
    "freeship": ("miễn phí giao hàng", "miễn phí vận chuyển"),
    "free ship": ("miễn phí giao hàng", "miễn phí vận chuyển"),
    "ship": ("giao hàng", "vận chuyển"),
    "size": ("kích cỡ", "kích thước", "cỡ"),
    "sale": ("giảm giá", "khuyến mãi"),
    "voucher": ("phiếu giảm giá", "mã giảm giá"),
    "check in": ("nhận phòng",),
    "check out": ("trả phòng",),
    "book": ("đặt",),
    "order": ("đặt hàng",),
    "cod": ("thanh toán khi nhận hàng",),
    "bill": ("hóa đơn",),
    "free": ("miễn phí",),
    "menu": ("thực đơn",),
    "hotline": ("tổng đài", "số điện thoại", "điện thoại"),
    "password": ("mật khẩu",),
    "pass": ("mật khẩu",),
    "online": ("trực tuyến",),
    "app": ("ứng dụng",),
    "deadline": ("hạn chót", "hạn nộp"),
    "cv": ("hồ sơ xin việc", "sơ yếu lý lịch"),
    "full time": ("toàn thời gian",),
    "part time": ("bán thời gian",),
    "ot": ("làm thêm giờ", "tăng ca"),
}


def _whole(text: str) -> re.Pattern[str]:
    """Finds `text` as whole words, in any capitals: no part of a name of a file or an address."""
    joined = re.escape(text).replace(r"\ ", "[ -]?")
    return re.compile(rf"(?<![\w/.@'’-])(?:{joined})(?![\w/@'’]|[.-]\w)", re.IGNORECASE)


_LENT = {lent: _whole(lent) for lent in OWN}
# The longest first; one syllable says too much: "đặt" is to put, to order, to set.
_OWN = tuple(
    (lent, re.compile(rf"(?<!\w){without_marks(own)}(?!\w)", re.IGNORECASE))
    for own, lent in sorted(
        ((own, lent) for lent, all_own in OWN.items() for own in all_own if " " in own),
        key=lambda pair: -len(pair[0]),
    )
)


def in_own_words(text: str, language: str, held: Held) -> str:
    """`text` with a Vietnamese word of the corpus in the place of each lent one.

    Args:
        text: NFC.
        language: of it, "vi" or "en"; English lends nothing.
        held: how many passages have a term in the field "vi" (folded syllables and pairs).
    """
    if language != "vi":
        return text
    unmarked = not all(as_typed(words(text)))
    for lent, shape in _LENT.items():
        if own := next((own for own in OWN[lent] if _has(own, held)), ""):
            text = shape.sub(without_marks(own) if unmarked else own, text)
    return text


def in_lent_words(text: str, language: str, held: Held) -> str:
    """`text` with a lent word of the corpus in the place of each own one; see `in_own_words`."""
    for lent, own in _OWN if language == "vi" else ():
        plain = without_marks(text)
        if len(plain) == len(text) and (found := own.search(plain)) and _has(lent, held):
            text = f"{text[: found.start()]}{lent}{text[found.end() :]}"
    return text


def _has(said: str, held: Held) -> bool:
    """Whether the corpus has all of what is `said`, side by side."""
    return all(held("vi", term) for term in syllable_terms(without_marks(said)))
