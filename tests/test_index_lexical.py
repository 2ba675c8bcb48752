"""The lexical index finds passages by their words, with the scores that BM25 gives them."""

import gc
import math
import weakref
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.document import Passage
from index.search.lexical import LexicalIndex
from index.words.terms import stem_terms
from index.words.translate import Translator
from index.words.translation_table import Table

VOCABULARY = "king castle water river seven tree house school red old new tall".split()
HOSTILE = [
    '" OR 1=1 --',
    "NEAR(",
    "*",
    "en:king",
    "(((",
    "a" * 1_000_000,
    "\x00\ud800",
    "~^+-!{}[]",
]


@pytest.fixture(scope="module")
def translator() -> Translator:
    """A translator that knows king and river."""
    ones = np.ones(2, np.float32)
    places = np.arange(2, dtype=np.int32)
    return Translator(Table(("king", "river"), ("sông", "vua"), places, places[::-1], *[ones] * 3))


def opened(
    texts: Sequence[str], language: str, folder: Path, translator: Translator
) -> LexicalIndex:
    """An index of `texts`, all of one language, one passage each."""
    passages = [Passage(f"d{row}", 0, len(text), text) for row, text in enumerate(texts)]
    LexicalIndex.build(passages, [language] * len(texts), folder)
    return LexicalIndex.open(folder, translator)


def kept_length(length: int) -> int:
    """What tantivy's one byte remembers of a length: exact to 40, then 3 bits of precision."""
    known: list[int] = [*range(24), *(24 + value for value in range(8))]
    known += [24 + ((bits | 8) << shift) for shift in range(20) for bits in range(8)]
    return max([value for value in known if value <= length])


def slow_scores(question: str, texts: Sequence[str]) -> list[float]:
    """BM25 with k1 = 1.2, b = 0.75 by its formula, divided by the most that could be reached.

    A term that the question repeats counts twice. How rare a term is, is told by the texts and 50
    more of ordinary words; those of this translator have "king" and "river" in every one.
    """
    bags = [Counter(stem_terms(text)) for text in texts]
    mean = sum(bag.total() for bag in bags) / len(bags)
    scores, most = [0.0] * len(texts), 0.0
    for term, asked in Counter(stem_terms(question)).items():
        times = min(asked, 2)
        found = sum(term in bag for bag in bags)
        beyond = found + 50 * (term in ("king", "river"))
        idf = math.log(1 + (len(bags) + 50 - beyond + 0.5) / (beyond + 0.5))
        most += 2.2 * idf * times
        for row, bag in enumerate(bags):
            norm = 1.2 * (0.25 + 0.75 * kept_length(bag.total()) / mean)
            scores[row] += times * 2.2 * idf * bag[term] / (bag[term] + norm)
    return [score / most for score in scores]


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=70), min_size=1, max_size=9
    ),
    st.lists(st.sampled_from([*VOCABULARY, "unknown"]), min_size=1, max_size=5),
)
def test_scores_are_those_of_the_formula(
    translator: Translator,
    tmp_path_factory: pytest.TempPathFactory,
    words: list[list[str]],
    asked: list[str],
) -> None:
    """Order, scores and passages are those of BM25 worked out by hand; equal scores by row."""
    texts, question = [" ".join(text) for text in words], " ".join(asked)
    found = opened(texts, "en", tmp_path_factory.mktemp("index"), translator).search(
        question, "en", 20
    )
    slow = slow_scores(question, texts)
    assert {one.row for one in found} == {row for row, score in enumerate(slow) if score > 0}
    for one in found:
        assert one.score == pytest.approx(slow[one.row], abs=2e-5)
    assert list(found) == sorted(found, key=lambda one: (-one.score, one.row))


def test_typed_marks_are_preferred(tmp_path: Path, translator: Translator) -> None:
    """Bán finds bán before bạn; typed without marks it finds both, in corpus order."""
    index = opened(["người bạn cũ", "người bán cũ"], "vi", tmp_path, translator)
    assert [one.row for one in index.search("ai bán hàng đấy", "vi", 2)] == [1, 0]
    assert [one.row for one in index.search("ban", "vi", 2)] == [0, 1]


@pytest.mark.parametrize(
    "question", ["HẢI PHÒNG", "hai phong", "Ha\u0309i Pho\u0300ng", "H\u200bải Phòng", "Hải-Phòng"]
)
def test_a_word_is_found_however_it_is_typed(
    question: str, tmp_path: Path, translator: Translator
) -> None:
    """Case, missing marks, decomposed letters and hidden characters still find Hải Phòng."""
    index = opened(["Cảng Hải Phòng", "Cảng Đà Nẵng"], "vi", tmp_path, translator)
    assert [one.row for one in index.search(question, "vi", 5)] == [0]


