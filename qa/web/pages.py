"""What people open beside the chat: the widget's script, a document, the frame, the demo."""

from collections.abc import Sequence
from html import escape

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, HTMLResponse, Response

from corpus.errors import HoidapError
from qa.messages import LANGUAGES, WEB_FILES, preferred, say
from qa.serving.corpora import Corpora, UnknownCorpusError
from qa.surface.refusals import RefusedError, retry_headers
from qa.template import PAGE_POLICY, refused_page, template
from qa.web import widget
from qa.web.addresses import home_address
from qa.web.corpus_view import find
from qa.web.reader import read_page, span

# Seconds until a browser asks again whether the widget has changed.
_FRESH = 600
_ASKING = (
    f"{PAGE_POLICY}; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"
)


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

    # Asked for by whatever does not read the page's head; Gradio would send its own.
    @application.get("/favicon.ico", include_in_schema=False)
    async def icon() -> FileResponse:
        return FileResponse(WEB_FILES / "mark.svg", media_type="image/svg+xml")

    @application.get("/read/{identity:path}", include_in_schema=False)
    async def read(identity: str, request: Request) -> HTMLResponse:
        asked = request.query_params.get("corpus")
        home = "/"
        try:
            loading = corpora.find(asked)
            home = home_address(asked or "")
            document = find(loading.wait(0), identity)
        except HoidapError as error:
            return _refusal(error, _language(request), home)
        fields = request.query_params
        marked = span(fields.get("from"), fields.get("to"))
        told = fields.get("digest", "")
        page = await run_in_threadpool(
            read_page, document, marked, _language(request), asked or "", told
        )
        return _page(page, f"{PAGE_POLICY}; frame-ancestors 'none'")

    @application.get("/embed", include_in_schema=False)
    async def embed(request: Request) -> HTMLResponse:
        asked = request.query_params.get("corpus", "")
        language = _language(request)
        try:
            policy = f"{_ASKING}; frame-ancestors {corpora.ancestors(asked)}"
        except UnknownCorpusError as error:
            return _refusal(error, language, ancestors=corpora.ancestors(None))
        return _page(template("embed", language, corpus=escape(asked)), policy)

    @application.get("/demo", include_in_schema=False)
    async def demo(request: Request) -> HTMLResponse:
        policy = f"{_ASKING}; frame-ancestors 'none'"
        language = _language(request)
        choice = _choice(corpora.names, language)
        return _page(template("demo", language, corpora=choice), policy)


def _choice(names: Sequence[str], language: str) -> str:
    """The field of the demonstration's form for a corpus; none where there is nothing to choose."""
    if len(names) < 2:
        return ""
    first, *others = map(escape, names)
    options = f'<option value="">{first}</option>' + "".join(
        f'<option value="{name}">{name}</option>' for name in others
    )
    label = escape(say("demo-corpus", language))
    return f'<label>{label} <select name="corpus" translate="no">{options}</select></label>\n'


def _page(html: str, policy: str, status: int = 200, **more: str) -> HTMLResponse:
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store", **more}
    return HTMLResponse(html, status, headers)


def _refusal(
    error: HoidapError, language: str, home: str = "/", ancestors: str = "'none'"
) -> HTMLResponse:
    """Why there is nothing to see, for people: in their language, then in the other one."""
    status = error.status if isinstance(error, RefusedError) else 503
    page = refused_page(error, language, home)
    policy = f"{PAGE_POLICY}; frame-ancestors {ancestors}"
    return _page(page, policy, status, **retry_headers(error, status))


def _language(request: Request) -> str:
    wanted = request.query_params.get("language", "")
    return wanted if wanted in LANGUAGES else preferred(request.headers.get("accept-language", ""))
