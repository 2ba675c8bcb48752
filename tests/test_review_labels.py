"""Labels of candidates: answers are found in the documents with their place, or refused."""

from pathlib import Path

import pytest

from corpus.labels import UNANSWERABLE
from qa.errors import OptionError
from qa.testset.review import Label, labelled
from tests.fakes import document
from tests.made_review import DOCUMENTS, named, reviewed_set, two_wanting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A test set with one question, written by hand, and a draft between blank lines."""
    return reviewed_set(tmp_path)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """What the web has kept: a question asked twice in vain, and a quotation that did not help."""
    return two_wanting(tmp_path)


def test_a_label_is_found_in_the_documents(path: Path, kept: Path) -> None:
    """The document and the place of an answer that stands in one document, once."""
    one = named("u1", path, kept)
    question = labelled(one, Label(answers=("năm 1876",)), DOCUMENTS)
    assert (question.document, question.kind) == ("port", "asked")
    [(start, end)] = question.spans
    assert DOCUMENTS["port"].text[start:end] == "năm 1876"
    assert labelled(one, Label(answers=("1876",), question=" Cảng  mở? "), DOCUMENTS).question == (
        "Cảng mở?"
    )


@pytest.mark.parametrize(
    ("text", "answer", "marked"),
    [
        ("Năm 2015 trường có 5 lớp.", "5", ["5"]),
        ("Gặp cô Hoà ở phòng 2.", "cô Hòa", ["cô Hoà"]),
        ("MỞ CỬA 7 giờ.", "mở cửa", ["MỞ CỬA"]),
        ("Giải bài toán đố. Toán là môn thi.", "toán", []),
        ("Mỗi lớp 5 em, có 5 lớp.", "5", []),
    ],
)
def test_a_place_is_known_where_the_answer_stands_once(
    path: Path, kept: Path, text: str, answer: str, marked: list[str]
) -> None:
    """As a word or number of its own, in whatever case: else a wrong place would be labelled."""
    question = labelled(
        named("u1", path, kept), Label(answers=(answer,)), {"port": document("port", text)}
    )
    assert (question.document, [text[start:end] for start, end in question.spans]) == (
        "port", marked,
    )  # fmt: skip


def test_an_answer_in_several_documents_names_none_of_them(path: Path, kept: Path) -> None:
    """Unless the person does; a place that is not sure is left out."""
    several = Label(answers=("130 tàu",))
    question = labelled(named("u1", path, kept), several, DOCUMENTS)
    assert (question.document, question.spans) == ("", ())
    chosen = labelled(
        named("u1", path, kept), Label(answers=("130 tàu",), document="again"), DOCUMENTS
    )
    assert (chosen.document, chosen.spans) == ("again", ())


def test_the_document_that_did_not_help_is_not_taken_for_the_one_that_does(
    path: Path, kept: Path
) -> None:
    """A reader has said so of it; the one that a draft was made of is likely what is meant."""
    several = Label(answers=("130 tàu",))
    assert labelled(named("v1", path, kept), several, DOCUMENTS).document == ""
    only = labelled(named("v1", path, kept), Label(answers=("là nhiều",)), DOCUMENTS)
    assert only.document == "again"  # a passage of it did not help, another may
    draft = named("draft-1", path, kept)
    both = {**DOCUMENTS, "bay": document("bay", "A bay is by the sea.", "en")}
    assert labelled(draft, Label(answers=("by the sea",)), both).document == "sea"


def test_places_are_given_where_each_answer_stands_once(path: Path, kept: Path) -> None:
    """The place of one answer alone would say that the others are wrong where they stand."""
    twice = {"again": DOCUMENTS["again"]}
    one = named("u1", path, kept)
    for answers, places in (
        (("130 tàu", "là nhiều"), ()),
        (("mỗi tháng", "là nhiều"), ((17, 26), (36, 44))),
        (("là nhiều", "là nhiều"), ((36, 44),)),
    ):
        question = labelled(one, Label(answers=answers), twice)
        assert (question.document, question.spans) == ("again", places)


@pytest.mark.parametrize(
    "label",
    [Label(answers=("năm 1999",)), Label(answers=("1876", "1999")),
     Label(answers=("1876",), document="sea"), Label(answers=("1876",), document="no-such")],
)  # fmt: skip
def test_an_answer_that_stands_nowhere_is_refused(path: Path, kept: Path, label: Label) -> None:
    """Or not in the document that was named."""
    with pytest.raises(OptionError):
        labelled(named("u1", path, kept), label, DOCUMENTS)


def test_what_no_document_answers_is_unanswerable(path: Path, kept: Path) -> None:
    """Without answers, document and places, also where a draft named one."""
    for name in ("draft-1", "u1", "v1"):
        question = labelled(named(name, path, kept), Label(), DOCUMENTS)
        assert (question.kind, question.answers, question.document, question.spans) == (
            UNANSWERABLE, (), "", (),
        )  # fmt: skip
