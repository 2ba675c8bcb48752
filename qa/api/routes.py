"""The API for programs, described at /api/openapi.json, and every error in one shape.

Bodies are read here rather than by FastAPI's own parameters: a wrong type, an unknown field, a
boolean for a number are refused, and no validator's text or traceback reaches a client. How large
a body may be, of which type, and from whose page, is settled before, in `qa.surface.guard`.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import Annotated, Any

from fastapi import FastAPI, Request, Response
from fastapi import Path as PathField
from fastapi.concurrency import run_in_threadpool
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from corpus.errors import HoidapError
from qa.api import shapes
from qa.api.bodies import AskBody, FeedbackBody, read_body, verdict_of
from qa.api.chat_requests import ChatRequests
from qa.api.mcp_tool import add_mcp
from qa.api.shape_examples import REFUSALS, described
from qa.api.told import language_of, refused, unrouted
from qa.messages import LANGUAGES, WEB_FILES, pair, spoken
from qa.serving.corpora import Corpora
from qa.serving.desk import BadRequestError, Desk
from qa.serving.health import health_json
from qa.surface import counts, journal
from qa.surface.rate import Rate
from qa.surface.refusals import ClosedError
from qa.surface.settings import Surface
from qa.web.chat import answer_json
from qa.web.corpus_view import UnknownPlaceError, corpus_json, document_json
from qa.web.pages import add_pages

# How hard replies are compressed, as gzip does it by itself: more takes time and saves little.
_PACKED = 6
_DESCRIPTION = (
    "Questions in Vietnamese or English, answered only by quotations. Errors are told in the "
    "language of the body, of `?language=`, or of Accept-Language."
)


def create_api(desk: Desk, surface: Surface, blocks: Any) -> FastAPI:
    """The application with the API and the page's files; the chat, `blocks`, is mounted on it."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        desk.corpora.close()  # a thread that waits would keep the process from ending

    api = FastAPI(
        title="hoidap", description=_DESCRIPTION, docs_url=None, redoc_url=None,
        openapi_url="/api/openapi.json", redirect_slashes=False, lifespan=lifespan,
    )  # fmt: skip
    # Inside of all others; a book of 8 MB is compressed in a thread, a stream of events not at all.
    api.add_middleware(GZipMiddleware, compresslevel=_PACKED)
    api.add_middleware(ChatRequests, blocks=blocks)
    api.add_middleware(Rate, rate=surface.rate)
    # Outside of the limits, so that a site's page can read why it is refused. That it is there
    # keeps Gradio from adding its own, which on a public host answers to any origin.
    api.add_middleware(
        CORSMiddleware,
        allow_origin_regex=surface.all_sites.pattern,
        allow_methods=("GET", "POST"),
        allow_headers=("Content-Type",),
        expose_headers=("Retry-After", "X-Request-ID"),
    )
    api.add_exception_handler(HoidapError, refused)
    api.add_exception_handler(HTTPException, unrouted)
    api.add_exception_handler(Exception, refused)
    _questions(api, desk)
    _corpus(api, desk.corpora)
    _operation(api, desk, surface.metrics)
    add_pages(api, desk.corpora)
    add_mcp(api, desk)

    api.mount("/web", StaticFiles(directory=WEB_FILES), name="web")
    return api


def _questions(api: FastAPI, desk: Desk) -> None:
    @api.post("/api/ask", **_described(shapes.AnswerShape, AskBody))
    async def ask(request: Request) -> JSONResponse:
        """The passages that answer a question, or the nearest where none does."""
        body = read_body(AskBody, await request.body())
        request.state.language = body.language
        page = spoken(request.headers.get("accept-language", ""))
        return JSONResponse(
            await run_in_threadpool(
                answer_json, desk, body.question, body.k, body.language, body.previous,
                body.corpus, _site(request), page,
            )
        )  # fmt: skip

    @api.post("/api/feedback", **_described(shapes.ThanksShape, FeedbackBody))
    async def feedback(request: Request) -> JSONResponse:
        """Count whether a quotation helped. Nothing is kept unless the owner has switched that on;
        the reader never is."""
        body = read_body(FeedbackBody, await request.body())
        service = desk.corpora.find(body.corpus, _site(request)).wait(0)
        document = document_json(service, body.document)
        if not body.start < body.end <= len(str(document["text"])):
            raise UnknownPlaceError
        desk.counts.verdict(body.helpful, body.reason or "none")
        journal.note(helpful=body.helpful, reason=body.reason or "none")
        if desk.keeper and (verdict := verdict_of(body)):
            desk.keeper.verdict(verdict, desk.corpora.name(body.corpus))
        return JSONResponse({"counted": True})


