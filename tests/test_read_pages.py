"""Pages of the web: fetched from public addresses only, bounded, and made documents."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest

from corpus.errors import FetchError, HoidapError, UnknownPathError, UnreadableError
from corpus.read import fetch as fetching
from corpus.read import pages, server
from corpus.read.addresses import addresses_in
from corpus.read.fetch import fetch
from corpus.read.pages import read_pages
from corpus.read.server import is_public
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


@pytest.fixture
def site() -> Iterator[str]:
    """The address of the site, on this machine."""
    Site.asked.clear()
    with QuietServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def read(*addresses: str) -> tuple[dict[str, str], dict[str, HoidapError], dict[str, object]]:
    """Titles by source, errors by address, repairs by address."""
    skipped: dict[str, HoidapError] = {}
    repaired: dict[str, object] = {}
    documents = list(
        read_pages(
            addresses,
            lambda url, error: skipped.update({url: error}),
            lambda url, what: repaired.update({url: dict(what)}),
            allow_private=True,
        )
    )
    return {document.source: document.title for document in documents}, skipped, repaired


def test_pages_of_every_kind_become_documents(site: str) -> None:
    """The source is the address after redirects; an address named twice is read once."""
    paths = ("/moved", "/tin/bai.html", "/cu", "/a.pdf", "/a.docx", "/a.txt", "/gzip", "/a.txt")
    titles, skipped, repaired = read(*(site + path for path in paths))
    assert titles == {
        f"{site}/tin/bai.html": "Thư viện", f"{site}/cu": "Thư viện", f"{site}/a.pdf": "Quy chế",
        f"{site}/a.docx": "Quy chế", f"{site}/a.txt": titles[f"{site}/a.txt"],
        f"{site}/gzip": "Thư viện",
    }  # fmt: skip
    assert not skipped
    assert repaired == {f"{site}/cu": {"vni": 1}}


def test_a_packed_sitemap_stands_for_the_pages_of_its_site(site: str) -> None:
    """Also one in another; what else is packed is of a kind that cannot be read."""
    titles, skipped, _ = read(f"{site}/all.xml.gz", f"{site}/cut.xml.gz", f"{site}/other.gz")
    assert list(titles) == [f"{site}/a.txt"]
    assert {url: str(error).count("gzip") for url, error in skipped.items()} == {
        f"{site}/cut.xml.gz": 1, f"{site}/other.gz": 1,
    }  # fmt: skip


def test_a_sitemap_stands_for_the_pages_of_its_site(site: str) -> None:
    """Also one of sitemaps, which may name itself; other sites and schemes are not followed."""
    titles, skipped, _ = read(f"{site}/all.xml")
    assert list(titles) == [f"{site}/tin/bai.html", f"{site}/a.txt?x=1&y=2"]
    assert not skipped


def test_what_a_sitemap_lists_past_its_room_is_told(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing vanishes without a word; what is named beside a sitemap takes nothing of its room."""
    monkeypatch.setattr(pages, "MOST_PAGES", 1)
    titles, skipped, _ = read(f"{site}/a.pdf", f"{site}/sitemap.xml", f"{site}/few.xml.gz")
    assert list(titles) == [f"{site}/{name}" for name in ("a.pdf", "tin/bai.html", "a.txt")]
    (told,) = skipped.items()
    assert told[0] == f"{site}/sitemap.xml"
    assert str(told[1]) == f"of the 2 addresses that {told[0]} lists, the first 1 are read"


