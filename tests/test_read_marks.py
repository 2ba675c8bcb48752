"""Words that a PDF tore apart are joined, and whole ones are left alone."""

import random
import unicodedata

import pytest

from corpus.bundled import bundled_articles
from corpus.clean import clean
from corpus.read import read_documents
from corpus.read.marks import joined_marks
from corpus.read.syllables import is_syllable

DOCUMENTS = list(read_documents([bundled_articles()]))
LINES = [line for document in DOCUMENTS for line in document.text.split("\n") if len(line) > 60]


def torn(word: str, chance: random.Random) -> str:
    """`word` with gaps around its first marked letters, as a font that lacks them leaves."""
    if word.isascii() or not is_syllable(word):
        return word
    first = next(place for place, letter in enumerate(word) if not letter.isascii())
    last = next(n for n in range(len(word), 0, -1) if not word[n - 1].isascii())
    pieces = [word[:first], word[first:last], word[last:]]
    return " ".join(filter(None, pieces)) if chance.random() < 0.5 else word


def test_whole_texts_stay_as_they_are() -> None:
    """Every line of the bundled articles, in both languages."""
    for line in LINES:
        assert joined_marks([line]) == ([line], 0)


def test_most_torn_words_are_joined_and_few_others() -> None:
    """At least 95 in 100 words are as they were."""
    chance = random.Random(2)
    right = total = 0
    for line in LINES:
        words = line.split(" ")
        (mended,), _ = joined_marks([" ".join(torn(word, chance) for word in words)])
        found = mended.split(" ")
        total += len(words)
        right += sum(word in found for word in words)
    assert right >= 0.95 * total


SIGNS = {
    "\u0300": "`",
    "\u0301": "\u00b4",
    "\u0302": "\u02c6",
    "\u0303": "\u02dc",
    "\u0306": "\u02d8",
}


def with_signs(word: str, chance: random.Random) -> str:
    """`word` with its mark as a sign behind the letter, a gap before or behind it now and then."""
    spread = unicodedata.normalize("NFD", word)
    marks = [place for place, letter in enumerate(spread) if unicodedata.combining(letter)]
    if len(marks) != 1 or spread[marks[0]] not in SIGNS or not is_syllable(word):
        return word
    before, behind = (chance.choice(("", "", " ")) for _ in range(2))
    place = marks[0]
    return f"{spread[:place]}{before}{SIGNS[spread[place]]}{behind}{spread[place + 1 :]}".rstrip()


def test_signs_become_the_marks_that_they_were() -> None:
    """Of nearly all words, with the gaps between words kept."""
    chance = random.Random(3)
    lines = [line for line in LINES if "đ" in line]
    right = total = 0
    for line in lines:
        words = line.split(" ")
        (mended,), _ = joined_marks([" ".join(with_signs(word, chance) for word in words)])
        total += 1
        right += mended == line
    assert right >= 0.9 * total


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("tiê ´ng", "tiếng"),
        ("tie\u0302 \u0301ng Viê \u0323t", "tiếng Việt"),
        ("hàng ho\u00b4a", "hàng hóa"),
        ("ng\u02dc", "ng\u02dc"),
        ("thê\u00b4 nào", "thế nào"),
        ("cho\u00b4 va` me`o.", "chó và mèo."),
        ("thê \u0301 nào, co \u0301 ai không, na \u0300 y", "thế nào, có ai không, này"),
        ("TIÊ \u00b4 NG VIÊ \u0323 T CO \u00b4 AN", "TIẾNG VIỆT CÓ AN"),
        ("xuaˆ\u00b4t tie ˆ \u00b4 ng Anh", "xuất tiếng Anh"),
    ],
)
def test_marks_come_back_to_their_letters(text: str, whole: str) -> None:
    """Behind a space, or as signs of their own; whole words stay apart."""
    (mended,), _ = joined_marks([text])
    assert clean(mended) == whole


@pytest.mark.parametrize(
    "text",
    [
        "run the `name` field and use a `for` loop",
        "chạy lệnh `go` rồi chọn `a` hay `do`",
        "say ``to go'' to no one",
        "we\u00b4re here, and it\u00b4s so",
        "Qu\u00b4ebec",
        "lan\u00b4 ra",
    ],
)
def test_signs_that_are_no_marks_stay(text: str) -> None:
    """Around names in programs, as quotation marks or apostrophes, in front of their letters."""
    assert joined_marks([text]) == ([text], 0)


@pytest.mark.parametrize("text", ["cao 3 m và dài", "lớp c", "the c in m", "à m ờ", "m n p t c"])
def test_labels_and_units_are_no_pieces(text: str) -> None:
    """Single letters stand alone in whole texts."""
    assert joined_marks([text]) == ([text], 0)