def _corpus(api: FastAPI, corpora: Corpora) -> None:
    language = {"name": "language", "in": "query", "schema": {"enum": list(LANGUAGES)}}
    which = {"name": "corpus", "in": "query", "schema": {"type": "string"}}

    @api.get("/api/corpus", **_described(shapes.CorpusShape, parameters=[which, language]))
    async def corpus(request: Request) -> JSONResponse:
        """What can be asked about: title, size, and questions to begin with."""
        if request.query_params.get("language", "vi") not in LANGUAGES:
            raise BadRequestError(pair("bad-request.language"))
        asked, site = request.query_params.get("corpus"), _site(request)
        service = corpora.find(asked, site).wait(0)
        known = {"name": corpora.name(asked), "corpora": corpora.names_for(site)}
        told = await run_in_threadpool(corpus_json, service, language_of(request))
        return JSONResponse({**known, **told})

    @api.get(
        "/api/document/{identity:path}", **_described(shapes.DocumentShape, parameters=[which])
    )
    async def document(
        identity: Annotated[str, PathField(examples=["doi-ngoai-hai-phong"])], request: Request
    ) -> JSONResponse:
        """A document whole; the positions of hits count characters of its text."""
        loading = corpora.find(request.query_params.get("corpus"), _site(request))
        return await run_in_threadpool(
            lambda: JSONResponse(document_json(loading.wait(0), identity))
        )


def _operation(api: FastAPI, desk: Desk, metrics_open: bool) -> None:
    @api.get("/api/health", **_described(shapes.HealthShape))
    async def health() -> JSONResponse:
        """Always 200 while the server runs; `ready` says whether it can answer."""
        return JSONResponse(health_json(desk.corpora))

    @api.get("/api/ready", **_described(shapes.HealthShape))
    async def ready() -> JSONResponse:
        """200 once questions can be answered, 503 before."""
        desk.ready()
        return JSONResponse(health_json(desk.corpora))

    @api.get("/metrics", include_in_schema=False)
    async def metrics(request: Request) -> Response:
        if not metrics_open and not _from_here(request):
            raise ClosedError
        passages = sum(len(service.store) for service in desk.corpora.ready.values())
        text = desk.counts.text(passages)
        return Response(text, media_type=counts.CONTENT_TYPE)


def _described(
    shape: type[BaseModel], body: type[BaseModel] | None = None, **more: Any
) -> dict[str, Any]:
    """The arguments of a route that say in OpenAPI what it takes and returns."""
    extra: dict[str, Any] = dict(more)
    if body is not None:
        content = {"application/json": {"schema": body.model_json_schema()}}
        extra["requestBody"] = {"required": True, "content": content}
    return {
        "response_model": None,
        "responses": {200: described(shape), **REFUSALS},
        "openapi_extra": extra,
    }


def _site(request: Request) -> str:
    """The other site whose page asks, as the guard has noted it; empty for our own and programs."""
    return str(request.scope.get("site", ""))


def _from_here(request: Request) -> bool:
    """Whether a program on this machine asks, rather than a proxy on it for somebody else."""
    forwarded = {"x-forwarded-for", "via", "x-real-ip"} & set(request.headers)
    try:
        address = ip_address(request.client.host if request.client else "")
    except ValueError:
        return False
    # A socket of IPv6 takes calls of IPv4 as well, and names them in a form of its own.
    address = getattr(address, "ipv4_mapped", None) or address
    return not forwarded and address.is_loopback
