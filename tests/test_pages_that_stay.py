"""Pages whose server fails for a while: what they said before stays until they are gone."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from corpus.errors import FetchError, HoidapError
from corpus.read import fetch
from corpus.read.pages import read_pages
from index.build import build
from index.building.before import read_before
from index.building.ledger import Ledger
from tests.fakes import FakeEncoder
from tests.translators import no_translator
from tests.web_server import serving

SLOW = -1  # instead of a status: no answer in time


class Site:
    """Two pages, a way to one of them, and two sitemaps; each path answers as `answers` says."""

    def __init__(self) -> None:
        self.address = ""
        self.answers: dict[str, int] = {}
        self.listed = ["/a", "/b"]
        self.texts = {"/a": "Cảng đón tàu lớn.", "/b": "Chợ bán cá tươi."}
        self.kept: dict[str, int] = {}
        self.skipped: list[str] = []

    def body(self, path: str) -> tuple[str, str]:
        """What lies at `path`, and of which kind it is."""
        if path == "/all.xml":
            inner = f"<sitemap><loc>{self.address}/map.xml</loc></sitemap>"
            return "text/xml", f"<sitemapindex>{inner}</sitemapindex>"
        if path == "/map.xml":
            places = "".join(f"<url><loc>{self.address}{name}</loc></url>" for name in self.listed)
            return "text/xml", f"<urlset>{places}</urlset>"
        return "text/plain; charset=utf-8", self.texts[path]

    def build(self, index: Path, *paths: str) -> dict[str, str]:
        """The texts by path, after a build from those pages as the command does it."""
        self.kept.clear()
        self.skipped.clear()

        def on_keep(address: str, error: HoidapError, count: int) -> None:
            self.kept[address.removeprefix(self.address)] = count

        before = read_before(index)
        ledger = before.ledger() if before else Ledger()
        documents = list(
            read_pages(
                [self.address + path for path in paths],
                lambda address, error: self.skipped.append(address.removeprefix(self.address)),
                lambda address, repairs: None,
                allow_private=True,
                memory=ledger,
                on_keep=on_keep,
            )
        )
        build(documents, index, FakeEncoder(), before=before, ledger=ledger)
        return {document.source.removeprefix(self.address): document.text for document in documents}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server on this machine."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(fetch, "MOST_SECONDS", 5.0)
    found = Site()
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status = found.answers.get(self.path, 301 if self.path == "/way" else 200)
            if status == SLOW:
                ended.wait(20)
            self.send_response(abs(status))
            if status == 301:
                self.send_header("Location", "/a")
            kind, body = found.body(self.path) if status == 200 else ("text/plain", "")
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with serving(Handler) as found.address:
        yield found
        ended.set()


@pytest.mark.parametrize("status", [500, 503, 429, 403])
def test_a_page_whose_server_fails_keeps_what_it_said(
    site: Site, tmp_path: Path, status: int
) -> None:
    """Build after build, until it answers again; then it is read again."""
    before = site.build(tmp_path, "/a", "/b")
    site.answers["/b"] = status
    for _ in range(2):
        assert site.build(tmp_path, "/a", "/b") == before
        assert (site.kept, site.skipped) == ({"/b": 1}, [])
    site.answers.clear()
    site.texts["/b"] = "Chợ bán gà."
    assert site.build(tmp_path, "/a", "/b")["/b"] == "Chợ bán gà."
    assert not site.kept


def test_a_page_that_is_late_or_whose_server_is_away_stays(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No answer in time; nobody at that address; a name that leads nowhere today."""
    before = site.build(tmp_path, "/a", "/b")
    site.answers["/b"] = SLOW
    monkeypatch.setattr(fetch, "MOST_SECONDS", 0.3)
    found = site.build(tmp_path, "/b")
    assert found == {"/b": before["/b"]}
    assert site.kept == {"/b": 1}

    def away(asked: str, host: str, port: int, allow_private: bool, until: float) -> str:
        raise FetchError(asked, "its server is not known")

    monkeypatch.setattr(fetch, "public_address", away)
    assert site.build(tmp_path, "/b") == found


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_is_dropped(site: Site, tmp_path: Path, status: int) -> None:
    """Its server says so; or nobody lists it any more; or nothing is left in it."""
    site.build(tmp_path, "/a", "/b")
    site.answers["/b"] = status
    assert set(site.build(tmp_path, "/a", "/b")) == {"/a"}
    assert (site.kept, site.skipped) == ({}, ["/b"])
    site.answers.clear()
    assert set(site.build(tmp_path, "/a", "/b")) == {"/a", "/b"}
    site.texts["/b"] = ""
    assert set(site.build(tmp_path, "/a", "/b")) == {"/a"}
    site.texts["/b"] = "Chợ."
    assert set(site.build(tmp_path, "/a", "/b")) == {"/a", "/b"}
    assert set(site.build(tmp_path, "/a")) == {"/a"}


def test_the_pages_of_a_sitemap_that_fails_stay(site: Site, tmp_path: Path) -> None:
    """Those it listed itself or through another; one that it lists no more is dropped."""
    before = site.build(tmp_path, "/all.xml")
    assert set(before) == {"/a", "/b"}
    for path in ("/map.xml", "/all.xml"):
        site.answers = {path: 503}
        assert site.build(tmp_path, "/all.xml") == before
        assert site.kept == {path: 2}
    site.answers = {"/b": 503}
    assert site.build(tmp_path, "/all.xml") == before
    site.answers.clear()
    site.listed = ["/a"]
    assert set(site.build(tmp_path, "/all.xml")) == {"/a"}


def test_the_pages_of_a_sitemap_that_lists_none_stay(site: Site, tmp_path: Path) -> None:
    """More likely it is broken than that a site has lost all of its pages; the report says so."""
    before = site.build(tmp_path, "/all.xml")
    site.listed = []
    for _ in range(2):
        assert site.build(tmp_path, "/all.xml") == before
        assert site.kept == {"/map.xml": 2}


def test_a_page_behind_a_redirect_stays_too(site: Site, tmp_path: Path) -> None:
    """Whichever of the two fails; and it is there once where the other leads to it."""
    before = site.build(tmp_path, "/way")
    for path in ("/way", "/a"):
        site.answers = {path: 503}
        assert site.build(tmp_path, "/way") == before
        assert site.kept == {"/way": 1}
    site.answers = {"/way": 503}
    assert site.build(tmp_path, "/a", "/way") == before
    assert site.skipped == ["/way"]
