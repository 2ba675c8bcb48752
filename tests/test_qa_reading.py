"""How a question is read, and when that is worth telling whoever asked."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.build import build
from index.encode import load_encoder
from index.store import PassageStore, open_current
from index.words.marks import without_marks
from qa.answer import answer_json
from qa.errors import QUESTION_LIMIT
from qa.reading import Reading, reading
from qa.service import QAService
from qa.ways import readings
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore


@dataclass
class Dictionary:
    """As much of a store as a question is read by: what is mended, and what gets marks."""

    slips: dict[str, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    long: dict[str, str] = field(default_factory=dict)

    def mended(self, question: str, language: str) -> str:
        """Every word that is a slip, as it was meant."""
        return " ".join(self.slips.get(word, word) for word in question.split(" "))

    def expanded(self, question: str, language: str) -> str:
        """Every word that is short, and what it is short for."""
        return " ".join(f"{word} {self.long.get(word, '')}".strip() for word in question.split(" "))

    def in_full(self, question: str, language: str) -> str:
        """What every word that is short is short for, instead of it."""
        return " ".join(self.long.get(word, word) for word in question.split(" "))

    def in_short(self, question: str, language: str) -> str:
        """What is short for something, instead of it."""
        for short, long in self.long.items():
            question = question.replace(long, short)
        return question

    def restored(self, question: str) -> str:
        """Every word with its marks."""
        return " ".join(self.marks.get(word, word) for word in question.split(" "))


SLIPS = {"tieengs": "tiếng", "Vieetj": "Việt", "shpis": "ships", "thuỷ": "thủy", "bểu": "biểu"}
MARKS = {"tau": "tàu", "lon": "lớn", "cang": "cảng"}


def read(question: str, language: str | None = None, previous: str | None = None) -> Reading:
    """`question` as it is read with that dictionary."""
    store = cast(PassageStore, Dictionary(SLIPS, MARKS))
    return reading(store, question, language, previous)


@pytest.mark.parametrize(
    ("typed", "language", "told"),
    [
        ("tieengs Vieetj là gì", "vi", "tiếng Việt là gì"),
        ("How many shpis?  shpis", "en", "How many shpis? ships"),
        ("đại bểu cang", "vi", "đại biểu cảng"),
        ("tau lon o cang nao", "vi", None),  # marks alone
        ("thuỷ sản", "vi", None),  # the older place of a tone
        ("Cảng đón bao nhiêu tàu?", "vi", None),
        ("TAU lon", "vi", None),
    ],
)
def test_a_reading_is_told_where_letters_differ(
    typed: str, language: str, told: str | None
) -> None:
    """With its marks; left-out marks, case, spaces and the place of a tone are nobody's slip."""
    assert read(typed, language).told == told


def test_what_is_searched_has_the_question_before_in_it() -> None:
    """What is told of it has not: the visitor knows what was asked before."""
    found = read("And shpis?", "en", "How many lorries?")
    assert found.asked.endswith("How many lorries?")
    assert found.own.meant == found.own.marked == found.typed == "And shpis?"
    assert found.whole.meant == found.asked
    assert found.told is None
    alone = read("How many shpis are there today ?", "en")
    assert alone.whole is alone.own
    assert (found.wanting, alone.wanting) == ("How many lorries?", alone.own.marked)


def test_the_lines_of_what_was_asked_before_are_searched_as_one() -> None:
    """And told apart for what is wanted; courtesies of each line, and empty ones, fall away."""
    before = "Hello, how many lorries are there?\n\nThanks!\nWhere do they park, please?"
    found = read("And the ships?", "en", before)
    assert found.asked.endswith("? how many lorries are there? Where do they park?")
    assert found.wanting == "Where do they park?"
    assert read("And the ships?", "en", "Hello\nThanks!").asked == "And the ships?"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("wHERE IS hAI pHONG?", "Where is Hai Phong?"),
     ("hOW MANY ngoS HELP hAI pHONG?", "How many NGOs help Hai Phong?"),
     ("tHẾ NÀO LÀ VỐN?", "Thế nào là vốn?"),
     ("WHERE IS HAI PHONG?", "WHERE IS HAI PHONG?"), ("iOS", "iOS"), ("eSIM", "eSIM"),
     ("What is an eSIM?", "What is an eSIM?"), ("fDI là gì", "fDI là gì"), ("x Y z", "x Y z")],
)  # fmt: skip
def test_the_shift_lock_is_noticed(typed: str, meant: str) -> None:
    """Capitals tell names, so they are turned round; what was typed is shown as it was."""
    found = read(typed)
    assert (found.own.meant, found.typed, found.told) == (meant, typed, None)


