"""The server of a page: its name, its port, and an address of it that may be connected to."""

import ipaddress
import socket
import threading
import time
from urllib.parse import SplitResult, urlsplit

from corpus.errors import FetchError

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Of one network alone: translation of its own, IPv4 in a form that is given up (RFC 8215, 4291).
_OWN = tuple(map(ipaddress.ip_network, ("64:ff9b:1::/48", "::/96")))
_UNSAFE = frozenset(map(chr, (*range(33), 127)))


def server_of(asked: str, url: str) -> tuple[SplitResult, str, int]:
    """The parts of `url`, its host as it is looked up, and its port.

    Raises:
        FetchError: no address of the web.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError as error:
        raise FetchError(asked, "it is no address of the web") from error
    if parts.scheme not in _PORTS:
        raise FetchError(asked, "only http and https are fetched")
    if not host or "@" in parts.netloc or any(sign in _UNSAFE for sign in url):
        raise FetchError(asked, "it is no address of the web")
    return parts, host, port


def public_address(asked: str, host: str, port: int, allow_private: bool, until: float) -> str:
    """An address of `host`, all of which may be connected to.

    Raises:
        FetchError: there is none, or one is not public.
    """
    found: list[str] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(str(answer[4][0]) for answer in answers)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(max(until - time.monotonic(), 0.0))
    addresses = list(found)
    if not addresses:
        raise FetchError(asked, "its server is not known")
    if not allow_private and not all(map(is_public, addresses)):
        raise FetchError(asked, "its server's address is not public (--allow-private fetches it)")
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether `address` lies in the public internet, also where it wraps another."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.sixtofour or found.teredo or found.is_site_local:
            return False
        if any(found in network for network in _OWN):
            return False
        inner = found.ipv4_mapped
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            found = inner
    return found.is_global and not found.is_multicast
