"""What a corpus offers to begin with, of its headings: what its service answers, and no more."""

import threading

import pytest

from corpus import Document, Heading
from qa.answer import Answer
from qa.web import examples as module
from qa.web.examples import Label, examples
from qa.web.page import first_sight
from tests.web_service import FakeService


def document(identity: str, *headings: str) -> Document:
    """A document with those headings, each above a line of text."""
    text, places = "", []
    for heading in headings:
        places.append(Heading(len(text), len(text) + len(heading), 2))
        text += f"{heading}\n\nCó tàu.\n\n"
    return Document(identity, "Cảng", "vi", text, "a.md", headings=tuple(places))


def service(*documents: Document) -> FakeService:
    """The fake service, which answers "tàu", "ships", "build" and "markup", over those."""
    return FakeService({document.id: document for document in documents})


def offered(asked: FakeService) -> list[str]:
    """The examples in Vietnamese."""
    return [example.words["vi"] for example in examples(asked)]


@pytest.mark.parametrize("nothing", ["Giới thiệu", "Liên hệ", "Introduction", "Overview"])
def test_a_heading_that_is_not_answered_is_not_offered(nothing: str) -> None:
    """The next one of its document is, in place of it."""
    assert offered(service(document("a", nothing, "Các tàu"), document("b", nothing))) == [
        "Các tàu"
    ]


def test_each_document_offers_one_heading_and_four_do() -> None:
    """In the order of the corpus; equal headings are one, and spoken in the document's language."""
    same = service(document("a", "Tàu"), document("b", "Tàu"))
    assert examples(same) == [Label({"vi": "Tàu", "en": "Tàu"}, "vi")]
    assert first_sight(same).count('class="chip" lang="vi"') == 1
    many = service(*(document(str(number), f"Tàu {number}", "Tàu") for number in range(9)))
    assert offered(many) == ["Tàu 0", "Tàu 1", "Tàu 2", "Tàu 3"]


def test_a_service_is_asked_once_and_a_bounded_number_of_times() -> None:
    """However many documents begin with what is not answered, and however many visitors come."""
    vain = service(*(document(str(number), f"Giới thiệu {number}") for number in range(99)))
    assert offered(vain) == offered(vain) == []
    assert len(vain.asked) == 24


@pytest.mark.parametrize("heading", ["***", "fault", "x" * 2001])
def test_a_heading_that_cannot_be_asked_takes_no_page_away(heading: str) -> None:
    """It is no question, or the service fails with it."""
    assert offered(service(document("a", heading))) == []


def test_a_first_sight_waits_for_no_answer_that_does_not_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is shown without examples, and with them once they are there."""
    going = threading.Event()

    class Held(FakeService):
        def ask(self, question: str, *rest: object, **named: object) -> Answer:
            going.wait(60)
            return super().ask(question)

    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    held = Held({"a": document("a", "Tàu")})
    assert offered(held) == []
    going.set()
    monkeypatch.setattr(module, "_PATIENCE", 60.0)
    assert offered(held) == ["Tàu"]
