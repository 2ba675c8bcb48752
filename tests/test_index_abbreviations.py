"""Abbreviations in questions, and what they stand for."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.abbreviations import LONG, Held, expanded, in_full, in_short, is_abbreviation
from index.words.marks import without_marks
from index.words.mend import Mender
from index.words.restore import load_restorer
from index.words.translate import load_translator


def everything(field: str, term: str) -> int:
    """A corpus that has every word."""
    return 1


@pytest.mark.parametrize(
    ("typed", "language", "asked"),
    [
        ("KTX có bao nhiêu chỗ ở?", "vi", "KTX ký túc xá có bao nhiêu chỗ ở?"),
        ("thẻ bhyt ở đâu", "vi", "thẻ bhyt bảo hiểm y tế ở đâu"),
        ("bhyt chi tra bao nhieu", "vi", "bhyt bao hiem y te chi tra bao nhieu"),
        ("sdt cua toi", "vi", "sdt so dien thoai cua toi"),
        ("Sở GD&ĐT ở đâu?", "vi", "Sở GD&ĐT giáo dục và đào tạo ở đâu?"),
        ("TP.HCM thế nào?", "vi", "TP.HCM thành phố Hồ Chí Minh thế nào?"),
        ("thi HK1 khi nào?", "vi", "thi HK1 học kỳ 1 khi nào?"),
        ("xn máu giá bao nhiêu", "vi", "xn xét nghiệm máu giá bao nhiêu"),
        ("AI là gì thế?", "vi", "AI trí tuệ nhân tạo là gì thế?"),
        ("Where is the KTX?", "en", "Where is the KTX dormitory?"),
        ("Is VAT due?", "en", "Is VAT value added tax due?"),
    ],
)
def test_the_long_form_stands_behind_an_abbreviation(typed: str, language: str, asked: str) -> None:
    """In the question's language; without marks where the question has none."""
    assert expanded(typed, language, everything) == asked


@pytest.mark.parametrize(
    ("typed", "language", "asked"),
    [
        ("Có mấy dự án FDI?", "vi", "Có mấy dự án đầu tư nước ngoài?"),
        ("the bhyt o dau", "vi", "the bao hiem y te o dau"),
        ("Is the VAT due?", "en", "Is the value added tax due?"),
        ("who is it", "en", "who is it"),
        ("KTX (ký túc xá) ở đâu?", "vi", "KTX (ký túc xá) ở đâu?"),
    ],
)
def test_the_long_form_may_stand_alone(typed: str, language: str, asked: str) -> None:
    """Where one of both is to be read, what is no abbreviation stays as it is."""
    assert in_full(typed, language, everything) == asked


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("ai là giám đốc thế?", "vi"),
        ("AI LÀ GIÁM ĐỐC THẾ?", "vi"),
        ("who is it", "en"),
        ("WHO IS IT?", "en"),
        ("dh la gi", "vi"),
        ("SV", "en"),
        ("HK12 KTX2 hk1.pdf", "vi"),
        ("BHYT (bảo hiểm y tế) là gì?", "vi"),
        ("KTX1 BHYTX ktx's ktx.edu.vn --ktx VAT.pdf", "vi"),
        ("", "vi"),
    ],
)
def test_what_may_be_a_word_stays_alone(typed: str, language: str) -> None:
    """So does what has no long form in that language, or stands beside it already."""
    assert expanded(typed, language, everything) == typed


def test_only_what_the_corpus_says_in_full_is_added() -> None:
    """Side by side in Vietnamese, or in the other language, whose words it then finds."""
    corpus = {("vi", term) for term in ("ky", "tuc", "xa", "ky_tuc", "tuc_xa")}

    def held(field: str, term: str) -> int:
        return int((field, term) in corpus)

    assert expanded("KTX, BHYT", "en", held) == "KTX dormitory, BHYT"
    corpus -= {("vi", "tuc_xa")}
    assert expanded("KTX", "vi", held) == "KTX"
    corpus |= {("en", "dormitori")}
    assert expanded("KTX", "vi", held) == "KTX ky tuc xa"


def having(*terms: str) -> Held:
    """A corpus that has `terms` and no others."""
    return lambda field, term: int(term in terms)


@pytest.mark.parametrize(
    ("typed", "language", "asked"),
    [
        ("Cần căn cước công dân không?", "vi", "Cần CCCD không?"),
        ("can cuoc cong dan o dau", "vi", "CCCD o dau"),
        ("Căn Cước Công Dân, giấy phép lái xe", "vi", "CCCD, GPLX"),
        ("What is the phone number?", "en", "What is the SĐT?"),
        ("đại học quốc gia Hà Nội", "vi", "ĐHQG Hà Nội"),
    ],
)
def test_the_abbreviation_of_the_corpus_takes_the_place_of_a_long_form(
    typed: str, language: str, asked: str
) -> None:
    """With or without marks, in whatever capitals; the longest form first."""
    held = having("cccd", "gplx", "sdt", "dhqg")
    assert in_short(typed, language, held) == asked


@pytest.mark.parametrize(
    ("typed", "language", "terms"),
    [
        ("Cần căn cước công dân không?", "vi", ("can_cuoc", "can", "cuoc")),
        ("trí tuệ nhân tạo là gì", "vi", ("ai",)),
        ("bác sĩ nào khám", "vi", ("bs",)),
        ("Where is the company?", "en", ("cty",)),
        ("số điện thoạis", "vi", ("sdt",)),
        ("căn cước", "vi", ("cccd",)),
        ("Hauptstraße số điện thoại", "vi", ("sdt",)),
    ],
)
def test_what_the_corpus_does_not_abbreviate_stays_in_full(
    typed: str, language: str, terms: tuple[str, ...]
) -> None:
    """So does what is short for too much, half a long form, and letters that change in length."""
    assert in_short(typed, language, having(*terms)) == typed


@given(st.sampled_from(sorted(LONG)))
def test_what_is_put_in_short_can_be_put_in_full_again(short: str) -> None:
    """The two ways agree on each abbreviation that they both know."""
    vietnamese, _ = LONG[short]
    if (brief := in_short(vietnamese, "vi", everything)) != vietnamese and " " not in brief:
        assert without_marks(in_full(brief, "vi", everything)) == without_marks(vietnamese)


@given(st.text(max_size=40), st.sampled_from(["vi", "en"]))
def test_nothing_is_taken_away(text: str, language: str) -> None:
    """Whatever the text, it stands in what is asked, letter by letter and in order."""
    asked = iter(expanded(text, language, everything))
    assert all(letter in asked for letter in text)


def test_the_table_is_in_one_form() -> None:
    """Capitals, NFC, a Vietnamese long form for each."""
    assert all(short.isupper() and vietnamese for short, (vietnamese, _) in LONG.items())
    assert all(unicodedata.is_normalized("NFC", "".join((k, *v))) for k, v in LONG.items())


@pytest.mark.bundled_model
@pytest.mark.parametrize("short", sorted(LONG))
def test_an_abbreviation_is_no_slip(short: str) -> None:
    """It is not mended into a word that is near it, in capitals or in small letters."""
    mender = Mender(load_restorer(), load_translator())
    assert is_abbreviation("ktx")
    for word in (short, short.lower()):
        assert mender.mended(f"cho hỏi {word} như thế nào", "vi") == f"cho hỏi {word} như thế nào"
