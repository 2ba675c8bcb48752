"""What programs learn of the corpus and of the server, and what readers say of quotations."""

import threading
from collections.abc import Iterator

import pytest
from prometheus_client.parser import text_string_to_metric_families
from pydantic import BaseModel
from starlette.testclient import TestClient

from corpus import Document
from qa.api import shapes
from qa.api.bodies import FeedbackBody
from qa.api.shape_examples import EXAMPLES
from qa.keeping.kept import REASONS
from qa.web.corpus_view import held
from qa.web.page import first_sight
from tests.web_service import DOCUMENTS, ENGLISH, FakeService, FakeStore, built

SAID = {"helpful": False, "reason": "outdated", "document": "cang", "start": 0, "end": 9}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client on this machine of the whole application, ready."""
    application = built(lambda report: FakeService())
    with TestClient(application, client=("127.0.0.1", 5000)) as client:
        client.post("/api/ask", json={"question": "ships"})
        yield client


def counted(client: TestClient) -> dict[str, float]:
    """Every sample at /metrics, by name and labels."""
    families = text_string_to_metric_families(client.get("/metrics").text)
    return {
        " ".join((sample.name, *(v for _, v in sorted(sample.labels.items())))): sample.value
        for family in families
        for sample in family.samples
    }


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


def test_a_verdict_is_counted_and_noted_without_question_or_reader(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """With its reason; nothing else is kept."""
    caplog.set_level("INFO", "qa")
    before = counted(client).get("hoidap_feedback_total no outdated", 0)
    assert client.post("/api/feedback", json=SAID).json() == {"counted": True}
    pleased = {"helpful": True, "reason": None, "start": 0.0}
    assert client.post("/api/feedback", json=SAID | pleased).is_success
    after = counted(client)
    assert after["hoidap_feedback_total no outdated"] == before + 1
    assert after["hoidap_feedback_total yes none"] >= 1
    (line, _) = [r.getMessage() for r in caplog.records if "feedback" in r.getMessage()]
    assert '"reason": "outdated"' in line
    assert "cang" not in line


@pytest.mark.parametrize(
    "wrong",
    [{"helpful": 1}, {"helpful": None}, {"reason": "bad"}, {"reason": "<b>"}, {"start": -1},
     {"start": .5}, {"end": 0}, {"end": 10**10}, {"end": True}, {"comment": "x"}, {"document": ""}],
)  # fmt: skip
def test_a_verdict_of_another_shape_is_422(client: TestClient, wrong: dict[str, object]) -> None:
    """Types, reasons and bounds are checked."""
    reply = client.post("/api/feedback", json=SAID | wrong)
    assert (reply.status_code, reply.json()["code"]) == (422, "bad-request")


@pytest.mark.parametrize("place", [{"start": 9}, {"start": 12, "end": 11}, {"end": 10**6}])
def test_a_verdict_on_what_the_document_does_not_have_is_404(
    client: TestClient, place: dict[str, int]
) -> None:
    """From a place to itself, backwards, beyond the end: the document may have changed."""
    reply = client.post("/api/feedback", json=SAID | place)
    assert (reply.status_code, reply.json()["code"]) == (404, "unknown-place")


def test_a_verdict_on_an_unknown_document_is_404(client: TestClient) -> None:
    """And is not counted."""
    assert client.post("/api/feedback", json=SAID | {"document": "x"}).status_code == 404


def test_the_reasons_are_those_of_the_body() -> None:
    """What the pages offer is what is taken."""
    for reason in REASONS:
        assert FeedbackBody.model_validate(SAID | {"reason": reason}).reason == reason


def test_metrics_count_requests_questions_and_passages(client: TestClient) -> None:
    """In Prometheus's format, by route and never by what was asked."""
    before = counted(client)
    client.post("/api/ask", json={"question": "ships"})
    client.post("/api/ask", json={"question": "weather?"})
    client.get("/nowhere/secret")
    after = counted(client)
    for sample, more in {
        "hoidap_questions_total yes en": 1, "hoidap_questions_total no en": 1,
        "hoidap_question_seconds_count": 2, "hoidap_requests_total /api/ask 200": 2,
        "hoidap_requests_total closed 404": 1,
    }.items():  # fmt: skip
        assert after[sample] - before.get(sample, 0) == more
    assert after["hoidap_passages"] == 3
    assert "secret" not in client.get("/metrics").text


