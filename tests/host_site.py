"""Somebody else's site for the tests of the widget: another port, and a policy without mercy."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# No inline script, no inline style, no eval, no markup from strings; only the widget's server.
STRICT = (
    "default-src 'none'; script-src {server}; connect-src {server}; "
    "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'"
)
HOSTILE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/hostile.css"></head>
<body><h1>Host</h1><p><a href="#x">link</a></p><section id="place"></section>{tags}</body></html>"""
# What other people's style sheets do, at its worst.
HOSTILE_CSS = (
    "html { font-size: 62.5% } "
    "* { all: unset } button, div, p { display: none !important; font-size: 40px !important }"
    " hoidap-chat { display: none; position: static; z-index: 0; opacity: .1; transform: scale(9) }"
)


@dataclass
class Site:
    """A site, what it shows, and by which policy."""

    address: str
    page: str = ""
    policy: str = ""

    def show(self, tags: str, server: str, language: str = "en", policy: str = STRICT) -> str:
        """Make the page hold `tags`; its address."""
        self.page = HOSTILE.format(language=language, tags=tags)
        self.policy = policy.format(server=server) + "; style-src 'self'"
        return f"{self.address}/"


@contextmanager
def host_site() -> Iterator[Site]:
    """A site at a free port of its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            style = self.path == "/hostile.css"
            body = (HOSTILE_CSS if style else site.page).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/css" if style else "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", site.policy)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *told: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site = Site(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield site
        server.shutdown()
        thread.join(10)
