"""Old encodings of Vietnamese: recognised by what they become, and never where there is none."""

import random
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bundled import bundled_articles
from corpus.clean import clean
from corpus.read import read_documents
from corpus.read.detect import legacy_encoding
from corpus.read.legacy import CONVERTERS, from_tcvn3, from_utf_8, from_vni, western
from corpus.read.repair import repaired
from corpus.read.syllables import is_syllable
from tests.old_vietnamese import as_read, in_tcvn3, in_vni, in_windows_1258

OLD: Mapping[str, Callable[[str], bytes]] = {
    "tcvn3": in_tcvn3,
    "vni": in_vni,
    "windows-1258": in_windows_1258,
    "mojibake": str.encode,
}
DOCUMENTS = list(read_documents([bundled_articles()]))
VIETNAMESE = " ".join(d.text for d in DOCUMENTS if d.language == "vi").replace("\n", " ")
FOREIGN = (
    "Le café était fermé à cause de la grève générale, et l'élève désespéré répétait sa leçon.",
    "Die Größe der Tür überraschte die Mädchen, während die Vögel schöne Lieder sängen.",
    "El niño comió piña mañana por la mañana; ¿dónde está la señora González? ¡Qué día!",
    "A ação não começou às três: os cidadãos estão à espera de informações e soluções.",
    "Žluťoučký kůň úpěl ďábelské ódy, příliš žluťoučký. Čeština má háčky a čárky.",
    "Windows® and Office® are trademarks™ of their owners — © 2024, 25 °C ± 3 %, § 5, ½ «…»",
    "· Get-User · Get-Contact · Get-Mailbox · Set-User · New-User · Get-Recipient · Test",
)


def pieces(length: int, count: int) -> list[str]:
    """`count` pieces of `length` characters from everywhere in the bundled Vietnamese texts."""
    chance = random.Random(1)
    starts = [chance.randrange(len(VIETNAMESE) - length) for _ in range(count)]
    return [VIETNAMESE[start : start + length] for start in starts]


@pytest.mark.parametrize("name", OLD)
def test_pieces_of_200_characters_are_recognised(name: str) -> None:
    """At least 99 in 100."""
    texts = pieces(200, 500)
    right = sum(legacy_encoding(as_read(OLD[name](text))) == name for text in texts)
    assert right >= 0.99 * len(texts)


def test_unicode_raises_no_alarm() -> None:
    """1,000 pieces of Vietnamese and English, composed and decomposed, and other languages."""
    english = [d.text for d in DOCUMENTS if d.language == "en"]
    texts = [*pieces(200, 500), *pieces(60, 320), *FOREIGN, "\n".join(FOREIGN)]
    texts += [text[i : i + 200] for text in english for i in range(0, len(text), 100)][:270]
    texts += [unicodedata.normalize("NFD", text) for text in pieces(200, 100)]
    assert len(texts) >= 1000
    assert [text for text in texts if legacy_encoding(text)] == []


@pytest.mark.parametrize("name", ["vni", "windows-1258", "mojibake"])
def test_a_conversion_gives_back_what_was_written(name: str) -> None:
    """Letter for letter, in capitals too."""
    for text in (*pieces(300, 30), VIETNAMESE[:2000].upper()):
        plain = "".join(sign for sign in text if sign.isalnum() or sign in " .,")
        assert CONVERTERS[name](as_read(OLD[name](plain))) == plain


def test_tcvn3_gives_back_small_letters() -> None:
    """Its capitals with tones are small letters of a capital font, and become what they are."""
    for text in pieces(300, 30):
        plain = "".join(sign for sign in text if sign.isalnum() or sign in " .,").lower()
        assert from_tcvn3(as_read(in_tcvn3(plain))) == plain
    assert from_tcvn3("C«ng hoµ x· héi §Æc biÖt £m ¡n ¢m ¤ng ¥n ¦u") == (
        "Công hoà xã hội Đặc biệt Êm Ăn Âm Ông Ơn Ưu"
    )


def test_vni_leaves_what_is_no_letter_of_its() -> None:
    """A mark after a consonant, or one that its vowel cannot bear."""
    assert from_vni("Ñöôøng phoá, café, yê") == "Đường phố, café, yê"


def test_broken_utf_8_stays_where_it_cannot_be_read() -> None:
    """The rest around it is read."""
    assert from_utf_8("Tiáº¿ng Viá»‡t") == "Tiếng Việt"
    assert from_utf_8("Tiáº ng ViÃªt") == "Tiáº ng Viêt"


def test_pieces_in_unicode_stay_among_old_ones() -> None:
    """Old text pasted into a new document is mended, the new around it is not harmed."""
    old = as_read(in_tcvn3(VIETNAMESE[:900]))
    repairs: Counter[str] = Counter()
    assert repaired([old, "Bổ sung: năm 2024 được sửa đổi"], repairs) == [
        from_tcvn3(old), "Bổ sung: năm 2024 được sửa đổi",
    ]  # fmt: skip
    assert repairs == {"tcvn3": 1}
    assert repaired([old, "Nhà máy có gì"], repairs)[1] == "Nhà máy có gì"


def test_what_is_not_mended_is_not_counted() -> None:
    """A piece that is partly in Unicode stays as a whole."""
    mixed = "Bổ sung: sửa đổi. " + as_read(in_tcvn3(VIETNAMESE[:900]))
    repairs: Counter[str] = Counter()
    assert repaired([mixed], repairs) == [mixed]
    assert +repairs == {}


@pytest.mark.parametrize("word", "nghiêng giếng gì quyển khuỷu thuở oà Uỷ ý yêu đường ƯỚC".split())
def test_syllables_of_every_shape_are_known(word: str) -> None:
    """Also in the old and the new placement of tones."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", [*"hàc dủt street ngaj việtt aá đ được1 thươ".split(), ""])
def test_what_breaks_the_rules_is_no_syllable(word: str) -> None:
    """A falling tone before a stop, a rhyme that does not exist, two tones."""
    assert not is_syllable(word)


@given(st.binary(max_size=60))
def test_any_bytes_can_be_looked_at(data: bytes) -> None:
    """Every byte is a character, every conversion takes any text, and cleaning stays possible."""
    text = western(data)
    assert len(text) == len(data)
    for convert in CONVERTERS.values():
        clean(convert(text))
    legacy_encoding(text)
