"""Marks given back to Vietnamese that was typed without them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.errors import ModelError
from index.train.syllables import learn_marks
from index.words.mark_table import MARKS, load_marks, save_marks
from index.words.marks import without_marks
from index.words.restore import LONGEST, Restorer, load_restorer

TEXTS = [
    ("Tôi ăn cá ở chợ", 4.0),
    ("Bạn ở chỗ nào", 4.0),
    ("Chợ cá mở cửa", 4.0),
    ("Cả nhà ở nhà", 4.0),
    ("Nhà tôi có chó", 4.0),
]


@pytest.fixture(scope="module")
def restorer() -> Restorer:
    """It knows five sentences."""
    return Restorer(learn_marks(TEXTS))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ban o cho nao", "bạn ở chỗ nào"),
        ("nha toi co cho", "nhà tôi có chó"),
        ("cho ca mo cua", "chợ cá mở cửa"),
        ("ca nha", "cả nhà"),
    ],
)
def test_the_same_syllable_is_read_by_its_neighbours(
    restorer: Restorer, typed: str, meant: str
) -> None:
    """ "cho" is a market, a place or a dog."""
    assert restorer.restored(typed) == meant


def test_what_the_corpus_says_counts_more(restorer: Restorer) -> None:
    """A word that a passage has is meant, even where the table knows another one better."""
    assert restorer.restored("cho ca mo cua") == "chợ cá mở cửa"
    local = {"chó": 2, "cả": 2, "chó_cả": 2, "cả_mở": 2}
    assert restorer.restored("cho ca mo cua", lambda term: local.get(term, 0)) == "chó cả mở cửa"


def test_case_and_everything_between_the_words_stay(restorer: Restorer) -> None:
    """Only letters get marks, each in the case that it was typed in."""
    assert restorer.restored("  BAN o... Cho nao?!") == "  BẠN ở... Chỗ nào?!"


def test_text_with_marks_stays_as_it_was_typed(restorer: Restorer) -> None:
    """Where marks are typed, what is bare is meant to be bare."""
    assert restorer.restored("bạn ở cho nào") == "bạn ở cho nào"


def test_the_few_marks_that_were_typed_are_kept_and_tell(restorer: Restorer) -> None:
    """One typed mark among bare words stays, even if another reading is likelier."""
    assert restorer.restored("nha toi co chợ va ca").split()[3] == "chợ"


def test_what_is_not_known_stays(restorer: Restorer) -> None:
    """Names, numbers and other languages pass through."""
    assert restorer.restored("Kyocera o 2025") == "Kyocera ở 2025"


def test_an_old_tone_is_looked_up_in_the_new_spelling() -> None:
    """hoà and hòa are one syllable, as typed and as learned."""
    learned = Restorer(learn_marks([("hoà bình ở đây", 4.0), ("hoa nở ở đây", 4.0)]))
    assert learned.restored("hoa binh") == "hòa bình"


def test_what_is_longer_than_a_question_is_left_alone(restorer: Restorer) -> None:
    """Time grows with length, so there is an end to it."""
    assert restorer.restored("ca " * LONGEST) == "ca " * LONGEST


@given(text=st.text(max_size=60))
@example(text="ŉİß")
@example(text="")
def test_any_text_keeps_its_length_and_its_letters(restorer: Restorer, text: str) -> None:
    """Marks are all that changes, so what is found in one holds in the other."""
    restored = restorer.restored(text)
    assert len(restored) == len(text)
    assert without_marks(restored) == without_marks(text)
    assert restorer.restored(text) == restored


def test_a_table_is_the_same_when_it_is_read_again(tmp_path: Path) -> None:
    """Counts come back within their rounding, everything else exactly."""
    table = learn_marks(TEXTS)
    save_marks(table, tmp_path)
    again = load_marks(tmp_path)
    assert again.syllables == table.syllables
    assert (again.firsts == table.firsts).all()
    assert (again.seconds == table.seconds).all()
    assert again.seen == pytest.approx(table.seen, rel=0.04)
    assert again.together == pytest.approx(table.together, rel=0.04)


@pytest.mark.parametrize(
    "spoilt",
    [lambda data: data[:50], lambda data: b"", lambda data: data[:80] + b"\0" + data[81:]],
    ids=["cut", "empty", "one byte"],
)
def test_a_damaged_table_is_an_error_with_advice(
    tmp_path: Path, spoilt: Callable[[bytes], bytes]
) -> None:
    """Never wrong marks without a word."""
    path = save_marks(learn_marks(TEXTS), tmp_path)
    path.write_bytes(spoilt(path.read_bytes()))
    with pytest.raises(ModelError) as raised:
        load_marks(tmp_path)
    assert (MARKS in raised.value.message, bool(raised.value.hint)) == (True, True)


def test_a_missing_table_is_an_error(tmp_path: Path) -> None:
    """It is named."""
    with pytest.raises(ModelError, match="missing"):
        load_marks(tmp_path)


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    "meant",
    [
        "hải phòng có bao nhiêu dự án đầu tư nước ngoài",
        "làm thế nào để thêm tài liệu của tôi",
        "thủ đô của việt nam là thành phố nào",
        "ai là phó chủ tịch ủy ban nhân dân thành phố",
        "mục tiêu tăng trưởng kinh tế năm 2025",
    ],
)
def test_the_bundled_table_reads_common_questions(meant: str) -> None:
    """Questions that people type without marks come out as they would have been typed."""
    assert load_restorer().restored(without_marks(meant)) == meant


@pytest.mark.bundled_model
@pytest.mark.parametrize("meant", ["phí cấp cứu", "tiền một khối", "trả mười chai"])
def test_a_word_of_the_corpus_is_likelier_beside_any_word(meant: str) -> None:
    """That no passage has it before just this one makes it none the less likely."""
    first = meant.split()[0]
    read = load_restorer().restored(without_marks(meant), lambda term: 10 * (term == first))
    assert read == meant


@pytest.mark.bundled_model
@pytest.mark.parametrize(
    "meant",
    ["bảo hành mấy năm", "giảm mấy phần trăm", "mấy người được vào", "gửi xe giá bao nhiêu"],
)
def test_words_that_ask_are_likelier_than_in_other_texts(meant: str) -> None:
    """An encyclopedia has machines and no "mấy"; a question counts years and asks for prices."""
    local = dict.fromkeys("bảo hành bảo_hành năm phần trăm phần_trăm tiếng máy".split(), 1)
    read = load_restorer().restored(without_marks(meant), lambda term: local.get(term, 0))
    assert read == meant


@pytest.mark.bundled_model
def test_two_words_beside_each_other_in_one_passage_tell() -> None:
    """ "trồng răng" is read where the corpus has it, and not the usual "trong"."""
    local = dict.fromkeys("bảo hành bảo_hành trồng răng trồng_răng".split(), 1)
    read = load_restorer().restored("trong rang bao hanh", lambda term: local.get(term, 0))
    assert read == "trồng răng bảo hành"
