"""How often one visitor, and the visitors of one site together, may ask.

A visitor is an IPv4 address, or a /64 of IPv6, which is what one household gets; no cookie, and
nothing that a client says of itself.
"""

import hashlib
import math
import secrets
import time
from ipaddress import IPv6Address, ip_address

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from qa.surface.refusals import (
    Application,
    Receive,
    RefusedError,
    Scope,
    Send,
    TooOftenError,
    refuse,
)
from qa.surface.settings import SITE_FACTOR

# Counters, whoever asks: memory stays bounded when a flood comes from a million addresses, and one
# visitor of a hundred shares his with another in 1 of 41 runs, which neither notices.
COUNTERS = 4096
# Everything that makes the service work; whatever else there is costs no more than a file.
_COUNTED = ("/api/ask", "/api/feedback", "/api/document/", "/mcp", "/read/",
            "/gradio_api/queue/join", "/gradio_api/run/", "/gradio_api/call/")  # fmt: skip


class Rate:
    """`application`, each visitor at most `rate` requests a minute of the service."""

    def __init__(self, application: Application, rate: int) -> None:
        self._application = application
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._one = RateLimitItemPerMinute(rate, namespace="visitor")
        self._site = RateLimitItemPerMinute(rate * SITE_FACTOR, namespace="site")
        self._key = secrets.token_bytes(16)  # so that nobody can aim at another's counter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or say when there is room again."""
        try:
            if scope["type"] == "http" and scope["path"].startswith(_COUNTED):
                self._count(scope)
        except RefusedError as error:
            await refuse(error, scope, send)
            return
        await self._application(scope, receive, send)

    def _count(self, scope: Scope) -> None:
        address = visitor((scope.get("client") or ("",))[0])
        counted = [(self._one, address)]
        if site := scope.get("site"):
            counted.append((self._site, site))
        for item, who in counted:
            counter = self._counter(who)
            if not self._limiter.hit(item, counter):
                ends = self._limiter.get_window_stats(item, counter).reset_time
                raise TooOftenError(max(1, math.ceil(ends - time.time())))

    def _counter(self, who: str) -> str:
        digest = hashlib.blake2b(who.encode(), key=self._key, digest_size=4).digest()
        return str(int.from_bytes(digest) % COUNTERS)


def visitor(address: str) -> str:
    """Who asks from `address`: itself, its /64 in IPv6; an IPv4 in IPv6's clothes is an IPv4."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped is None:
            return str(IPv6Address(int(parsed) >> 64 << 64))
        parsed = parsed.ipv4_mapped
    return str(parsed)
