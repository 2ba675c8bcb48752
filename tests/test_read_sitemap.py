"""Sitemaps: the pages of their own site, in every way that programs write them."""

import gzip
import random
import time
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import FetchError
from corpus.read.fetch import MOST_BYTES, Fetched
from corpus.read.sitemap import is_sitemap, pages_of, unpacked

PLAIN = "<urlset xmlns='x'><url><loc>{}</loc></url></urlset>"
AT = "https://a.vn/sitemap.xml"


def listed(xml: str, at: str = AT) -> list[str]:
    """What is read from a sitemap at that address."""
    data = xml.encode()
    assert is_sitemap(data)
    return pages_of(Fetched(at, "text/xml", data))


@pytest.mark.parametrize(
    ("xml", "pages"),
    [
        (PLAIN.format(" https://a.vn/x?a=1&amp;b=2\n"), ["https://a.vn/x?a=1&b=2"]),
        (PLAIN.format("<![CDATA[https://a.vn/x?a=1&b=2]]>"), ["https://a.vn/x?a=1&b=2"]),
        (PLAIN.format("\n <![CDATA[ https://a.vn/x ]]> "), ["https://a.vn/x"]),
        ("<s:urlset xmlns:s='x'><s:url><s:loc>https://a.vn/x</s:loc></s:url></s:urlset>",
         ["https://a.vn/x"]),
        ("<s:sitemapindex xmlns:s='x'><s:sitemap><s:loc>https://a.vn/b.xml</s:loc></s:sitemap>"
         "</s:sitemapindex>", ["https://a.vn/b.xml"]),
        ("<urlset><url><loc>https://a.vn/x</loc><image:image><image:loc>https://a.vn/a.png"
         "</image:loc></image:image></url></urlset>", ["https://a.vn/x"]),
    ],
)  # fmt: skip
def test_a_sitemap_is_read_however_it_is_written(xml: str, pages: list[str]) -> None:
    """With entities, as CDATA, with a prefix; the places of pictures are no pages."""
    assert listed(xml) == pages


@pytest.mark.parametrize(
    ("at", "page"),
    [
        (AT, "https://A.VN/x"),
        (AT, "https://a.vn:443/x"),
        (AT, "http://a.vn:80/x"),
        ("http://a.vn/s.xml", "https://a.vn/x"),
        ("https://a.vn:8443/s.xml", "https://a.vn:8443/x"),
    ],
)
def test_a_site_is_the_same_however_its_host_is_written(at: str, page: str) -> None:
    """In large letters, with the usual port, with and without encryption."""
    assert listed(PLAIN.format(page), at) == [page]


@pytest.mark.parametrize(
    "place", ["", "https://b.vn/x", "https://a.vn:8443/x", "https://a.vn:x/", "file:///a.vn", "/x"]
)
def test_a_sitemap_without_a_page_of_its_site_says_so(place: str) -> None:
    """What is listed of other sites is none of its business."""
    with pytest.raises(FetchError, match="it lists no page of its own site") as caught:
        listed(PLAIN.format(place))
    assert not caught.value.gone


MAP = PLAIN.format("https://a.vn/x").encode()
packed = partial(gzip.compress, mtime=0)  # the same bytes in every process that names the tests
PACKED = Fetched(f"{AT}.gz", "application/gzip", packed(MAP))


@pytest.mark.parametrize(
    "data",
    [
        packed(MAP),
        packed(MAP, 0),
        packed(MAP[:40]) + packed(MAP[40:]),
        packed(MAP) + bytes(99),
        packed(b"<?xml version='1.0'?>" + MAP),
    ],
)
def test_a_packed_sitemap_is_unpacked(data: bytes) -> None:
    """However well it is packed, in one part or in several."""
    page = unpacked(replace(PACKED, data=data))
    assert pages_of(page) == ["https://a.vn/x"]
    assert (page.url, page.kind) == (PACKED.url, PACKED.kind)


@pytest.mark.parametrize("data", [b"", MAP, b"\x1f", b"<p>x", packed(b"<p>x"), b"PK\x03\x04"])
def test_what_is_no_packed_sitemap_stays_as_it_is(data: bytes) -> None:
    """Also other things that are packed: they are of a kind that cannot be read."""
    page = replace(PACKED, data=data)
    assert unpacked(page) is page


@pytest.mark.parametrize(
    "data",
    [
        b"\x1f\x8b",
        b"\x1f\x8bxxxxxxxxxxxxxxxx",
        PACKED.data[:-1],
        PACKED.data[:-9],
        PACKED.data[:-8] + bytes(8),
        PACKED.data + b"more",
        packed(MAP * 100)[:-20],
    ],
)
def test_a_damaged_one_is_refused_whole(data: bytes) -> None:
    """Pages that are missing in it would be taken for gone."""
    with pytest.raises(FetchError, match="damaged gzip") as caught:
        unpacked(replace(PACKED, data=data))
    assert not caught.value.gone


@pytest.mark.parametrize(("more", "kept"), [(0, True), (1, False), (500_000_000, False)])
def test_what_one_unpacks_to_is_bounded(more: int, kept: bool) -> None:
    """As what is sent is; a bomb is not unpacked any further."""
    data = packed(MAP + b" " * (MOST_BYTES - len(MAP) + more), 1)
    begun = time.process_time()
    if kept:
        assert len(unpacked(replace(PACKED, data=data)).data) == MOST_BYTES
    else:
        with pytest.raises(FetchError, match="it unpacks to over 5 MB"):
            unpacked(replace(PACKED, data=data))
    assert time.process_time() - begun < 1


@given(st.integers(0, 2**32), st.integers(0, 300))
def test_damage_is_told_or_does_not_matter(seed: int, place: int) -> None:
    """One byte is another: the same pages, or an error."""
    data = bytearray(PACKED.data)
    data[place % len(data)] ^= random.Random(seed).randrange(1, 256)
    page = replace(PACKED, data=bytes(data))
    try:
        found = unpacked(page)
    except FetchError:
        return
    assert found is page or found.data == MAP
