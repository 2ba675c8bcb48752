"""What people open beside the chat: the widget's script, a document, the frame, the demonstration.

Each page brings a policy of its own, as strict as it can be; none needs anything inline.
"""

from html import escape

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response

from corpus.errors import HoidapError
from qa import widget
from qa.corpora import Corpora, UnknownCorpusError
from qa.corpus_view import UnknownDocumentError, find
from qa.loading import LoadingError
from qa.messages import LANGUAGES, preferred
from qa.reader import read_page, refused_page, span, template
from qa.surface.refusals import RefusedError, retry_headers

# Seconds until a browser asks again whether the widget has changed.
_FRESH = 600
_PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
_ASKING = f"{_PAGE}; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"


def add_pages(application: FastAPI, corpora: Corpora) -> None:
    """Put the routes of this module on `application`."""

    @application.get("/widget.js", include_in_schema=False)
    async def widget_script(request: Request) -> Response:
        script = widget.script()
        headers = {
            "ETag": script.tag,
            "Cache-Control": f"public, max-age={_FRESH}",
            "Vary": "Accept-Encoding",
            # A script is for every site to load; what it may ask is settled by the requests.
            "Access-Control-Allow-Origin": "*",
            "Cross-Origin-Resource-Policy": "cross-origin",
        }
        if request.headers.get("if-none-match") == script.tag:
            return Response(status_code=304, headers=headers)
        body = script.plain
        if "gzip" in request.headers.get("accept-encoding", ""):
            body = script.gzipped
            headers["Content-Encoding"] = "gzip"
        return Response(body, headers=headers, media_type="text/javascript")

    @application.get("/read/{identity:path}", include_in_schema=False)
    async def read(identity: str, request: Request) -> HTMLResponse:
        asked = request.query_params.get("corpus")
        try:
            document = find(corpora.find(asked).wait(0), identity)
        except (UnknownDocumentError, UnknownCorpusError, LoadingError) as error:
            return _refusal(error, _language(request))
        fields = request.query_params
        marked = span(fields.get("from"), fields.get("to"))
        page = read_page(document, marked, _language(request), asked or "")
        return _page(page, f"{_PAGE}; frame-ancestors 'none'")

    @application.get("/embed", include_in_schema=False)
    async def embed(request: Request) -> HTMLResponse:
        asked = request.query_params.get("corpus", "")
        policy = f"{_ASKING}; frame-ancestors {corpora.ancestors(asked)}"
        return _page(template("embed", _language(request), corpus=escape(asked)), policy)

    @application.get("/demo", include_in_schema=False)
    async def demo(request: Request) -> HTMLResponse:
        policy = f"{_ASKING}; frame-ancestors 'none'"
        return _page(template("demo", _language(request)), policy)


def _page(html: str, policy: str, status: int = 200, **more: str) -> HTMLResponse:
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store", **more}
    return HTMLResponse(html, status, headers)


def _refusal(error: HoidapError, language: str) -> HTMLResponse:
    """Why there is no document to read, for people: in their language, then in the other one."""
    status = error.status if isinstance(error, RefusedError) else 503
    page = refused_page(error, language)
    return _page(page, f"{_PAGE}; frame-ancestors 'none'", status, **retry_headers(error, status))


def _language(request: Request) -> str:
    wanted = request.query_params.get("language", "")
    return wanted if wanted in LANGUAGES else preferred(request.headers.get("accept-language", ""))
