"""By which names a server may be called, and what answers under any."""

import asyncio

from starlette.testclient import TestClient

import app
from qa.options import Options
from qa.surface.refusals import Application
from qa.surface.settings import Surface
from tests.web_service import FakeService

ADDRESS = "/api/openapi.json"
HERE = ("127.0.0.1", 5000)


def test_a_name_that_somebody_points_here_is_refused() -> None:
    """A server of this machine alone answers only to local names, else to those it was given."""
    hosts = {"127.0.0.1:7860": 200, "localhost": 200, "[::1]:7860": 200, "LOCALHOST:1": 200,
             "evil.tld": 421, "127.0.0.1.evil.tld": 421, "localhost:80@evil.tld": 421}  # fmt: skip
    with TestClient(_built(Surface(), "127.0.0.1")) as client:
        for host, status in hosts.items():
            assert client.get(ADDRESS, headers={"host": host}).status_code == status
    with TestClient(_built(Surface(names=("chat.test",)), "0.0.0.0")) as client:
        assert client.get(ADDRESS, headers={"host": "chat.test:80"}).status_code == 200
        reply = client.get(ADDRESS, headers={"host": "localhost"})
        assert (reply.status_code, reply.json()["code"]) == (421, "other-name")
    with TestClient(_built(Surface(), "0.0.0.0")) as client:
        assert client.get(ADDRESS, headers={"host": "any.name"}).status_code == 200


def test_whoever_watches_over_a_server_need_not_know_its_name() -> None:
    """A probe calls it by its address or by nothing; its counts are read on the machine itself."""
    application = _built(Surface(names=("chat.test",)), "127.0.0.1")
    with TestClient(application, client=HERE) as client:
        client.post("/api/ask", json={"question": "ships"}, headers={"host": "chat.test"})
        for host in ("localhost:7860", "127.0.0.1:7860", "10.1.2.3", ""):
            for path in ("/api/health", "/api/ready"):
                assert client.get(path, headers={"host": host}).status_code == 200
        for host, status in {"localhost:7860": 200, "chat.test": 200, "evil.tld": 421}.items():
            assert client.get("/metrics", headers={"host": host}).status_code == status


def _built(surface: Surface, host: str) -> Application:
    async def inside() -> Application:
        return app.build(Options(host=host), surface, {"": lambda report: FakeService()})

    return asyncio.run(inside())
