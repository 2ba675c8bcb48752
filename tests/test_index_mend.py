"""Mistyped words, read as what was meant."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.train.syllables import learn_marks
from index.words.mend import MOST, Mender
from index.words.restore import Restorer, load_restorer
from index.words.translate import Translator, load_translator
from index.words.translation_table import Table

TEXTS = [
    ("Đại biểu dự tọa đàm", 40.0),
    ("Bao nhiêu tiếng Việt của đại biểu", 40.0),
    ("Bao nhiêu cũng được, hải cảng ở đây", 40.0),
    ("Nhanh nhảu dài đầu", 40.0),
]
STEMS = ("licens", "maximum", "question", "start", "the", "variabl", "which", "with")


@pytest.fixture(scope="module")
def mender() -> Mender:
    """It knows four Vietnamese sentences and eight English words."""
    totals = 100 * np.array([40, 40, 40, 40, 9_000, 40, 50, 40], np.float32)
    nothing, none = np.array([], np.int32), np.array([], np.float32)
    table = Table(STEMS, (), nothing, nothing, none, totals, none)
    return Mender(Restorer(learn_marks(TEXTS)), Translator(table))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Đại bểu dự tọa đàm", "Đại biểu dự tọa đàm"),
        ("tọa dàm", "tọa đàm"),
        ("bao nhiu tiếng", "bao nhiêu tiếng"),
        ("cuả đại biểu", "của đại biểu"),
        ("ddaij bieeur cuar tieengs Vieetj", "đại biểu của tiếng Việt"),
        ("HAIR CANGR OWR DDAAY", "HẢI CẢNG Ở ĐÂY"),
        ("bao nhieu tieng vit", "bao nhieu tieng viet"),
    ],
)
def test_vietnamese_is_read_as_it_was_meant(mender: Mender, typed: str, meant: str) -> None:
    """By its keys, or one slip away, with the marks and the neighbours that were typed."""
    assert mender.mended(typed, "vi") == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Strat the maximun", "Start the maximum"),
        ("teh varible", "the variable"),
        ("WICH QUESTON?", "WHICH QUESTION?"),
        ("questioned variables", "questioned variables"),
        ("a questino-to-varible start", "a question-to-variable start"),
        ("th q", "th q"),
    ],
)
def test_english_is_read_as_it_was_meant(mender: Mender, typed: str, meant: str) -> None:
    """One slip away; a known stem with another ending is no slip."""
    assert mender.mended(typed, "en") == meant


@pytest.mark.parametrize(
    "typed",
    [
        "start app.pyt --wiht wiht_x /wiht wiht@x wiht1 wiht-2 -wiht wiht--x",
        "the WIHT",
        "start the Wiht",
        "the zzyzx",
        "",
        "12 + 3 = ?",
        "wiht " * (MOST + 1),
    ],
)
def test_what_may_be_meant_as_it_is_stays(mender: Mender, typed: str) -> None:
    """Names of files and options, short forms, names, what is near nothing, and what is no slip."""
    assert mender.mended(typed, "en") == typed


def test_the_corpus_knows_words_and_decides(mender: Mender) -> None:
    """Its words are right as they are, its names are mended, and it wins over the tables."""
    corpus = {("vi", "foxconn"): 2, ("en", "wiht"): 1, ("en", "strap"): 9_000}

    def held(field: str, term: str) -> int:
        return corpus.get((field, term), 0)

    assert mender.mended("dự Foxcon", "vi", held) == "dự Foxconn"
    assert mender.mended("the Foxcon wiht", "en", held) == "the Foxconn wiht"
    assert mender.mended("stra", "en") == "stra"
    assert mender.mended("strat", "en", held) == "strap"


def test_neighbours_of_the_corpus_tell(mender: Mender) -> None:
    """ "dài" and "đầu" are as near to "dàu"; what stands beside it in a passage is meant."""
    beside = {("vi_marked", "tọa_dài"): 1}
    told = mender.mended("tọa dàu", "vi", lambda field, term: beside.get((field, term), 0))
    assert told == "tọa dài"


def test_one_syllable_in_telex_is_read_where_the_corpus_has_it_there(mender: Mender) -> None:
    """ "Hair" is a word, but not beside "cảng" in a corpus that has no hair."""
    corpus = {("vi_marked", "hải_cảng"): 2}

    def held(field: str, term: str) -> int:
        return corpus.get((field, term), 0)

    assert mender.mended("Hair cảng ở đây", "vi", held) == "Hải cảng ở đây"
    corpus["en", "hair"] = 1
    assert mender.mended("Hair cảng", "vi", held) == "Hair cảng"


@pytest.mark.bundled_model
@pytest.mark.parametrize("short", ["bhyt", "ktx", "gplx", "sđt", "cntt", "tphcm", "htx"])
@pytest.mark.parametrize("around", ["thẻ {} dùng ở đâu", "the {} dung o dau", "THẺ {} DÙNG Ở ĐÂU"])
def test_a_word_without_a_vowel_is_a_short_form(around: str, short: str) -> None:
    """One that nobody knows is near to many words and means none of them."""
    typed = around.format(short.upper() if around.isupper() else short)
    assert Mender(load_restorer(), load_translator()).mended(typed, "vi") == typed


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("có đúng khng", "vi", "có đúng không"),
        ("the lngth of it", "en", "the length of it"),
        ("who keeps thw key", "en", "who keeps the key"),
    ],
)
def test_a_lost_vowel_is_put_back(typed: str, language: str, meant: str) -> None:
    """Where that alone makes a usual word, none was meant to be short."""
    assert Mender(load_restorer(), load_translator()).mended(typed, language) == meant


@given(st.text(max_size=60), st.sampled_from(["vi", "en"]))
def test_any_text_keeps_what_is_no_word(text: str, language: str) -> None:
    """Digits, signs and spaces stay; the same text is always read the same."""
    mender = Mender(load_restorer(), load_translator())
    read = mender.mended(text, language)
    assert [c for c in read if not c.isalpha()] == [c for c in text if not c.isalpha()]
    assert mender.mended(text, language) == read


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("Thanhf phoos cos bao nhieeu duwj ans?", "vi", "Thành phố có bao nhiêu dự án?"),
        ("giải ngân đươc bao nhiu", "vi", "giải ngân được bao nhiêu"),
        ("what is the maximun lenght", "en", "what is the maximum length"),
        ("enviroment varible", "en", "environment variable"),
    ],
)
def test_the_bundled_tables_mend_usual_slips(typed: str, language: str, meant: str) -> None:
    """Without any corpus."""
    assert Mender(load_restorer(), load_translator()).mended(typed, language) == meant


@pytest.mark.bundled_model
@pytest.mark.parametrize("word", ["dewormed", "rehome", "baptised", "hummus", "hoodie"])
def test_a_word_that_our_tables_lack_is_no_slip(word: str) -> None:
    """Words that look like it do not make it one, unless the corpus is full of them."""
    mender = Mender(load_restorer(), load_translator())
    assert mender.mended(f"Are they {word}?", "en") == f"Are they {word}?"


@pytest.mark.bundled_model
def test_what_the_corpus_has_is_meant_sooner() -> None:
    """A word of it needs less than one that only our tables know."""
    mender = Mender(load_restorer(), load_translator())
    assert mender.mended("What is chincilla dust?", "en") == "What is chincilla dust?"
    held = {"chinchilla": 3}
    read = mender.mended("What is chincilla dust?", "en", lambda _, term: held.get(term, 0))
    assert read == "What is chinchilla dust?"


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wat time is breakfast", "what time is breakfast"),
        ("wats the password", "whats the password"),
        ("wich floor is it", "which floor is it"),
        ("wher is the pool", "where is the pool"),
    ],
)
def test_a_question_begins_with_a_word_that_asks(typed: str, meant: str) -> None:
    """ "With" and "was" are seen more often, but not there."""
    assert Mender(load_restorer(), load_translator()).mended(typed, "en") == meant


@pytest.mark.bundled_model
@pytest.mark.parametrize("typed", ["wut time is breakfast", "cud you help", "what is the gpa"])
def test_a_short_word_near_to_none_stays(typed: str) -> None:
    """Three letters are one slip away from many words, of which another key far off tells none."""
    assert Mender(load_restorer(), load_translator()).mended(typed, "en") == typed


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("shiping fee", "shipping fee"),
        ("late feess", "late fees"),
        ("the swiming pool", "the swimming pool"),
        ("parkin cost", "parking cost"),
    ],
)
def test_english_words_of_the_corpus_are_meant(typed: str, meant: str) -> None:
    """Also where what was typed begins with one of them."""
    corpus = {"ship", "fee", "swim", "pool", "park", "cost", "late"}
    mender = Mender(load_restorer(), load_translator())
    assert mender.mended(typed, "en", lambda _, term: 2 * (term in corpus)) == meant


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mở cữa mấy giờ", "mở cửa mấy giờ"),
        ("xiêu âm bụng", "siêu âm bụng"),
        ("siu âm bụng giá bao nhiêu", "siêu âm bụng giá bao nhiêu"),
        ("học phý bao nhiêu", "học phí bao nhiêu"),
        ("bảo hành mấi năm", "bảo hành mấy năm"),
        ("chủ nhựt có làm không", "chủ nhật có làm không"),
        ("tiệm kiếng ở đâu", "tiệm kính ở đâu"),
    ],
)
def test_vietnamese_slips_of_the_ear_are_mended(typed: str, meant: str) -> None:
    """Hỏi for ngã, x for s, y for i, and words as the south speaks them."""
    assert Mender(load_restorer(), load_translator()).mended(typed, "vi") == meant


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    "typed", ["is it contactless", "for shippers", "a lungo", "Mr Percy", "where is joinery sold"]
)
def test_another_ending_of_a_word_of_the_corpus_is_no_slip(typed: str) -> None:
    """ "Contactness" and "shippeds" have its stem, and are said by nobody."""
    corpus = {"contact", "ship", "lung", "per", "join"}
    mender = Mender(load_restorer(), load_translator())
    assert mender.mended(typed, "en", lambda _, term: 2 * (term in corpus)) == typed


@pytest.mark.bundled_model
@pytest.mark.parametrize("typed", ["hủy đơng hàng", "gửi đơng thuốc ở đâu"])
def test_a_final_ng_is_heard_for_n(typed: str) -> None:
    """Rather than that "đường" has lost a letter."""
    mended = Mender(load_restorer(), load_translator()).mended(typed, "vi", held_streets)
    assert mended == typed.replace("đơng", "đơn")


def held_streets(field: str, term: str) -> int:
    """How many passages have `term` in a corpus that has streets on every page."""
    return 20 * (term in {"đường", "duong", "hàng", "hang"})


@pytest.mark.bundled_model
def test_a_foreign_word_of_the_corpus_is_meant_though_it_was_typed_with_a_mark() -> None:
    """ "Shíp" is no rarer spelling of an island where goods are shipped."""
    held = {"ship", "hàng", "hang"}
    mender = Mender(load_restorer(), load_translator())
    read = mender.mended("shíp hàng bao lâu", "vi", lambda _, term: int(term in held))
    assert read == "ship hàng bao lâu"
