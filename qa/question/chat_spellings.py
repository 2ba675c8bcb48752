"""Words as people shorten them in a chat, written out: "bn" for "bao nhiêu", "dont" for "don't".

No abbreviations of names and things, which stay beside their long forms
(`index.words.abbreviations`): these are said by nobody, and no document has them. What may be
something else is not here: no "kg", no "nv", no "bt".
"""

import re

from index.words.marks import without_marks
from qa.question.chat_days import days_in_full
from qa.question.language_words import BOTH, ENGLISH_WORDS, LOANS, SYLLABLE, VIETNAMESE_WORDS

_VIETNAMESE = {
    "bn": "bao nhiêu", "bnh": "bao nhiêu", "bnhiu": "bao nhiêu", "bnhieu": "bao nhiêu",
    "bnhiêu": "bao nhiêu", "ntn": "như thế nào", "nnao": "như thế nào", "j": "gì", "đc": "được",
    "dc": "được", "đcj": "được gì", "ko": "không", "hok": "không", "hông": "không", "kh": "không",
    "khg": "không", "vs": "với", "mn": "mọi người", "mng": "mọi người", "trc": "trước",
    "cx": "cũng", "lm": "làm", "lsao": "làm sao", "ngta": "người ta", "nhìu": "nhiều",
    "chx": "chưa", "đag": "đang", "wá": "quá", "thík": "thích", "bít": "biết", "mún": "muốn",
    "nhiu": "bao nhiêu", "kq": "kết quả", "gj": "gì",
}  # fmt: skip
_ENGLISH = {
    "u": "you", "ur": "your", "pls": "please", "plz": "please", "thx": "thanks", "ppl": "people",
    "abt": "about", "tmrw": "tomorrow", "im": "I'm", "ive": "I've", "dont": "don't",
    "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "couldnt": "couldn't",
    "shouldnt": "shouldn't", "wouldnt": "wouldn't", "isnt": "isn't", "arent": "aren't",
    "wasnt": "wasn't", "whats": "what's", "wheres": "where's", "whos": "who's", "hows": "how's",
    "theres": "there's", "thats": "that's",
}  # fmt: skip
_HIP = "hông"
# What is short only beside other words: "mấy h" but "8h", "vé nhiêu" but "bấy nhiêu"; behind some
# "đk" is rather "điều kiện".
_BESIDE = tuple(
    (re.compile(rf"(?<![\w/.@'’-])(?:{short})(?![\w/@'’]|[.-]\w)"), long)
    for short, long in (
        (r"(?<=\b[Mm]ấy )h|(?<=\b[Mm]ay )h", "giờ"),
        (r"(?<=\b[Bb]ao )nhiu", "nhiêu"),
        (r"(?<!\b[Bb]ao )(?<!\b[Bb]ấy )(?<!\b[Pp]hì )nhiêu(?! khê)", "bao nhiêu"),
        (r"(?:[đd]k|Đ[kK])(?! (?:gì|gi|nào|nao|để|de|là|la|xét|xet|tuyển|tuyen)\b)", "đăng ký"),
    )
)
_NO_NAME = re.compile(rf"\s+{SYLLABLE.pattern}(?!\w)", re.IGNORECASE)  # "VS Code", "DC motor"
_WORD = re.compile(r"(?<![\w/.@'’-])[^\W\d_]+(?![\w/@'’]|[.-]\w)")
# English has these as well: "versus", Minnesota, and direct current or Washington.
_SHARED = frozenset({"vs", "mn", "lm", "cx", "dc", "j"})
_ONLY = frozenset(_VIETNAMESE) - _SHARED
_SPOKEN = re.compile(
    rf"(?<![\w/.@'’-])(?:(?<!\d )bn|ko(?! [A-Z][a-z])|{'|'.join(sorted(_ONLY - {'bn', 'ko'}))}|"
    r"dc(?= )|(?<=[^\W\d] )j|(?<=[^\W\d] )k(?=[\s?!.…]*$)|(?<=\bmay )h|(?<=\bmấy )h)"
    r"(?![\w/@'’]|[.-]\w)"
)
# "Không" where it ends what is asked. Behind these a letter is a name, or thousands are counted,
# but for what there may be or be left: "còn phòng k". A wedding has another "hôn".
_LAST_NO = re.compile(r"(?<=[^\W\d] )(?P<no>k|hong|hem|hôn|khum|hơm)(?=[\s?!.…]*$)")
_NOTHING_ELSE = frozenset(("khum", "hơm"))
_WHETHER = re.compile(
    r"\b(?:có|được|đc|dc)\b.*(?<!\bkết)(?<!\bl[yi])(?<!\btái)(?<!\btân)(?<!\bthành)(?<!\bcầu)"
    r"(?<!\bđính)(?<!\bhứa)(?<!\bnụ)(?<!\btảo)(?<!\bngoại)(?<!\bhủy)(?<!\bhuỷ)(?<!\btừ)(?<!\bđa)"
    r"(?<!\bcưỡng)(?<!\bhợp)(?<!\bđồng)(?<!\btiền)(?<!\bbạn)\s\Z"
)
_BEHIND_NO_VERB = (
    r"\b(?:vitamin|gói|nhóm|loại|hạng|khu|tòa|cổng|viện|bệnh|khối|đường|chữ|dãy|lô|ca|"
    r"(?<!\bcó )(?<!\bcòn )(?:phòng|lớp|ghế|sân|kênh|bảng|số)|trị|cột|dòng|hiệu|"
    r"(?:ngồi|ghế|vé) hàng|bn|nhiêu|mấy|vài|trăm|chục|triệu|nghìn|ngàn|tỷ) \Z"
)
# "Vậy" at the end of what asks. Behind these a letter is a number, or a shape.
_LAST_SO = re.compile(
    r"(?<=[^\W\d])(?<!\b\w)(?:"
    + "".join(
        rf"(?<!\b{word})"
        for word in "chương phần mục hạng nhóm loại cấp tập khu tòa lớp phòng là đến tới vitamin "
        "cổ chữ chuong phan muc hang nhom loai cap tap toa lop phong la den toi co chu".split()
    )
    + r") v(?=[\s?!.…]*$)"
)
_ASKS = re.compile(
    r"\b(?:gì|gi|j|nào|nao|ntn|đâu|dau|sao|mấy|may|nhiêu|nhieu|nhiu|bn|lâu|lau|giờ|gio|ai|không|"
    r"khong|ko|k|chưa|chua)\b",
    re.IGNORECASE,
)
_BEHIND_LENGTH = 16  # characters looked at
_NO_SUCH = re.compile(f"{_BEHIND_NO_VERB}|{without_marks(_BEHIND_NO_VERB)}", re.IGNORECASE)
_LONGEST = 8  # letters of a word that may be a syllable: "nghiêng"
_BEFORE = re.compile(rf"(?<!\w)([^\W\d_]{{1,{_LONGEST}}}) \Z")
_BEHIND = re.compile(r" ([^\W\d_]+)")
_ENGLISH_ONLY = ENGLISH_WORDS - VIETNAMESE_WORDS
# What a chat says of a shop, beside the words that are lent to any text.
_LENT = LOANS | {"ship", "freeship", "free", "slot", "sale", "order", "size"}
_SIZES = frozenset("s m l xl xxl".split())


