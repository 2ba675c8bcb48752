"""What a sitemap lists: read by hand, since nothing but its addresses is wanted of that XML."""

import gzip
import html
import io
import re
import zlib
from dataclasses import replace
from urllib.parse import urlsplit

from corpus.errors import FetchError
from corpus.read.addresses import is_address
from corpus.read.decode import decode
from corpus.read.fetch import MOST_BYTES, Fetched

_ROOT = re.compile(rb"<((?:[\w.-]{1,40}:)?)(?:urlset|sitemapindex)[\s>]")
_ROOT_WITHIN = 2000
_PACKED = b"\x1f\x8b"  # how gzip begins
# With the prefix of the root, which the places of images do not have; as CDATA or plainly.
_PLACE = r"<{}loc>\s*(?:<!\[CDATA\[\s*([^<\s]{{1,2000}}?)\s*\]\]>|([^<\s]{{1,2000}}))\s*</"
_PORTS = {"http": 80, "https": 443}


def is_sitemap(data: bytes) -> bool:
    """Whether `data` is a sitemap, or a list of them."""
    return _ROOT.search(data[:_ROOT_WITHIN]) is not None


def unpacked(page: Fetched) -> Fetched:
    """`page` as it is read: a sitemap that is a gzip file is unpacked, all else stays as it is.

    Raises:
        FetchError: it is cut or damaged, so that some of what it lists may be missing, or too
            large.
    """
    if not page.data.startswith(_PACKED):
        return page
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(page.data)) as file:
            data = file.read(_ROOT_WITHIN)
            if not is_sitemap(data):
                return page
            data += file.read(MOST_BYTES + 1 - len(data))
    except (OSError, EOFError, zlib.error) as error:
        raise FetchError(page.url, "it is a damaged gzip file") from error
    if len(data) > MOST_BYTES:
        raise FetchError(page.url, f"it unpacks to over {MOST_BYTES // 1_000_000} MB")
    return replace(page, data=data)


def pages_of(page: Fetched) -> list[str]:
    """The addresses that a sitemap lists on its own site; others are none of its business.

    Raises:
        FetchError: it lists none.
    """
    root = _ROOT.search(page.data[:_ROOT_WITHIN])
    prefix = re.escape(root[1].decode("ascii", "replace")) if root else ""
    places = re.findall(_PLACE.format(prefix), decode(page.data).text)
    found = [quoted or html.unescape(plain) for quoted, plain in places]
    site = _site(page.url)
    own = [place for place in found if is_address(place) and _site(place) == site]
    if not own:
        raise FetchError(page.url, "it lists no page of its own site")
    return own


def _site(url: str) -> tuple[str, int | None]:
    """The host and port of `url`, alike however they are written; no port where it is the usual."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "", None
    return parts.hostname or "", None if port == _PORTS.get(parts.scheme) else port