def test_other_language_is_found_by_translation(tmp_path: Path, translator: Translator) -> None:
    """King finds vua and vua finds king, marked or not, beside passages of its own language."""
    texts, languages = ["vua ở đâu", "the king sat", "dòng sông", "a tree"], ["vi", "en"] * 2
    passages = [Passage("d", 0, len(text), text) for text in texts]
    LexicalIndex.build(passages, languages, tmp_path)
    index = LexicalIndex.open(tmp_path, translator)
    assert {one.row for one in index.search("kings", "en", 5)} == {0, 1}
    assert {one.row for one in index.search("vua", "vi", 5)} == {0, 1}
    assert {one.row for one in index.search("sông nào", "vi", 5)} == {2}


def test_a_rare_language_is_scored_as_if_alone(tmp_path: Path, translator: Translator) -> None:
    """A hundred English passages beside it do not change what a Vietnamese one scores."""
    texts = ["vua ở đâu", "dòng sông"]
    (tmp_path / "alone").mkdir()
    (tmp_path / "both").mkdir()
    alone = opened(texts, "vi", tmp_path / "alone", translator)
    passages = [Passage("d", 0, len(text), text) for text in (*texts, *["the king sat"] * 100)]
    LexicalIndex.build(passages, ["vi"] * 2 + ["en"] * 100, tmp_path / "both")
    both = LexicalIndex.open(tmp_path / "both", translator)
    assert both.search("dòng sông", "vi", 1) == alone.search("dòng sông", "vi", 1)


def test_headings_and_titles_are_searched(tmp_path: Path, translator: Translator) -> None:
    """A passage is found by its heading and by its document's title."""
    passages = [Passage("a", 0, 3, "one", "Castles"), Passage("b", 0, 3, "two")]
    LexicalIndex.build(passages, ["en", "en"], tmp_path, ["", "Rivers"])
    index = LexicalIndex.open(tmp_path, translator)
    assert [one.row for one in index.search("castle", "en", 5)] == [0]
    assert [one.row for one in index.search("river", "en", 5)] == [1]


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_typed_is_syntax(
    question: str, language: str, tmp_path: Path, translator: Translator
) -> None:
    """Operators, field names, brackets and endless words are text that is not found."""
    index = opened(["the king sat by the river"], "en", tmp_path, translator)
    found = index.search(question, language, 3)
    assert found == () or "king" in question


def test_equal_passages_come_in_corpus_order(tmp_path: Path, translator: Translator) -> None:
    """Of three hundred copies the first are returned, all with one score."""
    index = opened(["dòng sông", *["vua và sông"] * 300], "vi", tmp_path, translator)
    found = index.search("vua nào ở sông", "vi", 40)
    assert len({one.score for one in found}) == 1
    assert [one.row for one in found] == list(range(1, 41))


def test_an_index_without_passages_finds_nothing(tmp_path: Path, translator: Translator) -> None:
    """No passages, no words in them, or no words in the question: an empty answer."""
    (tmp_path / "none").mkdir()
    (tmp_path / "signs").mkdir()
    assert opened([], "vi", tmp_path / "none", translator).search("vua", "vi", 3) == ()
    signs = opened(["?!", "…"], "vi", tmp_path / "signs", translator)
    assert signs.search("vua", "vi", 3) == ()
    assert signs.search("?!", "vi", 3) == ()


def test_reading_writes_nothing_and_outlives_the_files(
    tmp_path: Path, translator: Translator
) -> None:
    """Opening leaves the folder as it was; an open index answers after its files are gone."""
    opened(["sông và vua"], "vi", tmp_path, translator)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    index = LexicalIndex.open(tmp_path, translator)
    assert index.search("vua", "vi", 1)[0].row == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert not any(name.endswith(".lock") for name in before)
    for path in tmp_path.iterdir():
        path.unlink()
    assert index.search("sông", "vi", 1)[0].row == 0


def test_damaged_index_is_refused(tmp_path: Path, translator: Translator) -> None:
    """An index whose description is cut says so with a ValueError."""
    opened(["sông và vua"], "vi", tmp_path, translator)
    (tmp_path / "vi-meta.json").write_text("{")
    with pytest.raises(ValueError, match="meta"):
        LexicalIndex.open(tmp_path, translator)


def test_wrong_arguments_are_refused(tmp_path: Path, translator: Translator) -> None:
    """A k below 1, a language that is none, or lists of different lengths."""
    index = opened(["sông"], "vi", tmp_path, translator)
    with pytest.raises(ValueError, match="k: 0"):
        index.search("sông", "vi", 0)
    with pytest.raises(ValueError, match="language"):
        index.search("sông", "fr", 1)
    with pytest.raises(ValueError, match="1 passages, 0 languages"):
        LexicalIndex.build([Passage("d", 0, 1, "a")], [], tmp_path)


def test_what_is_remembered_holds_no_index(tmp_path: Path, translator: Translator) -> None:
    """A server that turns to another build gives the memory of the one before back at once."""
    index = opened(["Tàu vào cảng."], "vi", tmp_path, translator)
    assert index.search("tàu", "vi", 1)
    gone = weakref.ref(index)
    gc.collect()
    gc.disable()
    try:
        del index
        assert gone() is None
    finally:
        gc.enable()
