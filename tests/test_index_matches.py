"""Which terms of a question a passage holds, and as what."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Passage
from index.build import build
from index.scored import Match
from index.search.fields import searched_terms
from index.search.lexical import LexicalIndex
from index.search.matches import own_matches
from index.store import open_current
from index.words.terms import words
from index.words.translate import Translator
from index.words.translation_table import Table
from tests.fakes import FakeEncoder, document


@pytest.fixture(scope="module")
def translator() -> Translator:
    """A translator that knows king and river."""
    ones = np.ones(2, np.float32)
    places = np.arange(2, dtype=np.int32)
    return Translator(Table(("king", "river"), ("sông", "vua"), places, places[::-1], *[ones] * 3))


def passage(text: str, heading: str = "") -> Passage:
    """A passage of `text`."""
    return Passage("d", 0, len(text), text, heading)


def matches(
    question: str, asked: str, texts: Sequence[str], spoken: str, folder: Path, known: Translator
) -> dict[str, tuple[str, ...]]:
    """The matches of `question` in the first of `texts`, an index of which is in `folder`."""
    passages = [passage(text) for text in texts]
    LexicalIndex.build(passages, [spoken] * len(texts), folder)
    index = LexicalIndex.open(folder, known)
    return dict(index.matches(question, asked, passages[0], "", spoken))


def test_english_words_match_by_their_stem(tmp_path: Path, translator: Translator) -> None:
    """What is not there is not told."""
    found = matches("Kings of castles?", "en", ["The king."], "en", tmp_path, translator)
    assert found == {"kings": ("king",)}


def test_vietnamese_words_match_as_they_were_typed(tmp_path: Path, translator: Translator) -> None:
    """Syllables and their pairs, each once, pairs first."""
    found = matches("cảng biển, cảng", "vi", ["Cảng biển lớn"], "vi", tmp_path, translator)
    assert list(found.items()) == [
        ("cảng_biển", ("cảng_biển",)),
        ("cảng", ("cảng",)),
        ("biển", ("biển",)),
    ]


def test_another_marking_is_told_as_it_stands_there() -> None:
    """The folded term found it: every marking of the passage, in order."""
    fields = {
        name: set(terms.split())
        for name, terms in searched_terms(passage("Bảo vệ bào ngư"), "", "vi").items()
    }
    assert own_matches(words("bao"), fields, "vi") == (Match("bao", ("bào", "bảo")),)


def test_a_translated_word_tells_what_stands_there(tmp_path: Path, translator: Translator) -> None:
    """In both directions; a number stands for itself."""
    english, vietnamese = tmp_path / "en", tmp_path / "vi"
    english.mkdir()
    vietnamese.mkdir()
    text = ["The king in 1802."]
    found = matches("vua năm 1802, sông", "vi", text, "en", english, translator)
    assert found == {"vua": ("king",), "1802": ("1802",)}
    text = ["Sông Cấm dài."]
    assert matches("king, rivers", "en", text, "vi", vietnamese, translator) == {
        "rivers": ("sông",)
    }


def test_title_and_heading_are_searched_too(tmp_path: Path, translator: Translator) -> None:
    """A passage is found by the words above it."""
    one = passage("Ships.", heading="The port")
    LexicalIndex.build([one], ["en"], tmp_path, ["The city"])
    index = LexicalIndex.open(tmp_path, translator)
    found = index.matches("port city sea", "en", one, "The city", "en")
    assert [match.term for match in found] == ["port", "city"]


def test_the_store_tells_them_by_row(tmp_path: Path, translator: Translator) -> None:
    """With the title of the document, in the language of each; a row that is not there is none."""
    encoder = FakeEncoder()
    corpus = [document("a", "Vua ở đây."), document("b", "A river.", "en", "The king")]
    build(corpus, tmp_path / "index", encoder)
    store = open_current(tmp_path / "index", encoder.identity, translator=translator)
    assert dict(store.matches("the king", "en", 0)) == {"king": ("vua",)}
    assert dict(store.matches("the king", "en", 1)) == {"the": ("the",), "king": ("king",)}
    with pytest.raises(IndexError, match="row"):
        store.matches("the king", "en", len(store))


@given(st.text(max_size=60), st.text(min_size=1, max_size=60), st.sampled_from(["vi", "en"]))
def test_a_match_is_in_both_texts(question: str, text: str, language: str) -> None:
    """Whatever they are: each term once, found as something that the passage holds."""
    terms = searched_terms(passage(text), "", language)
    fields = {name: set(found.split(" ")) for name, found in terms.items()}
    found = own_matches(words(question), fields, language)
    assert len({match.term for match in found}) == len(found)
    asked = {word.text for word in words(question)}
    held = set().union(*fields.values())
    for match in found:
        assert match.found
        assert set(match.found) <= held
        assert set(match.term.split("_")) <= asked
