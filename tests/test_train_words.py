"""The word-translation table is learned from few sentences, saved small, and read back."""

from pathlib import Path

import numpy as np
import pytest

from index.errors import ModelError
from index.train.rows import Pair
from index.train.words import learn
from index.words.terms import stem
from index.words.translation_table import TRANSLATIONS, Table, load_table, save_table

NOUNS = {"nhà": "house", "mèo": "cat", "chó": "dog", "sách": "book", "cây": "tree"}
DICTIONARY = [
    Pair("quang hợp", "photosynthesis", "dictionary"),
    Pair("sự quang hợp", "photosynthesis", "dictionary"),
]
MARKS = {"đỏ": "red", "to": "big", "mới": "new", "già": "old"}


def toy_pairs() -> list[Pair]:
    """Twenty sentences out of nine words: the tree is red and so on."""
    return [
        Pair(f"thì: {noun}, {mark}", f"the {english} is {meaning}", "toy")
        for noun, english in NOUNS.items()
        for mark, meaning in MARKS.items()
    ]


@pytest.fixture(scope="module")
def toy() -> Table:
    """The table of the toy sentences and two dictionary rows."""
    return learn(toy_pairs(), DICTIONARY)


def best(table: Table, word: str) -> str:
    """The commonest translation of `word`."""
    links = np.flatnonzero(table.left == table.english.index(stem(word)))
    place = int(table.right[links[np.argmax(table.counts[links])]])
    return table.vietnamese[place]


@pytest.mark.parametrize(("vietnamese", "english"), [*NOUNS.items(), *MARKS.items()])
def test_each_word_finds_its_translation(toy: Table, vietnamese: str, english: str) -> None:
    """Words that never stand alone are told apart by where else they stand."""
    assert best(toy, english) == vietnamese


def test_dictionary_teaches_words_that_no_sentence_has(toy: Table) -> None:
    """A stem known from the dictionary alone is in the table."""
    assert best(toy, "photosynthesis") in {"quang", "hợp"}


def test_learning_is_repeatable(toy: Table, tmp_path: Path) -> None:
    """The same rows make the same file, byte for byte."""
    again = learn(toy_pairs(), DICTIONARY)
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = save_table(toy, tmp_path / "one"), save_table(again, tmp_path / "two")
    assert one.read_bytes() == two.read_bytes()


def test_table_reads_back_as_it_was_saved(toy: Table, tmp_path: Path) -> None:
    """Terms and pairs are the same, counts within the step they are stored in."""
    save_table(toy, tmp_path)
    read = load_table(tmp_path)
    assert (read.english, read.vietnamese) == (toy.english, toy.vietnamese)
    assert (read.left == toy.left).all()
    assert (read.right == toy.right).all()
    np.testing.assert_allclose(read.counts, toy.counts, rtol=0.04)
    np.testing.assert_allclose(read.english_totals, toy.english_totals, rtol=0.04)


def test_missing_table_says_what_to_do(tmp_path: Path) -> None:
    """Without its file the error names it and tells how to get it back."""
    with pytest.raises(ModelError, match="missing") as caught:
        load_table(tmp_path)
    assert caught.value.hint


def test_damaged_table_is_refused(toy: Table, tmp_path: Path) -> None:
    """A table cut anywhere, or with a changed byte in what is read, is an error, never a crash."""
    whole = save_table(toy, tmp_path).read_bytes()
    for data in (b"", b"PK", whole[: len(whole) // 2], whole[:-30], b"\x93NUMPY" + whole):
        (tmp_path / TRANSLATIONS).write_bytes(data)
        with pytest.raises(ModelError):
            load_table(tmp_path)
    for place in range(60, len(whole), 97):
        changed = bytearray(whole)
        changed[place] ^= 0xFF
        (tmp_path / TRANSLATIONS).write_bytes(changed)
        try:
            table = load_table(tmp_path)
        except ModelError:
            continue
        assert table.english == toy.english  # the byte was one that zip does not read
