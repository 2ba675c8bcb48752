"""Several corpora on one server, through the whole application: which one answers, and to whom."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from index.errors import NotReadyError
from qa.serving.corpora import Corpora, UnknownCorpusError
from qa.serving.loading import Loading
from tests.web_service import DOCUMENTS, FakeService, built

LAW = {"cang": replace(DOCUMENTS["cang"], title="Luật"), "guide": DOCUMENTS["guide"]}
NEWS = {"cang": replace(DOCUMENTS["cang"], title="Tin")}
EVERYWHERE, OF_LAW, OF_NEWS = "https://all.test", "https://law.test", "https://news.test"
SITES = f"{EVERYWHERE} law={OF_LAW} tin-tức={OF_NEWS}"
ASKED = {"question": "Bao nhiêu tàu?", "k": 1}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of a server with two corpora, ready."""
    services = {
        "law": lambda report: FakeService(LAW),
        "tin-tức": lambda report: FakeService(NEWS),
    }
    with TestClient(built(services, SITES), raise_server_exceptions=False) as client:
        yield client


def title(client: TestClient, corpus: object = None, site: str = "") -> str:
    """Of the document that answers; the error's code where there is none."""
    headers = {"origin": site} if site else {}
    reply = client.post("/api/ask", json={**ASKED, "corpus": corpus}, headers=headers).json()
    return str(reply["hits"][0]["title"]) if "hits" in reply else str(reply["code"])


def test_the_corpus_that_is_named_answers_and_without_a_name_the_first(client: TestClient) -> None:
    """An empty name is none."""
    assert [title(client, name) for name in (None, "", "law", "tin-tức")] == [
        "Luật", "Luật", "Luật", "Tin",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["laws", "Law", "tin", "../law", "law\0", "<b>", "x" * 9000])
def test_an_unknown_corpus_is_not_there(client: TestClient, name: str) -> None:
    """404 in the one shape of errors, wherever it is named, and never repeated."""
    verdict = {"helpful": True, "document": "cang", "start": 0, "end": 5, "corpus": name}
    replies = [
        client.post("/api/ask", json={**ASKED, "corpus": name}),
        client.post("/api/feedback", json=verdict),
        client.get("/api/corpus", params={"corpus": name}),
        client.get("/api/document/cang", params={"corpus": name}),
    ]
    for reply in replies:
        assert reply.status_code == 404
        assert reply.json()["code"] == "unknown-corpus"
        assert list(reply.json()) == ["code", "message", "hint", "request_id"]
        assert "<b>" not in reply.text


@pytest.mark.parametrize("name", ["laws", "<b>", "../law"])
@pytest.mark.parametrize("address", ["/read/cang", "/embed"])
def test_nothing_is_to_be_read_in_an_unknown_corpus(
    client: TestClient, address: str, name: str
) -> None:
    """404 as a page for people, which does not repeat the name."""
    reply = client.get(address, params={"corpus": name, "language": "en"})
    assert reply.status_code == 404
    assert reply.headers["content-type"].startswith("text/html")
    assert "There are no documents of that name here." in reply.text
    assert name not in reply.text


def test_whoever_names_an_unknown_corpus_is_told_those_that_there_are(client: TestClient) -> None:
    """Where a visitor, a site's owner and a program put the name; a site reads its own alone."""
    asked = {"corpus": "laws", "language": "en"}
    told = client.get("/api/corpus", params=asked).json()["hint"]
    assert "law, tin-tức" in told
    assert "data-corpus" in told
    assert "law, tin-tức" in client.get("/embed", params=asked).text
    of_news = client.get("/api/corpus", params=asked, headers={"origin": OF_NEWS}).json()
    assert of_news["code"] == "unknown-corpus"
    assert "Choose one of these: tin-tức." in of_news["hint"]


def test_where_the_only_corpus_has_no_name_every_name_is_one_too_many() -> None:
    """There is none to choose."""
    with TestClient(built(lambda report: FakeService(NEWS))) as client:
        told = client.get("/api/corpus", params={"corpus": "law", "language": "en"}).json()
    assert told["code"] == "unknown-corpus"
    assert told["hint"].startswith("Leave the name out")
    with pytest.raises(UnknownCorpusError) as refused:
        Corpora({"": Loading(lambda report: FakeService())}).name("law")
    assert refused.value.hint.startswith("Leave the name out")


@pytest.mark.parametrize("name", [5, True, ["law"], {"law": 1}])
def test_a_corpus_that_is_no_name_is_refused(client: TestClient, name: object) -> None:
    """422, as for every wrong type."""
    reply = client.post("/api/ask", json={**ASKED, "corpus": name})
    assert (reply.status_code, reply.json()["code"]) == (422, "bad-request")


def test_each_corpus_tells_of_itself(client: TestClient) -> None:
    """Its name, what else there is, its documents, and a document of it."""
    law = client.get("/api/corpus").json()
    news = client.get("/api/corpus", params={"corpus": "tin-tức", "language": "en"}).json()
    assert (law["name"], law["documents"]) == ("law", 2)
    assert (news["name"], news["documents"], news["title"]) == ("tin-tức", 1, "Tin")
    assert law["corpora"] == news["corpora"] == ["law", "tin-tức"]
    found = client.get("/api/document/cang", params={"corpus": "tin-tức"})
    assert found.json()["title"] == "Tin"
    assert client.get("/api/document/guide", params={"corpus": "tin-tức"}).status_code == 404
    assert client.get("/api/document/guide").status_code == 200