def test_an_abbreviation_is_searched_in_full_and_not_told() -> None:
    """Its long form corrects nothing; a slip beside it is told without it."""
    store = cast(PassageStore, Dictionary(SLIPS, MARKS, {"KTX": "ký túc xá"}))
    found = reading(store, "KTX o cang", "vi")
    assert found.own.meant == "KTX ký túc xá o cang"
    assert found.whole.marked == "KTX ký túc xá o cảng"
    assert (found.told, found.wanting) == (None, "KTX o cảng")
    assert reading(store, "KTX tieengs", "vi").told == "KTX tiếng"
    ways = [(way.own.meant, way.typed, way.told) for way in readings(store, "KTX o cang", "vi")]
    assert ways[1] == ("ký túc xá o cang", "KTX o cang", None)


def test_a_long_form_is_also_searched_in_short() -> None:
    """A corpus may have the abbreviation alone; nobody is told, since nothing is corrected."""
    store = cast(PassageStore, Dictionary(SLIPS, MARKS, {"KTX": "ký túc xá"}))
    first, other, *_ = readings(store, "ký túc xá ở đâu", "vi")
    assert first.own.meant == "ký túc xá ở đâu"
    assert (other.own.told, other.typed, other.told) == ("KTX ở đâu", "ký túc xá ở đâu", None)


def test_an_unknown_language_is_refused() -> None:
    """Before anything is looked up."""
    with pytest.raises(ValueError, match="wanted one of"):
        read("ships", "fr")


@given(st.text(st.sampled_from("aàâăđeêioơuưyAĐ 1?"), min_size=1, max_size=20))
def test_restoring_marks_alone_is_never_told(text: str) -> None:
    """Whatever the text: what differs in marks only has the same letters."""
    if not any(character.isalnum() for character in text):
        return
    bare = without_marks(" ".join(text.split()))
    marks = dict(zip(bare.split(" "), text.split(), strict=True))
    store = cast(PassageStore, Dictionary({}, marks))
    assert reading(store, bare, "vi").told is None


class Mending(MemoryStore):
    """A store that knows one slip."""

    def mended(self, question: str, language: str) -> str:
        """`question` without it."""
        return question.replace("wigdet", "widget")


def test_an_answer_says_how_its_question_was_read() -> None:
    """In its JSON, and only where that says something; found or not."""
    encoder = FakeEncoder()
    store = Mending([document("g", "The widget is one tag. Every page takes it.", "en")], encoder)
    service = QAService(store, encoder)

    def asked(question: str) -> dict[str, object]:
        return answer_json(service.ask(question), service.document, 1)

    assert "read_as" not in asked("What is the widget?")
    found = asked("What is the wigdet?")
    assert (found["found"], found["read_as"]) == (True, "What is the widget?")
    assert found["question"] == "What is the wigdet?"
    assert asked("Which wigdet sank in 1912?")["read_as"] == "Which widget sank in 1912?"


