"""What common abbreviations stand for, in Vietnamese and in English.

"BHXH" shares no word with "bảo hiểm xã hội", and a corpus often has only one of the two, so a
question with the one is asked with the other as well. Long forms are what people write, which may
be shorter than the official ones. What often means something else is not here: no HĐ (hợp đồng, hội
đồng), no NV (nhân viên, nguyện vọng). What a corpus abbreviates for itself is learned from it: see
`index.words.initials`.
"""

import re
from collections.abc import Callable, Mapping

from index.words.marks import without_marks
from index.words.terms import as_typed, stem_terms, syllable_terms, words

Held = Callable[[str, str], int]  # how many passages have a term in a field of the search

# In capitals: the long form in Vietnamese and in English; "" where that language has none.
LONG: Mapping[str, tuple[str, str]] = {
    "ADB": ("ngân hàng phát triển châu Á", "Asian Development Bank"),
    "AI": ("trí tuệ nhân tạo", "artificial intelligence"),
    "ATM": ("máy rút tiền tự động", "cash machine"),
    "BCH": ("ban chấp hành", ""),
    "BGH": ("ban giám hiệu", ""),
    "BHTN": ("bảo hiểm thất nghiệp", "unemployment insurance"),
    "BHXH": ("bảo hiểm xã hội", "social insurance"),
    "BHYT": ("bảo hiểm y tế", "health insurance"),
    "BQT": ("ban quản trị", "management board"),
    "BS": ("bác sĩ", ""),
    "BV": ("bệnh viện", ""),
    "BĐS": ("bất động sản", "real estate"),
    "CBCNV": ("cán bộ công nhân viên", "staff"),
    "CCCD": ("căn cước công dân", "citizen identity card"),
    "CEO": ("giám đốc điều hành", "chief executive officer"),
    "CFO": ("giám đốc tài chính", "chief financial officer"),
    "CLB": ("câu lạc bộ", "club"),
    "CMND": ("chứng minh nhân dân", "identity card"),
    "CNTT": ("công nghệ thông tin", "information technology"),
    "CNXH": ("chủ nghĩa xã hội", "socialism"),
    "CSGT": ("cảnh sát giao thông", "traffic police"),
    "CTO": ("giám đốc công nghệ", "chief technology officer"),
    "CTY": ("công ty", "company"),
    "DN": ("doanh nghiệp", ""),
    "ĐBSCL": ("đồng bằng sông Cửu Long", "Mekong Delta"),
    "ĐH": ("đại học", ""),
    "ĐHQG": ("đại học quốc gia", "national university"),
    "EU": ("liên minh châu Âu", "European Union"),
    "FDI": ("đầu tư nước ngoài", "foreign investment"),
    "GD&ĐT": ("giáo dục và đào tạo", "education and training"),
    "GDP": ("tổng sản phẩm quốc nội", "gross domestic product"),
    "GDĐT": ("giáo dục và đào tạo", "education and training"),
    "GPLX": ("giấy phép lái xe", "driving licence"),
    "GTGT": ("giá trị gia tăng", "value added"),
    "GTVT": ("giao thông vận tải", "transport"),
    "GV": ("giáo viên", ""),
    "GVCN": ("giáo viên chủ nhiệm", "form teacher"),
    "HCM": ("Hồ Chí Minh", "Ho Chi Minh"),
    "HĐND": ("hội đồng nhân dân", "people's council"),
    "HĐQT": ("hội đồng quản trị", "board of directors"),
    "HK1": ("học kỳ 1", "first semester"),
    "HK2": ("học kỳ 2", "second semester"),
    "HR": ("nhân sự", "human resources"),
    "HSSV": ("học sinh sinh viên", ""),
    "HTX": ("hợp tác xã", "cooperative"),
    "IMF": ("quỹ tiền tệ quốc tế", "International Monetary Fund"),
    "KCN": ("khu công nghiệp", "industrial park"),
    "KHCN": ("khoa học công nghệ", "science and technology"),
    "KTX": ("ký túc xá", "dormitory"),
    "LHQ": ("liên hợp quốc", "United Nations"),
    "MTTQ": ("mặt trận tổ quốc", "Fatherland Front"),
    "NGO": ("tổ chức phi chính phủ", "non-governmental organisation"),
    "NSNN": ("ngân sách nhà nước", "state budget"),
    "NVQS": ("nghĩa vụ quân sự", "military service"),
    "NXB": ("nhà xuất bản", "publisher"),
    "ODA": ("hỗ trợ phát triển chính thức", "official development assistance"),
    "PCCC": ("phòng cháy chữa cháy", "fire prevention"),
    "PTO": ("nghỉ phép có lương", "paid time off"),
    "QĐ": ("quyết định", ""),
    "SGK": ("sách giáo khoa", "textbook"),
    "SV": ("sinh viên", ""),
    "SĐT": ("số điện thoại", "phone number"),
    "THCS": ("trung học cơ sở", "lower secondary school"),
    "THPT": ("trung học phổ thông", "upper secondary school"),
    "TKB": ("thời khóa biểu", "timetable"),
    "TNCN": ("thu nhập cá nhân", "personal income"),
    "TNHH": ("trách nhiệm hữu hạn", "limited liability"),
    "TP": ("thành phố", ""),
    "TP.HCM": ("thành phố Hồ Chí Minh", "Ho Chi Minh City"),
    "TPHCM": ("thành phố Hồ Chí Minh", "Ho Chi Minh City"),
    "UBND": ("ủy ban nhân dân", "people's committee"),
    "UN": ("liên hợp quốc", "United Nations"),
    "VAT": ("thuế giá trị gia tăng", "value added tax"),
    "WFH": ("làm việc từ xa", "work from home"),
    "WHO": ("tổ chức y tế thế giới", "World Health Organization"),
    "WTO": ("tổ chức thương mại thế giới", "World Trade Organization"),
    "XN": ("xét nghiệm", ""),
    "XHCN": ("xã hội chủ nghĩa", "socialist"),
}  # fmt: skip
# Words as well in small letters, or where all is in capitals: "ai" is who, "hr" an hour.
_WORDS = frozenset({"ADB", "AI", "EU", "HR", "NGO", "UN", "VAT", "WHO"})
_UNMARKED = {without_marks(short): short for short in LONG if len(short) > 2}  # "SDT", but no "DH"
# The abbreviations that may stand for a long form, in Vietnamese and in English: long ones first.
_BY_LENGTH = tuple(
    sorted(
        (
            (short, without_marks(long[english]).casefold())
            for short, long in LONG.items()
            if len(short) > 2 and short not in _WORDS and " " in long[english]
        ),
        key=lambda pair: -len(pair[1]),
    )
    for english in (False, True)
)
# Whole words, as in `index.words.mend`: no parts of names of files, options or addresses.
_TOKEN = re.compile(r"(?<![\w/.@'’-])[^\W\d_]+(?:[&.][^\W\d_]+|[12])?(?![\w/@'’]|[.-]\w)")


