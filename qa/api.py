"""The API for programs: `POST /api/ask` and `GET /api/health`, and every error in one shape.

Bodies are read here rather than by FastAPI's own parameters: a wrong type, an unknown field, a
boolean for a number are refused, and no validator's text or traceback reaches a client. How large
a body may be, and of which type, is settled before, in `guard`.
"""

from typing import Annotated, Literal

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, ValidationError

from corpus.errors import HoidapError
from index.errors import StoreError
from qa.chat import BadRequestError, answer_json
from qa.errors import QuestionError
from qa.loading import Loading, LoadingError
from qa.messages import WEB_FILES, preferred, refusal

# Seconds after which a client may ask again while the service loads or its index is repaired.
RETRY_AFTER = 5


class NotHereError(HoidapError):
    """No route of the API has this address and method."""

    code = "not-here"


class AskBody(BaseModel):
    """What `POST /api/ask` takes; nothing is converted, nothing unknown is passed over."""

    model_config = ConfigDict(extra="forbid", strict=True)

    question: StrictStr
    k: Annotated[StrictInt, Field(ge=1, le=20)] = 3
    language: Literal["vi", "en"] | None = None
    previous: StrictStr | None = None


def create_api(loading: Loading) -> FastAPI:
    """The application with the API and the page's own files; the chat is mounted on it."""
    api = FastAPI(title="hoidap", docs_url=None, redoc_url=None, openapi_url=None)
    # The list of other sites is empty. That the middleware is there keeps Gradio from adding its
    # own, which on a public host answers to any origin.
    api.add_middleware(CORSMiddleware, allow_origins=[])
    api.add_exception_handler(HoidapError, _refused)
    api.add_exception_handler(Exception, _refused)

    @api.post("/api/ask")
    async def ask(request: Request) -> dict[str, object]:
        body = _ask_body(await request.body())
        request.state.language = body.language
        return await run_in_threadpool(
            answer_json, loading, body.question, body.k, body.language, body.previous
        )

    @api.get("/api/health")
    def health() -> dict[str, object]:
        return _health(loading)

    @api.api_route("/api/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def nothing_here(path: str) -> None:
        raise NotHereError("there is nothing at this address")

    api.mount("/web", StaticFiles(directory=WEB_FILES), name="web")
    return api


def _ask_body(raw: bytes) -> AskBody:
    try:
        return AskBody.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        # Field names come from the client, so only those of ours are repeated.
        field = next((part for part in first["loc"] if part in AskBody.model_fields), "")
        raise BadRequestError(f"{field}: {first['msg']}" if field else first["msg"]) from None


def _health(loading: Loading) -> dict[str, object]:
    service = loading.ready
    return {
        "status": "ok" if loading.error is None else "failed",
        "ready": service is not None,
        "documents": len(service.documents) if service else 0,
        "passages": len(service.store) if service else 0,
        "model": service.store.model if service else None,
    }


async def _refused(request: Request, error: Exception) -> JSONResponse:
    """The one shape of every error, in the language asked for."""
    status = _status(error)
    wanted = getattr(request.state, "language", None)
    language = wanted or preferred(request.headers.get("accept-language", ""))
    what, hint = refusal(error)
    return JSONResponse(
        {
            "code": error.code if isinstance(error, HoidapError) else "error",
            "message": what[language],
            "hint": hint[language],
        },
        status,
        {"Retry-After": str(RETRY_AFTER)} if status == 503 else None,
    )


def _status(error: Exception) -> int:
    match error:
        case QuestionError() | BadRequestError():
            return 422
        case StoreError() | LoadingError():
            return 503
        case NotHereError():
            return 404
    return 500
