"""The same `ask` as a tool for assistants: MCP over streamable HTTP at /mcp, where it is installed.

Stateless, JSON in and out: the address keeps nothing between two requests. Names, origins, sizes
and rates are settled before, in `qa.surface`, so the library's own checks are off.
"""

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.util import find_spec
from typing import Any, Literal

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from corpus.errors import HoidapError
from qa.serving.desk import Desk
from qa.web.chat import answer_json

logger = logging.getLogger(__name__)

_ABOUT = (
    "Finds the passages of the documents kept here that answer a question in Vietnamese or "
    "English. Answers are quotations with their source and the answering sentence; where `found` "
    "is false nothing answers, and `nearest` is only what lies nearest. Of each passage `read` is "
    "the address where its sentence is shown in its document, to be told to people. `context` goes "
    "back as `previous` with the next question, which may lean on this one."
)


def add_mcp(application: Starlette, desk: Desk) -> None:
    """Put /mcp on `application`; nothing where the extra is not installed, or an older one is."""
    if find_spec("mcp") is None:
        return
    try:
        from mcp.server import MCPServer
        from mcp.server.mcpserver import Context
        from mcp.server.mcpserver.exceptions import ToolError
        from mcp.server.transport_security import TransportSecuritySettings
    except ImportError:  # Gradio and others bring mcp 1
        logger.warning("no /mcp: it needs a newer mcp, pip install '.[mcp]'")
        return

    names = ", ".join(desk.corpora.names)
    about = f"{_ABOUT} `corpus` is one of: {names}; the first when null." if names else _ABOUT
    server: MCPServer[None] = MCPServer("hoidap", instructions=about, log_level="WARNING")

    @server.tool(description=about)
    async def ask(
        context: Context[None, Request],
        question: str,
        k: int = 3,
        language: Literal["vi", "en"] | None = None,
        previous: str | None = None,
        corpus: str | None = None,
    ) -> dict[str, Any]:
        try:
            answer = await run_in_threadpool(
                answer_json, desk, question, k, language, previous, corpus
            )
        except HoidapError as error:
            raise ToolError(f"{error.message}. {error.hint}") from None
        asked = context.request_context.request
        return absolute(answer, str(asked.base_url)) if asked else answer

    inner = server.streamable_http_app(
        json_response=True,
        stateless_http=True,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    application.router.routes += [route for route in inner.routes if route.path == "/mcp"]  # type: ignore[attr-defined]
    before = application.router.lifespan_context

    @asynccontextmanager
    async def lifespan(started: Starlette) -> AsyncIterator[Any]:
        async with before(started) as state, server.session_manager.run():
            yield state

    application.router.lifespan_context = lifespan


def absolute(answer: Mapping[str, Any], base: str) -> dict[str, Any]:
    """`answer` with the addresses of our own pages under `base`: an assistant knows no server."""
    lists = {name: answer[name] for name in ("hits", "nearest") if name in answer}
    under = {
        name: [{**hit, "read": f"{base}{hit['read']}"} for hit in hits]
        for name, hits in lists.items()
    }
    return {**answer, **under}