def is_abbreviation(word: str) -> bool:
    """Whether `word`, in small letters, is one that is no word as well."""
    return _abbreviation(word, capitals=False) is not None


def expanded(text: str, language: str, held: Held) -> str:
    """`text` with the long form of each abbreviation right behind it.

    Nothing is added where the text says it already, or where the corpus has the long form in
    neither language: that would ask for what is not there. In Vietnamese typed without marks the
    long form has none either, so that the text is still read as that.

    Args:
        text: NFC.
        language: of it, and of the long forms, "vi" or "en".
        held: how many passages have a term in one of the fields "vi" (folded syllables and pairs)
            and "en" (stems).
    """
    return _with_long(text, language, held, lambda short, long: f"{short} {long}")


def in_full(text: str, language: str, held: Held) -> str:
    """`text` with the long form of each abbreviation in its place; see `expanded`."""
    return _with_long(text, language, held, lambda _, long: long)


def in_short(text: str, language: str, held: Held) -> str:
    """`text` with the abbreviation that the corpus has in the place of each long form.

    It is the other way of `in_full`, for a corpus that says "CCCD" alone. Those of two letters, and
    those that are words as well, stand for too much, and so do long forms of one English word.
    Arguments as for `expanded`.
    """
    plain = without_marks(text).casefold()
    if len(plain) != len(text):  # letters and places no longer go together
        return text
    for short, long in _BY_LENGTH[language == "en"]:
        place = plain.find(long)
        if place < 0 or not _stands_alone(plain, place, len(long)) or not _is_used(short, held):
            continue
        text = text[:place] + short + text[place + len(long) :]
        plain = plain[:place] + short.lower() + plain[place + len(long) :]
    return text


def _stands_alone(text: str, place: int, length: int) -> bool:
    """Whether what stands at `place` of `text` is no part of a longer word."""
    around = text[max(0, place - 1) : place] + text[place + length : place + length + 1]
    return not any(character.isalnum() for character in around)


def _is_used(short: str, held: Held) -> bool:
    """Whether the corpus has the abbreviation `short`."""
    plain = without_marks(short).lower()
    return any(
        terms and all(held(field, term) for term in terms)
        for field, terms in (("vi", syllable_terms(plain)), ("en", stem_terms(plain)))
    )


def _with_long(text: str, language: str, held: Held, put: Callable[[str, str], str]) -> str:
    """`text` with each abbreviation and its long form as `put` has them."""
    capitals = not text.isupper()
    unmarked = language == "vi" and not all(as_typed(words(text)))
    said = without_marks(text).casefold()

    def with_long(match: re.Match[str]) -> str:
        short = _abbreviation(match.group(), capitals=capitals)
        long = LONG[short][language == "en"] if short else ""
        plain = without_marks(long)
        if not short or not long or plain.casefold() in said or not _in_corpus(short, held):
            return match.group()
        return put(match.group(), plain if unmarked else long)

    return _TOKEN.sub(with_long, text)


def _abbreviation(word: str, *, capitals: bool) -> str | None:
    """Which abbreviation `word` is; where capitals tell nothing, none that is a word as well."""
    upper = word.upper()
    short = upper if upper in LONG else _UNMARKED.get(upper)
    return None if short in _WORDS and not (capitals and word.isupper()) else short


def _in_corpus(short: str, held: Held) -> bool:
    """Whether the corpus has a long form of `short`: in Vietnamese side by side, or in English."""
    vietnamese, english = LONG[short]
    fields = (("vi", syllable_terms(without_marks(vietnamese))), ("en", stem_terms(english)))
    return any(terms and all(held(field, term) for term in terms) for field, terms in fields)
