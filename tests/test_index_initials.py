"""Initials that a corpus defines, found in it and added to questions."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.build import build
from index.store import open_current
from index.words.initials import Form, defined, in_full, with_both
from tests.fakes import FakeEncoder, document

OFFICE = Form("BQLDA", "Ban Quản lý Dự án", used=True)
BOARD = Form("HRB", "Harbour and River Board", used=True)
FORMS = {"BQLDA": OFFICE, "HRB": BOARD, "TT": Form("TT", "trung tâm", used=True)}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Từ nay Ban Quản lý Dự án (BQLDA) họp hằng tuần.", OFFICE),
        ("Ban Quản lý Dự án (sau đây gọi tắt là BQLDA) họp.", OFFICE),
        ('Ban Quản lý Dự án (viết tắt: "BQLDA") họp.', OFFICE),
        ("Ban Quản lý các Dự án (BQLDA) họp.", None),
        ("The Harbour and River Board (HRB) decides.", BOARD),
        ("Harbour and River Board (“HRB”)", BOARD),
        ("Đại học Đông Sơn (ĐHĐS) gồm:", Form("ĐHĐS", "Đại học Đông Sơn")),
        ("see the other part (HRB)", None),
        ("of and the (OAT)", Form("OAT", "of and the")),
        ("Harbour\nRiver Board (HRB)", None),
        ("năm 2024 (II), vui (OK)", None),
        ("(HRB)", None),
        ("river board (hrb)", None),
    ],
)
def test_what_a_bracket_defines_begins_with_its_letters(text: str, form: Form | None) -> None:
    """The last words of its line, small ones passed over where they have no letter."""
    found = defined([text])
    assert list(found.values()) == ([form._replace(used=False)] if form else [])


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("BQLDA (Ban Quản lý Dự án) họp hằng tuần.", OFFICE),
        ("BQLDA (viết tắt của Ban Quản lý Dự án, thuộc Sở) họp.", OFFICE),
        ("The HRB (the Harbour and River Board; founded in 1901) decides.", BOARD),
        ("Danh mục từ viết tắt\nBQLDA: Ban Quản lý Dự án\nHết", OFFICE),
        ("- BQLDA : Ban Quản lý Dự án.", OFFICE),
        ("2. HRB – Harbour and River Board (since 1901)", BOARD),
        ("HRB = Harbour and River Board", BOARD),
        ("STT | Từ | Nghĩa\n1 | BQLDA | Ban Quản lý Dự án\n2 | x | y", OFFICE),
        ("Harbour and River Board | HRB", BOARD),
        ("CBNV: Cán bộ, nhân viên", Form("CBNV", "Cán bộ, nhân viên")),
        ("HRB (Harbour and River Boards)", Form("HRB", "Harbour and River Boards")),
        ("HRB (the port's board)", None),
        ("HRB (our Harbour and River Board)", None),
        ("HRB: Harbour and River Board decides", None),
        ("The HRB: Harbour and River Board", None),
        ("hrb: harbour and river board", None),
        ("HRB | Harbour | River Board", None),
        ("HRB | Harbour\nand River Board", None),
        ("HRB-Harbour River Board", None),
    ],
)
def test_initials_may_come_first(text: str, form: Form | None) -> None:
    """In a list or a table of abbreviations, or before a bracket; all words must begin so."""
    found = defined([text])
    assert list(found.values()) == ([form._replace(used=False)] if form else [])


def test_initials_may_be_many() -> None:
    """Their plural is the same thing; a small s by itself is a letter."""
    told = ["Key result areas (KRAs) are set in May.", "Two KRAs each.", "The KRA of June."]
    assert defined(told) == {"KRA": Form("KRA", "Key result areas", used=True)}
    assert with_both("Who sets KRAs?", defined(told)) == "Who sets KRAs Key result areas?"
    assert defined(["big sea (Bs)", "old yard (oys)"]) == {}


def test_the_long_form_that_is_defined_most_often_counts() -> None:
    """Of equally frequent ones the first."""
    told = ["river board (RB)", "royal bank (RB)", "the royal bank (RB)"]
    assert defined(told)["RB"].long == "royal bank"
    assert defined(told[:2])["RB"].long == "river board"


def test_a_text_that_defines_initials_twice_is_one_text() -> None:
    """Also where it does so in two ways; others that use them are not fewer for it."""
    twice = "Harbour and River Board (HRB)\nHRB: Harbour and River Board\nHRB (Hill Road Bank)"
    form = defined([twice, "The HRB met.", "HRB fees"])["HRB"]
    assert form == Form("HRB", "Harbour and River Board", used=True)
    assert not defined([twice, "The HRB met."])["HRB"].used


def test_a_line_of_blanks_is_read_once() -> None:
    """However long: a line of a list begins with some, and with some behind its bullet."""
    assert defined(["\t " * 100_000 + "-" + "\t " * 100_000 + "HRB x"]) == {}
    assert "HRB" in defined([" \t-\t  HRB: Harbour and River Board"])
    assert "HRB" in defined([" \t HRB: Harbour and River Board"])


def test_initials_are_used_where_others_than_their_definitions_have_them() -> None:
    """Else whoever asks in full would find the definition alone."""
    told = ["Harbour and River Board (HRB)", "The HRB met.", "HRB fees", "of HRB2 and hrb"]
    assert defined(told)["HRB"].used
    alone = defined([told[0], told[1], told[3]])
    assert not alone["HRB"].used
    assert with_both("the harbour and river board", alone) == "the harbour and river board"
    assert with_both("the HRB", alone) == "the HRB Harbour and River Board"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("BQLDA ở đâu?", "BQLDA Ban Quản lý Dự án ở đâu?"),
        ("BQLDA o tang may?", "BQLDA Ban Quan ly Du an o tang may?"),
        ("Ở hrb có ai?", "Ở hrb Harbour and River Board có ai?"),
        ("Ban quản lý dự án ở đâu?", "Ban quản lý dự án ở đâu? BQLDA"),
        ("ban quan ly du an o dau", "ban quan ly du an o dau BQLDA"),
        ("Who is on the HRB?", "Who is on the HRB Harbour and River Board?"),
        ("Who is on the Harbour and River Board?", "Who is on the Harbour and River Board? HRB"),
        ("TT ở đâu?", "TT trung tâm ở đâu?"),
    ],
)
def test_a_question_is_asked_with_both_forms(typed: str, asked: str) -> None:
    """With marks where it has some; initials without a vowel also in small letters."""
    assert with_both(typed, FORMS) == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("BQLDA ở đâu?", "Ban Quản lý Dự án ở đâu?"),
        ("BQLDA o tang may?", "Ban Quan ly Du an o tang may?"),
        ("Who is on the HRB?", "Who is on the Harbour and River Board?"),
        ("Ban quản lý dự án ở đâu?", "Ban quản lý dự án ở đâu?"),
        ("BQLDA, Ban quản lý dự án", "BQLDA, Ban quản lý dự án"),
        ("tt ở đâu?", "tt ở đâu?"),
    ],
)
def test_a_question_is_asked_with_the_long_form_alone(typed: str, asked: str) -> None:
    """As it is put where nobody abbreviates."""
    assert in_full(typed, FORMS) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "Ban quản lý dự án (BQLDA) ở đâu?",
        "tt ở đâu?",
        "Trung tâm ở đâu?",
        "WHO IS ON THE HRB NOW?",
        "hrb.vn, HRB-2, x/HRB",
        "Ban quản lý ở đâu?",
        "",
    ],
)
def test_nothing_else_is_added(typed: str) -> None:
    """Where both stand, two letters say little, all is in capitals, or it is part of a name."""
    assert with_both(typed, FORMS) == typed


@given(st.text("abAB ()Đđ.,", max_size=60), st.text("abAB ", max_size=20))
def test_what_is_defined_has_these_initials(text: str, question: str) -> None:
    """And nothing of a question is taken away."""
    forms = defined([text])
    for short, form in forms.items():
        initials = [word[0].upper() for word in re.findall(r"[^\W\d_]+", form.long)]
        assert short == "".join(initials).replace("Đ", "D")
        assert form.long in text
    asked = iter(with_both(question, forms))
    assert all(letter in asked for letter in question)


def test_a_corpus_finds_its_own_initials(tmp_path: Path) -> None:
    """Those of the documents in the question's language."""
    encoder = FakeEncoder()
    told = {
        "vi": "Ban Quản lý Dự án (BQLDA) họp hằng tuần.",
        "en": "The Harbour and River Board (HRB) decides.",
    }
    build(
        [document(language, text, language) for language, text in told.items()], tmp_path, encoder
    )
    store = open_current(tmp_path, encoder.identity)
    assert store.expanded("BQLDA họp khi nào?", "vi") == "BQLDA Ban Quản lý Dự án họp khi nào?"
    assert store.expanded("When does the HRB meet?", "en").startswith("When does the HRB Harbour")
    assert store.expanded("HRB là gì?", "vi") == "HRB là gì?"
    assert store.in_full("BQLDA họp khi nào?", "vi") == "Ban Quản lý Dự án họp khi nào?"
