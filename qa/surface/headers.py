"""What every reply carries: policies of safety, who may read it, how long it may be kept."""

from collections.abc import Iterable, Iterator

from qa.surface.refusals import Scope

# Gradio compiles its event handlers from text, hence unsafe-eval; its page holds inline scripts.
CHAT_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
# Everything else is data, or brings a policy of its own. The mark holds a style for the dark.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
_SAFETY = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Files whose address changes with what is in them; any other is asked for again each time.
_LASTING, _CHANGING = b"public, max-age=31536000, immutable", b"no-cache"

Header = tuple[bytes, bytes]


def carried(scope: Scope, status: int, given: Iterable[Header]) -> Iterator[Header]:
    """The headers `given` of a reply, and those of ours that are not among them."""
    there = set()
    for name, value in given:
        there.add(name.lower())
        yield name, value
    policy = CHAT_POLICY if scope["path"] == "/" else _POLICY
    ours = {
        **_SAFETY,
        b"content-security-policy": policy.encode(),
        b"x-request-id": scope["request_id"].encode(),
        **_readable(scope),
        **_kept(scope, status),
    }
    yield from ((name, value) for name, value in ours.items() if name not in there)


def _readable(scope: Scope) -> dict[bytes, bytes]:
    """What lets the page of an allowed site read a reply, also one that was refused on the way in.

    The same as the middleware inside gives to what gets as far as that.
    """
    if not (site := scope.get("site")):
        return {}
    return {
        b"access-control-allow-origin": str(site).encode(),
        b"access-control-expose-headers": b"Retry-After, X-Request-ID",
        b"vary": b"Origin",
    }


def _kept(scope: Scope, status: int) -> dict[bytes, bytes]:
    """How long a browser may keep a file of the page."""
    path, named = scope["path"], b"v=" in scope.get("query_string", b"")
    if status != 200 or not path.startswith(("/assets/", "/web/", "/theme.css")):
        return {}
    lasting = path.startswith("/assets/") or named
    return {b"cache-control": _LASTING if lasting else _CHANGING}
