"""Which addresses are open, and to whom; everything else is not there.

Gradio brings some sixty routes; the chat and Gradio's Python client use those named here. No
uploads, no files, no proxy, no component server, no monitoring.
"""

# The paths for everybody's pages, those for pages of allowed sites, and those for our own pages and
# for programs. What ends in a slash stands for everything below it.
PUBLIC = ("/widget.js",)
SHARED = ("/api/ask", "/api/feedback", "/api/corpus", "/api/document/")
OWN = (
    "/", "/api/health", "/api/ready", "/api/openapi.json", "/metrics", "/mcp",
    "/web/chat.css", "/web/language.js", "/web/chat.js", "/web/requests.js", "/web/actions.js",
    "/web/memory.js",
    "/web/mark.svg", "/web/pages.css", "/web/demo.js",
    "/embed", "/demo", "/read/",
    "/assets/", "/theme.css", "/favicon.ico", "/robots.txt",
    "/config", "/gradio_api/info", "/gradio_api/queue/join", "/gradio_api/queue/data",
    "/gradio_api/run/predict", "/gradio_api/call/ask", "/gradio_api/call/ask/",
    "/gradio_api/heartbeat/", "/gradio_api/startup-events", "/gradio_api/cancel",
)  # fmt: skip
OPEN = PUBLIC + SHARED + OWN
# Fetched by the dozen with every visit; only refusals of these, and the chat's questions, are worth
# a line in the log.
UNNOTED = ("/web/", "/widget.js", "/assets/", "/theme.css", "/favicon.ico",
           "/robots.txt", "/config", "/gradio_api/")  # fmt: skip

# Asked by whoever watches over the server, often at its bare address; they tell of no document.
NAMELESS = ("/api/health", "/api/ready")

_POSTED = ("/api/ask", "/api/feedback", "/mcp")


def known(path: str) -> str:
    """The entry of `OPEN` that `path` falls under; empty when it is closed."""
    if "\n" in path:  # no route matches one, so what is mounted below would see it
        return ""
    for entry in OPEN:
        if path == entry or (entry.endswith("/") and entry != "/" and path.startswith(entry)):
            return entry
    return ""


def methods(entry: str) -> tuple[str, ...]:
    """The methods that the `entry` of `OPEN` takes."""
    if entry in _POSTED:
        return ("POST", "OPTIONS")
    if entry.startswith("/gradio_api/"):
        return ("GET", "HEAD", "POST", "OPTIONS")
    return ("GET", "HEAD", "OPTIONS")