@pytest.mark.parametrize(
    ("question", "previous", "ways"),
    [
        ("Cảng nào lớn nhất?", "Cảng ở đâu?", [("vi", "Cảng nào lớn nhất?")]),
        ("loan", None, [("vi", "loan"), ("en", "loan")]),
        ("BHYT là gì?", "👍", [("vi", "BHYT là gì?")]),
        ("Còn xe thì sao?", "x" * 2001, [("vi", "Còn xe thì sao?")]),
        ("Nghỉ cưới", "Vé?", [("vi", "Nghỉ cưới Nghỉ cưới Vé?"), ("vi", "Nghỉ cưới")]),
        ("Parking?", "Fees?", [("en", "Parking? Parking? Fees?"), ("en", "Parking?")]),
        ("Ở đâu?", "Cảng?", [("vi", "Ở đâu? Ở đâu? Cảng?")]),
        ("Is it deep?", "The lake?", [("en", "Is it deep? Is it deep? The lake?")]),
        ("Nó sâu không?", "Hồ?", [("vi", "Nó sâu không? Nó sâu không? Hồ?")]),
    ],
)
def test_a_question_is_read_in_each_way_that_it_can_be_meant(
    question: str, previous: str | None, ways: list[tuple[str, str]]
) -> None:
    """The likeliest first: with the question before, if it can be one, without it where it names
    something, in the other language."""
    found = readings(cast(PassageStore, Dictionary()), question, None, previous)
    assert [(read.language, read.asked) for read in found] == ways


@pytest.mark.parametrize(
    ("question", "leaning"),
    [
        ("Can I bring it on the bus?", True),
        ("I have a small dog. Can I bring it on the bus?", False),
        ("Nó ở đâu?", True),
        ("Em thích bảo tàng này. Nó ở đâu?", False),
        ("I see. And for children?", True),
        ("Giá hơi cao. Còn trẻ em thì sao?", True),
        ("I have a small dog. Where do the buses stop?", False),
    ],
)
def test_what_a_message_tells_itself_is_not_what_was_asked_before(
    question: str, leaning: bool
) -> None:
    """Its "it" needs nothing else; what goes on from something does, whatever is told first."""
    store = cast(PassageStore, Dictionary())
    first, *_ = readings(store, question, None, "How much is a ticket?")
    assert first.leans == leaning
    assert first.is_completed == ("buses" not in question)


def test_what_a_message_tells_itself_may_not_be_what_its_it_stands_for() -> None:
    """It is read with what was asked before too, and leans on that where so it is answered."""
    store = cast(PassageStore, Dictionary())
    ways = readings(store, "I see. Where is it?", None, "Is there a museum?")
    assert [(way.asked.count("museum"), way.leans) for way in ways[:2]] == [(0, False), (1, True)]
    assert not any(way.alone.leans for way in ways)


def test_a_language_that_was_named_is_the_only_one() -> None:
    """Whoever asks knows."""
    (found,) = readings(cast(PassageStore, Dictionary()), "loan", "vi")
    assert found.language == "vi"


@pytest.mark.bundled_model
def test_a_word_of_both_languages_is_answered_in_the_one_that_has_it(tmp_path: Path) -> None:
    """ "Van" is a valve and a van."""
    encoder = load_encoder()
    build(
        [document("fleet", "The van costs ten dollars a day. It is blue.", "en")], tmp_path, encoder
    )
    answer = QAService(open_current(tmp_path), encoder).ask("the van")
    assert answer.found
    assert answer.language == "en"


@pytest.mark.parametrize("question", ["Giá vé là bao nhiêu một người?", "How much is the ticket?"])
@pytest.mark.parametrize("sign", ["–", "—", "…", "...", "!!!", "??", "-", "* ", ":", "? ? ? ?"])
@pytest.mark.parametrize("previous", [None, "Mấy giờ mở cửa?"])
def test_signs_around_a_question_ask_nothing(
    question: str, sign: str, previous: str | None
) -> None:
    """Neither as what was told before it nor as the part that asks."""
    store = cast(PassageStore, Dictionary())
    for typed in (f"{sign} {question}", f"{question} {sign}"):
        ways = readings(store, typed, previous=previous)
        assert any(question.rstrip("?") in way.asked for way in ways)


def test_a_question_at_the_limit_may_grow_as_it_is_read() -> None:
    """Short forms written out make it longer; who typed few enough characters is not refused."""
    said = "ko bít, " * 240 + "vé ko bít bn tiền?"
    assert len(said) <= QUESTION_LIMIT
    ways = readings(cast(PassageStore, Dictionary()), said)
    assert any(len(way.said) > QUESTION_LIMIT for way in ways)
