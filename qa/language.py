"""Which language a question is asked in: Vietnamese, with or without marks, or English.

langdetect alone raises on "123", changes its answer between runs and takes most Vietnamese
without marks for something else. So letters decide first, then words that only one of the two
languages has, then whether the words could be Vietnamese syllables at all; langdetect, seeded and
asked only about these two languages, has the last word.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from langdetect import DetectorFactory
from langdetect.detector_factory import PROFILES_DIRECTORY
from langdetect.lang_detect_exception import LangDetectException

from index.marks import without_marks

VIETNAMESE, ENGLISH = "vi", "en"
LONGEST = 5_000  # characters looked at

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
# Letters that no other language writes beside plain Latin ones, and marks below or above them.
_LETTERS = re.compile(r"[đơưăạảẹẻẽẵặẳằắịỉĩọỏụủũỵỷỹấầẩẫậếềểễệốồổỗộớờởỡợứừửữự]")
_SHARED = re.compile(r"[àáâãèéêìíòóôõùúý]")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?"
    r"(?:uye|uoi|uou|ieu|yeu|oai|oay|oeo|uay|uya|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|"
    r"ui|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?"
)
_ENGLISH_WORDS = frozenset(
    "the of and is are was were be been what which who whom whose how why where when does did do "
    "a an many much that this these those with from by for about it its in on at to or if not "
    "have has had will would can could should may there their they you your we our my his her "
    "any some all most more than between during after before into please tell me show explain "
    "give list find name year city people long often far old big i'm it's what's don't isn't "
    "today weather get set use used make as he she i".split()
)
_VIETNAMESE_WORDS = frozenset(
    "la gi bao nhieu cua nhung khong duoc nao va nguoi trong nam vi sao tai lam nhu the cach hay "
    "mot hai toi ban co cho khi voi cac tu den ve ra o dau ai may da se dang thi ma nay do nhat "
    "bang thanh pho phai ngay thang gio roi chua con van viet nuoc hoi dap tra loi noi biet giup "
    "xin chao cam on muon can nen xem dung hieu bi rat qua lai len xuong vao tren duoi giua".split()
)
# In both lists above, or common in either language: they decide nothing by themselves.
_BOTH = frozenset("do to me the an in on at a can so hay he she long may it as".split())


def detect(text: str) -> str:
    """ "vi" or "en", the same for the same text; "vi" where nothing tells, and never an error."""
    text = unicodedata.normalize("NFC", text[:LONGEST]).lower()
    words = _WORD.findall(text)
    marked = sum(bool(_LETTERS.search(word)) for word in words)
    accented = sum(bool(_SHARED.search(word)) for word in words)
    plain = [without_marks(word) for word in words]
    evidence = _evidence(plain)
    if not plain or marked + accented / 2 > max(0.5, evidence):
        return VIETNAMESE
    if evidence:
        return ENGLISH if evidence > 0 else VIETNAMESE
    return _by_profile(" ".join(plain))


def _evidence(words: list[str]) -> float:
    """How much speaks for English, in words; negative for Vietnamese."""
    total = 0.0
    for word in words:
        weight = 0.25 if word in _BOTH else 1.0
        total += weight * ((word in _ENGLISH_WORDS) - (word in _VIETNAMESE_WORDS))
        if not word.isascii():
            continue
        if not _SYLLABLE.fullmatch(word):
            total += 0.6 if len(word) > 2 else 0.1
        elif len(word) > 1 and word not in _ENGLISH_WORDS:
            total -= 0.35
    return total


def _by_profile(text: str) -> str:
    detector = _factory().create()
    try:
        detector.append(text)
        found = {language.lang: language.prob for language in detector.get_probabilities()}
    except LangDetectException:
        return VIETNAMESE
    return ENGLISH if found.get(ENGLISH, 0.0) > found.get(VIETNAMESE, 0.0) else VIETNAMESE


@cache
def _factory() -> DetectorFactory:
    """langdetect with the two languages we know, seeded so that it repeats itself."""
    factory = DetectorFactory()
    factory.seed = 0
    profiles = Path(PROFILES_DIRECTORY)
    factory.load_json_profile(
        [(profiles / name).read_text(encoding="utf-8") for name in (VIETNAMESE, ENGLISH)]
    )
    return factory
