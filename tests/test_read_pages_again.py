"""Pages of the web at the next build: asked for in case they changed, read only where they did."""

from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import HoidapError
from corpus.read import pages
from corpus.read.fetch import Version, fetch
from corpus.read.pages import read_pages
from index.build import build
from index.building.before import read_before
from index.building.ledger import Ledger
from index.removal import remove_documents
from qa.cli import main
from qa.commands import build as build_command
from tests.fakes import FakeEncoder
from tests.made_files import web_page
from tests.translators import no_translator
from tests.web_server import serving

TEXT = ["Thư viện mở cửa lúc tám giờ sáng, trừ chủ nhật và các ngày lễ lớn trong năm."]


class Site:
    """Pages with a name for their version ("/tag", "/date"), one without, and what was asked."""

    def __init__(self) -> None:
        self.text = TEXT[0]
        self.version = "1"
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.address = ""

    def named(self, path: str) -> dict[str, str]:
        """The headers that name the version of what lies at `path`."""
        dates = {"1": "Mon, 03 Mar 2025 08:00:00 GMT", "2": "Tue, 04 Mar 2025 08:00:00 GMT"}
        names = {
            "/tag": {"ETag": f'"{self.version}"'},
            "/date": {"Last-Modified": dates[self.version]},
            "/odd": {"ETag": "no quotation marks", "Last-Modified": "some other day"},
        }
        return names.get(path, {})

    def statuses(self) -> dict[str, list[str]]:
        """What was asked since the last time, with the conditions of each request."""
        asked = {path: sorted(set(headers) & {"If-None-Match", "If-Modified-Since"})
                 for path, headers in self.asked}  # fmt: skip
        self.asked.clear()
        return asked


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine."""
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append((self.path, dict(self.headers)))
            named = found.named(self.path)
            sent = (self.headers["If-None-Match"], self.headers["If-Modified-Since"])
            if self.path == "/moved":
                self.send_response(301)
                self.send_header("Location", "/tag")
                self.end_headers()
            elif self.path == "/liar" or any(value in sent for value in named.values()):
                self.send_response(304)
                self.end_headers()
            else:
                body = web_page(f"Trang {self.path[1:]}", [found.text]).encode()
                self.send_response(200)
                for name, value in {"Content-Type": "text/html; charset=utf-8", **named}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with serving(Handler) as found.address:
        yield found


@pytest.fixture(autouse=True)
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that are read as documents."""
    names: list[str] = []
    really = pages._document

    def reading(page: Any, apart: Any) -> Any:
        names.append(page.url)
        return really(page, apart)

    monkeypatch.setattr(pages, "_document", reading)
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    return names


def built(site: Site, index: Path, *paths: str) -> tuple[dict[str, str], Ledger, list[str]]:
    """Build from those pages; texts by id, the ledger, and the texts that were encoded."""
    before = read_before(index)
    ledger = before.ledger() if before else Ledger()
    skipped: list[HoidapError] = []
    documents = list(
        read_pages(
            [f"{site.address}{path}" for path in paths], lambda url, error: skipped.append(error),
            lambda url, repairs: None, allow_private=True, memory=ledger,
        )
    )  # fmt: skip
    assert not skipped
    encoder = FakeEncoder()
    build(documents, index, encoder, before=before, ledger=ledger)
    return {document.id: document.text for document in documents}, ledger, encoder.encoded


def test_a_page_that_did_not_change_is_neither_sent_nor_read_nor_encoded(
    site: Site, tmp_path: Path, parsed: list[str]
) -> None:
    """By its tag or by its date; without either its bytes tell, and build after build."""
    paths = ("/tag", "/date", "/bare", "/odd")
    first, _, _ = built(site, tmp_path, *paths)
    assert set(map(tuple, site.statuses().values())) == {()}
    assert len(parsed) == 4
    for _ in range(2):
        again, ledger, encoded = built(site, tmp_path, *paths)
        assert (again, encoded, ledger.unchanged_pages) == (first, [], 4)
        assert site.statuses() == {
            "/tag": ["If-None-Match"], "/date": ["If-Modified-Since"], "/bare": [], "/odd": [],
        }  # fmt: skip
    assert len(parsed) == 4


def test_a_page_that_changed_is_read_again(site: Site, tmp_path: Path, parsed: list[str]) -> None:
    """Only that one where the others stayed."""
    built(site, tmp_path, "/tag", "/bare")
    site.version, site.text = "2", "Thư viện đóng cửa để sửa chữa đến hết tháng năm năm nay."
    found, ledger, _ = built(site, tmp_path, "/tag", "/bare")
    assert all(site.text in text for text in found.values())
    assert ledger.unchanged_pages == 0
    assert len(parsed) == 4
    found, ledger, encoded = built(site, tmp_path, "/tag", "/bare")
    assert (ledger.unchanged_pages, encoded) == (2, [])


def test_a_page_behind_a_redirect_is_known_by_its_own_address(site: Site, tmp_path: Path) -> None:
    """Nothing is asked of the address that leads there."""
    built(site, tmp_path, "/moved")
    site.statuses()
    _, ledger, _ = built(site, tmp_path, "/moved")
    assert site.statuses() == {"/moved": [], "/tag": ["If-None-Match"]}
    assert ledger.unchanged_pages == 1


def test_a_page_that_was_removed_from_the_index_is_read_again(site: Site, tmp_path: Path) -> None:
    """Its version is forgotten with it."""
    built(site, tmp_path, "/tag", "/bare")
    gone = f"{site.address.removeprefix('http://')}/tag"
    remove_documents(tmp_path, [gone], translator=no_translator())
    site.statuses()
    found, ledger, _ = built(site, tmp_path, "/tag", "/bare")
    assert gone in found
    assert site.statuses()["/tag"] == []
    assert ledger.unchanged_pages == 1


def test_a_server_that_claims_what_was_not_asked_is_refused(site: Site) -> None:
    """Nothing of that page is known."""
    with pytest.raises(HoidapError, match="304"):
        fetch(f"{site.address}/liar", allow_private=True)


def test_a_version_that_is_none_is_not_kept(site: Site) -> None:
    """It would be sent back to the server as a header."""
    assert fetch(f"{site.address}/odd", allow_private=True).version == Version()
    assert fetch(f"{site.address}/tag", allow_private=True).version == Version('"1"')


def test_the_report_says_which_pages_were_not_read(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside the files; --all reads them all."""
    monkeypatch.setattr(build_command, "load_encoder", lambda model: FakeEncoder())
    note = tmp_path / "note.txt"
    note.write_text("Cảng đón tàu lớn.", encoding="utf-8")
    command = ["build", str(note), f"{site.address}/tag", "--allow-private",
               "--index", str(tmp_path / "index")]  # fmt: skip
    assert main(command) == 0
    capsys.readouterr()
    assert main(command) == 0
    said = capsys.readouterr().out
    assert "2 passages (2 not encoded again)" in said
    assert "0 new, 0 changed, 0 gone; 1 file and 1 page not read again" in said
    assert main([*command, "--all"]) == 0
    assert "; 0 files not read again" in capsys.readouterr().out
