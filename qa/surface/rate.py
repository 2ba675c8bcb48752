"""How often one visitor, and the visitors of one site together, may ask.

A visitor is an IPv4 address, or a /64 of IPv6, which is what one household gets; no cookie, and
nothing that a client says of itself.
"""

import hashlib
import math
import secrets
import time
from collections import Counter
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
# Replies that go on for as long as their reader stays; without a bound on them one visitor could
# take every connection that there is.
_ENDLESS = ("/gradio_api/queue/data", "/gradio_api/heartbeat/")
# Seconds until one more of them may be asked for.
_AGAIN = 5


class Rate:
    """`application`, each visitor at most `rate` requests a minute of the service.

    As many replies without an end may be open to one visitor at a time.
    """

    def __init__(self, application: Application, rate: int) -> None:
        self._application = application
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._most = rate
        self._open: Counter[str] = Counter()  # replies without an end, by counter
        self._one = RateLimitItemPerMinute(rate, namespace="visitor")
        self._site = RateLimitItemPerMinute(rate * SITE_FACTOR, namespace="site")
        self._key = secrets.token_bytes(16)  # so that nobody can aim at another's counter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or say when there is room again."""
        path = scope["path"] if scope["type"] == "http" else ""
        endless = path.startswith(_ENDLESS)
        counter = self._counter(_asking(scope)) if endless else ""
        try:
            if path.startswith(_COUNTED):
                self._count(scope)
            if endless and self._open[counter] >= self._most:
                raise TooOftenError(_AGAIN)
        except RefusedError as error:
            await refuse(error, scope, send)
            return
        self._open[counter] += endless
        try:
            await self._application(scope, receive, send)
        finally:
            self._open[counter] -= endless

    def _count(self, scope: Scope) -> None:
        counted = [(self._one, _asking(scope))]
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


def _asking(scope: Scope) -> str:
    return visitor((scope.get("client") or ("",))[0])


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
