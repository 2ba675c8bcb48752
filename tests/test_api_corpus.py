"""What programs learn of the corpus: its size and date, its documents, and when it is ready."""

import threading
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from corpus import Document
from qa.web.corpus_view import held
from qa.web.page import first_sight
from tests.api_client import ready_client
from tests.web_service import DOCUMENTS, ENGLISH, FakeService, FakeStore, built


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client on this machine of the whole application, ready."""
    with ready_client() as client:
        yield client


def test_the_corpus_tells_title_size_and_questions(client: TestClient) -> None:
    """In the language asked for, by address or header."""
    english = client.get("/api/corpus").json()
    assert (english["title"], english["documents"], english["passages"]) == (
        "Ask 2 documents", 2, 3,
    )  # fmt: skip
    assert english["languages"] == ["en", "vi"]
    assert english["examples"] == ["Cảng biển", "Adding documents"]
    assert "(3 passages), the latest of 25 March 2025." in english["about"]
    vietnamese = client.get("/api/corpus?language=vi").json()
    assert vietnamese["title"] == "Hỏi đáp trên 2 tài liệu"
    assert vietnamese == client.get("/api/corpus", headers={"accept-language": "vi"}).json()


@pytest.mark.parametrize(
    ("dates", "newest"),
    [(("2025-03-25", "31/12/2020", ""), "25 March 2025"), (("20250326", "2025-03-25T10:00"),
     "26 March 2025"), (("khoảng 2025", "31/12/2020"), None)],
)  # fmt: skip
def test_the_date_of_the_corpus_is_the_latest_that_is_one(
    dates: tuple[str, ...], newest: str | None
) -> None:
    """Whatever else stands in place of a date."""
    documents = {
        str(number): Document(str(number), "X", "en", "Text.", "x.md", written)
        for number, written in enumerate(dates)
    }
    told = held(documents, FakeStore())["en"]
    assert told.partition("the latest of ")[2] == (f"{newest}." if newest else "")


def test_a_language_that_is_none_is_422(client: TestClient) -> None:
    """Rather than answered in another."""
    assert client.get("/api/corpus?language=fr").status_code == 422


def test_a_document_is_whole_and_its_positions_are_those_of_hits(client: TestClient) -> None:
    """Text as it was read, markup and all, and its headings by position."""
    document = client.get("/api/document/guide").json()
    assert document["text"] == ENGLISH
    assert document["headings"] == [{"start": 0, "end": 16, "level": 2}]
    (hit,) = client.post("/api/ask", json={"question": "ships"}).json()["hits"]
    text = client.get(f"/api/document/{hit['document']}").json()["text"]
    assert text[hit["start"] : hit["end"]] == hit["text"]
    sentence = hit["sentence"]
    assert text[sentence["start"] : sentence["end"]] == sentence["text"]


@pytest.mark.parametrize("identity", ["nothing", "", "../app.py", "cang/", "%00", "c" * 5000])
def test_an_unknown_document_is_404(client: TestClient, identity: str) -> None:
    """In the one shape; an id is never a path."""
    reply = client.get(f"/api/document/{identity}")
    assert reply.status_code == 404
    assert reply.json()["code"] in ("unknown-document", "not-here")


def test_a_document_in_a_folder_is_found_by_its_id() -> None:
    """Slashes belong to an id."""
    service = FakeService({"phòng/số 1": DOCUMENTS["cang"]})
    with TestClient(built(lambda report: service)) as client:
        client.post("/api/ask", json={"question": ""})  # answered, with 422, once it is ready
        assert client.get("/api/document/phòng/số 1").json()["title"] == "Cảng Hải Phòng"


def test_ready_is_503_until_questions_are_answered() -> None:
    """While health is 200 all the time; the corpus waits for nothing."""
    gate = threading.Event()

    def slowly(report: object) -> FakeService:
        gate.wait(10)
        return FakeService()

    with TestClient(built(slowly)) as client:
        for path in ("/api/ready", "/api/corpus", "/api/document/cang"):
            reply = client.get(path)
            assert (reply.status_code, reply.json()["code"]) == (503, "loading")
            assert reply.headers["retry-after"] == "5"
        assert client.get("/api/health").status_code == 200
        gate.set()
        client.post("/api/ask", json={"question": "ships"})
        assert client.get("/api/ready").json()["ready"] is True


def test_a_first_sight_promises_no_examples_where_there_are_none() -> None:
    """What has neither headings nor dates is told without both."""
    bare = FakeService({name: plain(name) for name in ("a", "b")})
    seen = first_sight(bare)
    assert ("chips" in seen, "example-intro" in seen, "2025" in seen) == (False, False, False)
    assert held(bare.documents, FakeStore())["en"].endswith("(3 passages).")


def test_what_a_document_is_called_is_spoken_in_its_language() -> None:
    """The title of the only one; that of several is ours, in the language of the page."""
    assert 'lang="vi">Cảng</h1>' in first_sight(FakeService({"a": plain("a")}))
    two = first_sight(FakeService({name: plain(name) for name in ("a", "b")}))
    assert "lang=" not in two


def plain(identity: str) -> Document:
    """A document without a date."""
    return Document(identity, "Cảng", "vi", "Cảng biển\n\nCó tàu.", "a.txt")