def shortened(text: str) -> frozenset[str]:
    """The words of `text` that Vietnamese shortens so: "ntn", the "k" of "ship xa k".

    Those that English has as well only where they stand beside what may be Vietnamese.
    """
    opening = text[:1].lower() if text[1:2].islower() else text[:1]
    told, found = opening + text[1:], set[str]()
    for one in _SPOKEN.finditer(told):
        if one.group() not in ("dc", "j", "k") or _is_shortened(told, one, found):
            found.add(one.group())
    return frozenset(found)


def _is_shortened(text: str, one: re.Match[str], found: set[str]) -> bool:
    """Whether "dc", "j" or "k" is no current, name or vitamin there, by the words beside it."""
    word = one.group()
    before = _BEFORE.search(text, max(0, one.start() - _LONGEST - 2), one.start())
    behind = _BEHIND.match(text, one.end())
    follows = before is not None and (
        before.group(1) in found or _may_be_vietnamese(before.group(1).lower())
    )
    if behind is None:
        return follows and word != "dc"
    after = behind.group(1).lower()
    if word == "dc":
        return after in _ONLY | {"k"} or (
            follows and _may_be_vietnamese(after) and after not in _ENGLISH_ONLY
        )
    return follows and _may_be_vietnamese(after)


def _may_be_vietnamese(word: str) -> bool:
    """Whether `word`, in small letters, may stand in a Vietnamese sentence."""
    if not word.isascii() or word in _LENT | _ONLY | _SIZES:
        return True
    return SYLLABLE.fullmatch(word) is not None and word not in _ENGLISH_ONLY - BOTH


def written_out(text: str, language: str, before: str | None = None) -> str:
    """`text` with such words in full; Vietnamese without marks where it has none.

    Its first word may have the capital that phones begin with.

    Args:
        text: any.
        language: of it, "vi" or "en".
        before: the question before it.
    """
    words = _VIETNAMESE if language == "vi" else _ENGLISH
    if language == "vi":
        text = _with_no(_beside(days_in_full(_without_so(text), before)))
    plain = without_marks(text)
    unmarked = plain == text

    def full(match: re.Match[str]) -> str:
        word = match.group()
        opens = match.start() == 0 and word[1:].islower() and word.lower() != _HIP
        if word in ("Vs", "Dc"):
            opens = opens and _NO_NAME.match(plain, match.end()) is not None
        long = words.get(word[0].lower() + word[1:] if opens else word, word)
        if language == "vi" and _has_short_ph(word):
            long = ("Ph" if word[0] == "F" else "ph") + word[1:]
        long = long[0].upper() + long[1:] if word[0].isupper() else long
        return without_marks(long) if unmarked else long

    return _WORD.sub(full, text)


def _has_short_ph(word: str) -> bool:
    """Whether `word` is Vietnamese but for an "f" that opens it: "fí"."""
    plain = without_marks(word).lower()
    syllable = SYLLABLE.fullmatch(f"ph{plain[1:]}")
    return plain[0] == "f" and not word.isascii() and syllable is not None


def _beside(told: str) -> str:
    """What is `told`, with what is short only beside other words in full."""
    unmarked = without_marks(told) == told
    for short, long in _BESIDE:
        told = short.sub(without_marks(long) if unmarked else long, told)
    return told


def _without_so(told: str) -> str:
    """What is `told`, without the "v" for "vậy" at the end of what asks."""
    return _LAST_SO.sub("", told) if _ASKS.search(told) else told


def _with_no(told: str) -> str:
    """What is `told`, with "không" for what stands for it at the end."""
    plain, last = without_marks(told), _LAST_NO.search(told)
    if last is None or _NO_SUCH.search(told, max(0, last.start() - _BEHIND_LENGTH), last.start()):
        return told
    # Without marks "hong" is also pink, and "hem" a lane.
    stands_for_it = "k" in shortened(told) if last["no"] == "k" else plain != told
    if last["no"] == "hôn":
        stands_for_it = _WHETHER.search(told, 0, last.start()) is not None
    stands_for_it |= last["no"] in _NOTHING_ELSE
    no = "khong" if plain == told else "không"
    return f"{told[: last.start()]}{no}{told[last.end() :]}" if stands_for_it else told
