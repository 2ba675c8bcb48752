"""A page of the web, fetched from a public address and from no other.

A name may lead into the network that this runs in, and may lead elsewhere a moment later. So the
name is looked up once, every address it has must be public, and the connection is made to the
address that was looked at; a redirect starts over. No proxy of the environment is asked, no cookie
is kept, and what is answered is bounded in bytes and time.
"""

import http.client
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin

from corpus.errors import FetchError
from corpus.read.server import public_address, server_of

MOST_SECONDS = 10.0  # for one page, redirects included
MOST_BYTES = 5_000_000
MOST_REDIRECTS = 5
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_GONE = frozenset((404, 410))
_HEADERS = {"User-Agent": "hoidap", "Accept-Encoding": "identity", "Connection": "close"}
# As they are sent back to the server; what looks otherwise is not kept.
_TAG = re.compile(r'(?:W/)?"[!#-~]{1,200}"')
_DATE = re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT", re.ASCII)


@dataclass(frozen=True, slots=True)
class Version:
    """By what a server knows a page again that it sent before; empty where it has no name for it.

    Args:
        etag: its tag, in quotation marks.
        modified: its date, as the server wrote it.
    """

    etag: str = ""
    modified: str = ""

    def headers(self) -> dict[str, str]:
        """The headers of a request for the page in case it is another by now."""
        both = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in both.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was found at `url`, after redirects.

    Args:
        url: of the page itself.
        kind: its media type in lower case.
        data: its bytes.
        version: of the page.
        unchanged: whether it is the version that was known; `kind` and `data` are empty then.
    """

    url: str
    kind: str
    data: bytes
    version: Version = Version()
    unchanged: bool = False


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    known: Callable[[str], Version] | None = None,
) -> Fetched:
    """The page at `url`.

    Args:
        url: http or https.
        allow_private: also from addresses that are not public, for intranets.
        known: gives the version of a page that need not be sent again, by its address.

    Raises:
        FetchError: not such an address, not there, not public, too large or too slow.
    """
    asked, until = url, time.monotonic() + MOST_SECONDS
    for _ in range(MOST_REDIRECTS + 1):
        parts, host, port = server_of(asked, url)
        address = public_address(asked, host, port, allow_private, until)
        connection = _Connection(host, port, address, parts.scheme == "https", until)
        try:
            found = _answer(connection, parts, url, known(url) if known else Version())
        except (OSError, http.client.HTTPException, zlib.error) as error:
            late = connection.late or isinstance(error, TimeoutError)
            reason = f"it took more than {MOST_SECONDS:g} s" if late else _reason(error)
            raise FetchError(asked, reason) from error
        finally:
            connection.end()
        if isinstance(found, Fetched):
            return found
        url = found
    raise FetchError(asked, f"more than {MOST_REDIRECTS} redirects")


class _Connection(http.client.HTTPConnection):
    """A connection to one address, cut at a time whatever the server does."""

    def __init__(self, host: str, port: int, address: str, secure: bool, until: float) -> None:
        self._left = max(until - time.monotonic(), 0.001)
        super().__init__(host, port, timeout=self._left)
        self._address = address
        self._secure = secure
        self._raw: socket.socket | None = None
        self.late = False  # whether it was cut
        self._timer = threading.Timer(self._left, self._cut)
        self._timer.daemon = True

    def connect(self) -> None:
        """Connect to the address that was checked, whatever the name leads to by now."""
        self._timer.start()
        self._raw = socket.create_connection((self._address, self.port), timeout=self._left)
        self.sock = self._raw
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self._raw, server_hostname=self.host)
            self._raw = self.sock

    def end(self) -> None:
        """Close everything."""
        self._timer.cancel()
        self.close()
        if self._raw is not None:
            self._raw.close()

    def _cut(self) -> None:
        self.late = True
        if self._raw is not None:
            try:
                self._raw.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it is closed already


def _answer(connection: _Connection, parts: SplitResult, url: str, known: Version) -> Fetched | str:
    """The page, or the address that it has moved to."""
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        target += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    connection.request("GET", target, headers={**_HEADERS, **known.headers()})
    with connection.getresponse() as response:
        moved = response.getheader("Location")
        if response.status in _REDIRECTS and moved:
            return urljoin(url, _as_sent(moved))
        if response.status == 304 and known != Version():
            return Fetched(url, "", b"", known, unchanged=True)
        if response.status != 200:
            gone = response.status in _GONE
            raise FetchError(url, f"the server answered {response.status}", gone=gone)
        data = response.read(MOST_BYTES + 1)
        if connection.late:  # to http.client a cut page without a length is a whole one
            raise TimeoutError
        encoding = (response.getheader("Content-Encoding") or "identity").strip().lower()
        if encoding == "gzip" and len(data) <= MOST_BYTES:
            data = zlib.decompressobj(31).decompress(data, MOST_BYTES + 1)
        elif encoding != "identity":
            raise FetchError(url, "it is packed in a way that was not asked for")
        if len(data) > MOST_BYTES:
            raise FetchError(url, f"larger than {MOST_BYTES // 1_000_000} MB")
        kind = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
        tag, date = (response.getheader(name) or "" for name in ("ETag", "Last-Modified"))
    version = Version(tag if _TAG.fullmatch(tag) else "", date if _DATE.fullmatch(date) else "")
    return Fetched(url, kind, data, version)


def _as_sent(header: str) -> str:
    """A header in UTF-8, as many servers send addresses; http.client reads all as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _reason(error: Exception) -> str:
    words = error.strerror if isinstance(error, OSError) else None
    return f"the connection failed ({words or type(error).__name__})".lower()