def test_a_verdict_belongs_to_a_document_of_its_corpus(client: TestClient) -> None:
    """One that only another corpus has is not there."""
    verdict = {"helpful": True, "document": "guide", "start": 0, "end": 5}
    assert client.post("/api/feedback", json=verdict).status_code == 200
    missing = client.post("/api/feedback", json={**verdict, "corpus": "tin-tức"})
    assert missing.json()["code"] == "unknown-document"


@pytest.mark.parametrize(
    ("site", "law", "news"),
    [(EVERYWHERE, "Luật", "Tin"),
     (OF_LAW, "Luật", "other-corpus"), (OF_NEWS, "other-corpus", "Tin"),
     ("https://evil.test", "other-site", "other-site"), ("null", "other-site", "other-site")],
)  # fmt: skip
def test_a_site_may_ask_only_what_it_is_allowed(
    client: TestClient, site: str, law: str, news: str
) -> None:
    """Without a name that is the first corpus, and no other that it might have."""
    assert title(client, "law", site) == title(client, None, site) == law
    assert title(client, "tin-tức", site) == news


def test_what_a_site_is_refused_it_is_refused_everywhere(client: TestClient) -> None:
    """Questions, verdicts, documents, the corpus itself: 403, and its page can read what it may."""
    headers = {"origin": OF_NEWS}
    verdict = {"helpful": True, "document": "cang", "start": 0, "end": 5, "corpus": "law"}
    replies = [
        client.post("/api/ask", json=ASKED, headers=headers),
        client.post("/api/feedback", json=verdict, headers=headers),
        client.get("/api/corpus", headers=headers),
        client.get("/api/document/cang", headers=headers),
    ]
    for reply in replies:
        assert (reply.status_code, reply.json()["code"]) == (403, "other-corpus")
        assert "tin-tức" in reply.json()["hint"]
        assert reply.headers["access-control-allow-origin"] == OF_NEWS
    told = client.get("/api/corpus", params={"corpus": "tin-tức"}, headers=headers).json()
    assert told["corpora"] == ["tin-tức"]


def test_a_document_is_read_in_its_corpus(client: TestClient) -> None:
    """The page leads back to the chat about it."""
    page = client.get("/read/cang", params={"corpus": "tin-tức"}).text
    assert "Tin</h1>" in page
    assert 'href="/?corpus=tin-t%E1%BB%A9c"' in page
    assert 'href="/"' in client.get("/read/cang").text


def test_a_document_that_is_gone_leads_back_to_its_own_corpus(client: TestClient) -> None:
    """As one that is there does; where there is no such corpus, to the first."""
    gone = client.get("/read/guide", params={"corpus": "tin-tức"})
    assert gone.status_code == 404
    assert gone.text.count('href="/?corpus=tin-t%E1%BB%A9c"') == 3
    assert 'href="/"' not in gone.text
    assert client.get("/read/nope").text.count('href="/"') == 3
    assert client.get("/read/nope", params={"corpus": "laws"}).text.count('href="/"') == 3


def test_only_its_own_sites_may_frame_a_corpus(client: TestClient) -> None:
    """And the widget in the frame asks that corpus."""
    page = client.get("/embed", params={"corpus": "tin-tức"})
    policy = page.headers["content-security-policy"]
    assert f"frame-ancestors 'self' {EVERYWHERE} {OF_NEWS}" in policy
    assert OF_LAW not in policy
    assert 'data-corpus="tin-tức"' in page.text


def test_health_tells_of_every_corpus(client: TestClient) -> None:
    """With the build that each is served from, and sums of all."""
    health = client.get("/api/health").json()
    assert (health["documents"], health["passages"]) == (3, 6)
    assert [(one["name"], one["generation"]) for one in health["corpora"]] == [
        ("law", "gen-1"), ("tin-tức", "gen-1"),
    ]  # fmt: skip


def test_a_corpus_that_cannot_be_opened_takes_no_other_away() -> None:
    """It says so itself; the server is ready with the rest."""

    def missing(report: object) -> FakeService:
        raise NotReadyError("somewhere")

    services = {"law": missing, "news": lambda report: FakeService(NEWS)}
    with TestClient(built(services), raise_server_exceptions=False) as client:
        assert title(client, "news") == "Tin"
        assert title(client, "law") == "not-ready"
        assert client.get("/api/ready").status_code == 200
        health = client.get("/api/health").json()
        assert (health["status"], health["ready"]) == ("failed", True)
        assert [one["ready"] for one in health["corpora"]] == [False, True]


def test_the_server_is_not_ready_while_a_corpus_loads() -> None:
    """What is there answers already."""
    gate = threading.Event()
    services = {
        "law": lambda report: FakeService(LAW),
        "news": lambda report: gate.wait(20) and FakeService(NEWS),
    }
    with TestClient(built(services), raise_server_exceptions=False) as client:
        assert title(client, "law") == "Luật"
        assert client.get("/api/ready").json()["code"] == "loading"
        gate.set()
        assert title(client, "news") == "Tin"
        assert client.get("/api/ready").status_code == 200
