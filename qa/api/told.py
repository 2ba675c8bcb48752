"""What the API tells a program of an error: one shape, in the language asked for."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from index.errors import StoreError
from qa.errors import QuestionError
from qa.messages import LANGUAGES, preferred
from qa.serving.desk import BadRequestError
from qa.serving.loading import LoadingError
from qa.surface.refusals import ClosedError, MethodError, RefusedError, error_json, retry_headers


async def unrouted(request: Request, error: Exception) -> JSONResponse:
    """A request that no route takes, told as any other that is refused."""
    if isinstance(error, HTTPException) and error.status_code == 405:
        allowed = (error.headers or {}).get("Allow", "GET")
        return await refused(request, MethodError(tuple(allowed.split(", "))))
    return await refused(request, ClosedError())


async def refused(request: Request, error: Exception) -> JSONResponse:
    """The one shape of every error, in the language asked for."""
    status = _status(error)
    told = error_json(error, language_of(request), request.scope.get("request_id", ""))
    return JSONResponse(told, status, retry_headers(error, status))


def language_of(request: Request) -> str:
    """That of the body, of the address, or of the browser, in this order."""
    for wanted in (getattr(request.state, "language", None), request.query_params.get("language")):
        if wanted in LANGUAGES:
            return str(wanted)
    return preferred(request.headers.get("accept-language", ""))


def _status(error: Exception) -> int:
    match error:
        case RefusedError():
            return error.status
        case QuestionError() | BadRequestError():
            return 422
        case StoreError() | LoadingError():
            return 503
    return 500
