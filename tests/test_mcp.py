"""The tool for assistants, asked by the official client over a real connection."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("mcp", reason="an extra")

import sys
import types
import urllib.error
import urllib.request

from mcp import Client
from starlette.applications import Starlette

from qa.api.mcp_tool import absolute, add_mcp
from qa.serving.corpora import Corpora
from qa.serving.desk import Desk
from qa.serving.loading import Loading
from tests.web_service import FakeService, served

ALLOWED = "https://ok.test"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A web that is ready."""
    with served(lambda report: FakeService(), ALLOWED) as address:
        yield address


def called(address: str, **arguments: Any) -> Any:
    """What the tool returns to the client."""

    async def call() -> Any:
        async with Client(f"{address}/mcp") as client:
            return await client.call_tool("ask", arguments)

    return asyncio.run(call())


def test_the_client_finds_one_tool_that_says_what_it_does(address: str) -> None:
    """With its arguments; only the question is required."""

    async def tools() -> Any:
        async with Client(f"{address}/mcp") as client:
            return (await client.list_tools()).tools

    (tool,) = asyncio.run(tools())
    assert tool.name == "ask"
    assert "quotations" in tool.description
    arguments = {"question", "k", "language", "previous", "corpus"}
    assert set(tool.input_schema["properties"]) == arguments
    assert tool.input_schema["required"] == ["question"]


def test_an_answer_is_that_of_the_api(address: str) -> None:
    """In the same form, question, hits and marked sentence; its pages by their whole address."""
    result = called(address, question="Bao nhiêu tàu?", k=1)
    assert not result.is_error
    answer = json.loads(result.content[0].text)
    body = json.dumps({"question": "Bao nhiêu tàu?", "k": 1}).encode()
    request = urllib.request.Request(
        f"{address}/api/ask", body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=20) as reply:
        expected = json.load(reply)
    for one in (answer, expected):
        del one["elapsed_ms"]
    assert answer == absolute(expected, f"{address}/")


@pytest.mark.parametrize(("question", "where"), [("ships", "hits"), ("Xyz?", "nearest")])
def test_where_a_sentence_is_read_can_be_opened_as_it_is_told(
    address: str, question: str, where: str
) -> None:
    """Without knowing the server that was asked."""
    answer = json.loads(called(address, question=question).content[0].text)
    (first, *_) = answer[where]
    with urllib.request.urlopen(first["read"].partition("#")[0], timeout=20) as page:
        assert "<mark" in page.read().decode()


def test_a_greeting_has_no_address() -> None:
    """And stays as it is."""
    greeted = {"found": False, "hits": [], "greeting": True}
    assert absolute(greeted, "https://chat.test/") == greeted


@pytest.mark.parametrize(
    ("arguments", "said"),
    [({"question": "???"}, "holds no words"), ({"question": "ships", "k": 99}, "1 to 20"),
     ({"question": "ships", "language": "fr"}, "language"), ({}, "question")],
)  # fmt: skip
def test_what_cannot_be_asked_is_an_error_with_its_reason(
    address: str, arguments: dict[str, Any], said: str
) -> None:
    """Told to the assistant, which can do better."""
    result = called(address, **arguments)
    assert result.is_error
    assert said in result.content[0].text


def test_a_fault_says_nothing_of_the_server(address: str) -> None:
    """As everywhere."""
    result = called(address, question="fault")
    assert result.is_error
    assert "secret" not in result.content[0].text


@pytest.mark.parametrize("origin", ["https://evil.test", ALLOWED, "null"])
def test_pages_of_other_sites_may_not_use_it(address: str, origin: str) -> None:
    """Not even allowed ones: it is for programs."""
    headers = {"Content-Type": "application/json", "Origin": origin}
    request = urllib.request.Request(f"{address}/mcp", b"{}", headers)
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=20)
    with refused.value:
        assert refused.value.code == 403


def test_an_older_library_takes_only_this_address_away(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As where there is none, and the log says why."""
    monkeypatch.setitem(sys.modules, "mcp.server", types.ModuleType("mcp.server"))
    application = Starlette()
    loading = Loading(lambda report: FakeService())
    add_mcp(application, Desk(Corpora({"": loading})))
    assert application.routes == []
    assert "needs a newer mcp" in caplog.text