@pytest.mark.parametrize(
    ("address", "headers", "status"),
    [("127.0.0.1", {}, 200), ("::1", {}, 200), ("::ffff:127.0.0.1", {}, 200),
     ("::ffff:192.0.2.1", {}, 404), ("192.0.2.1", {}, 404), ("testclient", {}, 404),
     ("127.0.0.1", {"x-forwarded-for": "192.0.2.1"}, 404), ("127.0.0.1", {"via": "1.1 x"}, 404)],
)  # fmt: skip
def test_metrics_are_for_this_machine_only(
    client: TestClient, address: str, headers: dict[str, str], status: int
) -> None:
    """Not for others, and not for others through a proxy on this machine."""
    at = TestClient(client.app, client=(address, 5000))
    assert at.get("/metrics", headers=headers).status_code == status


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


def test_openapi_describes_every_route_with_examples(client: TestClient) -> None:
    """Bodies with examples, answers, and every refusal in the one shape."""
    described = client.get("/api/openapi.json").json()
    assert set(described["paths"]) == {
        "/api/ask", "/api/feedback", "/api/corpus", "/api/document/{identity}", "/api/health",
        "/api/ready",
    }  # fmt: skip
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            assert operation["description"], path
            shape = operation["responses"]["404"]["content"]["application/json"]["schema"]
            assert shape == {"$ref": "#/components/schemas/ErrorShape"}
            if method == "post":
                schema = operation["requestBody"]["content"]["application/json"]["schema"]
                assert schema["examples"]
                assert schema["additionalProperties"] is False


def test_the_examples_are_what_they_are_examples_of(client: TestClient) -> None:
    """Of each answer, with all fields that must be there; refusals in the same shape everywhere."""
    described = client.get("/api/openapi.json").json()
    shown = 0
    for methods in described["paths"].values():
        for operation in methods.values():
            for status, reply in operation["responses"].items():
                content = reply["content"]["application/json"]
                shape = getattr(shapes, content["schema"]["$ref"].rpartition("/")[2])
                shape.model_validate(content["example"], extra="forbid")
                assert (shape is shapes.ErrorShape) == (status != "200")
                shown += 1
    assert shown > 60
    (identity,) = (
        parameter
        for parameter in described["paths"]["/api/document/{identity}"]["get"]["parameters"]
        if parameter["name"] == "identity"
    )
    assert identity["schema"]["examples"] or identity["examples"]


@pytest.mark.parametrize("shape", EXAMPLES, ids=lambda shape: shape.__name__)
def test_what_is_served_has_the_fields_of_its_example(
    client: TestClient, shape: type[BaseModel]
) -> None:
    """So that neither the shape nor the example falls behind."""
    body = {"question": "How many shpis?", "k": 1}
    verdict = {"helpful": True, "document": "cang", "start": 0, "end": 5}
    served = {
        shapes.AnswerShape: client.post("/api/ask", json=body),
        shapes.ThanksShape: client.post("/api/feedback", json=verdict),
        shapes.CorpusShape: client.get("/api/corpus"),
        shapes.DocumentShape: client.get("/api/document/cang"),
        shapes.HealthShape: client.get("/api/health"),
        shapes.ErrorShape: client.post("/api/ask", json={}),
    }[shape].json()
    assert set(served) == set(EXAMPLES[shape])
    if shape is shapes.AnswerShape:
        assert set(served["hits"][0]) == set(EXAMPLES[shape]["hits"][0])
