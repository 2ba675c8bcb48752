"""How often one visitor may ask, and that memory stays bounded whoever floods."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from starlette.testclient import TestClient

from qa.surface.rate import COUNTERS, Rate, visitor
from qa.surface.settings import SITE_FACTOR
from tests.web_service import FakeService, built

QUESTION = {"question": "ships"}
KEY = 5


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    """One under which none of the visitors here share a counter."""
    monkeypatch.setattr("qa.surface.rate.secrets.token_bytes", lambda size: bytes([KEY]) * size)


def client_at(rate: int, address: str = "192.0.2.1", sites: str = "") -> TestClient:
    """A client at `address` of an application of its own."""
    application = built(lambda report: FakeService(), sites, rate)
    return TestClient(application, client=(address, 5000))


def test_one_question_too_many_is_429_and_says_when_to_come_back() -> None:
    """In the one shape, with Retry-After in whole seconds; others are not touched by it."""
    client = client_at(3)
    assert [client.post("/api/ask", json=QUESTION).status_code for _ in range(3)] == [200] * 3
    refused = client.post("/api/ask", json=QUESTION, headers={"accept-language": "vi"})
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert refused.json()["code"] == "too-often"
    assert refused.json()["hint"].startswith("Hãy hỏi lại sau ")
    other = TestClient(client.app, client=("192.0.2.2", 5000))
    assert other.post("/api/ask", json=QUESTION).status_code == 200


def test_the_chat_and_the_api_are_counted_together() -> None:
    """Another door is not another visitor; what only costs a file is not counted."""
    client = client_at(2)
    for _ in range(4):
        assert client.get("/web/chat.css").status_code == 200
        assert client.get("/api/health").status_code == 200
    client.post("/api/ask", json=QUESTION)
    client.post("/gradio_api/call/ask", json={"data": ["ships"]})
    for path in ("/gradio_api/queue/join", "/gradio_api/run/predict"):
        assert client.post(path, json={}).status_code == 429
    assert client.get("/api/document/cang").status_code == 429


def test_a_forged_address_gives_no_second_allowance() -> None:
    """What a client says of its own address is not believed."""
    client = client_at(1)
    assert client.post("/api/ask", json=QUESTION).status_code == 200
    forged = {"x-forwarded-for": "203.0.113.9", "forwarded": "for=203.0.113.9"}
    assert client.post("/api/ask", json=QUESTION, headers=forged).status_code == 429


def test_the_visitors_of_one_site_have_an_allowance_together() -> None:
    """So that one site cannot use up what all share; its page can read why."""
    client = client_at(1, sites="https://a.vn https://b.vn")
    statuses = []
    for visitors in range(SITE_FACTOR + 1):
        at = TestClient(client.app, client=(f"192.0.2.{visitors + 1}", 5000))
        reply = at.post("/api/ask", json=QUESTION, headers={"origin": "https://a.vn"})
        statuses.append(reply.status_code)
    assert statuses == [200] * SITE_FACTOR + [429]
    assert reply.headers["access-control-allow-origin"] == "https://a.vn"
    assert "Retry-After" in reply.headers["access-control-expose-headers"]
    at = TestClient(client.app, client=("192.0.2.99", 5000))
    reply = at.post("/api/ask", json=QUESTION, headers={"origin": "https://b.vn"})
    assert reply.status_code == 200


@pytest.mark.parametrize(
    ("address", "who"),
    [("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("::1", "::"),
     ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"), ("2001:db8:1:2::9", "2001:db8:1:2::"),
     ("2001:db8:1:3::9", "2001:db8:1:3::"), ("fe80::1%eth0", "fe80::"),
     ("testclient", "testclient"), ("", "")],
)  # fmt: skip
def test_a_visitor_is_an_address_or_a_household(address: str, who: str) -> None:
    """IPv6 by /64, and an IPv4 address is the same one in IPv6's clothes."""
    assert visitor(address) == who


@pytest.mark.parametrize("path", ["queue/data", "heartbeat/one"])
def test_nobody_holds_more_replies_open_than_he_may_ask_for_in_a_minute(path: str) -> None:
    """One too many is refused until another has ended; nobody else waits for that."""
    ends, statuses = asyncio.Event(), list[int]()

    async def lasting(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200})
        await ends.wait()

    async def note(message: Any) -> None:
        statuses.extend([message["status"]] if "status" in message else [])

    async def asked() -> list[int]:
        def one(address: str) -> Coroutine[Any, Any, None]:
            scope = {"type": "http", "path": f"/gradio_api/{path}", "method": "GET",
                     "headers": [], "client": (address, 1)}  # fmt: skip
            return rate(scope, None, note)  # type: ignore[arg-type]

        visitors = ["192.0.2.1"] * 3 + ["192.0.2.2"]
        waiting = [asyncio.create_task(one(visitor)) for visitor in visitors]
        await asyncio.sleep(0.05)
        held = list(statuses)
        ends.set()
        await asyncio.gather(*waiting)
        await one("192.0.2.1")
        return held

    rate = Rate(lasting, 2)
    assert asyncio.run(asked()) == [200, 200, 429, 200]
    assert statuses[-1] == 200
    assert not any(rate._open.values())


def test_a_flood_from_everywhere_takes_bounded_memory() -> None:
    """Far more addresses than counters: no more counters than that, and still a limit."""
    passed = 0

    async def application(scope: Any, receive: Any, send: Any) -> None:
        nonlocal passed
        passed += 1

    async def flood(rate: Rate) -> None:
        async def ignore(message: Any) -> None:
            pass

        for number in range(3 * COUNTERS):
            address = f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}"
            scope = {"type": "http", "path": "/api/ask", "method": "POST", "headers": [],
                     "client": (address, 1)}  # fmt: skip
            await rate(scope, None, ignore)  # type: ignore[arg-type]

    rate = Rate(application, 1)
    asyncio.run(flood(rate))
    assert COUNTERS // 2 < passed <= COUNTERS
    storage: Any = rate._limiter.storage
    assert len(storage.storage) <= 2 * COUNTERS
