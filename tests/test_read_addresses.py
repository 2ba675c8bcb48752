"""Which addresses of the web are fetched: public ones alone, whatever leads to them."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.errors import FetchError, UnknownPathError, UnreadableError
from corpus.read import server
from corpus.read.addresses import addresses_in
from corpus.read.fetch import fetch
from corpus.read.server import is_public
from tests.page_site import Site, page_site


@pytest.fixture
def site() -> Iterator[str]:
    """The address of the site, on this machine."""
    with page_site() as address:
        yield address


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
