"""What is common in the language is no rarity in a small corpus."""

from pathlib import Path

import pytest

from corpus.document import Passage
from index.search.common import PASSAGES, Common
from index.search.engine import Engine, open_engine, write_engine
from index.search.lexical import LexicalIndex
from index.words.restore import load_restorer
from index.words.translate import load_translator


@pytest.fixture(scope="module")
def common() -> Common:
    """By the tables that ship with the model."""
    return Common(load_restorer(), load_translator())


def engine_of(folder: Path, field: str, texts: list[str]) -> Engine:
    """An engine over `texts`, which are terms with spaces between them."""
    folder.mkdir(exist_ok=True)
    write_engine(folder, field, [field], ((row, {field: text}) for row, text in enumerate(texts)))
    engine = open_engine(folder, field)
    assert engine is not None
    return engine


def weight_of(common: Common, engine: Engine, field: str, term: str) -> float:
    """What `term` of weight 1 weighs once it is steadied, times what finding it is worth."""
    [(_, _, weight)] = common.steadied([(field, term, 1.0)], engine)
    return weight * engine.worth(field, term)


def test_a_word_of_every_day_is_worth_less_than_a_name(common: Common, tmp_path: Path) -> None:
    """Neither stands in the corpus, which by itself would hold them for equally rare."""
    engine = engine_of(tmp_path, "en", ["red fox", "old dog"])
    assert engine.worth("en", "the") == engine.worth("en", "kyocera")
    the, how, kyocera = (weight_of(common, engine, "en", t) for t in ("the", "how", "kyocera"))
    assert the < how < kyocera


@pytest.mark.parametrize("field", ["vi", "vi_marked"])
def test_syllables_of_every_day_are_worth_less(common: Common, tmp_path: Path, field: str) -> None:
    """ "của" is in most texts, with its marks and without; "kyocera" in none."""
    engine = engine_of(tmp_path, field, ["thanh pho", "hai phong"])
    term = "của" if field == "vi_marked" else "cua"
    assert weight_of(common, engine, field, term) < weight_of(common, engine, field, "kyocera")


def test_syllables_alike_without_marks_count_together(common: Common, tmp_path: Path) -> None:
    """Typed without marks, a term is as common as all that it may stand for."""
    bare = engine_of(tmp_path / "bare", "vi", ["a", "b"])
    marked = engine_of(tmp_path / "marked", "vi_marked", ["a", "b"])
    assert weight_of(common, bare, "vi", "ban") < weight_of(common, marked, "vi_marked", "bạn")


def test_pairs_are_told_by_the_corpus_alone(common: Common, tmp_path: Path) -> None:
    """No table of ours says how many texts have two syllables beside each other."""
    engine = engine_of(tmp_path, "vi", ["của_các", "hai_phong"])
    both = (weight_of(common, engine, "vi", term) for term in ("của_các", "hai_phong"))
    assert len(set(both)) == 1


@pytest.mark.parametrize(
    ("common_one", "rare_one", "language"),
    [("the", "guinea", "en"), ("houses", "kennels", "en"), ("của", "mèo", "vi")],
)
def test_how_common_a_word_is(
    common: Common, common_one: str, rare_one: str, language: str
) -> None:
    """Whatever its form, or the spelling of its tone; 0 of what nobody wrote."""
    assert common.share(common_one, language) > common.share(rare_one, language) > 0
    assert common.share("xyzzyq", language) == 0
    assert common.share("hòa", "vi") == common.share("hoà", "vi")
    assert common.share("house", "en") == common.share("houses", "en")


def test_two_syllables_may_be_a_word(common: Common) -> None:
    """And others that stand beside each other are none."""
    assert common.share("khách_sạn", "vi") > 0
    assert common.share("sạn_nào", "vi") == 0


def test_a_large_corpus_tells_by_itself(common: Common, tmp_path: Path) -> None:
    """Beside two thousand passages some fifty change a weight by little."""
    texts = ["the fox", *["a dog"] * 1_999]
    large, small = (
        engine_of(tmp_path / "l", "en", texts),
        engine_of(tmp_path / "s", "en", texts[:2]),
    )
    changes = []
    for engine in (large, small):
        [(_, _, weight)] = common.steadied([("en", "fox", 1.0)], engine)
        changes.append(abs(weight - 1))
    assert changes[0] < 0.01 < changes[1]


def test_what_the_corpus_has_everywhere_stays_worth_least(common: Common, tmp_path: Path) -> None:
    """The corpus's own word for everything is no help, however rare it is elsewhere."""
    engine = engine_of(tmp_path, "en", ["kyocera fox", "kyocera dog", "kyocera cat"])
    assert weight_of(common, engine, "en", "kyocera") < weight_of(common, engine, "en", "fox")


def test_a_question_is_told_by_its_content(tmp_path: Path) -> None:
    """Of two passages the one with the thing asked for comes first, not the one with "do"."""
    texts = ["We do what we do, and how we do it is ours.", "Documents are added by one command."]
    passages = [Passage(f"d{row}", 0, len(text), text) for row, text in enumerate(texts)]
    LexicalIndex.build(passages, ["en", "en"], tmp_path)
    index = LexicalIndex.open(tmp_path, load_translator())
    assert index.search("how do I add documents", "en", 2)[0].row == 1


def test_every_field_has_its_passages() -> None:
    """A field that is searched has a number of passages to be steadied by."""
    assert set(PASSAGES) == {"en", "vi", "vi_marked"}
