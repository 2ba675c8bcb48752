"""A small site with good and bad pages, for the tests of what is fetched."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

from tests.made_files import pdf_file, web_page, word_file
from tests.old_vietnamese import in_vni

TEXT = ["Thư viện mở cửa lúc tám giờ sáng, trừ chủ nhật và các ngày lễ lớn trong năm."]
PAGE = web_page("Thư viện", TEXT).encode()
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Site(BaseHTTPRequestHandler):
    """A small site with good and bad pages."""

    asked: list[tuple[str, str]] = []  # noqa: RUF012 - one list for the one site of a test

    def do_GET(self) -> None:
        """Answer by path."""
        self.asked.append((self.path, self.headers["Host"]))
        here = f"http://{self.headers['Host']}"
        answers: dict[str, tuple[str, bytes]] = {
            "/tin/bai.html": ("text/html; charset=utf-8", PAGE),
            "/cu": ("text/html", in_vni(PAGE.decode())),
            "/a.pdf": ("application/pdf", pdf_file("Quy chế", TEXT)),
            "/a.docx": (WORD, word_file("Quy chế", TEXT)),
            "/a.txt": ("text/plain", TEXT[0].encode()),
            quote("/học-phí"): ("text/plain", TEXT[0].encode()),
            quote("/café"): ("text/plain", TEXT[0].encode()),
            "/anh": ("image/png", b"\x89PNG"),
            "/lon": ("text/html", b"x" * 5_000_001),
            "/sitemap.xml": ("application/xml", (
                f"<?xml version='1.0'?><urlset><url><loc>{here}/tin/bai.html</loc></url>"
                f"<url><loc> {here}/a.txt?x=1&amp;y=2 </loc></url>"
                "<url><loc>http://elsewhere.example/x</loc></url><url><loc>file:///etc/passwd</loc>"
                "</url></urlset>").encode()),
            "/all.xml": ("text/xml", (
                f"<sitemapindex><sitemap><loc>{here}/sitemap.xml</loc></sitemap>"
                f"<sitemap><loc>{here}/all.xml</loc></sitemap></sitemapindex>").encode()),
            "/all.xml.gz": ("application/gzip", gzip.compress((
                f"<sitemapindex><sitemap><loc>{here}/few.xml.gz</loc></sitemap></sitemapindex>"
            ).encode())),
            "/few.xml.gz": ("application/x-gzip", gzip.compress(
                f"<urlset><url><loc>{here}/a.txt</loc></url></urlset>".encode())),
            "/cut.xml.gz": ("application/gzip", gzip.compress(
                f"<urlset><url><loc>{here}/a.txt</loc></url></urlset>".encode())[:-9]),
            "/other.gz": ("application/gzip", gzip.compress(PAGE)),
        }  # fmt: skip
        fees = "/học-phí".encode().decode("latin-1")  # as a header, byte by byte
        moves = {"/moved": "/tin/bai.html", "/phi": fees, "/cafe": "/caf\xe9", "/round": "/round",
                 "/inside": "http://10.0.0.1/", "/file": "file:///etc/passwd"}  # fmt: skip
        path = self.path.partition("?")[0]
        if path in moves:
            self.send_response(302)
            self.send_header("Location", moves[path])
            self.end_headers()
        elif path == "/slow":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            for _ in range(100):
                time.sleep(0.05)
                self.wfile.write(b"x")
        elif path in ("/gzip", "/bomb"):
            self._send(
                "text/html", gzip.compress(PAGE if path == "/gzip" else b"x" * 9_000_000), "gzip"
            )
        elif path in answers:
            self._send(*answers[path])
        else:
            self.send_error(404)

    def _send(self, kind: str, data: bytes, encoding: str = "") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        try:
            self.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            return  # the client has had enough

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class QuietServer(ThreadingHTTPServer):
    """A server that does not complain of clients that hang up."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextmanager
def page_site() -> Iterator[str]:
    """The address of the site, on this machine."""
    Site.asked.clear()
    with QuietServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
