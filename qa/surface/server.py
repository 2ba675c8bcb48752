"""What listens for connections and serves an application on them."""

import socket
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.errors import HoidapError
from qa.surface.refusals import Application

if TYPE_CHECKING:
    import uvicorn

# Seconds that connections get to end by themselves when the server is stopped.
_LAST = 5


def server(application: Application, proxies: Sequence[str] = ()) -> "uvicorn.Server":
    """What serves `application`, believing `proxies` in front; no connection costs it much."""
    import uvicorn

    from qa.surface.connections import HEAD_SECONDS, Connection

    config = uvicorn.Config(
        application,
        http=Connection,
        ws="none",
        log_level="warning",
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=[form for proxy in proxies for form in _seen(proxy)],
        timeout_keep_alive=int(HEAD_SECONDS),
        timeout_graceful_shutdown=_LAST,
    )
    return uvicorn.Server(config)


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address, so that a taken port is known before anything is loaded.

    Raises:
        HoidapError: the port is taken, or there is no such address.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise HoidapError(
            f"cannot listen at {host}:{port}: {error.strerror or error}",
            "Stop what uses the port, or choose another: hoidap-web --port 7861",
        ) from error
    return listening


def address(host: str, port: int) -> str:
    """Where a browser finds what listens there; an address of IPv6 stands in brackets."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _seen(proxy: str) -> tuple[str, ...]:
    """How a proxy's address arrives: an IPv4, at a socket of IPv6, in a form of its own."""
    address, _, bits = proxy.partition("/")
    if proxy == "*" or ":" in proxy:
        return (proxy,)
    return (proxy, f"::ffff:{address}/{96 + int(bits or 32)}")
