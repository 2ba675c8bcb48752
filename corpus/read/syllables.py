"""What a Vietnamese syllable may look like: the yardstick of every repair of broken text.

Written Vietnamese is regular: an onset, one of some 160 rhymes, and a tone, where a rhyme that ends
in a stop carries acute or dot below only. Text in a wrong encoding breaks these rules at once. The
rules say what could be a syllable, not which of them are words.
"""

import re
import unicodedata
from functools import lru_cache

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
# By their first letter, without tone marks.
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uê uêch uên uênh uy uya uych uynh uyn uyp uyt uyu uyên uyêt
uân uâng uât uây uôc uôi uôm uôn uông uôt uơ ư ưa ưc ưi ưng ưn ưt ưu
ươc ươi ươm ươn ương ươp ươt ươu y yên yêm yêng yêt yêu ach êt
"""
# After "qu", whose u belongs to the onset, and after "gi", whose i may be the rhyme's.
_AFTER_QU = """
a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây
e en eo et ê êch ên ênh êt i it o ôc ơ y ych ynh yn yt yên yêt yp yu
"""
_AFTER_G = "i ia in ip im iêc iêm iên iêng iêp iêt iêu"
_SYLLABLE = re.compile(
    rf"(?:(?:{'|'.join(_ONSETS.split())})?(?:{'|'.join(_RHYMES.split())})"
    rf"|qu(?:{'|'.join(_AFTER_QU.split())})|g(?:{'|'.join(_AFTER_G.split())}))\Z"
)
_ACUTE, _DOT_BELOW = "\u0301", "\u0323"
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 7  # "nghiêng"


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Whether `word`, letters alone, could be one Vietnamese syllable; case does not matter."""
    if not 0 < len(word) <= _LONGEST:
        return False
    spread = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(spread)
    bare = unicodedata.normalize("NFC", _TONES.sub("", spread))
    if len(tones) > 1 or not _SYLLABLE.match(bare):
        return False
    stopped = bare.endswith(("c", "ch", "p", "t"))
    return not stopped or not tones or tones[0] in (_ACUTE, _DOT_BELOW)


def marked_words(text: str) -> list[str]:
    """The words of `text` with a letter outside ASCII, in order."""
    return [word for word in _WORD.findall(text) if not word.isascii()]