def test_sitemaps_of_sitemaps_come_to_an_end(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that one address leads to is counted, and that of each address for itself."""
    monkeypatch.setattr(pages, "MOST_LISTED", 2)
    titles, skipped, _ = read(f"{site}/all.xml", f"{site}/all.xml.gz")
    assert list(titles) == [f"{site}/a.txt"]
    assert {url: "none is read" in str(error) for url, error in skipped.items()} == {
        f"{site}/sitemap.xml": True
    }


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "the server answered 404"),
        ("/round", "more than 5 redirects"),
        ("/file", "only http and https"),
        ("/anh", "of a kind that cannot be read"),
        ("/lon", "larger than 5 MB"),
        ("/bomb", "larger than 5 MB"),
    ],
)
def test_what_cannot_be_fetched_is_skipped_with_the_reason(
    site: str, path: str, reason: str
) -> None:
    """Gone, moving in circles, of another kind, too large as it is or unpacked."""
    titles, skipped, _ = read(site + path, f"{site}/a.txt")
    assert list(titles) == [f"{site}/a.txt"]
    assert reason in skipped[site + path].message


@pytest.mark.parametrize(("path", "moved"), [("/phi", "/học-phí"), ("/cafe", "/café")])
def test_a_redirect_may_name_letters_as_they_are(site: str, path: str, moved: str) -> None:
    """In UTF-8, as servers of Vietnamese pages do, or in Latin-1."""
    assert fetch(site + path, allow_private=True).url == site + moved


def test_a_slow_page_is_cut_off(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However steadily it drips."""
    monkeypatch.setattr(fetching, "MOST_SECONDS", 0.4)
    with pytest.raises(FetchError, match=r"more than 0\.4 s"):
        fetch(f"{site}/slow", allow_private=True)


def test_addresses_that_are_not_public_are_refused(site: str) -> None:
    """Before anything is connected to, and with the option that allows it."""
    with pytest.raises(FetchError, match="not public"):
        fetch(f"{site}/a.txt")
    assert Site.asked == []


Lookup = Callable[[str], str]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Callable[[Lookup], None]:
    """Let names lead to the addresses that a function tells."""
    real = socket.getaddrinfo

    def use(lookup: Lookup) -> None:
        def told(host: str, *arguments: object, **options: object) -> object:
            return real(lookup(host), *arguments, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(socket, "getaddrinfo", told)

    return use


def test_a_redirect_is_checked_like_the_first_address(
    site: str, names: Callable[[Lookup], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public page that leads into the network of the reader gets nowhere."""
    monkeypatch.setattr(server, "is_public", lambda address: address == "127.0.0.1")
    names(lambda host: "127.0.0.1" if host == "public.example" else host)
    port = site.rpartition(":")[2]
    assert fetch(f"http://public.example:{port}/moved").url.endswith("/tin/bai.html")
    with pytest.raises(FetchError, match="not public"):
        fetch(f"http://public.example:{port}/inside")


def test_the_connection_goes_to_the_address_that_was_checked(
    site: str, names: Callable[[Lookup], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that leads elsewhere the second time it is asked is asked once, and sent as Host."""
    looked: list[str] = []

    def lookup(host: str) -> str:
        looked.append(host)
        return "127.0.0.1" if looked.count("turning.example") == 1 else "10.0.0.1"

    monkeypatch.setattr(server, "is_public", lambda address: address == "127.0.0.1")
    connect = socket.create_connection
    reached: list[str] = []

    def connecting(address: tuple[str, int], timeout: float) -> socket.socket:
        reached.append(address[0])
        monkeypatch.undo()  # a numeric address needs no name service
        return connect(address, timeout)

    names(lookup)
    monkeypatch.setattr(socket, "create_connection", connecting)
    port = site.rpartition(":")[2]
    fetch(f"http://turning.example:{port}/a.txt")
    assert looked == ["turning.example"]
    assert reached == ["127.0.0.1"]
    assert Site.asked == [("/a.txt", f"turning.example:{port}")]


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
     "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1",
     "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1", "fec0::1",
     "::10.0.0.1", "::8.8.8.8", "64:ff9b:1::a00:1", "nonsense"],
)  # fmt: skip
def test_addresses_of_no_public_place_are_known(address: str) -> None:
    """Loopback, private, link-local, metadata, shared, multicast, wrapped in IPv6."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses_are_known(address: str) -> None:
    """Also one wrapped in IPv6."""
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["ftp://a.vn/", "file:///etc/passwd", "http://", "http://user:secret@a.vn/", "http://a.vn:x/",
     "http://a.vn/\r\nX: y", "http://[::1/", "javascript:alert(1)", "http://a..vn/"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    """Other schemes, passwords, control characters."""
    with pytest.raises(FetchError, match=r"no address of the web|only http and https"):
        fetch(url)


def test_a_list_of_addresses_is_read(tmp_path: Path) -> None:
    """One a line, with comments; a line that is none is named, and so is a file that is none."""
    path = tmp_path / "pages"
    path.write_text("\ufeff# ours\nhttps://a.vn/x\n\n  http://b.vn \n")
    assert addresses_in(path) == ["https://a.vn/x", "http://b.vn"]
    path.write_text("a.vn/x\n")
    with pytest.raises(FetchError, match="stands in pages"):
        addresses_in(path)
    with pytest.raises(UnknownPathError, match="there is no file or folder"):
        addresses_in(tmp_path / "page")
    with pytest.raises(UnreadableError):
        addresses_in(tmp_path)
