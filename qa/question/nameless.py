"""Whether a question names nothing of its own: neither a thing, nor the matter that is its.

"Mất bao lâu?" has only words that ask and measure. "Cần giấy tờ gì?" names papers, but not what
for: its words belong to whatever may be asked for at a desk. The first says nothing without the
question before it; the second may be about all that there is.
"""

import re
from collections.abc import Sequence

from index.words.marks import without_marks

# Words that ask or measure but name nothing: a question of these alone is about the one before.
NAMELESS = frozenset(
    "het mat ton bao nhieu lau tien phi gia muc ngay thang nam gio phut tuan nguoi lan cai "
    "co khong duoc phai can thi khi nao o dau ai gi sao vi tai the la cua voi cho va hay den tu "
    "trong may lam nhu ra xong cao thap nhat it lon xa gan nop ten loai nua khac roi "
    "how long much many do does did is are was were be it they take cost when where why who whom "
    "what which in on at by for to from a an the year years month months day days date place time "
    "price total amount happened happen free open start end begin exactly more else far often of "
    "population size area height weight length width fee budget".split()
)
# The same in two syllables, of which each alone may name something ("dien": electricity).
_PAIRS = re.compile(
    r"\b(?:dien (?:tich|ra)|dan so|quy mo|thoi gian|dia diem|chieu (?:cao|dai|rong)|ty le|"
    r"ket thuc|bat dau|keo dai|so (?:luong|tien)|tong (?:so|von|chi|cong)|chi phi|mien phi|"
    r"noi nao|gia tri)\b"
)
_UNITS = "bộ|cái|chiếc|lần|lượt|người|tháng|năm|ngày|giờ|suất|phần|kg|hộp|gói|vé|buổi|khóa|kỳ|đêm"
# No other words without their marks; of the single ones behind them "trả" is also tea.
_SURE = (
    "(?:lệ |chi )?phí|hồ sơ|giấy tờ|thủ tục|kết quả|quy trình|các bước|gồm|những|mang(?: theo)?|"
    "đăng k[ýí]|đặt (?:trước|lịch|chỗ)|thanh toán|mật khẩu|pass|(?:như )?thế nào|ra sao|"
    rf"phải đóng|chỗ nào|(?:1|một|mỗi) (?:{_UNITS})"
)
_MATTERS = re.compile(rf"\b(?:{_SURE}|đóng|lấy|nhận|gửi|trả|đặt)\b")
_UNMARKED_MATTERS = re.compile(rf"\b(?:{without_marks(_SURE)}|lay)\b")
_NAMED = re.compile(r"\b(?:thẻ|thi|cửa)\b")  # in `NAMELESS` they are "thế", "thì" and "của"
_ENGLISH_MATTERS = frozenset(
    "i you we my our s have has need needs needed should must can could would there get got any "
    "documents document papers paperwork bring apply pay paid charge charged appointment deposit "
    "register sign up book booking reserve advance costs required password with me".split()
)


def names_nothing(plain: Sequence[str]) -> bool:
    """Whether the words of a question only ask and measure.

    Args:
        plain: in small letters, without marks.
    """
    named = _PAIRS.sub(" ", " ".join(plain)).split()
    return all(word in NAMELESS for word in named)


def names_no_matter(words: Sequence[str]) -> bool:
    """Whether they ask, measure and name what belongs to anything: papers, a fee, where to pay.

    Args:
        words: in small letters, as they were typed.
    """
    text = " ".join(words)
    plain = without_marks(text)
    if plain != text and _NAMED.search(text):
        return False
    left = (_UNMARKED_MATTERS if plain == text else _MATTERS).sub(" ", text)
    left = _PAIRS.sub(" ", without_marks(left))
    return all(word in NAMELESS or word in _ENGLISH_MATTERS for word in left.split())
